#include "models/exchange/eventdifference.h"

#include "models/exchange/jsonobjectwriter.h"
#include "models/json/jsonformat.h"

#include <QCryptographicHash>
#include <QHash>

namespace waymark {
namespace {

/// What jsonb makes of the data; that of a log is it already.
std::optional<JsonText> stored(const std::optional<JsonText> &data)
{
    if (!data)
        return std::nullopt;
    const auto arena = JsonArena::parseTrusted(data->utf8());
    return arena ? JsonText(canonicalJson(*arena)) : *data;
}

/// Everything but the ids, short: a log may hold a million events.
QByteArray contentOf(const PlayerProgressEvent &event)
{
    JsonObjectWriter content;
    content.add("experience_id", event.experienceId);
    content.add("event_type", event.eventType);
    content.add("content_id", event.contentId);
    content.addJson("data", stored(event.data));
    content.add("location_lat", event.latitude);
    content.add("location_lng", event.longitude);
    content.add("timestamp", event.timestamp);
    return QCryptographicHash::hash(content.bytes(), QCryptographicHash::Sha256);
}

} // namespace

QList<PlayerProgressEvent> eventsMissing(const QList<PlayerProgressEvent> &log,
                                         const QList<PlayerProgressEvent> &events)
{
    QHash<QByteArray, int> there;
    there.reserve(log.size());
    for (const PlayerProgressEvent &event : log)
        ++there[contentOf(event)];
    QList<PlayerProgressEvent> missing;
    for (const PlayerProgressEvent &event : events) {
        const auto found = there.find(contentOf(event));
        if (found != there.end() && *found > 0)
            --*found;
        else
            missing.append(event);
    }
    return missing;
}

} // namespace waymark
