#include "models/demo/demoplants.h"
#include "models/demo/demoworld.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>
#include <QTimeZone>

#include <cmath>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Second = Timestamp::MicrosecondsPerSecond;

QJsonObject objectOf(const std::optional<JsonText> &text)
{
    return QJsonDocument::fromJson(text.value_or(JsonText()).utf8()).object();
}

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts << value.toString();
    return texts;
}

void addOnce(QStringList &list, const QString &text)
{
    if (!list.contains(text))
        list << text;
}

QList<PlayerProgressEvent> eventsOf(const DemoPlayer &player, const ExperienceProgress &row)
{
    QList<PlayerProgressEvent> events;
    for (const PlayerProgressEvent &event : player.events) {
        if (event.progressId == row.id)
            events << event;
    }
    return events;
}

/// What the log alone says of a save, by the rules in resources/demo/README.md.
struct Replay
{
    QStringList inventory;
    QStringList visited;
    QStringList done;
    QStringList active;
    QStringList areas;
    QStringList setFlags;
    QJsonObject collectibles;
    QJsonObject choices;
    QString location;
    std::optional<Timestamp> completed;
    qint64 playtime = 0;

    void add(const PlayerProgressEvent &event)
    {
        const QJsonObject data = objectOf(event.data);
        const QString content = event.contentId.value_or(QString());
        if (event.eventType == u"item_collected" && data[u"collection_method"] == u"gather"_s)
            collectibles[content] = collectibles[content].toInt() + data[u"quantity"_s].toInt();
        else if (event.eventType == u"item_collected")
            addOnce(inventory, content);
        else if (event.eventType == u"waypoint_visited")
            addOnce(visited, location = content);
        else if (event.eventType == u"quest_started")
            active << content;
        else if (event.eventType == u"area_unlocked")
            areas << content;
        else if (event.eventType == u"game_completed")
            completed = event.timestamp;
        if (event.eventType == u"quest_completed") {
            active.removeOne(content);
            done << content;
        }
        if (data.contains(u"flag"))
            setFlags << data[u"flag"].toString();
        const QJsonObject choice = data[u"choice"].toObject();
        for (const QString &key : choice.keys())
            choices[key] = choice[key];
    }
};

Replay replayOf(const QList<PlayerProgressEvent> &events)
{
    Replay replay;
    qint64 previous = events.first().timestamp.sincePostgresEpoch();
    for (const PlayerProgressEvent &event : events) {
        const qint64 now = event.timestamp.sincePostgresEpoch();
        if (now - previous <= 1800 * Second)
            replay.playtime += now - previous;
        previous = now;
        replay.add(event);
    }
    replay.playtime /= Second;
    return replay;
}

double metresBetween(const PlayerProgressEvent &a, const PlayerProgressEvent &b)
{
    const double radians = std::acos(-1.0) / 180;
    const double north = *b.latitude - *a.latitude;
    const double east
        = std::remainder(*b.longitude - *a.longitude, 360.0) * std::cos(*a.latitude * radians);
    return std::hypot(north, east) * 111'195;
}

QByteArray digest(const DemoWorld &world)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add
        = [&hash](const QString &text) { hash.addData(QByteArray(text.toUtf8() + '\n')); };
    const auto addTime = [&add](const std::optional<Timestamp> &time) {
        add(time ? time->toIsoUtc() : u"null"_s);
    };
    const auto addDouble = [&add](const std::optional<double> &number) {
        add(number ? QString::number(*number, 'g', 17) : u"null"_s);
    };
    for (qint64 index = 0; index < world.playerCount(); ++index) {
        const DemoPlayer player = world.player(index);
        const PlayerProfile &profile = player.profile;
        add(profile.id.toString() + profile.userId.toString() + *profile.label);
        add(u"%1 %2 %3"_s.arg(*profile.accountLevel)
                .arg(*profile.totalExperiencesPlayed)
                .arg(*profile.totalPlaytimeSeconds));
        addDouble(profile.totalDistanceMeters);
        addTime(profile.createdAt);
        addTime(profile.updatedAt);
        hash.addData(profile.stats->utf8());
        for (const ExperienceProgress &row : player.experiences) {
            add(row.id.toString() + row.experienceId + row.currentLocation.value_or(u"null"_s));
            add(QString::number(*row.playtimeSeconds));
            addDouble(row.completionPercentage);
            addTime(row.startedAt);
            addTime(row.completedAt);
            addTime(row.lastPlayedAt);
            hash.addData(row.state ? row.state->utf8() : QByteArray("NULL"));
        }
        for (const PlayerProgressEvent &event : player.events) {
            add(event.id.toString() + event.progressId.toString() + event.eventType);
            add(event.contentId.value_or(u"null"_s));
            hash.addData(event.data->utf8());
            addDouble(event.latitude);
            addDouble(event.longitude);
            addTime(event.timestamp);
        }
    }
    return hash.result().toHex();
}

bool isPlanted(qint64 index)
{
    const DemoPlant *plant = plantOf(index);
    return plant != nullptr && plant->plant != nullptr;
}

} // namespace

class TestDemoWorld : public QObject
{
    Q_OBJECT

private slots:
    void seedOneIsTheSameEverywhere();
    void anotherSeedIsAnotherWorld();
    void playersDoNotDependOnTheOrderOfAsking();
    void sizes_data();
    void sizes();
    void savesAgreeWithTheirLogs();
    void profilesAddUp();
    void idsAndLabelsAreUnique();
    void speedsAreThoseOfWalkers();
    void harbourCrossesTheAntimeridianAndTheClockChanges();
    void timesAreFixed();
    void miraComesFirstAndPlaysOn();
};

void TestDemoWorld::seedOneIsTheSameEverywhere()
{
    QCOMPARE(digest(DemoWorld(1)),
             QByteArray("92745fe5f3a7ec4268e2d7aaf6c9c84e3e3dad7db92c3d3dc14e593268cfaca4"));
}

void TestDemoWorld::anotherSeedIsAnotherWorld()
{
    const DemoWorld one(1, {30, 3000});
    const DemoWorld two(2, {30, 3000});
    for (qint64 index = 0; index < 30; ++index) {
        QVERIFY(one.player(index).profile.id != two.player(index).profile.id);
        QVERIFY(one.player(index).profile.label != two.player(index).profile.label);
    }
    QCOMPARE(*two.player(0).profile.label, u"mira.holt+2@example.test"_s);
}

void TestDemoWorld::playersDoNotDependOnTheOrderOfAsking()
{
    const DemoWorld world(5, {40, 4000});
    const DemoPlayer before = world.player(33);
    const DemoPlayer other = world.player(2);
    const DemoPlayer after = world.player(33);
    QVERIFY(other.profile.id != before.profile.id);
    QCOMPARE(after.profile.stats->utf8(), before.profile.stats->utf8());
    QCOMPARE(after.events.size(), before.events.size());
    QVERIFY(after.events.last().id == before.events.last().id);
}

void TestDemoWorld::sizes_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<qint64>("players");
    QTest::addColumn<qint64>("events"); // -1: not said
    QTest::addColumn<qint64>("expected");
    QTest::newRow("default") << quint64(1) << qint64(200) << qint64(-1) << qint64(20'000);
    QTest::newRow("one player") << quint64(1) << qint64(1) << qint64(-1) << qint64(140);
    QTest::newRow("one player, one event") << quint64(7) << qint64(1) << qint64(1) << qint64(140);
    QTest::newRow("one busy player") << quint64(3) << qint64(1) << qint64(50'000) << qint64(50'000);
    QTest::newRow("few players") << quint64(9) << qint64(10) << qint64(2000) << qint64(2000);
    QTest::newRow("thin") << quint64(4) << qint64(2000) << qint64(10'000) << qint64(10'000);
    QTest::newRow("no events to go round") << quint64(4) << qint64(50) << qint64(0) << qint64(-1);
}

void TestDemoWorld::sizes()
{
    QFETCH(quint64, seed);
    QFETCH(qint64, players);
    QFETCH(qint64, events);
    QFETCH(qint64, expected);
    const auto asked = events < 0 ? std::nullopt : std::optional(events);
    const DemoWorld world(seed, {players, asked});
    QSet<QString> types;
    QSet<QString> experiences;
    qint64 count = 0;
    for (qint64 index = 0; index < world.playerCount(); ++index) {
        const DemoPlayer player = world.player(index);
        QCOMPARE(player.events.size(), world.eventsOf(index));
        count += player.events.size();
        for (const PlayerProgressEvent &event : player.events)
            types << event.eventType;
        for (const ExperienceProgress &row : player.experiences)
            experiences << row.experienceId;
    }
    QCOMPARE(world.playerCount(), players);
    QCOMPARE(count, world.eventCount());
    if (expected >= 0)
        QCOMPARE(count, expected);
    QCOMPARE(types,
             (QSet<QString>{u"waypoint_visited"_s, u"quest_started"_s, u"quest_completed"_s,
                            u"item_collected"_s, u"achievement_unlocked"_s, u"location_reached"_s,
                            u"interaction_performed"_s, u"npc_dialogue"_s, u"area_unlocked"_s,
                            u"player_death"_s, u"game_completed"_s}));
    QCOMPARE(experiences,
             (QSet<QString>{u"wylding-woods"_s, u"west-of-house"_s, u"harbour-lights"_s}));
}

void TestDemoWorld::savesAgreeWithTheirLogs()
{
    const DemoWorld world(1);
    for (qint64 index = 0; index < world.playerCount(); ++index) {
        if (isPlanted(index))
            continue;
        const DemoPlayer player = world.player(index);
        for (const ExperienceProgress &row : player.experiences) {
            const QList<PlayerProgressEvent> events = eventsOf(player, row);
            const Replay replay = replayOf(events);
            const QJsonObject state = objectOf(row.state);
            QCOMPARE(textsOf(state[u"inventory"]), replay.inventory);
            QCOMPARE(textsOf(state[u"visited_waypoints"]), replay.visited);
            QCOMPARE(textsOf(state[u"completed_quests"]), replay.done);
            QCOMPARE(textsOf(state[u"active_quests"]), replay.active);
            QCOMPARE(textsOf(state[u"unlocked_areas"]), replay.areas);
            QCOMPARE(state[u"collectibles"].toObject(), replay.collectibles);
            QCOMPARE(state[u"choices"].toObject(), replay.choices);
            const QJsonObject flags = state[u"flags"].toObject();
            for (const QString &flag : flags.keys())
                QCOMPARE(flags[flag].toBool(), replay.setFlags.contains(flag));
            QCOMPARE(row.currentLocation.value_or(QString()), replay.location);
            QCOMPARE(qint64(*row.playtimeSeconds), replay.playtime);
            QVERIFY(row.startedAt == events.first().timestamp);
            QVERIFY(row.lastPlayedAt == events.last().timestamp);
            QVERIFY(row.completedAt == replay.completed);
            QCOMPARE(*row.completionPercentage == 100, row.completedAt.has_value());
        }
    }
}

void TestDemoWorld::profilesAddUp()
{
    const DemoWorld world(1);
    for (qint64 index = 0; index < world.playerCount(); ++index) {
        const DemoPlayer player = world.player(index);
        qint64 playtime = 0;
        double distance = 0;
        QStringList achievements;
        for (const ExperienceProgress &row : player.experiences)
            playtime += *row.playtimeSeconds;
        for (const PlayerProgressEvent &event : player.events) {
            distance += objectOf(event.data)[u"distance_traveled"].toDouble();
            if (event.eventType == u"achievement_unlocked")
                addOnce(achievements, *event.contentId);
        }
        const PlayerProfile &profile = player.profile;
        std::optional<Timestamp> first;
        for (const PlayerProgressEvent &event : player.events)
            first = std::min(first.value_or(event.timestamp), event.timestamp);
        QVERIFY(!first || profile.createdAt == first);
        QCOMPARE(qint64(*profile.totalPlaytimeSeconds), playtime);
        QCOMPARE(qint64(*profile.totalExperiencesPlayed), player.experiences.size());
        QVERIFY(*profile.accountLevel >= 1 && *profile.accountLevel <= 100);
        if (isPlanted(index))
            continue;
        QVERIFY(std::abs(*profile.totalDistanceMeters - distance) < 0.01);
        QCOMPARE(textsOf(objectOf(profile.stats)[u"achievements"]), achievements);
    }
}

void TestDemoWorld::idsAndLabelsAreUnique()
{
    QSet<QUuid> ids;
    QSet<QString> labels;
    qint64 rows = 0;
    const DemoWorld world(1, {9000, 60'000});
    for (qint64 index = 0; index < world.playerCount(); ++index) {
        const DemoPlayer player = world.player(index);
        labels << *player.profile.label;
        ids << player.profile.id.uuid() << player.profile.userId.uuid();
        for (const ExperienceProgress &row : player.experiences)
            ids << row.id.uuid();
        for (const PlayerProgressEvent &event : player.events)
            ids << event.id.uuid();
        rows += 2 + player.experiences.size() + player.events.size();
        QCOMPARE(player.profile.id.uuid().version(), QUuid::Random);
    }
    QCOMPARE(ids.size(), rows);
    QCOMPARE(labels.size(), world.playerCount());
}

void TestDemoWorld::speedsAreThoseOfWalkers()
{
    constexpr double Walking = 1.6;
    constexpr double Jitter = 2 * 7.1; // both ends off by five metres to the north and to the east
    const DemoWorld world(1);
    qint64 steps = 0;
    for (qint64 index = 0; index < world.playerCount(); ++index) {
        if (isPlanted(index))
            continue;
        const DemoPlayer player = world.player(index);
        for (const ExperienceProgress &row : player.experiences) {
            const QList<PlayerProgressEvent> events = eventsOf(player, row);
            for (qsizetype at = 1; at < events.size(); ++at) {
                if (row.experienceId == u"west-of-house") {
                    QVERIFY(!events[at].latitude);
                    continue;
                }
                const double seconds = double(events[at].timestamp.sincePostgresEpoch()
                                              - events[at - 1].timestamp.sincePostgresEpoch())
                    / Second;
                QVERIFY(seconds > 0);
                const double metres = metresBetween(events[at - 1], events[at]);
                QVERIFY2(metres <= Walking * seconds + Jitter, qPrintable(*player.profile.label));
                ++steps;
            }
        }
    }
    QVERIFY(steps > 5000);
}

void TestDemoWorld::harbourCrossesTheAntimeridianAndTheClockChanges()
{
    const Timestamp auckland = *Timestamp::parse(u"2025-09-27T14:00:00Z", QTimeZone::utc());
    const Timestamp california = *Timestamp::parse(u"2025-11-02T09:00:00Z", QTimeZone::utc());
    const DemoWorld world(1);
    int crossings = 0;
    int overAuckland = 0;
    int overCalifornia = 0;
    for (qint64 index = 0; index < world.playerCount(); ++index) {
        const DemoPlayer player = world.player(index);
        for (qsizetype at = 1; at < player.events.size(); ++at) {
            const PlayerProgressEvent &a = player.events[at - 1];
            const PlayerProgressEvent &b = player.events[at];
            if (a.experienceId != u"harbour-lights" || b.experienceId != a.experienceId)
                continue;
            const qint64 gap = b.timestamp.sincePostgresEpoch() - a.timestamp.sincePostgresEpoch();
            crossings += std::abs(*a.longitude - *b.longitude) > 350 ? 1 : 0;
            const bool sameSession = gap < 1800 * Second;
            overAuckland += sameSession && a.timestamp < auckland && b.timestamp >= auckland;
            overCalifornia += sameSession && a.timestamp < california && b.timestamp >= california;
        }
    }
    QVERIFY(crossings > 20);
    QVERIFY(overAuckland >= 1);
    QVERIFY(overCalifornia > 10);
}

void TestDemoWorld::timesAreFixed()
{
    const Timestamp first = *Timestamp::parse(u"2025-03-01T00:00:00Z", QTimeZone::utc());
    const Timestamp last = *Timestamp::parse(u"2025-11-03T00:00:00Z", QTimeZone::utc());
    const DemoWorld world(1);
    for (qint64 index = 0; index < world.playerCount(); ++index) {
        for (const PlayerProgressEvent &event : world.player(index).events)
            QVERIFY(event.timestamp > first && event.timestamp < last);
    }
}

void TestDemoWorld::miraComesFirstAndPlaysOn()
{
    const DemoPlayer mira = DemoWorld(1).player(0);
    QCOMPARE(*mira.profile.label, u"mira.holt@example.test"_s);
    QCOMPARE(mira.experiences.size(), 3);
    QCOMPARE(mira.experiences.last().experienceId, u"wylding-woods"_s);
    QVERIFY(mira.profile.lastPlayedAt == mira.experiences.last().lastPlayedAt);
    QVERIFY(mira.profile.lastPlayedAt->toIsoUtc().startsWith(u"2025-10-24T"_s)
            || mira.profile.lastPlayedAt->toIsoUtc().startsWith(u"2025-10-25T"_s));
    QVERIFY(mira.experiences.first().completedAt);
    QVERIFY(!mira.experiences.last().completedAt);
}

QTEST_GUILESS_MAIN(TestDemoWorld)
#include "tst_demoworld.moc"
