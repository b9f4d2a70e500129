#pragma once

#include "models/domain/edit.h"
#include "models/domain/error.h"
#include "models/ports/guardededit.h"

namespace waymark {

/// Why an edit cannot be taken back: at these paths of its record something else stands by now.
/// Names for each what the edit wrote and what is there.
[[nodiscard]] Error movedOn(const Edit &past, const SaveRow &now, QStringList paths);

} // namespace waymark
