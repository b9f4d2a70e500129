#pragma once

#include "app/cli/context.h"
#include "models/services/bulkreport.h"

namespace waymark {

/// Prints what a bulk edit did or would do: JSON is one object, the other formats are rows of what,
/// count, player, experience, path, value and inverse.
[[nodiscard]] Result<void> printBulk(CliContext &context, const Arguments &arguments,
                                     const BulkReport &report);

/// Prints the report and gives what the verb ends with: an Error where the edit was stopped, or
/// where saves had to be left; a Conflict only where nothing was written.
[[nodiscard]] Result<int> finishBulk(CliContext &context, const Arguments &arguments,
                                     const BulkReport &report, const QString &left);

} // namespace waymark
