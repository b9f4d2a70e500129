#include "tests/app/program.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

namespace {

constexpr auto ToThousand = R"([{"op":"replace","path":"/gold","value":1000}])";

/// SQL that has the platform refuse some saves.
QByteArray refusing(const QByteArray &condition)
{
    return "CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF " + condition
        + " THEN RAISE 'not this one'; END IF; RETURN NEW; END $$; CREATE TRIGGER hold BEFORE "
          "UPDATE ON experience_progress FOR EACH ROW EXECUTE FUNCTION hold()";
}

} // namespace

/// `bulk`, and `undo` of one, as processes.
class TestBulkVerb : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path())); }
    void init();
    void aDryRunSaysWhatTheEditWouldDo();
    void aRunTellsTheCountsOfItsDryRun_data();
    void aRunTellsTheCountsOfItsDryRun();
    void oneUndoTakesAllBack();
    void theExitCodeSaysWhatHappened_data();
    void theExitCodeSaysWhatHappened();
    void writtenInPartItIsNoConflict();
    void whatChangesNothingSaysSo_data();
    void whatChangesNothingSaysSo();
    void formatsForProgramsAndPeople();
    void stoppedItSaysHowManyAreWritten_data();
    void stoppedItSaysHowManyAreWritten();

private:
    Outcome run(const QStringList &words, const QByteArray &input = {}) const
    {
        return runProgram(QStringList{u"--db"_s, m_database} + words, input);
    }
    QString value(const QByteArray &sql) const
    {
        return TestServer::value(m_database, SqlStatement(sql));
    }
    QString allStates() const
    {
        return value("SELECT string_agg(state::text, ',' ORDER BY id) FROM experience_progress");
    }

    QTemporaryDir m_data;
    QString m_database;
};

/// Nine saves of “woods” with gold 10.00 to 90.00 and one without any.
void TestBulkVerb::init()
{
    m_database = TestServer::instance().createDatabase();
    TestServer::execute(m_database, R"SQL(
INSERT INTO users (id, email) SELECT ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
 'p' || n || '@example.org' FROM generate_series(1, 10) n;
INSERT INTO player_profiles (id, user_id, stats) SELECT id, id, '{"n": 1}' FROM users;
INSERT INTO experience_progress (id, player_id, experience_id, state)
 SELECT id, id, 'woods', CASE WHEN id::text LIKE '%10' THEN '{"silver": 1}'
  ELSE jsonb_build_object('gold', 10.00 * row_number() OVER (ORDER BY id)) END FROM users;
)SQL");
}

void TestBulkVerb::aDryRunSaysWhatTheEditWouldDo()
{
    const QString before = allStates();
    const Outcome outcome
        = run({u"--read-only"_s, u"bulk"_s, u"experience:woods"_s, u"-"_s, u"--dry-run"_s},
              R"([{"op":"replace","path":"/gold","value":20.00}])");
    QVERIFY2(outcome.exitCode == 0, outcome.error.constData());
    const QJsonObject report = outcome.json().object();
    QCOMPARE(report[u"edit"_s], QJsonValue(QJsonValue::Null));
    QCOMPARE(report[u"table"_s], u"experience_progress"_s);
    QCOMPARE(report[u"column"_s], u"state"_s);
    QCOMPARE(report[u"match"_s], 10);
    QCOMPARE(report[u"change"_s], 8);
    QCOMPARE(report[u"same"_s], 1);
    QCOMPARE(report[u"lack"_s], 1);
    const QJsonObject values = report[u"values"_s].toArray().at(0).toObject();
    QCOMPARE(values[u"path"_s], u"/gold"_s);
    QCOMPARE(values[u"before"_s].toArray().size(), 10);
    QCOMPARE(values[u"after"_s].toArray().at(0),
             QJsonValue(QJsonObject{{u"value"_s, u"20.00"_s}, {u"count"_s, 9}}));
    QCOMPARE(report[u"samples"_s].toArray().size(), 8);
    const QJsonObject left = report[u"left"_s].toArray().at(0).toObject();
    QCOMPARE(left[u"label"_s], u"p10@example.org"_s);
    QCOMPARE(left[u"why"_s], u"lack"_s);
    QVERIFY(outcome.error.contains("Nothing was written"));
    QCOMPARE(allStates(), before);
    QCOMPARE(value("SELECT count(*)::text FROM waymark.edits"), u"0"_s);
}

void TestBulkVerb::aRunTellsTheCountsOfItsDryRun_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"json", "jsonl", "csv", "table"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

/// Gold is 30 in one save, something else in eight, and missing in one.
void TestBulkVerb::aRunTellsTheCountsOfItsDryRun()
{
    QFETCH(QString, format);
    const QStringList words = {u"bulk"_s, u"experience:woods"_s, u"-"_s, u"--format"_s, format};
    const auto countsOf = [](const QByteArray &output) {
        static const QRegularExpression count(
            uR"re("?\b(change|same|lack|differ|fail)\b"?(?:[:, ]+|","count":)(\d+))re"_s);
        QStringList counts;
        for (const auto &found : count.globalMatch(QString::fromUtf8(output)))
            counts += found.captured(1) + u' ' + found.captured(2);
        return counts;
    };
    const QByteArray patch
        = R"([{"op":"test","path":"/gold","value":30},{"op":"remove","path":"/gold"}])";
    const QStringList expected{u"change 1"_s, u"same 0"_s, u"lack 1"_s, u"differ 8"_s, u"fail 0"_s};
    const Outcome dry = run(words + QStringList{u"--dry-run"_s}, patch);
    QCOMPARE(countsOf(dry.output), expected);
    QCOMPARE(countsOf(run(words, patch).output), expected);
}

void TestBulkVerb::oneUndoTakesAllBack()
{
    const QString before = allStates();
    const QStringList bulk = {u"bulk"_s, u"experience:woods"_s, u"-"_s, u"--reason"_s, u"sale"_s};
    const Outcome outcome = run(bulk, ToThousand);
    QVERIFY2(outcome.exitCode == 0, outcome.error.constData());
    const QJsonObject report = outcome.json().object();
    const QString id = QString::number(report[u"edit"_s].toInt());
    QCOMPARE(report[u"change"_s], 9);
    QVERIFY(outcome.error.contains(QByteArray("waymark undo " + id.toLatin1())));
    QCOMPARE(value("SELECT count(*)::text FROM experience_progress WHERE state->'gold' = '1000'"),
             u"9"_s);
    const Outcome history = run({u"history"_s, u"p3@example.org"_s});
    QCOMPARE(history.json().array().at(0).toObject()[u"reason"_s],
             QString("Bulk edit "_L1 + id + ": sale"_L1));

    const Outcome again = run(bulk, ToThousand);
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.json().object()[u"edit"_s], QJsonValue(QJsonValue::Null));
    QCOMPARE(again.json().object()[u"same"_s], 9);

    QCOMPARE(run({u"undo"_s, id}).exitCode, 0);
    QCOMPARE(allStates(), before);
    // Nothing of it is left to be taken back.
    const Outcome twice = run({u"undo"_s, id});
    QCOMPARE(twice.exitCode, 3);
    QVERIFY2(twice.error.contains("was already taken back by edit"), twice.error.constData());
    QCOMPARE(allStates(), before);
}

void TestBulkVerb::theExitCodeSaysWhatHappened_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<int>("exitCode");
    const QStringList woods = {u"bulk"_s, u"experience:woods"_s, u"-"_s};
    const auto row = [&](const char *name, const QByteArray &sql, const QStringList &words,
                         const QByteArray &patch, int exitCode) {
        QTest::newRow(name) << sql << words << patch << exitCode;
    };
    row("nobody found", "", {u"bulk"_s, u"experience:none"_s, u"-"_s}, ToThousand, 0);
    row("no save can take it", "", woods, R"([{"op":"remove","path":"/none"}])", 3);
    row("nor in a dry run", "", woods + QStringList{u"--dry-run"_s},
        R"([{"op":"remove","path":"/none"}])", 3);
    row("some were not as tested", "", woods,
        R"([{"op":"test","path":"/gold","value":30},{"op":"remove","path":"/gold"}])", 0);
    row("no patch", "", woods, "{}", 1);
    row("no JSON", "", woods, "[", 1);
    row("no such field", "", {u"bulk"_s, u"gold:3"_s, u"-"_s}, ToThousand, 1);
    row("no file", "", {u"bulk"_s, u"experience:woods"_s}, ToThousand, 2);
    row("read-only", "", QStringList{u"--read-only"_s} + woods, ToThousand, 6);
    row("not recorded", "DROP SCHEMA waymark CASCADE", woods, ToThousand, 6);
    row("not recorded, a dry run", "DROP SCHEMA waymark CASCADE",
        woods + QStringList{u"--dry-run"_s}, ToThousand, 0);
    row("all saves are refused by the platform", refusing("true"), woods, ToThousand, 1);
    row("no save is as tested", "", woods, R"([{"op":"test","path":"","value":{}}])", 3);
}

void TestBulkVerb::theExitCodeSaysWhatHappened()
{
    QFETCH(QByteArray, sql);
    QFETCH(QStringList, words);
    QFETCH(QByteArray, patch);
    QFETCH(int, exitCode);
    if (!sql.isEmpty())
        TestServer::execute(m_database, sql);
    const QString before = allStates();
    const Outcome outcome = run(words, patch);
    QVERIFY2(outcome.exitCode == exitCode, outcome.error.constData());
    if (exitCode == 0)
        return;
    QCOMPARE(allStates(), before);
    QVERIFY2(outcome.error.contains("waymark: "), outcome.error.constData());
    QVERIFY2(!outcome.error.contains("waymark undo"), outcome.error.constData());
}

/// 3 would say that nothing was written, 0 that all of it was.
void TestBulkVerb::writtenInPartItIsNoConflict()
{
    const QStringList woods = {u"bulk"_s, u"experience:woods"_s, u"-"_s, u"--format"_s, u"json"_s};
    TestServer::execute(m_database, refusing("OLD.id::text LIKE '%02'"));
    const Outcome outcome = run(woods, ToThousand);
    QCOMPARE(outcome.exitCode, 1);
    const QJsonObject report = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(report[u"change"_s], 8);
    QCOMPARE(report[u"fail"_s], 1);
    const QByteArray id = QByteArray::number(report[u"edit"_s].toInt());
    const QByteArray said = "waymark: 1 save could not be changed; the others are written, and "
                            "waymark undo "
        + id + " takes those back.\n";
    QVERIFY2(outcome.error.contains(said), outcome.error.constData());
    QVERIFY2(outcome.error.contains(R"({"error":{"code":1,"kind":"failed")"),
             outcome.error.constData());

    // Likewise where it is taken back of some only, and of none.
    TestServer::execute(m_database,
                        "DROP TRIGGER hold ON experience_progress; UPDATE experience_progress SET "
                        "state = '{\"gold\": 1}' WHERE id::text LIKE '%03'");
    const QStringList undo = {u"undo"_s, QString::fromLatin1(id)};
    const Outcome part = run(undo);
    QCOMPARE(part.exitCode, 1);
    QCOMPARE(part.json()[u"change"], QJsonValue(7));
    QVERIFY2(part.error.contains("the others are."), part.error.constData());
    const QString before = allStates();
    const Outcome none = run(undo);
    QCOMPARE(none.exitCode, 3);
    QCOMPARE(none.json()[u"edit"], QJsonValue(QJsonValue::Null));
    QVERIFY2(none.error.contains("nothing was written"), none.error.constData());
    QCOMPARE(allStates(), before);
}

void TestBulkVerb::whatChangesNothingSaysSo_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("nobody found") << u"experience:none"_s << QByteArray(ToThousand) << QByteArray()
                                  << QByteArray("The search finds no saves.");
    QTest::newRow("as asked already")
        << u"experience:woods -p10"_s
        << QByteArray(R"([{"op":"test","path":"/gold","value":10},)"
                      R"({"op":"replace","path":"/gold","value":10.00}])")
        << QByteArray() << QByteArray("Nothing was changed, and no edit is recorded.");
    QTest::newRow("no operation") << u"experience:woods"_s << QByteArray("[]") << QByteArray()
                                  << QByteArray("Nothing was changed, and no edit is recorded.");
    QTest::newRow("all refused") << u"experience:woods"_s << QByteArray(ToThousand)
                                 << refusing("true")
                                 << QByteArray(
                                        "9 saves could not be changed; nothing was written.");
}

void TestBulkVerb::whatChangesNothingSaysSo()
{
    QFETCH(QString, query);
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, said);
    if (!sql.isEmpty())
        TestServer::execute(m_database, sql);
    const QString before = allStates();
    const Outcome outcome = run({u"bulk"_s, query, u"-"_s}, patch);
    QVERIFY2(outcome.error.contains(said), outcome.error.constData());
    QVERIFY2(!outcome.error.contains("waymark undo"), outcome.error.constData());
    QCOMPARE(outcome.json()[u"edit"], QJsonValue(QJsonValue::Null));
    QCOMPARE(outcome.json()[u"change"], QJsonValue(0));
    QCOMPARE(value("SELECT count(*)::text FROM waymark.edits"), u"0"_s);
    QCOMPARE(allStates(), before);
}

void TestBulkVerb::formatsForProgramsAndPeople()
{
    const Outcome csv
        = run({u"bulk"_s, u"p2@example.org"_s, u"-"_s, u"--dry-run"_s, u"--format"_s, u"csv"_s},
              R"([{"op":"replace","path":"/n","value":2}])");
    QCOMPARE(csv.exitCode, 0);
    QCOMPARE(csv.output,
             QByteArray("what,count,player,experience,path,value,inverse\r\n"
                        "match,1,,,,player_profiles.stats,\r\nchange,1,,,,,\r\nsame,0,,,,,\r\n"
                        "lack,0,,,,,\r\ndiffer,0,,,,,\r\nfail,0,,,,,\r\n"
                        "before,1,,,/n,1,\r\nafter,1,,,/n,2,\r\n"
                        "sample,,p2@example.org,,,\"[{\"\"op\"\": \"\"replace\"\", "
                        "\"\"path\"\": \"\"/n\"\", \"\"value\"\": 2}]\",\"[{\"\"op\"\": "
                        "\"\"replace\"\", \"\"path\"\": \"\"/n\"\", \"\"value\"\": 1}]\"\r\n"));
    const Outcome jsonl
        = run({u"bulk"_s, u"p2@example.org"_s, u"-"_s, u"--dry-run"_s, u"--format"_s, u"jsonl"_s},
              R"([{"op":"remove","path":"/n"}])");
    const QJsonObject sample
        = QJsonDocument::fromJson(jsonl.output.trimmed().split('\n').constLast()).object();
    QCOMPARE(sample[u"what"], QJsonValue(u"sample"_s));
    QCOMPARE(sample[u"value"], QJsonValue(uR"([{"op": "remove", "path": "/n"}])"_s));
    QCOMPARE(sample[u"inverse"], QJsonValue(uR"([{"op": "add", "path": "/n", "value": 1}])"_s));
    const Outcome table
        = run({u"bulk"_s, u"experience:woods"_s, u"-"_s, u"--format"_s, u"table"_s}, ToThousand);
    QCOMPARE(table.exitCode, 0);
    QVERIFY(table.output.contains("p10@example.org"));
}

void TestBulkVerb::stoppedItSaysHowManyAreWritten_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGKILL") << SIGKILL;
}

/// The sixth save is held by somebody else, and those behind it are on their way.
void TestBulkVerb::stoppedItSaysHowManyAreWritten()
{
    QFETCH(int, signal);
    const QString before = allStates();
    QProcess holder;
    holder.start(u"psql"_s, {u"-X"_s, u"-d"_s, m_database});
    QVERIFY(holder.waitForStarted());
    holder.write("BEGIN; SELECT FROM experience_progress WHERE id::text LIKE '%06' FOR UPDATE;\n");
    QTRY_COMPARE(value("SELECT count(*)::text FROM pg_stat_activity WHERE datname = "
                       "current_database() AND state = 'idle in transaction'"),
                 u"1"_s);
    QProcess writing;
    startProgram(writing, {u"--db"_s, m_database, u"bulk"_s, u"experience:woods"_s, u"-"_s});
    writing.write(ToThousand);
    writing.closeWriteChannel();
    QVERIFY(writing.waitForStarted());
    QTRY_COMPARE(value("SELECT count(*)::text FROM pg_stat_activity WHERE datname = "
                       "current_database() AND wait_event_type = 'Lock'"),
                 u"1"_s);
    QCOMPARE(::kill(pid_t(writing.processId()), signal), 0);
    const Outcome outcome = finishProgram(writing);
    holder.closeWriteChannel();
    QVERIFY(holder.waitForFinished());
    // Of a process that is killed the server may still carry out what was on its way.
    QTRY_COMPARE(value("SELECT count(*)::text FROM pg_stat_activity WHERE datname = "
                       "current_database() AND application_name = 'waymark' AND pid <> "
                       "pg_backend_pid()"),
                 u"0"_s);
    const QByteArray id = value("SELECT min(id)::text FROM waymark.edits").toLatin1();
    const int written
        = value("SELECT count(*)::text FROM experience_progress WHERE state->'gold' = '1000'")
              .toInt();
    QVERIFY2(written >= 5 && written <= 9, qPrintable(QString::number(written)));
    QCOMPARE(value("SELECT count(*)::text FROM waymark.edits WHERE target ? 'bulk'").toInt(),
             written);
    if (signal == SIGINT) {
        QCOMPARE(outcome.exitCode, 130);
        const QByteArray told = "waymark: Stopped: " + QByteArray::number(written)
            + " saves had been written by then; waymark undo " + id + " takes them back.";
        QVERIFY2(outcome.error.contains(told), outcome.error.constData());
        QCOMPARE(outcome.json().object()[u"change"_s], written);
    }
    const Outcome undone = run({u"undo"_s, QString::fromLatin1(id)});
    QVERIFY2(undone.exitCode == 0, undone.error.constData());
    QCOMPARE(allStates(), before);
}

QTEST_GUILESS_MAIN(TestBulkVerb)
#include "tst_bulkverb.moc"
