#include "models/picture/marksprites.h"

#include <QPainter>

#include <cmath>

namespace waymark {
namespace {

constexpr double Side = 16;

} // namespace

void MarkSprites::prepare(bool dark, const QColor &halo, double pixelRatio)
{
    if (m_dark == dark && m_halo == halo && m_pixelRatio == pixelRatio)
        return;
    m_dark = dark;
    m_halo = halo;
    m_pixelRatio = pixelRatio;
    m_sprites.clear();
}

void MarkSprites::stamp(QPainter &painter, const QString &type, QPointF center)
{
    // On whole device pixels, or the stamp is resampled: slow and blurred.
    const auto snapped = [this](double value) {
        return std::round((value - Side / 2) * m_pixelRatio) / m_pixelRatio;
    };
    painter.drawPixmap(QPointF(snapped(center.x()), snapped(center.y())), spriteOf(type));
}

const QPixmap &MarkSprites::spriteOf(const QString &type)
{
    const auto known = m_sprites.constFind(type);
    if (known != m_sprites.cend())
        return *known;
    QPixmap sprite((QSizeF(Side, Side) * m_pixelRatio).toSize());
    sprite.setDevicePixelRatio(m_pixelRatio);
    sprite.fill(Qt::transparent);
    const EventStyle style = eventStyle(type, m_dark);
    QPainter painter(&sprite);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(Side / 2, Side / 2);
    const QPainterPath path = markPath(style.shape, Radius);
    painter.strokePath(path, QPen(m_halo, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(path, style.color);
    painter.end();
    return *m_sprites.insert(type, sprite);
}

} // namespace waymark
