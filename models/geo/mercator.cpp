#include "models/geo/mercator.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace waymark::mercator {
namespace {

constexpr double RadiansPerDegree = std::numbers::pi / 180;

} // namespace

double xOfLongitude(double longitude)
{
    return (longitude + 180) / 360 * WorldSize;
}

double yOfLatitude(double latitude)
{
    const double sine
        = std::sin(std::clamp(latitude, -MaxLatitude, MaxLatitude) * RadiansPerDegree);
    return (0.5 - std::log((1 + sine) / (1 - sine)) / (4 * std::numbers::pi)) * WorldSize;
}

double longitudeOfX(double x)
{
    return x / WorldSize * 360 - 180;
}

double latitudeOfY(double y)
{
    return std::atan(std::sinh(std::numbers::pi * (1 - 2 * y / WorldSize))) / RadiansPerDegree;
}

WorldPoint project(const GeoPosition &position)
{
    // Rounded through a signed 64-bit integer: 180° E becomes 2^32 and wraps to 0, the same
    // meridian.
    const auto x = static_cast<std::int64_t>(std::llround(xOfLongitude(position.longitude)));
    const double y = std::clamp(yOfLatitude(position.latitude), 0.0, WorldSize - 1);
    return {static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(std::llround(y))};
}

GeoPosition unproject(WorldPoint point)
{
    return {latitudeOfY(point.y), longitudeOfX(point.x)};
}

double metersPerUnit(double y)
{
    return EquatorMeters / WorldSize * std::cos(latitudeOfY(y) * RadiansPerDegree);
}

} // namespace waymark::mercator
