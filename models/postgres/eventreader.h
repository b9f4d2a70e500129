#pragma once

#include "models/ports/eventsource.h"
#include "models/postgres/eventsql.h"

#include <atomic>

namespace waymark {

class FactsCache;
class PostgresConnection;
class SqlSession;

/// Answers the reading half of EventSource: small questions on the read connection, streams on the
/// bulk connection.
class EventReader
{
public:
    EventReader(PostgresConnection &reads, PostgresConnection &bulk, FactsCache &facts);

    QFuture<Result<EventChunk>> stream(const EventRequest &request);
    QFuture<Result<EventPage>> page(const EventRequest &request,
                                    const std::optional<EventCursor> &after, int limit,
                                    Qt::SortOrder order);
    QFuture<Result<qint64>> exportRows(const EventRequest &request, Qt::SortOrder order,
                                       qint64 limit,
                                       std::function<bool(const PlayerProgressEvent &)> sink);
    QFuture<Result<PlayerProgressEvent>> event(EventId id);
    QFuture<Result<QList<EventCount>>> count(const EventRequest &request, EventGrouping by);

private:
    enum class SaveTimeIndex
    {
        Unknown,
        Absent,
        Present
    };

    Result<EventSql> sqlFor(SqlSession &session);

    PostgresConnection &m_reads;
    PostgresConnection &m_bulk;
    FactsCache &m_facts;
    std::atomic<SaveTimeIndex> m_saveTimeIndex = SaveTimeIndex::Unknown;
};

} // namespace waymark
