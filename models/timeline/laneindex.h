#pragma once

#include "models/timeline/eventorder.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace waymark {

/// Which rows belong to which lane (event type), so that counting the events of a lane between two
/// moments costs one look-up at any size. Works on row numbers: rows are sorted by time, so a
/// moment is found among all rows once and then located in every lane through a table of counts.
class LaneIndex
{
public:
    LaneIndex() = default;
    /// Over all rows, or over some of them in ascending order.
    explicit LaneIndex(const EventColumns &columns);
    LaneIndex(const EventColumns &columns, const std::vector<std::uint32_t> &rows);

    [[nodiscard]] int laneCount() const { return static_cast<int>(m_starts.size()) - 1; }
    [[nodiscard]] std::span<const std::uint32_t> rows(int lane) const;
    /// How many rows of a lane come before a row number, which may lie one beyond the last.
    [[nodiscard]] std::size_t countBefore(int lane, std::size_t row) const;
    /// The row of the lane nearest to a row number on either side of it, for stepping.
    [[nodiscard]] std::optional<std::uint32_t> next(int lane, std::size_t afterRow) const;
    [[nodiscard]] std::optional<std::uint32_t> previous(int lane, std::size_t beforeRow) const;

private:
    template <typename RowAt>
    void build(const EventColumns &columns, std::size_t count, RowAt rowAt);

    std::vector<std::uint32_t> m_rows; ///< lane after lane, ascending within each
    std::vector<std::uint32_t> m_starts{0}; ///< where each lane begins in m_rows, and the end
    std::vector<std::uint32_t> m_before; ///< per lane and block of rows: rows before the block
    std::size_t m_blocks = 0;
    int m_shift = 7; ///< a block is 2^m_shift row numbers
};

} // namespace waymark
