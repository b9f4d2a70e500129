#pragma once

#include "models/domain/experienceprogress.h"
#include "models/domain/playerprofile.h"
#include "models/ports/guardededit.h"

#include <QFuture>
#include <QList>

namespace waymark {

/// One player opened: the profile with stats, and the progress rows, last played first.
struct OpenedPlayer
{
    PlayerProfile profile;
    QString profileVersion;
    QList<ExperienceProgress> experiences; ///< state only for those that were asked for
};

enum class StatesWanted
{
    None,
    LastPlayed,
    All
};

/// Reads and writes single saves. Writes run in order on a connection of their own and are never
/// cancelled once sent. A read-only connection answers every write with Error::Kind::Refused before
/// it is sent.
class SaveStore
{
public:
    virtual ~SaveStore() = default;

    virtual QFuture<Result<OpenedPlayer>> openPlayer(PlayerId player, StatesWanted states) = 0;
    virtual QFuture<Result<SaveRow>> readSave(const SaveTarget &target) = 0;
    /// The row's version alone: the cheap question of whether somebody wrote meanwhile.
    virtual QFuture<Result<QString>> readVersion(const SaveTarget &target) = 0;

    /// One guarded UPDATE with its audit row, all or nothing. A guard that does not hold is
    /// SaveOutcome::Kind::Conflict, not an Error.
    virtual QFuture<Result<SaveOutcome>> save(const GuardedEdit &edit) = 0;

    virtual QFuture<Result<QList<Edit>>> edits(PlayerId player,
                                               const std::optional<SaveTarget> &target,
                                               const std::optional<EditId> &before, int limit)
        = 0;
    virtual QFuture<Result<Edit>> edit(EditId id) = 0;

    virtual QFuture<Result<PlayerId>> createPlayer(const QString &user)
        = 0; ///< existing user, id or label
    virtual QFuture<Result<ProgressId>> startExperience(PlayerId player, const QString &experience)
        = 0;
};

} // namespace waymark
