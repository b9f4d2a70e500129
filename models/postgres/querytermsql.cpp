#include "models/postgres/querytermsql.h"

#include "models/postgres/saverows.h"
#include "models/query/searchvalues.h"

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr double EarthRadius = 6'371'008.8; ///< mean, metres
constexpr double Pi = 3.14159265358979323846;

QByteArray operatorSql(SearchComparison comparison)
{
    switch (comparison) {
    case SearchComparison::Less:
        return " < ";
    case SearchComparison::LessEqual:
        return " <= ";
    case SearchComparison::Greater:
        return " > ";
    case SearchComparison::GreaterEqual:
        return " >= ";
    default:
        return " = ";
    }
}

QByteArray anyOf(const QByteArrayList &conditions)
{
    return conditions.size() == 1 ? conditions.first() : '(' + conditions.join(" OR ") + ')';
}

QByteArray eachValue(const SearchTerm &term,
                     const std::function<QByteArray(const SearchValue &)> &condition)
{
    QByteArrayList conditions;
    for (const SearchValue &value : term.values)
        conditions += condition(value);
    return anyOf(conditions);
}

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

/// PostgreSQL's `#>` reads "-1", "01" and " 1" as array indexes, RFC 6901 does not.
bool isIndexOnlyToPostgres(const QString &token)
{
    const QString digits = token.trimmed();
    const qsizetype sign = digits.startsWith(u'-') || digits.startsWith(u'+') ? 1 : 0;
    const bool isInteger = digits.size() > sign
        && std::all_of(digits.cbegin() + sign, digits.cend(),
                       [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isInteger && !parseArrayIndex(token);
}

bool mayBeIndex(const QString &token)
{
    return parseArrayIndex(token).has_value();
}

/// `{"a":{"b":leaf}}`
QByteArray nested(const QStringList &keys, QByteArray leaf)
{
    for (auto key = keys.crbegin(); key != keys.crend(); ++key)
        leaf = '{' + searchJsonString(*key) + ':' + leaf + '}';
    return leaf;
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
        return listHolds("p.stats", "achievements", term);
    case SearchField::GlobalItem:
        return listHolds("p.stats", "global_inventory", term);
    case SearchField::Stats:
        return jsonIs("p.stats", term);
    case SearchField::Experience:
        return textIs("ep.experience_id", term);
    case SearchField::Completion:
        return realIs("ep.completion_percentage", term);
    case SearchField::Completed:
        return timeIs("ep.completed_at", term);
    case SearchField::Location:
        return textIs("ep.current_location", term);
    case SearchField::Item:
        return listHolds("ep.state", "inventory", term);
    case SearchField::Visited:
        return listHolds("ep.state", "visited_waypoints", term);
    case SearchField::Quest:
        return listHolds("ep.state", "active_quests", term);
    case SearchField::Done:
        return listHolds("ep.state", "completed_quests", term);
    case SearchField::Area:
        return listHolds("ep.state", "unlocked_areas", term);
    case SearchField::Flag:
        return flagIs(term);
    case SearchField::Choice:
        return choiceIs(term);
    case SearchField::State:
        return jsonIs("ep.state", term);
    case SearchField::Type:
        return textIs("e.event_type", term);
    case SearchField::Content:
        return textIs("e.content_id", term);
    case SearchField::Data:
        return jsonIs("e.data", term);
    case SearchField::At:
        return timeIs("e.timestamp", term);
    case SearchField::Near:
        return isNear(term);
    case SearchField::In:
        return isIn(term);
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
        return jsonAt("p.stats", term.path) + " IS NOT NULL";
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
        return jsonAt("ep.state", term.path) + " IS NOT NULL";
    case SearchField::Content:
        return "e.content_id IS NOT NULL";
    case SearchField::Data:
        return jsonAt("e.data", term.path) + " IS NOT NULL";
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

QByteArray QueryTermSql::contains(const QByteArray &column, const QByteArray &json)
{
    return column + " @> " + m_statement.bind(JsonText(json));
}

QByteArray QueryTermSql::listHolds(const QByteArray &column, const char *key,
                                   const SearchTerm &term)
{
    return eachValue(term, [&](const SearchValue &value) -> QByteArray {
        const QByteArray element = searchJsonString(std::get<SearchText>(value).text);
        return contains(column, nested({QString::fromLatin1(key)}, '[' + element + ']'));
    });
}

QByteArray QueryTermSql::flagIs(const SearchTerm &term)
{
    return eachValue(term, [&](const SearchValue &value) -> QByteArray {
        const auto &entry = std::get<SearchEntry>(value);
        // the last reading is the most special: flag:K=true does not mean the text "true"
        const QByteArray wanted = searchJsonReadings(*entry.value).last();
        return contains("ep.state", nested({u"flags"_s, entry.key}, wanted));
    });
}

QByteArray QueryTermSql::choiceIs(const SearchTerm &term)
{
    return eachValue(term, [&](const SearchValue &value) -> QByteArray {
        const auto &entry = std::get<SearchEntry>(value);
        const QStringList keys{u"choices"_s, entry.key};
        if (!entry.value)
            return QByteArray("ep.state -> 'choices' -> " + m_statement.bind(entry.key)
                              + " IS NOT NULL");
        QByteArrayList ways;
        for (const QByteArray &reading : searchJsonReadings(*entry.value))
            ways += contains("ep.state", nested(keys, reading));
        return anyOf(ways);
    });
}

QByteArray QueryTermSql::jsonIs(const QByteArray &column, const SearchTerm &term)
{
    if (term.comparison != SearchComparison::Equal) {
        const QByteArray at = jsonAt(column, term.path);
        return eachValue(term, [&](const SearchValue &value) -> QByteArray {
            return "CASE WHEN jsonb_typeof(" + at + ") = 'number' THEN (" + at + ")::numeric"
                + operatorSql(term.comparison)
                + m_statement.bind(std::get<SearchNumber>(value).text) + "::numeric END";
        });
    }
    const QStringList &tokens = term.path.tokens();
    const bool isKeysOnly
        = !tokens.isEmpty() && std::none_of(tokens.cbegin(), tokens.cend(), mayBeIndex);
    return eachValue(term, [&](const SearchValue &value) -> QByteArray {
        QByteArrayList ways;
        for (const QByteArray &reading : searchJsonReadings(std::get<SearchText>(value))) {
            if (isKeysOnly)
                ways += contains(column, nested(tokens, reading));
            else
                ways += jsonAt(column, term.path) + " = " + m_statement.bind(JsonText(reading));
        }
        return anyOf(ways);
    });
}

QByteArray QueryTermSql::jsonAt(const QByteArray &column, const JsonPointer &path)
{
    QByteArray sql = column;
    QStringList run;
    const auto endRun = [&] {
        if (!run.isEmpty())
            sql += " #> " + m_statement.bind(run);
        run.clear();
    };
    for (const QString &token : path.tokens()) {
        if (!isIndexOnlyToPostgres(token)) {
            run += token;
            continue;
        }
        endRun();
        sql += " -> " + m_statement.bind(token); // a key, never an index: the placeholder is text
    }
    endRun();
    return '(' + sql + ')';
}

QByteArray QueryTermSql::isNear(const SearchTerm &term)
{
    return eachValue(term, [&](const SearchValue &value) -> QByteArray {
        const auto &circle = std::get<SearchCircle>(value);
        const GeoPosition centre = circle.centre;
        const double angle = std::min(circle.metres / EarthRadius, Pi);
        // a box around the circle, a hair wider, which the index on both columns can serve
        const double high = angle * 180 / Pi * 1.000001 + 1e-9;
        QByteArray sql = "(e.location_lat BETWEEN " + m_statement.bind(centre.latitude - high)
            + " AND " + m_statement.bind(centre.latitude + high);
        if (std::abs(centre.latitude) + high < 90) {
            const double ratio = std::sin(angle) / std::cos(centre.latitude * Pi / 180);
            const double wide = std::asin(std::min(1.0, ratio)) * 180 / Pi * 1.000001 + 1e-9;
            double west = centre.longitude - wide;
            double east = centre.longitude + wide;
            const bool wraps = west < -180 || east > 180;
            west += west < -180 ? 360 : 0;
            east -= east > 180 ? 360 : 0;
            sql += " AND (e.location_lng >= " + m_statement.bind(west) + (wraps ? " OR " : " AND ")
                + "e.location_lng <= " + m_statement.bind(east) + ')';
        }
        const QByteArray lat = m_statement.bind(centre.latitude);
        const QByteArray lng = m_statement.bind(centre.longitude);
        // CASE, because a sine of infinity raises
        return sql
            + " AND CASE WHEN e.location_lat BETWEEN -90 AND 90 AND e.location_lng BETWEEN -180 "
              "AND 180 THEN asin(sqrt(least(1, power(sind((e.location_lat - "
            + lat + ") / 2), 2) + cosd(e.location_lat) * cosd(" + lat
            + ") * power(sind((e.location_lng - " + lng + ") / 2), 2)))) <= "
            + m_statement.bind(circle.metres / EarthRadius / 2) + " ELSE FALSE END)";
    });
}

QByteArray QueryTermSql::isIn(const SearchTerm &term)
{
    return eachValue(term, [&](const SearchValue &value) -> QByteArray {
        const auto &box = std::get<BoundingBox>(value);
        QByteArray sql = "(e.location_lat BETWEEN " + m_statement.bind(box.south) + " AND "
            + m_statement.bind(box.north);
        const QByteArray west = m_statement.bind(box.west);
        const QByteArray east = m_statement.bind(box.east);
        if (box.west <= box.east)
            return sql + " AND e.location_lng BETWEEN " + west + " AND " + east + ')';
        return sql + " AND (e.location_lng BETWEEN " + west
            + " AND 180 OR e.location_lng BETWEEN -180 AND " + east + "))";
    });
}

} // namespace waymark
