#pragma once

#include "app/cli/context.h"
#include "models/json/jsonpatch.h"

namespace waymark {

/// Tells on standard error what an edit has put in that other saves do not have, by what the window
/// has learned of them and kept on this machine; where it has kept nothing, or with --quiet,
/// nothing is told, and nothing more is asked of the database. It never forbids. `experience` is
/// empty for the profile; `after` is the document with the patch applied.
void noteUnlikeOthers(CliContext &context, const QString &experience, const JsonPatch &patch,
                      const JsonText &after);

} // namespace waymark
