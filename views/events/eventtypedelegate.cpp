#include "views/events/eventtypedelegate.h"

#include "models/items/eventtablemodel.h"
#include "models/picture/eventstyle.h"
#include "views/common/theme.h"

#include <QPainter>
#include <QPixmapCache>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int MarkSize = 12;

QPixmap markPixmap(const QString &type, bool dark, qreal ratio)
{
    const QString key = u"mark/%1/%2/%3"_s.arg(type).arg(dark).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(MarkSize, MarkSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    const EventStyle style = eventStyle(type, dark);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(MarkSize / 2.0, MarkSize / 2.0);
    painter.fillPath(markPath(style.shape, MarkSize / 2.0 - 2), style.color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

void EventTypeDelegate::initStyleOption(QStyleOptionViewItem *option,
                                        const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QString type = index.data(EventTableModel::EventTypeRole).toString();
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(MarkSize, MarkSize);
    option->icon = QIcon(markPixmap(type, isDark(option->palette), ratio));
}

} // namespace waymark
