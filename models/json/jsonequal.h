#pragma once

#include "models/json/jsonarena.h"

namespace waymark {

/// Equality as RFC 6902 4.6 and jsonb's `=` see it: numbers by value (10, 10.00 and 1e1 are equal),
/// strings by what they say, objects without order.
[[nodiscard]] bool jsonEqual(const JsonArena &a, JsonArena::NodeId idInA, const JsonArena &b,
                             JsonArena::NodeId idInB);
/// The same of two texts; text that is no JSON equals nothing but itself.
[[nodiscard]] bool jsonEqual(const JsonText &a, const JsonText &b);

} // namespace waymark
