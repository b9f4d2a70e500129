#pragma once

#include "models/domain/geoposition.h"

#include <cstdint>

namespace waymark {

/// A place in fixed-point Web Mercator: x is 0 at 180° W and wraps at 180° E, y is 0 in the north.
/// One unit is 9.3 mm at the equator.
struct WorldPoint
{
    std::uint32_t x = 0;
    std::uint32_t y = 0;

    friend bool operator==(const WorldPoint &, const WorldPoint &) = default;
};

namespace mercator {

inline constexpr double WorldSize = 4294967296.0; ///< units around the equator
inline constexpr double MaxLatitude = 85.051128779806604; ///< where the world is a square
inline constexpr double EquatorMeters = 40'075'016.685578488;

/// Latitudes beyond ±MaxLatitude land on the edge. Only for finite degrees.
[[nodiscard]] WorldPoint project(const GeoPosition &position);
[[nodiscard]] GeoPosition unproject(WorldPoint point);

/// The same without rounding or wrapping, for viewports: x may lie in another copy of the world.
[[nodiscard]] double xOfLongitude(double longitude);
[[nodiscard]] double yOfLatitude(double latitude);
[[nodiscard]] double longitudeOfX(double x);
[[nodiscard]] double latitudeOfY(double y);

/// How many metres on the ground one world unit is at this height of the map.
[[nodiscard]] double metersPerUnit(double y);

} // namespace mercator
} // namespace waymark
