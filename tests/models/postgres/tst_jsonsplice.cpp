#include "models/json/jsonformat.h"
#include "models/postgres/jsonsplice.h"
#include "models/postgres/postgresgateway.h"
#include "tests/support/testedit.h"
#include "tests/support/testoptions.h"
#include "tests/support/testsave.h"
#include "tests/support/testserver.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::addSave;
using test::editOf;
using test::stateOf;
using test::TestSave;
using test::TestServer;

using Operation = JsonOperation::Kind;
using Guard = JsonGuard::Kind;
using Outcome = SaveOutcome::Kind;

namespace {

const QStringList Paths{u""_s,      u"/a"_s,    u"/a/0"_s,   u"/a/1"_s, u"/a/2"_s,
                        u"/a/-1"_s, u"/a/01"_s, u"/a/ 1"_s,  u"/a/b"_s, u"/a/b/c"_s,
                        u"/o"_s,    u"/o/x"_s,  u"/o/x/y"_s, u"/o/0"_s, u"/o/-1"_s,
                        u"/n"_s,    u"/z"_s,    u"/"_s,      u"/0"_s,   u"/t"_s};
const QStringList LikelyPaths{u"/a"_s, u"/a/0"_s, u"/a/1"_s, u"/o"_s, u"/o/x"_s,
                              u"/n"_s, u"/0"_s,   u"/1"_s,   u"/q"_s, u"/o/q"_s};
const QByteArrayList Values{"1", "10.00", "null", "\"x\"", "[1, 2]", "{\"y\": 1}", "{}", "-0.5"};
const QByteArrayList States{
    "{\"a\": [1, {\"b\": 1}], \"n\": 10.00, \"o\": {\"x\": {\"y\": null}}, \"t\": \"5\"}",
    "{\"\": 7, \"a\": {\"0\": 1, \"-1\": 2, \"01\": 3}, \"o\": []}",
    "[1, [2, 3], {\"a\": 1}]",
    "[]",
    "{}",
    "5",
    "null",
};

template <typename T>
const T &any(QRandomGenerator &random, const QList<T> &list)
{
    return list.at(random.bounded(int(list.size())));
}

JsonPointer randomPath(QRandomGenerator &random)
{
    return JsonPointer::parse(any(random, random.bounded(4) > 0 ? LikelyPaths : Paths)).value();
}

JsonOperation randomOperation(QRandomGenerator &random)
{
    constexpr Operation Kinds[]
        = {Operation::SetRoot,       Operation::Replace,       Operation::AddMember,
           Operation::InsertElement, Operation::AppendElement, Operation::Remove,
           Operation::Move,          Operation::AddNumber};
    JsonOperation operation;
    operation.kind = Kinds[random.bounded(1, 8)]; // SetRoot has rows of its own
    operation.path = randomPath(random);
    operation.from = randomPath(random);
    operation.value = JsonText(any(random, Values));
    if (operation.kind == Operation::AddNumber)
        operation.value = JsonText("0.25");
    return operation;
}

QString described(const JsonOperation &operation)
{
    return u"%1 %2 from %3 value %4"_s.arg(int(operation.kind))
        .arg(operation.path.toString(), operation.from.toString(), operation.value->toString());
}

} // namespace

/// The two ways of saving must do the same, so each is the other's measure.
class TestJsonSplice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_database = TestServer::instance().createDatabase();
        m_gateway = std::make_unique<PostgresGateway>(test::writableOptions(m_database));
    }
    void cleanup()
    {
        TestServer::execute(m_database, "DELETE FROM users; DELETE FROM waymark.edits");
    }
    void cleanupTestCase() { m_gateway.reset(); }

    void operationsDoTheSameHereAndOnTheServer();
    void guardsHoldTheSameHereAndOnTheServer();
    void manyOperationsOnALargeSaveTakeTwoRoundTrips();
    void manyOperationsOnASmallSaveTakeTwoRoundTrips();
    void aConflictInALargeSaveWritesNothing_data();
    void aConflictInALargeSaveWritesNothing();
    void sqlNullIsNoDocument();

private:
    QByteArray largeState() const
    {
        QByteArray state = "{\"entries\": [";
        for (int i = 0; i < 20'000; ++i)
            state += (i > 0 ? ", " : "") + QByteArray("{\"id\": ") + QByteArray::number(i)
                + ", \"amount\": 10.00, \"note\": \"waypoint " + QByteArray::number(i * 7919)
                + "\"}";
        return state + "], \"untouched\": [1e-400, 18446744073709551616]}";
    }

    QString m_database;
    std::unique_ptr<PostgresGateway> m_gateway;
};

void TestJsonSplice::operationsDoTheSameHereAndOnTheServer()
{
    QRandomGenerator random(7);
    int effective = 0;
    for (int round = 0; round < 300; ++round) {
        const QByteArray state = random.bounded(4) > 0 ? States.at(round % 3) : any(random, States);
        const TestSave save = addSave(m_database, state, QString::number(round));
        GuardedEdit edit = editOf(save.progress);
        QStringList words{QString::fromUtf8(state)};
        for (int i = random.bounded(1, 3); i > 0; --i) { // few enough for the server's way
            edit.operations += randomOperation(random);
            words += described(edit.operations.last());
        }
        const auto outcome = m_gateway->save(edit).result();
        const auto here = spliced(JsonText(state), edit.operations);
        const QString story = words.join(u"; "_s);
        if (!outcome) { // what can never be is an error there and no effect here
            QVERIFY2(outcome.error().kind == Error::Kind::Invalid, qPrintable(story));
            QVERIFY2(!here, qPrintable(story));
            continue;
        }
        const QByteArray there = outcome->row->json->utf8();
        const bool isSaved = outcome->kind == Outcome::Saved;
        QVERIFY2(isSaved == here.has_value(), qPrintable(story));
        if (here) {
            // The server prints what the splice made in its own order of keys.
            QCOMPARE(QString::fromUtf8(there),
                     QString::fromUtf8(canonicalText(here->utf8())->utf8()));
            ++effective;
        } else {
            QCOMPARE(there, state);
        }
    }
    QVERIFY2(effective > 20, qPrintable(QString::number(effective)));
}

void TestJsonSplice::guardsHoldTheSameHereAndOnTheServer()
{
    QRandomGenerator random(11);
    constexpr Guard Kinds[]
        = {Guard::RootTextIs, Guard::TextIs,   Guard::Absent,   Guard::IsObject,
           Guard::IsArray,    Guard::IsNumber, Guard::LengthIs, Guard::LacksIdentities};
    int held = 0;
    for (int round = 0; round < 240; ++round) {
        const QByteArray state = any(random, States);
        const TestSave save = addSave(m_database, state, QString::number(round));
        JsonGuard guard;
        guard.kind = Kinds[random.bounded(8)];
        guard.path = JsonPointer::parse(any(random, Paths)).value();
        guard.value = JsonText(random.bounded(4) == 0 ? state : any(random, Values));
        guard.length = random.bounded(4);
        guard.key = random.bounded(2) == 0 ? u"a"_s : u"b"_s;
        guard.identities = {JsonText("2"), JsonText(random.bounded(2) == 0 ? "1" : "1.0")};
        if (guard.kind == Guard::Absent && guard.path.isRoot())
            continue; // a question about SQL NULL, asked below
        GuardedEdit edit = editOf(save.progress);
        edit.guards = {guard};
        edit.operations = {{Operation::SetRoot, {}, {}, JsonText("true")}};
        const bool holdsThere = m_gateway->save(edit).result()->kind == Outcome::Saved;
        const bool holdsHere = guardsHold(JsonText(state), {guard});
        const QString story = u"%1 %2 in %3"_s.arg(int(guard.kind))
                                  .arg(guard.path.toString(), QString::fromUtf8(state));
        QVERIFY2(holdsHere == holdsThere, qPrintable(story));
        held += holdsHere ? 1 : 0;
    }
    QVERIFY2(held > 15, qPrintable(QString::number(held)));
}

void TestJsonSplice::manyOperationsOnALargeSaveTakeTwoRoundTrips()
{
    const TestSave save = addSave(m_database, largeState());
    m_gateway->open().waitForFinished();
    GuardedEdit edit = editOf(save.progress);
    for (int i = 0; i < 500; ++i) {
        const JsonPointer path = JsonPointer::parse(u"/entries/%1/amount"_s.arg(i * 40)).value();
        edit.guards += {Guard::TextIs, path, JsonText("10.00")};
        edit.operations += {Operation::Replace, path, {}, JsonText("250.00")};
    }
    edit.columns = {{u"playtime_seconds"_s, u"0"_s, u"7"_s}};
    const qint64 before = m_gateway->writes().roundTrips();
    const auto outcome = m_gateway->save(edit).result();
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    QVERIFY(outcome->kind == Outcome::Saved);
    QVERIFY(outcome->edit);
    QCOMPARE(m_gateway->writes().roundTrips() - before, 2);
    const QString after = stateOf(m_database, save.progress);
    QCOMPARE(after.count(u"250.00"_s), 500);
    QCOMPARE(after.count(u"10.00"_s), 19'500);
    QVERIFY(after.contains(u"18446744073709551616"_s));
    QCOMPARE(outcome->row->json->toString(), after);
    QCOMPARE(outcome->row->columns.value(u"playtime_seconds"_s), u"7"_s);
}

void TestJsonSplice::manyOperationsOnASmallSaveTakeTwoRoundTrips()
{
    const TestSave save = addSave(m_database, "{\"list\": []}");
    m_gateway->open().waitForFinished();
    GuardedEdit edit = editOf(save.progress);
    const JsonPointer list = JsonPointer::parse(u"/list"_s).value();
    for (int i = 0; i < 10; ++i)
        edit.operations += {Operation::AppendElement, list, {}, JsonText(QByteArray::number(i))};
    const qint64 before = m_gateway->writes().roundTrips();
    const auto outcome = m_gateway->save(edit).result();
    QVERIFY(outcome && outcome->kind == Outcome::Saved && outcome->edit);
    QCOMPARE(m_gateway->writes().roundTrips() - before, 2);
    QCOMPARE(stateOf(m_database, save.progress), u"{\"list\": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]}"_s);
    edit.guards = {{Guard::LengthIs, list, {}, 0}};
    QVERIFY(m_gateway->save(edit).result()->kind == Outcome::Conflict);
    edit.target = ProgressId::create();
    QVERIFY(m_gateway->save(edit).result()->kind == Outcome::RowGone);
    QVERIFY(stateOf(m_database, save.progress).endsWith(u"9]}"_s));
}

void TestJsonSplice::aConflictInALargeSaveWritesNothing_data()
{
    QTest::addColumn<int>("broken");
    QTest::newRow("guard") << 0;
    QTest::newRow("operation") << 1;
    QTest::newRow("column") << 2;
    QTest::newRow("identity") << 3;
}

void TestJsonSplice::aConflictInALargeSaveWritesNothing()
{
    QFETCH(int, broken);
    const TestSave save = addSave(m_database, largeState());
    const QString before = stateOf(m_database, save.progress);
    GuardedEdit edit = editOf(save.progress);
    for (int i = 0; i < 50; ++i) {
        const JsonPointer path = JsonPointer::parse(u"/entries/%1/amount"_s.arg(i)).value();
        edit.operations += {Operation::Replace, path, {}, JsonText("1")};
    }
    if (broken == 0)
        edit.guards += {Guard::Absent, JsonPointer::parse(u"/untouched"_s).value()};
    if (broken == 1)
        edit.operations += {Operation::Remove, JsonPointer::parse(u"/nothing"_s).value()};
    if (broken == 2)
        edit.columns = {{u"playtime_seconds"_s, u"5"_s, u"7"_s}};
    if (broken == 3)
        edit.guards += test::lacks(u"/entries"_s, u"amount"_s, {"11.00", "10.00"});
    const auto outcome = m_gateway->save(edit).result();
    QVERIFY(outcome && outcome->kind == Outcome::Conflict);
    QCOMPARE(outcome->row->json->toString(), before);
    QCOMPARE(stateOf(m_database, save.progress), before);
    // And the row is not left locked.
    edit = editOf(save.progress);
    edit.operations = {{Operation::SetRoot, {}, {}, JsonText("1")}};
    QVERIFY(m_gateway->save(edit).result()->kind == Outcome::Saved);
}

void TestJsonSplice::sqlNullIsNoDocument()
{
    QVERIFY(guardsHold(std::nullopt, {{Guard::RootTextIs, {}, std::nullopt}}));
    QVERIFY(!guardsHold(std::nullopt, {{Guard::RootTextIs, {}, JsonText("null")}}));
    QVERIFY(!guardsHold(std::nullopt, {{Guard::IsObject, {}, std::nullopt}}));
    QVERIFY(!spliced(std::nullopt, {{Operation::Replace, {}, {}, JsonText("1")}}));
    QCOMPARE(spliced(std::nullopt, {{Operation::SetRoot, {}, {}, JsonText("{}")}})->utf8(), "{}");
    QVERIFY(!canSplice({{Operation::SetRoot, {}, {}, std::nullopt}}));
}

QTEST_GUILESS_MAIN(TestJsonSplice)
#include "tst_jsonsplice.moc"
