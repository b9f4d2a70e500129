#pragma once

#include "models/domain/timestamp.h"

#include <QString>

#include <cstdint>

namespace waymark {

class EventStore;

/// What a tooltip of the timeline or the map says about an event, as plain text: type and content,
/// time in the zone and in UTC, position, and how far and how fast it is from the event before.
[[nodiscard]] QString eventWords(const EventStore &store, std::uint32_t row, const QTimeZone &zone);

/// `12:54 – 14:41` on one day, with dates where it spans several.
[[nodiscard]] QString rangeWords(const TimeRange &range, const QTimeZone &zone);
/// `2025-10-24 09:00 to 10:00 UTC`, for people who cannot see the axis.
[[nodiscard]] QString spokenRange(const TimeRange &range, const QTimeZone &zone);

} // namespace waymark
