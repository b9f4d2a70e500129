#pragma once

#include "models/geo/mercator.h"

#include <QtGlobal>

#include <optional>

namespace waymark {

/// Haversine on the mean sphere (R = 6 371 008.8 m): within 0.24 % of the ellipsoid at 38° N.
[[nodiscard]] double distanceMeters(const GeoPosition &a, const GeoPosition &b);
[[nodiscard]] double distanceMeters(WorldPoint a, WorldPoint b);

/// Nothing when no time passed.
[[nodiscard]] std::optional<double> speedKmh(double meters, qint64 microseconds);

/// When a step between two events cannot have been walked. The values can be changed by people.
struct SpeedRules
{
    double maxKmh = 60; ///< the speed at which location games refuse an action
    double ignoredMeters = 50; ///< the jitter of a phone's position
    double jumpMeters = 1000; ///< as far as this …
    qint64 jumpMicroseconds = 10'000'000; ///< … in less than this is a jump at any speed

    [[nodiscard]] bool isTeleport(double meters, qint64 microseconds) const;
};

} // namespace waymark
