#pragma once

#include "models/ports/guardededit.h"
#include "models/postgres/sqlsession.h"

#include <chrono>

namespace waymark {

/// Saves one GuardedEdit on a session: one round trip when it succeeds, one more to say how the row
/// stands when it does not. Each operation costs the server the whole document, so that many of
/// them on a large one go another way, in two round trips: lock the row, splice its text here,
/// write it.
class SaveJob
{
public:
    SaveJob(SqlSession &session, bool isAudited, std::chrono::milliseconds lockTimeout);

    Result<SaveOutcome> save(const GuardedEdit &edit);

private:
    Result<SaveOutcome> saveInOneStatement(const GuardedEdit &edit);
    Result<SaveOutcome> saveManyOperations(const GuardedEdit &edit);
    Result<SaveOutcome> saveBySplicing(const GuardedEdit &edit, const SqlRow &locked);
    Result<SaveOutcome> outcomeOf(const GuardedEdit &edit, const SqlResult &rows);
    Result<SaveOutcome> describeConflict(const SaveTarget &target);
    Result<SaveOutcome> afterFailure(const GuardedEdit &edit, const Error &error);

    SqlSession &m_session;
    bool m_isAudited;
    std::chrono::milliseconds m_lockTimeout;
};

/// `SELECT set_config('lock_timeout', …)` for the transaction it is sent in.
[[nodiscard]] SqlStatement lockTimeoutStatement(std::chrono::milliseconds timeout);

} // namespace waymark
