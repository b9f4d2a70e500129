#include "models/postgres/savereader.h"

#include "models/domain/errortext.h"
#include "models/postgres/factscache.h"
#include "models/postgres/postgresconnection.h"
#include "models/postgres/saverows.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// The progress rows of a player, last played first; rows never played come last.
SqlStatement progressStatement(PlayerId player, StatesWanted states)
{
    SqlStatement statement("SELECT id, player_id, experience_id, started_at, completed_at, "
                           "last_played_at, playtime_seconds, completion_percentage, "
                           "current_location, created_at, updated_at, ");
    if (states == StatesWanted::All)
        statement.append("state::text");
    else if (states == StatesWanted::None)
        statement.append("NULL::text");
    else
        statement.append("CASE WHEN row_number() OVER (ORDER BY last_played_at DESC NULLS LAST, "
                         "id) = 1 THEN state::text END");
    statement.append(" FROM experience_progress WHERE player_id = ")
        .append(statement.bind(player))
        .append(" ORDER BY last_played_at DESC NULLS LAST, id");
    return statement;
}

Result<OpenedPlayer> readPlayer(SqlSession &session, const DatabaseFacts &facts, PlayerId player,
                                StatesWanted states)
{
    SqlStatement profile(profileSelect(facts.labelColumn) + " WHERE p.id = ");
    profile.append(profile.bind(player));
    const Result<SqlResults> results = session.runAll({profile, progressStatement(player, states)});
    if (!results)
        return results.error();
    const SqlResult &profiles = results->front();
    if (profiles.isEmpty())
        return Error{Error::Kind::NotFound,
                     ErrorText::tr("There is no player %1.").arg(player.toString()),
                     {},
                     {}};
    OpenedPlayer opened{
        profileFrom(profiles.row(0)), profiles.row(0).text(ProfileVersionColumn), {}};
    const SqlResult &progress = results->back();
    for (int row = 0; row < progress.size(); ++row)
        opened.experiences += progressFrom(progress.row(row));
    if (!opened.experiences.isEmpty())
        opened.profile.lastPlayedAt = opened.experiences.first().lastPlayedAt;
    return opened;
}

} // namespace

SaveReader::SaveReader(PostgresConnection &reads, FactsCache &facts)
    : m_reads(reads)
    , m_facts(facts)
{
}

QFuture<Result<OpenedPlayer>> SaveReader::openPlayer(PlayerId player, StatesWanted states)
{
    return m_reads.submit<OpenedPlayer>(
        [&facts = m_facts, player, states](SqlSession &session) -> Result<OpenedPlayer> {
            const Result<DatabaseFacts> known = facts.get(session);
            if (!known)
                return known.error();
            return readPlayer(session, *known, player, states);
        });
}

QFuture<Result<SaveRow>> SaveReader::readSave(const SaveTarget &target)
{
    return m_reads.submit<SaveRow>([target](SqlSession &session) -> Result<SaveRow> {
        const Result<SqlResult> rows = session.run(saveRowStatement(target));
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            return saveNotFound(target);
        return saveRowFrom(target, rows->row(0), 0);
    });
}

QFuture<Result<QString>> SaveReader::readVersion(const SaveTarget &target)
{
    return m_reads.submit<QString>([target](SqlSession &session) -> Result<QString> {
        SqlStatement statement("SELECT xmin::text FROM ");
        statement.append(QByteArray(target.tableName().data())).append(" WHERE id = ");
        statement.append(statement.bind(target.row()));
        const Result<SqlResult> rows = session.run(statement);
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            return saveNotFound(target);
        return rows->row(0).text(0);
    });
}

} // namespace waymark
