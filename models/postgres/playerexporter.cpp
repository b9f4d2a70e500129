#include "models/postgres/playerexporter.h"

#include "models/postgres/factscache.h"
#include "models/postgres/postgresconnection.h"
#include "models/postgres/querysql.h"
#include "models/postgres/saverows.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

SqlStatement profileStatement(PlayerId player, const DatabaseFacts &facts)
{
    SqlStatement statement(profileSelect(facts.labelColumn) + " WHERE p.id = ");
    statement.append(statement.bind(player));
    return statement;
}

SqlStatement savesStatement(PlayerId player)
{
    return sqlStatement(
        "SELECT id, player_id, experience_id, started_at, completed_at, last_played_at, "
        "playtime_seconds, completion_percentage, current_location, created_at, updated_at, "
        "state::text FROM experience_progress WHERE player_id = $1 ORDER BY experience_id",
        player);
}

/// The player's events through the filter, in the order of a bundle.
SqlStatement eventsStatement(PlayerId player, const SearchQuery &filter, const DatabaseFacts &facts)
{
    SqlStatement statement(
        "SELECT e.id, ep.id, ep.player_id, ep.experience_id, e.event_type, e.content_id, "
        "e.data::text, e.location_lat, e.location_lng, e.timestamp "
        "FROM player_progress_events e JOIN experience_progress ep "
        "ON ep.id = e.experience_progress_id WHERE ep.player_id = ");
    statement.append(statement.bind(player));
    if (!filter.isEmpty())
        statement.append(" AND (")
            .append(QuerySql(statement, facts.labelColumn).events(filter))
            .append(")");
    statement.append(" ORDER BY e.timestamp, e.id");
    return statement;
}

PlayerProgressEvent eventFrom(const SqlRow &row)
{
    return {row.id<EventId>(0), row.id<ProgressId>(1), row.id<PlayerId>(2), row.text(3),
            row.text(4),        row.maybeText(5),      row.maybeJson(6),    row.maybeReal(7),
            row.maybeReal(8),   row.timestamp(9)};
}

PlayerBundle bundleFrom(const SqlResult &profile, const SqlResult &saves, const SqlResult *events,
                        const DatabaseFacts &facts)
{
    PlayerBundle bundle{.exportedAt = Timestamp::now(),
                        .exportedFrom = facts.database,
                        .profile = profileFrom(profile.row(0))};
    for (int row = 0; row < saves.size(); ++row)
        bundle.experiences.append(progressFrom(saves.row(row)));
    if (!events)
        return bundle;
    bundle.events.reserve(events->size());
    for (int row = 0; row < events->size(); ++row)
        bundle.events.append(eventFrom(events->row(row)));
    return bundle;
}

} // namespace

PlayerExporter::PlayerExporter(PostgresConnection &bulk, FactsCache &facts)
    : m_bulk(bulk)
    , m_facts(facts)
{
}

QFuture<Result<PlayerBundle>> PlayerExporter::read(PlayerId player,
                                                   const std::optional<SearchQuery> &events)
{
    return m_bulk.submit<PlayerBundle>([&facts = m_facts, player,
                                        events](SqlSession &session) -> Result<PlayerBundle> {
        const Result<DatabaseFacts> known = facts.get(session);
        if (!known)
            return known.error();
        // A read-only session begins its transaction by itself.
        const bool begins = !session.isReadOnly();
        std::vector<SqlStatement> statements;
        statements.emplace_back(begins ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
                                       : "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        statements.push_back(profileStatement(player, *known));
        statements.push_back(savesStatement(player));
        if (events)
            statements.push_back(eventsStatement(player, *events, *known));
        if (begins)
            statements.emplace_back("COMMIT");
        const Result<SqlResults> results = session.runAll(statements);
        if (!results)
            return results.error();
        if ((*results)[1].isEmpty())
            return saveNotFound(player);
        return bundleFrom((*results)[1], (*results)[2], events ? &(*results)[3] : nullptr, *known);
    });
}

} // namespace waymark
