#pragma once

#include "models/query/searchquery.h"
#include "tests/models/postgres/searchworld.h"

namespace waymark::test {

/// What a search means, told without SQL, row by row.
[[nodiscard]] bool finds(const SearchQuery &query, const WorldPlayer &player);
[[nodiscard]] bool finds(const SearchQuery &query, const WorldPlayer &player,
                         const WorldProgress &progress, const WorldEvent &event);

} // namespace waymark::test
