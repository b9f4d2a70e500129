#include "models/geo/distance.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace waymark {
namespace {

constexpr double EarthRadiusMeters = 6'371'008.8;
constexpr double RadiansPerDegree = std::numbers::pi / 180;
constexpr double KmhPerMeterPerMicrosecond = 3.6e6;

} // namespace

double distanceMeters(const GeoPosition &a, const GeoPosition &b)
{
    const double sinLat = std::sin((b.latitude - a.latitude) * RadiansPerDegree / 2);
    const double sinLng = std::sin((b.longitude - a.longitude) * RadiansPerDegree / 2);
    const double h = sinLat * sinLat
        + std::cos(a.latitude * RadiansPerDegree) * std::cos(b.latitude * RadiansPerDegree) * sinLng
            * sinLng;
    return 2 * EarthRadiusMeters * std::asin(std::sqrt(std::min(1.0, h)));
}

double distanceMeters(WorldPoint a, WorldPoint b)
{
    return distanceMeters(mercator::unproject(a), mercator::unproject(b));
}

std::optional<double> speedKmh(double meters, qint64 microseconds)
{
    if (microseconds == 0)
        return std::nullopt;
    return meters * KmhPerMeterPerMicrosecond / std::abs(static_cast<double>(microseconds));
}

bool SpeedRules::isTeleport(double meters, qint64 microseconds) const
{
    if (meters <= ignoredMeters)
        return false;
    if (meters > jumpMeters && microseconds < jumpMicroseconds)
        return true;
    const std::optional<double> speed = speedKmh(meters, microseconds);
    return !speed || *speed > maxKmh;
}

} // namespace waymark
