#pragma once

#include "models/document/savenode.h"

#include <QColor>
#include <QModelIndex>
#include <QPalette>

class QFontMetrics;

namespace waymark {

/// What is told of a row of the save beside its value or type.
struct RowMark
{
    QString text;
    QString brief; ///< instead, where there is no room for it
    QColor color;
};

constexpr int RowMarkGap = 14; ///< pixels before each of them

[[nodiscard]] QColor markColor(SaveMark mark, const QPalette &palette);

/// The person's own change first, then what is known beside it.
[[nodiscard]] QList<RowMark> rowMarks(const QModelIndex &index, bool isExpanded,
                                      const QPalette &palette);

/// Each mark is seen, if only by its sign: those behind it are left room for that.
[[nodiscard]] QList<RowMark> marksThatFit(QList<RowMark> marks, const QFontMetrics &metrics,
                                          int room);

} // namespace waymark
