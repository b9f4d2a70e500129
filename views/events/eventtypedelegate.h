#pragma once

#include <QStyledItemDelegate>

namespace waymark {

/// Paints the mark of an event type before its raw id: the same shape and colour as in timeline and
/// map.
class EventTypeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace waymark
