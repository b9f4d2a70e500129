#include "models/postgres/playerpagesql.h"

#include "models/postgres/saverows.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

template <typename T>
QVariant keyVariant(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

/// The column of player_profiles that holds the key, where one does.
const char *profileColumn(PlayerSort by)
{
    switch (by) {
    case PlayerSort::Level:
        return "account_level";
    case PlayerSort::Experiences:
        return "total_experiences_played";
    case PlayerSort::Playtime:
        return "total_playtime_seconds";
    case PlayerSort::Distance:
        return "total_distance_meters";
    case PlayerSort::Created:
        return "created_at";
    case PlayerSort::Updated:
        return "updated_at";
    case PlayerSort::Label:
    case PlayerSort::LastPlayed:
        break;
    }
    return nullptr;
}

// A sub-select with LIMIT stays one look-up for each row; an anti-join could read the whole table.
// As a condition of its own it counts as true of every other row; `id = (SELECT …)` counts as true
// of so few that the planner would rather sort them all.
constexpr auto IsLatestRow
    = "(SELECT o.id = w.id FROM experience_progress o WHERE o.player_id = w.player_id AND "
      "o.last_played_at IS NOT NULL ORDER BY o.last_played_at DESC, o.id LIMIT 1)";

} // namespace

PlayerPageSql::PlayerPageSql(const PlayerPageRequest &request, const QString &labelColumn,
                             Timestamp now)
    : m_request(request)
    , m_labelColumn(labelColumn.isEmpty() ? QByteArray() : quotedName(labelColumn))
    , m_label(labelColumn)
    , m_now(now)
{
    const PlayerSort by = request.order.by;
    if (const char *column = profileColumn(by))
        m_keyColumn = QByteArray("p.") + column;
    else if (by == PlayerSort::LastPlayed)
        m_keyColumn = "w.last_played_at";
    else
        m_keyColumn = m_labelColumn.isEmpty() ? QByteArray("NULL::text") : "u." + m_labelColumn;
}

QString PlayerPageSql::indexedColumn(PlayerSort by, const QString &labelColumn)
{
    if (const char *column = profileColumn(by))
        return u"player_profiles."_s + QLatin1StringView(column);
    if (by == PlayerSort::LastPlayed)
        return u"experience_progress.last_played_at"_s;
    return u"users."_s + labelColumn;
}

QVariant PlayerPageSql::keyOf(const PlayerProfile &row, PlayerSort by)
{
    switch (by) {
    case PlayerSort::Label:
        return keyVariant(row.label);
    case PlayerSort::Level:
        return keyVariant(row.accountLevel);
    case PlayerSort::Experiences:
        return keyVariant(row.totalExperiencesPlayed);
    case PlayerSort::Playtime:
        return keyVariant(row.totalPlaytimeSeconds);
    case PlayerSort::Distance:
        return keyVariant(row.totalDistanceMeters);
    case PlayerSort::LastPlayed:
        return keyVariant(row.lastPlayedAt);
    case PlayerSort::Created:
        return keyVariant(row.createdAt);
    case PlayerSort::Updated:
        return keyVariant(row.updatedAt);
    }
    return {};
}

SqlStatement PlayerPageSql::statement(Way way)
{
    m_statement = SqlStatement();
    m_found = QuerySql(m_statement, m_label, m_now).players(m_request.query);
    const QByteArray rows = way == Way::Walk ? walk() : sorted();
    // what each row needs beside its own columns is looked up for the rows of the page alone
    const QByteArray label = m_labelColumn.isEmpty() ? QByteArray("NULL::text")
                                                     : "(SELECT named." + m_labelColumn
            + "::text FROM users named WHERE named.id = page.user_id)";
    SqlStatement statement(
        "SELECT id, user_id, " + label
        + ", account_level, total_experiences_played, total_playtime_seconds, "
          "total_distance_meters, created_at, updated_at, (SELECT max(latest.last_played_at) FROM "
          "experience_progress latest WHERE latest.player_id = page.id), NULL::text FROM ("
        + rows + ") page" + limited());
    for (const SqlValue &value : m_statement.values())
        statement.bindValue(value);
    return statement;
}

QByteArray PlayerPageSql::bound(const QVariant &key)
{
    switch (m_request.order.by) {
    case PlayerSort::Label:
        return m_statement.bind(key.toString());
    case PlayerSort::Level:
    case PlayerSort::Experiences:
    case PlayerSort::Playtime:
        return m_statement.bind(key.toInt());
    case PlayerSort::Distance:
        return m_statement.bind(key.toDouble());
    default:
        return m_statement.bind(key.value<Timestamp>());
    }
}

QByteArray PlayerPageSql::selected() const
{
    return "SELECT p.id, p.user_id, p.account_level, p.total_experiences_played, "
           "p.total_playtime_seconds, p.total_distance_meters, p.created_at, p.updated_at FROM ";
}

QByteArray PlayerPageSql::limited() const
{
    return " LIMIT " + QByteArray::number(m_request.limit + 1);
}

QByteArray PlayerPageSql::walk()
{
    QByteArrayList parts;
    const bool begins = !m_request.after;
    const QVariant key = begins ? m_firstKey : m_request.after->key;
    const QByteArray beyond = isDescending() ? " < " : " > ";
    if (key.isValid()) {
        QByteArray rest = equalTo(key);
        if (!begins)
            rest += " AND p.id > " + m_statement.bind(m_request.after->id);
        parts += keyedPart(rest, true);
        parts += keyedPart(m_keyColumn + beyond + bound(key), false);
    } else if (begins) {
        parts += keyedPart(m_keyColumn + " IS NOT NULL", false);
    }
    parts += unkeyedPart();
    return parts.join(" UNION ALL ");
}

// Many players share a level. Were it `level = 7 ORDER BY id`, the planner might walk the primary
// key past the ninety-nine other levels; a range keeps the level in the order and so on its index.
QByteArray PlayerPageSql::equalTo(const QVariant &key)
{
    const QByteArray value = bound(key);
    if (!profileColumn(m_request.order.by))
        return m_keyColumn + " = " + value;
    return m_keyColumn + " BETWEEN " + value + " AND " + value;
}

QByteArray PlayerPageSql::keyedPart(const QByteArray &condition, bool isOneKey)
{
    QByteArray from = QuerySql::playersFrom();
    QByteArray where = condition;
    if (m_request.order.by == PlayerSort::LastPlayed) {
        from = "experience_progress w JOIN player_profiles p ON p.id = w.player_id LEFT JOIN users "
               "u ON u.id = p.user_id";
        where += QByteArray(" AND ") + IsLatestRow;
    } else if (m_request.order.by == PlayerSort::Label) {
        from = "users u JOIN player_profiles p ON p.user_id = u.id";
    }
    QByteArray order = " ORDER BY ";
    if (!isOneKey || profileColumn(m_request.order.by))
        order += m_keyColumn + (isDescending() ? " DESC, " : ", ");
    return '(' + selected() + from + " WHERE " + where + " AND " + m_found + order + "p.id"
        + limited() + ')';
}

QByteArray PlayerPageSql::unkeyedPart()
{
    QByteArray where = m_request.order.by == PlayerSort::LastPlayed
        ? QByteArray("NOT EXISTS (SELECT 1 FROM experience_progress w WHERE w.player_id = p.id "
                     "AND w.last_played_at IS NOT NULL)")
        : m_keyColumn + " IS NULL";
    if (m_request.after && !m_request.after->key.isValid())
        where += " AND p.id > " + m_statement.bind(m_request.after->id);
    return '(' + selected() + QuerySql::playersFrom() + " WHERE " + where + " AND " + m_found
        + " ORDER BY p.id" + limited() + ')';
}

QByteArray PlayerPageSql::sorted()
{
    QByteArray from = QuerySql::playersFrom();
    QByteArray key = m_keyColumn;
    if (m_request.order.by == PlayerSort::LastPlayed) {
        from
            += " CROSS JOIN LATERAL (SELECT max(w.last_played_at) AS at FROM experience_progress w "
               "WHERE w.player_id = p.id) k";
        key = "k.at";
    }
    QByteArray where = m_found;
    if (m_request.after) {
        const QByteArray later = "p.id > " + m_statement.bind(m_request.after->id);
        const QVariant &at = m_request.after->key;
        if (at.isValid()) {
            const QByteArray value = bound(at);
            where += " AND (" + key + (isDescending() ? " < " : " > ") + value + " OR (" + key
                + " = " + value + " AND " + later + ") OR " + key + " IS NULL)";
        } else {
            where += " AND " + key + " IS NULL AND " + later;
        }
    }
    return selected() + from + " WHERE " + where + " ORDER BY " + key
        + (isDescending() ? " DESC" : "") + " NULLS LAST, p.id";
}

} // namespace waymark
