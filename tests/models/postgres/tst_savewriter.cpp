#include "models/postgres/jsonsplice.h"
#include "tests/models/postgres/saveonserver.h"
#include "tests/support/testedit.h"
#include "tests/support/testsave.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace waymark;
using test::addSave;
using test::at;
using test::editOf;
using test::lacks;
using test::operation;
using test::said;
using test::stateOf;
using test::TestSave;
using test::TestServer;
using test::textIs;

using Operation = JsonOperation::Kind;
using Guard = JsonGuard::Kind;

class TestSaveWriter : public QObject, test::SaveOnServer
{
    Q_OBJECT

private slots:
    void initTestCase() { connectToServer(); }
    void cleanup() { removeRows(); }
    void cleanupTestCase() { m_gateway.reset(); }

    void anOperationDoesWhatItSays_data();
    void anOperationDoesWhatItSays();
    void anOperationWithoutItsParentIsAConflict_data();
    void anOperationWithoutItsParentIsAConflict();
    void aGuardHoldsOrNothingIsWritten_data();
    void aGuardHoldsOrNothingIsWritten();
    void operationsWorkOnTheRunningDocument();
    void otherNumbersKeepTheirText();
    void columnsAndJsonAreWrittenTogether();
    void aColumnThatMovedOnIsAConflict();
    void aTextTooLongIsRefusedNotCut();
    void theRecordIsWrittenWithTheEdit();
    void withoutTheAuditTableThereIsNoRecord();
    void anEditWithoutEffectWritesNothing();
    void aRowThatIsGoneIsSaidToBeGone();
    void aSaveIsOneRoundTrip();
    void profilesAreSavedLikewise();
    void aReadOnlyGatewayRefusesBeforeAnythingIsSent();
    void aRoleWithoutRightsIsRefusedByTheServer();
    void aHeldRowEndsInATimeout();
    void updatedAtMovesWithoutTheTrigger();
    void wrongValuesAreInvalid();
    void playersAndExperiencesAreBegun();
};

void TestSaveWriter::anOperationDoesWhatItSays_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<JsonOperation>("done");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const JsonOperation &done,
                        const QString &after) { QTest::newRow(name) << before << done << after; };
    row("replace", u"{\"a\": 1}"_s, operation(Operation::Replace, u"/a"_s, "10.00"),
        u"{\"a\": 10.00}"_s);
    row("replace an element", u"[1, 2, 3]"_s, operation(Operation::Replace, u"/1"_s, "\"x\""),
        u"[1, \"x\", 3]"_s);
    row("replace by null", u"{\"a\": 1}"_s, operation(Operation::Replace, u"/a"_s, "null"),
        u"{\"a\": null}"_s);
    row("replace the root", u"5"_s, operation(Operation::Replace, u""_s, "{}"), u"{}"_s);
    row("add a member", u"{}"_s, operation(Operation::AddMember, u"/a~1b"_s, "{\"c\": 1e2}"),
        u"{\"a/b\": {\"c\": 100}}"_s);
    row("add a member with an empty key", u"{}"_s, operation(Operation::AddMember, u"/"_s, "1"),
        u"{\"\": 1}"_s);
    row("add a member that looks like an index", u"{\"a\": {}}"_s,
        operation(Operation::AddMember, u"/a/-1"_s, "1"), u"{\"a\": {\"-1\": 1}}"_s);
    row("insert before", u"[1, 2]"_s, operation(Operation::InsertElement, u"/0"_s, "0"),
        u"[0, 1, 2]"_s);
    row("insert at the end", u"[1, 2]"_s, operation(Operation::InsertElement, u"/2"_s, "3"),
        u"[1, 2, 3]"_s);
    row("append", u"{\"i\": [\"a\"]}"_s, operation(Operation::AppendElement, u"/i"_s, "\"b\""),
        u"{\"i\": [\"a\", \"b\"]}"_s);
    row("append to an empty array", u"[]"_s, operation(Operation::AppendElement, u""_s, "1"),
        u"[1]"_s);
    row("remove a member", u"{\"a\": 1, \"b\": 2}"_s, operation(Operation::Remove, u"/a"_s),
        u"{\"b\": 2}"_s);
    row("remove one of equal elements", u"[\"x\", \"x\"]"_s, operation(Operation::Remove, u"/0"_s),
        u"[\"x\"]"_s);
    row("rename", u"{\"a\": 1e-400, \"z\": 1}"_s, operation(Operation::Move, u"/b"_s, {}, u"/a"_s),
        u"{\"b\": 0."_s + QString(399, u'0') + u"1, \"z\": 1}"_s);
    row("move between arrays", u"{\"a\": [1, 2], \"b\": [3]}"_s,
        operation(Operation::Move, u"/b/0"_s, {}, u"/a/1"_s), u"{\"a\": [1], \"b\": [2, 3]}"_s);
    row("move within an array", u"[1, 2, 3]"_s, operation(Operation::Move, u"/2"_s, {}, u"/0"_s),
        u"[2, 3, 1]"_s);
    row("move onto itself", u"[1, 2]"_s, operation(Operation::Move, u"/1"_s, {}, u"/1"_s),
        u"[1, 2]"_s);
    row("add a number exactly", u"{\"n\": 12345678901234567890.50}"_s,
        operation(Operation::AddNumber, u"/n"_s, "-0.25"), u"{\"n\": 12345678901234567890.25}"_s);
    row("set the root", u"{\"a\": 1}"_s, operation(Operation::SetRoot, u""_s, "[]"), u"[]"_s);
    row("set the root to SQL NULL", u"{\"a\": 1}"_s, operation(Operation::SetRoot, u""_s),
        u"(null)"_s);
}

void TestSaveWriter::anOperationDoesWhatItSays()
{
    QFETCH(QString, before);
    QFETCH(JsonOperation, done);
    QFETCH(QString, after);
    const TestSave save = addSave(m_database, before.toUtf8());
    const auto outcome = this->save(editOf(save.progress, {done}));
    QCOMPARE(said(outcome), u"saved"_s);
    QCOMPARE(stateOf(m_database, save.progress), after);
    QCOMPARE(outcome->row->json ? outcome->row->json->toString() : u"(null)"_s, after);
}

void TestSaveWriter::anOperationWithoutItsParentIsAConflict_data()
{
    QTest::addColumn<std::optional<QByteArray>>("state");
    QTest::addColumn<JsonOperation>("wanted");
    // Each operation on what it would find missing or of another type. PostgreSQL's functions leave
    // the document as it is in most of these and say that a row was updated.
    const QList<JsonOperation> operations = {
        operation(Operation::Replace, u"/x/y"_s, "1"),
        operation(Operation::AddMember, u"/x/y"_s, "1"),
        operation(Operation::InsertElement, u"/x/1"_s, "1"),
        operation(Operation::AppendElement, u"/x"_s, "1"),
        operation(Operation::Remove, u"/x/y"_s),
        operation(Operation::Move, u"/x/y"_s, {}, u"/x/z"_s),
        operation(Operation::AddNumber, u"/x/y"_s, "1"),
        operation(Operation::Replace, u"/x/-1"_s, "1"),
        operation(Operation::Replace, u"/x/ 0"_s, "1"),
        operation(Operation::Replace, u"/x/00"_s, "1"),
        operation(Operation::Remove, u"/x/-1"_s),
        operation(Operation::Remove, u"/x/+0/a"_s),
        operation(Operation::Move, u"/x/-1"_s, {}, u"/a"_s),
        operation(Operation::AddMember, u"/x/-1/b"_s, "1"),
        operation(Operation::AddNumber, u"/x/-1"_s, "1"),
        operation(Operation::Replace, u"/x/9"_s, "1"),
        operation(Operation::InsertElement, u"/x/9"_s, "1"),
    };
    const QList<std::optional<QByteArray>> states = {
        std::nullopt,
        QByteArray("null"),
        QByteArray("5"),
        QByteArray("{\"a\": 1}"),
        QByteArray("{\"a\": 1, \"x\": 5}"),
        QByteArray("{\"a\": 1, \"x\": null}"),
        QByteArray("{\"a\": 1, \"x\": \"text\"}"),
    };
    int number = 0;
    for (const JsonOperation &wanted : operations) {
        for (const auto &state : states) {
            const QByteArray name = QByteArray::number(++number) + ": "
                + wanted.path.toString().toUtf8() + " in " + state.value_or("SQL NULL");
            QTest::newRow(name.constData()) << state << wanted;
        }
    }
    const QByteArray array = "{\"a\": 1, \"x\": [{\"a\": 1}]}";
    const QByteArray object = "{\"a\": 1, \"x\": {\"a\": 1}}";
    for (qsizetype i = 7; i < operations.size(); ++i) {
        const QByteArray path
            = operations[i].path.toString().toUtf8() + ' ' + QByteArray::number(i);
        QTest::newRow(QByteArray(path + " in an array").constData())
            << std::optional(array) << operations[i];
    }
    QTest::newRow("append to an object")
        << std::optional(object) << operation(Operation::AppendElement, u"/x"_s, "1");
    QTest::newRow("insert into an object")
        << std::optional(object) << operation(Operation::InsertElement, u"/x/0"_s, "1");
    QTest::newRow("add a member that is there")
        << std::optional(object) << operation(Operation::AddMember, u"/x/a"_s, "1");
    QTest::newRow("add a member to an array")
        << std::optional(array) << operation(Operation::AddMember, u"/x/0"_s, "1");
    QTest::newRow("move to an index out of range")
        << std::optional(array) << operation(Operation::Move, u"/x/5"_s, {}, u"/a"_s);
    QTest::newRow("move to a key of an array")
        << std::optional(array) << operation(Operation::Move, u"/x/key"_s, {}, u"/a"_s);
    QTest::newRow("add to a text that looks like a number")
        << std::optional(QByteArray("{\"x\": \"5\"}"))
        << operation(Operation::AddNumber, u"/x"_s, "1");
}

void TestSaveWriter::anOperationWithoutItsParentIsAConflict()
{
    QFETCH(std::optional<QByteArray>, state);
    QFETCH(JsonOperation, wanted);
    const TestSave save = addSave(m_database, state);
    const QString before = stateOf(m_database, save.progress);
    const auto alone = this->save(editOf(save.progress, {wanted}));
    QCOMPARE(said(alone), u"conflict"_s);
    QCOMPARE(stateOf(m_database, save.progress), before);
    QCOMPARE(alone->row->json ? alone->row->json->toString() : u"(null)"_s, before);
    // As one step of several, none of which may happen then.
    GuardedEdit several
        = editOf(save.progress, {wanted, operation(Operation::SetRoot, u""_s, "{}")});
    several.columns = {{u"current_location"_s, std::nullopt, u"elsewhere"_s}};
    QCOMPARE(said(this->save(several)), u"conflict"_s);
    QCOMPARE(stateOf(m_database, save.progress), before);
    QCOMPARE(
        TestServer::value(m_database, SqlStatement("SELECT count(*)::text FROM waymark.edits")),
        u"0"_s);
}

void TestSaveWriter::aGuardHoldsOrNothingIsWritten_data()
{
    QTest::addColumn<std::optional<QByteArray>>("state");
    QTest::addColumn<JsonGuard>("guard");
    QTest::addColumn<bool>("holds");
    const std::optional<QByteArray> state = "{\"a\": 10.00, \"b\": [1, 2], \"c\": {}, \"d\": null}";
    const auto row
        = [](const char *name, const std::optional<QByteArray> &document, const JsonGuard &guard,
             bool holds) { QTest::newRow(name) << document << guard << holds; };
    row("the very text", state, textIs(u"/a"_s, "10.00"), true);
    row("equal but another text", state, textIs(u"/a"_s, "10"), false);
    row("null is there", state, textIs(u"/d"_s, "null"), true);
    row("absent is not null", state, textIs(u"/e"_s, "null"), false);
    row("element", state, textIs(u"/b/1"_s, "2"), true);
    row("last element by a false index", state, textIs(u"/b/-1"_s, "2"), false);
    row("absent", state, {Guard::Absent, at(u"/e"_s)}, true);
    row("present", state, {Guard::Absent, at(u"/d"_s)}, false);
    row("absent in what is no object", state, {Guard::Absent, at(u"/b/7"_s)}, false);
    row("absent below nothing", state, {Guard::Absent, at(u"/x/y"_s)}, false);
    row("object", state, {Guard::IsObject, at(u"/c"_s)}, true);
    row("root object", state, {Guard::IsObject, at(u""_s)}, true);
    row("no object", state, {Guard::IsObject, at(u"/b"_s)}, false);
    row("array", state, {Guard::IsArray, at(u"/b"_s)}, true);
    row("number", state, {Guard::IsNumber, at(u"/a"_s)}, true);
    row("no number", state, {Guard::IsNumber, at(u"/d"_s)}, false);
    row("length", state, {Guard::LengthIs, at(u"/b"_s), {}, 2}, true);
    row("other length", state, {Guard::LengthIs, at(u"/b"_s), {}, 3}, false);
    row("length of no array", state, {Guard::LengthIs, at(u"/c"_s), {}, 0}, false);
    const QByteArray odd = R"({"list": [7, null, "7", [7], {}, {"n": 1}, {"id": null, "n": 7},
        {"id": 7}, {"id": "a'b\"$1§"}, {"id": {"id": 9}}, {"ключ '\"]§$1": "ж"}]})";
    row("no such identity", odd, lacks(u"/list"_s, u"id"_s, {"8", "\"7\"", "9", "\"b\""}), true);
    row("one of them", odd, lacks(u"/list"_s, u"id"_s, {"8", "7"}), false);
    row("the number otherwise", odd, lacks(u"/list"_s, u"id"_s, {"7.0"}), true);
    row("a text like SQL", odd, lacks(u"/list"_s, u"id"_s, {"8", R"("a'b\"$1§")"}), false);
    row("a key like SQL", odd, lacks(u"/list"_s, u"ключ '\"]§$1"_s, {"\"ж\""}), false);
    row("another text under it", odd, lacks(u"/list"_s, u"ключ '\"]§$1"_s, {"\"з\""}), true);
    row("under a key like an index", QByteArray(R"({"list": [["x"], {"00": "x"}]})"),
        lacks(u"/list"_s, u"0"_s, {"\"x\""}), true);
    row("of an empty array", QByteArray("[]"), lacks({}, u"id"_s, {"1"}), true);
    row("of the whole document", QByteArray(R"([{"id": 1}])"), lacks({}, u"id"_s, {"1"}), false);
    row("in an object", QByteArray(R"({"a": {"id": 1}})"), lacks(u"/a"_s, u"id"_s, {"2"}), false);
    row("in nothing", QByteArray("{}"), lacks(u"/a"_s, u"id"_s, {"2"}), false);
    row("in SQL NULL", std::nullopt, lacks({}, u"id"_s, {"2"}), false);
    row("the whole", QByteArray("5"), {Guard::RootTextIs, {}, JsonText("5")}, true);
    row("another whole", QByteArray("5"), {Guard::RootTextIs, {}, JsonText("5.0")}, false);
    row("NULL", std::nullopt, {Guard::RootTextIs, {}, std::nullopt}, true);
    row("JSON null is not NULL", QByteArray("null"), {Guard::RootTextIs, {}, std::nullopt}, false);
    row("NULL is not JSON null", std::nullopt, {Guard::RootTextIs, {}, JsonText("null")}, false);
}

void TestSaveWriter::aGuardHoldsOrNothingIsWritten()
{
    QFETCH(std::optional<QByteArray>, state);
    QFETCH(JsonGuard, guard);
    QFETCH(bool, holds);
    const TestSave save = addSave(m_database, state);
    const QString before = stateOf(m_database, save.progress);
    const auto outcome
        = this->save(editOf(save.progress, {operation(Operation::SetRoot, u""_s, "1")}, {guard}));
    QCOMPARE(said(outcome), holds ? u"saved"_s : u"conflict"_s);
    QCOMPARE(stateOf(m_database, save.progress), holds ? u"1"_s : before);
    const auto read = state ? std::optional(JsonText(before.toUtf8())) : std::nullopt;
    QCOMPARE(guardsHold(read, {guard}), holds); // the row locked, and looked at here
}

void TestSaveWriter::operationsWorkOnTheRunningDocument()
{
    const TestSave save = addSave(m_database, "{\"a\": [1, 2, 3], \"gone\": true}");
    const auto outcome = this->save(editOf(
        save.progress,
        {operation(Operation::Remove, u"/gone"_s), operation(Operation::Remove, u"/a/2"_s),
         operation(Operation::Remove, u"/a/0"_s), operation(Operation::AppendElement, u"/a"_s, "9"),
         operation(Operation::AddMember, u"/new"_s, "{}"),
         operation(Operation::AddMember, u"/new/inner"_s, "250.00"),
         operation(Operation::AddNumber, u"/new/inner"_s, "0.5"),
         operation(Operation::Move, u"/moved"_s, {}, u"/new/inner"_s)}));
    QCOMPARE(said(outcome), u"saved"_s);
    QCOMPARE(stateOf(m_database, save.progress),
             u"{\"a\": [2, 9], \"new\": {}, \"moved\": 250.50}"_s);
}

void TestSaveWriter::otherNumbersKeepTheirText()
{
    const QByteArray untouched = "\"n\": [10.00, 18446744073709551616, 0.10, -0.0]";
    const TestSave save = addSave(m_database, "{\"a\": 1, " + untouched + '}');
    QCOMPARE(said(this->save(editOf(save.progress, {operation(Operation::Replace, u"/a"_s, "2")},
                                    {textIs(u"/a"_s, "1")}))),
             u"saved"_s);
    QVERIFY(
        stateOf(m_database, save.progress).contains(u"[10.00, 18446744073709551616, 0.10, 0.0]"_s));
}

void TestSaveWriter::columnsAndJsonAreWrittenTogether()
{
    const TestSave save = addSave(m_database, "{}");
    GuardedEdit edit = editOf(save.progress, {operation(Operation::AddMember, u"/a"_s, "1")});
    edit.columns = {{u"current_location"_s, std::nullopt, u"8_inter_gravity_car"_s},
                    {u"completion_percentage"_s, u"0"_s, u"62.5"_s},
                    {u"playtime_seconds"_s, u"0"_s, std::nullopt},
                    {u"started_at"_s, std::nullopt, u"2025-10-24 14:31:08.412"_s}};
    const auto outcome = this->save(edit);
    QCOMPARE(said(outcome), u"saved"_s);
    const auto &columns = outcome->row->columns;
    QCOMPARE(columns.value(u"current_location"_s), u"8_inter_gravity_car"_s);
    QCOMPARE(columns.value(u"completion_percentage"_s), u"62.5"_s);
    QCOMPARE(columns.value(u"playtime_seconds"_s), ColumnText());
    QCOMPARE(columns.value(u"started_at"_s), u"2025-10-24 14:31:08.412"_s);
    QCOMPARE(outcome->row->json->toString(), u"{\"a\": 1}"_s);
    const auto read = m_gateway->readSave(save.progress).result();
    QCOMPARE(read->columns, columns);
    QCOMPARE(read->version, outcome->row->version);
    QCOMPARE(m_gateway->readVersion(save.progress).result().value(), read->version);
}

void TestSaveWriter::aColumnThatMovedOnIsAConflict()
{
    const TestSave save = addSave(m_database, "{}");
    GuardedEdit edit = editOf(save.progress, {operation(Operation::AddMember, u"/a"_s, "1")});
    edit.columns = {{u"playtime_seconds"_s, u"5"_s, u"6"_s}};
    QCOMPARE(said(this->save(edit)), u"conflict"_s);
    edit.columns = {{u"playtime_seconds"_s, std::nullopt, u"6"_s}};
    QCOMPARE(said(this->save(edit)), u"conflict"_s);
    QCOMPARE(stateOf(m_database, save.progress), u"{}"_s);
    edit.columns = {{u"id"_s, std::nullopt, u"6"_s}};
    QCOMPARE(this->save(edit).error().kind, Error::Kind::Invalid);
}

void TestSaveWriter::aTextTooLongIsRefusedNotCut()
{
    const TestSave save = addSave(m_database, "{}");
    GuardedEdit edit = editOf(save.progress, {});
    edit.columns = {{u"current_location"_s, std::nullopt, QString(256, u'x')}};
    QCOMPARE(this->save(edit).error().kind, Error::Kind::Invalid);
    edit.columns = {{u"current_location"_s, std::nullopt, QString(255, u'ä')}};
    QCOMPARE(said(this->save(edit)), u"saved"_s);
}

void TestSaveWriter::theRecordIsWrittenWithTheEdit()
{
    const TestSave save = addSave(m_database, "{\"a\": 1}");
    GuardedEdit edit = editOf(save.progress, {operation(Operation::Replace, u"/a"_s, "2.50")});
    edit.patch = JsonText(R"([{"op": "replace", "path": "/a", "value": 2.50}])");
    edit.inverse = JsonText(R"([{"op": "replace", "path": "/a", "value": 1}])");
    const auto outcome = this->save(edit);
    QCOMPARE(said(outcome), u"saved"_s);
    QVERIFY(outcome->edit);
    const auto edits = m_gateway->edits(save.player, {}, {}, 10).result();
    QCOMPARE(edits->size(), 1);
    const Edit &record = edits->first();
    QCOMPARE(record.id, *outcome->edit);
    QCOMPARE(record.at, outcome->savedAt);
    QVERIFY2(record.actor.startsWith(u"waymark ("_s) && record.actor.contains(u'@'),
             qPrintable(record.actor));
    QCOMPARE(record.reason, u"a test"_s);
    QCOMPARE(record.target, SaveTarget(save.progress));
    QCOMPARE(record.column, u"state"_s);
    QVERIFY(record.patch.utf8().contains("2.50"));
    QCOMPARE(m_gateway->edit(record.id).result()->inverse, record.inverse);
    QCOMPARE(m_gateway->edit(999).result().error().kind, Error::Kind::NotFound);
    QCOMPARE(m_gateway->edits(save.player, SaveTarget(save.progress), {}, 10).result()->size(), 1);
    QCOMPARE(m_gateway->edits(save.player, SaveTarget(save.player), {}, 10).result()->size(), 0);
    QCOMPARE(m_gateway->edits(save.player, {}, record.id, 10).result()->size(), 0);
    QCOMPARE(TestServer::value(m_database,
                               SqlStatement("SELECT target->>'experience' FROM "
                                            "waymark.edits")),
             u"wylding-woods"_s);
}

void TestSaveWriter::withoutTheAuditTableThereIsNoRecord()
{
    const QString plain = TestServer::instance().createDatabase(TestServer::Schema::Plain);
    PostgresGateway gateway(test::writableOptions(plain));
    const TestSave save = addSave(plain, "{}");
    const auto outcome
        = gateway.save(editOf(save.progress, {operation(Operation::AddMember, u"/a"_s, "1")}))
              .result();
    QCOMPARE(said(outcome), u"saved"_s);
    QVERIFY(!outcome->edit);
    QVERIFY(!gateway.facts()->audited);
    QCOMPARE(gateway.edits(save.player, {}, {}, 10).result()->size(), 0);
}

void TestSaveWriter::anEditWithoutEffectWritesNothing()
{
    const TestSave save = addSave(m_database, "{}");
    const QString before = m_gateway->readVersion(save.progress).result().value();
    const auto outcome = this->save(editOf(save.progress, {}));
    QCOMPARE(said(outcome), u"saved"_s);
    QVERIFY(!outcome->edit);
    QCOMPARE(outcome->row->version, before);
    QCOMPARE(m_gateway->readVersion(save.progress).result().value(), before);
}

void TestSaveWriter::aRowThatIsGoneIsSaidToBeGone()
{
    const auto outcome
        = this->save(editOf(ProgressId::create(), {operation(Operation::SetRoot, u""_s, "1")}));
    QCOMPARE(said(outcome), u"row gone"_s);
    QCOMPARE(m_gateway->readSave(ProgressId::create()).result().error().kind,
             Error::Kind::NotFound);
}

void TestSaveWriter::aSaveIsOneRoundTrip()
{
    const TestSave save = addSave(m_database, "{\"a\": 1}");
    const auto edit = editOf(save.progress, {operation(Operation::AddNumber, u"/a"_s, "1")});
    const qint64 before = m_gateway->writes().roundTrips();
    QCOMPARE(said(this->save(edit)), u"saved"_s);
    QCOMPARE(m_gateway->writes().roundTrips() - before, 1);
    const qint64 reads = m_gateway->reads().roundTrips();
    const auto opened = m_gateway->openPlayer(save.player, StatesWanted::All).result();
    QCOMPARE(m_gateway->reads().roundTrips() - reads, 1);
    QCOMPARE(opened->profile.label, u"nova@example.com"_s);
    QCOMPARE(opened->experiences.size(), 1);
    QCOMPARE(opened->experiences.first().state->toString(), u"{\"a\": 2}"_s);
}

void TestSaveWriter::profilesAreSavedLikewise()
{
    const TestSave save = addSave(m_database, "{}");
    GuardedEdit edit
        = editOf(save.player,
                 {operation(Operation::AddMember, u"/achievements"_s, "[]"),
                  operation(Operation::AppendElement, u"/achievements"_s, "\"marathon_walker\"")});
    edit.columns = {{u"account_level"_s, u"1"_s, u"2"_s},
                    {u"total_distance_meters"_s, u"0"_s, u"1500000.25"_s}};
    const auto outcome = this->save(edit);
    QCOMPARE(said(outcome), u"saved"_s);
    QCOMPARE(outcome->row->json->toString(), u"{\"achievements\": [\"marathon_walker\"]}"_s);
    QCOMPARE(outcome->row->columns.value(u"account_level"_s), u"2"_s);
    QCOMPARE(m_gateway->edits(save.player, SaveTarget(save.player), {}, 10).result()->size(), 1);
}

void TestSaveWriter::aReadOnlyGatewayRefusesBeforeAnythingIsSent()
{
    const TestSave save = addSave(m_database, "{}");
    PostgresOptions options = test::writableOptions(m_database);
    options.readOnly = true;
    PostgresGateway gateway(options);
    const auto edit = editOf(save.progress, {operation(Operation::SetRoot, u""_s, "1")});
    QCOMPARE(gateway.save(edit).result().error().kind, Error::Kind::Refused);
    QCOMPARE(gateway.createPlayer(u"x"_s).result().error().kind, Error::Kind::Refused);
    QCOMPARE(gateway.startExperience(save.player, u"x"_s).result().error().kind,
             Error::Kind::Refused);
    QCOMPARE(gateway.writes().roundTrips(), 0);
    QCOMPARE(stateOf(m_database, save.progress), u"{}"_s);
}

void TestSaveWriter::aRoleWithoutRightsIsRefusedByTheServer()
{
    const TestSave save = addSave(m_database, "{}");
    TestServer::execute(m_database,
                        "CREATE ROLE looker LOGIN;"
                        "GRANT SELECT ON ALL TABLES IN SCHEMA public TO looker");
    PostgresGateway gateway(test::writableOptions(m_database + u" user=looker"_s));
    const auto facts = gateway.open().result();
    QVERIFY(facts);
    QVERIFY(!facts->canWriteSaves && !facts->canAppendEvents && !facts->canCreatePlayers);
    QVERIFY(!facts->audited && !facts->hasHistory);
    const auto edit = editOf(save.progress, {operation(Operation::SetRoot, u""_s, "1")});
    const auto outcome = gateway.save(edit).result();
    QVERIFY2(outcome.error().kind == Error::Kind::Refused, qPrintable(outcome.error().detail));
    QCOMPARE(gateway.edits(save.player, {}, {}, 10).result()->size(), 0);
    TestServer::execute(m_database, "DROP OWNED BY looker; DROP ROLE looker");
}

void TestSaveWriter::aHeldRowEndsInATimeout()
{
    const TestSave save = addSave(m_database, "{}");
    PostgresOptions options = test::writableOptions(m_database);
    options.lockTimeout = 50ms;
    PostgresGateway gateway(options);
    PostgresConnection holder(PostgresConnection::Purpose::Write,
                              test::writableOptions(m_database));
    QFuture<Result<SaveOutcome>> outcome;
    holder
        .submit<int>([&](SqlSession &session) -> Result<int> {
            const auto held
                = session.runAll({SqlStatement("BEGIN"),
                                  SqlStatement("SELECT 1 FROM experience_progress FOR UPDATE")});
            if (!held)
                return held.error();
            outcome
                = gateway.save(editOf(save.progress, {operation(Operation::SetRoot, u""_s, "1")}));
            outcome.waitForFinished();
            return 0;
        })
        .waitForFinished();
    QCOMPARE(outcome.result().error().kind, Error::Kind::Timeout);
    QCOMPARE(stateOf(m_database, save.progress), u"{}"_s);
}

void TestSaveWriter::updatedAtMovesWithoutTheTrigger()
{
    TestServer::execute(m_database,
                        "DROP TRIGGER experience_progress_updated_at ON "
                        "experience_progress");
    const TestSave save = addSave(m_database, "{}");
    const auto before = m_gateway->readSave(save.progress).result();
    const auto outcome
        = this->save(editOf(save.progress, {operation(Operation::SetRoot, u""_s, "1")}));
    QCOMPARE(said(outcome), u"saved"_s);
    QVERIFY(*outcome->row->updatedAt > *before->updatedAt);
    TestServer::execute(m_database, "ALTER TABLE experience_progress ENABLE TRIGGER USER");
}

void TestSaveWriter::wrongValuesAreInvalid()
{
    const TestSave save = addSave(m_database, "{\"a\": 1}");
    for (const char *value : {"{", "01", "\"\\u0000\"", "1e131072", ""}) {
        const auto edit = editOf(save.progress, {operation(Operation::Replace, u"/a"_s, value)});
        QCOMPARE(this->save(edit).error().kind, Error::Kind::Invalid);
    }
    const auto into = operation(Operation::Move, u"/a/b"_s, {}, u"/a"_s);
    QCOMPARE(this->save(editOf(save.progress, {into})).error().kind, Error::Kind::Invalid);
    QCOMPARE(stateOf(m_database, save.progress), u"{\"a\": 1}"_s);
}

void TestSaveWriter::playersAndExperiencesAreBegun()
{
    TestServer::execute(m_database, "INSERT INTO users (email) VALUES ('new@example.com')");
    const auto player = m_gateway->createPlayer(u"new@example.com"_s).result();
    QVERIFY(player);
    QCOMPARE(m_gateway->createPlayer(u"new@example.com"_s).result().error().kind,
             Error::Kind::Conflict);
    QCOMPARE(m_gateway->createPlayer(u"nobody@example.com"_s).result().error().kind,
             Error::Kind::NotFound);
    const auto progress = m_gateway->startExperience(*player, u"west-of-house"_s).result();
    QVERIFY(progress);
    QCOMPARE(m_gateway->startExperience(*player, u"west-of-house"_s).result().error().kind,
             Error::Kind::Conflict);
    QCOMPARE(m_gateway->startExperience(PlayerId::create(), u"x"_s).result().error().kind,
             Error::Kind::NotFound);
    QCOMPARE(m_gateway->startExperience(*player, QString(101, u'x')).result().error().kind,
             Error::Kind::Invalid);
    const auto opened = m_gateway->openPlayer(*player, StatesWanted::LastPlayed).result();
    QCOMPARE(opened->profile.accountLevel, 1);
    QVERIFY(opened->experiences.first().startedAt);
    QCOMPARE(opened->experiences.first().state->toString(), u"{}"_s);
}

QTEST_GUILESS_MAIN(TestSaveWriter)
#include "tst_savewriter.moc"
