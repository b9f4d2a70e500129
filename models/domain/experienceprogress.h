#pragma once

#include "models/domain/ids.h"
#include "models/domain/jsontext.h"
#include "models/domain/timestamp.h"

#include <optional>

namespace waymark {

/// A row of experience_progress; SQL NULL is an empty optional.
struct ExperienceProgress
{
    ProgressId id;
    PlayerId playerId;
    QString experienceId;
    std::optional<Timestamp> startedAt;
    std::optional<Timestamp> completedAt;
    std::optional<Timestamp> lastPlayedAt;
    std::optional<int> playtimeSeconds;
    std::optional<double> completionPercentage; ///< 0 to 100 by the specification, anything in fact
    std::optional<QString> currentLocation;
    std::optional<Timestamp> createdAt;
    std::optional<Timestamp> updatedAt;
    std::optional<JsonText> state; ///< filled only where it was asked for
};

} // namespace waymark
