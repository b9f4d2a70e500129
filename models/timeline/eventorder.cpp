#include "models/timeline/eventorder.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace waymark {
namespace {

struct TimedRow
{
    std::uint64_t key; ///< microseconds since the earliest time
    std::uint32_t row;
};

constexpr int DigitBits = 11;
constexpr std::size_t DigitValues = std::size_t(1) << DigitBits;

std::uint64_t sortableKey(qint64 time)
{
    return static_cast<std::uint64_t>(time) ^ (std::uint64_t(1) << 63);
}

/// One stable pass of a radix sort. False when all rows share the digit, so nothing had to move.
bool sortByDigit(const std::vector<TimedRow> &from, std::vector<TimedRow> &to, int shift)
{
    std::array<std::size_t, DigitValues> starts{};
    const auto digit = [shift](const TimedRow &r) { return (r.key >> shift) & (DigitValues - 1); };
    for (const TimedRow &row : from)
        ++starts[digit(row)];
    if (starts[digit(from.front())] == from.size())
        return false;
    std::size_t sum = 0;
    for (std::size_t &start : starts)
        sum += std::exchange(start, sum);
    for (const TimedRow &row : from)
        to[starts[digit(row)]++] = row;
    return true;
}

std::vector<TimedRow> rowsByTime(const std::vector<qint64> &times)
{
    std::vector<TimedRow> rows(times.size());
    const std::uint64_t earliest = sortableKey(*std::min_element(times.begin(), times.end()));
    std::uint64_t largest = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        rows[i] = {sortableKey(times[i]) - earliest, static_cast<std::uint32_t>(i)};
        largest = std::max(largest, rows[i].key);
    }
    std::vector<TimedRow> other(rows.size());
    for (int shift = 0; shift < 64 && (largest >> shift) != 0; shift += DigitBits) {
        if (sortByDigit(rows, other, shift))
            rows.swap(other);
    }
    return rows;
}

void orderEqualTimesById(std::vector<TimedRow> &rows, const std::vector<QUuid> &ids)
{
    for (auto run = rows.begin(); run != rows.end();) {
        auto end = run + 1;
        while (end != rows.end() && end->key == run->key)
            ++end;
        if (end - run > 1) {
            std::sort(run, end, [&ids](const TimedRow &a, const TimedRow &b) {
                return uuidPrecedes(ids[a.row], ids[b.row]);
            });
        }
        run = end;
    }
}

template <typename T>
void gather(std::vector<T> &column, const std::vector<TimedRow> &rows)
{
    std::vector<T> ordered(column.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        ordered[i] = column[rows[i].row];
    column = std::move(ordered);
}

} // namespace

bool uuidPrecedes(const QUuid &a, const QUuid &b)
{
    if (a.data1 != b.data1)
        return a.data1 < b.data1;
    if (a.data2 != b.data2)
        return a.data2 < b.data2;
    if (a.data3 != b.data3)
        return a.data3 < b.data3;
    return std::memcmp(a.data4, b.data4, sizeof a.data4) < 0;
}

bool isInOrder(const EventColumns &columns)
{
    for (std::size_t i = 1; i < columns.size(); ++i) {
        if (columns.time[i - 1] > columns.time[i])
            return false;
        if (columns.time[i - 1] == columns.time[i]
            && uuidPrecedes(columns.id[i], columns.id[i - 1]))
            return false;
    }
    return true;
}

void sortByTime(EventColumns &columns)
{
    if (isInOrder(columns))
        return;
    std::vector<TimedRow> rows = rowsByTime(columns.time);
    orderEqualTimesById(rows, columns.id);
    gather(columns.time, rows);
    gather(columns.type, rows);
    gather(columns.x, rows);
    gather(columns.y, rows);
    gather(columns.position, rows);
    gather(columns.content, rows);
    gather(columns.progress, rows);
    gather(columns.id, rows);
}

std::size_t firstRowAt(const EventColumns &columns, Timestamp moment)
{
    const auto at
        = std::lower_bound(columns.time.begin(), columns.time.end(), moment.sincePostgresEpoch());
    return static_cast<std::size_t>(at - columns.time.begin());
}

RowInterval datedRows(const EventColumns &columns)
{
    constexpr qint64 MinusInfinity = std::numeric_limits<qint64>::min();
    constexpr qint64 PlusInfinity = std::numeric_limits<qint64>::max();
    return {firstRowAt(columns, Timestamp::fromPostgres(MinusInfinity + 1)),
            firstRowAt(columns, Timestamp::fromPostgres(PlusInfinity))};
}

RowInterval rowsInRange(const EventColumns &columns, const TimeRange &range)
{
    const std::size_t first = firstRowAt(columns, range.from);
    return {first, std::max(first, firstRowAt(columns, range.to))};
}

} // namespace waymark
