#pragma once

#include <QColor>
#include <QRect>

class QPainter;
class QStyleOption;
class QStyleOptionFrame;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionTab;
class QWidget;

namespace waymark {

// How the parts of a panel look, in the colours of the theme. PanelStyle says which part is drawn
// where.

void drawRounded(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line,
                 qreal width = 1);
/// A QFrame that is a line between two things.
[[nodiscard]] bool isRule(const QStyleOptionFrame &frame);
void drawRule(const QStyleOptionFrame &frame, QPainter *painter);
void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget);
void drawToolButton(const QStyleOption *option, QPainter *painter, const QWidget *widget);
void drawField(const QStyleOption *option, QPainter *painter);
/// Around a check box or radio button: Fusion's own line is not seen on a dark ground.
void drawIndicatorLine(const QStyleOption *option, QPainter *painter, bool isRound);
/// A small open arrow in the middle of rect.
void drawChevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction,
                 const QColor &color);
/// A bar that can be grabbed, and nothing else.
void drawScrollBar(const QStyleOptionSlider *bar, const QRect &slider, QPainter *painter);
void drawMenuBarItem(const QStyleOptionMenuItem *item, QPainter *painter);
void drawHeaderSection(const QStyleOptionHeader *header, QPainter *painter);
void drawTab(const QStyleOptionTab *tab, QPainter *painter);

} // namespace waymark
