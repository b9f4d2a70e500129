#include "models/services/saveedit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What edits make of a row, without a database.
class TestSaveEdit : public QObject
{
    Q_OBJECT

private slots:
    void edits_data();
    void edits();
    void refusals_data();
    void refusals();
    void testsOfAPatchAreGuarded();
    void columnIsSetAlone();
};

namespace {

const auto Inventory = JsonPointer({u"inventory"_s});

SaveRow rowWith(const std::optional<QByteArray> &json)
{
    const auto id = ProgressId::parse(u"e1111111-1111-4111-8111-111111111111");
    SaveRow row{*id, {}, {}, {}, {}};
    if (json)
        row.json = JsonText(*json);
    row.columns = {{u"current_location"_s, ColumnText(u"home"_s)}, {u"playtime_seconds"_s, {}}};
    return row;
}

SaveEdit patchOf(const char *text)
{
    const auto patch = JsonPatch::parse(text);
    return patch ? patchEdit(*patch) : SaveEdit();
}

} // namespace

void TestSaveEdit::edits_data()
{
    QTest::addColumn<std::optional<QByteArray>>("before");
    QTest::addColumn<SaveEdit>("edit");
    QTest::addColumn<QByteArray>("after");
    using Text = std::optional<QByteArray>;
    const auto row
        = [](const char *name, const Text &before, const SaveEdit &edit, const char *after) {
              QTest::newRow(name) << before << edit << QByteArray(after);
          };
    row("give", Text(R"({"inventory": ["key"]})"), giveEdit(Inventory, {u"lamp"_s}),
        R"({"inventory": ["key", "lamp"]})");
    row("give what is there", Text(R"({"inventory": ["key"]})"), giveEdit(Inventory, {u"key"_s}),
        R"({"inventory": ["key"]})");
    row("give twice the same", Text(R"({"inventory": []})"), giveEdit(Inventory, {u"a"_s, u"a"_s}),
        R"({"inventory": ["a"]})");
    row("give without an array", Text("{}"), giveEdit(Inventory, {u"key"_s}),
        R"({"inventory": ["key"]})");
    row("give to SQL NULL", Text(), giveEdit(Inventory, {u"key"_s}), R"({"inventory": ["key"]})");
    row("take", Text(R"({"inventory": ["a", 1, "b", "a"]})"), takeEdit(Inventory, {u"a"_s}),
        R"({"inventory": [1, "b"]})");
    row("take what is gone", Text(R"({"inventory": ["a"]})"), takeEdit(Inventory, {u"b"_s}),
        R"({"inventory": ["a"]})");
    row("take without an array", Text("{}"), takeEdit(Inventory, {u"b"_s}), "{}");
    row("add", Text(R"({"gold": 10.50})"), addNumberEdit(JsonPointer({u"gold"_s}), "-0.25"),
        R"({"gold": 10.25})");
    row("add beyond double", Text(R"({"n": 18446744073709551616})"),
        addNumberEdit(JsonPointer({u"n"_s}), "1"), R"({"n": 18446744073709551617})");
    row("patch", Text(R"({"a": 10.00, "b": [1]})"),
        patchOf(R"([{"op":"replace","path":"/b/0","value":1e2}])"), R"({"a": 10.00, "b": [100]})");
    row("patch SQL NULL", Text(), patchOf(R"([{"op":"add","path":"","value":{"a":1}}])"),
        R"({"a": 1})");
    row("test by value", Text(R"({"a": 10.00})"),
        patchOf(R"([{"op":"test","path":"/a","value":10}])"), R"({"a": 10.00})");
}

void TestSaveEdit::edits()
{
    QFETCH(std::optional<QByteArray>, before);
    QFETCH(SaveEdit, edit);
    QFETCH(QByteArray, after);
    const auto proposal = edit(rowWith(before));
    QVERIFY2(proposal, proposal ? "" : qPrintable(proposal.error().detail));
    QVERIFY(proposal->json);
    QCOMPARE(proposal->json->utf8(), after);
}

void TestSaveEdit::refusals_data()
{
    QTest::addColumn<std::optional<QByteArray>>("before");
    QTest::addColumn<SaveEdit>("edit");
    QTest::addColumn<Error::Kind>("kind");
    using Text = std::optional<QByteArray>;
    const auto row = [](const char *name, const Text &before, const SaveEdit &edit,
                        Error::Kind kind) { QTest::newRow(name) << before << edit << kind; };
    const auto conflict = Error::Kind::Conflict;
    row("give to a string", Text(R"({"inventory": "x"})"), giveEdit(Inventory, {u"key"_s}),
        conflict);
    row("give to a scalar save", Text("5"), giveEdit(Inventory, {u"key"_s}), conflict);
    row("add to a string", Text(R"({"n": "1"})"), addNumberEdit(JsonPointer({u"n"_s}), "1"),
        conflict);
    row("add to nothing", Text("{}"), addNumberEdit(JsonPointer({u"n"_s}), "1"), conflict);
    row("patch a missing path", Text("{}"), patchOf(R"([{"op":"remove","path":"/a"}])"), conflict);
    row("patch inside SQL NULL", Text(), patchOf(R"([{"op":"add","path":"/a","value":1}])"),
        conflict);
    row("patch index beyond", Text("[1]"), patchOf(R"([{"op":"replace","path":"/1","value":1}])"),
        conflict);
    row("patch index -1", Text("[1]"), patchOf(R"([{"op":"remove","path":"/-1"}])"), conflict);
    row("patch index 01", Text("[1,2]"), patchOf(R"([{"op":"remove","path":"/01"}])"), conflict);
    row("failing test", Text(R"({"a": 1})"), patchOf(R"([{"op":"test","path":"/a","value":2}])"),
        conflict);
    row("unknown column", Text("{}"), columnEdit(u"id"_s, ColumnText(u"1"_s)),
        Error::Kind::Invalid);
}

void TestSaveEdit::refusals()
{
    QFETCH(std::optional<QByteArray>, before);
    QFETCH(SaveEdit, edit);
    QFETCH(Error::Kind, kind);
    const auto proposal = edit(rowWith(before));
    QVERIFY(!proposal);
    QCOMPARE(proposal.error().kind, kind);
}

void TestSaveEdit::testsOfAPatchAreGuarded()
{
    const auto edit = patchOf(R"([{"op":"add","path":"/new","value":1},
        {"op":"test","path":"/new","value":1}, {"op":"test","path":"/gold","value":10}])");
    const auto proposal = edit(rowWith(R"({"gold": 10.00})"));
    QVERIFY(proposal);
    QCOMPARE(proposal->guards.size(), 1); // what the patch itself put needs none
    QCOMPARE(proposal->guards.constFirst().kind, JsonGuard::Kind::TextIs);
    QCOMPARE(proposal->guards.constFirst().path.toString(), u"/gold"_s);
    QCOMPARE(proposal->guards.constFirst().value->utf8(), QByteArray("10.00"));
}

void TestSaveEdit::columnIsSetAlone()
{
    const auto proposal
        = columnEdit(u"playtime_seconds"_s, ColumnText(u"60"_s))(rowWith(R"({"a": 1})"));
    QVERIFY(proposal);
    QCOMPARE(proposal->json->utf8(), QByteArray(R"({"a": 1})"));
    QCOMPARE(proposal->columns.size(), 1);
    QCOMPARE(proposal->columns.value(u"playtime_seconds"_s), ColumnText(u"60"_s));
}

QTEST_APPLESS_MAIN(TestSaveEdit)
#include "tst_saveedit.moc"
