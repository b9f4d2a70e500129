#pragma once

#include <QMetaType>

#include <cmath>
#include <optional>

namespace waymark {

/// WGS 84 degrees as the log holds them; may be impossible (see isUsable).
struct GeoPosition
{
    double latitude = 0;
    double longitude = 0;

    /// False for NaN, infinity, out of range, and (0, 0), which is what a phone without a fix
    /// reports.
    [[nodiscard]] bool isUsable() const
    {
        return std::isfinite(latitude) && std::isfinite(longitude) && std::abs(latitude) <= 90
            && std::abs(longitude) <= 180 && !(latitude == 0 && longitude == 0);
    }
    friend bool operator==(const GeoPosition &, const GeoPosition &) = default;
};

/// Degrees; west > east when the box crosses the antimeridian (RFC 7946, 5.2).
struct BoundingBox
{
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;

    [[nodiscard]] bool contains(const GeoPosition &position) const
    {
        if (position.latitude < south || position.latitude > north)
            return false;
        if (west <= east)
            return position.longitude >= west && position.longitude <= east;
        return position.longitude >= west || position.longitude <= east;
    }
    friend bool operator==(const BoundingBox &, const BoundingBox &) = default;
};

} // namespace waymark

Q_DECLARE_METATYPE(std::optional<waymark::BoundingBox>)
