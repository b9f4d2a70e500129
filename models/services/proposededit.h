#pragma once

#include "models/services/saveedit.h"

namespace waymark {

/// What an edit wants to make of a row, as it is written: the net effect, its guards and its
/// record. Without operations and columns nothing has changed.
[[nodiscard]] Result<GuardedEdit> proposedEdit(const SaveRow &row, const SaveProposal &proposal,
                                               const QString &reason);

} // namespace waymark
