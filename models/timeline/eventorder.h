#pragma once

#include "models/timeline/eventcolumns.h"

#include <utility>

namespace waymark {

/// PostgreSQL's order of uuids: by their bytes. QUuid's own operator< looks at the variant first.
[[nodiscard]] bool uuidPrecedes(const QUuid &a, const QUuid &b);

[[nodiscard]] bool isInOrder(const EventColumns &columns);
/// Ascending by (time, id), the same order as the server's keyset pages.
void sortByTime(EventColumns &columns);

/// Rows of sorted columns as a half-open interval.
struct RowInterval
{
    std::size_t first = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const { return end - first; }
    friend bool operator==(const RowInterval &, const RowInterval &) = default;
};

/// Rows with a finite time. Those before and after it are undated (minus and plus infinity).
[[nodiscard]] RowInterval datedRows(const EventColumns &columns);
[[nodiscard]] RowInterval rowsInRange(const EventColumns &columns, const TimeRange &range);
/// First row at or after a moment.
[[nodiscard]] std::size_t firstRowAt(const EventColumns &columns, Timestamp moment);

} // namespace waymark
