#include "models/postgres/savejob.h"

#include "models/domain/errortext.h"
#include "models/postgres/jsonsplice.h"
#include "models/postgres/jsonsql.h"
#include "models/postgres/resultcheck.h"
#include "models/postgres/saverows.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int Attempts = 5;

} // namespace

bool isForAnotherAttempt(const Error &error)
{
    return error.sqlState == u"40001"_s || error.sqlState == u"40P01"_s;
}

Error refusedSave(const Error &error, std::chrono::milliseconds lockTimeout, bool isLineLost)
{
    if (const auto otherwise = storedOtherwise(error))
        return *otherwise;
    Error said = error;
    if (error.sqlState == u"55P03"_s) {
        said.detail
            = ErrorText::tr(
                  "Somebody else is writing this save and held it for more than %1 s; nothing "
                  "was written.")
                  .arg(double(lockTimeout.count()) / 1000);
    } else if (isLineLost && error.kind == Error::Kind::Connection) {
        said.detail
            = ErrorText::tr("The line was lost while saving, so the edit may or may not have been "
                            "written; reload and compare (%1).")
                  .arg(error.detail);
    }
    return said;
}

namespace {

constexpr auto TurnedAwayState = "WM004"; ///< of no server: tells this refusal from others

Error turnedAway()
{
    return {Error::Kind::Refused,
            ErrorText::tr("The database turned the change of this save away without an error, by "
                          "row-level security or by a trigger; nothing was written."),
            {},
            QString::fromLatin1(TurnedAwayState)};
}

} // namespace

bool isTurnedAway(const Error &error)
{
    return error.sqlState == QLatin1StringView(TurnedAwayState);
}

SqlStatement lockTimeoutStatement(std::chrono::milliseconds timeout)
{
    return sqlStatement("SELECT set_config('lock_timeout', $1, true)",
                        QString::number(timeout.count()));
}

SaveJob::SaveJob(SqlSession &session, const EditAudit &audit, std::chrono::milliseconds lockTimeout,
                 Transaction transaction, const SaveCost &cost)
    : m_session(session)
    , m_audit(audit)
    , m_lockTimeout(lockTimeout)
    , m_transaction(transaction)
    , m_cost(cost)
{
}

bool SaveJob::isWorthSplicing(const GuardedEdit &edit) const
{
    return m_cost.mayBeSpliced(edit.operations.size()) && canSplice(edit.operations);
}

Result<SaveOutcome> SaveJob::save(const GuardedEdit &edit)
{
    if (edit.columns.isEmpty() && edit.operations.isEmpty()) {
        Result<SaveOutcome> unchanged = rowAsItIs(edit.target);
        if (unchanged && unchanged->row)
            unchanged->kind = SaveOutcome::Kind::Saved; // nothing to write, nothing written
        return unchanged;
    }
    Result<SaveOutcome> outcome = saveOnce(edit);
    // The next transaction sees what the other one wrote, and the guards decide.
    for (int attempt = 1; attempt < Attempts && m_transaction == Transaction::Own && !outcome
         && isForAnotherAttempt(outcome.error());
         ++attempt)
        outcome = saveOnce(edit);
    return outcome;
}

Result<SaveOutcome> SaveJob::saveOnce(const GuardedEdit &edit)
{
    if (m_transaction == Transaction::Own && canWriteKnown(edit))
        return saveKnown(edit);
    return isWorthSplicing(edit) ? saveManyOperations(edit) : saveInOneStatement(edit);
}

/// Only in a transaction of its own: whoever writes a row twice in one gives both one version.
Result<SaveOutcome> SaveJob::saveKnown(const GuardedEdit &edit)
{
    const Result<SqlStatement> statement = knownStatement(edit, m_audit);
    if (!statement)
        return statement.error();
    m_held.start();
    const Result<SqlResults> results
        = m_session.runAll({lockTimeoutStatement(m_lockTimeout), *statement});
    if (!results)
        return afterFailure(edit, results.error());
    if (results->back().isEmpty())
        return saveInOneStatement(edit);
    Result<SaveOutcome> outcome = outcomeOf(edit, results->back());
    if (outcome && outcome->row->json && outcome->row->json->isEmpty())
        outcome->row->json = edit.known->json;
    return outcome;
}

Result<SaveOutcome> SaveJob::saveInOneStatement(const GuardedEdit &edit)
{
    const Result<SqlStatement> statement = saveStatement(edit, m_audit);
    if (!statement)
        return statement.error();
    m_held.start();
    const Result<SqlResults> results
        = m_session.runAll({lockTimeoutStatement(m_lockTimeout), *statement});
    if (!results)
        return afterFailure(edit, results.error());
    return outcomeOf(edit, results->back());
}

/// The server decides by the size of the row which way it is: a small document has been written by
/// the first statement, a large one is locked by the second.
Result<SaveOutcome> SaveJob::saveManyOperations(const GuardedEdit &edit)
{
    const qint64 largest = m_cost.largestInSql(edit.operations.size());
    const bool mayBeSmall = largest >= 0;
    std::vector<SqlStatement> statements;
    if (m_transaction == Transaction::Own)
        statements.emplace_back("BEGIN");
    statements.push_back(lockTimeoutStatement(m_lockTimeout));
    if (mayBeSmall) {
        const Result<SqlStatement> small = saveStatement(edit, m_audit, largest);
        if (!small)
            return small.error();
        statements.push_back(*small);
    }
    const Result<SqlStatement> large = lockStatement(edit, largest);
    if (!large)
        return large.error();
    statements.push_back(*large);
    m_held.start();
    const Result<SqlResults> results = m_session.runAll(statements);
    if (!results)
        return afterFailure(edit, results.error());
    // Whatever returns before a COMMIT is rolled back by the end of the session.
    const SqlResult &locked = results->back();
    if (!locked.isEmpty())
        return saveBySplicing(edit, locked.row(0));
    if (!mayBeSmall || results->at(results->size() - 2).isEmpty())
        return describeConflict(edit);
    if (m_transaction == Transaction::Own) {
        if (const auto committed = m_session.run(SqlStatement("COMMIT")); !committed)
            return afterFailure(edit, committed.error());
    }
    return outcomeOf(edit, results->at(results->size() - 2));
}

Result<SaveOutcome> SaveJob::saveBySplicing(const GuardedEdit &edit, const SqlRow &locked)
{
    m_held.start(); // what it waited for others before is not its own
    const SaveRow row = saveRowFrom(edit.target, locked, LockedRowColumn);
    const SaveOutcome conflict{SaveOutcome::Kind::Conflict, std::nullopt, row, {}};
    if (!locked.boolean(ColumnsHoldColumn) || !guardsHold(row.json, edit.guards))
        return conflict;
    const std::optional<JsonText> text = spliced(row.json, edit.operations);
    if (!text)
        return conflict;
    GuardedEdit whole = edit;
    whole.guards.clear();
    whole.operations = {{JsonOperation::Kind::SetRoot, {}, {}, text}};
    const Result<SqlStatement> update
        = saveStatement(whole, m_audit, std::nullopt, edit.operations);
    if (!update)
        return update.error();
    std::vector<SqlStatement> statements{*update};
    if (m_transaction == Transaction::Own)
        statements.emplace_back("COMMIT");
    const Result<SqlResults> results = m_session.runAll(statements);
    if (!results)
        return afterFailure(edit, results.error());
    return outcomeOf(edit, results->front());
}

Result<SaveOutcome> SaveJob::outcomeOf(const GuardedEdit &edit, const SqlResult &rows)
{
    if (rows.isEmpty())
        return describeConflict(edit);
    const SqlRow row = rows.row(0);
    m_addition = savedAddition(edit, row);
    return SaveOutcome{SaveOutcome::Kind::Saved, row.maybeInteger(SavedEditColumn),
                       saveRowFrom(edit.target, row, SavedRowColumn), row.timestamp(SavedAtColumn),
                       std::chrono::milliseconds(m_held.elapsed())};
}

/// Where the row is still the one that the edit was made from, all that it asks for holds, and
/// something else turned it away: row-level security, or a trigger.
Result<SaveOutcome> SaveJob::describeConflict(const GuardedEdit &edit)
{
    Result<SaveOutcome> now = rowAsItIs(edit.target);
    if (now && now->row && !edit.version.isEmpty() && now->row->version == edit.version)
        return turnedAway();
    return now;
}

Result<SaveOutcome> SaveJob::rowAsItIs(const SaveTarget &target)
{
    const Result<SqlResult> rows = m_session.run(saveRowStatement(target));
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return SaveOutcome{SaveOutcome::Kind::RowGone, std::nullopt, std::nullopt, {}};
    return SaveOutcome{
        SaveOutcome::Kind::Conflict, std::nullopt, saveRowFrom(target, rows->row(0), 0), {}};
}

Result<SaveOutcome> SaveJob::afterFailure(const GuardedEdit &edit, const Error &error)
{
    if (error.sqlState == QLatin1StringView(StepFailedState))
        return rowAsItIs(edit.target); // an operation met another row than it was made for
    return refusedSave(error, m_lockTimeout,
                       m_transaction == Transaction::Own && m_session.isLineLost());
}

} // namespace waymark
