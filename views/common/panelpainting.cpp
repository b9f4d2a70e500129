#include "views/common/panelpainting.h"

#include "views/common/panelstyle.h"
#include "views/common/primarybutton.h"
#include "views/common/theme.h"

#include <QFrame>
#include <QPainter>
#include <QPolygonF>
#include <QStyleOption>

namespace waymark {

void drawRounded(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line,
                 qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset),
                             PanelStyle::Corner - 1, PanelStyle::Corner - 1);
    painter->restore();
}

bool isRule(const QStyleOptionFrame &frame)
{
    return frame.frameShape == QFrame::HLine || frame.frameShape == QFrame::VLine;
}

void drawRule(const QStyleOptionFrame &frame, QPainter *painter)
{
    const QPoint centre = frame.rect.center();
    painter->setPen(themeColor(ThemeRole::Line, frame.palette));
    if (frame.frameShape == QFrame::HLine)
        painter->drawLine(frame.rect.left(), centre.y(), frame.rect.right(), centre.y());
    else
        painter->drawLine(centre.x(), frame.rect.top(), centre.x(), frame.rect.bottom());
}

void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && option->state & QStyle::State_MouseOver;
    const bool focus = option->state & QStyle::State_HasFocus
        && option->state & QStyle::State_KeyboardFocusChange;
    QColor fill = themeColor(hover ? ThemeRole::Hover : ThemeRole::AlternateRow, palette);
    QColor line = themeColor(ThemeRole::Line, palette);
    if (isPrimary(widget) && enabled) {
        fill = themeColor(ThemeRole::Accent, palette);
        if (hover)
            fill = fill.lighter(110);
        line = fill;
    }
    if (down)
        fill = isPrimary(widget) ? fill.darker(115) : themeColor(ThemeRole::SelectedRow, palette);
    drawRounded(painter, option->rect, fill, line);
    if (focus)
        drawRounded(painter, option->rect, {}, themeColor(ThemeRole::Accent, palette), 2);
}

void drawToolButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const bool raised = !(option->state & QStyle::State_AutoRaise);
    const bool active
        = option->state & (QStyle::State_Sunken | QStyle::State_On | QStyle::State_MouseOver);
    const bool enabled = option->state & QStyle::State_Enabled;
    if (raised || (active && enabled))
        drawButton(option, painter, widget);
}

void drawField(const QStyleOption *option, QPainter *painter)
{
    const bool focus = option->state & QStyle::State_HasFocus;
    const QPalette &palette = option->palette;
    const auto fill
        = option->state & QStyle::State_ReadOnly ? ThemeRole::AlternateRow : ThemeRole::Panel;
    drawRounded(painter, option->rect, themeColor(fill, palette),
                themeColor(focus ? ThemeRole::Accent : ThemeRole::Line, palette), focus ? 1.5 : 1);
}

void drawIndicatorLine(const QStyleOption *option, QPainter *painter, bool isRound)
{
    const bool isEnabled = option->state & QStyle::State_Enabled;
    const QRectF rect = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(themeColor(isEnabled ? ThemeRole::DimText : ThemeRole::Line, option->palette));
    if (isRound)
        painter->drawEllipse(rect);
    else
        painter->drawRect(rect);
    painter->restore();
}

void drawChevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &color)
{
    const QPointF centre = QRectF(rect).center();
    const qreal half = 3.5;
    const qreal rise = direction == Qt::UpArrow ? -half / 2 : half / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{centre + QPointF(-half, -rise), centre + QPointF(0, rise),
                                    centre + QPointF(half, -rise)});
    painter->restore();
}

void drawScrollBar(const QStyleOptionSlider *bar, const QRect &slider, QPainter *painter)
{
    painter->fillRect(bar->rect, themeColor(ThemeRole::Panel, bar->palette));
    if (bar->minimum >= bar->maximum)
        return;
    const bool grabbed = bar->activeSubControls & QStyle::SC_ScrollBarSlider
        && bar->state & (QStyle::State_Sunken | QStyle::State_MouseOver);
    QColor color = themeColor(ThemeRole::DimText, bar->palette);
    color.setAlphaF(grabbed ? 0.7F : 0.35F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    const QRectF grip = QRectF(slider).adjusted(2, 2, -2, -2);
    const qreal round = qMin(grip.width(), grip.height()) / 2;
    painter->drawRoundedRect(grip, round, round);
    painter->restore();
}

void drawMenuBarItem(const QStyleOptionMenuItem *item, QPainter *painter)
{
    painter->fillRect(item->rect, themeColor(ThemeRole::Panel, item->palette));
    if (item->state & QStyle::State_Selected && item->state & QStyle::State_Enabled)
        drawRounded(painter, item->rect.adjusted(0, 1, 0, -1),
                    themeColor(ThemeRole::SelectedRow, item->palette), {});
    painter->setPen(item->palette.color(QPalette::WindowText));
    painter->drawText(item->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      item->text);
}

void drawHeaderSection(const QStyleOptionHeader *header, QPainter *painter)
{
    painter->fillRect(header->rect, themeColor(ThemeRole::Panel, header->palette));
    painter->setPen(themeColor(ThemeRole::Line, header->palette));
    painter->drawLine(header->rect.bottomLeft(), header->rect.bottomRight());
}

void drawTab(const QStyleOptionTab *tab, QPainter *painter)
{
    if (!(tab->state & QStyle::State_Selected))
        return;
    const bool south = tab->shape == QTabBar::RoundedSouth;
    QRect mark = tab->rect.adjusted(6, 0, -6, 0);
    if (south)
        mark.setHeight(2);
    else
        mark.setTop(mark.bottom() - 1);
    painter->fillRect(mark, themeColor(ThemeRole::Accent, tab->palette));
}

} // namespace waymark
