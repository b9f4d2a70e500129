#include "models/postgres/playerupdater.h"

#include "models/domain/errortext.h"
#include "models/postgres/databaseinspector.h"
#include "models/postgres/factscache.h"
#include "models/postgres/playercopy.h"
#include "models/postgres/postgresconnection.h"
#include "models/postgres/savejob.h"
#include "models/postgres/saverows.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Outcomes = QList<SaveOutcome>;

Result<void> addRows(SqlSession &session, const PlayerUpdate &update)
{
    PlayerCopy rows;
    for (const ExperienceProgress &progress : update.experiences)
        rows.add(progress);
    for (const PlayerProgressEvent &event : update.events)
        rows.add(event);
    const Result<void> added = rows.flush(session);
    if (added)
        return added;
    if (added.error().sqlState == u"23505"_s)
        return Error{
            Error::Kind::Conflict,
            ErrorText::tr(
                "The player began an experience meanwhile that would be added; nothing was "
                "written."),
            {},
            added.error().sqlState};
    if (added.error().sqlState == u"23503"_s)
        return saveNotFound(update.player); // and with it what hangs on it
    return added;
}

/// Whatever returns before the COMMIT is rolled back by the end of the session.
Result<Outcomes> updateWith(SqlSession &session, SaveJob job, const PlayerUpdate &update)
{
    if (const auto begun = session.run(SqlStatement("BEGIN")); !begun)
        return begun.error();
    Outcomes outcomes;
    for (const GuardedEdit &edit : update.edits) {
        const Result<SaveOutcome> outcome = job.save(edit);
        if (!outcome)
            return outcome.error();
        outcomes.append(*outcome);
        if (outcome->kind != SaveOutcome::Kind::Saved)
            return outcomes;
    }
    if (const Result<void> added = addRows(session, update); !added)
        return added.error();
    const Result<SqlResult> committed = session.run(SqlStatement("COMMIT"));
    if (committed)
        return outcomes;
    Error said = committed.error();
    if (session.isLineLost())
        said.detail
            = ErrorText::tr("The line was lost while committing, so all or nothing may have been "
                            "written; reload and compare (%1).")
                  .arg(said.detail);
    return said;
}

/// The same with the record that the database does not keep.
Result<Outcomes> updateRecordedOutside(SqlSession &session, const SaveJob &job,
                                       const PlayerUpdate &update, const OutsideRecord &outside)
{
    QList<OutsideRecord::Begun> begun;
    for (const GuardedEdit &edit : update.edits) {
        const Result<OutsideRecord::Begun> one = outside.begin(session, edit);
        if (!one)
            return one.error();
        begun.append(*one);
    }
    Result<Outcomes> outcomes = updateWith(session, job, update);
    if (!outcomes && outcomes.error().kind == Error::Kind::Connection)
        return outcomes; // nobody knows
    const bool isSaved = outcomes && outcomes->size() == begun.size()
        && (outcomes->isEmpty() || outcomes->constLast().kind == SaveOutcome::Kind::Saved);
    for (qsizetype i = 0; i < begun.size(); ++i) {
        if (isSaved)
            outside.saved(begun[i], (*outcomes)[i], {});
        else
            outside.dropped(begun[i]);
    }
    return outcomes;
}

} // namespace

PlayerUpdater::PlayerUpdater(PostgresConnection &writes, FactsCache &facts)
    : m_writes(writes)
    , m_facts(facts)
    , m_outside(writes.options().recorder, facts)
{
}

QFuture<Result<Outcomes>> PlayerUpdater::update(const PlayerUpdate &update)
{
    if (m_writes.isReadOnly())
        return QtFuture::makeReadyFuture(Result<Outcomes>(Error{
            Error::Kind::Refused,
            ErrorText::tr("This connection is read-only; connect without read-only to import."),
            {},
            {}}));
    const auto lockTimeout = m_writes.options().lockTimeout;
    return m_writes.submit<Outcomes>(
        [this, update, lockTimeout](SqlSession &session) -> Result<Outcomes> {
            const Result<DatabaseFacts> known = m_facts.get(session);
            if (!known)
                return known.error();
            if (!known->unrecordable.isEmpty())
                return unrecordable(*known);
            const SaveJob job(session, known->audited, lockTimeout, SaveJob::Transaction::OfCaller);
            return known->audited || !m_outside.isKept()
                ? updateWith(session, job, update)
                : updateRecordedOutside(session, job, update, m_outside);
        });
}

} // namespace waymark
