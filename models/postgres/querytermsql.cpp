#include "models/postgres/querytermsql.h"

#include "models/postgres/positionsql.h"
#include "models/postgres/saverows.h"
#include "models/postgres/termcombining.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

QStringList texts(const SearchTerm &term)
{
    QStringList all;
    for (const SearchValue &value : term.values)
        all += std::get<SearchText>(value).text;
    return all;
}

QList<QUuid> uuids(const QStringList &texts)
{
    QList<QUuid> all;
    for (const QString &text : texts) {
        if (const auto id = PlayerId::parse(text))
            all += id->uuid();
    }
    return all;
}

/// What a time is compared with.
struct TimeBound
{
    QByteArray op;
    Timestamp moment;
};

/// A typed time covers all that its digits leave open: `>2025-10-24` begins on the 25th. An age
/// counts back: under seven days is after the moment seven days ago.
std::vector<TimeBound> timeBounds(SearchComparison comparison, const SearchValue &value,
                                  Timestamp now)
{
    if (const auto *age = std::get_if<SearchAge>(&value)) {
        const auto moment = Timestamp::fromPostgres(now.sincePostgresEpoch() - age->microseconds);
        switch (comparison) {
        case SearchComparison::Less:
            return {{" > ", moment}};
        case SearchComparison::Greater:
            return {{" < ", moment}};
        case SearchComparison::GreaterEqual:
            return {{" <= ", moment}};
        default:
            return {{" >= ", moment}};
        }
    }
    const auto &range = std::get<TimeRange>(value);
    switch (comparison) {
    case SearchComparison::Less:
        return {{" < ", range.from}};
    case SearchComparison::LessEqual:
        return {{" < ", range.to}};
    case SearchComparison::Greater:
        return {{" >= ", range.to}};
    case SearchComparison::GreaterEqual:
        return {{" >= ", range.from}};
    default:
        return {{" >= ", range.from}, {" < ", range.to}};
    }
}

} // namespace

QString anywherePattern(const QString &text)
{
    QString pattern = text;
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + pattern + u'%';
}

QueryTermSql::QueryTermSql(SqlStatement &statement, const QString &labelColumn, Timestamp now)
    : m_statement(statement)
    , m_json(statement)
    , m_labelColumn(labelColumn.isEmpty() ? QByteArray() : quotedName(labelColumn))
    , m_now(now)
{
}

QByteArray QueryTermSql::term(const SearchTerm &term)
{
    if (term.comparison == SearchComparison::Present)
        return present(term);
    switch (term.field) {
    case SearchField::Word:
        return word(term);
    case SearchField::Id:
        return "p.id = ANY (" + m_statement.bind(uuids(texts(term))) + ')';
    case SearchField::User:
        return "p.id = ANY (" + namedPlayers(texts(term)) + ')';
    case SearchField::Player:
        return "ep.player_id = ANY (" + namedPlayers(texts(term)) + ')';
    case SearchField::Level:
        return integerIs("p.account_level", term);
    case SearchField::Playtime:
        return integerIs("p.total_playtime_seconds", term);
    case SearchField::Distance:
        return realIs("p.total_distance_meters", term);
    case SearchField::Created:
        return timeIs("p.created_at", term);
    case SearchField::Updated:
        return timeIs("p.updated_at", term);
    case SearchField::Played:
        return playedIs(term);
    case SearchField::Achievement:
        return m_json.listHolds("p.stats", "achievements", term);
    case SearchField::GlobalItem:
        return m_json.listHolds("p.stats", "global_inventory", term);
    case SearchField::Stats:
        return m_json.jsonIs("p.stats", term);
    case SearchField::Experience:
        return textIs("ep.experience_id", term);
    case SearchField::Completion:
        return realIs("ep.completion_percentage", term);
    case SearchField::Completed:
        return timeIs("ep.completed_at", term);
    case SearchField::Location:
        return textIs("ep.current_location", term);
    case SearchField::Item:
        return m_json.listHolds("ep.state", "inventory", term);
    case SearchField::Visited:
        return m_json.listHolds("ep.state", "visited_waypoints", term);
    case SearchField::Quest:
        return m_json.listHolds("ep.state", "active_quests", term);
    case SearchField::Done:
        return m_json.listHolds("ep.state", "completed_quests", term);
    case SearchField::Area:
        return m_json.listHolds("ep.state", "unlocked_areas", term);
    case SearchField::Flag:
        return m_json.flagIs(term);
    case SearchField::Choice:
        return m_json.choiceIs(term);
    case SearchField::State:
        return m_json.jsonIs("ep.state", term);
    case SearchField::Type:
        return textIs("e.event_type", term);
    case SearchField::Content:
        return textIs("e.content_id", term);
    case SearchField::Data:
        return m_json.jsonIs("e.data", term);
    case SearchField::At:
        return timeIs("e.timestamp", term);
    case SearchField::Near:
        return eachValue(term, [&](const SearchValue &value) {
            return withinCircle(m_statement, std::get<SearchCircle>(value));
        });
    case SearchField::In:
        return eachValue(term, [&](const SearchValue &value) {
            return withinBox(m_statement, std::get<BoundingBox>(value));
        });
    case SearchField::Position:
        break; // only has:
    }
    return "FALSE";
}

QByteArray QueryTermSql::present(const SearchTerm &term)
{
    // strict: a lax path would take a lone text for a list of one
    const auto hasElement = [](const QByteArray &column, const char *key) {
        return QByteArray(column + " @? 'strict $." + key + "[0]'");
    };
    switch (term.field) {
    case SearchField::User:
        if (m_labelColumn.isEmpty())
            return "FALSE";
        return "u." + m_labelColumn + " IS NOT NULL";
    case SearchField::Level:
        return "p.account_level IS NOT NULL";
    case SearchField::Playtime:
        return "p.total_playtime_seconds IS NOT NULL";
    case SearchField::Distance:
        return "p.total_distance_meters IS NOT NULL";
    case SearchField::Created:
        return "p.created_at IS NOT NULL";
    case SearchField::Updated:
        return "p.updated_at IS NOT NULL";
    case SearchField::Played:
        return playedIs(term);
    case SearchField::Achievement:
        return hasElement("p.stats", "achievements");
    case SearchField::GlobalItem:
        return hasElement("p.stats", "global_inventory");
    case SearchField::Stats:
        return m_json.jsonAt("p.stats", term.path) + " IS NOT NULL";
    case SearchField::Completion:
        return "ep.completion_percentage IS NOT NULL";
    case SearchField::Completed:
        return "ep.completed_at IS NOT NULL";
    case SearchField::Location:
        return "ep.current_location IS NOT NULL";
    case SearchField::Item:
        return hasElement("ep.state", "inventory");
    case SearchField::Visited:
        return hasElement("ep.state", "visited_waypoints");
    case SearchField::Quest:
        return hasElement("ep.state", "active_quests");
    case SearchField::Done:
        return hasElement("ep.state", "completed_quests");
    case SearchField::Area:
        return hasElement("ep.state", "unlocked_areas");
    case SearchField::Flag:
        return "ep.state @? 'strict $.flags.*'";
    case SearchField::Choice:
        return "ep.state @? 'strict $.choices.*'";
    case SearchField::State:
        return m_json.jsonAt("ep.state", term.path) + " IS NOT NULL";
    case SearchField::Content:
        return "e.content_id IS NOT NULL";
    case SearchField::Data:
        return m_json.jsonAt("e.data", term.path) + " IS NOT NULL";
    case SearchField::Position:
        return "(e.location_lat IS NOT NULL AND e.location_lng IS NOT NULL)";
    default:
        return "TRUE"; // columns that are never NULL, and "has any experience" of a row at hand
    }
}

QByteArray QueryTermSql::word(const SearchTerm &term)
{
    const QString text = std::get<SearchText>(term.values.front()).text;
    const auto id = PlayerId::parse(text);
    QByteArrayList ways;
    if (m_subject == SearchSubject::Players) {
        if (!m_labelColumn.isEmpty())
            ways
                += "u." + m_labelColumn + "::text ILIKE " + m_statement.bind(anywherePattern(text));
        if (id) {
            const QByteArray uuid = m_statement.bind(*id);
            ways += "p.id = " + uuid;
            ways += "p.user_id = " + uuid;
        }
    } else {
        const QByteArray pattern = m_statement.bind(anywherePattern(text));
        ways += "e.event_type ILIKE " + pattern;
        ways += "e.content_id ILIKE " + pattern;
        if (id)
            ways += "e.id = " + m_statement.bind(*id);
    }
    return ways.isEmpty() ? "FALSE" : anyOf(ways);
}

QByteArray QueryTermSql::namedPlayers(const QStringList &texts)
{
    const QByteArray ids = m_statement.bind(uuids(texts));
    QByteArray sql = "ARRAY(SELECT id FROM player_profiles WHERE id = ANY (" + ids
        + ") UNION SELECT id FROM player_profiles WHERE user_id = ANY (" + ids + ')';
    if (!m_labelColumn.isEmpty())
        sql += " UNION SELECT np.id FROM users nu JOIN player_profiles np ON np.user_id = nu.id "
               "WHERE nu."
            + m_labelColumn + " = ANY (" + m_statement.bind(texts) + ')';
    return sql + ')';
}

QByteArray QueryTermSql::textIs(const QByteArray &column, const SearchTerm &term)
{
    const QStringList values = texts(term);
    // An index gives its order only to a plain comparison: (content_id, timestamp) for the newest.
    if (values.size() == 1)
        return column + " = " + m_statement.bind(values.first());
    return column + " = ANY (" + m_statement.bind(values) + ')';
}

QByteArray QueryTermSql::integerIs(const QByteArray &column, const SearchTerm &term)
{
    return eachValue(term, [&](const SearchValue &value) -> QByteArray {
        const QString &number = std::get<SearchNumber>(value).text;
        bool isInteger = false;
        const qint64 integer = number.toLongLong(&isInteger);
        const QByteArray op = operatorSql(term.comparison);
        if (isInteger)
            return column + op + m_statement.bind(integer);
        return QByteArray(column + "::numeric" + op + m_statement.bind(number) + "::numeric");
    });
}

QByteArray QueryTermSql::realIs(const QByteArray &column, const SearchTerm &term)
{
    return eachValue(term, [&](const SearchValue &value) -> QByteArray {
        const QString &text = std::get<SearchNumber>(value).text;
        const double number = text == u"NaN"_s ? std::nan("")
            : text.endsWith(u"Infinity"_s)
            ? std::copysign(HUGE_VAL, text.startsWith(u'-') ? -1.0 : 1.0)
            : text.toDouble();
        const QByteArray compared
            = column + operatorSql(term.comparison) + m_statement.bind(number);
        // PostgreSQL sorts NaN above every number
        return term.comparison == SearchComparison::Equal
            ? compared
            : QByteArray('(' + compared + " AND " + column + " <> 'NaN')");
    });
}

QByteArray QueryTermSql::timeIs(const QByteArray &column, const SearchTerm &term)
{
    return eachValue(term, [&](const SearchValue &value) -> QByteArray {
        QByteArrayList all;
        for (const TimeBound &bound : timeBounds(term.comparison, value, m_now))
            all += column + bound.op + m_statement.bind(bound.moment);
        return all.size() == 1 ? all.first() : QByteArray('(' + all.join(" AND ") + ')');
    });
}

/// Of the latest of a player's rows: some row is late enough, and, for an upper bound, none is too
/// late. So the index on last_played_at can serve it.
QByteArray QueryTermSql::playedIs(const SearchTerm &term)
{
    const auto some = [](const QByteArray &condition) -> QByteArray {
        return "EXISTS (SELECT 1 FROM experience_progress lp WHERE lp.player_id = p.id AND "
               "lp.last_played_at"
            + condition + ')';
    };
    if (term.comparison == SearchComparison::Present)
        return some(" IS NOT NULL");
    return eachValue(term, [&](const SearchValue &value) -> QByteArray {
        QByteArrayList all;
        bool hasLowerBound = false;
        for (const TimeBound &bound : timeBounds(term.comparison, value, m_now)) {
            const QByteArray moment = m_statement.bind(bound.moment);
            const bool isLower = bound.op.contains('>');
            hasLowerBound = hasLowerBound || isLower;
            if (isLower)
                all += some(bound.op + moment);
            else
                all += "NOT " + some((bound.op == " < " ? " >= " : " > ") + moment);
        }
        if (!hasLowerBound)
            all += some(" IS NOT NULL");
        return all.size() == 1 ? all.first() : QByteArray('(' + all.join(" AND ") + ')');
    });
}

} // namespace waymark
