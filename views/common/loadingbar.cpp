#include "views/common/loadingbar.h"

#include "views/common/theme.h"

#include <QPainter>

namespace waymark {

LoadingBar::LoadingBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(2);
    setAccessibleName(tr("Loading"));
    m_movement.setStartValue(0.0);
    m_movement.setEndValue(1.0);
    m_movement.setDuration(1200);
    m_movement.setLoopCount(-1);
    connect(&m_movement, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

void LoadingBar::setRunning(bool running)
{
    if (m_running == running)
        return;
    m_running = running;
    if (running)
        m_movement.start();
    else
        m_movement.stop();
    update();
}

void LoadingBar::paintEvent(QPaintEvent *)
{
    if (!m_running)
        return;
    const qreal part = width() / 4.0;
    const qreal left = m_movement.currentValue().toDouble() * (width() + part) - part;
    QPainter painter(this);
    painter.fillRect(QRectF(left, 0, part, height()), themeColor(ThemeRole::Accent, palette()));
}

} // namespace waymark
