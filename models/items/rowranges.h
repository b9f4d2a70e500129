#pragma once

#include <vector>

namespace waymark {

/// Many rows in a few ranges, as [0…9 999] and [10 000…19 999], of which a view opens one at a
/// time. What is put in or taken out changes the range that it falls into, and no row of another
/// range moves. A range may become empty, or long.
class RowRanges
{
public:
    static constexpr int Size = 10'000; ///< of each range at first, but the last

    explicit RowRanges(int rows, int size = Size);

    [[nodiscard]] int count() const { return int(m_ends.size()); }
    [[nodiscard]] int first(int range) const
    {
        return range == 0 ? 0 : m_ends[std::size_t(range) - 1];
    }
    [[nodiscard]] int size(int range) const { return m_ends[std::size_t(range)] - first(range); }
    /// The one that has the row; for the row behind all, the last.
    [[nodiscard]] int rangeOf(int row) const;
    /// So many rows more, or less, in the range.
    void grow(int range, int by);

private:
    std::vector<int> m_ends; ///< the row behind each range
};

} // namespace waymark
