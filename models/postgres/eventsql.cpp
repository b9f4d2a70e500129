#include "models/postgres/eventsql.h"

#include "models/postgres/querysql.h"
#include "models/postgres/sqlrow.h"

#include <algorithm>
#include <limits>

namespace waymark {
namespace {

constexpr auto WholeRow = "e.id, e.experience_progress_id, ep.player_id, ep.experience_id, "
                          "e.event_type, e.content_id, e.data, e.location_lat, e.location_lng, "
                          "e.timestamp";

/// In the order of EventColumnsBuilder.
constexpr auto ColumnsOfChunks = "e.timestamp, e.event_type, e.location_lat, e.location_lng, "
                                 "e.content_id, e.experience_progress_id, e.id, ep.player_id, "
                                 "ep.experience_id";

constexpr auto AllEvents
    = "player_progress_events e JOIN experience_progress ep ON ep.id = e.experience_progress_id";

constexpr auto EventsOfEachSave
    = "experience_progress ep CROSS JOIN LATERAL (SELECT x.* FROM player_progress_events x "
      "WHERE x.experience_progress_id = ep.id OFFSET 0) e";

bool asksSave(const SearchNode &node)
{
    if (node.kind == SearchNode::Kind::Term)
        return node.term.field == SearchField::Player || isProgressField(node.term.field);
    return std::any_of(node.children.begin(), node.children.end(), asksSave);
}

/// True where the search names players, so that only their saves can answer.
bool namesPlayers(const SearchNode &node)
{
    if (node.kind == SearchNode::Kind::Term)
        return node.term.field == SearchField::Player
            && node.term.comparison == SearchComparison::Equal;
    if (node.kind == SearchNode::Kind::And)
        return std::any_of(node.children.begin(), node.children.end(), namesPlayers);
    return false;
}

bool isAboutFewSaves(const EventRequest &request)
{
    return !std::holds_alternative<SearchQuery>(request.scope)
        || namesPlayers(request.filter.root());
}

QByteArray where(const QByteArrayList &conditions)
{
    return conditions.isEmpty() ? QByteArray() : " WHERE " + conditions.join(" AND ");
}

QByteArray orderBy(Qt::SortOrder order)
{
    return order == Qt::AscendingOrder ? " ORDER BY e.timestamp, e.id"
                                       : " ORDER BY e.timestamp DESC, e.id DESC";
}

QByteArray limitTo(SqlStatement &statement, qint64 limit)
{
    if (limit == std::numeric_limits<qint64>::max())
        return {};
    return " LIMIT " + statement.bind(limit);
}

QByteArray groupKey(EventGrouping by)
{
    switch (by) {
    case EventGrouping::None:
        break;
    case EventGrouping::Type:
        return "e.event_type";
    case EventGrouping::Content:
        return "e.content_id";
    case EventGrouping::Experience:
        return "ep.experience_id";
    case EventGrouping::Day:
        return "date_trunc('day', e.timestamp)";
    case EventGrouping::Hour:
        return "date_trunc('hour', e.timestamp)";
    case EventGrouping::Player:
        return "ep.player_id";
    }
    return {};
}

bool isTime(EventGrouping by)
{
    return by == EventGrouping::Day || by == EventGrouping::Hour;
}

} // namespace

/// Scope, filter and range. Those on `ep` alone choose the saves.
QByteArrayList EventSql::conditions(SqlStatement &statement, const EventRequest &request) const
{
    QByteArrayList all;
    QuerySql query(statement, m_database.labelColumn);
    if (const auto *save = std::get_if<ProgressId>(&request.scope))
        all += "ep.id = " + statement.bind(*save);
    else if (const auto *player = std::get_if<PlayerId>(&request.scope))
        all += "ep.player_id = " + statement.bind(*player);
    else if (const auto &players = std::get<SearchQuery>(request.scope); !players.isEmpty())
        all += "ep.player_id IN (" + query.playerIds(players) + ')';
    if (!request.filter.isEmpty())
        all += query.events(request.filter);
    if (request.range) {
        all += "e.timestamp >= " + statement.bind(request.range->from);
        all += "e.timestamp < " + statement.bind(request.range->to);
    }
    return all;
}

SqlStatement EventSql::columns(const EventRequest &request) const
{
    SqlStatement statement("SELECT ");
    const QByteArrayList all = conditions(statement, request);
    return statement.append(ColumnsOfChunks)
        .append(" FROM ")
        .append(isAboutFewSaves(request) ? EventsOfEachSave : AllEvents)
        .append(where(all));
}

SqlStatement EventSql::rows(const EventRequest &request, const std::optional<EventCursor> &after,
                            qint64 limit, Qt::SortOrder order) const
{
    SqlStatement statement("SELECT ");
    QByteArrayList all = conditions(statement, request);
    if (after) {
        const QByteArray time = statement.bind(after->timestamp);
        const QByteArray id = statement.bind(after->id);
        all += QByteArray("(e.timestamp, e.id) ") + (order == Qt::AscendingOrder ? "> (" : "< (")
            + time + ", " + id + ')';
    }
    const QByteArray end = orderBy(order) + limitTo(statement, limit);
    statement.append(WholeRow).append(" FROM ");
    if (!isAboutFewSaves(request))
        return statement.append(AllEvents).append(where(all)).append(end);
    if (!m_database.hasSaveTimeIndex)
        return statement.append(EventsOfEachSave).append(where(all)).append(end);
    all.prepend("e.experience_progress_id = ep.id");
    return statement
        .append("experience_progress ep CROSS JOIN LATERAL (SELECT e.* FROM "
                "player_progress_events e")
        .append(where(all))
        .append(end)
        .append(") e")
        .append(end);
}

SqlStatement EventSql::row(EventId id)
{
    SqlStatement statement("SELECT ");
    const QByteArray wanted = statement.bind(id);
    return statement.append(WholeRow)
        .append(" FROM ")
        .append(AllEvents)
        .append(" WHERE e.id = ")
        .append(wanted);
}

SqlStatement EventSql::counts(const EventRequest &request, EventGrouping by) const
{
    SqlStatement statement("SELECT ");
    const QByteArrayList all = conditions(statement, request);
    const QByteArray key = groupKey(by);
    const auto *players = std::get_if<SearchQuery>(&request.scope);
    const bool needsSaves = by == EventGrouping::Experience || by == EventGrouping::Player
        || players == nullptr || !players->isEmpty() || asksSave(request.filter.root());
    statement.append(key.isEmpty() ? "NULL::text" : key).append(", count(*) FROM ");
    if (isAboutFewSaves(request))
        statement.append(EventsOfEachSave);
    else
        statement.append(needsSaves ? AllEvents : "player_progress_events e");
    statement.append(where(all));
    if (!key.isEmpty())
        statement.append(isTime(by) ? " GROUP BY 1 ORDER BY 1" : " GROUP BY 1 ORDER BY 2 DESC, 1");
    return statement;
}

PlayerProgressEvent eventFrom(const SqlRow &row)
{
    return {row.id<EventId>(0), row.id<ProgressId>(1), row.id<PlayerId>(2), row.text(3),
            row.text(4),        row.maybeText(5),      row.maybeJson(6),    row.maybeReal(7),
            row.maybeReal(8),   row.timestamp(9)};
}

} // namespace waymark
