#include "models/checks/schemalearner.h"
#include "models/local/schemafiles.h"
#include "models/postgres/postgresgateway.h"
#include "tests/app/verbdatabase.h"
#include "tests/app/verbfixture.h"
#include "tests/support/testoptions.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

/// Verbs that edit a player as processes against a real server, one by one and at once.
class TestEditVerbs : public QObject, VerbDatabase
{
    Q_OBJECT

private slots:
    void init() { begin(Fixture); }
    void editsAreGuardedAuditedAndTakenBack();
    void edits_data();
    void edits();
    void patchIsAllOrNothing();
    void processesAtOnceLoseNothing();
    void additionsAreTakenBackInAnyOrder();
    void additionsAndTheirUndoAtOnceAddUp();
    void whatOtherSavesLackIsTold_data();
    void whatOtherSavesLackIsTold();

private:
    QString stateText() const { return value(AdaState); }
    void learnSchema();
};

void TestEditVerbs::editsAreGuardedAuditedAndTakenBack()
{
    const QStringList woods = {u"--experience"_s, Woods};
    const QString before = stateText();
    const Outcome given = run(QStringList{u"give"_s, Ada, u"lamp"_s, u"-5"_s} + woods);
    QCOMPARE(given.exitCode, 0);
    QVERIFY(stateText().contains("\"inventory\": [\"key\", \"lamp\", \"-5\"]"_L1));
    const qint64 edit = given.json().object()[u"edit"].toInteger();
    QVERIFY(edit > 0);
    QCOMPARE(given.json().object()[u"operations"].toInt(), 2);

    const Outcome again = run(QStringList{u"give"_s, Ada, u"lamp"_s} + woods);
    QCOMPARE(again.output, QByteArray("{\"edit\":null,\"operations\":0}\n"));

    const QJsonArray history = run(QStringList{u"history"_s, Ada} + woods).json().array();
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.at(0)[u"id"].toInteger(), edit);
    QCOMPARE(history.at(0)[u"patch"].toArray().size(), 2);
    QVERIFY(!history.at(0)[u"actor"].toString().isEmpty());

    // A later edit of another path stays; its own path having moved on is a conflict.
    QCOMPARE(run(QStringList{u"add"_s, Ada, u"/gold"_s, u"-2.50"_s} + woods).exitCode, 0);
    QCOMPARE(run({u"undo"_s, QString::number(edit)}).exitCode, 0);
    QVERIFY(stateText().contains("\"inventory\": [\"key\"]"_L1));
    QVERIFY(stateText().contains("\"gold\": 7.50"_L1));
    QCOMPARE(run({u"undo"_s, QString::number(edit)}).exitCode, 3);
    QCOMPARE(run({u"undo"_s, u"999999"_s}).exitCode, 4);
    QCOMPARE(run(QStringList{u"add"_s, Ada, u"/gold"_s, u"+2.50"_s} + woods).exitCode, 0);
    QCOMPARE(stateText(), before);
}

void TestEditVerbs::edits_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("stored");
    const QStringList woods = {u"--experience"_s, Woods};
    const QByteArray state = QByteArray("SELECT state::text FROM experience_progress");
    const QString untouched
        = uR"({"big": 18446744073709551616, "gold": 10.00, "inventory": ["key"]})"_s;
    const auto row = [](const char *name, const QStringList &words, const QByteArray &input,
                        int exitCode, const QByteArray &sql, const QString &stored) {
        QTest::newRow(name) << words << input << exitCode << sql << stored;
    };
    row("set integer", {u"set"_s, Ada, u"account_level"_s, u"-5"_s}, {}, 0,
        "SELECT account_level::text FROM player_profiles ORDER BY id", u"-5"_s);
    row("set beyond int32", {u"set"_s, Ada, u"account_level"_s, u"2147483648"_s}, {}, 1,
        "SELECT account_level::text FROM player_profiles ORDER BY id", u"5"_s);
    row("set SQL NULL", QStringList{u"set"_s, Ada, u"current_location"_s, u"null"_s} + woods, {}, 0,
        "SELECT current_location FROM experience_progress", u"(null)"_s);
    row("set a time in the zone",
        QStringList{u"--zone"_s, u"Asia/Tokyo"_s, u"set"_s, Ada, u"completed_at"_s,
                    u"2025-11-01T09:00"_s}
            + woods,
        {}, 0, "SELECT completed_at::text FROM experience_progress", u"2025-11-01 00:00:00"_s);
    row("set no such column", {u"set"_s, Ada, u"id"_s, u"x"_s}, {}, 1,
        "SELECT account_level::text FROM player_profiles ORDER BY id", u"5"_s);
    row("take", QStringList{u"take"_s, Ada, u"key"_s, u"rope"_s} + woods, {}, 0,
        "SELECT state->>'inventory' FROM experience_progress", u"[]"_s);
    row("give to the profile", {u"give"_s, u"=1+1@example.org"_s, u"map"_s}, {}, 0,
        "SELECT stats::text FROM player_profiles ORDER BY id DESC",
        uR"({"global_inventory": ["map"]})"_s);
    row("give what has no name", QStringList{u"give"_s, Ada, u"map"_s, u""_s} + woods, {}, 2, state,
        untouched);
    row("add to a string", {u"add"_s, Ada, u"/achievements/0"_s, u"1"_s}, {}, 3, state, untouched);
    row("add to nothing", {u"add"_s, Ada, u"/none"_s, u"1"_s}, {}, 3, state, untouched);
    row("add below nothing", {u"add"_s, Ada, u"/none/deep"_s, u"1"_s}, {}, 3, state, untouched);
    row("add to SQL NULL", {u"add"_s, u"=1+1@example.org"_s, u"/n"_s, u"1"_s}, {}, 3, state,
        untouched);
    row("add beyond what numeric holds", {u"add"_s, Ada, u"/n"_s, u"1e200000"_s}, {}, 1, state,
        untouched);
    row("add to a large number", QStringList{u"add"_s, Ada, u"/big"_s, u"0.10"_s} + woods, {}, 0,
        "SELECT state->>'big' FROM experience_progress", u"18446744073709551616.10"_s);
    row("add no number", {u"add"_s, Ada, u"/n"_s, u"1e"_s}, {}, 1, state, untouched);
    row("patch", QStringList{u"patch"_s, Ada, u"-"_s} + woods,
        R"([{"op":"test","path":"/gold","value":10},{"op":"remove","path":"/inventory/0"}])", 0,
        "SELECT state->>'inventory' FROM experience_progress", u"[]"_s);
    row("patch with a failing test", QStringList{u"patch"_s, Ada, u"-"_s} + woods,
        R"([{"op":"remove","path":"/gold"},{"op":"test","path":"/big","value":1}])", 3, state,
        untouched);
    row("patch of what is not there", QStringList{u"patch"_s, Ada, u"-"_s} + woods,
        R"([{"op":"replace","path":"/none","value":1}])", 3, state, untouched);
    row("patch index beyond", QStringList{u"patch"_s, Ada, u"-"_s} + woods,
        R"([{"op":"add","path":"/inventory/2","value":1}])", 3, state, untouched);
    row("malformed patch", QStringList{u"patch"_s, Ada, u"-"_s} + woods, R"([{"op":"jump"}])", 1,
        state, untouched);
    row("value that jsonb cannot hold", QStringList{u"patch"_s, Ada, u"-"_s} + woods,
        R"([{"op":"add","path":"/x","value":"\u0000"}])", 1, state, untouched);
    row("dry run", QStringList{u"patch"_s, Ada, u"-"_s, u"--dry-run"_s} + woods,
        R"([{"op":"remove","path":"/gold"}])", 0, state, untouched);
}

void TestEditVerbs::edits()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, input);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, sql);
    QFETCH(QString, stored);
    const Outcome outcome = run(words, input);
    QVERIFY2(outcome.exitCode == exitCode, outcome.error.constData());
    QCOMPARE(value(sql), stored);
}

void TestEditVerbs::patchIsAllOrNothing()
{
    const QString before = stateText();
    const Outcome named = run({u"patch"_s, Ada, u"-"_s, u"--format"_s, u"json"_s}, "[]");
    QCOMPARE(named.output, QByteArray("{\"edit\":null,\"operations\":0}\n"));
    const Outcome nothing
        = run({u"patch"_s, Ada, u"-"_s, u"--experience"_s, Woods},
              R"([{"op":"add","path":"/x","value":1},{"op":"remove","path":"/x"}])");
    QCOMPARE(nothing.exitCode, 0);
    QCOMPARE(nothing.output, QByteArray("{\"edit\":null,\"operations\":0}\n"));
    QCOMPARE(stateText(), before);
    QCOMPARE(value("SELECT count(*)::text FROM waymark.edits"), u"0"_s);
}

void TestEditVerbs::processesAtOnceLoseNothing()
{
    constexpr int Processes = 8;
    const QStringList woods = {u"--experience"_s, Woods};
    QList<QStringList> verbs;
    for (int i = 0; i < Processes; ++i) {
        const QStringList verb = i % 2 == 0
            ? QStringList{u"add"_s, Ada, u"/gold"_s, u"0.01"_s}
            : QStringList{u"give"_s, Ada, u"lamp"_s, u"coin %1"_s.arg(i)};
        verbs.append(verb + woods);
    }
    runAtOnce(verbs);
    QVERIFY2(stateText().contains("\"gold\": 10.04"_L1), qPrintable(stateText()));
    QCOMPARE(stateText().count("lamp"_L1), 1);
    QCOMPARE(stateText().count("coin "_L1), Processes / 2);
}

void TestEditVerbs::additionsAreTakenBackInAnyOrder()
{
    const QStringList woods = {u"--experience"_s, Woods};
    const auto add = [&](const QString &number) {
        return run(QStringList{u"add"_s, Ada, u"/gold"_s, number} + woods)
            .json()[u"edit"]
            .toInteger();
    };
    const auto undo = [this](qint64 edit) { return run({u"undo"_s, QString::number(edit)}); };
    const auto gold = [&] {
        return run(QStringList{u"get"_s, Ada, u"/gold"_s} + woods).output.trimmed();
    };
    const QString before = stateText();
    const qint64 first = add(u"+5"_s);
    const qint64 second = add(u"-0.125"_s);
    QCOMPARE(gold(), QByteArray("14.875"));
    const Outcome early = undo(first);
    QVERIFY2(early.exitCode == 0, early.error.constData());
    QCOMPARE(gold(), QByteArray("9.875"));
    // Taking the taking back back gives it again.
    QCOMPARE(undo(early.json()[u"edit"].toInteger()).exitCode, 0);
    QCOMPARE(gold(), QByteArray("14.875"));
    QCOMPARE(undo(add(u"-5"_s)).exitCode, 0);
    QCOMPARE(undo(first).exitCode, 0);
    QCOMPARE(undo(second).exitCode, 0);
    QCOMPARE(gold(), QByteArray("10.000")); // as wide as the sum was by then
    // As it was left, it is put back to the letter.
    const qint64 last = add(u"1e-3"_s);
    QCOMPARE(gold(), QByteArray("10.001"));
    QCOMPARE(undo(last).exitCode, 0);
    QCOMPARE(gold(), QByteArray("10.000"));
    TestServer::execute(m_database,
                        "UPDATE experience_progress SET state = state || '{\"gold\": 10.00}'");
    QCOMPARE(stateText(), before);
    QCOMPARE(undo(add(u"0.0001"_s)).exitCode, 0);
    QCOMPARE(stateText(), before);
    // What is no number any more cannot be added to.
    const qint64 lost = add(u"3"_s);
    TestServer::execute(m_database,
                        "UPDATE experience_progress SET state = state || '{\"gold\": \"x\"}'");
    QCOMPARE(undo(lost).exitCode, 3);
    QCOMPARE(gold(), QByteArray("\"x\""));
}

void TestEditVerbs::additionsAndTheirUndoAtOnceAddUp()
{
    constexpr int Early = 4;
    QList<QStringList> verbs;
    const QStringList woods = {u"--experience"_s, Woods};
    for (int i = 1; i <= Early; ++i) {
        const Outcome added
            = run(QStringList{u"add"_s, Ada, u"/gold"_s, QString::number(1000 * i)} + woods);
        verbs.append({u"undo"_s, QString::number(added.json()[u"edit"].toInteger())});
    }
    for (int i = 0; i < Early; ++i)
        verbs.append(QStringList{u"add"_s, Ada, u"/gold"_s, u"-0.01"_s} + woods);
    runAtOnce(verbs);
    QVERIFY2(stateText().contains("\"gold\": 9.96"_L1), qPrintable(stateText()));
}

/// As the window keeps it: 100 saves of the game.
void TestEditVerbs::learnSchema()
{
    SchemaLearner learner;
    for (int i = 0; i < 100; ++i) {
        learner.add(*JsonArena::parseTrusted(
            R"({"inventory": ["key", ")" + QByteArray(i % 2 == 0 ? "brass_lamp" : "rope")
            + R"("], "gold": )" + QByteArray::number(i) + R"(, "flags": {"met": true}})"));
    }
    LearnedSchema schema = *learner.learn();
    schema.experience = Woods;
    schema.isWhole = true;
    PostgresGateway gateway(readOnlyOptions(m_database));
    SchemaFiles(*gateway.identity().result()).keep(schema);
}

void TestEditVerbs::whatOtherSavesLackIsTold_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArrayList>("told"); // parts of the lines on standard error
    const auto row
        = [](const char *name, const QStringList &words, const QByteArray &patch,
             const QByteArrayList &told) { QTest::newRow(name) << words << patch << told; };
    const QStringList patch{u"patch"_s, Ada, u"-"_s};
    row("a new value", patch, R"([{"op": "add", "path": "/inventory/-", "value": "bras_lamp"}])",
        {"/inventory/- \"bras_lamp\": value in 0 of 100 saves; brass_lamp is in 50 of 100 saves"});
    row("a new key", patch, R"([{"op": "add", "path": "/flag", "value": {}}])",
        {"/flag: key in 0 of 100 saves; flags is in 100 of 100 saves"});
    row("another type, far from the others", patch,
        R"([{"op": "replace", "path": "/gold", "value": "10"}])",
        {"/gold \"10\": type in 0 of 100 saves; number is in 100 of 100 saves"});
    row("what is known", patch, R"([{"op": "add", "path": "/inventory/0", "value": "rope"}])", {});
    row("what goes", patch, R"([{"op": "remove", "path": "/big"}])", {});
    row("a dry run", patch + QStringList{u"--dry-run"_s},
        R"([{"op": "add", "path": "/x", "value": 1}, {"op": "add", "path": "/y", "value": 1}])",
        {"/x: key in 0", "/y: key in 0"});
    row("quietly", QStringList{u"--quiet"_s} + patch,
        R"([{"op": "add", "path": "/x", "value": 1}])", {});
    row("give", {u"give"_s, Ada, u"ropes"_s}, {}, {"\"ropes\": value in 0 of 100 saves"});
}

void TestEditVerbs::whatOtherSavesLackIsTold()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, patch);
    QFETCH(QByteArrayList, told);
    words += QStringList{u"--experience"_s, Woods};
    learnSchema();
    const Outcome outcome = run(words, patch);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.json().object().contains(u"operations"_s));
    QCOMPARE(outcome.error.count('\n'), told.size());
    for (const QByteArray &part : told)
        QVERIFY2(outcome.error.contains(part), outcome.error.constData());
}

QTEST_GUILESS_MAIN(TestEditVerbs)
#include "tst_editverbs.moc"
