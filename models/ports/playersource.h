#pragma once

#include "models/domain/playerprofile.h"
#include "models/domain/result.h"
#include "models/query/searchquery.h"

#include <QFuture>
#include <QList>
#include <QVariant>

namespace waymark {

enum class PlayerSort
{
    Label,
    Level,
    Experiences,
    Playtime,
    Distance,
    LastPlayed,
    Created,
    Updated
};

struct PlayerOrder
{
    PlayerSort by = PlayerSort::LastPlayed;
    Qt::SortOrder direction = Qt::DescendingOrder;

    friend bool operator==(const PlayerOrder &, const PlayerOrder &) = default;
};

/// Where a page ended (keyset): the sort value of its last row and that row's id. NULL keys sort
/// last.
struct PlayerCursor
{
    QVariant key; ///< invalid for SQL NULL
    PlayerId id;
};

struct PlayerPage
{
    QList<PlayerProfile> rows; ///< without stats
    std::optional<PlayerCursor> next; ///< nothing after the last page
    bool servedByIndex = true; ///< false: "no index serves this", the page ran under the timeout
};

/// The row that an id names, with the player to whom it belongs: a profile or user where neither
/// progress nor event is given.
struct NamedRow
{
    PlayerId player;
    std::optional<ProgressId> progress; ///< of the event too
    std::optional<EventId> event;
};

/// Reads players. Every call returns at once; cancelling the future cancels the statement on the
/// server.
class PlayerSource
{
public:
    virtual ~PlayerSource() = default;

    virtual QFuture<Result<PlayerPage>> players(const SearchQuery &query, PlayerOrder order,
                                                const std::optional<PlayerCursor> &after, int limit)
        = 0;
    /// From the planner, never counts: cheap at any size.
    virtual QFuture<Result<qint64>> estimatePlayers(const SearchQuery &query) = 0;
    virtual QFuture<Result<qint64>> countPlayers(const SearchQuery &query) = 0;
    /// PLAYER of the command line: profile id, user id or label; every player it may mean.
    virtual QFuture<Result<QList<PlayerProfile>>> findPlayers(const QString &text) = 0;
    /// What an id is of, whether profile, user, progress or event; Error::Kind::NotFound where it
    /// is of none.
    virtual QFuture<Result<NamedRow>> findRow(const QUuid &id) = 0;
    /// Values that other saves have, most frequent first, for pickers and completion.
    /// field is a field of the search language, prefix what was typed.
    virtual QFuture<Result<QStringList>> knownValues(SearchSubject subject, const QString &field,
                                                     const QString &prefix, int limit)
        = 0;
};

} // namespace waymark
