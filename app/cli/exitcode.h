#pragma once

#include "models/domain/error.h"

namespace waymark {

/// What the process exits with; other programs build on these.
enum ExitCode
{
    Done = 0,
    Failed = 1,
    WrongUsage = 2,
    Conflict = 3,
    NotFound = 4,
    CannotConnect = 5,
    Refused = 6,
    Interrupted = 130
};

[[nodiscard]] ExitCode exitCodeOf(Error::Kind kind);

/// `waymark: …` in one line; with asJson also the error as a JSON object in a line of its own.
[[nodiscard]] QByteArray errorText(const Error &error, bool asJson);

} // namespace waymark
