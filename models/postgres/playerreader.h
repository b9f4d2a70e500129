#pragma once

#include "models/ports/playersource.h"
#include "models/postgres/indexedcolumns.h"

namespace waymark {

class FactsCache;
class PostgresConnection;

/// Answers PlayerSource from the read connection.
class PlayerReader
{
public:
    PlayerReader(PostgresConnection &reads, FactsCache &facts);

    QFuture<Result<PlayerPage>> players(const SearchQuery &query, PlayerOrder order,
                                        const std::optional<PlayerCursor> &after, int limit);
    QFuture<Result<qint64>> estimate(const SearchQuery &query);
    QFuture<Result<qint64>> count(const SearchQuery &query);
    QFuture<Result<QList<PlayerProfile>>> find(const QString &text);
    QFuture<Result<NamedRow>> findRow(const QUuid &id);
    QFuture<Result<QStringList>> knownValues(SearchSubject subject, const QString &field,
                                             const QString &prefix, int limit);

private:
    PostgresConnection &m_reads;
    FactsCache &m_facts;
    IndexedColumns m_indexes;
};

} // namespace waymark
