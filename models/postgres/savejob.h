#pragma once

#include "models/ports/guardededit.h"
#include "models/ports/savecost.h"
#include "models/postgres/savestatement.h"
#include "models/postgres/sqlsession.h"

#include <QElapsedTimer>

#include <chrono>

namespace waymark {

/// Saves one GuardedEdit on a session: one round trip when it succeeds, one more to say how the row
/// stands when it does not, and one more where others have written since it was read. Each
/// operation costs the server the whole document, so that many of them on a large one go another
/// way, in two round trips: lock the row, splice its text here, write it. Where the server ends the
/// transaction for the sake of another one, the save is made again, as after a conflict.
class SaveJob
{
public:
    enum class Transaction
    {
        Own, ///< each edit is written for good when save() gives Saved
        OfCaller ///< one is open and the caller's to end; not to be gone on with after anything
                 ///< but Saved
    };

    SaveJob(SqlSession &session, const EditAudit &audit, std::chrono::milliseconds lockTimeout,
            Transaction transaction = Transaction::Own, const SaveCost &cost = {});

    Result<SaveOutcome> save(const GuardedEdit &edit);
    /// What the last save, if it did nothing but add to a number, has done: the server alone knew.
    [[nodiscard]] const SavedAddition &addition() const { return m_addition; }

private:
    [[nodiscard]] bool isWorthSplicing(const GuardedEdit &edit) const;
    Result<SaveOutcome> saveOnce(const GuardedEdit &edit);
    Result<SaveOutcome> saveKnown(const GuardedEdit &edit);
    Result<SaveOutcome> saveInOneStatement(const GuardedEdit &edit);
    Result<SaveOutcome> saveManyOperations(const GuardedEdit &edit);
    Result<SaveOutcome> saveBySplicing(const GuardedEdit &edit, const SqlRow &locked);
    Result<SaveOutcome> outcomeOf(const GuardedEdit &edit, const SqlResult &rows);
    Result<SaveOutcome> describeConflict(const GuardedEdit &edit);
    Result<SaveOutcome> rowAsItIs(const SaveTarget &target);
    Result<SaveOutcome> afterFailure(const GuardedEdit &edit, const Error &error);

    SqlSession &m_session;
    EditAudit m_audit;
    std::chrono::milliseconds m_lockTimeout;
    Transaction m_transaction;
    SaveCost m_cost;
    QElapsedTimer m_held; ///< since the row may be locked
    SavedAddition m_addition;
};

/// The database left this one row as it was, though all that the edit asks for holds.
[[nodiscard]] bool isTurnedAway(const Error &error);

/// `SELECT set_config('lock_timeout', …)` for the transaction it is sent in.
[[nodiscard]] SqlStatement lockTimeoutStatement(std::chrono::milliseconds timeout);

/// Whether the server ended the transaction because of another one: a default of REPEATABLE READ or
/// SERIALIZABLE, or a deadlock.
[[nodiscard]] bool isForAnotherAttempt(const Error &error);
/// What the server said to a save, in words. isLineLost: nobody knows whether it was written.
[[nodiscard]] Error refusedSave(const Error &error, std::chrono::milliseconds lockTimeout,
                                bool isLineLost);

} // namespace waymark
