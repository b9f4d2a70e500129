#include "models/geo/mapviewport.h"

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

constexpr double TilePixels = 256;

double wrapped(double x)
{
    return x - std::floor(x / mercator::WorldSize) * mercator::WorldSize;
}

} // namespace

void MapViewport::setSize(QSizeF size)
{
    m_size = size.expandedTo({1, 1});
    clamp();
}

double MapViewport::pixelsPerUnit() const
{
    return worldPixels() / mercator::WorldSize;
}

double MapViewport::worldPixels() const
{
    return TilePixels * std::exp2(m_zoom);
}

double MapViewport::metersPerPixel() const
{
    return mercator::metersPerUnit(m_centerY) / pixelsPerUnit();
}

GeoPosition MapViewport::center() const
{
    return {mercator::latitudeOfY(m_centerY), mercator::longitudeOfX(m_centerX)};
}

BoundingBox MapViewport::bounds() const
{
    const double halfHeight = m_size.height() / 2 / pixelsPerUnit();
    const double north = mercator::latitudeOfY(std::max(0.0, m_centerY - halfHeight));
    const double south
        = mercator::latitudeOfY(std::min(mercator::WorldSize, m_centerY + halfHeight));
    if (m_size.width() >= worldPixels())
        return {-180, south, 180, north};
    const double right = left() + m_size.width() / pixelsPerUnit();
    return {mercator::longitudeOfX(wrapped(left())), south, mercator::longitudeOfX(wrapped(right)),
            north};
}

QPointF MapViewport::screenOf(WorldPoint point) const
{
    double dx = point.x - m_centerX;
    if (dx > mercator::WorldSize / 2)
        dx -= mercator::WorldSize;
    else if (dx < -mercator::WorldSize / 2)
        dx += mercator::WorldSize;
    return {m_size.width() / 2 + dx * pixelsPerUnit(),
            m_size.height() / 2 + (point.y - m_centerY) * pixelsPerUnit()};
}

WorldPoint MapViewport::worldAt(QPointF screen) const
{
    const double x = wrapped(left() + screen.x() / pixelsPerUnit());
    const double y = std::clamp(top() + screen.y() / pixelsPerUnit(), 0.0, mercator::WorldSize - 1);
    return {static_cast<std::uint32_t>(static_cast<std::int64_t>(x)),
            static_cast<std::uint32_t>(y)};
}

GeoPosition MapViewport::positionAt(QPointF screen) const
{
    return {mercator::latitudeOfY(
                std::clamp(top() + screen.y() / pixelsPerUnit(), 0.0, mercator::WorldSize)),
            mercator::longitudeOfX(wrapped(left() + screen.x() / pixelsPerUnit()))};
}

double MapViewport::left() const
{
    return m_centerX - m_size.width() / 2 / pixelsPerUnit();
}

double MapViewport::top() const
{
    return m_centerY - m_size.height() / 2 / pixelsPerUnit();
}

void MapViewport::setCenter(const GeoPosition &center)
{
    m_centerX = mercator::xOfLongitude(center.longitude);
    m_centerY = mercator::yOfLatitude(center.latitude);
    clamp();
}

void MapViewport::setZoom(double zoom)
{
    m_zoom = zoom;
    clamp();
}

void MapViewport::panBy(QPointF pixels)
{
    m_centerX -= pixels.x() / pixelsPerUnit();
    m_centerY -= pixels.y() / pixelsPerUnit();
    clamp();
}

void MapViewport::zoomAt(QPointF anchor, double steps)
{
    const QPointF fromCenter = anchor - QPointF(m_size.width(), m_size.height()) / 2;
    const double before = pixelsPerUnit();
    m_zoom += steps;
    clamp();
    const double after = pixelsPerUnit();
    m_centerX += fromCenter.x() / before - fromCenter.x() / after;
    m_centerY += fromCenter.y() / before - fromCenter.y() / after;
    clamp();
}

void MapViewport::fit(const WorldBounds &bounds, const QMarginsF &margins)
{
    const double width = std::max(1.0, m_size.width() - margins.left() - margins.right());
    const double height = std::max(1.0, m_size.height() - margins.top() - margins.bottom());
    const double unitsWide = std::max<double>(bounds.width, 1);
    const double unitsHigh = std::max<double>(bounds.south - bounds.north, 1);
    const double perUnit = std::min(width / unitsWide, height / unitsHigh);
    m_zoom = std::min(FitZoom, std::log2(perUnit * mercator::WorldSize / TilePixels));
    clamp();
    m_centerX = bounds.west + bounds.width / 2.0
        + (margins.right() - margins.left()) / 2 / pixelsPerUnit();
    m_centerY = (double(bounds.north) + bounds.south) / 2
        + (margins.bottom() - margins.top()) / 2 / pixelsPerUnit();
    clamp();
}

/// The view never shows more than one world from north to south, nor anything beyond the poles.
void MapViewport::clamp()
{
    const double smallest = std::max(0.0, std::log2(m_size.height() / TilePixels));
    m_zoom = std::clamp(m_zoom, smallest, std::max(MaxZoom, smallest));
    m_centerX = wrapped(m_centerX);
    const double halfHeight = m_size.height() / 2 / pixelsPerUnit();
    m_centerY = std::clamp(m_centerY, std::min(halfHeight, mercator::WorldSize / 2),
                           std::max(mercator::WorldSize - halfHeight, mercator::WorldSize / 2));
}

} // namespace waymark
