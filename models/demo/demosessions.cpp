#include "models/demo/demosessions.h"

namespace waymark::demosessions {
namespace {

std::int64_t timeOf(const PlayerProgressEvent &event)
{
    return event.timestamp.sincePostgresEpoch();
}

qsizetype firstSessionSize(const QList<PlayerProgressEvent> &events)
{
    qsizetype size = 1;
    while (size < events.size() && timeOf(events[size]) - timeOf(events[size - 1]) <= Gap)
        ++size;
    return size;
}

} // namespace

qint64 playtime(const QList<PlayerProgressEvent> &events)
{
    std::int64_t microseconds = 0;
    for (qsizetype index = 1; index < events.size(); ++index) {
        const std::int64_t gap = timeOf(events[index]) - timeOf(events[index - 1]);
        if (gap <= Gap)
            microseconds += gap;
    }
    return microseconds / DemoClock::Second;
}

void shift(QList<PlayerProgressEvent> &events, std::int64_t days, std::optional<qint64> middle)
{
    constexpr std::int64_t Day = DemoClock::Day;
    std::int64_t first = days * Day;
    const qsizetype size = firstSessionSize(events);
    if (middle) {
        first = *middle - (timeOf(events.first()) + timeOf(events[size - 1])) / 2;
        days = (first + Day / 2) / Day;
    }
    for (qsizetype index = 0; index < events.size(); ++index) {
        Timestamp &moment = events[index].timestamp;
        moment = Timestamp::fromPostgres(moment.sincePostgresEpoch()
                                         + (index < size ? first : days * Day));
    }
}

} // namespace waymark::demosessions
