#include "models/postgres/playerreader.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

template <typename T>
QFuture<Result<T>> notAvailable()
{
    return QtFuture::makeReadyFuture(
        Result<T>(Error{Error::Kind::Failed, u"players cannot be read yet"_s, {}, {}}));
}

} // namespace

PlayerReader::PlayerReader(PostgresConnection &reads, FactsCache &facts)
    : m_reads(reads)
    , m_facts(facts)
{
}

QFuture<Result<PlayerPage>> PlayerReader::players(const SearchQuery &, PlayerOrder,
                                                  const std::optional<PlayerCursor> &, int)
{
    return notAvailable<PlayerPage>();
}

QFuture<Result<qint64>> PlayerReader::estimate(const SearchQuery &)
{
    return notAvailable<qint64>();
}

QFuture<Result<qint64>> PlayerReader::count(const SearchQuery &)
{
    return notAvailable<qint64>();
}

QFuture<Result<QList<PlayerProfile>>> PlayerReader::find(const QString &)
{
    return notAvailable<QList<PlayerProfile>>();
}

QFuture<Result<QStringList>> PlayerReader::knownValues(SearchSubject, const QString &,
                                                       const QString &, int)
{
    return notAvailable<QStringList>();
}

} // namespace waymark
