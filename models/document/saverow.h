#pragma once

#include "models/domain/experienceprogress.h"
#include "models/domain/playerprofile.h"
#include "models/ports/guardededit.h"

namespace waymark {

/// The row of a save as reading a whole player brings it, its columns as PostgreSQL prints them.
/// The version is only known of a profile that was opened.
[[nodiscard]] SaveRow rowOf(const PlayerProfile &profile, const QString &version = {});
[[nodiscard]] SaveRow rowOf(const ExperienceProgress &progress);

/// When a row was written that was last seen with another time: as the row says, or now where
/// whoever wrote left its time alone.
[[nodiscard]] Timestamp timeOfWriting(const std::optional<Timestamp> &before,
                                      const std::optional<Timestamp> &now);

} // namespace waymark
