#pragma once

#include "models/domain/edit.h"
#include "models/services/saveedit.h"

namespace waymark {

/// Takes a past edit back by its inverse. What it put must stand there unchanged, or it is a
/// Conflict: the inverse is applied, the patch again on top, and that must give the row as it is.
[[nodiscard]] SaveEdit undoEdit(const Edit &past);
/// The same for those places of the edit that stand unchanged; a Conflict only where none does.
[[nodiscard]] SaveEdit undoUnmovedEdit(const Edit &past);

} // namespace waymark
