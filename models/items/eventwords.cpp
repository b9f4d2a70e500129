#include "models/items/eventwords.h"

#include "models/geo/distance.h"
#include "models/items/eventstore.h"
#include "models/items/unittext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

struct EventWords
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

WorldPoint pointOf(const EventColumns &columns, std::uint32_t row)
{
    return {columns.x[row], columns.y[row]};
}

QString titleOf(const EventColumns &columns, std::uint32_t row)
{
    const QString &type = columns.typeNames[columns.type[row]];
    const std::uint32_t content = columns.content[row];
    if (content == EventColumns::NoContent)
        return type;
    return EventWords::tr("%1 · %2", "event type, content")
        .arg(type, columns.contentNames[content]);
}

QString positionOf(const EventColumns &columns, std::uint32_t row)
{
    switch (columns.position[row]) {
    case EventColumns::Missing:
        return EventWords::tr("No position");
    case EventColumns::Impossible:
        return EventWords::tr("Impossible position");
    default: {
        const GeoPosition at = mercator::unproject(pointOf(columns, row));
        return u"%1, %2"_s.arg(QString::number(at.latitude, 'f', 6),
                               QString::number(at.longitude, 'f', 6));
    }
    }
}

std::optional<std::uint32_t> eventBefore(const EventColumns &columns, std::uint32_t row)
{
    constexpr std::uint32_t MostSteps = 100'000; // among thousands of players it may be far away
    for (std::uint32_t steps = 1; steps <= std::min(row, MostSteps); ++steps) {
        const std::uint32_t before = row - steps;
        if (columns.progress[before] == columns.progress[row]
            && Timestamp::fromPostgres(columns.time[before]).isFinite())
            return before;
    }
    return std::nullopt;
}

/// How long, how far and how fast since the event before of the same save.
QString stepOf(const EventColumns &columns, std::uint32_t row)
{
    const auto before = eventBefore(columns, row);
    if (!before || !Timestamp::fromPostgres(columns.time[row]).isFinite())
        return {};
    const qint64 time = columns.time[row] - columns.time[*before];
    const QString duration = durationText(time / Timestamp::MicrosecondsPerSecond);
    const bool havePlaces = columns.position[row] == EventColumns::Usable
        && columns.position[*before] == EventColumns::Usable;
    if (!havePlaces)
        return EventWords::tr("%1 after the event before").arg(duration);
    const double meters = distanceMeters(pointOf(columns, *before), pointOf(columns, row));
    const auto speed = speedKmh(meters, time);
    if (!speed)
        return EventWords::tr("%1 from the event before, in no time").arg(distanceText(meters));
    return EventWords::tr("%1 and %2 after the event before, %3 km/h")
        .arg(duration, distanceText(meters), QLocale().toString(*speed, 'f', 1));
}

} // namespace

QString eventWords(const EventStore &store, std::uint32_t row, const QTimeZone &zone)
{
    const EventColumns &columns = store.columns();
    const Timestamp at = store.timeOf(row);
    QStringList lines{titleOf(columns, row), exactTimeText(at, zone)};
    if (zone != QTimeZone::utc() && at.isFinite())
        lines.append(exactTimeText(at, QTimeZone::utc()));
    lines.append(positionOf(columns, row));
    const QString step = stepOf(columns, row);
    if (!step.isEmpty())
        lines.append(step);
    return lines.join(u'\n');
}

QString rangeWords(const TimeRange &range, const QTimeZone &zone)
{
    const QDateTime from = range.from.toDateTime(zone);
    const QDateTime to = range.to.toDateTime(zone);
    const bool isShort = from.secsTo(to) < 120;
    const QString clock = isShort ? u"HH:mm:ss"_s : u"HH:mm"_s;
    const QString dated = u"yyyy-MM-dd "_s + clock;
    const QString format = from.date() == to.date() ? clock : dated;
    return EventWords::tr("%1 – %2", "from, to").arg(from.toString(format), to.toString(format));
}

QString spokenRange(const TimeRange &range, const QTimeZone &zone)
{
    const QDateTime from = range.from.toDateTime(zone);
    const QDateTime to = range.to.toDateTime(zone);
    const auto isWholeMinute = [](const QDateTime &moment) {
        return moment.time().second() == 0 && moment.time().msec() == 0;
    };
    const QString clock = isWholeMinute(from) && isWholeMinute(to) ? u"HH:mm"_s : u"HH:mm:ss"_s;
    const QString dated = u"yyyy-MM-dd "_s + clock;
    return EventWords::tr("%1 to %2 %3", "from, to, time zone")
        .arg(from.toString(dated), to.toString(from.date() == to.date() ? clock : dated),
             QString::fromUtf8(zone.id()));
}

} // namespace waymark
