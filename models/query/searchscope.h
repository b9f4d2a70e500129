#pragma once

#include "models/query/searchquery.h"

namespace waymark {

/// True where a term of the search, one behind a minus too, is about an experience of a player.
[[nodiscard]] bool asksOfExperiences(const SearchQuery &query);
/// The experiences that the players found have, by their labels: those of `experience:` terms that
/// must hold.
[[nodiscard]] QStringList namedExperiences(const SearchQuery &query);

} // namespace waymark
