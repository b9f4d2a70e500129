#pragma once

#include "models/postgres/jsontermsql.h"
#include "models/postgres/sqlstatement.h"
#include "models/query/searchtree.h"

namespace waymark {

/// The condition of one term of a search. Its tables: `p` player_profiles, `u` users (of a player),
/// `ep` experience_progress, `e` player_progress_events. Nothing here raises on what a save may
/// hold: a text where a number is asked for, NaN, an infinite time or position.
class QueryTermSql
{
public:
    QueryTermSql(SqlStatement &statement, const QString &labelColumn, Timestamp now);
    void setSubject(SearchSubject subject) { m_subject = subject; }

    [[nodiscard]] QByteArray term(const SearchTerm &term);
    [[nodiscard]] QByteArray namedPlayers(const QStringList &texts);

private:
    [[nodiscard]] QByteArray present(const SearchTerm &term);
    [[nodiscard]] QByteArray word(const SearchTerm &term);
    [[nodiscard]] QByteArray textIs(const QByteArray &column, const SearchTerm &term);
    [[nodiscard]] QByteArray integerIs(const QByteArray &column, const SearchTerm &term);
    [[nodiscard]] QByteArray realIs(const QByteArray &column, const SearchTerm &term);
    [[nodiscard]] QByteArray timeIs(const QByteArray &column, const SearchTerm &term);
    [[nodiscard]] QByteArray playedIs(const SearchTerm &term);

    SqlStatement &m_statement;
    JsonTermSql m_json;
    const QByteArray m_labelColumn; ///< of users, quoted; empty where it has none
    const Timestamp m_now;
    SearchSubject m_subject = SearchSubject::Players;
};

/// A pattern for LIKE that finds text anywhere.
[[nodiscard]] QString anywherePattern(const QString &text);

} // namespace waymark
