#include "models/geo/worldbounds.h"

#include <algorithm>
#include <cmath>

namespace waymark {

WorldBounds WorldBounds::of(const BoundingBox &degrees)
{
    const GeoPosition northWest{degrees.north, degrees.west};
    const auto west = std::llround(mercator::xOfLongitude(degrees.west));
    auto east = std::llround(mercator::xOfLongitude(degrees.east));
    if (degrees.west > degrees.east)
        east += static_cast<long long>(mercator::WorldSize);
    constexpr long long Around = 0xffffffffLL;
    return {mercator::project(northWest).x,
            static_cast<std::uint32_t>(std::clamp(east - west, 0LL, Around)),
            mercator::project(northWest).y, mercator::project({degrees.south, degrees.east}).y};
}

BoundingBox WorldBounds::toDegrees() const
{
    const GeoPosition northWest = mercator::unproject({west, north});
    const GeoPosition southEast = mercator::unproject({west + width, south});
    return {northWest.longitude, southEast.latitude, southEast.longitude, northWest.latitude};
}

void WorldBoundsFinder::add(WorldPoint point)
{
    Strip &strip = m_strips[point.x >> (32 - StripBits)];
    strip.first = std::min(strip.first, point.x);
    strip.last = std::max(strip.last, point.x);
    m_north = std::min(m_north, point.y);
    m_south = std::max(m_south, point.y);
    m_any = true;
}

std::optional<WorldBounds> WorldBoundsFinder::bounds() const
{
    if (!m_any)
        return std::nullopt;
    std::size_t first = 0;
    while (m_strips[first].isEmpty())
        ++first;
    // Once around the world from the first strip that holds a point: the box begins after the
    // widest gap between one strip's last point and the next one's first.
    std::size_t west = first;
    std::size_t east = first;
    std::uint32_t widest = 0;
    std::size_t previous = first;
    for (std::size_t step = 1; step <= StripCount; ++step) {
        const std::size_t strip = (first + step) % StripCount;
        if (m_strips[strip].isEmpty())
            continue;
        const std::uint32_t gap = m_strips[strip].first - m_strips[previous].last;
        if (gap > widest) {
            widest = gap;
            west = strip;
            east = previous;
        }
        previous = strip;
    }
    const std::uint32_t from = m_strips[west].first;
    return WorldBounds{from, m_strips[east].last - from, m_north, m_south};
}

} // namespace waymark
