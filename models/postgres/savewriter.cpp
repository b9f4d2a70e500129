#include "models/postgres/savewriter.h"

#include "models/domain/errortext.h"
#include "models/postgres/databaseinspector.h"
#include "models/postgres/factscache.h"
#include "models/postgres/playercreation.h"
#include "models/postgres/postgresconnection.h"
#include "models/postgres/savejob.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

template <typename T>
QFuture<Result<T>> refused()
{
    return QtFuture::makeReadyFuture(
        Result<T>(Error{Error::Kind::Refused,
                        ErrorText::tr("This connection is read-only; nothing was sent."),
                        {},
                        {}}));
}

} // namespace

SaveWriter::SaveWriter(PostgresConnection &writes, FactsCache &facts)
    : m_writes(writes)
    , m_facts(facts)
    , m_outside(writes.options().recorder, facts)
{
}

QFuture<Result<SaveOutcome>> SaveWriter::save(const GuardedEdit &edit)
{
    if (m_writes.isReadOnly())
        return refused<SaveOutcome>();
    const auto lockTimeout = m_writes.options().lockTimeout;
    return m_writes.submit<SaveOutcome>(
        [this, edit, lockTimeout](SqlSession &session) -> Result<SaveOutcome> {
            const Result<DatabaseFacts> known = m_facts.get(session);
            if (!known)
                return known.error();
            if (!known->unrecordable.isEmpty())
                return unrecordable(*known);
            SaveJob job(session, known->audited, lockTimeout);
            return known->audited ? job.save(edit) : m_outside.save(session, job, edit);
        });
}

QFuture<Result<PlayerId>> SaveWriter::createPlayer(const QString &user)
{
    if (m_writes.isReadOnly())
        return refused<PlayerId>();
    return m_writes.submit<PlayerId>(
        [&facts = m_facts, user](SqlSession &session) -> Result<PlayerId> {
            const Result<DatabaseFacts> known = facts.get(session);
            if (!known)
                return known.error();
            return waymark::createPlayer(session, known->labelColumn, user);
        });
}

QFuture<Result<ProgressId>> SaveWriter::startExperience(PlayerId player, const QString &experience)
{
    if (m_writes.isReadOnly())
        return refused<ProgressId>();
    return m_writes.submit<ProgressId>([player, experience](SqlSession &session) {
        return waymark::startExperience(session, player, experience);
    });
}

} // namespace waymark
