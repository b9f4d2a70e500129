#include "models/exchange/eventrows.h"

using namespace Qt::StringLiterals;

namespace waymark {

QStringList eventColumnNames()
{
    return {u"id"_s,           u"experience_progress_id"_s,
            u"player_id"_s,    u"experience_id"_s,
            u"event_type"_s,   u"content_id"_s,
            u"data"_s,         u"location_lat"_s,
            u"location_lng"_s, u"timestamp"_s};
}

Row eventRow(const PlayerProgressEvent &event)
{
    return {event.id.toString(),
            event.progressId.toString(),
            event.playerId.toString(),
            event.experienceId,
            event.eventType,
            optionalCell(event.contentId),
            optionalCell(event.data),
            optionalCell(event.latitude),
            optionalCell(event.longitude),
            event.timestamp};
}

} // namespace waymark
