#pragma once

#include "models/json/jsonarena.h"

#include <optional>

namespace waymark {

/// What now is without an edit that made then of before; nothing where it is not proven that what
/// the edit wrote is what stands there. Elements of arrays are what they call themselves, or, where
/// all are scalars and none is there twice, what they are; others are known by their place as long
/// as all that stood before them is unchanged.
[[nodiscard]] std::optional<JsonText> valueWithout(const JsonText &then, const JsonText &before,
                                                   const JsonText &now);

} // namespace waymark
