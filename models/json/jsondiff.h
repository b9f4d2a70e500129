#pragma once

#include "models/json/identitychoices.h"
#include "models/json/jsonpatch.h"

namespace waymark {

/// The patch that makes b of a, so that the canonical texts are the same: 10 to 10.00 is a change,
/// 1e2 to 100 is none. Elements of arrays are matched as was chosen, else by identityKey(), else by
/// their whole text.
[[nodiscard]] JsonPatch diffJson(const JsonArena &a, const JsonArena &b,
                                 const IdentityChoices &choices = {});

} // namespace waymark
