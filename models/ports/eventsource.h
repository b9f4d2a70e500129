#pragma once

#include "models/domain/playerprogressevent.h"
#include "models/domain/result.h"
#include "models/query/searchquery.h"
#include "models/timeline/eventcolumns.h"

#include <QFuture>
#include <QList>

#include <functional>
#include <memory>
#include <variant>

namespace waymark {

/// Whose events: one save's, one player's, or those of all players that a search finds.
using EventScope = std::variant<ProgressId, PlayerId, SearchQuery>;

struct EventRequest
{
    EventScope scope;
    SearchQuery filter; ///< SearchSubject::Events
    std::optional<TimeRange> range;
};

enum class EventGrouping
{
    None,
    Type,
    Content,
    Experience,
    Day,
    Hour,
    Player
};

struct EventCount
{
    QString key; ///< "total" when not grouped; days and hours in ISO 8601 UTC; null for SQL NULL
    qint64 count = 0;
};

/// A block of rows as columns, unsorted; names are indexes into the chunk's own dictionaries.
using EventChunk = std::shared_ptr<const EventColumns>;

struct EventCursor
{
    Timestamp timestamp;
    EventId id;
};

struct EventPage
{
    QList<PlayerProgressEvent> rows;
    std::optional<EventCursor> next;
};

struct NewEvent
{
    ProgressId progress;
    QString eventType;
    std::optional<QString> contentId;
    std::optional<JsonText> data;
    std::optional<double> latitude;
    std::optional<double> longitude;
    Timestamp timestamp;
};

/// Reads the event log and appends to it; nothing here updates or deletes an event.
class EventSource
{
public:
    virtual ~EventSource() = default;

    /// All events of a request in chunks of at most 65 536 rows, as they arrive: the future reports
    /// one result per chunk. Cancelling it stops the server.
    virtual QFuture<Result<EventChunk>> streamEvents(const EventRequest &request) = 0;
    /// Whole rows in keyset pages, newest first unless ascending.
    virtual QFuture<Result<EventPage>> events(const EventRequest &request,
                                              const std::optional<EventCursor> &after, int limit,
                                              Qt::SortOrder order)
        = 0;
    /// Every row in order to a sink on the worker thread, memory not growing with rows; the sink
    /// returns false to stop. The future holds the number of rows.
    virtual QFuture<Result<qint64>>
    exportEvents(const EventRequest &request, Qt::SortOrder order, qint64 limit,
                 std::function<bool(const PlayerProgressEvent &)> sink)
        = 0;
    virtual QFuture<Result<PlayerProgressEvent>> event(EventId id) = 0;
    virtual QFuture<Result<QList<EventCount>>> countEvents(const EventRequest &request,
                                                           EventGrouping by)
        = 0;
    virtual QFuture<Result<EventId>> appendEvent(const NewEvent &event) = 0;
};

} // namespace waymark
