#include "tests/models/json/jsonsamples.h"

#include "models/json/jsondiff.h"
#include "models/json/jsonequal.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonpatcher.h"
#include "tests/support/seeds.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

enum class Expect
{
    Done,
    Invalid,
    Conflict
};

constexpr auto Done = Expect::Done;
constexpr auto Invalid = Expect::Invalid;
constexpr auto Conflict = Expect::Conflict;

Result<PatchedJson> applied(const QByteArray &document, const QByteArray &patch)
{
    const auto parsed = JsonPatch::parse(patch);
    if (!parsed)
        return parsed.error();
    return applyPatch(JsonText(document), *parsed);
}

} // namespace

Q_DECLARE_METATYPE(Expect)

class TestJsonPatch : public QObject
{
    Q_OBJECT

private slots:
    void applies_data();
    void applies();
    void namesThePathOfAConflict();
    void saysWhichOperationIsMalformed();
    void changesNothingElse();
    void allOrNothing();
    void writesItselfAsText();
    void standsBelowAPath();
    void inverseUndoesRandomPatches_data();
    void inverseUndoesRandomPatches();
    void fiveHundredOperationsOnALargeSave();
    void copiesOfCopiesAreBounded();
    void aHundredThousandOperationsOnOneContainer_data();
    void aHundredThousandOperationsOnOneContainer();
    void documentsDeeperThanTheStackArePatched();
};

void TestJsonPatch::applies_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<Expect>("expected");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *name, const char *document, const char *patch, Expect expected,
                        const char *result = "") {
        QTest::newRow(name) << QByteArray(document) << QByteArray(patch) << expected
                            << QByteArray(result);
    };
    // RFC 6902 appendix A
    row("A.1 add a member", R"({ "foo": "bar"})",
        R"([{ "op": "add", "path": "/baz", "value": "qux" }])", Done,
        R"({"baz": "qux", "foo": "bar"})");
    row("A.2 add an element", R"({ "foo": [ "bar", "baz" ] })",
        R"([{ "op": "add", "path": "/foo/1", "value": "qux" }])", Done,
        R"({ "foo": [ "bar", "qux", "baz" ] })");
    row("A.3 remove a member", R"({"baz": "qux", "foo": "bar"})",
        R"([{ "op": "remove", "path": "/baz" }])", Done, R"({ "foo": "bar" })");
    row("A.4 remove an element", R"({ "foo": [ "bar", "qux", "baz" ] })",
        R"([{ "op": "remove", "path": "/foo/1" }])", Done, R"({ "foo": [ "bar", "baz" ] })");
    row("A.5 replace", R"({"baz": "qux", "foo": "bar"})",
        R"([{ "op": "replace", "path": "/baz", "value": "boo" }])", Done,
        R"({"baz": "boo", "foo": "bar"})");
    row("A.6 move", R"({"foo": {"bar": "baz", "waldo": "fred"}, "qux": {"corge": "grault"}})",
        R"([{ "op": "move", "from": "/foo/waldo", "path": "/qux/thud" }])", Done,
        R"({"foo": {"bar": "baz"}, "qux": {"corge": "grault", "thud": "fred"}})");
    row("A.7 move an element", R"({ "foo": [ "all", "grass", "cows", "eat" ] })",
        R"([{ "op": "move", "from": "/foo/1", "path": "/foo/3" }])", Done,
        R"({ "foo": [ "all", "cows", "eat", "grass" ] })");
    row("A.8 test that holds", R"({"baz": "qux", "foo": [ "a", 2, "c" ]})",
        R"([{ "op": "test", "path": "/baz", "value": "qux" },
            { "op": "test", "path": "/foo/1", "value": 2 }])",
        Done, R"({"baz": "qux", "foo": [ "a", 2, "c" ]})");
    row("A.9 test that fails", R"({ "baz": "qux" })",
        R"([{ "op": "test", "path": "/baz", "value": "bar" }])", Conflict);
    row("A.10 add a nested object", R"({ "foo": "bar" })",
        R"([{ "op": "add", "path": "/child", "value": { "grandchild": { } } }])", Done,
        R"({"foo": "bar", "child": {"grandchild": {}}})");
    row("A.11 unknown members", R"({ "foo": "bar" })",
        R"([{ "op": "add", "path": "/baz", "value": "qux", "xyz": 123 }])", Done,
        R"({"foo": "bar", "baz": "qux"})");
    row("A.12 add to nothing", R"({ "foo": "bar" })",
        R"([{ "op": "add", "path": "/baz/bat", "value": "qux" }])", Conflict);
    row("A.13 op twice", R"({})",
        R"([{ "op": "add", "path": "/baz", "value": "qux", "op": "remove" }])", Invalid);
    row("A.14 tilde escapes", R"({"/": 9, "~1": 10})",
        R"([{"op": "test", "path": "/~01", "value": 10}])", Done, R"({"/": 9, "~1": 10})");
    row("A.15 string is no number", R"({"/": 9, "~1": 10})",
        R"([{"op": "test", "path": "/~01", "value": "10"}])", Conflict);
    row("A.16 add an array", R"({ "foo": ["bar"] })",
        R"([{ "op": "add", "path": "/foo/-", "value": ["abc", "def"] }])", Done,
        R"({ "foo": ["bar", ["abc", "def"]] })");

    row("add onto a member replaces", R"({"a": 1})",
        R"([{"op": "add", "path": "/a", "value": [1]}])", Done, R"({"a": [1]})");
    row("add to the root", "[1]", R"([{"op": "add", "path": "", "value": 5}])", Done, "5");
    row("replace the root", R"({"a": 1})", R"([{"op": "replace", "path": "", "value": null}])",
        Done, "null");
    row("add at the end by index", "[1]", R"([{"op": "add", "path": "/1", "value": 2}])", Done,
        "[1, 2]");
    row("add behind the end", "[1]", R"([{"op": "add", "path": "/2", "value": 2}])", Conflict);
    row("add at -1", "[1]", R"([{"op": "add", "path": "/-1", "value": 2}])", Conflict);
    row("add at 01", "[1]", R"([{"op": "add", "path": "/01", "value": 2}])", Conflict);
    row("add at 1e0", "[1, 2]", R"([{"op": "add", "path": "/1e0", "value": 2}])", Conflict);
    row("add to - of an object is a key", "{}", R"([{"op": "add", "path": "/-", "value": 2}])",
        Done, R"({"-": 2})");
    row("add 01 to an object is a key", "{}", R"([{"op": "add", "path": "/01", "value": 2}])", Done,
        R"({"01": 2})");
    row("add into a scalar", "5", R"([{"op": "add", "path": "/a", "value": 2}])", Conflict);
    row("add into null", R"({"a": null})", R"([{"op": "add", "path": "/a/b", "value": 2}])",
        Conflict);
    row("remove -", "[1]", R"([{"op": "remove", "path": "/-"}])", Conflict);
    row("remove what is not there", "{}", R"([{"op": "remove", "path": "/a"}])", Conflict);
    row("remove the root", "{}", R"([{"op": "remove", "path": ""}])", Invalid);
    row("remove twice at one index", "[1, 2, 3]",
        R"([{"op": "remove", "path": "/0"}, {"op": "remove", "path": "/0"}])", Done, "[3]");
    row("replace what is not there", "{}", R"([{"op": "replace", "path": "/a", "value": 1}])",
        Conflict);
    row("replace behind the end", "[1]", R"([{"op": "replace", "path": "/1", "value": 1}])",
        Conflict);
    row("replace -", "[1]", R"([{"op": "replace", "path": "/-", "value": 1}])", Conflict);
    row("move into its own child", R"({"a": {"b": 1}})",
        R"([{"op": "move", "from": "/a", "path": "/a/b/c"}])", Invalid);
    row("move to its prefix's sibling", R"({"a": 1})",
        R"([{"op": "move", "from": "/a", "path": "/ab"}])", Done, R"({"ab": 1})");
    row("move onto itself", R"({"a": 1})", R"([{"op": "move", "from": "/a", "path": "/a"}])", Done,
        R"({"a": 1})");
    row("move nothing onto itself", R"({})", R"([{"op": "move", "from": "/a", "path": "/a"}])",
        Conflict);
    row("move onto its parent", R"({"a": {"b": [1]}})",
        R"([{"op": "move", "from": "/a/b", "path": "/a"}])", Done, R"({"a": [1]})");
    row("move to the root", R"({"a": {"b": [1]}})",
        R"([{"op": "move", "from": "/a/b", "path": ""}])", Done, "[1]");
    row("move to the end", "[1, 2, 3]", R"([{"op": "move", "from": "/0", "path": "/-"}])", Done,
        "[2, 3, 1]");
    row("move behind the shortened end", "[1, 2]",
        R"([{"op": "move", "from": "/0", "path": "/2"}])", Conflict);
    row("copy", R"({"a": [1]})", R"([{"op": "copy", "from": "/a", "path": "/a/0"}])", Done,
        R"({"a": [[1], 1]})");
    row("copy the root into itself", R"({"a": 1})", R"([{"op": "copy", "from": "", "path": "/b"}])",
        Done, R"({"a": 1, "b": {"a": 1}})");
    row("copy what is not there", "{}", R"([{"op": "copy", "from": "/a", "path": "/b"}])",
        Conflict);
    row("test scale", R"({"a": 10})",
        R"([{"op": "test", "path": "/a", "value": 10.00}, {"op": "test", "path": "/a", "value": 1e1}])",
        Done, R"({"a": 10})");
    row("test large numbers", "[9007199254740993]",
        R"([{"op": "test", "path": "/0", "value": 9007199254740992}])", Conflict);
    row("test an object in another order", R"({"a": {"x": 1, "y": [2.0]}})",
        R"([{"op": "test", "path": "/a", "value": {"y": [2], "x": 1.0}}])", Done,
        R"({"a": {"x": 1, "y": [2.0]}})");
    row("test an escaped string", R"(["\u00e9"])",
        R"([{"op": "test", "path": "/0", "value": "é"}])", Done, R"(["é"])");
    row("test null that is not there", "{}", R"([{"op": "test", "path": "/a", "value": null}])",
        Conflict);
    row("an empty key", R"({"": 1})", R"([{"op": "replace", "path": "/", "value": 2}])", Done,
        R"({"": 2})");
    row("the empty patch", "[1]", "[]", Done, "[1]");
    row("value null", R"({"a": 1})", R"([{"op": "replace", "path": "/a", "value": null}])", Done,
        R"({"a": null})");

    row("no array", "{}", "{}", Invalid);
    row("operation no object", "{}", "[1]", Invalid);
    row("unknown op", "{}", R"([{"op": "increment", "path": "/a", "value": 1}])", Invalid);
    row("op in capitals", "{}", R"([{"op": "Add", "path": "/a", "value": 1}])", Invalid);
    row("no op", "{}", R"([{"path": "/a", "value": 1}])", Invalid);
    row("op no string", "{}", R"([{"op": 1, "path": "/a", "value": 1}])", Invalid);
    row("no path", "{}", R"([{"op": "add", "value": 1}])", Invalid);
    row("no value", "{}", R"([{"op": "add", "path": "/a"}])", Invalid);
    row("no from", "{}", R"([{"op": "copy", "path": "/a"}])", Invalid);
    row("path no pointer", "{}", R"([{"op": "add", "path": "a", "value": 1}])", Invalid);
    row("dangling tilde", "{}", R"([{"op": "add", "path": "/a~", "value": 1}])", Invalid);
    row("value beyond numeric", "{}", R"([{"op": "add", "path": "/a", "value": 1e131072}])",
        Invalid);
    row("no JSON", "{}", "[", Invalid);
}

void TestJsonPatch::applies()
{
    QFETCH(QByteArray, document);
    QFETCH(QByteArray, patch);
    QFETCH(Expect, expected);
    QFETCH(QByteArray, result);
    const auto done = applied(document, patch);
    if (expected != Done) {
        QVERIFY(!done);
        QCOMPARE(done.error().kind,
                 expected == Invalid ? Error::Kind::Invalid : Error::Kind::Conflict);
        QVERIFY(expected == Invalid || done.error().paths.size() == 1);
        return;
    }
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY2(jsonEqual(done->document, JsonText(result)), done->document.utf8().constData());
    const auto back = applyPatch(done->document, done->inverse);
    QVERIFY(back);
    QVERIFY2(jsonEqual(back->document, JsonText(document)), back->document.utf8().constData());
}

void TestJsonPatch::namesThePathOfAConflict()
{
    const auto done = applied(R"({"inventory": [1]})",
                              R"([{"op": "test", "path": "/inventory/0", "value": 2}])");
    QVERIFY(!done);
    QCOMPARE(done.error().paths, QStringList(u"/inventory/0"_s));
    QVERIFY(done.error().detail.contains(u"it is 1, not 2"_s));
}

void TestJsonPatch::saysWhichOperationIsMalformed()
{
    const auto patch
        = JsonPatch::parse(R"([{"op": "remove", "path": "/a"}, {"op": "add", "path": "/a"}])");
    QVERIFY(!patch);
    QCOMPARE(patch.error().detail,
             u"Operation 2 of the patch is malformed: the member “value” is missing."_s);
}

void TestJsonPatch::changesNothingElse()
{
    const auto done
        = applied("{\n  \"gold\" : 10.00,\n  \"id\": 18446744073709551616, \"n\" : [1e2,  -0]\n}",
                  R"([{"op": "replace", "path": "/n/1", "value": 7.50}])");
    QVERIFY(done);
    QCOMPARE(
        done->document.utf8(),
        QByteArray(
            "{\n  \"gold\" : 10.00,\n  \"id\": 18446744073709551616, \"n\" : [1e2,  7.50]\n}"));
}

void TestJsonPatch::allOrNothing()
{
    JsonDraft draft(*JsonArena::parseTrusted(R"({"a": 1, "b": [1]})"));
    JsonPatcher patcher(draft);
    QVERIFY(!patcher.apply(
        JsonPatchOperation::move(*JsonPointer::parse(u"/a"), *JsonPointer::parse(u"/b/7"))));
    QCOMPARE(draft.text(), draft.base().text());
    QVERIFY(patcher.inverse().isEmpty());
}

void TestJsonPatch::writesItselfAsText()
{
    const QByteArray text
        = R"([{"op": "add", "path": "/a~1b", "value": {"x": 1.0}}, {"op": "move", "from": "/c", "path": "/\"d"}, )"
          R"({"op": "remove", "path": "/e"}])";
    const auto patch = JsonPatch::parse(text);
    QVERIFY(patch);
    QCOMPARE(patch->toText().utf8(), text);
    QCOMPARE(*JsonPatch::parse(patch->toText().utf8()), *patch);
}

void TestJsonPatch::standsBelowAPath()
{
    const auto patch = JsonPatch::parse(R"([{"op": "remove", "path": ""}])");
    QVERIFY(!patch);
    const auto moved = JsonPatch::parse(R"([{"op": "copy", "from": "/a", "path": ""}])");
    QVERIFY(moved);
    QCOMPARE(moved->below(*JsonPointer::parse(u"/state")).toText().utf8(),
             QByteArray(R"([{"op": "copy", "from": "/state/a", "path": "/state"}])"));
}

void TestJsonPatch::inverseUndoesRandomPatches_data()
{
    test::addSeeds(200);
}

/// Any path of the document, sometimes one step beyond it.
static JsonPointer somePath(test::JsonSamples &samples, const JsonArena &arena)
{
    const JsonPointer path
        = arena.pointer(JsonArena::NodeId(samples.below(int(arena.nodeCount()))));
    switch (samples.below(6)) {
    case 0:
        return path.child(QString::fromUtf8(samples.key()));
    case 1:
        return path.child(samples.below(3));
    case 2:
        return path.child(u"-"_s);
    default:
        return path;
    }
}

void TestJsonPatch::inverseUndoesRandomPatches()
{
    QFETCH(quint32, seed);
    test::JsonSamples samples(seed);
    const auto base
        = *JsonArena::parseTrusted(samples.below(2) ? samples.object(4) : samples.array(4));
    JsonDraft draft(base);
    JsonPatcher patcher(draft);
    JsonPatch successful;
    for (int i = 0; i < 30; ++i) {
        const auto now = *JsonArena::parseStrict(draft.text());
        JsonPatchOperation operation;
        operation.kind = JsonPatchOperation::Kind(samples.below(5));
        operation.path = somePath(samples, now);
        operation.from = somePath(samples, now);
        operation.value = JsonText(samples.value(3));
        if (patcher.apply(operation))
            successful.append(operation);
        else
            QCOMPARE(draft.text(), now.text());
    }
    const auto all = applyPatch(base, successful);
    QVERIFY(all);
    QCOMPARE(all->document.utf8(), draft.text());
    const auto back = applyPatch(all->document, all->inverse);
    QVERIFY(back);
    QCOMPARE(back->document.utf8(), base.text());
    const auto again = applyPatch(back->document, back->inverse);
    QVERIFY(again);
    QCOMPARE(again->document.utf8(), draft.text());
}

void TestJsonPatch::fiveHundredOperationsOnALargeSave()
{
    QByteArray text = R"({"items": [)";
    for (int i = 0; i < 20'000; ++i)
        text += QByteArray(i ? ", " : "") + R"({"id": "item_)" + QByteArray::number(i)
            + R"(", "count": 10.00, "tags": ["a", "b"]})";
    const auto arena = *JsonArena::parseTrusted(text + "]}");
    JsonPatch patch;
    for (int i = 0; i < 500; ++i) {
        const JsonPointer item = JsonPointer({u"items"_s}).child(qsizetype(i) * 39);
        patch.append(JsonPatchOperation::test(item.child(u"count"_s), JsonText("10")));
        patch.append(JsonPatchOperation::replace(item.child(u"count"_s), JsonText("9.50")));
        if (i % 5 == 0)
            patch.append(JsonPatchOperation::remove(item));
    }
    QElapsedTimer timer;
    timer.start();
    const auto done = applyPatch(arena, patch);
    const auto elapsed = timer.elapsed();
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY2(elapsed < 500, qPrintable(QString::number(elapsed)));
    QCOMPARE(applyPatch(done->document, done->inverse)->document.utf8(), arena.text());
}

void TestJsonPatch::copiesOfCopiesAreBounded()
{
    QByteArray patch = R"([{"op": "add", "path": "/0", "value": "0123456789"})";
    for (int i = 0; i < 64; ++i)
        patch += R"(, {"op": "copy", "from": "", "path": "/-"})";
    const auto parsed = *JsonPatch::parse(patch + ']');
    JsonDraft draft(*JsonArena::parseTrusted("[]"));
    JsonPatcher patcher(draft, 100'000);
    const auto done = patcher.apply(parsed);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Invalid);
    QVERIFY(done.error().detail.startsWith(u"The patch copies more than a document can hold"));
    QVERIFY(draft.text().size() < 200'000);
}

void TestJsonPatch::aHundredThousandOperationsOnOneContainer_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("emptied");
    QTest::addColumn<bool>("isObject");
    QTest::addColumn<bool>("fromTheEnd");
    QByteArray array = "[";
    QByteArray object = "{";
    for (int i = 0; i < 100'000; ++i) {
        const QByteArray number = QByteArray::number(1'000'000 + i);
        array += (i > 0 ? ", " : "") + number;
        object += (i > 0 ? ", \"" : "\"") + number + "\": 0";
    }
    array += ']';
    object += '}';
    QTest::newRow("array from the front") << array << QByteArray("[]") << false << false;
    QTest::newRow("array from the end") << array << QByteArray("[]") << false << true;
    QTest::newRow("object from the front") << object << QByteArray("{}") << true << false;
    QTest::newRow("object from the end") << object << QByteArray("{}") << true << true;
}

/// Counting all rows anew for each would be five thousand million steps.
void TestJsonPatch::aHundredThousandOperationsOnOneContainer()
{
    QFETCH(QByteArray, document);
    QFETCH(QByteArray, emptied);
    QFETCH(bool, isObject);
    QFETCH(bool, fromTheEnd);
    JsonPatch patch;
    for (int i = 0; i < 100'000; ++i) {
        const int row = fromTheEnd ? 99'999 - i : isObject ? i : 0;
        patch.append(JsonPatchOperation::remove(
            JsonPointer().child(isObject ? qsizetype(1'000'000 + row) : qsizetype(row))));
    }
    QElapsedTimer timer;
    timer.start();
    const auto done = applyPatch(JsonText(document), patch);
    QVERIFY(done);
    QCOMPARE(done->document.utf8(), emptied);
    const auto back = applyPatch(done->document, done->inverse);
    QVERIFY(back);
    QVERIFY(back->document.utf8() == document);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

/// The server's documents may be; people's are held to 1024.
void TestJsonPatch::documentsDeeperThanTheStackArePatched()
{
    constexpr int Depth = 200'000;
    const QByteArray text = QByteArray(Depth, '[') + '1' + QByteArray(Depth, ']');
    const auto arena = *JsonArena::parseTrusted(text);
    const JsonPointer innermost(QStringList(Depth, u"0"_s));
    JsonPatch patch;
    patch.append(JsonPatchOperation::test(innermost, JsonText("1.0")));
    patch.append(JsonPatchOperation::replace(innermost, JsonText("2")));
    patch.append(JsonPatchOperation::add(innermost, JsonText("[]")));
    const auto done = applyPatch(arena, patch);
    QVERIFY(done);
    QVERIFY(done->document.utf8() == QByteArray(Depth, '[') + "[], 2" + QByteArray(Depth, ']'));
    QVERIFY(applyPatch(done->document, done->inverse)->document.utf8() == text);
    QVERIFY(canonicalJson(arena) == text);
    QVERIFY(jsonEqual(done->document, done->document));
    QCOMPARE(diffJson(arena, *JsonArena::parseTrusted(done->document.utf8())).operations().size(),
             1);
}

QTEST_APPLESS_MAIN(TestJsonPatch)
#include "tst_jsonpatch.moc"
