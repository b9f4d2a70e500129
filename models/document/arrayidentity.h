#pragma once

#include "models/json/jsonarena.h"

namespace waymark {

/// The member by which the elements of an array are told apart: there in all of them, a string or a
/// number, and different in each. Nothing where the array has no such member.
[[nodiscard]] std::optional<QString> identityKey(const JsonArena &arena, JsonArena::NodeId array);

/// For each element of `now` the element of `before` that it is, or -1 for a new one: by identity
/// where both have one, else by equal text, then what stands between the same neighbours pairwise.
[[nodiscard]] std::vector<int> matchElements(const JsonArena &before, JsonArena::NodeId beforeArray,
                                             const JsonArena &now, JsonArena::NodeId nowArray);

} // namespace waymark
