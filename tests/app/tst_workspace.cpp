#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace waymark::test;

/// The private PostgreSQL of a folder, from nothing to a window painted into a file.
class TestWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void firstVerbMakesAndFillsIt();
    void windowIsPaintedWithoutADisplay();
    void migrateLeavesANewOneEmpty();
    void aSignalToTheWindowStopsTheServer_data();
    void aSignalToTheWindowStopsTheServer();

private:
    QStringList onFirst(const QStringList &words) const
    {
        return QStringList{u"--workspace"_s, m_folder.filePath(u"first"_s)} + words;
    }
    Outcome run(const QStringList &words) const { return runProgram(onFirst(words)); }
    /// The number of the server's process, 0 when none runs.
    qint64 server() const
    {
        const QDir folder(m_folder.filePath(u"first"_s));
        for (const QString &version : folder.entryList({u"postgresql-*"_s})) {
            QFile file(folder.filePath(version + u"/data/postmaster.pid"_s));
            if (file.open(QIODevice::ReadOnly))
                return file.readLine().trimmed().toLongLong();
        }
        return 0;
    }
    void startWindow(QProcess &window, int signal) const
    {
        startProgram(window, onFirst({}), u"offscreen"_s);
        QVERIFY(window.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(catchesSignal(window, signal) && server() > 0, 30'000);
    }

    QTemporaryDir m_folder;
};

void TestWorkspace::initTestCase()
{
    // As root the server runs as another user, who must get to its folder.
    QVERIFY(QFile::setPermissions(m_folder.path(),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                      | QFile::ReadOther | QFile::ExeOther));
}

void TestWorkspace::firstVerbMakesAndFillsIt()
{
    const Outcome counted = run({u"count"_s});
    QVERIFY2(counted.exitCode == 0, counted.error.constData());
    QCOMPARE(counted.json().array().at(0)[u"count"].toInteger(), 20'000);
    QCOMPARE(run({u"demo"_s}).exitCode, 6); // there are players
    const QJsonArray migrations = run({u"migrate"_s, u"--status"_s}).json().array();
    QCOMPARE(migrations.size(), 3);
    for (const QJsonValue &migration : migrations)
        QCOMPARE(migration[u"state"].toString(), u"applied"_s);
}

void TestWorkspace::windowIsPaintedWithoutADisplay()
{
    const QString file = m_folder.filePath(u"window.png"_s);
    const Outcome painted = run({u"--render"_s, file});
    QVERIFY2(painted.exitCode == 0, painted.error.constData());
    QVERIFY(painted.output.contains(file.toUtf8()));
    QVERIFY(painted.output.contains("200 players"));
    QVERIFY2(painted.error.isEmpty(), painted.error.constData());
    const QImage image(file);
    QVERIFY(image.width() >= 1000);
}

void TestWorkspace::migrateLeavesANewOneEmpty()
{
    const QStringList second = {u"--workspace"_s, m_folder.filePath(u"second"_s)};
    const auto states = [&](const QStringList &words) {
        QStringList found;
        for (const QJsonValue &one : runProgram(second + words).json().array())
            found += one[u"state"].toString();
        return found.join(u' ');
    };
    QCOMPARE(states({u"migrate"_s, u"--dry-run"_s}), u"pending pending pending"_s);
    QCOMPARE(states({u"migrate"_s, u"--to"_s, u"2"_s}), u"applied applied pending"_s);
    QCOMPARE(states({u"migrate"_s}), u"applied applied applied"_s);
    QCOMPARE(runProgram(second + QStringList{u"players"_s}).output, QByteArray("[]\n"));
    QCOMPARE(runProgram(second + QStringList{u"migrate"_s, u"--to"_s, u"9"_s}).exitCode, 2);
    QCOMPARE(runProgram(second + QStringList{u"migrate"_s, u"--with"_s, u"x"_s}).exitCode, 2);
}

void TestWorkspace::aSignalToTheWindowStopsTheServer_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

/// Also the one that a window before it has left running.
void TestWorkspace::aSignalToTheWindowStopsTheServer()
{
    QFETCH(int, signal);
    QProcess killed;
    startWindow(killed, signal);
    killed.kill();
    QVERIFY(killed.waitForFinished());
    const qint64 left = server();
    QVERIFY(left > 0);
    QCOMPARE(::kill(pid_t(left), 0), 0);

    QProcess window;
    startWindow(window, signal);
    QCOMPARE(server(), left);
    QCOMPARE(::kill(pid_t(window.processId()), signal), 0);
    QCOMPARE(finishProgram(window).exitCode, 130);
    QCOMPARE(server(), 0);
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
