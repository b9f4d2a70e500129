#include "models/postgres/eventreader.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

template <typename T>
QFuture<Result<T>> notAvailable()
{
    return QtFuture::makeReadyFuture(
        Result<T>(Error{Error::Kind::Failed, u"events cannot be read yet"_s, {}, {}}));
}

} // namespace

EventReader::EventReader(PostgresConnection &reads, PostgresConnection &bulk, FactsCache &facts)
    : m_reads(reads)
    , m_bulk(bulk)
    , m_facts(facts)
{
}

QFuture<Result<EventChunk>> EventReader::stream(const EventRequest &)
{
    return notAvailable<EventChunk>();
}

QFuture<Result<EventPage>> EventReader::page(const EventRequest &,
                                             const std::optional<EventCursor> &, int, Qt::SortOrder)
{
    return notAvailable<EventPage>();
}

QFuture<Result<qint64>> EventReader::exportRows(const EventRequest &, Qt::SortOrder, qint64,
                                                std::function<bool(const PlayerProgressEvent &)>)
{
    return notAvailable<qint64>();
}

QFuture<Result<PlayerProgressEvent>> EventReader::event(EventId)
{
    return notAvailable<PlayerProgressEvent>();
}

QFuture<Result<QList<EventCount>>> EventReader::count(const EventRequest &, EventGrouping)
{
    return notAvailable<QList<EventCount>>();
}

} // namespace waymark
