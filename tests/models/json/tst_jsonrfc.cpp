#include "models/json/jsonequal.h"
#include "models/json/jsonpatcher.h"
#include "models/json/jsonpath.h"
#include "models/json/jsonstring.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// The document of RFC 6901, section 5.
const QByteArray Example
    = "{\"foo\": [\"bar\", \"baz\"], \"\": 0, \"a/b\": 1, \"c%d\": 2, \"e^f\": 3, "
      "\"g|h\": 4, \"i\\\\j\": 5, \"k\\\"l\": 6, \" \": 7, \"m~n\": 8}";

JsonArena suite(const QString &name)
{
    QFile file(QFINDTESTDATA(u"../../data/jsonpatch/"_s + name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the suite is not there");
    return *JsonArena::parseTrusted(file.readAll()); // one of its patches names a key twice
}

} // namespace

/// Every example of RFC 6901 and RFC 6902 by its number, what their texts demand, and the suite
/// that those who implement RFC 6902 share.
class TestJsonRfc : public QObject
{
    Q_OBJECT

private slots:
    void pointersAreEvaluated_data();
    void pointersAreEvaluated();
    void pointersAreRefused_data();
    void pointersAreRefused();
    void patchesAreApplied_data();
    void patchesAreApplied();
    void sharedSuiteHolds_data();
    void sharedSuiteHolds();
};

void TestJsonRfc::pointersAreEvaluated_data()
{
    QTest::addColumn<QString>("pointer"); // section 5, a JSON string's content
    QTest::addColumn<QString>("fragment"); // section 6
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const QString &pointer, const QString &fragment, const QByteArray &value) {
        QTest::newRow(qUtf8Printable(u"6901 5, 6: “%1”"_s.arg(pointer)))
            << pointer << fragment << value;
    };
    row(u""_s, u"#"_s, Example);
    row(u"/foo"_s, u"#/foo"_s, R"(["bar", "baz"])");
    row(u"/foo/0"_s, u"#/foo/0"_s, R"("bar")");
    row(u"/"_s, u"#/"_s, "0");
    row(u"/a~1b"_s, u"#/a~1b"_s, "1");
    row(u"/c%d"_s, u"#/c%25d"_s, "2");
    row(u"/e^f"_s, u"#/e%5Ef"_s, "3");
    row(u"/g|h"_s, u"#/g%7Ch"_s, "4");
    row(u"/i\\j"_s, u"#/i%5Cj"_s, "5");
    row(u"/k\"l"_s, u"#/k%22l"_s, "6");
    row(u"/ "_s, u"#/%20"_s, "7");
    row(u"/m~0n"_s, u"#/m~0n"_s, "8");
}

void TestJsonRfc::pointersAreEvaluated()
{
    QFETCH(QString, pointer);
    QFETCH(QString, fragment);
    QFETCH(QByteArray, value);
    const auto parsed = JsonPointer::parse(pointer);
    QVERIFY(parsed);
    QCOMPARE(parsed->toString(), pointer);
    QCOMPARE(toUriFragment(*parsed), fragment);
    QCOMPARE(*parseAnyPath(fragment), *parsed);
    const auto arena = *JsonArena::parseStrict(Example);
    const auto node = arena.find(*parsed);
    QVERIFY(node != JsonArena::NoNode);
    QCOMPARE(arena.value(node).utf8(), value);
    QCOMPARE(arena.pointer(node), *parsed);
    const JsonDraft draft(arena);
    QCOMPARE(draft.find(*parsed), node);
}

void TestJsonRfc::pointersAreRefused_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<bool>("isWellFormed"); // but names nothing in the example
    const auto row = [](const char *name, const QString &pointer, bool isWellFormed) {
        QTest::newRow(name) << pointer << isWellFormed;
    };
    row("6901 3: no slash first", u"foo"_s, false);
    row("6901 3: a dangling tilde", u"/foo~"_s, false);
    row("6901 3: ~2", u"/~2"_s, false);
    row("6901 3: a tilde before a slash", u"/~/0"_s, false);
    row("6901 4: leading zero", u"/foo/00"_s, true);
    row("6901 4: leading zero before a digit", u"/foo/01"_s, true);
    row("6901 4: minus", u"/foo/-1"_s, true);
    row("6901 4: minus zero", u"/foo/-0"_s, true);
    row("6901 4: plus", u"/foo/+1"_s, true);
    row("6901 4: exponent", u"/foo/1e0"_s, true);
    row("6901 4: fraction", u"/foo/1.0"_s, true);
    row("6901 4: digits of another script", u"/foo/١"_s, true);
    row("6901 4: nothing behind the last", u"/foo/-"_s, true);
    row("6901 4: beyond the last", u"/foo/2"_s, true);
    row("6901 4: beyond what counts", u"/foo/18446744073709551616"_s, true);
    row("6901 4: an index of an object", u"/0"_s, true);
    row("6901 4: no index at all", u"/foo/"_s, true);
    row("6901 4: keys are compared exactly", u"/Foo"_s, true);
    row("6901 4: into a number", u"//0"_s, true);
    row("6901 4: into a string", u"/foo/0/0"_s, true);
    row("6901 4: ~01 is no slash", u"/a~01b"_s, true);
}

void TestJsonRfc::pointersAreRefused()
{
    QFETCH(QString, pointer);
    QFETCH(bool, isWellFormed);
    const auto parsed = JsonPointer::parse(pointer);
    QCOMPARE(parsed.hasValue(), isWellFormed);
    if (!isWellFormed)
        return;
    QCOMPARE(JsonArena::parseStrict(Example)->find(*parsed), JsonArena::NoNode);
    QCOMPARE(JsonDraft(*JsonArena::parseStrict(Example)).find(*parsed), JsonDraft::NoNode);
}

void TestJsonRfc::patchesAreApplied_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("result"); // empty where it is refused
    const auto row = [](const char *name, const char *document, const char *patch,
                        const char *result = "") {
        QTest::newRow(name) << QByteArray(document) << QByteArray(patch) << QByteArray(result);
    };
    const char *const abc = R"({"a": {"b": {"c": "foo"}}})";
    const char *const whole = R"([{ "op": "test", "path": "/a/b/c", "value": "foo" },
            { "op": "remove", "path": "/a/b/c" },
            { "op": "add", "path": "/a/b/c", "value": [ "foo", "bar" ] },
            { "op": "replace", "path": "/a/b/c", "value": 42 },
            { "op": "move", "from": "/a/b/c", "path": "/a/b/d" },
            { "op": "copy", "from": "/a/b/d", "path": "/a/b/e" }])";
    row("3: every operation", abc, whole, R"({"a": {"b": {"d": 42, "e": 42}}})");
    row("3: where its test does not hold", R"({"a": {"b": {"c": "bar"}}})", whole);
    const char *const reordered = R"({"a": {"b": {"c": "bar"}}})";
    row("4: members in one order", abc,
        R"([{ "op": "replace", "path": "/a/b/c", "value": "bar" }])", reordered);
    row("4: in another", abc, R"([{ "path": "/a/b/c", "op": "replace", "value": "bar" }])",
        reordered);
    row("4: in a third", abc, R"([{ "value": "bar", "path": "/a/b/c", "op": "replace" }])",
        reordered);
    row("4: members not defined are ignored", abc,
        R"([{ "op": "replace", "path": "/a/b/c", "value": "bar", "from": 5, "why": {} }])",
        reordered);
    row("4: without op", abc, R"([{ "path": "/a/b/c", "value": "bar" }])");
    row("4: another op", abc, R"([{ "op": "merge", "path": "/a/b/c", "value": "bar" }])");
    row("4: without path", abc, R"([{ "op": "replace", "value": "bar" }])");
    row("4: op twice", abc, R"([{ "op": "remove", "path": "/a", "op": "remove" }])");

    row("4.1 the root becomes the document", abc, R"([{"op": "add", "path": "", "value": [1]}])",
        "[1]");
    row("4.1 a member that is not there", R"({ "a": { "foo": 1 } })",
        R"([{"op": "add", "path": "/a/b", "value": 2}])", R"({"a": {"b": 2, "foo": 1}})");
    row("4.1 into nothing", R"({ "q": { "bar": 2 } })",
        R"([{"op": "add", "path": "/a/b", "value": 2}])");
    row("4.1 an index shifts what is behind it", "[1, 2]",
        R"([{"op": "add", "path": "/0", "value": 0}])", "[0, 1, 2]");
    row("4.1 an index beyond the end", "[1, 2]", R"([{"op": "add", "path": "/3", "value": 0}])");
    row("4.1 - appends", "[1, 2]", R"([{"op": "add", "path": "/-", "value": 0}])", "[1, 2, 0]");
    row("4.1 - is no place inside", "[[1]]", R"([{"op": "add", "path": "/-/0", "value": 0}])");
    row("4.1 no value", "[]", R"([{"op": "add", "path": "/-"}])");
    row("4.2 elements behind it move up", "[1, 2, 3]", R"([{"op": "remove", "path": "/0"}])",
        "[2, 3]");
    row("4.2 what is not there", "{}", R"([{"op": "remove", "path": "/a"}])");
    row("4.3 is a removal and an addition", "[1, 2, 3]",
        R"([{"op": "replace", "path": "/1", "value": [2]}])", "[1, [2], 3]");
    row("4.3 what is not there", "{}", R"([{"op": "replace", "path": "/a", "value": 1}])");
    row("4.3 no value", "[1]", R"([{"op": "replace", "path": "/0"}])");
    row("4.4 is a removal and an addition", R"({"a": [1, 2], "b": {}})",
        R"([{"op": "move", "from": "/a/0", "path": "/b/a"}])", R"({"a": [2], "b": {"a": 1}})");
    row("4.4 what is not there", "{}", R"([{"op": "move", "from": "/a", "path": "/b"}])");
    row("4.4 into its own child", R"({"a": {"b": 1}})",
        R"([{"op": "move", "from": "/a", "path": "/a/b"}])");
    row("4.4 no from", "{}", R"([{"op": "move", "path": "/b"}])");
    row("4.5 is an addition of what from has", R"({"a": [1, {"x": 1.50}]})",
        R"([{"op": "copy", "from": "/a/1", "path": "/a/0"}])",
        R"({"a": [{"x": 1.50}, 1, {"x": 1.50}]})");
    row("4.5 what is not there", "{}", R"([{"op": "copy", "from": "/a", "path": "/b"}])");
    row("4.5 no from", "{}", R"([{"op": "copy", "path": "/b"}])");
    row("4.6 strings", R"(["a\u002Fb"])", R"([{"op": "test", "path": "/0", "value": "a/b"}])",
        R"(["a/b"])");
    row("4.6 strings are not normalised", "[\"\xC3\xA9\"]",
        R"([{"op": "test", "path": "/0", "value": "e\u0301"}])");
    row("4.6 numbers", "[1.50]", R"([{"op": "test", "path": "/0", "value": 15e-1}])", "[1.50]");
    row("4.6 numbers beyond a double", "[1e400]",
        R"([{"op": "test", "path": "/0", "value": 1.0000e400}])", "[1e400]");
    row("4.6 numbers that a double takes for equal", "[1e400]",
        R"([{"op": "test", "path": "/0", "value": 2e400}])");
    row("4.6 minus zero", "[-0.0]", R"([{"op": "test", "path": "/0", "value": 0}])", "[0]");
    row("4.6 arrays", "[[1, 2.0]]", R"([{"op": "test", "path": "/0", "value": [1.0, 2]}])",
        "[[1, 2]]");
    row("4.6 arrays in another order", "[[1, 2]]",
        R"([{"op": "test", "path": "/0", "value": [2, 1]}])");
    row("4.6 arrays of another length", "[[1, 2]]",
        R"([{"op": "test", "path": "/0", "value": [1, 2, 3]}])");
    row("4.6 objects", R"([{"a": 1, "b": [null]}])",
        R"([{"op": "test", "path": "/0", "value": {"b": [null], "a": 1.0}}])",
        R"([{"a": 1, "b": [null]}])");
    row("4.6 objects with one more", R"([{"a": 1}])",
        R"([{"op": "test", "path": "/0", "value": {"a": 1, "b": 1}}])");
    row("4.6 literals", "[true, false, null]",
        R"([{"op": "test", "path": "/0", "value": true},
            {"op": "test", "path": "/1", "value": false},
            {"op": "test", "path": "/2", "value": null}])",
        "[true, false, null]");
    row("4.6 false is not null", "[false]", R"([{"op": "test", "path": "/0", "value": null}])");
    row("4.6 null is not 0", "[null]", R"([{"op": "test", "path": "/0", "value": 0}])");
    row("4.6 the whole document", R"({"a": 1})",
        R"([{"op": "test", "path": "", "value": {"a": 1e0}}])", R"({"a": 1})");
    row("4.6 what is not there is no null", "{}",
        R"([{"op": "test", "path": "/a", "value": null}])");
    row("5: nothing where the last fails", R"({"a": {"b": {"c": 42}}})",
        R"([{ "op": "replace", "path": "/a/b/c", "value": 42 },
            { "op": "test", "path": "/a/b/c", "value": "C" }])");
}

void TestJsonRfc::patchesAreApplied()
{
    QFETCH(QByteArray, document);
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, result);
    const auto parsed = JsonPatch::parse(patch);
    const auto done
        = parsed ? applyPatch(JsonText(document), *parsed) : Result<PatchedJson>(parsed.error());
    QCOMPARE(done.hasValue(), !result.isEmpty());
    if (!done)
        return;
    QVERIFY2(jsonEqual(done->document, JsonText(result)), done->document.utf8().constData());
    const auto back = applyPatch(done->document, done->inverse);
    QVERIFY(back);
    QVERIFY(jsonEqual(back->document, JsonText(document)));
}

void TestJsonRfc::sharedSuiteHolds_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("result"); // empty where it is refused
    int count = 0;
    for (const QString &name : {u"spec_tests.json"_s, u"tests.json"_s}) {
        const JsonArena records = suite(name);
        for (quint32 row = 0; row < records.childCount(JsonArena::Root); ++row) {
            const auto record = records.child(JsonArena::Root, row);
            const auto textOf = [&](QStringView key) {
                const auto id = records.member(record, key);
                return id == JsonArena::NoNode ? QByteArray() : records.value(id).utf8();
            };
            const bool isRefused = !textOf(u"error").isEmpty();
            const QByteArray expected = textOf(u"expected");
            const QByteArray document = textOf(u"doc");
            QTest::addRow("%s %u %s", qPrintable(name), row,
                          QByteArray(textOf(u"comment") + textOf(u"error")).constData())
                << document << textOf(u"patch")
                << (isRefused                ? QByteArray()
                        : expected.isEmpty() ? document // nothing but tests
                                             : expected);
            ++count;
        }
    }
    QCOMPARE(count, 17 + 78);
}

void TestJsonRfc::sharedSuiteHolds()
{
    patchesAreApplied();
}

QTEST_APPLESS_MAIN(TestJsonRfc)
#include "tst_jsonrfc.moc"
