#include "tests/app/verbdatabase.h"
#include "tests/app/verbfixture.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

namespace {

constexpr auto OneSave = R"SQL(
INSERT INTO users (id, email) VALUES ('11111111-1111-4111-8111-111111111111', 'ada@example.org');
INSERT INTO player_profiles (id, user_id, stats) VALUES
 ('a1111111-1111-4111-8111-111111111111', '11111111-1111-4111-8111-111111111111', '{"n": 1}');
INSERT INTO experience_progress (id, player_id, experience_id, state) VALUES
 ('e1111111-1111-4111-8111-111111111111', 'a1111111-1111-4111-8111-111111111111', 'wylding-woods',
  '{"inventory": ["key"], "gold": 10.00}');
)SQL";

} // namespace

/// What the program keeps of edits beside a database that keeps none, from process to process.
class TestHistoryVerbs : public QObject, VerbDatabase
{
    Q_OBJECT

private slots:
    void init() { begin(OneSave, TestServer::Schema::Plain); }

    void anotherProcessListsAndTakesBack();
    void additionsAreTakenBackInAnyOrder();
    void additionsEndWhereANumberIsSet();
    void theWayToTheDatabaseDoesNotCount();
    void aServerThatHidesItsIdentifier();
    void manyAtOnceLoseNothing();
    void aKilledSaveSaysPerhaps();
    void theDatabasesOwnRecordIsListedWithIt();
    void anImportIntoAPlayerIsTakenBack();
    void whatCannotBeRecordedIsSavedAndSaid_data();
    void whatCannotBeRecordedIsSavedAndSaid();
    void readingAndDryRunsLeaveNothing();

private:
    QJsonArray history(const QStringList &more = {}) const
    {
        return run(QStringList{u"history"_s, Ada} + more).json().array();
    }
    QString state(const QByteArray &key) const
    {
        return value("SELECT state->>'" + key + "' FROM experience_progress");
    }
    QStringList files() const
    {
        return QDir(m_data->filePath(u"waymark/history"_s)).entryList(QDir::Files);
    }
    QByteArray content() const
    {
        QFile file(m_data->filePath(u"waymark/history/"_s + files().value(0)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestHistoryVerbs::anotherProcessListsAndTakesBack()
{
    const QStringList woods = {u"--experience"_s, Woods};
    const Outcome given = run(QStringList{u"give"_s, Ada, u"lamp"_s} + woods);
    QCOMPARE(given.exitCode, 0);
    QCOMPARE(given.output, QByteArray("{\"edit\":null,\"operations\":1}\n"));
    QVERIFY2(given.error.contains("edit -1"), given.error.constData());
    QCOMPARE(run({u"give"_s, Ada, u"map"_s}).exitCode, 0);

    const QJsonArray all = history();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0)[u"id"].toInt(), -2);
    QCOMPARE(all.at(0)[u"target"].toString(),
             u"player_profiles/a1111111-1111-4111-8111-111111111111/stats"_s);
    QCOMPARE(all.at(1)[u"reason"].toString(), u"give lamp"_s);
    QVERIFY(all.at(1)[u"actor"].toString().startsWith(u"waymark ("_s));
    QCOMPARE(all.at(1)[u"patch"][0][u"value"].toString(), u"lamp"_s);
    QCOMPARE(history(woods).size(), 1);

    const Outcome undone = run({u"undo"_s, u"-1"_s});
    QVERIFY2(undone.exitCode == 0, undone.error.constData());
    QCOMPARE(state("inventory"), u"[\"key\"]"_s);
    QCOMPARE(run({u"undo"_s, u"-1"_s}).exitCode, 3);
    QCOMPARE(run({u"undo"_s, u"-3"_s}).exitCode, 0); // the taking back, taken back
    QCOMPARE(state("inventory"), u"[\"key\", \"lamp\"]"_s);
    QCOMPARE(run({u"undo"_s, u"-99"_s}).exitCode, 4);
    QCOMPARE(history(woods).size(), 3);
}

void TestHistoryVerbs::additionsAreTakenBackInAnyOrder()
{
    for (const QString &number : {u"+5"_s, u"-0.25"_s})
        QCOMPARE(run({u"add"_s, Ada, u"/gold"_s, number, u"--experience"_s, Woods}).exitCode, 0);
    const QJsonArray all = history();
    QCOMPARE(all.at(0)[u"inverse"][0][u"value"].toDouble(), 15.0);
    QVERIFY2(content().contains("\"value\": 14.75, \"added\": -0.25"), content().constData());
    QCOMPARE(run({u"undo"_s, u"-1"_s}).exitCode, 0);
    QCOMPARE(state("gold"), u"9.75"_s);
    QCOMPARE(run({u"undo"_s, u"-2"_s}).exitCode, 0);
    QCOMPARE(state("gold"), u"10.00"_s);
}

void TestHistoryVerbs::additionsEndWhereANumberIsSet()
{
    const QStringList woods = {u"--experience"_s, Woods};
    for (const QString &number : {u"+5"_s, u"+1"_s, u"+2"_s})
        QCOMPARE(run(QStringList{u"add"_s, Ada, u"/gold"_s, number} + woods).exitCode, 0);
    QCOMPARE(run({u"undo"_s, u"-3"_s}).exitCode, 0); // stands as it was left, and counts as added
    QCOMPARE(run({u"undo"_s, u"-1"_s}).exitCode, 0);
    QCOMPARE(state("gold"), u"11.00"_s);
    const Outcome set = run(QStringList{u"patch"_s, Ada, u"-"_s} + woods,
                            R"([{"op":"replace","path":"/gold","value":77}])");
    QVERIFY2(set.exitCode == 0, set.error.constData());
    QCOMPARE(run({u"undo"_s, u"-2"_s}).exitCode, 3);
    QCOMPARE(state("gold"), u"77"_s);
}

void TestHistoryVerbs::theWayToTheDatabaseDoesNotCount()
{
    QCOMPARE(run({u"give"_s, Ada, u"lamp"_s}).exitCode, 0);
    const QString other = m_database + u" password=geheim options='-c geqo=off'"_s;
    QCOMPARE(runProgram({u"--db"_s, other, u"undo"_s, u"-1"_s}).exitCode, 0);
    QCOMPARE(files().size(), 1);
    QVERIFY(!content().contains("geheim"));
    const QFileInfo file(m_data->filePath(u"waymark/history/"_s + files().constFirst()));
    QCOMPARE(file.permissions() & 0x77, QFile::Permissions()); // of the group and of others
    // Another database of the same server has a history of its own.
    m_database = TestServer::instance().createDatabase(TestServer::Schema::Plain);
    TestServer::execute(m_database, OneSave);
    QCOMPARE(history().size(), 0);
}

void TestHistoryVerbs::aServerThatHidesItsIdentifier()
{
    TestServer::execute(
        m_database,
        "REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC;"
        "CREATE ROLE editor LOGIN; GRANT ALL ON ALL TABLES IN SCHEMA public TO editor");
    const QString database = m_database + u" user=editor"_s;
    QCOMPARE(runProgram({u"--db"_s, database, u"give"_s, Ada, u"lamp"_s}).exitCode, 0);
    QVERIFY2(content().contains("\"database\":\"host /"), content().constData());
    QCOMPARE(runProgram({u"--db"_s, database, u"undo"_s, u"-1"_s}).exitCode, 0);
    TestServer::execute(m_database, "DROP OWNED BY editor; DROP ROLE editor");
}

void TestHistoryVerbs::manyAtOnceLoseNothing()
{
    constexpr int Processes = 8;
    QList<QStringList> verbs;
    for (int i = 0; i < Processes; ++i)
        verbs.append({u"give"_s, Ada, u"coin %1"_s.arg(i), u"--experience"_s, Woods});
    runAtOnce(verbs);
    const QJsonArray all = history();
    QCOMPARE(all.size(), Processes); // what lost a race and was written again is there once
    QSet<QString> reasons;
    for (const auto &edit : all)
        reasons.insert(edit[u"reason"].toString());
    QCOMPARE(reasons.size(), Processes);
    QVERIFY(!reasons.values().join(u' ').contains(u"perhaps"_s));
    QCOMPARE(run({u"undo"_s, QString::number(all.at(0)[u"id"].toInt())}).exitCode, 0);
}

void TestHistoryVerbs::aKilledSaveSaysPerhaps()
{
    // Somebody holds the row, so that the save waits until it is killed.
    hold("UPDATE experience_progress SET playtime_seconds = 1");
    QProcess saving;
    start(saving, {u"give"_s, Ada, u"lamp"_s, u"--experience"_s, Woods});
    QVERIFY(saving.waitForStarted());
    QTRY_COMPARE(sessions("wait_event_type = 'Lock'"), u"1"_s);
    QCOMPARE(::kill(pid_t(saving.processId()), SIGKILL), 0);
    QVERIFY(saving.waitForFinished());
    const QJsonArray all = history();
    QCOMPARE(all.size(), 1);
    QVERIFY(all.at(0)[u"reason"].toString().contains(u"perhaps not saved"_s));
    // The server goes on with what it was sent, or not; only one of the two can be taken back.
    release();
    QTRY_COMPARE(sessions("backend_type = 'client backend' AND pid <> pg_backend_pid()"), u"0"_s);
    const bool isSaved = state("inventory").contains(u"lamp"_s);
    QCOMPARE(run({u"undo"_s, u"-1"_s}).exitCode, isSaved ? 0 : 3);
    QCOMPARE(state("inventory"), u"[\"key\"]"_s);
}

void TestHistoryVerbs::theDatabasesOwnRecordIsListedWithIt()
{
    const QStringList woods = {u"--experience"_s, Woods};
    QCOMPARE(run(QStringList{u"give"_s, Ada, u"lamp"_s} + woods).exitCode, 0);
    QCOMPARE(run({u"migrate"_s}).exitCode, 0);
    const Outcome given = run(QStringList{u"give"_s, Ada, u"map"_s} + woods);
    const qint64 edit = given.json()[u"edit"].toInteger();
    QVERIFY(edit > 0);
    QJsonArray all = history();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0)[u"id"].toInteger(), edit);
    QCOMPARE(all.at(1)[u"id"].toInt(), -1);
    QCOMPARE(run({u"undo"_s, u"-1"_s}).exitCode, 0);
    all = history();
    QCOMPARE(all.size(), 3);
    QVERIFY(all.at(0)[u"id"].toInteger() > edit); // the undo itself is audited
    QCOMPARE(content().count("begun"), 1);
}

void TestHistoryVerbs::anImportIntoAPlayerIsTakenBack()
{
    const QString bundle = m_data->filePath(u"ada.waymark"_s);
    QCOMPARE(run({u"export"_s, Ada, u"--output"_s, bundle}).exitCode, 0);
    const QString before = state("gold");
    TestServer::execute(m_database,
                        "UPDATE experience_progress SET state = state || '{\"gold\": 3}';"
                        "UPDATE player_profiles SET stats = '{\"n\": 2}'");
    const Outcome imported = run({u"import"_s, bundle, u"--into"_s, Ada});
    QVERIFY2(imported.exitCode == 0, imported.error.constData());
    QCOMPARE(state("gold"), before);
    const QJsonArray all = history();
    QCOMPARE(all.size(), 2);
    for (const auto &edit : all) {
        QVERIFY(!edit[u"reason"].toString().contains(u"perhaps"_s));
        QCOMPARE(run({u"undo"_s, QString::number(edit[u"id"].toInt())}).exitCode, 0);
    }
    QCOMPARE(state("gold"), u"3"_s);
}

void TestHistoryVerbs::whatCannotBeRecordedIsSavedAndSaid_data()
{
    QTest::addColumn<QString>("shell");
    QTest::newRow("full disk") << u"trap '' XFSZ; ulimit -f 0; exec \"$@\""_s;
    QTest::newRow("no such folder") << u"XDG_DATA_HOME=/dev/null/x exec \"$@\""_s;
}

void TestHistoryVerbs::whatCannotBeRecordedIsSavedAndSaid()
{
    QFETCH(QString, shell);
    QProcess process;
    process.start(u"sh"_s,
                  {u"-c"_s, shell, u"sh"_s, QStringLiteral(WAYMARK_PROGRAM), u"--quiet"_s,
                   u"--db"_s, m_database, u"give"_s, Ada, u"lamp"_s, u"--experience"_s, Woods});
    const Outcome outcome = finishProgram(process);
    QVERIFY2(outcome.exitCode == 0, outcome.error.constData());
    QCOMPARE(outcome.output, QByteArray("{\"edit\":null,\"operations\":1}\n"));
    QVERIFY2(outcome.error.contains("cannot be taken back"), outcome.error.constData());
    QCOMPARE(outcome.error.count('\n'), 1);
    QCOMPARE(state("inventory"), u"[\"key\", \"lamp\"]"_s);
    QCOMPARE(history().size(), 0);
}

void TestHistoryVerbs::readingAndDryRunsLeaveNothing()
{
    QCOMPARE(history().size(), 0);
    QCOMPARE(run({u"show"_s, Ada}).exitCode, 0);
    QCOMPARE(
        run({u"patch"_s, Ada, u"-"_s, u"--dry-run"_s}, R"([{"op":"remove","path":"/n"}])").exitCode,
        0);
    QCOMPARE(run({u"take"_s, Ada, u"nothing"_s}).exitCode, 0);
    QCOMPARE(files(), QStringList());
}

QTEST_GUILESS_MAIN(TestHistoryVerbs)
#include "tst_historyverbs.moc"
