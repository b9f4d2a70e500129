#pragma once

#include "models/domain/result.h"
#include "models/postgres/sqlsession.h"

namespace waymark {

/// What the planner expects of a statement, without running it.
struct QueryPlan
{
    qint64 rows = 0;
    bool readsWholeTable = false; ///< one that is not small, row after row
};

/// `EXPLAIN` of a statement, to be run alone or in one pipeline with it.
[[nodiscard]] SqlStatement explained(const SqlStatement &statement);
[[nodiscard]] QueryPlan queryPlan(const SqlResult &explanation);

} // namespace waymark
