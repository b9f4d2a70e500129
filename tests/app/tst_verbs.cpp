#include "tests/app/verbdatabase.h"
#include "tests/app/verbfixture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

/// Every verb as a process against a real server.
class TestVerbs : public QObject, VerbDatabase
{
    Q_OBJECT

private slots:
    void init() { begin(Fixture); }
    void players();
    void showLeavesSqlNullOut();
    void get_data();
    void get();
    void eventsInEveryFormat();
    void eventsIntoAFile();
    void exportCarriesWhatWasExpected();
    void closingLinesCommandNoTerminal();
    void importIntoAPlayerIsEditsThatCanBeUndone();
    void importIntoRefusesWhatItCannotMean_data();
    void importIntoRefusesWhatItCannotMean();
    void count();
    void readOnlyRefusesEveryWrite_data();
    void readOnlyRefusesEveryWrite();
    void errorIsJsonOnRequest();
    void migrateSaysWhatANewerWaymarkDid();
    void withoutTablesAndWithoutHistory();
    void logAppendsAndNegativeWordsAreValues();
    void createPlayerAndExperience();
    void demoIsTheSameTwiceAndRefusesPlayers();
    void interruptRollsBack();
    void noServer();

private:
    QString stateText() const { return value(AdaState); }
};

void TestVerbs::players()
{
    const Outcome all = run({u"players"_s, u"--sort"_s, u"account_level"_s});
    QCOMPARE(all.exitCode, 0);
    const QJsonArray rows = all.json().array();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).toObject().keys().size(), 10);
    QCOMPARE(rows.at(0)[u"label"].toString(), Ada);
    QCOMPARE(rows.at(0)[u"total_distance_meters"].toString(), u"NaN"_s);
    QCOMPARE(rows.at(0)[u"last_played_at"].toString(), u"2025-10-24T14:31:08.455100Z"_s);
    QVERIFY(rows.at(1)[u"last_played_at"].isNull());

    const Outcome found = run({u"players"_s, u"-level:5"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(found.exitCode, 0);
    QVERIFY(found.output.startsWith("id,user_id,label,account_level,"));
    QVERIFY2(found.output.contains(",'=1+1@example.org,7,"), found.output.constData());
    QCOMPARE(found.output.count("\r\n"), 2);
    QCOMPARE(run({u"players"_s, u"--limit"_s, u"1"_s}).json().array().size(), 1);
    QCOMPARE(run({u"players"_s, u"nonsense:x"_s}).exitCode, 1);
}

void TestVerbs::showLeavesSqlNullOut()
{
    const QJsonObject ada = run({u"show"_s, Ada}).json().object();
    QCOMPARE(ada[u"player"][u"account_level"].toInt(), 5);
    QVERIFY(ada[u"player"].toObject().contains(u"stats"));
    QCOMPARE(ada[u"experiences"].toArray().size(), 1);
    QCOMPARE(ada[u"experiences"][0][u"state"][u"inventory"][0].toString(), u"key"_s);
    QVERIFY(run({u"show"_s, Ada}).output.contains("\"gold\": 10.00"));
    const QJsonObject other = run({u"show"_s, u"=1+1@example.org"_s}).json().object();
    QVERIFY(!other[u"player"].toObject().contains(u"stats"));
    QCOMPARE(run({u"show"_s, Ada, u"--experience"_s, u"nowhere"_s}).exitCode, 4);
}

void TestVerbs::get_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("output");
    const QStringList woods = {u"--experience"_s, Woods};
    QTest::newRow("number") << QStringList{Ada, u"/gold"_s} + woods << 0 << QByteArray("10.00\n");
    QTest::newRow("big") << QStringList{Ada, u"/big"_s} + woods << 0
                         << QByteArray("18446744073709551616\n");
    QTest::newRow("stats") << QStringList{Ada, u"/achievements/0"_s} << 0
                           << QByteArray("\"first\"\n");
    QTest::newRow("nothing there") << QStringList{Ada, u"/x"_s} << 4 << QByteArray();
    QTest::newRow("SQL NULL") << QStringList{u"=1+1@example.org"_s, QString()} << 4 << QByteArray();
    QTest::newRow("no such player") << QStringList{u"nobody"_s, QString()} << 4 << QByteArray();
    QTest::newRow("bad pointer") << QStringList{Ada, u"x"_s} << 1 << QByteArray();
    QTest::newRow("too few words") << QStringList{Ada} << 2 << QByteArray();
}

void TestVerbs::get()
{
    QFETCH(QStringList, words);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, output);
    const Outcome outcome = run(QStringList{u"get"_s} + words);
    QCOMPARE(outcome.exitCode, exitCode);
    QCOMPARE(outcome.output, output);
    QCOMPARE(outcome.error.count('\n'), exitCode == 0 ? 0 : 1);
}

void TestVerbs::eventsInEveryFormat()
{
    const QJsonArray rows = run({u"events"_s}).json().array();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).toObject().keys().size(), 10);
    QCOMPARE(rows.at(0)[u"timestamp"].toString(), u"2025-10-24T14:31:08.412000Z"_s);
    QCOMPARE(rows.at(1)[u"timestamp"].toString(), u"infinity"_s);
    QVERIFY(rows.at(1)[u"data"].isNull());

    const Outcome lines = run({u"events"_s, u"-type:item_collected"_s, u"--format"_s, u"jsonl"_s});
    QCOMPARE(lines.output.count('\n'), 1);
    QVERIFY(lines.output.contains("\"data\":{\"d\": 1.20}"));

    const Outcome csv = run(
        {u"events"_s, u"--sort"_s, u"-timestamp"_s, u"--limit"_s, u"1"_s, u"--format"_s, u"csv"_s});
    QVERIFY2(csv.output.contains("\"'=HYPERLINK(\"\"x\"\")\""), csv.output.constData());

    const Outcome table
        = run({u"--zone"_s, u"America/Los_Angeles"_s, u"events"_s, u"--format"_s, u"table"_s});
    QVERIFY(table.output.contains("2025-10-24 07:31:08.412-07:00"));
    const Outcome utc = run({u"--zone"_s, u"America/Los_Angeles"_s, u"events"_s});
    QVERIFY(utc.output.contains("2025-10-24T14:31:08.412000Z"));
    QCOMPARE(run({u"events"_s, u"--format"_s, u"xml"_s}).exitCode, 2);
    QCOMPARE(run({u"events"_s, u"--sort"_s, u"type"_s}).exitCode, 2);
}

void TestVerbs::eventsIntoAFile()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"events.json"_s);
    const Outcome outcome = run({u"events"_s, u"--output"_s, name});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.isEmpty());
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).array().size(), 2);
    QCOMPARE(run({u"events"_s, u"--output"_s, u"/nowhere/x"_s}).exitCode, 1);

    // A pipe gets the rows and stays a pipe.
    const QByteArray pipe = QFile::encodeName(folder.filePath(u"pipe"_s));
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    const int reader = ::open(pipe.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    for (const auto &verb : {u"events"_s, u"export"_s}) {
        QStringList words = {verb, u"--output"_s, folder.filePath(u"pipe"_s)};
        if (verb == "export"_L1)
            words += Ada;
        QCOMPARE(run(words).exitCode, 0);
        QByteArray read(64, Qt::Uninitialized);
        QVERIFY(::read(reader, read.data(), std::size_t(read.size())) > 0);
        QVERIFY(!QFileInfo(folder.filePath(u"pipe"_s)).isFile());
    }
    ::close(reader);
}

void TestVerbs::exportCarriesWhatWasExpected()
{
    const QStringList words = {u"export"_s, Ada, u"--expect"_s, u"-"_s};
    const Outcome outcome = run(words, "{\n  \"z\": [10.00, 1e2],\n  \"a\": null\n}\n");
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.output.contains(R"(,"expect":{"z": [10.00, 1e2], "a": null}},)"),
             outcome.output.constData());
    const Outcome imported = run({u"import"_s, u"-"_s, u"--dry-run"_s}, outcome.output);
    QVERIFY2(imported.exitCode == 0, imported.error.constData());
    QVERIFY(!run({u"export"_s, Ada}).output.contains("expect"));

    const QTemporaryDir folder;
    const QString file = folder.filePath(u"bundle.json"_s);
    const Outcome malformed = run(words + QStringList{u"--output"_s, file}, "{\"a\": }");
    QCOMPARE(malformed.exitCode, 1);
    QVERIFY(malformed.output.isEmpty());
    QVERIFY(!QFile::exists(file));
    QCOMPARE(run({u"export"_s, Ada, u"--expect"_s, u"/nowhere/x"_s}).exitCode, 1);
}

void TestVerbs::closingLinesCommandNoTerminal()
{
    const QString hostile = u"red\x1b[31m\u202e@x"_s;
    const Outcome outcome
        = run({u"import"_s, u"-"_s, u"--as"_s, hostile}, run({u"export"_s, Ada}).output);
    QVERIFY2(outcome.exitCode == 0, outcome.error.constData());
    QVERIFY2(outcome.error.contains("red\\u001b[31m\\u202e@x"), outcome.error.constData());
    QVERIFY(!outcome.error.contains('\x1b'));
}

void TestVerbs::importIntoAPlayerIsEditsThatCanBeUndone()
{
    const QByteArray bundle = run({u"export"_s, Ada}).output;
    const QString before = stateText();
    QCOMPARE(run({u"take"_s, Ada, u"key"_s, u"--experience"_s, Woods}).exitCode, 0);
    QCOMPARE(run({u"add"_s, Ada, u"/n"_s, u"1"_s}).exitCode, 0);
    const QString changed = stateText();

    const QStringList words = {u"import"_s, u"-"_s, u"--into"_s, Ada};
    const QJsonArray dry = run(words + QStringList{u"--dry-run"_s}, bundle).json().array();
    QCOMPARE(stateText(), changed);
    QCOMPARE(dry.size(), 2);
    QCOMPARE(dry.at(0)[u"action"].toString(), u"replace"_s);
    QCOMPARE(dry.at(0)[u"table"].toString(), u"player_profiles"_s);
    QCOMPARE(dry.at(0)[u"operations"].toInt(), 1);
    QVERIFY(dry.at(0)[u"edit"].isNull());
    QCOMPARE(dry.at(1)[u"name"].toString(), Woods);

    const Outcome outcome = run(words, bundle);
    QVERIFY2(outcome.exitCode == 0, outcome.error.constData());
    QVERIFY2(outcome.error.contains("2 events are in the log already"), outcome.error.constData());
    QCOMPARE(stateText(), before);
    QCOMPARE(run({u"get"_s, Ada, u"/n"_s}).output, QByteArray("10.00\n"));
    const qint64 edit = outcome.json().array().at(1)[u"edit"].toInteger();
    const QJsonArray history = run({u"history"_s, Ada}).json().array();
    QCOMPARE(history.size(), 4);
    QCOMPARE(history.at(0)[u"id"].toInteger(), edit);
    QVERIFY(history.at(0)[u"reason"].toString().startsWith("Import of ada@example.org"_L1));
    QCOMPARE(run({u"undo"_s, QString::number(edit)}).exitCode, 0);
    QCOMPARE(stateText(), changed);

    const Outcome other = run(
        {u"import"_s, u"-"_s, u"--into"_s, u"=1+1@example.org"_s, u"--format"_s, u"csv"_s}, bundle);
    QVERIFY2(other.exitCode == 0, other.error.constData());
    QVERIFY2(other.output.startsWith("action,table,name,rows,operations,edit\r\nreplace,"
                                     "player_profiles,'=1+1@example.org,1,"),
             other.output.constData());
    QVERIFY(other.output.endsWith("\r\nadd,experience_progress,wylding-woods,1,,\r\n"
                                  "add,player_progress_events,wylding-woods,2,,\r\n"));
    QCOMPARE(run({u"get"_s, u"=1+1@example.org"_s, u"/gold"_s, u"--experience"_s, Woods}).output,
             QByteArray("10.00\n"));
}

void TestVerbs::importIntoRefusesWhatItCannotMean_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    const QStringList verb = {u"import"_s, u"-"_s, u"--into"_s};
    const QStringList into = verb + QStringList{u"=1+1@example.org"_s};
    QTest::newRow("read-only") << QStringList{u"--read-only"_s} + into << 6;
    QTest::newRow("nobody") << verb + QStringList{u"nobody"_s} << 4;
    QTest::newRow("no name") << verb + QStringList{QString()} << 4;
    QTest::newRow("and another way") << into + QStringList{u"--same-ids"_s} << 2;
    QTest::newRow("no such format") << into + QStringList{u"--format"_s, u"xml"_s} << 2;
}

void TestVerbs::importIntoRefusesWhatItCannotMean()
{
    QFETCH(QStringList, words);
    QFETCH(int, exitCode);
    const QByteArray bundle = run({u"export"_s, Ada}).output;
    const Outcome outcome = run(words, bundle);
    QVERIFY2(outcome.exitCode == exitCode, outcome.error.constData());
    QCOMPARE(outcome.error.count('\n'), 1);
    QVERIFY(outcome.output.isEmpty());
    QCOMPARE(value("SELECT count(*)::text FROM experience_progress"), u"1"_s);
}

void TestVerbs::count()
{
    QCOMPARE(run({u"count"_s, u"--format"_s, u"csv"_s}).output,
             QByteArray("key,count\r\ntotal,2\r\n"));
    QCOMPARE(run({u"count"_s, u"type:waypoint_visited content:8_inter_gravity_car"_s, u"--format"_s,
                  u"csv"_s})
                 .output,
             QByteArray("key,count\r\ntotal,1\r\n"));
    QCOMPARE(run({u"count"_s, u"--by"_s, u"type"_s}).json().array().size(), 2);
    TestServer::execute(m_database,
                        "UPDATE player_progress_events SET content_id = NULL "
                        "WHERE event_type = 'item_collected'");
    QCOMPARE(run({u"count"_s, u"type:item_collected"_s, u"--by"_s, u"content"_s, u"--format"_s,
                  u"csv"_s})
                 .output,
             QByteArray("key,count\r\n,1\r\n"));
    QCOMPARE(run({u"count"_s, u"--by"_s, u"weather"_s}).exitCode, 2);
}

void TestVerbs::readOnlyRefusesEveryWrite_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("set") << QStringList{u"set"_s, Ada, u"account_level"_s, u"6"_s};
    QTest::newRow("give") << QStringList{u"give"_s, Ada, u"lamp"_s};
    QTest::newRow("patch") << QStringList{u"patch"_s, Ada, u"-"_s};
    QTest::newRow("add") << QStringList{u"add"_s, Ada, u"/n"_s, u"1"_s};
    QTest::newRow("log") << QStringList{u"log"_s, Ada,         u"--experience"_s,
                                        Woods,    u"--type"_s, u"x"_s};
    QTest::newRow("player create") << QStringList{u"player"_s, u"create"_s, u"new@example.org"_s};
    QTest::newRow("experience start") << QStringList{u"experience"_s, u"start"_s, Ada, u"x"_s};
    QTest::newRow("demo") << QStringList{u"demo"_s, u"--add"_s};
    QTest::newRow("give what is there")
        << QStringList{u"give"_s, Ada, u"key"_s, u"--experience"_s, Woods};
    QTest::newRow("undo") << QStringList{u"undo"_s, u"1"_s};
    QTest::newRow("experience start again") << QStringList{u"experience"_s, u"start"_s, Ada, Woods};
    QTest::newRow("clone") << QStringList{u"clone"_s, Ada, u"--as"_s, u"x"_s};
    QTest::newRow("migrate") << QStringList{u"migrate"_s};
}

void TestVerbs::readOnlyRefusesEveryWrite()
{
    QFETCH(QStringList, words);
    const Outcome outcome
        = run(QStringList{u"--read-only"_s} + words, R"([{"op":"add","path":"/x","value":1}])");
    QVERIFY2(outcome.exitCode == 6, outcome.error.constData());
    QCOMPARE(outcome.error.count('\n'), 1);
}

void TestVerbs::errorIsJsonOnRequest()
{
    const Outcome outcome
        = run({u"patch"_s, Ada, u"-"_s, u"--experience"_s, Woods, u"--format"_s, u"json"_s},
              R"([{"op":"test","path":"/inventory/0","value":"rope"}])");
    QCOMPARE(outcome.exitCode, 3);
    const QList<QByteArray> lines = outcome.error.split('\n');
    QVERIFY(lines.at(0).startsWith("waymark: "));
    const QJsonObject error = QJsonDocument::fromJson(lines.at(1)).object()[u"error"].toObject();
    QCOMPARE(error[u"code"].toInt(), 3);
    QCOMPARE(error[u"kind"].toString(), u"conflict"_s);
    QCOMPARE(error[u"paths"][0].toString(), u"/inventory/0"_s);
    QVERIFY(run({u"players"_s, u"--nope"_s, u"--format=json"_s}).error.contains("\"code\":2"));
}

void TestVerbs::migrateSaysWhatANewerWaymarkDid()
{
    TestServer::execute(m_database,
                        "INSERT INTO waymark.migrations (number, name, checksum, actor, was_there)"
                        " VALUES (12, 'coins', 'abc', 'somebody', false)");
    for (const QStringList &more : {QStringList(u"--status"_s), QStringList()}) {
        const Outcome outcome = run(QStringList{u"migrate"_s} + more);
        QVERIFY2(outcome.exitCode == 0, outcome.error.constData());
        const QJsonArray states = outcome.json().array();
        QCOMPARE(states.size(), 4);
        QCOMPARE(states.at(3)[u"number"].toInt(), 12);
        QCOMPARE(states.at(3)[u"name"].toString(), u"coins"_s);
        QCOMPARE(states.at(3)[u"state"].toString(), u"newer"_s);
        QVERIFY2(outcome.error.contains("012_coins.sql"), outcome.error.constData());
    }
}

void TestVerbs::withoutTablesAndWithoutHistory()
{
    TestServer::execute(m_database, "DROP SCHEMA waymark CASCADE");
    const Outcome history = run({u"history"_s, Ada});
    QCOMPARE(history.exitCode, 0);
    QCOMPARE(history.json().array().size(), 0);
    QVERIFY(history.error.contains("records no edits"));
    const Outcome given = run({u"give"_s, Ada, u"lamp"_s});
    QCOMPARE(given.output, QByteArray("{\"edit\":null,\"operations\":1}\n"));
    const Outcome undone = run({u"undo"_s, u"1"_s});
    QCOMPARE(undone.exitCode, 4);
    QVERIFY(undone.error.contains("records no edits"));

    TestServer::execute(m_database, "DROP TABLE users CASCADE; DROP TABLE player_profiles CASCADE");
    const Outcome players = run({u"players"_s});
    QCOMPARE(players.exitCode, 1);
    QVERIFY2(players.error.contains("waymark migrate"), players.error.constData());
}

void TestVerbs::logAppendsAndNegativeWordsAreValues()
{
    const Outcome logged
        = run({u"log"_s, Ada, u"--experience"_s, Woods, u"--type"_s, u"location_reached"_s,
               u"--lat"_s, u"-37.5"_s, u"--lng"_s, u"-122.25"_s, u"--data"_s, uR"({"n":1.0})"_s,
               u"--at"_s, u"2025-01-01T00:00:00.000001Z"_s});
    QVERIFY2(logged.exitCode == 0, logged.error.constData());
    const QJsonArray rows = run({u"events"_s, u"type:location_reached"_s}).json().array();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.at(0)[u"id"].toString().toUtf8() + '\n', logged.output);
    QCOMPARE(rows.at(0)[u"location_lat"].toDouble(), -37.5);
    QCOMPARE(rows.at(0)[u"timestamp"].toString(), u"2025-01-01T00:00:00.000001Z"_s);
    QCOMPARE(run({u"log"_s, Ada, u"--type"_s, u"x"_s}).exitCode, 2);
    const Outcome array = run(
        {u"log"_s, Ada, u"--experience"_s, Woods, u"--type"_s, u"x"_s, u"--data"_s, u"[1]"_s});
    QCOMPARE(array.exitCode, 1);
    QVERIFY2(array.error.contains("is an object"), array.error.constData());
    QCOMPARE(run({u"log"_s, Ada, u"--experience"_s, Woods, u"--type"_s, u"x"_s, u"--lat"_s, u"1"_s})
                 .exitCode,
             2);
    QCOMPARE(
        run({u"log"_s, Ada, u"--experience"_s, Woods, u"--type"_s, u"x"_s, u"--data"_s, u"{"_s})
            .exitCode,
        1);
}

void TestVerbs::createPlayerAndExperience()
{
    const Outcome made = run({u"player"_s, u"create"_s, u"new@example.org"_s});
    QVERIFY2(made.exitCode == 0, made.error.constData());
    const Outcome started = run({u"experience"_s, u"start"_s, u"new@example.org"_s, Woods});
    QVERIFY2(started.exitCode == 0, started.error.constData());
    QCOMPARE(run({u"get"_s, u"new@example.org"_s, QString(), u"--experience"_s, Woods}).output,
             QByteArray("{}\n"));
    QCOMPARE(run({u"player"_s, u"create"_s, u"new@example.org"_s}).exitCode, 3);
    QCOMPARE(run({u"experience"_s, u"start"_s, u"new@example.org"_s, Woods}).exitCode, 3);
    QCOMPARE(run({u"player"_s, u"create"_s, u"nobody@example.org"_s}).exitCode, 4);
}

void TestVerbs::demoIsTheSameTwiceAndRefusesPlayers()
{
    QCOMPARE(run({u"demo"_s}).exitCode, 6);
    QByteArray first;
    for (int i = 0; i < 2; ++i) {
        m_database = TestServer::instance().createDatabase();
        QCOMPARE(run({u"demo"_s, u"--players"_s, u"3"_s}).exitCode, 0);
        const QByteArray events = run({u"events"_s, u"--format"_s, u"jsonl"_s}).output;
        QVERIFY(events.size() > 1000);
        if (i == 1)
            QCOMPARE(events, first);
        first = events;
    }
}

void TestVerbs::interruptRollsBack()
{
    m_database = TestServer::instance().createDatabase();
    QProcess process;
    start(process, {u"demo"_s, u"--players"_s, u"20000"_s});
    QVERIFY(process.waitForStarted());
    // It is in the middle once the server has locked the table for the rows that come in.
    QTRY_COMPARE_WITH_TIMEOUT(
        value("SELECT count(*)::text FROM pg_locks WHERE relation = "
              "'player_progress_events'::regclass AND mode = 'RowExclusiveLock'"),
        u"1"_s, 20'000);
    QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
    const Outcome outcome = finishProgram(process);
    QCOMPARE(outcome.exitCode, 130);
    QCOMPARE(value("SELECT count(*)::text FROM player_profiles"), u"0"_s);
}

void TestVerbs::noServer()
{
    const Outcome outcome = runProgram({u"--db"_s, u"host=/nowhere"_s, u"players"_s});
    QCOMPARE(outcome.exitCode, 5);
    QCOMPARE(outcome.error.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestVerbs)
#include "tst_verbs.moc"
