#pragma once

#include "models/geo/mercator.h"
#include "models/timeline/eventcolumns.h"

#include <vector>

namespace waymark {

/// A place that the log itself teaches: where the events of one content id happened. At street
/// level, where the base map is blank, these are the map.
struct LearnedPlace
{
    std::uint32_t content = 0; ///< index into contentNames
    WorldPoint at; ///< the median, which one wrong position does not move
    std::uint32_t events = 0;
    bool isPlace = false; ///< a waypoint, location or area, rather than an item or a person
};

/// Places first, then by number of events: the order in which labels get their room.
[[nodiscard]] std::vector<LearnedPlace> learnPlaces(const EventColumns &columns);

} // namespace waymark
