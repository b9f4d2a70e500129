#pragma once

#include "models/json/jsonarena.h"

#include <optional>

namespace waymark {

struct EqualElements
{
    JsonArena::NodeId first;
    JsonArena::NodeId second;
};

/// Two elements of an array that are equal by jsonEqual(): those whose second comes first. Takes
/// time by the size of the array, not by its square.
[[nodiscard]] std::optional<EqualElements> equalElements(const JsonArena &arena,
                                                         JsonArena::NodeId array);

} // namespace waymark
