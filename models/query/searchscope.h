#pragma once

#include "models/query/searchquery.h"

namespace waymark {

/// True where a term of the search, one behind a minus too, is about an experience of a player.
[[nodiscard]] bool asksOfExperiences(const SearchQuery &query);

} // namespace waymark
