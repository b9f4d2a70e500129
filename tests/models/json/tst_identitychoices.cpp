#include "models/json/identitycandidates.h"
#include "models/json/jsondiff.h"
#include "models/json/jsonequal.h"
#include "models/json/jsonpatcher.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

JsonArena read(const QByteArray &text)
{
    return *JsonArena::parseTrusted(text);
}

/// "key", "key -2" where two lack it, "key *3=7" where three share 7, "key ?1" where one is unfit.
QString textOf(const IdentityCandidate &candidate)
{
    QString text = candidate.key;
    if (candidate.missing > 0)
        text += u" -%1"_s.arg(candidate.missing);
    if (candidate.unfit > 0)
        text += u" ?%1"_s.arg(candidate.unfit);
    if (candidate.sharing > 1)
        text += u" *%1=%2"_s.arg(candidate.sharing).arg(candidate.shared);
    return text;
}

} // namespace

class TestIdentityChoices final : public QObject
{
    Q_OBJECT
private slots:
    void candidatesSayWhatSpeaksAgainstThem_data();
    void candidatesSayWhatSpeaksAgainstThem();
    void onlySoManyAreListed();
    void indexesOfAPathAreFolded();
    void oneChoiceIsForAllArraysOfItsKind();
    void differencesGoByWhatWasChosen_data();
    void differencesGoByWhatWasChosen();
};

void TestIdentityChoices::candidatesSayWhatSpeaksAgainstThem_data()
{
    QTest::addColumn<QByteArray>("array");
    QTest::addColumn<QStringList>("candidates");
    QTest::newRow("no element") << QByteArray("[]") << QStringList();
    QTest::newRow("no objects") << QByteArray("[1, \"a\", [2]]") << QStringList();
    QTest::newRow("one that holds first")
        << QByteArray(R"([{"n": 1, "serial": 5}, {"n": 1, "serial": 6}])")
        << QStringList{u"serial"_s, u"n *2=1"_s};
    QTest::newRow("missing in some")
        << QByteArray(R"([{"a": 1}, {"b": 1}, {"a": 2}, 7])") << QStringList{u"a -2"_s, u"b -3"_s};
    QTest::newRow("shared") << QByteArray(
        R"([{"a": 7}, {"a": 7}, {"a": "7"}, {"a": 7}, {"a": 8}, {"a": 8}])")
                            << QStringList{u"a *3=7"_s};
    QTest::newRow("neither text nor number")
        << QByteArray(R"([{"a": null}, {"a": 1}, {"a": []}, {"a": true}])")
        << QStringList{u"a ?3"_s};
    QTest::newRow("written in other digits")
        << QByteArray(R"([{"a": 1}, {"a": 1.0}])") << QStringList{u"a"_s};
    QTest::newRow("a key with escapes")
        << QByteArray(R"([{"a\"b": 1}, {"a\"b": 2}])") << QStringList{u"a\"b"_s};
}

void TestIdentityChoices::candidatesSayWhatSpeaksAgainstThem()
{
    QFETCH(QByteArray, array);
    QFETCH(QStringList, candidates);
    const JsonArena arena = read(array);
    QStringList texts;
    const IdentityCandidates all = identityCandidates(arena, JsonArena::Root, 50);
    for (const IdentityCandidate &candidate : all.listed) {
        texts.append(textOf(candidate));
        QCOMPARE(candidate.holds(), texts.last() == candidate.key);
        QCOMPARE(candidate.elements, arena.childCount(JsonArena::Root));
        QCOMPARE(textOf(identityCandidate(arena, JsonArena::Root, candidate.key)), texts.last());
    }
    QCOMPARE(texts, candidates);
    QCOMPARE(all.others, 0);
}

void TestIdentityChoices::onlySoManyAreListed()
{
    const JsonArena arena
        = read(R"([{"a": 1, "b": 1, "often": 1}, {"c": 1, "often": 1}, {"often": 1}])");
    const IdentityCandidates some = identityCandidates(arena, JsonArena::Root, 2);
    QCOMPARE(some.listed.size(), 2);
    QCOMPARE(some.listed.first().key, u"often"_s);
    QCOMPARE(some.others, 2);
}

void TestIdentityChoices::indexesOfAPathAreFolded()
{
    const JsonArena arena = read(R"({"a": [[1], {"0": {"x/y": []}}]})");
    const auto folded = [&](QStringView path) {
        return foldedPath(arena, arena.find(*JsonPointer::parse(path)));
    };
    QCOMPARE(folded(u""), QString());
    QCOMPARE(folded(u"/a"), u"/a"_s);
    QCOMPARE(folded(u"/a/0"), u"/a/*"_s);
    QCOMPARE(folded(u"/a/1/0/x~1y"), u"/a/*/0/x~1y"_s); // a key, for all that it is a number
}

void TestIdentityChoices::oneChoiceIsForAllArraysOfItsKind()
{
    const JsonArena arena = read(R"([{"items": []}, {"items": [], "tags": []}])");
    IdentityChoices choices;
    const ElementIdentity serial{ElementIdentity::By::Key, u"serial"_s};
    choices.set(u"/*/items"_s, serial);
    const auto of = [&](QStringView path) {
        return choices.of(arena, arena.find(*JsonPointer::parse(path)));
    };
    QCOMPARE(of(u"/0/items"), serial);
    QCOMPARE(of(u"/1/items"), serial);
    QVERIFY(!of(u"/1/tags"));
    QVERIFY(!of(u""));
    choices.set(u"/*/items"_s, ElementIdentity());
    QVERIFY(choices.isEmpty());
}

void TestIdentityChoices::differencesGoByWhatWasChosen_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<std::optional<ElementIdentity>>("choice");
    QTest::addColumn<QByteArray>("patch");
    using Choice = std::optional<ElementIdentity>;
    const Choice serial = ElementIdentity{ElementIdentity::By::Key, u"serial"_s};
    const Choice position = ElementIdentity{ElementIdentity::By::Position};
    const QByteArray base
        = R"([{"n": 1, "id": "x", "serial": 1}, {"n": 1, "id": "y", "serial": 2}])";
    // The first one is gone, the second has got the id of the first.
    const QByteArray shifted = R"([{"n": 5, "id": "x", "serial": 2}])";
    QTest::newRow("by itself") << base << shifted << Choice()
                               << QByteArray(
                                      R"([{"op": "replace", "path": "/0/n", "value": 5}, )"
                                      R"({"op": "replace", "path": "/0/serial", "value": 2}, )"
                                      R"({"op": "remove", "path": "/1"}])");
    QTest::newRow("by serial") << base << shifted << serial
                               << QByteArray(
                                      R"([{"op": "remove", "path": "/0"}, )"
                                      R"({"op": "replace", "path": "/0/n", "value": 5}, )"
                                      R"({"op": "replace", "path": "/0/id", "value": "x"}])");
    const QByteArray doubled
        = R"([{"n": 2, "id": "y", "serial": 2}, {"n": 1, "id": "x", "serial": 2}])";
    QTest::newRow("by serial, which is there twice")
        << base << doubled << serial << diffJson(read(base), read(doubled)).toText().utf8();
    QTest::newRow("by position") << QByteArray(R"([{"id": 1, "n": 1}, {"id": 2, "n": 2}])")
                                 << QByteArray(R"([{"id": 2, "n": 1}, {"id": 1, "n": 2}, 3])")
                                 << position
                                 << QByteArray(
                                        R"([{"op": "replace", "path": "/0/id", "value": 2}, )"
                                        R"({"op": "replace", "path": "/1/id", "value": 1}, )"
                                        R"({"op": "add", "path": "/2", "value": 3}])");
    QTest::newRow("by position, fewer")
        << QByteArray("[1, 2, 3]") << QByteArray("[2, 3]") << position
        << QByteArray(R"([{"op": "replace", "path": "/0", "value": 2}, )"
                      R"({"op": "replace", "path": "/1", "value": 3}, )"
                      R"({"op": "remove", "path": "/2"}])");
}

void TestIdentityChoices::differencesGoByWhatWasChosen()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(std::optional<ElementIdentity>, choice);
    QFETCH(QByteArray, patch);
    IdentityChoices choices;
    choices.set({}, choice);
    const JsonPatch made = diffJson(read(a), read(b), choices);
    QCOMPARE(made.toText().utf8(), patch);
    const auto applied = applyPatch(JsonText(a), made);
    QVERIFY(applied);
    QVERIFY(jsonEqual(applied->document, JsonText(b)));
}

QTEST_GUILESS_MAIN(TestIdentityChoices)
#include "tst_identitychoices.moc"
