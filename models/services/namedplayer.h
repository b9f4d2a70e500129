#pragma once

#include "models/domain/playerprofile.h"
#include "models/domain/result.h"

#include <QList>

namespace waymark {

/// PLAYER of the command line, and what `user:` and `player:` of a search name: the one of the
/// players found for this text; none or several is NotFound.
[[nodiscard]] Result<PlayerProfile> namedPlayer(const QString &text,
                                                const Result<QList<PlayerProfile>> &found);

} // namespace waymark
