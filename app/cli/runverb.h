#pragma once

#include "app/cli/commandline.h"

namespace waymark {

/// Runs the verb of the command line and returns what the process exits with.
[[nodiscard]] int runVerb(const CommandLine &line);
/// Prints an error as the command line does and returns its exit code.
int reportError(const Error &error, const Arguments &arguments = {});
int reportError(const Error &error, bool asJson);

} // namespace waymark
