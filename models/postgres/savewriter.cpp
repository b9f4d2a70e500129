#include "models/postgres/savewriter.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

template <typename T>
QFuture<Result<T>> notAvailable()
{
    return QtFuture::makeReadyFuture(
        Result<T>(Error{Error::Kind::Failed, u"saves cannot be written yet"_s, {}, {}}));
}

} // namespace

SaveWriter::SaveWriter(PostgresConnection &writes, FactsCache &facts)
    : m_writes(writes)
    , m_facts(facts)
{
}

QFuture<Result<SaveOutcome>> SaveWriter::save(const GuardedEdit &)
{
    return notAvailable<SaveOutcome>();
}

QFuture<Result<PlayerId>> SaveWriter::createPlayer(const QString &)
{
    return notAvailable<PlayerId>();
}

QFuture<Result<ProgressId>> SaveWriter::startExperience(PlayerId, const QString &)
{
    return notAvailable<ProgressId>();
}

} // namespace waymark
