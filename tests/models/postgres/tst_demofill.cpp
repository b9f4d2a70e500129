#include "models/postgres/copyrows.h"
#include "models/postgres/demofill.h"
#include "models/postgres/postgresconnection.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::TestServer;

namespace {

Result<DemoFillResult> fill(const QString &database, const DemoWorld &world, bool add = false,
                            const DemoFill::Progress &progress = {})
{
    PostgresConnection connection(PostgresConnection::Purpose::Write,
                                  test::writableOptions(database));
    return DemoFill(connection).fill(world, add, progress).result();
}

QString value(const QString &database, const QByteArray &sql)
{
    return TestServer::value(database, SqlStatement(sql));
}

QString rowCounts(const QString &database)
{
    return value(database,
                 "SELECT concat_ws(' ', (SELECT count(*) FROM users), (SELECT count(*) FROM "
                 "player_profiles), (SELECT count(*) FROM experience_progress), (SELECT count(*) "
                 "FROM player_progress_events))");
}

} // namespace

class TestDemoFill : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_database = TestServer::instance().createDatabase(); }
    void theWorldArrivesWhole();
    void valuesAreStoredAsMade();
    void aDatabaseWithPlayersIsRefused();
    void anotherSeedFitsBeside();
    void theSameSeedTwiceIsRefused();
    void stoppingLeavesNothing();
    void someoneElsesUsersTable();
    void aReadOnlyConnectionIsRefused();

private:
    QString m_database;
};

void TestDemoFill::theWorldArrivesWhole()
{
    const auto filled = fill(m_database, DemoWorld(1));
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    QCOMPARE(filled->players, 200);
    QCOMPARE(filled->events, 20'000);
    QCOMPARE(rowCounts(m_database), u"200 200 %1 20000"_s.arg(filled->experiences));
    QCOMPARE(
        value(m_database, "SELECT count(DISTINCT event_type)::text FROM player_progress_events"),
        u"11"_s);
}

void TestDemoFill::valuesAreStoredAsMade()
{
    const DemoWorld world(1, {21, 0});
    QVERIFY(fill(m_database, world));
    QCOMPARE(value(m_database,
                   "SELECT concat_ws(' ', count(*) FILTER (WHERE state IS NULL), "
                   "count(*) FILTER (WHERE state::text = 'null'), "
                   "count(*) FILTER (WHERE state::text = '5')) FROM experience_progress"),
             u"1 1 1"_s);
    QCOMPARE(value(m_database,
                   "SELECT string_agg(n, ' ') FROM (SELECT state #>> '{numbers,price}' n FROM "
                   "experience_progress WHERE state ? 'numbers' UNION ALL SELECT state #>> "
                   "'{numbers,big}' FROM experience_progress WHERE state ? 'numbers') s"),
             u"10.00 18446744073709551616"_s);
    const PlayerProgressEvent last = world.player(0).events.last();
    QCOMPARE(
        TestServer::value(m_database,
                          sqlStatement("SELECT concat_ws(' ', event_type, content_id, timestamp, "
                                       "location_lat, location_lng) FROM player_progress_events "
                                       "WHERE id = $1",
                                       last.id)),
        u"%1 %2%3 %4 %5"_s
            .arg(last.eventType, last.contentId ? *last.contentId + u' ' : QString(),
                 last.timestamp.toPostgresText())
            .arg(*last.latitude, 0, 'g', QLocale::FloatingPointShortest)
            .arg(*last.longitude, 0, 'g', QLocale::FloatingPointShortest));
    QCOMPARE(value(m_database,
                   "SELECT email FROM users u JOIN player_profiles p ON p.user_id = "
                   "u.id WHERE p.created_at = u.created_at ORDER BY email LIMIT 1"),
             u"<b>bold</b> <img src=x onerror=alert(1)>@example.test"_s);
}

void TestDemoFill::aDatabaseWithPlayersIsRefused()
{
    QVERIFY(fill(m_database, DemoWorld(1, {1, 0})));
    const auto again = fill(m_database, DemoWorld(2, {1, 0}));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Refused);
    QCOMPARE(value(m_database, "SELECT count(*)::text FROM player_profiles"), u"1"_s);
}

void TestDemoFill::anotherSeedFitsBeside()
{
    QVERIFY(fill(m_database, DemoWorld(1, {30, 3000})));
    const auto second = fill(m_database, DemoWorld(2, {30, 3000}), true);
    QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
    QCOMPARE(value(m_database, "SELECT count(*)::text FROM player_progress_events"), u"6000"_s);
}

void TestDemoFill::theSameSeedTwiceIsRefused()
{
    QVERIFY(fill(m_database, DemoWorld(1, {3, 300})));
    const auto again = fill(m_database, DemoWorld(1, {3, 300}), true);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Refused);
    QVERIFY(again.error().detail.contains(u"choose another seed"_s));
}

void TestDemoFill::stoppingLeavesNothing()
{
    int calls = 0;
    const auto stopped
        = fill(m_database, DemoWorld(1, {300, 90'000}), false, [&calls](qint64 done, qint64 all) {
              ++calls;
              return done > all;
          });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    QCOMPARE(calls, 1);
    QCOMPARE(rowCounts(m_database), u"0 0 0 0"_s);
}

void TestDemoFill::someoneElsesUsersTable()
{
    TestServer::execute(m_database,
                        "ALTER TABLE users DROP COLUMN email, DROP COLUMN created_at, "
                        "ADD COLUMN display_name varchar(80), ADD COLUMN plan text");
    const auto filled = fill(m_database, DemoWorld(1, {2, 0}));
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    QCOMPARE(value(m_database, "SELECT count(*)::text FROM users WHERE display_name LIKE 'mira%'"),
             u"1"_s);
    const QString strict = TestServer::instance().createDatabase();
    TestServer::execute(strict, "ALTER TABLE users ADD COLUMN tenant text NOT NULL");
    const auto refused = fill(strict, DemoWorld(1, {2, 0}));
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"tenant"_s), qPrintable(refused.error().detail));
    QCOMPARE(rowCounts(strict), u"0 0 0 0"_s);
}

void TestDemoFill::aReadOnlyConnectionIsRefused()
{
    PostgresConnection connection(PostgresConnection::Purpose::Write,
                                  test::readOnlyOptions(m_database));
    const auto refused = DemoFill(connection).fill(DemoWorld(1, {1, 0}), false).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Refused);
}

QTEST_GUILESS_MAIN(TestDemoFill)
#include "tst_demofill.moc"
