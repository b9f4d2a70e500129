#pragma once

#include "app/cli/context.h"
#include "models/ports/savestore.h"
#include "models/query/searchquery.h"

namespace waymark {

/// PLAYER of the command line: the one player that it names; none or several is NotFound.
[[nodiscard]] Result<PlayerProfile> findPlayer(CliContext &context, const QString &text);

/// What PLAYER and --experience name together: the progress row of that experience, or without the
/// option the profile.
struct NamedSave
{
    PlayerProfile player;
    SaveTarget target;
    QString experience; ///< empty for the profile
};
[[nodiscard]] Result<NamedSave> findSave(CliContext &context, const Arguments &arguments);
/// The same where the option must be given.
[[nodiscard]] Result<NamedSave> findExperience(CliContext &context, const Arguments &arguments);

/// A search given as one word of the command line; nothing finds everything. What `user:` and
/// `player:` name is looked up as PLAYER is, and fails as it does.
[[nodiscard]] Result<SearchQuery> readQuery(CliContext &context, const QString &text,
                                            SearchSubject subject);

} // namespace waymark
