#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

namespace waymark {

class SqlSession;

/// A profile for an existing user, named by id or label. Sends every value itself, since a database
/// made by the platform's models has no defaults.
[[nodiscard]] Result<PlayerId> createPlayer(SqlSession &session, const QString &labelColumn,
                                            const QString &user);
/// A first progress row, begun now, with an empty save.
[[nodiscard]] Result<ProgressId> startExperience(SqlSession &session, PlayerId player,
                                                 const QString &experience);
/// A user with this label. Where the platform's table demands a column that Waymark does not know,
/// the Error says which.
[[nodiscard]] Result<UserId> createUser(SqlSession &session, const QString &labelColumn,
                                        const QString &label);

} // namespace waymark
