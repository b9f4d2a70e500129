#include "models/timeline/laneindex.h"

#include <algorithm>

namespace waymark {
namespace {

constexpr std::size_t MaxTableEntries = std::size_t(4) << 20; ///< 16 MB

} // namespace

LaneIndex::LaneIndex(const EventColumns &columns)
{
    build(columns, columns.size(), [](std::size_t i) { return static_cast<std::uint32_t>(i); });
}

LaneIndex::LaneIndex(const EventColumns &columns, const std::vector<std::uint32_t> &rows)
{
    build(columns, rows.size(), [&rows](std::size_t i) { return rows[i]; });
}

template <typename RowAt>
void LaneIndex::build(const EventColumns &columns, std::size_t count, RowAt rowAt)
{
    const auto lanes = static_cast<std::size_t>(columns.typeNames.size());
    while (((columns.size() >> m_shift) + 2) * lanes > MaxTableEntries)
        ++m_shift;
    m_blocks = (columns.size() >> m_shift) + 2;
    m_before.assign(lanes * m_blocks, 0);
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t row = rowAt(i);
        ++m_before[columns.type[row] * m_blocks + (row >> m_shift) + 1];
    }
    m_starts.assign(lanes + 1, 0);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const auto first = m_before.begin() + static_cast<std::ptrdiff_t>(lane * m_blocks);
        for (auto block = first + 1; block != first + static_cast<std::ptrdiff_t>(m_blocks);
             ++block)
            *block += *(block - 1);
        m_starts[lane + 1] = m_starts[lane] + *(first + static_cast<std::ptrdiff_t>(m_blocks) - 1);
    }
    m_rows.resize(count);
    std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t row = rowAt(i);
        m_rows[next[columns.type[row]]++] = row;
    }
}

std::span<const std::uint32_t> LaneIndex::rows(int lane) const
{
    const auto at = static_cast<std::size_t>(lane);
    return std::span(m_rows).subspan(m_starts[at], m_starts[at + 1] - m_starts[at]);
}

std::size_t LaneIndex::countBefore(int lane, std::size_t row) const
{
    const std::size_t block = std::min(row >> m_shift, m_blocks - 2);
    const auto at = static_cast<std::size_t>(lane) * m_blocks + block;
    const auto all = rows(lane);
    const auto first = all.begin() + m_before[at];
    const auto end = all.begin() + m_before[at + 1];
    return static_cast<std::size_t>(std::lower_bound(first, end, row) - all.begin());
}

std::optional<std::uint32_t> LaneIndex::next(int lane, std::size_t afterRow) const
{
    const std::size_t at = countBefore(lane, afterRow + 1);
    const auto all = rows(lane);
    return at < all.size() ? std::optional(all[at]) : std::nullopt;
}

std::optional<std::uint32_t> LaneIndex::previous(int lane, std::size_t beforeRow) const
{
    const std::size_t at = countBefore(lane, beforeRow);
    return at > 0 ? std::optional(rows(lane)[at - 1]) : std::nullopt;
}

} // namespace waymark
