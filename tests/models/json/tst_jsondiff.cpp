#include "tests/models/json/jsonsamples.h"

#include "models/json/jsondiff.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonpatcher.h"
#include "models/json/sequencematch.h"
#include "tests/support/seeds.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

JsonArena arenaOf(const QByteArray &text)
{
    return *JsonArena::parseStrict(text);
}

} // namespace

class TestJsonDiff : public QObject
{
    Q_OBJECT

private slots:
    void isMinimal_data();
    void isMinimal();
    void patchedIsTheOtherExactly_data();
    void patchedIsTheOtherExactly();
    void ofADocumentAndItselfEdited_data();
    void ofADocumentAndItselfEdited();
    void matchesALongestSubsequence();
    void matchesLargeSequencesByAnchors();
    void largeDocumentsAreQuick();
};

void TestJsonDiff::isMinimal_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<QByteArray>("patch");
    const auto row = [](const char *name, const char *a, const char *b, const char *patch) {
        QTest::newRow(name) << QByteArray(a) << QByteArray(b) << QByteArray(patch);
    };
    row("nothing", R"({"a": [1, {"b": 2}]})", R"({"a": [1, {"b": 2}]})", "[]");
    row("order and escapes are nothing", R"({"b":"é","a":1e2})", R"({"a": 100, "b": "\u00e9"})",
        "[]");
    row("scale is a change", R"({"gold": 10})", R"({"gold": 10.00})",
        R"([{"op": "replace", "path": "/gold", "value": 10.00}])");
    row("root", "5", R"("5")", R"([{"op": "replace", "path": "", "value": "5"}])");
    row("deep leaf", R"({"a": {"b": {"c": 1, "d": 2}}})", R"({"a": {"b": {"c": 1, "d": 3}}})",
        R"([{"op": "replace", "path": "/a/b/d", "value": 3}])");
    row("members", R"({"a": 1, "b": 2, "c": 3})", R"({"b": 2, "c": 4, "dd": null})",
        R"([{"op": "remove", "path": "/a"}, {"op": "replace", "path": "/c", "value": 4}, )"
        R"({"op": "add", "path": "/dd", "value": null}])");
    row("escaped path", R"({"a/b": {"~": 1}})", R"({"a/b": {"~": 2}})",
        R"([{"op": "replace", "path": "/a~1b/~0", "value": 2}])");
    row("append", R"(["a", "b"])", R"(["a", "b", "c"])",
        R"([{"op": "add", "path": "/2", "value": "c"}])");
    row("prepend", R"(["a", "b"])", R"(["z", "a", "b"])",
        R"([{"op": "add", "path": "/0", "value": "z"}])");
    row("remove from the middle", R"(["a", "b", "c"])", R"(["a", "c"])",
        R"([{"op": "remove", "path": "/1"}])");
    row("replace in the middle", R"(["a", "b", "c"])", R"(["a", "x", "c"])",
        R"([{"op": "replace", "path": "/1", "value": "x"}])");
    row("equal neighbours", R"([1, 1, 1])", R"([1, 1])", R"([{"op": "remove", "path": "/2"}])");
    row("insert and remove", "[1, 2, 3, 4, 5]", "[2, 3, 9, 4, 5]",
        R"([{"op": "remove", "path": "/0"}, {"op": "add", "path": "/2", "value": 9}])");
    row("element by identity", R"([{"id": 1, "n": 1}, {"id": 2, "n": 1}])",
        R"([{"id": 0, "n": 1}, {"id": 1, "n": 1}, {"id": 2, "n": 5}])",
        R"([{"op": "add", "path": "/0", "value": {"n": 1, "id": 0}}, )"
        R"({"op": "replace", "path": "/2/n", "value": 5}])");
    row("another identity is another element", R"([{"id": 1, "n": 1}])", R"([{"id": 2, "n": 1}])",
        R"([{"op": "replace", "path": "/0", "value": {"n": 1, "id": 2}}])");
    row("element without identity", R"([{"x": 1, "y": 1}, 7])", R"([{"x": 2, "y": 1}, 7])",
        R"([{"op": "replace", "path": "/0/x", "value": 2}])");
    row("element with nothing in common", R"([{"x": 1}, 7])", R"([{"z": 2, "w": 3}, 7])",
        R"([{"op": "replace", "path": "/0", "value": {"w": 3, "z": 2}}])");
    row("emptied", R"({"a": [1, 2]})", R"({"a": []})",
        R"([{"op": "remove", "path": "/a/0"}, {"op": "remove", "path": "/a/0"}])");
    row("array to object", R"({"a": [1]})", R"({"a": {"0": 1}})",
        R"([{"op": "replace", "path": "/a", "value": {"0": 1}}])");
    row("JSON null and absent differ", R"({"a": null})", R"({})",
        R"([{"op": "remove", "path": "/a"}])");
}

void TestJsonDiff::isMinimal()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(QByteArray, patch);
    QCOMPARE(diffJson(arenaOf(a), arenaOf(b)).toText().utf8(), patch);
}

void TestJsonDiff::patchedIsTheOtherExactly_data()
{
    test::addSeeds(500);
}

void TestJsonDiff::patchedIsTheOtherExactly()
{
    QFETCH(quint32, seed);
    test::JsonSamples samples(seed);
    const JsonArena a = arenaOf(samples.value(5));
    const JsonArena b = arenaOf(samples.value(5));
    const auto done = applyPatch(a, diffJson(a, b));
    QVERIFY(done);
    QCOMPARE(done->document.utf8(), b.text());
    const auto back = applyPatch(done->document, done->inverse);
    QVERIFY(back);
    QCOMPARE(back->document.utf8(), a.text());
}

void TestJsonDiff::ofADocumentAndItselfEdited_data()
{
    patchedIsTheOtherExactly_data();
}

void TestJsonDiff::ofADocumentAndItselfEdited()
{
    QFETCH(quint32, seed);
    test::JsonSamples samples(seed);
    const JsonArena a = arenaOf(samples.below(2) ? samples.array(6) : samples.object(6));
    JsonDraft draft(a);
    for (int i = 0; i < 4; ++i) {
        const auto now = arenaOf(draft.text());
        const auto id = JsonArena::NodeId(samples.below(int(now.nodeCount())));
        const JsonPointer path = now.pointer(id);
        JsonPatcher patcher(draft);
        const bool done = samples.below(2)
            ? patcher.apply(JsonPatchOperation::add(path, JsonText(samples.value(2)))).hasValue()
            : patcher.apply(JsonPatchOperation::remove(path)).hasValue();
        QVERIFY(done || path.isRoot());
    }
    const JsonArena b = arenaOf(draft.text());
    const auto patched = applyPatch(a, diffJson(a, b));
    QVERIFY(patched);
    QCOMPARE(patched->document.utf8(), b.text());
}

void TestJsonDiff::matchesALongestSubsequence()
{
    const QList<SequenceMatch> matches = matchSequences({1, 2, 3, 4, 5, 6}, {9, 2, 4, 3, 5, 7, 6});
    QCOMPARE(matches.size(), 4);
    QCOMPARE(matches.first(), (SequenceMatch{1, 1}));
    QCOMPARE(matches.last(), (SequenceMatch{5, 6}));
    QVERIFY(matchSequences({}, {1, 2}).isEmpty());
}

void TestJsonDiff::matchesLargeSequencesByAnchors()
{
    QList<quint32> a;
    QList<quint32> b;
    for (quint32 i = 0; i < 50'000; ++i) {
        if (i % 1000 != 1)
            a.append(i);
        if (i % 1000 != 998)
            b.append(i);
    }
    const QList<SequenceMatch> matches = matchSequences(a, b);
    QCOMPARE(matches.size(), 49'900);
    for (const SequenceMatch &match : matches)
        QCOMPARE(a[match.a], b[match.b]);
}

void TestJsonDiff::largeDocumentsAreQuick()
{
    const auto document = [](int changed) {
        QByteArray text = R"({"items": [)";
        for (int i = changed > 0 ? 1 : 0; i < 100'000; ++i) {
            const QByteArray number = QByteArray::number(i);
            text += (text.endsWith('[') ? R"({"n": )" : R"(, {"n": )")
                + (i == changed ? "10.50" : number) + R"(, "text": "x"})";
        }
        return arenaOf(text + "]}");
    };
    QElapsedTimer timer;
    timer.start();
    const JsonArena a = document(0);
    const JsonArena b = document(70'000);
    const JsonPatch patch = diffJson(a, b);
    QCOMPARE(patch.operations().size(), 2);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(TestJsonDiff)
#include "tst_jsondiff.moc"
