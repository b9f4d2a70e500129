#pragma once

#include "app/cli/context.h"
#include "models/ports/bundlestore.h"

namespace waymark {

/// Prints what an import or a clone adds: action, table, name, rows; with --into also how much each
/// replaced save changes and the edit that it is.
[[nodiscard]] Result<void> printImport(CliContext &context, const Arguments &arguments,
                                       const ImportReport &report);

/// Where --as, --user and --same-ids send a bundle; more than one of them and --into is wrong
/// usage.
[[nodiscard]] Result<ImportPlan> readImportPlan(const Arguments &arguments);

} // namespace waymark
