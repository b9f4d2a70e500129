#pragma once

#include "models/geo/distance.h"
#include "models/geo/mapviewport.h"

#include <QList>

#include <vector>

namespace waymark {

/// One stop of a walk. Stops come in order of time within a track (one save's walk is one track).
struct TrailStop
{
    WorldPoint at;
    qint64 microseconds = 0;
    std::uint32_t row = 0; ///< of the event
    std::uint32_t track = 0;
};

struct TrailLeg
{
    enum class Kind
    {
        Walk,
        Teleport, ///< faster than a person can move
        Gap ///< the player was away: nothing is known of the way
    };

    std::size_t from = 0; ///< index of a stop; the leg ends at the next one
    Kind kind = Kind::Walk;
    double meters = 0;
    qint64 microseconds = 0;
};

struct TrailRules
{
    qint64 gapMicroseconds = 30LL * 60 * 1'000'000; ///< a longer silence ends a session
    SpeedRules speed;
};

/// Legs between the stops of the same track, in order. Nothing is smoothed or left out.
[[nodiscard]] std::vector<TrailLeg> trailLegs(const std::vector<TrailStop> &stops,
                                              const TrailRules &rules);

/// A run of walked legs as it appears on screen: stops that fall on the pixel before are dropped,
/// and runs that cannot be seen are left out.
[[nodiscard]] QList<QList<QPointF>> walkedLines(const std::vector<TrailStop> &stops,
                                                const std::vector<TrailLeg> &legs,
                                                const MapViewport &viewport);

} // namespace waymark
