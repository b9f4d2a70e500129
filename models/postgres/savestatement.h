#pragma once

#include "models/ports/guardededit.h"
#include "models/postgres/sqlstatement.h"

namespace waymark {

/// The one UPDATE of a GuardedEdit, with its audit row in the same statement. The new value is
/// computed from the target row itself and from nothing else, so that under READ COMMITTED the
/// server computes it again on a row that somebody else has just written, and tests the guards
/// again.
///
/// One row comes back when it was written: edit id, moment, then saveRowList(). No row: a guard did
/// not hold, or the row is gone.
[[nodiscard]] Result<SqlStatement> saveStatement(const GuardedEdit &edit, bool isAudited);

constexpr int SavedEditColumn = 0;
constexpr int SavedAtColumn = 1;
constexpr int SavedRowColumn = 2;

} // namespace waymark
