#pragma once

#include "models/domain/result.h"
#include "models/ports/databasefacts.h"

namespace waymark {

class SqlSession;

/// What is on the other side, asked in two round trips: one that measures the line, one pipeline
/// for the rest.
[[nodiscard]] Result<DatabaseFacts> inspectDatabase(SqlSession &session);

/// Why a role with DatabaseFacts::unrecordable may not edit.
[[nodiscard]] Error unrecordable(const DatabaseFacts &facts);

} // namespace waymark
