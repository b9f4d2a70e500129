#pragma once

#include "models/geo/mercator.h"
#include "models/ports/eventsource.h"

#include <QPromise>

#include <vector>

namespace waymark::test {

/// One event in a row of a test.
struct EventRow
{
    qint64 microseconds = 0;
    QString type;
    std::optional<GeoPosition> position;
    QString content;
    QUuid id = QUuid::createUuid();
};

/// The id whose last bytes are n, so that tests can name events by number.
inline QUuid numberedId(quint32 n)
{
    return QUuid(n + 1, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 0);
}

template <typename Names, typename Name>
auto indexOfName(Names &names, const Name &name)
{
    const auto at = names.indexOf(name);
    if (at >= 0)
        return at;
    names.append(name);
    return names.size() - 1;
}

inline EventColumns columnsOf(const QList<EventRow> &rows)
{
    EventColumns columns;
    columns.progresses.push_back({*ProgressId::fromUuid(numberedId(900)),
                                  *PlayerId::fromUuid(numberedId(901)),
                                  QStringLiteral("wylding-woods")});
    for (const EventRow &row : rows) {
        columns.time.push_back(row.microseconds);
        columns.type.push_back(std::uint16_t(indexOfName(columns.typeNames, row.type)));
        const bool usable = row.position && row.position->isUsable();
        const WorldPoint point = usable ? mercator::project(*row.position) : WorldPoint{};
        columns.x.push_back(point.x);
        columns.y.push_back(point.y);
        columns.position.push_back(usable              ? EventColumns::Usable
                                       : !row.position ? EventColumns::Missing
                                                       : EventColumns::Impossible);
        columns.content.push_back(
            row.content.isEmpty() ? EventColumns::NoContent
                                  : std::uint32_t(indexOfName(columns.contentNames, row.content)));
        columns.progress.push_back(0);
        columns.id.push_back(row.id);
    }
    return columns;
}

inline EventChunk chunkOf(const QList<EventRow> &rows)
{
    return std::make_shared<const EventColumns>(columnsOf(rows));
}

/// Keeps every request and answers when the test says so, in the order the test chooses.
class FakeEventSource final : public EventSource
{
public:
    struct Stream
    {
        EventRequest request;
        std::shared_ptr<QPromise<Result<EventChunk>>> promise;
    };
    template <typename T>
    using Promises = std::vector<std::shared_ptr<QPromise<Result<T>>>>;

    QFuture<Result<EventChunk>> streamEvents(const EventRequest &request) override
    {
        auto promise = std::make_shared<QPromise<Result<EventChunk>>>();
        promise->start();
        streams.push_back({request, promise});
        return promise->future();
    }
    QFuture<Result<EventPage>> events(const EventRequest &, const std::optional<EventCursor> &, int,
                                      Qt::SortOrder) override
    {
        return keep(pages);
    }
    QFuture<Result<qint64>> exportEvents(const EventRequest &, Qt::SortOrder, qint64,
                                         std::function<bool(const PlayerProgressEvent &)>) override
    {
        return keep(exports);
    }
    QFuture<Result<PlayerProgressEvent>> event(EventId id) override
    {
        eventsAsked.append(id);
        return keep(details);
    }
    QFuture<Result<QList<EventCount>>> countEvents(const EventRequest &request,
                                                   EventGrouping) override
    {
        counted.push_back(request);
        return keep(counts);
    }
    QFuture<Result<EventId>> appendEvent(const NewEvent &) override { return keep(appended); }

    /// Answers the latest stream with one chunk and ends it.
    void answer(const QList<EventRow> &rows)
    {
        streams.back().promise->addResult(Result<EventChunk>(chunkOf(rows)));
        streams.back().promise->finish();
    }
    void fail(const Error &error)
    {
        streams.back().promise->addResult(Result<EventChunk>(error));
        streams.back().promise->finish();
    }

    std::vector<Stream> streams;
    QList<EventId> eventsAsked;
    Promises<EventPage> pages;
    Promises<qint64> exports;
    Promises<PlayerProgressEvent> details;
    std::vector<EventRequest> counted;
    Promises<QList<EventCount>> counts;
    Promises<EventId> appended;

private:
    template <typename T>
    static QFuture<Result<T>> keep(Promises<T> &promises)
    {
        promises.push_back(std::make_shared<QPromise<Result<T>>>());
        promises.back()->start();
        return promises.back()->future();
    }
};

} // namespace waymark::test
