#pragma once

#include "models/domain/ids.h"
#include "models/domain/jsontext.h"
#include "models/domain/timestamp.h"

#include <optional>

namespace waymark {

/// A row of player_profiles with the label of its user; SQL NULL is an empty optional.
struct PlayerProfile
{
    PlayerId id;
    UserId userId;
    std::optional<QString> label; ///< e-mail or name of the user, where the users table has one
    std::optional<int> accountLevel;
    std::optional<int> totalExperiencesPlayed;
    std::optional<int> totalPlaytimeSeconds;
    std::optional<double> totalDistanceMeters;
    std::optional<Timestamp> lastPlayedAt; ///< derived: the latest of the player's progress rows
    std::optional<Timestamp> createdAt;
    std::optional<Timestamp> updatedAt;
    std::optional<JsonText> stats; ///< filled only where one player is opened, never in lists

    [[nodiscard]] QString labelOrId() const { return label ? *label : id.toString(); }
};

} // namespace waymark
