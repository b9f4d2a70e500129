#include "models/postgres/postgresgateway.h"
#include "models/postgres/postgresprograms.h"
#include "tests/support/testedit.h"
#include "tests/support/testoptions.h"
#include "tests/support/testsave.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>
#include <grp.h>
#include <libpq-fe.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::addSave;
using test::stateOf;
using test::TestSave;
using test::TestServer;

namespace {

GuardedEdit addOne(const SaveTarget &target, const QString &path)
{
    return test::editOf(target, {test::operation(JsonOperation::Kind::AddNumber, path, "1")});
}

QString programPath(const QString &name)
{
    return QStandardPaths::findExecutable(
        name, {u"/usr/sbin"_s, u"/usr/bin"_s, u"/sbin"_s, u"/usr/local/sbin"_s});
}

/// PgBouncer in transaction mode in front of the test server, with one line to it: two clients
/// share it, statement by statement.
class Bouncer
{
public:
    QString start(const QString &database)
    {
        const PostgresPrograms programs = PostgresPrograms::find().value();
        const QString folder = m_folder.path();
        QFile settings(folder + u"/pgbouncer.ini"_s);
        if (!settings.open(QIODevice::WriteOnly))
            return {};
        const QString text
            = u"[databases]\n* = host=%1 port=5432 user=waymark\n[pgbouncer]\nlisten_addr =\n"
              "unix_socket_dir = %2\nlisten_port = 6432\nauth_type = any\npool_mode = transaction\n"
              "default_pool_size = 1\nlogfile = %2/log\n"_s.arg(
                  TestServer::instance().server().socketFolder(), folder);
        settings.write(text.toUtf8());
        settings.close();
        QFile::setPermissions(folder, QFile::Permissions(0x7777));
        QFile::setPermissions(settings.fileName(), QFile::Permissions(0x6666));
        if (geteuid() == 0) {
            m_process.setChildProcessModifier([user = programs.user(), group = programs.group()] {
                if (setgroups(0, nullptr) != 0 || setgid(group) != 0 || setuid(user) != 0)
                    _exit(126);
            });
        }
        m_process.setWorkingDirectory(folder);
        m_process.start(programPath(u"pgbouncer"_s), {settings.fileName()});
        const QString conninfo
            = u"host=%1 port=6432 user=waymark dbname=%2"_s.arg(folder, database);
        const bool isUp = QTest::qWaitFor(
            [&conninfo] { return PQping(conninfo.toUtf8().constData()) == PQPING_OK; });
        return isUp ? conninfo : QString();
    }
    ~Bouncer()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace

/// Sessions as others configure them: time zones far apart, a pooler between.
class TestSessions : public QObject
{
    Q_OBJECT

private slots:
    void timesSurviveTwoZones();
    void aPoolerInTransactionModeIsNoHindrance();
    void aPoolerKeepsReadOnlyToo();
};

void TestSessions::timesSurviveTwoZones()
{
    QCOMPARE(QByteArray(tzname[0]), QByteArray("PST")); // of this machine, see main()
    const QString database = TestServer::instance().createDatabase();
    TestServer::execute(database,
                        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = "
                        "''Asia/Tokyo''', current_database()); END $$");
    const TestSave save = addSave(database, "{}");
    PostgresGateway gateway(test::writableOptions(database));
    QCOMPARE(gateway.open().result()->timeZone, u"Asia/Tokyo"_s);

    GuardedEdit edit{save.progress, {}, {}, {}, {}, JsonText("[]"), JsonText("[]"), {}};
    edit.columns = {{u"started_at"_s, std::nullopt, u"2025-10-24 04:51:34.455123"_s}};
    const Timestamp before = Timestamp::now();
    const auto outcome = gateway.save(edit).result();
    QVERIFY(outcome);
    QCOMPARE(outcome->row->columns.value(u"started_at"_s), u"2025-10-24 04:51:34.455123"_s);
    QVERIFY(outcome->savedAt >= before && outcome->savedAt <= Timestamp::now());
    QVERIFY(*outcome->row->updatedAt >= before && *outcome->row->updatedAt <= Timestamp::now());

    const auto opened = gateway.openPlayer(save.player, StatesWanted::None).result();
    QCOMPARE(opened->experiences.first().startedAt->toIsoUtc(), u"2025-10-24T04:51:34.455123Z"_s);
    QCOMPARE(TestServer::value(database,
                               SqlStatement("SELECT started_at::text FROM experience_progress")),
             u"2025-10-24 04:51:34.455123"_s);
    const auto edits = gateway.edits(save.player, {}, {}, 1).result();
    QCOMPARE(edits->first().at, outcome->savedAt);
}

void TestSessions::aPoolerInTransactionModeIsNoHindrance()
{
    if (programPath(u"pgbouncer"_s).isEmpty())
        QSKIP("pgbouncer is not installed (Debian package pgbouncer)");
    const QString database = TestServer::instance().createDatabase();
    const TestSave save = addSave(database, "{\"n\": 0}");
    Bouncer bouncer;
    const QString pooled = bouncer.start(
        TestServer::value(database, SqlStatement("SELECT current_database()::text")));
    QVERIFY(!pooled.isEmpty());
    PostgresGateway one(test::writableOptions(pooled));
    PostgresGateway two(test::writableOptions(pooled));
    for (int i = 0; i < 50; ++i) {
        auto first = one.save(addOne(save.progress, u"/n"_s));
        auto second = two.save(addOne(save.progress, u"/n"_s));
        auto reading = two.openPlayer(save.player, StatesWanted::All);
        QVERIFY2(first.result(), first.result() ? "" : qPrintable(first.result().error().detail));
        QVERIFY(second.result());
        QVERIFY(reading.result());
    }
    QCOMPARE(stateOf(database, save.progress), u"{\"n\": 100}"_s);
    auto sleeping = one.reads().submit<int>([](SqlSession &session) -> Result<int> {
        const auto slept = session.run(SqlStatement("SELECT pg_sleep(60)"));
        return slept ? Result<int>(1) : slept.error();
    });
    auto zone = one.writes().submit<QString>([](SqlSession &session) -> Result<QString> {
        const auto shown = session.run(SqlStatement("SHOW timezone"));
        return shown ? Result<QString>(shown->row(0).text(0)) : shown.error();
    });
    sleeping.cancel();
    QCOMPARE(zone.result().value(), u"UTC"_s); // the pool's one line is free again
}

void TestSessions::aPoolerKeepsReadOnlyToo()
{
    if (programPath(u"pgbouncer"_s).isEmpty())
        QSKIP("pgbouncer is not installed (Debian package pgbouncer)");
    const QString database = TestServer::instance().createDatabase();
    const TestSave save = addSave(database, "{\"n\": 0}");
    Bouncer bouncer;
    const QString pooled = bouncer.start(
        TestServer::value(database, SqlStatement("SELECT current_database()::text")));
    QVERIFY(!pooled.isEmpty());
    PostgresGateway reader(test::readOnlyOptions(pooled)); // the pooler refuses `options`
    const auto facts = reader.open().result();
    QVERIFY2(facts, facts ? "" : qPrintable(facts.error().detail));
    QVERIFY(facts->readOnly);
    const auto written = reader.reads()
                             .submit<int>([](SqlSession &session) -> Result<int> {
                                 const auto done = session.run(
                                     SqlStatement("UPDATE experience_progress SET state = '{}'"));
                                 return done ? Result<int>(1) : done.error();
                             })
                             .result();
    QCOMPARE(written.error().sqlState, u"25006"_s);
    // What one client asked for does not stick to the next.
    PostgresGateway writer(test::writableOptions(pooled));
    QVERIFY(writer.save(addOne(save.progress, u"/n"_s)).result());
}

int main(int argc, char *argv[])
{
    qputenv("TZ", "America/Los_Angeles");
    tzset();
    QCoreApplication application(argc, argv);
    TestSessions test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sessions.moc"
