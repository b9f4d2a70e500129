#include "views/bulk/sharedelegate.h"

#include <QPainter>

#include <algorithm>

namespace waymark {
namespace {

constexpr int Margin = 3;
constexpr int LeastWidth = 2; ///< of a share that is not nothing
constexpr int Opacity = 70; ///< of 255

} // namespace

void ShareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const double share = std::clamp(index.data(ShareRole).toDouble(), 0.0, 1.0);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (share > 0 && !isSelected) {
        const QRect room = option.rect.adjusted(Margin, Margin, -Margin, -Margin);
        const int width = std::max(LeastWidth, int(room.width() * share));
        QColor color = option.palette.color(QPalette::Link);
        color.setAlpha(Opacity);
        painter->fillRect(QRect(room.right() + 1 - width, room.top(), width, room.height()), color);
    }
    QStyledItemDelegate::paint(painter, option, index);
}

} // namespace waymark
