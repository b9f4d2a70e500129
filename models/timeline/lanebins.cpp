#include "models/timeline/lanebins.h"

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

/// lower_bound that begins where the last border was: neighbours lie near each other.
std::size_t gallop(const std::vector<qint64> &times, std::size_t from, std::size_t end, qint64 time)
{
    std::size_t step = 1;
    std::size_t low = from;
    while (from + step < end && times[from + step] < time) {
        low = from + step;
        step *= 2;
    }
    const auto begin = times.begin();
    const auto first = begin + static_cast<std::ptrdiff_t>(low);
    const auto last = begin + static_cast<std::ptrdiff_t>(std::min(from + step + 1, end));
    return static_cast<std::size_t>(std::lower_bound(first, last, time) - begin);
}

} // namespace

std::vector<std::size_t> bordersOf(const EventColumns &columns, const TimeScale &scale,
                                   int columnCount)
{
    const RowInterval dated = datedRows(columns);
    std::vector<std::size_t> borders;
    borders.reserve(static_cast<std::size_t>(columnCount) + 1);
    const double columnWidth = scale.width() / columnCount;
    std::size_t at = std::clamp(firstRowAt(columns, scale.timeAt(0)), dated.first, dated.end);
    borders.push_back(at);
    for (int column = 1; column <= columnCount; ++column) {
        const qint64 time = scale.timeAt(column * columnWidth).sincePostgresEpoch();
        at = gallop(columns.time, at, dated.end, time);
        borders.push_back(at);
    }
    return borders;
}

void countLane(const LaneIndex &lanes, int lane, const std::vector<std::size_t> &borders,
               std::vector<std::uint32_t> &counts)
{
    counts.assign(borders.size() - 1, 0);
    std::size_t before = lanes.countBefore(lane, borders.front());
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        if (borders[i] == borders[i + 1])
            continue;
        const std::size_t after = lanes.countBefore(lane, borders[i + 1]);
        counts[i] = static_cast<std::uint32_t>(after - before);
        before = after;
    }
}

std::optional<std::uint32_t> eventNear(const EventColumns &columns, const LaneIndex &lanes,
                                       int lane, const TimeScale &scale, double x, double reach)
{
    const RowInterval dated = datedRows(columns);
    const std::size_t at = firstRowAt(columns, scale.timeAt(x));
    std::optional<std::uint32_t> nearest;
    double distance = reach;
    const auto consider = [&](std::optional<std::uint32_t> row) {
        if (!row || *row < dated.first || *row >= dated.end)
            return;
        const double away = std::abs(scale.xOf(Timestamp::fromPostgres(columns.time[*row])) - x);
        if (away <= distance) {
            distance = away;
            nearest = row;
        }
    };
    consider(lanes.previous(lane, at));
    const std::size_t count = lanes.countBefore(lane, at);
    const auto all = lanes.rows(lane);
    if (count < all.size())
        consider(all[count]);
    return nearest;
}

std::vector<RowInterval> sessionsOf(const EventColumns &columns, qint64 gapMicroseconds)
{
    std::vector<RowInterval> sessions;
    const RowInterval dated = datedRows(columns);
    for (std::size_t row = dated.first; row < dated.end; ++row) {
        const bool begins
            = row == dated.first || columns.time[row] - columns.time[row - 1] > gapMicroseconds;
        if (begins)
            sessions.push_back({row, row});
        sessions.back().end = row + 1;
    }
    return sessions;
}

} // namespace waymark
