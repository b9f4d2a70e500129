#pragma once

#include "models/timeline/laneindex.h"
#include "models/timeline/timescale.h"

#include <vector>

namespace waymark {

/// For each of columns + 1 borders across a scale: the first row at or after its moment. Found once
/// for all lanes.
[[nodiscard]] std::vector<std::size_t> bordersOf(const EventColumns &columns,
                                                 const TimeScale &scale, int columnCount);

/// How many events of a lane lie between each border and the next. The sum is what the whole view
/// holds: nothing vanishes however narrow a column is.
void countLane(const LaneIndex &lanes, int lane, const std::vector<std::size_t> &borders,
               std::vector<std::uint32_t> &counts);

/// The event of a lane nearest to x, within reach pixels of it.
[[nodiscard]] std::optional<std::uint32_t> eventNear(const EventColumns &columns,
                                                     const LaneIndex &lanes, int lane,
                                                     const TimeScale &scale, double x,
                                                     double reach);

/// Play sessions: dated rows cut where nothing happened for longer than gap.
[[nodiscard]] std::vector<RowInterval> sessionsOf(const EventColumns &columns,
                                                  qint64 gapMicroseconds);

} // namespace waymark
