#pragma once

#include "models/domain/error.h"

namespace waymark {

/// One sentence for people: what happened, in their language. Error::detail says more and belongs
/// behind "Details".
[[nodiscard]] QString errorWords(const Error &error);

/// What a person can do about it, one sentence; empty where there is nothing to do.
[[nodiscard]] QString errorAdvice(const Error &error);

} // namespace waymark
