#include "models/document/longestrun.h"

#include <algorithm>

namespace waymark {

std::vector<bool> longestRun(const std::vector<int> &order)
{
    std::vector<int> tails; // positions, by the length of the run that ends there
    std::vector<int> previous(order.size(), -1);
    for (size_t i = 0; i < order.size(); ++i) {
        const auto at
            = std::lower_bound(tails.begin(), tails.end(), order[i],
                               [&](int tail, int value) { return order[size_t(tail)] < value; });
        if (at != tails.begin())
            previous[i] = *(at - 1);
        if (at == tails.end())
            tails.push_back(int(i));
        else
            *at = int(i);
    }
    std::vector<bool> stays(order.size(), false);
    for (int i = tails.empty() ? -1 : tails.back(); i >= 0; i = previous[size_t(i)])
        stays[size_t(i)] = true;
    return stays;
}

} // namespace waymark
