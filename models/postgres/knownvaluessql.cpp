#include "models/postgres/knownvaluessql.h"

#include "models/json/jsonpointer.h"
#include "models/postgres/saverows.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int SampledSaves = 1'000; ///< each may be a large document
constexpr int SampledRows = 10'000; ///< of plain columns
constexpr int MostHops = 200; ///< distinct experiences or event types
constexpr int LongestValue = 200;

/// `FROM table t`, of a large table about as many rows as asked for, in whole blocks.
QByteArray sampleOf(const char *table, int rows)
{
    const QByteArray name(table);
    const QByteArray count = QByteArray::number(rows);
    return " FROM " + name + " t TABLESAMPLE SYSTEM ((SELECT least(100, 100.0 * " + count
        + " / greatest(reltuples, 1)) FROM pg_class WHERE oid = '" + name + "'::regclass))";
}

QByteArray column(const char *table, const char *name)
{
    return QByteArray("SELECT t.") + name + " AS v" + sampleOf(table, SampledRows);
}

/// The distinct values of an indexed column, found by hopping from one to the next.
QByteArray hops(const char *table, const char *name)
{
    const QByteArray next
        = QByteArray("(SELECT ") + name + " FROM " + table + " WHERE " + name + " IS NOT NULL";
    const QByteArray order = QByteArray(" ORDER BY ") + name + " LIMIT 1)";
    return "WITH RECURSIVE hop(v) AS (" + next + order + " UNION ALL SELECT " + next + " AND "
        + name + " > hop.v" + order + " FROM hop WHERE hop.v IS NOT NULL) SELECT v FROM hop LIMIT "
        + QByteArray::number(MostHops);
}

/// The sampled rows' JSON; a table's first rows where the blocks hold more than were wanted.
QByteArray saves(const char *table, const QByteArray &json)
{
    return "(SELECT " + json + " AS j" + sampleOf(table, SampledSaves) + " LIMIT "
        + QByteArray::number(2 * SampledSaves) + ") s";
}

QByteArray elements(const char *table, const char *jsonColumn, const char *key)
{
    const QByteArray list = QByteArray("t.") + jsonColumn + " -> '" + key + '\'';
    return "SELECT e.value #>> '{}' AS v FROM " + saves(table, list)
        + " CROSS JOIN LATERAL jsonb_array_elements(CASE WHEN jsonb_typeof(s.j) = 'array' THEN s.j "
          "ELSE '[]' END) e WHERE jsonb_typeof(e.value) = 'string'";
}

QByteArray members(const char *key, const QByteArray &shown)
{
    return "SELECT " + shown + " AS v FROM "
        + saves("experience_progress", QByteArray("t.state -> '") + key + '\'')
        + " CROSS JOIN LATERAL jsonb_each(CASE WHEN jsonb_typeof(s.j) = 'object' THEN s.j ELSE "
          "'{}' END) m";
}

/// Texts, numbers, booleans at a pointer.
QByteArray scalarsAt(SqlStatement &statement, const char *table, const char *jsonColumn,
                     const QString &pointerText)
{
    const auto pointer = JsonPointer::parse(pointerText);
    const QStringList tokens = pointer ? pointer->tokens() : QStringList();
    const QByteArray at = QByteArray("t.") + jsonColumn + " #> " + statement.bind(tokens);
    return "SELECT s.j #>> '{}' AS v FROM " + saves(table, at)
        + " WHERE jsonb_typeof(s.j) IN ('string', 'number', 'boolean')";
}

/// Along the index of the label, from the prefix on.
QByteArray labels(SqlStatement &statement, const KnownValuesRequest &request)
{
    if (request.labelColumn.isEmpty())
        return {};
    const QByteArray label = quotedName(request.labelColumn);
    return "SELECT v FROM (SELECT " + label + "::text AS v FROM users WHERE " + label
        + " >= " + statement.bind(request.prefix) + " ORDER BY " + label + " LIMIT "
        + QByteArray::number(request.limit) + ") l";
}

QByteArray source(SqlStatement &statement, const KnownValuesRequest &request,
                  const SearchFieldInfo &info)
{
    const QString pointer = request.field.mid(qsizetype(qstrlen(info.name)));
    switch (info.field) {
    case SearchField::User:
    case SearchField::Player:
        return labels(statement, request);
    case SearchField::Experience:
        return hops("experience_progress", "experience_id");
    case SearchField::Type:
        return hops("player_progress_events", "event_type");
    case SearchField::Content:
        return column("player_progress_events", "content_id");
    case SearchField::Location:
        return column("experience_progress", "current_location");
    case SearchField::Item:
        return elements("experience_progress", "state", "inventory");
    case SearchField::Visited:
        return elements("experience_progress", "state", "visited_waypoints");
    case SearchField::Quest:
        return elements("experience_progress", "state", "active_quests");
    case SearchField::Done:
        return elements("experience_progress", "state", "completed_quests");
    case SearchField::Area:
        return elements("experience_progress", "state", "unlocked_areas");
    case SearchField::Achievement:
        return elements("player_profiles", "stats", "achievements");
    case SearchField::GlobalItem:
        return elements("player_profiles", "stats", "global_inventory");
    case SearchField::Flag:
        return members("flags", "m.key");
    case SearchField::Choice:
        return members("choices", "m.key || '=' || (m.value #>> '{}')");
    case SearchField::State:
        return scalarsAt(statement, "experience_progress", "state", pointer);
    case SearchField::Stats:
        return scalarsAt(statement, "player_profiles", "stats", pointer);
    case SearchField::Data:
        return scalarsAt(statement, "player_progress_events", "data", pointer);
    default:
        return {};
    }
}

} // namespace

std::optional<SqlStatement> knownValuesStatement(const KnownValuesRequest &request)
{
    const SearchFieldInfo *info
        = findSearchField(request.subject, request.field.section(u'/', 0, 0));
    SqlStatement values;
    const QByteArray from = info ? source(values, request, *info) : QByteArray();
    if (from.isEmpty())
        return std::nullopt;
    SqlStatement statement("SELECT v::text FROM (" + from
                           + ") found WHERE v IS NOT NULL AND "
                             "length(v) <= "
                           + QByteArray::number(LongestValue) + " AND lower(left(v, ");
    for (const SqlValue &value : values.values())
        statement.bindValue(value);
    const QByteArray prefix = statement.bind(request.prefix);
    const QByteArray end = "length(" + prefix + "))) = lower(" + prefix
        + ") GROUP BY v ORDER BY count(*) DESC, v LIMIT "
        + QByteArray::number(std::max(request.limit, 1));
    return statement.append(end);
}

} // namespace waymark
