#pragma once

#include "models/exchange/playerbundle.h"
#include "models/ports/guardededit.h"
#include "models/query/searchquery.h"

#include <QFuture>

namespace waymark {

/// Where a bundle goes.
struct ImportPlan
{
    enum class Mode
    {
        NewUser, ///< a new user and new ids; label names the user
        ExistingUser, ///< a new profile with new ids for user, who has none yet
        SameIds, ///< as it was, ids included; none of them may be there yet
    };

    Mode mode = Mode::NewUser;
    QString label; ///< NewUser; empty: the bundle's, with " (copy)" where it is taken
    QString user; ///< ExistingUser: id or label
};

/// One thing that an import adds or changes.
struct ImportStep
{
    enum class Action
    {
        Add,
        Replace ///< of a save that is there; nothing else is ever replaced
    };

    QString table; ///< users, player_profiles, experience_progress, player_progress_events
    QString name; ///< label or experience
    qint64 rows = 1;
    Action action = Action::Add;
    qsizetype operations = 0; ///< Replace: of the net effect; columns count as one each
    std::optional<EditId> edit; ///< Replace: nothing on a dry run or where edits are not audited
};

struct ImportReport
{
    std::optional<PlayerId> player; ///< nothing on a dry run that would make one
    QString label;
    QList<ImportStep> steps;
    qint64 eventsPresent = 0; ///< of the bundle, which the player's log has already
};

/// What an import changes of a player who is there.
struct PlayerUpdate
{
    PlayerId player;
    QList<GuardedEdit> edits; ///< of saves that are there
    QList<ExperienceProgress> experiences; ///< added
    QList<PlayerProgressEvent> events; ///< added, to saves of either kind
};

/// Reads and writes whole players.
class BundleStore
{
public:
    virtual ~BundleStore() = default;

    /// A player as it is at one moment (one snapshot for all its rows). No events: none are read.
    virtual QFuture<Result<PlayerBundle>> readBundle(PlayerId player,
                                                     const std::optional<SearchQuery> &events)
        = 0;
    /// What importing would do. Reads only.
    virtual QFuture<Result<ImportReport>> planImport(const PlayerBundle &bundle,
                                                     const ImportPlan &plan)
        = 0;
    /// All or nothing.
    virtual QFuture<Result<ImportReport>> importBundle(const PlayerBundle &bundle,
                                                       const ImportPlan &plan)
        = 0;
    /// All or nothing, each edit guarded and audited as SaveStore::save() does one. Gives one
    /// outcome for each edit in their order, up to the first that is not Saved: then nothing was
    /// written.
    virtual QFuture<Result<QList<SaveOutcome>>> updatePlayer(const PlayerUpdate &update) = 0;
};

} // namespace waymark
