#include "models/items/unittext.h"

#include <QTest>
#include <QTimeZone>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestUnitText final : public QObject
{
    Q_OBJECT
private slots:
    void durations_data();
    void durations();
    void distances_data();
    void distances();
    void counts();
    void relativeTimes_data();
    void relativeTimes();
    void exactTimeCarriesItsZone();
};

void TestUnitText::durations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << qint64(7) << u"7 s"_s;
    QTest::newRow("minutes") << qint64(185) << u"3 m 05 s"_s;
    QTest::newRow("hours") << qint64(148320) << u"41 h 12 m"_s;
    QTest::newRow("many hours") << qint64(468120) << u"130 h 02 m"_s;
    QTest::newRow("negative") << qint64(-60) << u"−1 m 00 s"_s;
}

void TestUnitText::durations()
{
    QFETCH(qint64, seconds);
    QTEST(durationText(seconds), "text");
}

void TestUnitText::distances_data()
{
    QTest::addColumn<double>("meters");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << u"0 m"_s;
    QTest::newRow("short") << 40.4 << u"40 m"_s;
    QTest::newRow("rounds up into the next unit") << 999.6 << u"1.00 km"_s;
    QTest::newRow("kilometres") << 63'412.0 << u"63.4 km"_s;
    QTest::newRow("not a number") << qQNaN() << u"nan"_s;
}

void TestUnitText::distances()
{
    QFETCH(double, meters);
    QTEST(distanceText(meters), "text");
}

void TestUnitText::counts()
{
    QCOMPARE(shortCountText(151), u"151"_s);
    QCOMPARE(shortCountText(1'023'441), u"1.02 M"_s);
    QCOMPARE(shortCountText(41'200), u"41.2 K"_s);
}

void TestUnitText::relativeTimes_data()
{
    QTest::addColumn<QString>("then");
    QTest::addColumn<QString>("text");
    QTest::newRow("this minute") << u"2025-10-24T14:31:08Z"_s << u"just now"_s;
    QTest::newRow("minutes") << u"2025-10-24T14:11:08Z"_s << u"20 m ago"_s;
    QTest::newRow("hours") << u"2025-10-24T12:31:08Z"_s << u"2 h ago"_s;
    QTest::newRow("yesterday") << u"2025-10-23T07:00:00Z"_s << u"yesterday"_s;
    QTest::newRow("days") << u"2025-10-20T14:00:00Z"_s << u"4 d ago"_s;
    QTest::newRow("long ago") << u"2025-03-11T10:00:00Z"_s << u"2025-03-11"_s;
    QTest::newRow("ahead") << u"2025-10-24T17:31:20Z"_s << u"in 3 h"_s;
    QTest::newRow("never") << u"infinity"_s << u"undated"_s;
}

void TestUnitText::relativeTimes()
{
    QFETCH(QString, then);
    const QTimeZone utc = QTimeZone::utc();
    const Timestamp now = *Timestamp::parse(u"2025-10-24T14:31:20Z", utc);
    QTEST(relativeTimeText(*Timestamp::parse(then, utc), now, utc), "text");
}

void TestUnitText::exactTimeCarriesItsZone()
{
    const Timestamp moment = *Timestamp::parse(u"2025-07-24T14:31:08Z", QTimeZone::utc());
    QCOMPARE(exactTimeText(moment, QTimeZone::utc()), u"2025-07-24 14:31:08 UTC"_s);
    QCOMPARE(exactTimeText(moment, QTimeZone("America/Los_Angeles")), u"2025-07-24 07:31:08 PDT"_s);
    QCOMPARE(exactTimeText(moment, QTimeZone("Asia/Kathmandu")),
             u"2025-07-24 20:16:08 UTC+05:45"_s);
}

QTEST_MAIN(TestUnitText)
#include "tst_unittext.moc"
