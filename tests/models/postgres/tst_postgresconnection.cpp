#include "models/postgres/conninfo.h"
#include "models/postgres/copiedrow.h"
#include "models/postgres/postgresconnection.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace waymark;
using test::TestServer;
using Purpose = PostgresConnection::Purpose;

namespace {

Result<QString> firstText(const Result<SqlResult> &rows)
{
    return rows ? Result<QString>(rows->row(0).text(0)) : Result<QString>(rows.error());
}

Result<QString> ask(PostgresConnection &connection, const SqlStatement &statement)
{
    return connection
        .submit<QString>(
            [statement](SqlSession &session) { return firstText(session.run(statement)); })
        .result();
}

QString otherText(const Result<QString> &result)
{
    return result ? *result : u"error: "_s + result.error().detail;
}

} // namespace

class TestPostgresConnection : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_database = TestServer::instance().createDatabase(); }
    void valuesArriveAsTheyWere_data();
    void valuesArriveAsTheyWere();
    void aTextWithANulIsRefusedRatherThanCut();
    void errorsSayWhatKindTheyAre_data();
    void errorsSayWhatKindTheyAre();
    void aPipelineIsOneRoundTripAndAllOrNothing();
    void aSettingHoldsForOnePipelineAlone();
    void aReadOnlySessionIsHeldByTheServer();
    void aCancelledReadStopsOnTheServerWithin100Milliseconds();
    void aCancelDoesNotHitTheNextStatement();
    void aReadThatIsSilentTooLongIsStopped();
    void aStreamGivesRowsAsTheyComeAndStopsWhenTheReaderHasEnough();
    void copyWritesRows();
    void copyReadsRows_data();
    void copyReadsRows();
    void aCopyIsCancelledInItsMidst();
    void aReadIsRepeatedAfterALostLine();
    void aWriteIsNeverRepeated();
    void aServerThatComesBackIsFoundByItself();
    void sessionsRunInUtcUnderTheirName();
    void conninfoIsTakenApart_data();
    void conninfoIsTakenApart();
    void aConnectionThatFailsSaysWhy();

private:
    QString m_database;
};

void TestPostgresConnection::valuesArriveAsTheyWere_data()
{
    QTest::addColumn<SqlStatement *>("statement");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const SqlStatement &statement, const QString &expected) {
        QTest::newRow(name) << new SqlStatement(statement) << expected;
    };
    row("text", sqlStatement("SELECT $1", u"it's “q” \\ %"_s), u"it's “q” \\ %"_s);
    row("null text is empty", sqlStatement("SELECT coalesce($1, 'NULL')", QString()), u""_s);
    row("no text is NULL", sqlStatement("SELECT coalesce($1, 'NULL')", std::optional<QString>()),
        u"NULL"_s);
    row("bigint", sqlStatement("SELECT $1::text", qint64(-9223372036854775807)),
        u"-9223372036854775807"_s);
    row("integer", sqlStatement("SELECT $1::text", -5), u"-5"_s);
    row("double", sqlStatement("SELECT $1::text", 0.1), u"0.1"_s);
    row("boolean", sqlStatement("SELECT $1::text", true), u"true"_s);
    row("json", sqlStatement("SELECT $1::text", JsonText("{\"a\":10.00}")), u"{\"a\": 10.00}"_s);
    row("texts", sqlStatement("SELECT $1::text", QStringList{u"a,b"_s, u""_s, u"\"{"_s}),
        u"{\"a,b\",\"\",\"\\\"{\"}"_s);
    row("no texts", sqlStatement("SELECT $1::text", QStringList()), u"{}"_s);
    row("moment", sqlStatement("SELECT $1::text", Timestamp::fromPostgres(1)),
        u"2000-01-01 00:00:00.000001"_s);
    row("uuid", sqlStatement("SELECT $1::text", QUuid(u"{12345678-9abc-def0-1234-56789abcdef0}"_s)),
        u"12345678-9abc-def0-1234-56789abcdef0"_s);
    row("uuids", sqlStatement("SELECT cardinality($1)::text", QList<QUuid>{QUuid(), QUuid()}),
        u"2"_s);
    row("bytes", sqlStatement("SELECT 1").sql().isEmpty() ? SqlStatement() : [] {
        SqlStatement statement("SELECT encode($1, 'hex')");
        statement.bindValue(sqlBytes(QByteArray("\0\xff", 2)));
        return statement;
    }(),
        u"00ff"_s);
}

void TestPostgresConnection::valuesArriveAsTheyWere()
{
    QFETCH(SqlStatement *, statement);
    QFETCH(QString, expected);
    const std::unique_ptr<SqlStatement> owned(statement);
    PostgresConnection connection(Purpose::Read, test::writableOptions(m_database));
    QCOMPARE(otherText(ask(connection, *statement)), expected);
}

void TestPostgresConnection::aTextWithANulIsRefusedRatherThanCut()
{
    PostgresConnection connection(Purpose::Read, test::writableOptions(m_database));
    const auto answer = ask(connection, sqlStatement("SELECT $1", QString(u"a\0b"_s)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Invalid);
}

void TestPostgresConnection::errorsSayWhatKindTheyAre_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("state");
    QTest::newRow("syntax") << QByteArray("SELEC") << Error::Kind::Failed << u"42601"_s;
    QTest::newRow("value") << QByteArray("SELECT 'x'::int") << Error::Kind::Invalid << u"22P02"_s;
    QTest::newRow("constraint") << QByteArray("INSERT INTO users (id) VALUES (NULL)")
                                << Error::Kind::Invalid << u"23502"_s;
    QTest::newRow("permission") << QByteArray("SET SESSION AUTHORIZATION nobody_here")
                                << Error::Kind::Invalid << u"22023"_s;
    QTest::newRow("serialisation")
        << QByteArray("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40001'; END $$")
        << Error::Kind::Conflict << u"40001"_s;
    QTest::newRow("rights") << QByteArray(
        "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '42501'; END $$")
                            << Error::Kind::Refused << u"42501"_s;
    QTest::newRow("lock") << QByteArray(
        "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '55P03'; END $$")
                          << Error::Kind::Timeout << u"55P03"_s;
}

void TestPostgresConnection::errorsSayWhatKindTheyAre()
{
    QFETCH(QByteArray, sql);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, state);
    PostgresConnection connection(Purpose::Write, test::writableOptions(m_database));
    const auto answer = ask(connection, SqlStatement(sql));
    QVERIFY(!answer);
    QCOMPARE(answer.error().sqlState, state);
    QCOMPARE(answer.error().kind, kind);
    QCOMPARE(otherText(ask(connection, SqlStatement("SELECT 'still here'"))), u"still here"_s);
}

void TestPostgresConnection::aPipelineIsOneRoundTripAndAllOrNothing()
{
    PostgresConnection connection(Purpose::Write, test::writableOptions(m_database));
    const auto inserted = connection.submit<int>([](SqlSession &session) -> Result<int> {
        const auto results
            = session.runAll({SqlStatement("INSERT INTO users (email) VALUES ('kept@x')"),
                              SqlStatement("SELECT 7")});
        return results ? Result<int>(int(results->back().row(0).integer(0))) : results.error();
    });
    QCOMPARE(inserted.result().value(), 7);
    QCOMPARE(connection.roundTrips(), 1);
    const auto failed = connection.submit<int>([](SqlSession &session) -> Result<int> {
        const auto results
            = session.runAll({SqlStatement("INSERT INTO users (email) VALUES ('lost@x')"),
                              SqlStatement("SELECT 'x'::int")});
        return results ? Result<int>(0) : results.error();
    });
    QCOMPARE(failed.result().error().sqlState, u"22P02"_s);
    QCOMPARE(otherText(ask(connection, SqlStatement("SELECT string_agg(email, ',') FROM users"))),
             u"kept@x"_s);
}

void TestPostgresConnection::aSettingHoldsForOnePipelineAlone()
{
    for (const PostgresOptions &options :
         {test::readOnlyOptions(m_database), test::writableOptions(m_database)}) {
        PostgresConnection connection(Purpose::Read, options);
        const auto seen = connection.submit<QStringList>([](SqlSession &session) {
            const SqlStatement look("SELECT current_setting('lock_timeout')");
            const auto within = session.runAll(
                {SqlStatement("SELECT set_config('lock_timeout', '123ms', true)"), look});
            const auto after = session.run(look);
            return Result<QStringList>({within->back().row(0).text(0), after->row(0).text(0)});
        });
        QCOMPARE(*seen.result(), QStringList({u"123ms"_s, u"0"_s}));
    }
}

void TestPostgresConnection::aReadOnlySessionIsHeldByTheServer()
{
    PostgresConnection connection(Purpose::Write, test::readOnlyOptions(m_database));
    const auto answer = ask(connection, SqlStatement("INSERT INTO users (email) VALUES ('x@x')"));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Refused);
    QCOMPARE(answer.error().sqlState, u"25006"_s);
    QCOMPARE(otherText(ask(connection, SqlStatement("SHOW default_transaction_read_only"))),
             u"on"_s);
    QCOMPARE(otherText(ask(connection, SqlStatement("SHOW transaction_read_only"))), u"on"_s);
}

void TestPostgresConnection::aCancelledReadStopsOnTheServerWithin100Milliseconds()
{
    PostgresConnection connection(Purpose::Read, test::readOnlyOptions(m_database));
    PostgresConnection watcher(Purpose::Read, test::readOnlyOptions(m_database));
    const SqlStatement running("SELECT count(*)::text FROM pg_stat_activity WHERE state = 'active' "
                               "AND query LIKE 'SELECT pg_sleep%'");
    auto sleeping = connection.submit<QString>([](SqlSession &session) {
        return firstText(session.run(SqlStatement("SELECT pg_sleep(60)::text")));
    });
    QTRY_COMPARE(otherText(ask(watcher, running)), u"1"_s);
    QElapsedTimer clock;
    clock.start();
    sleeping.cancel();
    // The next question can only be answered when the sleep is over.
    QCOMPARE(otherText(ask(connection, SqlStatement("SELECT 'next'"))), u"next"_s);
    QVERIFY2(clock.elapsed() < 100, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(otherText(ask(watcher, running)), u"0"_s);
}

void TestPostgresConnection::aCancelDoesNotHitTheNextStatement()
{
    PostgresConnection connection(Purpose::Read, test::readOnlyOptions(m_database));
    for (int i = 0; i < 50; ++i) {
        auto old = connection.submit<QString>([](SqlSession &session) {
            return firstText(session.run(SqlStatement("SELECT pg_sleep(0.002)::text")));
        });
        auto next = connection.submit<QString>([i](SqlSession &session) {
            return firstText(session.run(sqlStatement("SELECT $1::text", i)));
        });
        old.cancel();
        QCOMPARE(otherText(next.result()), QString::number(i));
    }
}

void TestPostgresConnection::aReadThatIsSilentTooLongIsStopped()
{
    PostgresOptions options = test::readOnlyOptions(m_database);
    options.statementTimeout = 50ms;
    PostgresConnection connection(Purpose::Read, options);
    const auto answer = ask(connection, SqlStatement("SELECT pg_sleep(60)::text"));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Timeout);
    QCOMPARE(otherText(ask(connection, SqlStatement("SELECT 'next'"))), u"next"_s);
}

void TestPostgresConnection::aStreamGivesRowsAsTheyComeAndStopsWhenTheReaderHasEnough()
{
    PostgresConnection connection(Purpose::Read, test::readOnlyOptions(m_database));
    const auto sum = [&connection](qint64 enough) {
        return connection
            .submit<qint64>([enough](SqlSession &session) -> Result<qint64> {
                qint64 total = 0;
                const auto rows = session.stream(
                    SqlStatement("SELECT generate_series(1, 100000)"),
                    [&](const SqlRow &row) { return (total += row.integer(0)) < enough; });
                return rows ? Result<qint64>(total) : rows.error();
            })
            .result()
            .value();
    };
    QCOMPARE(sum(std::numeric_limits<qint64>::max()), 5'000'050'000);
    QCOMPARE(sum(6), 6);
    QCOMPARE(otherText(ask(connection, SqlStatement("SELECT 'next'"))), u"next"_s);
    auto chunks = connection.submitStream<int>([](SqlSession &, const auto &emitChunk) {
        for (int i = 0; i < 3; ++i)
            emitChunk(i);
        return Result<void>();
    });
    chunks.waitForFinished();
    QCOMPARE(chunks.resultCount(), 3);
    QCOMPARE(chunks.resultAt(2).value(), 2);
}

void TestPostgresConnection::copyReadsRows_data()
{
    QTest::addColumn<PostgresOptions>("options");
    QTest::newRow("read-only") << test::readOnlyOptions(m_database);
    QTest::newRow("writable") << test::writableOptions(m_database);
}

void TestPostgresConnection::copyReadsRows()
{
    QFETCH(PostgresOptions, options);
    PostgresConnection connection(Purpose::Read, options);
    const auto sum = [&connection](const QByteArray &select) {
        return connection
            .submit<qint64>([&](SqlSession &session) -> Result<qint64> {
                qint64 total = 0;
                const auto rows = session.copyOut(
                    select, [&](const CopiedRow &row) { total += row.integer(0); });
                return rows ? Result<qint64>(total) : rows.error();
            })
            .result();
    };
    QCOMPARE(sum("SELECT x::bigint FROM generate_series(1, 100000) x").value(), 5'000'050'000);
    QCOMPARE(sum("SELECT 1::bigint WHERE false").value(), 0);
    QCOMPARE(
        sum("SELECT (1000 / (500 - x))::bigint FROM generate_series(1, 1000) x").error().sqlState,
        u"22012"_s);
    QCOMPARE(sum("SELECT nothing").error().sqlState, u"42703"_s);
    QCOMPARE(otherText(ask(connection, SqlStatement("SELECT 'next'"))), u"next"_s);
}

void TestPostgresConnection::aCopyIsCancelledInItsMidst()
{
    PostgresConnection connection(Purpose::Read, test::readOnlyOptions(m_database));
    std::atomic<bool> isFlowing = false;
    Result<qint64> copied = qint64(0);
    auto reading = connection.submit<qint64>([&](SqlSession &session) {
        copied = session.copyOut("SELECT generate_series(1, 1000000000::bigint)",
                                 [&](const CopiedRow &) { isFlowing = true; });
        return copied;
    });
    QTRY_VERIFY(isFlowing);
    reading.cancel();
    QCOMPARE(otherText(ask(connection, SqlStatement("SELECT 'next'"))), u"next"_s);
    QCOMPARE(copied.error().kind, Error::Kind::Cancelled);
}

void TestPostgresConnection::copyWritesRows()
{
    PostgresConnection connection(Purpose::Write, test::writableOptions(m_database));
    const auto copied = connection.submit<qint64>([](SqlSession &session) {
        int row = 0;
        return session.copyIn("COPY users (email) FROM STDIN", [&row](QByteArray &buffer) {
            buffer += "copied" + QByteArray::number(row) + "@x\n";
            return ++row < 5000;
        });
    });
    QCOMPARE(copied.result().value(), 5000);
    const auto wrong = connection.submit<qint64>([](SqlSession &session) {
        return session.copyIn("COPY users (id) FROM STDIN", [](QByteArray &buffer) {
            buffer += "no uuid\n";
            return false;
        });
    });
    QCOMPARE(wrong.result().error().sqlState, u"22P02"_s);
    QCOMPARE(otherText(ask(connection,
                           SqlStatement("SELECT count(*)::text FROM users WHERE email "
                                        "LIKE 'copied%'"))),
             u"5000"_s);
}

void TestPostgresConnection::aReadIsRepeatedAfterALostLine()
{
    PostgresConnection connection(Purpose::Read, test::readOnlyOptions(m_database));
    QSignalSpy lost(&connection, &PostgresConnection::lineLost);
    QSignalSpy restored(&connection, &PostgresConnection::lineRestored);
    int runs = 0;
    const auto answer = connection.submit<QString>([this, &runs](SqlSession &session) {
        const int process = PQbackendPID(session.handle());
        if (++runs == 1)
            TestServer::value(m_database,
                              sqlStatement("SELECT pg_terminate_backend($1)::text", process));
        return firstText(session.run(SqlStatement("SELECT 'answered'")));
    });
    QCOMPARE(otherText(answer.result()), u"answered"_s);
    QCOMPARE(runs, 2);
    QTRY_COMPARE(lost.count(), 1);
    QTRY_COMPARE(restored.count(), 1);
}

void TestPostgresConnection::aWriteIsNeverRepeated()
{
    PostgresConnection connection(Purpose::Write, test::writableOptions(m_database));
    int runs = 0;
    const auto answer = connection.submit<QString>([this, &runs](SqlSession &session) {
        ++runs;
        TestServer::value(
            m_database,
            sqlStatement("SELECT pg_terminate_backend($1)::text", PQbackendPID(session.handle())));
        return firstText(session.run(SqlStatement("SELECT 'answered'")));
    });
    QVERIFY(!answer.result());
    QCOMPARE(answer.result().error().kind, Error::Kind::Connection);
    QCOMPARE(runs, 1);
    QCOMPARE(otherText(ask(connection, SqlStatement("SELECT 'next'"))), u"next"_s);
}

void TestPostgresConnection::aServerThatComesBackIsFoundByItself()
{
    PostgresOptions options = test::readOnlyOptions(m_database);
    options.reconnectFor = 200ms;
    PostgresConnection connection(Purpose::Read, options);
    QSignalSpy restored(&connection, &PostgresConnection::lineRestored);
    QCOMPARE(otherText(ask(connection, SqlStatement("SELECT 'here'"))), u"here"_s);
    auto waiting = connection.submit<QString>([](SqlSession &session) {
        TestServer::instance().kill();
        return firstText(session.run(SqlStatement("SELECT 'again'")));
    });
    waiting.waitForFinished();
    QCOMPARE(waiting.result().error().kind, Error::Kind::Connection);
    TestServer::instance().restart();
    QTRY_COMPARE(restored.count(), 1);
    QCOMPARE(otherText(ask(connection, SqlStatement("SELECT 'back'"))), u"back"_s);
}

void TestPostgresConnection::sessionsRunInUtcUnderTheirName()
{
    PostgresConnection connection(Purpose::Read, test::readOnlyOptions(m_database));
    QCOMPARE(otherText(ask(connection, SqlStatement("SHOW timezone"))), u"UTC"_s);
    QCOMPARE(otherText(ask(connection, SqlStatement("SHOW application_name"))), u"waymark"_s);
}

void TestPostgresConnection::conninfoIsTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("uri") << u"postgresql://ada:s3cr%3Bt@db.example:6432/game?sslmode=require"_s
                         << u"ada@db.example:6432/game"_s;
    QTest::newRow("keywords") << u"host=/run/x dbname='my game' user=ada password='a b'"_s
                              << u"ada@/run/x/my game"_s;
    QTest::newRow("service") << u"service=live"_s << u"service live"_s;
    QTest::newRow("environment") << u""_s << u"local"_s;
    QTest::newRow("nonsense") << u"hello world"_s << u"error"_s;
}

void TestPostgresConnection::conninfoIsTakenApart()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const Result<Conninfo> conninfo = Conninfo::parse(text);
    QCOMPARE(conninfo ? conninfo->displayText() : u"error"_s, shown);
    if (conninfo)
        QVERIFY(!conninfo->connectOptions()->contains(u"s3cr"_s));
}

void TestPostgresConnection::aConnectionThatFailsSaysWhy()
{
    PostgresConnection connection(Purpose::Read,
                                  test::readOnlyOptions(m_database + u" user=nobody"_s));
    const auto answer = ask(connection, SqlStatement("SELECT 'x'"));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Connection);
    QVERIFY2(answer.error().detail.contains(u"role \"nobody\" does not exist"_s),
             qPrintable(answer.error().detail));
}

QTEST_GUILESS_MAIN(TestPostgresConnection)
#include "tst_postgresconnection.moc"
