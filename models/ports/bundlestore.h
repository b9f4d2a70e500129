#pragma once

#include "models/exchange/playerbundle.h"
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

/// One thing that an import adds.
struct ImportStep
{
    QString table; ///< users, player_profiles, experience_progress, player_progress_events
    QString name; ///< label or experience
    qint64 rows = 1;
};

struct ImportReport
{
    std::optional<PlayerId> player; ///< nothing on a dry run that would make one
    QString label;
    QList<ImportStep> steps;
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
};

} // namespace waymark
