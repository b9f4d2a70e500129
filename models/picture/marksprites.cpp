#include "models/picture/marksprites.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

constexpr double Side = 16;
constexpr double RingSide = 24; ///< the widest ring reaches 11 pixels from its middle

QPixmap emptySprite(double side, double pixelRatio)
{
    QPixmap sprite((QSizeF(side, side) * pixelRatio).toSize());
    sprite.setDevicePixelRatio(pixelRatio);
    sprite.fill(Qt::transparent);
    return sprite;
}

} // namespace

void MarkSprites::prepare(bool dark, const QColor &halo, double pixelRatio)
{
    if (m_dark == dark && m_halo == halo && m_pixelRatio == pixelRatio)
        return;
    m_dark = dark;
    m_halo = halo;
    m_pixelRatio = pixelRatio;
    m_sprites.clear();
    m_rings.clear();
}

void MarkSprites::stamp(QPainter &painter, const QString &type, QPointF center)
{
    stamp(painter, spriteOf(type), center);
}

void MarkSprites::stamp(QPainter &painter, const MarkRing &ring, QPointF center)
{
    stamp(painter, spriteOf(ring), center);
}

void MarkSprites::stamp(QPainter &painter, const QPixmap &sprite, QPointF center) const
{
    // On whole device pixels, or the stamp is resampled: slow and blurred.
    const double half = sprite.deviceIndependentSize().width() / 2;
    const auto snapped
        = [&](double value) { return std::round((value - half) * m_pixelRatio) / m_pixelRatio; };
    painter.drawPixmap(QPointF(snapped(center.x()), snapped(center.y())), sprite);
}

const QPixmap &MarkSprites::spriteOf(const QString &type)
{
    const auto known = m_sprites.constFind(type);
    if (known != m_sprites.cend())
        return *known;
    QPixmap sprite = emptySprite(Side, m_pixelRatio);
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

const QPixmap &MarkSprites::spriteOf(const MarkRing &ring)
{
    const auto known = std::find_if(m_rings.begin(), m_rings.end(),
                                    [&ring](const auto &one) { return one.first == ring; });
    if (known != m_rings.end())
        return known->second;
    QPixmap sprite = emptySprite(RingSide, m_pixelRatio);
    QPainter painter(&sprite);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(RingSide / 2, RingSide / 2);
    painter.setPen(QPen(m_halo, ring.width + 2));
    painter.drawEllipse(QPointF(), ring.radius, ring.radius);
    painter.setPen(QPen(ring.color, ring.width));
    painter.drawEllipse(QPointF(), ring.radius, ring.radius);
    painter.end();
    return m_rings.emplace_back(ring, sprite).second;
}

} // namespace waymark
