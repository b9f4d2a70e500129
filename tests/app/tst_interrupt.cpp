#include "tests/app/verbdatabase.h"
#include "tests/app/verbfixture.h"

#include <csignal>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

namespace {

/// Everything that the verbs of the tests write to.
constexpr auto Everything = R"SQL(
SELECT concat_ws('|', (SELECT string_agg(u::text, ';' ORDER BY id) FROM users u),
 (SELECT string_agg(p::text, ';' ORDER BY id) FROM player_profiles p),
 (SELECT string_agg(e::text, ';' ORDER BY id) FROM experience_progress e),
 (SELECT string_agg(v::text, ';' ORDER BY id) FROM player_progress_events v),
 (SELECT string_agg(d::text, ';' ORDER BY id) FROM waymark.edits d)))SQL";

/// Everybody may read, nobody write.
constexpr auto LockAll = "LOCK TABLE users, player_profiles, experience_progress, "
                         "player_progress_events IN SHARE MODE";

} // namespace

/// SIGINT and SIGTERM while a verb waits for something.
class TestInterrupt : public QObject, VerbDatabase
{
    Q_OBJECT

private slots:
    void init() { begin(Fixture); }
    void aWriteThatWaitsForALockIsTakenBack_data();
    void aWriteThatWaitsForALockIsTakenBack();
    void aWriteThatIsNotRecordedThereLeavesNoRecordHere();
    void waitingForInputEndsAtOnce_data();
    void waitingForInputEndsAtOnce();
};

void TestInterrupt::aWriteThatWaitsForALockIsTakenBack_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("signal");
    const QStringList woods = {u"--experience"_s, Woods};
    QTest::newRow("patch") << QStringList{u"patch"_s, Ada, u"-"_s} << SIGINT;
    QTest::newRow("patch, SIGTERM") << QStringList{u"patch"_s, Ada, u"-"_s} << SIGTERM;
    QTest::newRow("set") << QStringList{u"set"_s, Ada, u"account_level"_s, u"6"_s} << SIGINT;
    QTest::newRow("give") << QStringList{u"give"_s, Ada, u"lamp"_s} + woods << SIGINT;
    QTest::newRow("take") << QStringList{u"take"_s, Ada, u"key"_s} + woods << SIGINT;
    QTest::newRow("add") << QStringList{u"add"_s, Ada, u"/gold"_s, u"1"_s} + woods << SIGINT;
    QTest::newRow("undo") << QStringList{u"undo"_s, u"1"_s} << SIGINT;
    QTest::newRow("log") << QStringList{u"log"_s, Ada, u"--type"_s, u"x"_s} + woods << SIGINT;
    QTest::newRow("clone") << QStringList{u"clone"_s, Ada, u"--as"_s, u"x"_s} << SIGINT;
    QTest::newRow("import") << QStringList{u"import"_s, u"BUNDLE"_s} << SIGINT;
    QTest::newRow("import into") << QStringList{u"import"_s, u"BUNDLE"_s, u"--into"_s, Ada}
                                 << SIGINT;
    QTest::newRow("player create")
        << QStringList{u"player"_s, u"create"_s, u"new@example.org"_s} << SIGINT;
    QTest::newRow("experience start")
        << QStringList{u"experience"_s, u"start"_s, Ada, u"x"_s} << SIGINT;
    QTest::newRow("demo") << QStringList{u"demo"_s, u"--add"_s, u"--players"_s, u"3"_s} << SIGINT;
}

void TestInterrupt::aWriteThatWaitsForALockIsTakenBack()
{
    QFETCH(QStringList, words);
    QFETCH(int, signal);
    const QString bundle = m_data->filePath(u"ada.json"_s);
    QCOMPARE(run({u"export"_s, Ada, u"--output"_s, bundle}).exitCode, 0);
    words.replaceInStrings(u"BUNDLE"_s, bundle);
    QCOMPARE(run({u"set"_s, Ada, u"total_playtime_seconds"_s, u"60"_s}).exitCode, 0);
    const QString before = value(Everything);
    hold(LockAll);
    QProcess writing;
    start(writing, words);
    writing.write(R"([{"op":"add","path":"/x","value":1}])");
    writing.closeWriteChannel();
    QVERIFY(writing.waitForStarted());
    QTRY_COMPARE(sessions("wait_event_type = 'Lock'"), u"1"_s);
    QCOMPARE(::kill(pid_t(writing.processId()), signal), 0);
    const Outcome outcome = finishProgram(writing);
    release();
    QTRY_COMPARE(sessions("application_name = 'waymark' AND pid <> pg_backend_pid()"), u"0"_s);
    QCOMPARE(value(Everything), before);
    QVERIFY2(outcome.exitCode == 130, outcome.error.constData());
    QCOMPARE(outcome.error, QByteArray("waymark: Stopped; nothing was written.\n"));
    QCOMPARE(outcome.output, QByteArray());
}

void TestInterrupt::aWriteThatIsNotRecordedThereLeavesNoRecordHere()
{
    TestServer::execute(m_database, "DROP SCHEMA waymark CASCADE");
    hold(LockAll);
    QProcess writing;
    start(writing, {u"give"_s, Ada, u"lamp"_s});
    QTRY_COMPARE(sessions("wait_event_type = 'Lock'"), u"1"_s);
    QCOMPARE(::kill(pid_t(writing.processId()), SIGINT), 0);
    QCOMPARE(finishProgram(writing).exitCode, 130);
    release();
    QCOMPARE(run({u"history"_s, Ada}).output.trimmed(), QByteArray("[]"));
}

void TestInterrupt::waitingForInputEndsAtOnce_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("signal");
    QTest::newRow("json check") << QStringList{u"json"_s, u"check"_s, u"-"_s} << SIGINT;
    QTest::newRow("json check, SIGTERM") << QStringList{u"json"_s, u"check"_s, u"-"_s} << SIGTERM;
    QTest::newRow("patch") << QStringList{u"patch"_s, Ada, u"-"_s} << SIGINT;
    QTest::newRow("import") << QStringList{u"import"_s, u"-"_s} << SIGINT;
    QTest::newRow("a pipe by name")
        << QStringList{u"json"_s, u"check"_s, u"/proc/self/fd/0"_s} << SIGINT;
}

/// The input goes on: neither more of it nor its end is what ends the program.
void TestInterrupt::waitingForInputEndsAtOnce()
{
    QFETCH(QStringList, words);
    QFETCH(int, signal);
    QProcess reading;
    start(reading, words);
    QVERIFY(reading.waitForStarted());
    reading.write("[");
    QTRY_VERIFY(catchesSignal(reading, signal)); // from here on the verb itself has the signal
    QCOMPARE(::kill(pid_t(reading.processId()), signal), 0);
    QVERIFY(reading.waitForFinished(5000));
    QCOMPARE(reading.exitStatus(), QProcess::NormalExit);
    QCOMPARE(reading.exitCode(), 130);
    QCOMPARE(reading.readAllStandardError(),
             QByteArray("waymark: Stopped; nothing was written.\n"));
}

QTEST_GUILESS_MAIN(TestInterrupt)
#include "tst_interrupt.moc"
