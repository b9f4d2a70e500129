#pragma once

#include "models/json/identitychoices.h"
#include "models/json/jsonarena.h"

namespace waymark {

/// The member by which the elements of an array are told apart where nobody chose one: there in all
/// of them, a string or a number, and different in each. Nothing where the array has no such
/// member.
[[nodiscard]] std::optional<QString> identityKey(const JsonArena &arena, JsonArena::NodeId array);
[[nodiscard]] bool identifiesAll(const JsonArena &arena, JsonArena::NodeId array,
                                 const QString &key);

/// Which elements of two arrays are the same.
struct ElementMatch
{
    /// For each element of the later one the element of the earlier one that it is; -1: it is new.
    std::vector<int> rows;
    ElementIdentity identity; ///< by what they were told apart
    std::optional<ElementIdentity> choice; ///< by what they should have been
};

/// As was chosen where that holds for both; by identity where both have one; else by equal text,
/// then what stands between the same neighbours pairwise.
[[nodiscard]] ElementMatch matchElements(const JsonArena &before, JsonArena::NodeId beforeArray,
                                         const JsonArena &now, JsonArena::NodeId nowArray,
                                         const std::optional<ElementIdentity> &choice);

} // namespace waymark
