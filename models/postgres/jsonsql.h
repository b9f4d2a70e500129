#pragma once

#include "models/ports/guardededit.h"
#include "models/postgres/sqlstatement.h"

namespace waymark {

/// JSON guards and operations as SQL over one jsonb expression. PostgreSQL's own functions do
/// nothing without a word where a parent is missing or of another type, take "-1" and "01" for
/// array indexes, and turn the whole column NULL for a NULL value; so every operation here carries
/// its own condition.

/// `document #> path`; the whole document for the root.
[[nodiscard]] QByteArray valueSql(SqlStatement &statement, const QByteArray &document,
                                  const JsonPointer &path);

/// A boolean that is true only where the guard holds; false or NULL otherwise.
[[nodiscard]] Result<QByteArray> guardSql(SqlStatement &statement, const QByteArray &document,
                                          const JsonGuard &guard);

/// The document after the operation. Where it would have no effect, or not the one meant, the
/// expression raises division_by_zero (StepFailedState) and with it the statement.
[[nodiscard]] Result<QByteArray> operationSql(SqlStatement &statement, const QByteArray &document,
                                              const JsonOperation &operation);

/// SQLSTATE of an operation whose condition does not hold on the row as it is.
constexpr auto StepFailedState = "22012";

} // namespace waymark
