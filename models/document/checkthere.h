#pragma once

#include "models/document/savetree.h"
#include "models/domain/result.h"

namespace waymark {

/// What is removed, with all that is in it, stays as it is until that is undone.
[[nodiscard]] Result<void> checkThere(const SaveTree &tree, SaveNodeId node);

} // namespace waymark
