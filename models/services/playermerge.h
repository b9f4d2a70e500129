#pragma once

#include "models/ports/bundlestore.h"

namespace waymark {

/// What putting a bundle into a player who is there comes to.
struct PlayerMerge
{
    PlayerUpdate update;
    ImportReport report; ///< its first steps are the edits of update, in their order

    [[nodiscard]] bool isEmpty() const { return report.steps.isEmpty(); }
};

/// Saves that both have become as the bundle has them, each by one edit of what differs. Saves and
/// events that the player lacks are added under new ids. What the bundle lacks stays as it is: the
/// player's other saves, the log, the user and the ids.
[[nodiscard]] Result<PlayerMerge> mergeInto(const PlayerBundle &present, PlayerBundle bundle,
                                            const QString &reason);

} // namespace waymark
