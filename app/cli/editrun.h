#pragma once

#include "app/cli/lookup.h"
#include "app/cli/verbs.h"
#include "models/services/editservice.h"

namespace waymark {

/// An RFC 6902 patch from a file, or from standard input for "-".
[[nodiscard]] Result<JsonPatch> readPatch(const QString &fileOrDash);
/// Carries an edit out on a save, tells what of it other saves do not have, and prints
/// `{"edit":ID,"operations":N}`.
[[nodiscard]] VerbResult runEdit(CliContext &context, const Arguments &arguments,
                                 const NamedSave &save, const SaveEdit &edit, const QString &reason,
                                 EditRun run = EditRun::Write);
[[nodiscard]] VerbResult printReport(CliContext &context, const Arguments &arguments,
                                     const EditReport &report);

} // namespace waymark
