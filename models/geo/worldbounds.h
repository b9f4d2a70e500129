#pragma once

#include "models/geo/mercator.h"

#include <array>
#include <optional>

namespace waymark {

/// A box on the map; it may cross the antimeridian, so it is west and a width, never two
/// longitudes.
struct WorldBounds
{
    std::uint32_t west = 0;
    std::uint32_t width = 0; ///< eastwards from west
    std::uint32_t north = 0; ///< the smaller y
    std::uint32_t south = 0;

    /// What lies in the degrees lies in this; its edges are rounded to units as places are.
    [[nodiscard]] static WorldBounds of(const BoundingBox &degrees);

    [[nodiscard]] bool contains(WorldPoint point) const
    {
        return point.x - west <= width && point.y >= north && point.y <= south;
    }
    [[nodiscard]] BoundingBox toDegrees() const;
    friend bool operator==(const WorldBounds &, const WorldBounds &) = default;
};

/// Finds the narrowest box around points: what lies around Fiji is 5° wide, not 355°.
class WorldBoundsFinder
{
public:
    void add(WorldPoint point);
    /// Nothing when no point was added.
    [[nodiscard]] std::optional<WorldBounds> bounds() const;

private:
    struct Strip
    {
        std::uint32_t first = 0xffffffffU;
        std::uint32_t last = 0;
        [[nodiscard]] bool isEmpty() const { return first > last; }
    };
    static constexpr int StripBits = 10;
    static constexpr std::size_t StripCount = std::size_t(1) << StripBits;

    std::array<Strip, StripCount> m_strips;
    std::uint32_t m_north = 0xffffffffU;
    std::uint32_t m_south = 0;
    bool m_any = false;
};

} // namespace waymark
