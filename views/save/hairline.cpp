#include "views/save/hairline.h"

#include "views/common/theme.h"

#include <QPainter>

namespace waymark {

Hairline::Hairline(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(1);
}

void Hairline::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), themeColor(ThemeRole::Line, palette()));
}

} // namespace waymark
