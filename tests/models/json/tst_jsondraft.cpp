#include "tests/models/json/jsonsamples.h"

#include "models/json/jsondraft.h"
#include "models/json/jsonstring.h"
#include "tests/support/seeds.h"

#include <QTest>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

using NodeId = JsonDraft::NodeId;

JsonDraft draftOf(const QByteArray &text)
{
    return JsonDraft(*JsonArena::parseTrusted(text));
}

NodeId at(const JsonDraft &draft, const QString &pointer)
{
    return draft.find(*JsonPointer::parse(pointer));
}

/// What a draft must say, kept the simple way.
struct Plain
{
    QByteArray key;
    QByteArray scalar;
    char bracket = 0;
    std::vector<std::unique_ptr<Plain>> children;

    static std::unique_ptr<Plain> from(const JsonDraft &draft, NodeId id)
    {
        auto plain = std::make_unique<Plain>();
        plain->key = draft.keyText(id).toByteArray();
        if (!draft.isContainer(id)) {
            plain->scalar = draft.scalarText(id).toByteArray();
            return plain;
        }
        plain->bracket = draft.type(id) == JsonType::Object ? '{' : '[';
        for (quint32 row = 0; row < draft.childCount(id); ++row)
            plain->children.push_back(from(draft, draft.child(id, row)));
        return plain;
    }
    [[nodiscard]] QByteArray text() const
    {
        if (!bracket)
            return scalar;
        QByteArray out(1, bracket);
        for (size_t i = 0; i < children.size(); ++i) {
            out += i ? ", " : "";
            out += bracket == '{' ? children[i]->key + ": " : QByteArray();
            out += children[i]->text();
        }
        return out + (bracket == '{' ? '}' : ']');
    }
};

} // namespace

class TestJsonDraft : public QObject
{
    Q_OBJECT

private slots:
    void replacesAValueAndNothingElse();
    void keepsTheMannerOfAnIndentedDocument();
    void keepsIdsThroughRemovalAndReturn();
    void movesANodeWithItsInside();
    void swapIsItsOwnUndo();
    void putsNewKeysInOrder();
    void randomEditsAreUndoneToTheByte_data();
    void randomEditsAreUndoneToTheByte();
    void manyEditsOfALargeContainerAreQuick();
};

void TestJsonDraft::replacesAValueAndNothingElse()
{
    auto draft = draftOf(R"({"a": [10.00,  1e2], "b" : 9223372036854775808})");
    const auto value = draft.addValue(JsonText("7.0"));
    QVERIFY(value);
    const NodeId target = at(draft, u"/a/1"_s);
    draft.swapValues(target, *value);
    QCOMPARE(draft.text(), QByteArray(R"({"a": [10.00,  7.0], "b" : 9223372036854775808})"));
    QCOMPARE(at(draft, u"/a/1"_s), target);
    QVERIFY(draft.isTouched(JsonDraft::Root));
    QVERIFY(!draft.isTouched(at(draft, u"/b"_s)));
}

void TestJsonDraft::keepsTheMannerOfAnIndentedDocument()
{
    auto draft = draftOf("{\n  \"a\" : 1,\n  \"b\" : [\n    1\n  ]\n}");
    draft.insert(JsonDraft::Root, draft.rowForKey(JsonDraft::Root, u"aa"),
                 *draft.addValue(JsonText("{}")), u"aa");
    QCOMPARE(draft.text(),
             QByteArray("{\n  \"a\" : 1,\n  \"b\" : [\n    1\n  ],\n  \"aa\" : {}\n}"));
    draft.remove(at(draft, u"/b/0"_s));
    draft.remove(at(draft, u"/a"_s));
    QCOMPARE(draft.text(), QByteArray("{\n  \"b\" : [],\n  \"aa\" : {}\n}"));
}

void TestJsonDraft::keepsIdsThroughRemovalAndReturn()
{
    auto draft = draftOf(R"({"list": [{"id": 1}, {"id": 2}, {"id": 3}]})");
    const NodeId list = at(draft, u"/list"_s);
    const NodeId second = draft.child(list, 1);
    const NodeId inner = draft.child(second, 0);
    draft.remove(second);
    QCOMPARE(draft.parent(second), JsonDraft::NoNode);
    QVERIFY(!draft.isAttached(inner));
    QCOMPARE(draft.row(draft.child(list, 1)), 1U);
    QCOMPARE(draft.text(second), QByteArray(R"({"id": 2})"));
    draft.insert(list, 1, second);
    QVERIFY(draft.isAttached(inner));
    QCOMPARE(draft.pointer(inner).toString(), u"/list/1/id"_s);
    QCOMPARE(draft.text(), draft.base().text());
}

void TestJsonDraft::movesANodeWithItsInside()
{
    auto draft = draftOf(R"({"a": {"x": [1]}, "b": [0]})");
    const NodeId x = at(draft, u"/a/x"_s);
    draft.remove(x);
    draft.insert(at(draft, u"/b"_s), 0, x);
    QCOMPARE(draft.text(), QByteArray(R"({"a": {}, "b": [[1], 0]})"));
    QVERIFY(draft.keyText(x).isEmpty());
    draft.remove(x);
    draft.insert(at(draft, u"/a"_s), 0, x, u"ké\"y");
    QCOMPARE(draft.text(), QByteArray(R"({"a": {"ké\"y": [1]}, "b": [0]})"));
    QCOMPARE(at(draft, u"/a/ké\"y"_s), x);
}

void TestJsonDraft::swapIsItsOwnUndo()
{
    auto draft = draftOf(R"({"a": {"x": 1}})");
    const NodeId a = at(draft, u"/a"_s);
    const NodeId x = at(draft, u"/a/x"_s);
    const NodeId other = *draft.addValue(JsonText("[true, null]"));
    draft.swapValues(a, other);
    QCOMPARE(draft.text(), QByteArray(R"({"a": [true, null]})"));
    QCOMPARE(draft.parent(draft.child(a, 0)), a);
    QCOMPARE(draft.parent(x), other);
    draft.swapValues(a, other);
    QCOMPARE(draft.parent(x), a);
    QCOMPARE(draft.text(), draft.base().text());
    draft.swapValues(JsonDraft::Root, other);
    QCOMPARE(draft.text(), QByteArray("[true, null]"));
    QCOMPARE(draft.parent(draft.child(JsonDraft::Root, 1)), JsonDraft::Root);
}

void TestJsonDraft::putsNewKeysInOrder()
{
    auto draft = draftOf(R"({"b": 1, "aa": 2})");
    for (const QString &key : {u"c"_s, u"a"_s, u""_s, u"ab"_s})
        draft.insert(JsonDraft::Root, draft.rowForKey(JsonDraft::Root, key),
                     *draft.addValue(JsonText("0")), key);
    QCOMPARE(draft.text(), QByteArray(R"({"": 0, "a": 0, "b": 1, "c": 0, "aa": 2, "ab": 0})"));
    auto unordered = draftOf(R"({"z": 1, "a": 2})");
    QCOMPARE(unordered.rowForKey(JsonDraft::Root, u"b"), 2U);
}

void TestJsonDraft::randomEditsAreUndoneToTheByte_data()
{
    test::addSeeds(60);
}

void TestJsonDraft::randomEditsAreUndoneToTheByte()
{
    QFETCH(quint32, seed);
    test::JsonSamples samples(seed);
    auto draft = draftOf(samples.below(2) ? samples.object(5) : samples.array(5));
    QList<std::function<void()>> undo;
    QList<NodeId> alive{JsonDraft::Root};
    const auto attached = [&](bool wantContainer) {
        QList<NodeId> found;
        for (NodeId id = 0; id < draft.idEnd(); ++id)
            if (draft.isAttached(id) && (!wantContainer || draft.isContainer(id)))
                found += id;
        return found;
    };
    for (int step = 0; step < 40; ++step) {
        const QList<NodeId> containers = attached(true);
        const int action = samples.below(4);
        if (action == 0 && !containers.isEmpty()) {
            const NodeId parent = samples.pick(containers);
            const NodeId node = *draft.addValue(JsonText(samples.value(2)));
            const QString key = u"new %1"_s.arg(step);
            const quint32 row = quint32(samples.below(int(draft.childCount(parent)) + 1));
            draft.insert(parent, row, node, key);
            undo += [&draft, node] { draft.remove(node); };
            continue;
        }
        const NodeId node = samples.pick(attached(false));
        const NodeId parent = draft.parent(node);
        if (action == 1) {
            const NodeId other = *draft.addValue(JsonText(samples.value(3)));
            draft.swapValues(node, other);
            undo += [&draft, node, other] { draft.swapValues(node, other); };
        } else if (parent != JsonDraft::NoNode && action == 2) {
            const quint32 row = draft.row(node);
            const QString key = draft.key(node);
            draft.remove(node);
            undo += [&draft, parent, row, node, key] { draft.insert(parent, row, node, key); };
        } else if (parent != JsonDraft::NoNode && draft.type(parent) == JsonType::Object) {
            const QString key = draft.key(node);
            draft.setKey(node, u"renamed %1"_s.arg(step));
            undo += [&draft, node, key] { draft.setKey(node, key); };
        }
        const QByteArray text = draft.text();
        QCOMPARE(text, Plain::from(draft, JsonDraft::Root)->text());
        const auto parsed = JsonArena::parseStrict(text);
        QVERIFY2(parsed, text.constData());
        QCOMPARE(quint32(attached(false).size()), parsed->nodeCount());
        for (const NodeId id : attached(false)) {
            QCOMPARE(draft.find(draft.pointer(id)), id);
            QCOMPARE(draft.text(id),
                     parsed->valueText(parsed->find(draft.pointer(id))).toByteArray());
        }
    }
    while (!undo.isEmpty())
        undo.takeLast()();
    QCOMPARE(draft.text(), draft.base().text());
}

void TestJsonDraft::manyEditsOfALargeContainerAreQuick()
{
    QByteArray text = "{";
    for (int i = 0; i < 100'000; ++i)
        text += (i ? ", \"" : "\"") + QByteArray::number(100'000 + i)
            + "\": " + QByteArray::number(i);
    auto draft = draftOf(text + '}');
    for (int i = 0; i < 500; ++i) {
        const NodeId found = draft.member(JsonDraft::Root, QString::number(100'000 + i * 7));
        QVERIFY(found != JsonDraft::NoNode);
        draft.remove(found);
        const QString key = u"new%1"_s.arg(i);
        draft.insert(JsonDraft::Root, draft.rowForKey(JsonDraft::Root, key), found, key);
    }
    QCOMPARE(draft.childCount(JsonDraft::Root), 100'000U);
    QVERIFY(draft.member(JsonDraft::Root, u"100007"_s) == JsonDraft::NoNode);
    QVERIFY(JsonArena::parseStrict(draft.text()));
}

QTEST_APPLESS_MAIN(TestJsonDraft)
#include "tst_jsondraft.moc"
