#include "models/timeline/eventmerge.h"
#include "models/timeline/lanebins.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000'000;
constexpr qint64 PlusInfinity = std::numeric_limits<qint64>::max();
constexpr qint64 MinusInfinity = std::numeric_limits<qint64>::min();

EventColumns randomEvents(std::size_t count, int types, quint32 seed)
{
    QRandomGenerator random(seed);
    EventColumns columns;
    for (int type = 0; type < types; ++type)
        columns.typeNames.append(u"type_%1"_s.arg(type));
    for (std::size_t i = 0; i < count; ++i) {
        // Few different moments, so that many are equal; now and then none at all.
        const auto pick = random.bounded(1000);
        columns.time.push_back(pick == 0       ? PlusInfinity
                                   : pick == 1 ? MinusInfinity
                                               : qint64(random.bounded(5000)) * Minute);
        columns.type.push_back(std::uint16_t(random.bounded(types)));
        columns.x.push_back(quint32(i));
        columns.y.push_back(0);
        columns.position.push_back(EventColumns::Usable);
        columns.content.push_back(EventColumns::NoContent);
        columns.progress.push_back(0);
        columns.id.push_back(QUuid(random.generate(), quint16(i), 0, 0x80, 0, 0, 0, 0, 0, 0, 0));
    }
    return columns;
}

TimeScale scaleOver(qint64 from, qint64 to, double width)
{
    TimeScale scale;
    scale.setWidth(width);
    scale.setExtent({Timestamp::fromPostgres(-Minute), Timestamp::fromPostgres(5001 * Minute)});
    scale.setRange({Timestamp::fromPostgres(from), Timestamp::fromPostgres(to)});
    return scale;
}

} // namespace

class TestLanes final : public QObject
{
    Q_OBJECT
private slots:
    void sortsByTimeThenByBytesOfTheId();
    void mergesDictionaries();
    void binsSumToCounts_data();
    void binsSumToCounts();
    void countBeforeEqualsCounting();
    void nearestEventWithinReach();
    void sessionsBreakAtGaps();
};

void TestLanes::sortsByTimeThenByBytesOfTheId()
{
    EventColumns columns = randomEvents(20'000, 5, 1);
    const EventColumns before = columns;
    QVERIFY(!isInOrder(columns));
    sortByTime(columns);
    QVERIFY(isInOrder(columns));
    for (std::size_t i = 0; i < columns.size(); ++i) { // x holds the row each came from
        const std::uint32_t from = columns.x[i];
        QCOMPARE(columns.id[i], before.id[from]);
        QCOMPARE(columns.time[i], before.time[from]);
        QCOMPARE(columns.type[i], before.type[from]);
    }
    const QUuid low = QUuid::fromString(u"{00000000-0000-0000-ff00-000000000000}"_s);
    const QUuid high = QUuid::fromString(u"{10000000-0000-0000-0000-000000000000}"_s);
    QVERIFY(uuidPrecedes(low, high));
    QVERIFY(!uuidPrecedes(high, low));
}

void TestLanes::mergesDictionaries()
{
    EventColumns first = randomEvents(100, 2, 1);
    EventColumns second = randomEvents(100, 2, 2);
    second.typeNames = {u"type_1"_s, u"type_9"_s};
    second.contentNames = {u"compass"_s};
    second.content.assign(100, 0);
    const EventColumns merged = mergeChunks(
        {std::make_shared<EventColumns>(first), std::make_shared<EventColumns>(second)});
    QCOMPARE(merged.size(), size_t(200));
    QCOMPARE(merged.typeNames, (QStringList{u"type_0"_s, u"type_1"_s, u"type_9"_s}));
    std::size_t compasses = 0;
    for (std::size_t i = 0; i < merged.size(); ++i) {
        const auto &source = merged.content[i] == EventColumns::NoContent ? first : second;
        const std::uint32_t row = merged.x[i];
        QCOMPARE(merged.typeNames[merged.type[i]], source.typeNames[source.type[row]]);
        compasses += merged.content[i] == 0;
    }
    QCOMPARE(compasses, size_t(100));
}

void TestLanes::binsSumToCounts_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<int>("columns");
    QTest::newRow("everything") << -Minute << 5001 * Minute << 1400;
    QTest::newRow("a part") << 1000 * Minute << 3000 * Minute << 777;
    QTest::newRow("deep") << 2500 * Minute - 500 << 2500 * Minute + 500 << 1400;
    QTest::newRow("one column") << -Minute << 5001 * Minute << 1;
}

void TestLanes::binsSumToCounts()
{
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(int, columns);
    EventColumns events = randomEvents(30'000, 7, 4);
    sortByTime(events);
    const LaneIndex lanes(events);
    const TimeScale scale = scaleOver(from, to, 1400);
    const auto borders = bordersOf(events, scale, columns);
    std::vector<std::uint32_t> counts;
    std::size_t sum = 0;
    for (int lane = 0; lane < lanes.laneCount(); ++lane) {
        countLane(lanes, lane, borders, counts);
        QCOMPARE(counts.size(), size_t(columns));
        sum += std::accumulate(counts.begin(), counts.end(), size_t(0));
    }
    std::size_t expected = 0;
    for (const qint64 time : events.time) {
        expected += time != PlusInfinity && time != MinusInfinity
            && scale.range().contains(Timestamp::fromPostgres(time));
    }
    QVERIFY(expected > 0);
    QCOMPARE(sum, expected);
}

void TestLanes::countBeforeEqualsCounting()
{
    EventColumns events = randomEvents(3'000, 3, 9);
    sortByTime(events);
    std::vector<std::uint32_t> some;
    for (std::uint32_t row = 0; row < events.size(); row += 3)
        some.push_back(row);
    const LaneIndex lanes(events, some);
    for (std::size_t row = 0; row <= events.size(); row += 7) {
        for (int lane = 0; lane < 3; ++lane) {
            std::size_t expected = 0;
            for (const std::uint32_t r : some)
                expected += r < row && events.type[r] == lane;
            QCOMPARE(lanes.countBefore(lane, row), expected);
        }
    }
    QVERIFY(!lanes.previous(0, 0));
    QVERIFY(!lanes.next(0, events.size()));
}

void TestLanes::nearestEventWithinReach()
{
    EventColumns events = randomEvents(4, 1, 1);
    events.time = {10 * Minute, 20 * Minute, 30 * Minute, PlusInfinity};
    const LaneIndex lanes(events);
    const TimeScale scale = scaleOver(0, 40 * Minute, 400); // 10 pixels a minute
    QCOMPARE(eventNear(events, lanes, 0, scale, 103, 5), std::optional<std::uint32_t>(0));
    QCOMPARE(eventNear(events, lanes, 0, scale, 197, 5), std::optional<std::uint32_t>(1));
    QVERIFY(!eventNear(events, lanes, 0, scale, 150, 5));
    QVERIFY(!eventNear(events, lanes, 0, scale, 399, 5));
}

void TestLanes::sessionsBreakAtGaps()
{
    EventColumns events = randomEvents(6, 1, 1);
    events.time = {MinusInfinity, 0, Minute, 40 * Minute, 41 * Minute, 200 * Minute};
    const auto sessions = sessionsOf(events, 30 * Minute);
    QCOMPARE(sessions.size(), size_t(3));
    QCOMPARE(sessions[0], (RowInterval{1, 3}));
    QCOMPARE(sessions[2], (RowInterval{5, 6}));
}

QTEST_APPLESS_MAIN(TestLanes)
#include "tst_lanes.moc"
