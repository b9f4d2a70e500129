#pragma once

#include "models/domain/result.h"
#include "models/json/jsonpointer.h"

namespace waymark {

/// A path as people write it: a JSON Pointer (/flags/door), PostgreSQL's {flags,door}, or dots and
/// brackets (flags.door, inventory[0], .flags["a.b"]).
[[nodiscard]] Result<JsonPointer> parsePathText(const QString &text);

/// `{flags,door}`, quoted where PostgreSQL wants quotes.
[[nodiscard]] QString postgresPathText(const JsonPointer &path);

} // namespace waymark
