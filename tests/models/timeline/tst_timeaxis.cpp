#include "models/timeline/timescale.h"
#include "models/timeline/timeticks.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace waymark;
using namespace Qt::StringLiterals;
using Unit = TickStep::Unit;

namespace {

Timestamp utc(const QString &text)
{
    return *Timestamp::parse(text, QTimeZone::utc());
}

} // namespace

class TestTimeAxis final : public QObject
{
    Q_OBJECT
private slots:
    void labelsAcrossClockChanges_data();
    void labelsAcrossClockChanges();
    void daysBeginWhenTheLocalDayBegins_data();
    void daysBeginWhenTheLocalDayBegins();
    void stepsAreNamedAndWideEnough_data();
    void stepsAreNamedAndWideEnough();
    void ticksOfEveryStepAscendWithinTheRange();
    void scaleAndTimeAreInverse();
    void zoomKeepsTheMomentUnderTheCursor();
    void cannotLeaveTheExtent();
    void oneMomentFitsWithRoomAround();
};

void TestTimeAxis::labelsAcrossClockChanges_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<TickStep::Unit>("unit");
    QTest::addColumn<int>("count");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("spring forward")
        << QByteArray("America/Los_Angeles") << u"2026-03-08T08:30Z"_s << u"2026-03-08T11:30Z"_s
        << Unit::Hour << 1 << QStringList{u"01:00 PST"_s, u"03:00 PDT"_s, u"04:00 PDT"_s};
    QTest::newRow("fall back") << QByteArray("America/Los_Angeles") << u"2026-11-01T07:30Z"_s
                               << u"2026-11-01T10:30Z"_s << Unit::Hour << 1
                               << QStringList{u"01:00 PDT"_s, u"01:00 PST"_s, u"02:00 PST"_s};
    QTest::newRow("fall back, 3 hours")
        << QByteArray("America/Los_Angeles") << u"2026-11-01T07:00Z"_s << u"2026-11-01T18:00Z"_s
        << Unit::Hour << 3
        << QStringList{u"2026-11-01"_s, u"03:00 PST"_s, u"06:00 PST"_s, u"09:00 PST"_s};
    QTest::newRow("half an hour back at Lord Howe")
        << QByteArray("Australia/Lord_Howe") << u"2026-04-04T13:30Z"_s << u"2026-04-04T17:00Z"_s
        << Unit::Hour << 1 << QStringList{u"01:00 +11"_s, u"02:00 +1030"_s, u"03:00 +1030"_s};
    QTest::newRow("no change: no zone in the label")
        << QByteArray("Asia/Kolkata") << u"2025-10-24T09:00Z"_s << u"2025-10-24T11:00Z"_s
        << Unit::Hour << 1 << QStringList{u"15:00"_s, u"16:00"_s};
    QTest::newRow("UTC minutes") << QByteArray("UTC") << u"2025-10-24T23:50Z"_s
                                 << u"2025-10-25T00:10Z"_s << Unit::Minute << 5
                                 << QStringList{u"23:50"_s, u"23:55"_s, u"2025-10-25"_s,
                                                u"00:05"_s};
    QTest::newRow("before 2000") << QByteArray("UTC") << u"1999-12-31T22:30Z"_s
                                 << u"2000-01-01T00:30Z"_s << Unit::Hour << 1
                                 << QStringList{u"23:00"_s, u"2000-01-01"_s};
}

void TestTimeAxis::labelsAcrossClockChanges()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(TickStep::Unit, unit);
    QFETCH(int, count);
    QFETCH(QStringList, labels);
    const TimeAxis axis = ticksOf({utc(from), utc(to)}, QTimeZone(zone), {unit, count});
    QStringList found;
    for (const TimeTick &tick : axis.ticks)
        found.append(tick.label);
    QCOMPARE(found, labels);
}

void TestTimeAxis::daysBeginWhenTheLocalDayBegins_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QStringList>("starts");
    QTest::newRow("23 hours") << QByteArray("America/Los_Angeles") << u"2026-03-08T00:00Z"_s
                              << QStringList{u"2026-03-08T08:00:00.000000Z"_s,
                                             u"2026-03-09T07:00:00.000000Z"_s};
    QTest::newRow("25 hours") << QByteArray("America/Los_Angeles") << u"2026-11-01T00:00Z"_s
                              << QStringList{u"2026-11-01T07:00:00.000000Z"_s,
                                             u"2026-11-02T08:00:00.000000Z"_s};
    QTest::newRow("23.5 hours") << QByteArray("Australia/Lord_Howe") << u"2026-10-03T00:00Z"_s
                                << QStringList{u"2026-10-03T13:30:00.000000Z"_s,
                                               u"2026-10-04T13:00:00.000000Z"_s};
    QTest::newRow("day begins at 01:00")
        << QByteArray("America/Sao_Paulo") << u"2018-11-04T00:00Z"_s
        << QStringList{u"2018-11-04T03:00:00.000000Z"_s, u"2018-11-05T02:00:00.000000Z"_s};
}

void TestTimeAxis::daysBeginWhenTheLocalDayBegins()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, from);
    QFETCH(QStringList, starts);
    const Timestamp begin = utc(from);
    const Timestamp end = Timestamp::fromPostgres(begin.sincePostgresEpoch() + 48 * 3600'000'000LL);
    QStringList found;
    for (const TimeTick &tick : ticksOf({begin, end}, QTimeZone(zone), {Unit::Day, 1}).ticks)
        found.append(tick.at.toIsoUtc());
    QCOMPARE(found, starts);
}

void TestTimeAxis::stepsAreNamedAndWideEnough_data()
{
    QTest::addColumn<double>("secondsAcross");
    QTest::addColumn<TickStep::Unit>("unit");
    QTest::addColumn<int>("count");
    QTest::newRow("10 ms") << 0.01 << Unit::Millisecond << 1;
    QTest::newRow("a minute") << 60.0 << Unit::Second << 10;
    QTest::newRow("9 hours") << 9 * 3600.0 << Unit::Hour << 1;
    QTest::newRow("a week") << 7 * 86400.0 << Unit::Day << 1;
    QTest::newRow("two years") << 730 * 86400.0 << Unit::Month << 3;
    QTest::newRow("a century") << 100 * 365.25 * 86400 << Unit::Year << 10;
}

void TestTimeAxis::stepsAreNamedAndWideEnough()
{
    QFETCH(double, secondsAcross);
    QFETCH(TickStep::Unit, unit);
    QFETCH(int, count);
    const TickStep step = tickStepFor(secondsAcross * 1e6 / 1000, 90);
    QCOMPARE(step.name(), (TickStep{unit, count}).name());
    QVERIFY(step.name().contains(QString::number(count)));
}

void TestTimeAxis::ticksOfEveryStepAscendWithinTheRange()
{
    QRandomGenerator random(5);
    const QList<QByteArray> zones{"UTC", "America/Los_Angeles", "Pacific/Apia", "Asia/Kathmandu"};
    for (int i = 0; i < 400; ++i) {
        const double span = std::pow(10, 3 + random.bounded(13.0));
        const auto from = qint64((random.bounded(60.0) - 30) * 365 * 86400e6);
        const TimeRange range{Timestamp::fromPostgres(from),
                              Timestamp::fromPostgres(from + qint64(span))};
        const TickStep step = tickStepFor(span / 1000, 80);
        const auto axis = ticksOf(range, QTimeZone(zones[i % zones.size()]), step);
        QVERIFY(axis.ticks.size() <= 26);
        for (qsizetype t = 0; t < axis.ticks.size(); ++t) {
            QVERIFY(range.contains(axis.ticks[t].at));
            QVERIFY(t == 0 || axis.ticks[t - 1].at < axis.ticks[t].at);
        }
    }
}

void TestTimeAxis::scaleAndTimeAreInverse()
{
    TimeScale scale;
    scale.setWidth(1400);
    scale.setExtent({utc(u"2025-10-24T09:00Z"_s), utc(u"2025-10-24T18:00Z"_s)});
    scale.fit();
    QRandomGenerator random(1);
    for (int i = 0; i < 1000; ++i) {
        const double x = random.bounded(1400.0);
        QVERIFY(std::abs(scale.xOf(scale.timeAt(x)) - x) < 1e-3);
    }
}

void TestTimeAxis::zoomKeepsTheMomentUnderTheCursor()
{
    TimeScale scale;
    scale.setWidth(1000);
    scale.setExtent({utc(u"2025-10-24T09:00Z"_s), utc(u"2025-10-24T18:00Z"_s)});
    scale.fit();
    const Timestamp moment = scale.timeAt(333);
    for (const double factor : {1.25, 8.0, 0.5}) {
        scale.zoomAt(333, factor);
        QVERIFY(std::abs(scale.xOf(moment) - 333) < 0.01);
    }
}

void TestTimeAxis::cannotLeaveTheExtent()
{
    TimeScale scale;
    scale.setWidth(1000);
    scale.setExtent({utc(u"2025-10-24T09:00Z"_s), utc(u"2025-10-24T18:00Z"_s)});
    scale.fit();
    QVERIFY(scale.isFitted());
    scale.zoomAt(500, 0.01);
    QVERIFY(scale.isFitted());
    scale.zoomAt(500, 4);
    scale.panBy(1e7);
    QCOMPARE(scale.range().from, scale.extent().from);
    scale.panBy(-1e7);
    QCOMPARE(scale.range().to, scale.extent().to);
    scale.zoomAt(500, 1e12);
    QCOMPARE(scale.span(), TimeScale::MinSpan);
}

void TestTimeAxis::oneMomentFitsWithRoomAround()
{
    TimeScale scale;
    scale.setWidth(1000);
    const Timestamp moment = utc(u"2025-10-24T09:00Z"_s);
    scale.setExtent({moment, moment});
    scale.fit();
    QVERIFY(std::abs(scale.xOf(moment) - 500) < 1);
}

QTEST_APPLESS_MAIN(TestTimeAxis)
#include "tst_timeaxis.moc"
