#pragma once

#include "models/postgres/querytermsql.h"
#include "models/query/searchquery.h"

namespace waymark {

/// Makes a checked search into a condition of a statement, every value of it bound. The text that
/// comes out holds names of this program and placeholders, nothing that a person typed.
///
/// A progress row is one experience of a player. Where terms on an experience stand together, they
/// hold for one and the same row, those after a minus too: `experience:a -item:b` finds players
/// whose row of a lacks b. A minus alone speaks of all rows: `-item:b` finds players without b
/// anywhere.
class QuerySql
{
public:
    /// labelColumn is a column of users, or empty; ages are counted back from now.
    QuerySql(SqlStatement &statement, const QString &labelColumn, Timestamp now = Timestamp::now());

    /// A condition on playersFrom().
    [[nodiscard]] QByteArray players(const SearchQuery &query);
    /// A condition on progressFrom(): rows of the players found of which the search holds. What it
    /// asks of the player it asks of theirs.
    [[nodiscard]] QByteArray progressRows(const SearchQuery &query);
    /// A condition on `player_progress_events e JOIN experience_progress ep ON ep.id =
    /// e.experience_progress_id`.
    [[nodiscard]] QByteArray events(const SearchQuery &query);
    /// `SELECT p.id …` of the players that a search finds.
    [[nodiscard]] QByteArray playerIds(const SearchQuery &query);
    /// The ids that PLAYER of the command line names, as an array that is made once.
    [[nodiscard]] QByteArray namedPlayers(const QStringList &texts)
    {
        return m_terms.namedPlayers(texts);
    }

    /// `player_profiles p LEFT JOIN users u ON u.id = p.user_id`
    [[nodiscard]] static QByteArray playersFrom();
    /// `experience_progress ep` with the tables of playersFrom()
    [[nodiscard]] static QByteArray progressFrom();

private:
    enum class Context
    {
        Player, ///< a row is a player: terms on an experience need a row of their own
        Row, ///< a progress row `ep` is at hand
    };

    [[nodiscard]] QByteArray condition(const SearchNode &node, Context context);
    [[nodiscard]] QByteArray allOf(const SearchNode &node);
    [[nodiscard]] QByteArray anyOf(const SearchNode &node);
    [[nodiscard]] QByteArray joined(const SearchNode &node, Context context);

    QueryTermSql m_terms;
};

} // namespace waymark
