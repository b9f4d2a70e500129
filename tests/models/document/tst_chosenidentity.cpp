#include "models/json/jsonpatch.h"
#include "tests/models/document/randomedits.h"
#include "tests/models/document/savetext.h"

#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

using Choice = std::optional<ElementIdentity>;
const Choice BySerial = ElementIdentity{ElementIdentity::By::Key, u"serial"_s};
const Choice ByPosition = ElementIdentity{ElementIdentity::By::Position};

IdentityChoices chosen(const QString &path, const Choice &choice)
{
    IdentityChoices choices;
    choices.set(path, choice);
    return choices;
}

} // namespace

/// Both sides have changed an array, and a person has said by what its elements are told apart.
class TestChosenIdentity final : public QObject
{
    Q_OBJECT
private slots:
    void bothSidesChangeAnArray_data();
    void bothSidesChangeAnArray();
    void longArraysAreMatchedAheadAsWasChosen();
    void whatWasMatchedAheadOtherwiseIsMatchedAnew();
    void guardsNameTheChosenMember();
    void whatIsAddedIsGuardedByTheChosenMember();
    void editAsTextKeepsTheElementsThatWereChosen();
    void textTypedOverTheirsKeepsThemToo();
    void theChoiceStaysThroughSavingAndReading();
};

void TestChosenIdentity::bothSidesChangeAnArray_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QString>("path");
    QTest::addColumn<Choice>("choice");
    QTest::addColumn<QByteArray>("edits");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("shown");
    QTest::addColumn<QString>("conflicts");
    QTest::addColumn<QString>("lost");
    const auto row
        = [](const char *name, const QByteArray &base, const QString &path, const Choice &choice,
             const QByteArray &edits, const QByteArray &theirs, const QByteArray &shown,
             const QString &conflicts = {}, const QString &lost = {}) {
              QTest::newRow(name) << base << path << choice << edits << theirs << shown << conflicts
                                  << lost;
          };
    const QString items = u"/items"_s;
    const QByteArray three
        = R"({"items": [{"n": 1, "serial": 1}, {"n": 2, "serial": 2}, {"n": 3, "serial": 3}]})";
    const QByteArray lastFirst = R"([{"op": "move", "from": "/items/2", "path": "/items/0"},
                                     {"op": "replace", "path": "/items/2/n", "value": 20}])";
    const QByteArray reversed
        = R"({"items": [{"n": 30, "serial": 3}, {"n": 2, "serial": 2}, {"n": 1, "serial": 1}]})";
    row("reordered and edited on both sides", three, items, BySerial, lastFirst, reversed,
        R"({"items": [{"n": 30, "serial": 3}, {"n": 1, "serial": 1}, {"n": 20, "serial": 2}]})");
    const QByteArray second = R"([{"op": "replace", "path": "/items/1/n", "value": 20}])";
    row("edited there, removed before it, added behind", three, items, BySerial, second,
        R"({"items": [{"n": 2, "serial": 2}, {"n": 3, "serial": 3}, {"n": 9, "serial": 9}]})",
        R"({"items": [{"n": 20, "serial": 2}, {"n": 3, "serial": 3}, {"n": 9, "serial": 9}]})");
    row("another one came to its place", three, items, BySerial, second,
        R"({"items": [{"n": 1, "serial": 1}, {"n": 2, "serial": 7}, {"n": 3, "serial": 3}]})",
        R"({"items": [{"n": 1, "serial": 1}, {"n": 20, "serial": 2}, {"n": 2, "serial": 7}, )"
        R"({"n": 3, "serial": 3}]})",
        u"/items/1"_s);
    row("both added one of the same name", three, items, BySerial,
        R"([{"op": "add", "path": "/items/-", "value": {"n": 4, "serial": 4}}])",
        R"({"items": [{"n": 1, "serial": 1}, {"n": 2, "serial": 2}, {"n": 3, "serial": 3},
                      {"n": 5, "serial": 5}]})",
        R"({"items": [{"n": 1, "serial": 1}, {"n": 2, "serial": 2}, {"n": 3, "serial": 3}, )"
        R"({"n": 5, "serial": 5}, {"n": 4, "serial": 4}]})");

    // With an id beside it, by which they are told apart where the chosen member does not do it.
    const QByteArray named = R"({"items": [{"n": 1, "id": "a", "serial": 1},
                                           {"n": 2, "id": "b", "serial": 2}]})";
    row("doubled by them", named, items, BySerial, second,
        R"({"items": [{"n": 2, "id": "b", "serial": 2}, {"n": 7, "id": "a", "serial": 2}]})",
        R"({"items": [{"n": 20, "id": "b", "serial": 2}, {"n": 7, "id": "a", "serial": 2}]})", {},
        items);
    row("missing in what they added", named, items, BySerial, second,
        R"({"items": [{"id": "c"}, {"n": 1, "id": "a", "serial": 1},
                      {"n": 2, "id": "b", "serial": 2}]})",
        R"({"items": [{"id": "c"}, {"n": 1, "id": "a", "serial": 1}, )"
        R"({"n": 20, "id": "b", "serial": 2}]})",
        {}, items);
    row("no text or number by now", named, items, BySerial, second,
        R"({"items": [{"n": 2, "id": "b", "serial": null}, {"n": 1, "id": "a", "serial": 1}]})",
        R"({"items": [{"n": 20, "id": "b", "serial": null}, {"n": 1, "id": "a", "serial": 1}]})",
        {}, items);
    row("doubled from the beginning",
        R"({"items": [{"n": 1, "id": "a", "serial": 1}, {"n": 2, "id": "b", "serial": 1}]})", items,
        BySerial, second,
        R"({"items": [{"n": 2, "id": "b", "serial": 1}, {"n": 1, "id": "a", "serial": 1}]})",
        R"({"items": [{"n": 20, "id": "b", "serial": 1}, {"n": 1, "id": "a", "serial": 1}]})");

    row("by position", named, items, ByPosition, second,
        R"({"items": [{"n": 1, "id": "b", "serial": 2}, {"n": 2, "id": "a", "serial": 1}]})",
        R"({"items": [{"n": 1, "id": "b", "serial": 2}, {"n": 20, "id": "a", "serial": 1}]})");
    row("by position, gone", named, items, ByPosition, second,
        R"({"items": [{"n": 2, "id": "b", "serial": 2}]})",
        R"({"items": [{"n": 2, "id": "b", "serial": 2}, {"n": 20, "id": "b", "serial": 2}]})",
        u"/items/1"_s);
    row("by position, the same taken away here and there", named, items, ByPosition,
        R"([{"op": "remove", "path": "/items/0"}])",
        R"({"items": [{"n": 2, "id": "b", "serial": 2}]})",
        R"({"items": [{"n": 2, "id": "b", "serial": 2}]})"); // nothing to choose
    row("by position, taken away here and there", named, items, ByPosition,
        R"([{"op": "remove", "path": "/items/0"}])",
        R"({"items": [{"n": 1, "id": "a", "serial": 1}]})",
        R"({"items": [{"n": 2, "id": "b", "serial": 2}]})", items);

    const QByteArray nested = R"({"teams": [
        {"id": "x", "items": [{"n": 1, "serial": 1}, {"n": 2, "serial": 2}]},
        {"id": "y", "items": [{"n": 3, "serial": 1}, {"n": 4, "serial": 2}]}]})";
    const QByteArray inside = R"([{"op": "replace", "path": "/teams/0/items/1/n", "value": 20},
                                  {"op": "replace", "path": "/teams/1/items/0/n", "value": 30}])";
    const QByteArray turned = R"({"teams": [
        {"id": "y", "items": [{"n": 4, "serial": 2}, {"n": 3, "serial": 1}]},
        {"id": "x", "items": [{"n": 2, "serial": 2}, {"n": 10, "serial": 1}]}]})";
    row("arrays within arrays", nested, u"/teams/*/items"_s, BySerial, inside, turned,
        R"({"teams": [{"id": "y", "items": [{"n": 4, "serial": 2}, {"n": 30, "serial": 1}]}, )"
        R"({"id": "x", "items": [{"n": 20, "serial": 2}, {"n": 10, "serial": 1}]}]})");
    row("the whole document", R"([{"n": 1, "serial": 1}, {"n": 2, "serial": 2}])", {}, BySerial,
        R"([{"op": "replace", "path": "/1/n", "value": 20}])",
        R"([{"n": 2, "serial": 2}, {"n": 5, "serial": 1}])",
        R"([{"n": 20, "serial": 2}, {"n": 5, "serial": 1}])");
}

void TestChosenIdentity::bothSidesChangeAnArray()
{
    QFETCH(QByteArray, base);
    QFETCH(QString, path);
    QFETCH(Choice, choice);
    QFETCH(QByteArray, edits);
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, shown);
    QFETCH(QString, conflicts);
    QFETCH(QString, lost);
    SaveDocument document(rowOf({}).target);
    document.setIdentityChoices(chosen(path, choice));
    document.load(rowOf(canonical(base)));
    QVERIFY(document.apply(*JsonPatch::parse(edits), u"a test"_s));
    QSignalSpy losses(&document, &SaveDocument::identitiesLost);
    QVERIFY(document.refresh(rowOf(canonical(theirs))));
    QCOMPARE(document.tree().documentText()->utf8(), shown);
    QStringList places;
    for (const SaveConflict &conflict : document.conflicts())
        places.append(conflict.place());
    QCOMPARE(places.join(u' '), conflicts);
    QCOMPARE(losses.isEmpty() ? QString() : losses.first().first().toStringList().join(u' '), lost);
    while (!document.conflicts().isEmpty())
        document.choose(document.conflicts().size() - 1, ConflictChoice::Theirs);
    if (!conflicts.isEmpty())
        QCOMPARE(document.tree().documentText()->utf8(), canonical(theirs));
}

namespace {

/// So long that its elements are matched before the document has it.
QByteArray longArray(int count, bool isReversed)
{
    QByteArrayList elements;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(isReversed ? count - 1 - i : i);
        elements.append("{\"n\": " + number + ", \"serial\": " + number + '}');
    }
    return "{\"items\": [" + elements.join(", ") + "]}";
}

} // namespace

void TestChosenIdentity::longArraysAreMatchedAheadAsWasChosen()
{
    constexpr int Count = 300;
    SaveDocument document(rowOf({}).target);
    document.setIdentityChoices(chosen(u"/items"_s, BySerial));
    document.load(rowOf(longArray(Count, false)));
    QVERIFY(document.setAt(*JsonPointer::parse(u"/items/7/n"), JsonText("-1")));
    const auto read = readSave(rowOf(longArray(Count, true)), document.tree().base(),
                               document.tree().identityChoices());
    QVERIFY(read);
    QCOMPARE(read->matches.size(), 1);
    QCOMPARE(read->matches.cbegin()->identity, *BySerial);
    document.refresh(*read);
    QVERIFY(document.conflicts().isEmpty());
    QCOMPARE(document.changes().size(), 1);
    QCOMPARE(document.changes().first().path.toString(), u"/items/292/n"_s);
}

/// The choice came while the row was on its way.
void TestChosenIdentity::whatWasMatchedAheadOtherwiseIsMatchedAnew()
{
    constexpr int Count = 300;
    SaveDocument document(rowOf({}).target);
    document.load(rowOf(longArray(Count, false)));
    QVERIFY(document.setAt(*JsonPointer::parse(u"/items/7/n"), JsonText("-1")));
    const auto read = readSave(rowOf(longArray(Count, true)), document.tree().base(),
                               document.tree().identityChoices());
    QVERIFY(read);
    document.setIdentityChoices(chosen(u"/items"_s, ByPosition));
    document.refresh(*read);
    QCOMPARE(document.conflicts().size(), 1); // another number stands in its place
    QCOMPARE(document.conflicts().first().place(), u"/items/7/n"_s);
}

void TestChosenIdentity::guardsNameTheChosenMember()
{
    SaveDocument document(rowOf({}).target);
    document.load(rowOf(canonical(R"({"items": [{"n": 1, "serial": 1}, {"n": 2, "serial": 2}]})")));
    const auto guards = [&document] {
        QStringList places;
        for (const JsonGuard &guard : document.content().guardedEdit({}).guards) {
            if (guard.kind == JsonGuard::Kind::TextIs)
                places.append(guard.path.toString());
        }
        return places;
    };
    QVERIFY(document.setAt(*JsonPointer::parse(u"/items/1/n"), JsonText("20")));
    QVERIFY(guards().contains(u"/items/1"_s)); // nothing but the whole of it names the element
    document.setIdentityChoices(chosen(u"/items"_s, BySerial));
    QVERIFY(guards().contains(u"/items/1/serial"_s));
    QVERIFY(!guards().contains(u"/items/1"_s));
    document.setIdentityChoices({});
    QVERIFY(guards().contains(u"/items/1"_s));
}

void TestChosenIdentity::whatIsAddedIsGuardedByTheChosenMember()
{
    SaveDocument document(rowOf({}).target);
    document.load(rowOf(canonical(R"({"items": [{"id": 1, "serial": 1}]})")));
    QVERIFY(
        document.addElement(at(document, u"/items"), 1, JsonText(R"({"id": 5, "serial": "x"})")));
    const auto keys = [&document] {
        QStringList found;
        for (const JsonGuard &guard : document.content().guardedEdit({}).guards)
            found += guard.key;
        found.removeAll({});
        return found;
    };
    QCOMPARE(keys(), QStringList(u"id"_s));
    document.setIdentityChoices(chosen(u"/items"_s, BySerial));
    QCOMPARE(keys(), QStringList(u"serial"_s));
    document.setIdentityChoices(chosen(u"/items"_s, ByPosition));
    QCOMPARE(keys(), QStringList());
}

void TestChosenIdentity::editAsTextKeepsTheElementsThatWereChosen()
{
    SaveDocument document(rowOf({}).target);
    document.setIdentityChoices(chosen(u"/items"_s, BySerial));
    document.load(rowOf(canonical(R"({"items": [{"n": 1, "serial": 1}, {"n": 2, "serial": 2}]})")));
    const SaveNodeId second = at(document, u"/items/1");
    QVERIFY(document.setValue(at(document, u"/items"),
                              JsonText(R"([{"n": 7, "serial": 2}, {"n": 8, "serial": 1}])")));
    QCOMPARE(at(document, u"/items/0"), second);
}

/// Edit as Text was open while the game wrote the array in another order.
void TestChosenIdentity::textTypedOverTheirsKeepsThemToo()
{
    SaveDocument document(rowOf({}).target);
    document.setIdentityChoices(chosen(u"/teams/*/items"_s, BySerial));
    const auto teams = [](const QByteArray &items) {
        return rowOf(canonical(R"({"teams": [{"items": [)" + items + "]}]}"));
    };
    document.load(teams(R"({"n": 1, "serial": 1}, {"n": 2, "serial": 2}, {"n": 3, "serial": 3})"));
    const SaveNodeId team = *document.tree().find(*JsonPointer::parse(u"/teams/0"));
    const JsonText seen = document.tree().text(team);
    QVERIFY(document.refresh(
        teams(R"({"n": 30, "serial": 3}, {"n": 2, "serial": 2}, {"n": 1, "serial": 1})")));
    QVERIFY(document.setValueOver(
        team, seen,
        JsonText(R"({"items": [{"n": 10, "serial": 1}, {"n": 2, "serial": 2}, )"
                 R"({"n": 3, "serial": 3}]})")));
    QVERIFY(document.conflicts().isEmpty());
    QCOMPARE(canonical(document.tree().documentText()->utf8()),
             canonical(R"({"teams": [{"items": [{"n": 30, "serial": 3}, {"n": 2, "serial": 2}, )"
                       R"({"n": 10, "serial": 1}]}]})"));
    QCOMPARE(document.changes().size(), 1);
    QCOMPARE(document.changes().first().place(), u"/teams/0/items/2/n"_s);
}

void TestChosenIdentity::theChoiceStaysThroughSavingAndReading()
{
    SaveDocument document(rowOf({}).target);
    const IdentityChoices choices = chosen(u"/items"_s, BySerial);
    QSignalSpy changed(&document, &SaveDocument::identityChoicesChanged);
    document.setIdentityChoices(choices);
    document.setIdentityChoices(choices);
    QCOMPARE(changed.size(), 1);
    const SaveRow row = rowOf(canonical(R"({"items": [{"n": 1, "serial": 1}]})"));
    document.load(row);
    QVERIFY(document.setAt(*JsonPointer::parse(u"/items/0/n"), JsonText("2")));
    QVERIFY(document.beginSave({}));
    SaveOutcome outcome;
    outcome.row = rowOf(document.tree().documentText()->utf8());
    document.finishSave(outcome);
    QCOMPARE(document.state(), SaveDocument::State::Clean);
    const auto base = document.tree().base();
    QCOMPARE(document.tree().baseIdentity(base->find(*JsonPointer::parse(u"/items"))), *BySerial);
    document.load(row);
    QCOMPARE(document.tree().identityChoices(), choices);
}

QTEST_GUILESS_MAIN(TestChosenIdentity)
#include "tst_chosenidentity.moc"
