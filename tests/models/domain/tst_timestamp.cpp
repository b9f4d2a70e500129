#include "models/domain/timestamp.h"

#include <QTest>
#include <QTimeZone>

#include <limits>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestTimestamp : public QObject
{
    Q_OBJECT
private slots:
    void parsesAndPrints_data();
    void parsesAndPrints();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
    void zonelessTextIsReadInTheGivenZone();
    void aTimeThatDaylightSavingSkipsIsNotInvented();
    void infinitiesSurvive();
    void postgresRangeDoesNotOverflow();
    void toDateTimeFloorsBeforeTheEpoch();
    void rangeIsHalfOpen();
};

void TestTimestamp::parsesAndPrints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("postgres");
    QTest::newRow("Z") << u"2025-10-24T14:31:08Z"_s << u"2025-10-24T14:31:08.000000Z"_s
                       << u"2025-10-24 14:31:08"_s;
    QTest::newRow("microseconds") << u"2025-10-24 04:51:34.4551Z"_s
                                  << u"2025-10-24T04:51:34.455100Z"_s
                                  << u"2025-10-24 04:51:34.4551"_s;
    QTest::newRow("all six decimals")
        << u"2024-02-29T23:59:59.000001Z"_s << u"2024-02-29T23:59:59.000001Z"_s
        << u"2024-02-29 23:59:59.000001"_s;
    QTest::newRow("offset") << u"2025-10-24T07:31:08-07:00"_s << u"2025-10-24T14:31:08.000000Z"_s
                            << u"2025-10-24 14:31:08"_s;
    QTest::newRow("short offset") << u"2025-10-24T20:01:08+0530"_s
                                  << u"2025-10-24T14:31:08.000000Z"_s << u"2025-10-24 14:31:08"_s;
    QTest::newRow("zoneless is UTC here")
        << u"2025-10-24"_s << u"2025-10-24T00:00:00.000000Z"_s << u"2025-10-24 00:00:00"_s;
    QTest::newRow("before 2000") << u"1969-12-31T23:59:59.999999Z"_s
                                 << u"1969-12-31T23:59:59.999999Z"_s
                                 << u"1969-12-31 23:59:59.999999"_s;
    QTest::newRow("far") << u"294276-12-31T23:59:59.999999Z"_s << u"294276-12-31T23:59:59.999999Z"_s
                         << u"294276-12-31 23:59:59.999999"_s;
}

void TestTimestamp::parsesAndPrints()
{
    QFETCH(QString, text);
    const auto moment = Timestamp::parse(text, QTimeZone::utc());
    QVERIFY(moment);
    QTEST(moment->toIsoUtc(), "iso");
    QTEST(moment->toPostgresText(), "postgres");
    QCOMPARE(Timestamp::parse(moment->toIsoUtc(), QTimeZone::utc()), moment);
}

void TestTimestamp::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "yesterday", "2025-13-01", "2025-02-30", "2025-10-24T25:00Z", "2025-10-24Tx",
          "2025-02-30T14:31:08.412000Z", "2025-10-24T24:00:00.000000Z",
          "2025-10-24T14:31:60.000000Z", "2025-10-24T14:31:0x.412000Z",
          "-025-10-24T14:31:08.412000Z", "24.10.2025", "2025-10-24T14:31:08 PST"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestTimestamp::refusesWhatIsNoTime()
{
    QFETCH(QString, text);
    QVERIFY(!Timestamp::parse(text, QTimeZone::utc()));
}

void TestTimestamp::zonelessTextIsReadInTheGivenZone()
{
    const QTimeZone losAngeles("America/Los_Angeles");
    QCOMPARE(Timestamp::parse(u"2025-10-24 07:31:08.000001", losAngeles)->toIsoUtc(),
             u"2025-10-24T14:31:08.000001Z"_s);
    QCOMPARE(Timestamp::parse(u"2025-12-24 07:31", losAngeles)->toIsoUtc(),
             u"2025-12-24T15:31:00.000000Z"_s);
}

void TestTimestamp::aTimeThatDaylightSavingSkipsIsNotInvented()
{
    const QTimeZone losAngeles("America/Los_Angeles");
    const auto skipped = Timestamp::parse(u"2026-03-08 02:30", losAngeles);
    // Qt may refuse the hour that does not exist or move it; it must not land on another day.
    QVERIFY(!skipped || skipped->toIsoUtc().startsWith(u"2026-03-08T"_s));
}

void TestTimestamp::infinitiesSurvive()
{
    const Timestamp endless = Timestamp::fromPostgres(std::numeric_limits<qint64>::max());
    QVERIFY(!endless.isFinite());
    QCOMPARE(endless.toIsoUtc(), u"infinity"_s);
    QCOMPARE(Timestamp::parse(u"-infinity", QTimeZone::utc())->sincePostgresEpoch(),
             std::numeric_limits<qint64>::min());
}

void TestTimestamp::postgresRangeDoesNotOverflow()
{
    // The last moment that PostgreSQL stores; as microseconds since 1970 it would not fit into
    // int64.
    const Timestamp last = Timestamp::fromPostgres(9'223'371'331'199'999'999);
    QCOMPARE(last.toPostgresText(), u"294276-12-31 23:59:59.999999"_s);
    const Timestamp first = Timestamp::fromPostgres(-211'813'488'000'000'000);
    QCOMPARE(first.toPostgresText(), u"4714-11-24 00:00:00 BC"_s);
}

void TestTimestamp::toDateTimeFloorsBeforeTheEpoch()
{
    const auto moment = Timestamp::parse(u"1999-12-31T23:59:59.9995Z", QTimeZone::utc());
    QCOMPARE(moment->toDateTime(QTimeZone::utc()).toString(Qt::ISODateWithMs),
             u"1999-12-31T23:59:59.999+00:00"_s);
}

void TestTimestamp::rangeIsHalfOpen()
{
    const TimeRange range{Timestamp::fromPostgres(10), Timestamp::fromPostgres(20)};
    QVERIFY(range.contains(Timestamp::fromPostgres(10)));
    QVERIFY(!range.contains(Timestamp::fromPostgres(20)));
}

QTEST_APPLESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
