#pragma once

#include <vector>

namespace waymark {

/// Marks a longest increasing subsequence: what need not move when the rest finds its place.
[[nodiscard]] std::vector<bool> longestRun(const std::vector<int> &order);

} // namespace waymark
