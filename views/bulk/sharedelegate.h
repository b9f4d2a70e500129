#pragma once

#include <QStyledItemDelegate>

namespace waymark {

/// Paints a bar behind a number, as long as its share of all: a row of them is a histogram. The
/// number says the same without it.
class ShareDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int ShareRole = Qt::UserRole + 1; ///< double, 0 to 1

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace waymark
