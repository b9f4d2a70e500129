#include "tests/models/postgres/searchworld.h"

#include "models/query/searchquery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <cmath>
#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace waymark::test {
namespace {

bool chance(Random &random, double probability)
{
    return std::uniform_real_distribution<double>(0, 1)(random) < probability;
}

template <typename List>
auto oneOf(Random &random, const List &list)
{
    return list[qsizetype(random() % unsigned(list.size()))];
}

template <typename T>
std::optional<T> maybe(Random &random, T value)
{
    return chance(random, 0.15) ? std::nullopt : std::optional<T>(std::move(value));
}

QUuid uuid(Random &random)
{
    return QUuid(random(), ushort(random()), ushort(0x4000 | (random() & 0xfff)), 0x80,
                 uchar(random()), uchar(random()), uchar(random()), uchar(random()),
                 uchar(random()), uchar(random()), uchar(random()));
}

const QStringList names{u"nova"_s,       u"Nova Scotia"_s, u"a%b_c"_s,       u"back\\slash"_s,
                        u"say \"hi\""_s, u"x"_s,           u"🗝️ key"_s, u"o'neil"_s};
const QStringList things{u"lamp"_s, u"brass key"_s, u"5"_s, u"true"_s, u"a,b"_s, u"o'clock"_s};
const QStringList keys{u"a"_s, u"b"_s, u"0"_s, u"01"_s, u"-1"_s, u"x y"_s, u"1"_s};
const QStringList experiences{u"woods"_s, u"house"_s, u"harbour"_s};
const QStringList types{u"quest_started"_s, u"item_collected"_s, u"npc"_s};
const QStringList days{u"2025-10-20"_s,       u"2025-10-24"_s,
                       u"2025-10-24T14:31"_s, u"2025-10-24T14:31:08.5Z"_s,
                       u"2025-11"_s,          u"2024"_s};

Timestamp moment(Random &random)
{
    if (chance(random, 0.05))
        return Timestamp::fromPostgres(chance(random, 0.5) ? std::numeric_limits<qint64>::max()
                                                           : std::numeric_limits<qint64>::min());
    if (chance(random, 0.4)) {
        const QString text = oneOf(random, days);
        if (const auto time = Timestamp::parse(text, QTimeZone::utc()))
            return *time;
    }
    const qint64 fortyDays = qint64(40) * 86'400 * 1'000'000;
    return Timestamp::fromPostgres(worldNow().sincePostgresEpoch()
                                   - std::uniform_int_distribution<qint64>(0, fortyDays)(random));
}

double real(Random &random)
{
    static const QList<double> odd{0, -1, 50, 100, std::nan(""), HUGE_VAL, -HUGE_VAL, 49.5};
    return oneOf(random, odd);
}

QJsonValue scalar(Random &random)
{
    static const QList<QJsonValue> scalars{
        5, u"5"_s, 5.5, -3, true, u"true"_s, QJsonValue(), false, u"lamp"_s, u"o'clock"_s, 100};
    return oneOf(random, scalars);
}

QJsonValue json(Random &random, int depth)
{
    if (depth == 0 || chance(random, 0.3))
        return scalar(random);
    if (chance(random, 0.4)) {
        QJsonArray array;
        for (int i = int(random() % 3); i > 0; --i)
            array += json(random, depth - 1);
        return array;
    }
    QJsonObject object;
    for (int i = int(random() % 4); i > 0; --i)
        object.insert(oneOf(random, keys), json(random, depth - 1));
    return object;
}

QJsonValue list(Random &random)
{
    if (chance(random, 0.1))
        return json(random, 1);
    QJsonArray array;
    for (int i = int(random() % 4); i > 0; --i)
        array += chance(random, 0.15) ? scalar(random) : QJsonValue(oneOf(random, things));
    return array;
}

QJsonValue members(Random &random)
{
    if (chance(random, 0.1))
        return json(random, 1);
    QJsonObject object;
    for (int i = int(random() % 4); i > 0; --i)
        object.insert(oneOf(random, things), scalar(random));
    return object;
}

QJsonValue document(Random &random, const QStringList &lists, const QStringList &objects)
{
    if (chance(random, 0.1))
        return json(random, 2);
    QJsonObject object = json(random, 3).toObject();
    for (const QString &name : lists) {
        if (chance(random, 0.8))
            object.insert(name, list(random));
    }
    for (const QString &name : objects) {
        if (chance(random, 0.8))
            object.insert(name, members(random));
    }
    return object;
}

WorldEvent randomEvent(Random &random)
{
    WorldEvent event;
    event.id = uuid(random);
    event.type = oneOf(random, types);
    event.content = maybe(random, oneOf(random, things));
    event.data = maybe(random, json(random, 3));
    static const QList<double> latitudes{37.9057, 37.9060,  0,     89.9999, -89.9,
                                         91,      HUGE_VAL, -17.0, 37.9,    std::nan("")};
    static const QList<double> longitudes{-122.5477, -122.5480, 0,     179.9999, -179.9999,
                                          181,       -HUGE_VAL, 179.0, -45,      std::nan("")};
    event.latitude = maybe(random, oneOf(random, latitudes));
    event.longitude = maybe(random, oneOf(random, longitudes));
    event.at = moment(random);
    return event;
}

WorldProgress randomProgress(Random &random, const QString &experience)
{
    WorldProgress progress;
    progress.id = uuid(random);
    progress.experience = experience;
    progress.completion = maybe(random, real(random));
    progress.completed = chance(random, 0.5) ? maybe(random, moment(random)) : std::nullopt;
    progress.played = maybe(random, moment(random));
    progress.location = maybe(random, oneOf(random, things));
    progress.state = maybe(random,
                           document(random,
                                    {u"inventory"_s, u"visited_waypoints"_s, u"active_quests"_s,
                                     u"completed_quests"_s, u"unlocked_areas"_s},
                                    {u"flags"_s, u"choices"_s}));
    for (int i = int(random() % 3); i > 0; --i)
        progress.events += randomEvent(random);
    return progress;
}

QByteArray text(const std::optional<QString> &value)
{
    if (!value)
        return "NULL";
    return '\'' + value->toUtf8().replace('\'', "''") + '\'';
}

QByteArray id(const QUuid &value)
{
    return '\'' + value.toString(QUuid::WithoutBraces).toLatin1() + '\'';
}

QByteArray number(const std::optional<int> &value)
{
    return value ? QByteArray::number(*value) : QByteArray("NULL");
}

QByteArray number(const std::optional<double> &value)
{
    if (!value)
        return "NULL";
    if (std::isnan(*value))
        return "'NaN'";
    if (std::isinf(*value))
        return *value > 0 ? "'Infinity'" : "'-Infinity'";
    return QByteArray::number(*value, 'g', 17);
}

QByteArray time(const std::optional<Timestamp> &value)
{
    return value ? text(value->toPostgresText()) : QByteArray("NULL");
}

QByteArray json(const std::optional<QJsonValue> &value)
{
    if (!value)
        return "NULL";
    const QByteArray array = QJsonDocument(QJsonArray{*value}).toJson(QJsonDocument::Compact);
    return text(QString::fromUtf8(array.sliced(1, array.size() - 2)));
}

QByteArray row(const QByteArrayList &values)
{
    return " VALUES (" + values.join(", ") + ");\n";
}

QString comparison(Random &random)
{
    static const QStringList comparisons{QString(), u"<"_s, u"<="_s, u">"_s, u">="_s, u"="_s};
    return oneOf(random, comparisons);
}

QString timeValue(Random &random)
{
    static const QStringList ages{u"7d"_s, u"36h"_s, u"2w3d"_s, u"\"1d 12h\""_s};
    if (chance(random, 0.1))
        return oneOf(random, days) + u".."_s + oneOf(random, days);
    const QString value = chance(random, 0.4) ? oneOf(random, ages) : oneOf(random, days);
    return comparison(random) + value;
}

QString numberValue(Random &random)
{
    static const QStringList numbers{
        u"5"_s, u"50"_s, u"-1"_s, u"49.5"_s, u"100"_s, u"1e400"_s, u"99999999999999999999"_s,
        u"0"_s};
    if (chance(random, 0.1))
        return u"5..50"_s;
    if (chance(random, 0.1))
        return u"5,100"_s;
    return comparison(random) + oneOf(random, numbers);
}

QString textValue(Random &random, const QStringList &pool)
{
    QString value = SearchQuery::termText(u"x"_s, oneOf(random, pool)).mid(2);
    if (chance(random, 0.2))
        value += u',' + SearchQuery::termText(u"x"_s, oneOf(random, pool)).mid(2);
    return value;
}

QString pointer(Random &random)
{
    QString text;
    for (int i = int(random() % 3); i > 0; --i)
        text += u"/\""_s + oneOf(random, keys) + u'"';
    return text;
}

QString jsonTerm(Random &random, const QString &name)
{
    const QString field = name + pointer(random);
    if (chance(random, 0.15))
        return u"has:"_s + field;
    static const QStringList values{u"5"_s, u"\"5\""_s, u"true"_s, u"null"_s, u"lamp"_s, u"5.5"_s};
    return field + u':' + (chance(random, 0.5) ? numberValue(random) : oneOf(random, values));
}

QString entryTerm(Random &random, const QString &name)
{
    QString term = name + u':' + SearchQuery::termText(u"x"_s, oneOf(random, things)).mid(2);
    static const QStringList values{u"true"_s, u"false"_s, u"5"_s, u"\"5\""_s, u"lamp"_s};
    return chance(random, 0.6) ? term + u'=' + oneOf(random, values) : term;
}

QString playerTerm(Random &random, const World &world)
{
    const WorldPlayer player = oneOf(random, world);
    const QStringList ids{player.id.toString(QUuid::WithoutBraces),
                          player.user.toString(QUuid::WithoutBraces),
                          player.label.value_or(u"nobody"_s)};
    static const QStringList present{
        u"user"_s,        u"level"_s,      u"playtime"_s,   u"distance"_s,   u"created"_s,
        u"updated"_s,     u"played"_s,     u"item"_s,       u"quest"_s,      u"flag"_s,
        u"achievement"_s, u"location"_s,   u"completed"_s,  u"state"_s,      u"stats"_s,
        u"choice"_s,      u"completion"_s, u"experience"_s, u"global-item"_s};
    static const QStringList lists{u"item"_s, u"visited"_s,  u"quest"_s,       u"done"_s,
                                   u"area"_s, u"location"_s, u"achievement"_s, u"global-item"_s};
    switch (random() % 18) {
    case 0:
        return SearchQuery::termText(QString(), oneOf(random, names));
    case 1:
        return SearchQuery::termText(QString(), oneOf(random, ids));
    case 2:
        return u"id:"_s + ids[0];
    case 3:
        return SearchQuery::termText(u"user"_s, oneOf(random, ids));
    case 4:
        return u"level:"_s + numberValue(random);
    case 5:
        return u"playtime:"_s + (chance(random, 0.3) ? u">30s"_s : numberValue(random));
    case 6:
        return u"distance:"_s + (chance(random, 0.2) ? u"nan"_s : numberValue(random));
    case 7:
        return u"created:"_s + timeValue(random);
    case 8:
        return u"updated:"_s + timeValue(random);
    case 9:
        return u"played:"_s + timeValue(random);
    case 10:
        return u"experience:"_s + textValue(random, experiences);
    case 11:
        return u"completion:"_s + numberValue(random);
    case 12:
        return u"completed:"_s + timeValue(random);
    case 13:
        return u"has:"_s + oneOf(random, present);
    case 14:
        return entryTerm(random, chance(random, 0.5) ? u"flag"_s : u"choice"_s);
    case 15:
        return jsonTerm(random, chance(random, 0.7) ? u"state"_s : u"stats"_s);
    default:
        return oneOf(random, lists) + u':' + textValue(random, things);
    }
}

QString eventTerm(Random &random, const World &world)
{
    const WorldPlayer player = oneOf(random, world);
    static const QStringList present{u"content"_s, u"data"_s, u"location"_s, u"type"_s};
    static const QStringList circles{
        u"37.9057,-122.5477,100"_s, u"37.9,-122.5,10km"_s, u"0,0,1"_s,
        u"-17,179.9,200km"_s,       u"90,0,50km"_s,        u"0,0,30000km"_s};
    static const QStringList boxes{u"-123,37,-122,38"_s, u"179,-90,-179,90"_s,
                                   u"-180,-90,180,90"_s};
    switch (random() % 11) {
    case 0:
        return SearchQuery::termText(QString(), oneOf(random, types + things));
    case 1:
        return u"type:"_s + textValue(random, types);
    case 2:
        return u"content:"_s + textValue(random, things);
    case 3:
    case 4:
        return jsonTerm(random, u"data"_s);
    case 5:
        return SearchQuery::termText(u"player"_s, player.label.value_or(u"nobody"_s));
    case 6:
        return u"experience:"_s + textValue(random, experiences);
    case 7:
        return u"at:"_s + timeValue(random);
    case 8: {
        const QString value = chance(random, 0.5) ? oneOf(random, days) : u"7d"_s;
        return (chance(random, 0.5) ? u"after:"_s : u"before:"_s) + value;
    }
    case 9:
        return chance(random, 0.5) ? u"near:"_s + oneOf(random, circles)
                                   : u"in:"_s + oneOf(random, boxes);
    default:
        return u"has:"_s + oneOf(random, present);
    }
}

using Term = std::function<QString()>;

QString tree(Random &random, const Term &term, int depth)
{
    if (depth == 0 || chance(random, 0.4))
        return (chance(random, 0.25) ? u"-"_s : QString()) + term();
    QStringList parts;
    for (int i = 2 + int(random() % 2); i > 0; --i)
        parts += tree(random, term, depth - 1);
    const QString group = u'(' + parts.join(chance(random, 0.4) ? u" OR "_s : u" "_s) + u')';
    return (chance(random, 0.2) ? u"-"_s : QString()) + group;
}

} // namespace

Timestamp worldNow()
{
    return *Timestamp::parse(u"2025-11-01T12:00:00Z", QTimeZone::utc());
}

World randomWorld(Random &random, int players)
{
    World world;
    for (int i = 0; i < players; ++i) {
        WorldPlayer player;
        player.id = uuid(random);
        player.user = uuid(random);
        if (chance(random, 0.9)) // unique
            player.label
                = oneOf(random, names) + (i < names.size() ? QString() : QString::number(i));
        player.level = maybe(random, oneOf(random, QList<int>{0, 1, 5, 50, 100, -1}));
        player.playtime = maybe(random, oneOf(random, QList<int>{0, 30, 31, 3600, 50}));
        player.distance = maybe(random, real(random));
        player.created = maybe(random, moment(random));
        player.updated = maybe(random, moment(random));
        player.stats
            = maybe(random, document(random, {u"achievements"_s, u"global_inventory"_s}, {}));
        for (const QString &experience : experiences) {
            if (chance(random, 0.5))
                player.experiences += randomProgress(random, experience);
        }
        world += player;
    }
    QStringList labels; // the short names above must not repeat
    for (WorldPlayer &player : world) {
        if (player.label && labels.contains(*player.label))
            player.label = *player.label + u" again "_s + QString::number(labels.size());
        labels += player.label.value_or(QString());
    }
    return world;
}

QByteArray worldSql(const World &world)
{
    QByteArray sql;
    for (const WorldPlayer &player : world) {
        sql += "INSERT INTO users (id, email)" + row({id(player.user), text(player.label)});
        sql += "INSERT INTO player_profiles (id, user_id, account_level, total_playtime_seconds, "
               "total_distance_meters, created_at, updated_at, stats)"
            + row({id(player.id), id(player.user), number(player.level), number(player.playtime),
                   number(player.distance), time(player.created), time(player.updated),
                   json(player.stats)});
        for (const WorldProgress &progress : player.experiences) {
            sql += "INSERT INTO experience_progress (id, player_id, experience_id, "
                   "completion_percentage, completed_at, last_played_at, current_location, state)"
                + row({id(progress.id), id(player.id), text(progress.experience),
                       number(progress.completion), time(progress.completed), time(progress.played),
                       text(progress.location), json(progress.state)});
            for (const WorldEvent &event : progress.events)
                sql += "INSERT INTO player_progress_events (id, experience_progress_id, "
                       "event_type, content_id, data, location_lat, location_lng, timestamp)"
                    + row({id(event.id), id(progress.id), text(event.type), text(event.content),
                           json(event.data), number(event.latitude), number(event.longitude),
                           time(event.at)});
        }
    }
    return sql;
}

QString randomPlayerQuery(Random &random, const World &world)
{
    return tree(
        random, [&] { return playerTerm(random, world); }, 3);
}

QString randomEventQuery(Random &random, const World &world)
{
    return tree(
        random, [&] { return eventTerm(random, world); }, 3);
}

} // namespace waymark::test
