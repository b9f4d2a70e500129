#include "tests/models/json/jsonsamples.h"

#include "models/json/jsonformat.h"
#include "models/json/jsonmerge.h"
#include "tests/support/seeds.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

JsonArena arenaOf(const QByteArray &text)
{
    return *JsonArena::parseStrict(text);
}

QString paths(const JsonMerge &merge)
{
    QStringList all;
    for (const JsonConflict &conflict : merge.conflicts)
        all += conflict.path.isRoot() ? u"root"_s : conflict.path.toString();
    return all.join(u' ');
}

} // namespace

class TestJsonMerge : public QObject
{
    Q_OBJECT

private slots:
    void merges_data();
    void merges();
    void aConflictShowsAllThree();
    void choicesSettleConflicts();
    void disjointChangesJoin_data();
    void disjointChangesJoin();
    void aHundredThousandElementsMerge();
    void oneSideAloneWins_data();
    void oneSideAloneWins();
};

void TestJsonMerge::merges_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("merged");
    QTest::addColumn<QString>("conflicts");
    const auto row = [](const char *name, const char *base, const char *mine, const char *theirs,
                        const char *merged, const QString &conflicts = {}) {
        QTest::newRow(name) << QByteArray(base) << QByteArray(mine) << QByteArray(theirs)
                            << QByteArray(merged) << conflicts;
    };
    row("disjoint members", R"({"gold": 10.00, "hp": 9})", R"({"gold": 999, "hp": 9})",
        R"({"gold": 10.00, "hp": 7})", R"({"hp": 7, "gold": 999})");
    row("disjoint additions", "{}", R"({"a": 1})", R"({"b": 2})", R"({"a": 1, "b": 2})");
    row("additions inside what both added", "{}", R"({"q": {"a": 1}})", R"({"q": {"b": 2}})",
        R"({"q": {"a": 1, "b": 2}})");
    row("the same change", R"({"a": 1})", R"({"a": 2})", R"({"a": 2})", R"({"a": 2})");
    row("both removed", R"({"a": 1})", "{}", "{}", "{}");
    row("removed and elsewhere changed", R"({"a": 1, "b": 1})", R"({"b": 1})",
        R"({"a": 1, "b": 2})", R"({"b": 2})");
    row("both changed", R"({"a": 1})", R"({"a": 2})", R"({"a": 3})", R"({"a": 3})", u"/a"_s);
    row("removed against changed inside", R"({"a": {"x": 1}})", "{}", R"({"a": {"x": 2}})",
        R"({"a": {"x": 2}})", u"/a"_s);
    row("changed inside against removed", R"({"a": {"x": 1}})", R"({"a": {"x": 2}})", "{}", "{}",
        u"/a"_s);
    row("both added differently", "{}", R"({"a": 1})", R"({"a": 2})", R"({"a": 2})", u"/a"_s);
    row("type against inner change", R"({"a": {"x": 1}})", R"({"a": 5})", R"({"a": {"x": 2}})",
        R"({"a": {"x": 2}})", u"/a"_s);
    row("root scalars", "1", "2", "3", "3", u"root"_s);
    row("two conflicts and a merge", R"({"a": 1, "b": 1, "c": 1})", R"({"a": 2, "b": 2, "c": 2})",
        R"({"a": 3, "b": 3, "c": 1})", R"({"a": 3, "b": 3, "c": 2})", u"/a /b"_s);
    row("they only changed the scale", R"({"a": 10})", R"({"a": 11})", R"({"a": 10.00})",
        R"({"a": 11})");
    row("equal but for the scale", R"({"a": 1})", R"({"a": 10})", R"({"a": 10.00})",
        R"({"a": 10.00})");
    row("scale typed against their value", R"({"a": 10})", R"({"a": 10.00})", R"({"a": 11})",
        R"({"a": 11})", u"/a"_s);

    row("both append", R"(["a"])", R"(["a", "mine"])", R"(["a", "theirs"])",
        R"(["a", "theirs", "mine"])");
    row("both append to nothing", "[]", "[1]", "[2]", "[2, 1]");
    row("append against a change", R"(["a", "b"])", R"(["a", "b", "c"])", R"(["x", "b"])",
        R"(["x", "b", "c"])");
    row("a removal against an append", R"(["a", "b"])", R"(["b"])", R"(["a", "b", "c"])",
        R"(["b", "c"])");
    row("both change an array without identity", "[1, 2]", "[9, 2]", "[1, 8]", "[1, 8]", u"root"_s);
    row("arrays that both added", "{}", R"({"a": [1]})", R"({"a": [2]})", R"({"a": [2]})", u"/a"_s);

    row("elements by identity", R"([{"id": "sword", "n": 1}, {"id": "potion", "n": 2}])",
        R"([{"id": "sword", "n": 1}, {"id": "potion", "n": 3}])",
        R"([{"id": "map"}, {"id": "sword", "n": 5}, {"id": "potion", "n": 2}])",
        R"([{"id": "map"}, {"n": 5, "id": "sword"}, {"n": 3, "id": "potion"}])");
    row("both append elements", R"([{"id": 1}])", R"([{"id": 1}, {"id": 2}])",
        R"([{"id": 1}, {"id": 3}])", R"([{"id": 1}, {"id": 3}, {"id": 2}])");
    row("insertions keep their neighbours", R"([{"id": 1}, {"id": 2}])",
        R"([{"id": 1}, {"id": 10}, {"id": 11}, {"id": 2}])", R"([{"id": 9}, {"id": 1}, {"id": 2}])",
        R"([{"id": 9}, {"id": 1}, {"id": 10}, {"id": 11}, {"id": 2}])");
    row("behind what I removed", R"([{"id": 1}, {"id": 2}, {"id": 3}])",
        R"([{"id": 1}, {"id": 3}])", R"([{"id": 1}, {"id": 2}, {"id": 9}, {"id": 3}])",
        R"([{"id": 1}, {"id": 9}, {"id": 3}])");
    row("both insert at the same place", R"([{"id": 1}, {"id": 2}])",
        R"([{"id": 1}, {"id": 8}, {"id": 2}])", R"([{"id": 1}, {"id": 9}, {"id": 2}])",
        R"([{"id": 1}, {"id": 8}, {"id": 9}, {"id": 2}])");
    row("both empty it and add", R"([{"id": 1}])", R"([{"id": 2}])", R"([{"id": 3}])",
        R"([{"id": 3}, {"id": 2}])");
    row("the last member of an object goes", R"({"a": {"b": 1, "c": 1}})", R"({"a": {"c": 1}})",
        R"({"a": {"b": 1}})", R"({"a": {}})");
    row("the first member goes", R"({"a": 1, "b": 1})", R"({"b": 1})", R"({"a": 1, "b": 2})",
        R"({"b": 2})");
    row("removed elements", R"([{"id": 1}, {"id": 2}, {"id": 3}])", R"([{"id": 2}, {"id": 3}])",
        R"([{"id": 1}, {"id": 2}])", R"([{"id": 2}])");
    row("removed against changed element", R"([{"id": 1, "n": 1}, {"id": 2, "n": 1}])",
        R"([{"id": 1, "n": 1}])", R"([{"id": 1, "n": 1}, {"id": 2, "n": 7}])",
        R"([{"n": 1, "id": 1}, {"n": 7, "id": 2}])", u"/1"_s);
    row("changed element against removed", R"([{"id": 1, "n": 1}, {"id": 2, "n": 1}])",
        R"([{"id": 1, "n": 1}, {"id": 2, "n": 7}])", R"([{"id": 1, "n": 1}])",
        R"([{"n": 1, "id": 1}])", u"/1"_s);
    row("both changed one element", R"([{"id": 1, "n": 1}])", R"([{"id": 1, "n": 2}])",
        R"([{"id": 0}, {"id": 1, "n": 3}])", R"([{"id": 0}, {"n": 3, "id": 1}])", u"/0/n"_s);
    row("I moved, they changed", R"([{"id": 1, "n": 1}, {"id": 2, "n": 1}])",
        R"([{"id": 2, "n": 1}, {"id": 1, "n": 1}])",
        R"([{"id": 1, "n": 5}, {"id": 2, "n": 1}, {"id": 3, "n": 1}])",
        R"([{"n": 1, "id": 2}, {"n": 5, "id": 1}, {"n": 1, "id": 3}])");
    row("both moved", R"([{"id": 1}, {"id": 2}, {"id": 3}])",
        R"([{"id": 3}, {"id": 2}, {"id": 1}])", R"([{"id": 2}, {"id": 1}, {"id": 3}])",
        R"([{"id": 2}, {"id": 1}, {"id": 3}])", u"root"_s);

    row("both added one element", R"([{"id": 1}])", R"([{"id": 1}, {"id": 2, "a": 1}])",
        R"([{"id": 1}, {"id": 3}, {"id": 2, "a": 1}])",
        R"([{"id": 1}, {"id": 3}, {"a": 1, "id": 2}])");
    row("both added one element, equal but for the scale", R"([{"id": 1}])",
        R"([{"id": 1}, {"id": 2, "n": 10}])", R"([{"id": 1}, {"id": 2, "n": 10.00}, {"id": 3}])",
        R"([{"id": 1}, {"n": 10.00, "id": 2}, {"id": 3}])");
    row("both added one element differently", R"([{"id": 1}])", R"([{"id": 1}, {"id": 2, "a": 1}])",
        R"([{"id": 0}, {"id": 1}, {"id": 2, "b": 1}])",
        R"([{"id": 0}, {"id": 1}, {"b": 1, "id": 2}])", u"/2"_s);
    row("both append one name to a set", R"(["a"])", R"(["a", "new", "mine"])",
        R"(["a", "theirs", "new"])", R"(["a", "theirs", "new", "mine"])");
    row("both append the same to a set, one of them more", R"(["a"])", R"(["a", "new"])",
        R"(["a", "new", "more"])", R"(["a", "new", "more"])");
    row("both append the same to nothing", "[]", "[1, 2]", "[2, 3]", "[2, 3, 1]");
    row("an element without identity that both append", R"([{"at": 1}])",
        R"([{"at": 1}, {"at": 2}])", R"([{"at": 1}, {"at": 3}, {"at": 2}])",
        R"([{"at": 1}, {"at": 3}, {"at": 2}])");
    row("they append it and remove another", R"(["a", "b"])", R"(["a", "b", "new"])",
        R"(["b", "new"])", R"(["b", "new"])");
    row("I append it and remove another", R"(["a", "b"])", R"(["b", "new"])",
        R"(["a", "b", "new", "theirs"])", R"(["b", "new", "theirs"])");
    row("both append to a log", R"(["hit", "hit"])", R"(["hit", "hit", "miss"])",
        R"(["hit", "hit", "miss", "hit"])", R"(["hit", "hit", "miss", "hit", "miss"])");
    row("my additions make it a log", R"(["hit"])", R"(["hit", "hit", "miss"])",
        R"(["hit", "miss"])", R"(["hit", "miss", "hit", "miss"])");
    row("their additions make it a log", R"(["hit"])", R"(["hit", "miss"])",
        R"(["hit", "hit", "miss"])", R"(["hit", "hit", "miss", "miss"])");
}

void TestJsonMerge::merges()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, merged);
    QFETCH(QString, conflicts);
    const JsonMerge merge = mergeJson(arenaOf(base), arenaOf(mine), arenaOf(theirs));
    QCOMPARE(merge.document.utf8(), merged);
    QCOMPARE(paths(merge), conflicts);
    QCOMPARE(canonicalJson(arenaOf(merge.document.utf8())), merge.document.utf8());
}

void TestJsonMerge::aConflictShowsAllThree()
{
    const JsonMerge merge
        = mergeJson(arenaOf(R"({"a": 1.0})"), arenaOf(R"({})"), arenaOf(R"({"a": null})"));
    QCOMPARE(merge.conflicts.size(), 1);
    const JsonConflict &conflict = merge.conflicts.first();
    QCOMPARE(conflict.base, std::optional(JsonText("1.0")));
    QCOMPARE(conflict.mine, std::optional<JsonText>());
    QCOMPARE(conflict.theirs, std::optional(JsonText("null")));
}

void TestJsonMerge::choicesSettleConflicts()
{
    const auto base = arenaOf(R"({"a": 1, "b": 1, "c": 1})");
    const auto mine = arenaOf(R"({"a": 2, "b": 2})");
    const auto theirs = arenaOf(R"({"a": 3, "b": 3, "c": 3})");
    const JsonMerge merge = mergeJson(base, mine, theirs,
                                      {{*JsonPointer::parse(u"/a"), JsonMergeSide::Mine},
                                       {*JsonPointer::parse(u"/b"), JsonMergeSide::Theirs},
                                       {*JsonPointer::parse(u"/c"), JsonMergeSide::Mine}});
    QVERIFY(merge.conflicts.isEmpty());
    QCOMPARE(merge.document.utf8(), QByteArray(R"({"a": 2, "b": 3})"));
}

void TestJsonMerge::disjointChangesJoin_data()
{
    oneSideAloneWins_data();
}

void TestJsonMerge::disjointChangesJoin()
{
    QFETCH(quint32, seed);
    test::JsonSamples samples(seed);
    QList<QByteArray> before;
    QList<QByteArray> after;
    for (int i = 0; i < 4; ++i) {
        before += samples.value(3);
        after += samples.value(3);
    }
    const auto document = [](const QList<QByteArray> &values) {
        return arenaOf(R"({"a": )" + values[0] + R"(, "b": {"c": )" + values[1] + R"(, "d": )"
                       + values[2] + R"(}, "e": )" + values[3] + '}');
    };
    QList<QByteArray> mine = before;
    QList<QByteArray> theirs = before;
    QList<QByteArray> &firstSide = samples.below(2) ? mine : theirs;
    firstSide[0] = after[0];
    mine[1] = after[1];
    theirs[2] = after[2];
    const JsonMerge merge = mergeJson(document(before), document(mine), document(theirs));
    QVERIFY(merge.conflicts.isEmpty());
    QCOMPARE(merge.document.utf8(), document({after[0], after[1], after[2], before[3]}).text());
}

void TestJsonMerge::oneSideAloneWins_data()
{
    test::addSeeds(200);
}

void TestJsonMerge::oneSideAloneWins()
{
    QFETCH(quint32, seed);
    test::JsonSamples samples(seed);
    const JsonArena base = arenaOf(samples.value(5));
    const JsonArena other = arenaOf(samples.value(5));
    for (const JsonMerge &merge : {mergeJson(base, other, base), mergeJson(base, base, other),
                                   mergeJson(base, other, other)}) {
        QVERIFY(merge.conflicts.isEmpty());
        QCOMPARE(merge.document.utf8(), other.text());
    }
    const JsonArena third = arenaOf(samples.value(5));
    const JsonMerge merge = mergeJson(base, other, third);
    QCOMPARE(canonicalJson(arenaOf(merge.document.utf8())), merge.document.utf8());
}

/// Elements of either side all over the array; a list searched for each would take minutes.
void TestJsonMerge::aHundredThousandElementsMerge()
{
    constexpr int Count = 100'000;
    const auto element
        = [](int id) -> QByteArray { return R"({"id": )" + QByteArray::number(id) + '}'; };
    QByteArrayList base;
    QByteArrayList mine;
    QByteArrayList theirs;
    QByteArrayList merged;
    for (int i = 0; i < Count; i += 2) {
        const bool isInserted = i % 4 == 2;
        base += element(i);
        mine += element(i);
        theirs += element(i);
        merged += element(i);
        if (isInserted && i + 2 < Count) {
            mine += element(i + 1);
            merged += element(i + 1);
            theirs += element(Count + i);
            merged += element(Count + i);
        }
    }
    const auto arrayOf
        = [](const QByteArrayList &elements) { return arenaOf('[' + elements.join(", ") + ']'); };
    const JsonMerge merge = mergeJson(arrayOf(base), arrayOf(mine), arrayOf(theirs));
    QVERIFY(merge.conflicts.isEmpty());
    QVERIFY(merge.document.utf8() == '[' + merged.join(", ") + ']');
}

QTEST_APPLESS_MAIN(TestJsonMerge)
#include "tst_jsonmerge.moc"
