#include "models/postgres/privateserver.h"
#include "tests/support/testserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::TestServer;

namespace {

QString answer(const PrivateServer &server, const QByteArray &sql)
{
    return TestServer::value(server.conninfo(), SqlStatement(sql));
}

bool isRunning(const PrivateServer &server)
{
    return server.processId() > 0;
}

/// Also when its parent has not asked about it yet.
bool isDead(qint64 process)
{
    QFile file(u"/proc/%1/cmdline"_s.arg(process));
    return !file.open(QIODevice::ReadOnly) || file.readAll().isEmpty();
}

} // namespace

class TestPrivateServer : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theFirstStartMakesAClusterInUtf8WithoutTcp();
    void theSecondStartIsQuick();
    void theLastOneToLeaveStopsIt();
    void aKilledServerIsStartedAgain();
    void aStalePidFileOfAnotherProcessIsNoHindrance();
    void aHalfMadeClusterIsMadeAnew();
    void aKilledWaymarkLeavesNothingThatTheNextDoesNotMend();
    void aLongFolderGetsAShortSocketPath();
    void aFolderOfOtherThingsIsLeftAlone();

private:
    PrivateServer::Options options(const QString &below = {}) const
    {
        return {m_folder->path() + below, false};
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPrivateServer::theFirstStartMakesAClusterInUtf8WithoutTcp()
{
    PrivateServer server(options());
    const Result<void> started = server.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    QCOMPARE(answer(server, "SHOW server_encoding"), u"UTF8"_s);
    QCOMPARE(answer(server, "SHOW lc_collate"), u"C.UTF-8"_s);
    QCOMPARE(answer(server, "SHOW listen_addresses"), u""_s);
    QCOMPARE(answer(server, "SHOW unix_socket_permissions"), u"0700"_s);
    QCOMPARE(QFile::permissions(server.socketFolder())
                 & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther),
             QFile::Permissions());
    QVERIFY(server.dataFolder().contains(u"/postgresql-"_s));
}

void TestPrivateServer::theSecondStartIsQuick()
{
    {
        PrivateServer first(options());
        QVERIFY(first.start());
    }
    QElapsedTimer clock;
    clock.start();
    PrivateServer second(options());
    QVERIFY(second.start());
    QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
}

void TestPrivateServer::theLastOneToLeaveStopsIt()
{
    auto first = std::make_unique<PrivateServer>(options());
    PrivateServer second(options());
    QVERIFY(first->start());
    QVERIFY(second.start());
    QCOMPARE(first->processId(), second.processId());
    first.reset();
    QCOMPARE(answer(second, "SELECT 'still here'"), u"still here"_s);
    second.leave();
    QVERIFY(!isRunning(second));
}

void TestPrivateServer::aFolderOfOtherThingsIsLeftAlone()
{
    QFile mine(m_folder->filePath(u"mine.txt"_s));
    QVERIFY(mine.open(QIODevice::WriteOnly));
    const QFile::Permissions open = QFile::permissions(m_folder->path()) | QFile::ReadOther;
    QVERIFY(QFile::setPermissions(m_folder->path(), open));
    PrivateServer server(options());
    const Result<void> started = server.start();
    QVERIFY(!started);
    QCOMPARE(started.error().kind, Error::Kind::Refused);
    QVERIFY(started.error().detail.contains(m_folder->path()));
    QCOMPARE(QFile::permissions(m_folder->path()), open);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList(u"mine.txt"_s));
    mine.remove();
    QVERIFY(server.start());
}

void TestPrivateServer::aKilledServerIsStartedAgain()
{
    PrivateServer server(options());
    QVERIFY(server.start());
    TestServer::execute(server.conninfo(), "CREATE TABLE kept AS SELECT 7 AS n; CHECKPOINT");
    const qint64 before = server.processId();
    QCOMPARE(kill(pid_t(before), SIGKILL), 0);
    QTRY_VERIFY(isDead(before));
    const Result<void> started = server.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    QVERIFY(server.processId() != before);
    QCOMPARE(answer(server, "SELECT n::text FROM kept"), u"7"_s);
}

void TestPrivateServer::aStalePidFileOfAnotherProcessIsNoHindrance()
{
    QString pidFile;
    {
        PrivateServer server(options());
        QVERIFY(server.start());
        pidFile = server.dataFolder() + u"/postmaster.pid"_s;
    }
    QFile file(pidFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::number(QCoreApplication::applicationPid()) + "\n");
    file.close();
    PrivateServer server(options());
    const Result<void> started = server.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestPrivateServer::aHalfMadeClusterIsMadeAnew()
{
    QString data;
    {
        PrivateServer server(options());
        QVERIFY(server.start());
        data = server.dataFolder();
    }
    QVERIFY(QDir().rename(data, data + u".new"_s)); // as a crash before the last step leaves it
    PrivateServer server(options());
    QVERIFY(server.start());
    QCOMPARE(answer(server, "SELECT 'made'"), u"made"_s);
}

void TestPrivateServer::aKilledWaymarkLeavesNothingThatTheNextDoesNotMend()
{
    QProcess waymark;
    waymark.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, m_folder->path()});
    QVERIFY(waymark.waitForReadyRead());
    PrivateServer server(options());
    QVERIFY(server.start());
    const qint64 running = server.processId();
    waymark.kill();
    QVERIFY(waymark.waitForFinished());
    QCOMPARE(answer(server, "SELECT 'still here'"), u"still here"_s);
    server.leave(); // the killed one no longer counts
    QVERIFY(!isRunning(server));
    QTRY_VERIFY(isDead(running));

    // And killed while it is the only one: the server is left behind, the next joins and ends it.
    waymark.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, m_folder->path()});
    QVERIFY(waymark.waitForReadyRead());
    waymark.kill();
    QVERIFY(waymark.waitForFinished());
    const qint64 orphan = server.processId();
    QVERIFY(orphan > 0 && !isDead(orphan));
    QVERIFY(server.start());
    QCOMPARE(server.processId(), orphan);
    server.leave();
    QTRY_VERIFY(isDead(orphan));
}

void TestPrivateServer::aLongFolderGetsAShortSocketPath()
{
    // Whoever runs the server must be able to pass through the folders above its own.
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7555));
    PrivateServer server(options(u"/with spaces and 'quotes' "_s + QString(90, u'x')));
    const Result<void> started = server.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    QVERIFY(server.socketFolder().size() < 100);
    QCOMPARE(answer(server, "SELECT 'there'"), u"there"_s);
}

/// A Waymark of its own, for the test above to kill: says when its server answers, and stays.
static int holdServer(const QString &folder)
{
    PrivateServer server({folder, false});
    if (!server.start())
        return 1;
    fputs("started\n", stdout);
    fflush(stdout);
    return QCoreApplication::exec();
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--hold") == 0)
        return holdServer(QFile::decodeName(argv[2]));
    TestPrivateServer test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_privateserver.moc"
