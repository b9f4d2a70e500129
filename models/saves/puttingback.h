#pragma once

#include "models/saves/savedplaces.h"

#include "models/domain/result.h"

namespace waymark {

/// Makes what was saved an edit again, at the place that it has on the server now: place is to be
/// found against the very row under the document's edits.
[[nodiscard]] Result<void> putBack(const PutBackPlace &place, SaveDocument &document);

} // namespace waymark
