#include "models/items/rowranges.h"

#include <algorithm>

namespace waymark {

RowRanges::RowRanges(int rows, int size)
{
    for (int end = size; end < rows; end += size)
        m_ends.push_back(end);
    m_ends.push_back(rows);
}

int RowRanges::rangeOf(int row) const
{
    const auto found = std::upper_bound(m_ends.begin(), m_ends.end(), row);
    return std::min(int(found - m_ends.begin()), count() - 1);
}

void RowRanges::grow(int range, int by)
{
    for (auto end = m_ends.begin() + range; end != m_ends.end(); ++end)
        *end += by;
}

} // namespace waymark
