#pragma once

#include "models/document/saveconflict.h"
#include "models/domain/savetarget.h"

namespace waymark {

/// What mine adds to the base, where both are numbers: of a counter that both sides count up.
[[nodiscard]] std::optional<QByteArray> conflictDelta(const SaveConflict &conflict);
/// Theirs and what mine adds to the base, as numeric sums it, where all three are numbers and the
/// column, if it is one, can hold the sum.
[[nodiscard]] std::optional<QString> conflictSum(const SaveConflict &conflict,
                                                 SaveTarget::Table table);

} // namespace waymark
