#include "models/demo/demoplants.h"
#include "models/demo/demoworld.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

DemoPlayer planted(qint64 index)
{
    return DemoWorld(1).player(index);
}

QByteArray stateOf(const DemoPlayer &player)
{
    return player.experiences.first().state.value_or(JsonText()).utf8();
}

/// QJsonDocument refuses numbers that no double can hold, which is why saves never pass through it.
bool isObject(QByteArray json)
{
    return QJsonDocument::fromJson(json.replace("1e-400", "0")).isObject();
}

qint64 microseconds(const PlayerProgressEvent &event)
{
    return event.timestamp.sincePostgresEpoch();
}

} // namespace

class TestDemoPlants : public QObject
{
    Q_OBJECT

private slots:
    void allJsonIsValid();
    void teleport();
    void lostFix();
    void swappedCoordinates();
    void clockThatRunsBackwards();
    void equalTimestamps();
    void itemWithoutItsEvent();
    void eventAfterCompletion();
    void stuckPlayer();
    void numbers();
    void largeSave();
    void hostileNames_data();
    void hostileNames();
    void oddStates();
    void neverPlayed();
    void theSmallestWorldHasThemToo();
    void theReadMeNamesEachOfThem();
};

void TestDemoPlants::allJsonIsValid()
{
    const DemoWorld world(1);
    for (qint64 index = 0; index < NamedDemoPlayers; ++index) {
        const DemoPlayer player = world.player(index);
        QVERIFY(isObject(player.profile.stats->utf8()));
        for (const ExperienceProgress &row : player.experiences) {
            QVERIFY(isObject("{\"state\": " + row.state.value_or(JsonText("0")).utf8() + '}'));
        }
        for (const PlayerProgressEvent &event : player.events)
            QVERIFY(isObject(event.data->utf8()));
    }
}

void TestDemoPlants::teleport()
{
    const DemoPlayer player = planted(1);
    const auto far = [](const PlayerProgressEvent &event) { return *event.longitude > -122.45; };
    QCOMPARE(std::count_if(player.events.begin(), player.events.end(), far), 1);
}

void TestDemoPlants::lostFix()
{
    const DemoPlayer player = planted(2);
    const auto zero = [](const PlayerProgressEvent &event) {
        return *event.latitude == 0 && *event.longitude == 0;
    };
    QCOMPARE(std::count_if(player.events.begin(), player.events.end(), zero), 3);
}

void TestDemoPlants::swappedCoordinates()
{
    const DemoPlayer player = planted(17);
    const auto impossible
        = [](const PlayerProgressEvent &event) { return std::abs(*event.latitude) > 90; };
    QCOMPARE(std::count_if(player.events.begin(), player.events.end(), impossible), 2);
}

void TestDemoPlants::clockThatRunsBackwards()
{
    const DemoPlayer player = planted(3);
    int backwards = 0;
    int previous = -1;
    QHash<QString, Timestamp> started;
    int completedBeforeStarted = 0;
    for (const PlayerProgressEvent &event : player.events) {
        const int sequence = QJsonDocument::fromJson(event.data->utf8())[u"sequence"].toInt(-1);
        QVERIFY(sequence >= 0);
        backwards += sequence < previous ? 1 : 0;
        previous = sequence;
        if (event.eventType == u"quest_started")
            started.insert(*event.contentId, event.timestamp);
        if (event.eventType == u"quest_completed" && !started.contains(*event.contentId))
            ++completedBeforeStarted;
    }
    QVERIFY(backwards >= 1);
    QCOMPARE(completedBeforeStarted, 1);
}

void TestDemoPlants::equalTimestamps()
{
    const DemoPlayer player = planted(4);
    int equal = 0;
    for (qsizetype at = 1; at < player.events.size(); ++at)
        equal += microseconds(player.events[at]) == microseconds(player.events[at - 1]) ? 1 : 0;
    QCOMPARE(equal, 5);
}

void TestDemoPlants::itemWithoutItsEvent()
{
    const DemoPlayer player = planted(5);
    QVERIFY(stateOf(player).contains("\"jewelled_egg\""));
    for (const PlayerProgressEvent &event : player.events)
        QVERIFY(event.contentId != u"jewelled_egg"_s);
}

void TestDemoPlants::eventAfterCompletion()
{
    const DemoPlayer player = planted(6);
    const ExperienceProgress &row = player.experiences.first();
    QVERIFY(row.completedAt && *row.completedAt < *row.lastPlayedAt);
    QVERIFY(player.events.last().timestamp == *row.lastPlayedAt);
    QCOMPARE(player.events[player.events.size() - 2].eventType, u"game_completed"_s);
}

void TestDemoPlants::stuckPlayer()
{
    const DemoPlayer player = planted(7);
    const QList<PlayerProgressEvent> tries = player.events.last(42);
    for (const PlayerProgressEvent &event : tries)
        QCOMPARE(*event.contentId, u"library_door"_s);
    const qint64 day = 86'400 * Timestamp::MicrosecondsPerSecond;
    QVERIFY(microseconds(tries.last()) - microseconds(tries.first()) > 12 * day);
    QVERIFY(player.profile.lastPlayedAt == tries.last().timestamp);
}

void TestDemoPlants::numbers()
{
    const DemoPlayer player = planted(8);
    for (const char *number :
         {"10.00", "18446744073709551616", "1e-400", "123456789012345678901234567890", "-0.50"}) {
        QVERIFY(stateOf(player).contains(number));
        QVERIFY(player.profile.stats->utf8().contains(number));
        QVERIFY(player.events.last().data->utf8().contains(number));
    }
}

void TestDemoPlants::largeSave()
{
    const qsizetype size = stateOf(planted(9)).size();
    QVERIFY2(size > 1'390'000 && size < 1'410'000, qPrintable(QString::number(size)));
}

void TestDemoPlants::hostileNames_data()
{
    QTest::addColumn<qint64>("player");
    QTest::addColumn<QString>("inLabel");
    QTest::addColumn<QString>("inLog");
    QTest::newRow("emoji") << qint64(10) << u"🌲"_s << u"👩‍🚀"_s;
    QTest::newRow("right to left") << qint64(11) << u"ליאור"_s << u"\u202e"_s;
    QTest::newRow("HTML") << qint64(12) << u"<img"_s << u"<script>"_s;
    QTest::newRow("formula") << qint64(13) << u"=1+1"_s << u"=HYPERLINK("_s;
}

void TestDemoPlants::hostileNames()
{
    QFETCH(qint64, player);
    QFETCH(QString, inLabel);
    QFETCH(QString, inLog);
    const DemoPlayer rows = planted(player);
    QVERIFY(rows.profile.label->contains(inLabel));
    const QJsonObject state = QJsonDocument::fromJson(stateOf(rows)).object();
    QVERIFY(state[u"choices"][u"player_name"].toString().contains(inLog));
    const auto named = [&inLog](const PlayerProgressEvent &event) {
        return event.contentId && event.contentId->contains(inLog);
    };
    QVERIFY(std::any_of(rows.events.begin(), rows.events.end(), named));
}

void TestDemoPlants::oddStates()
{
    QCOMPARE(stateOf(planted(14)), QByteArray("5"));
    QCOMPARE(stateOf(planted(15)), QByteArray("null"));
    QVERIFY(!planted(16).experiences.first().state);
    const QJsonObject keys = QJsonDocument::fromJson(stateOf(planted(18)))[u"odd keys"].toObject();
    QCOMPARE(keys[QString()].toString(), u"the empty key"_s);
    QVERIFY(keys.contains(u"a/b"_s) && keys.contains(u"m~n"_s) && keys.contains(u"quote\"d"_s));
}

void TestDemoPlants::neverPlayed()
{
    const DemoPlayer player = planted(19);
    QVERIFY(player.experiences.isEmpty() && player.events.isEmpty());
    QVERIFY(!player.profile.lastPlayedAt);
    QCOMPARE(*player.profile.accountLevel, 1);
}

void TestDemoPlants::theSmallestWorldHasThemToo()
{
    const DemoWorld world(11, {NamedDemoPlayers, 0});
    QCOMPARE(world.player(14).experiences.first().state->utf8(), QByteArray("5"));
    QVERIFY(world.player(6).experiences.first().completedAt);
    QVERIFY(world.player(12).profile.label->endsWith(u"+11@example.test"_s));
}

void TestDemoPlants::theReadMeNamesEachOfThem()
{
    QFile file(QFINDTESTDATA("../../../resources/demo/README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    for (qint64 index = 0; index < NamedDemoPlayers; ++index) {
        const DemoPlayer player = planted(index);
        QVERIFY2(text.contains(*player.profile.label), qPrintable(*player.profile.label));
        QVERIFY2(text.contains(player.profile.id.toString()), qPrintable(*player.profile.label));
        if (index > 0 && !player.experiences.isEmpty())
            QVERIFY(text.contains(player.experiences.first().id.toString()));
    }
}

QTEST_GUILESS_MAIN(TestDemoPlants)
#include "tst_demoplants.moc"
