#pragma once

#include "models/domain/geoposition.h"
#include "models/domain/ids.h"
#include "models/domain/jsontext.h"
#include "models/domain/timestamp.h"

#include <optional>

namespace waymark {

/// A row of player_progress_events with the player and experience it belongs to.
struct PlayerProgressEvent
{
    EventId id;
    ProgressId progressId;
    PlayerId playerId;
    QString experienceId;
    QString eventType;
    std::optional<QString> contentId;
    std::optional<JsonText> data;
    std::optional<double> latitude; ///< degrees, as stored; may be impossible
    std::optional<double> longitude;
    Timestamp timestamp; ///< UTC by the specification
};

} // namespace waymark
