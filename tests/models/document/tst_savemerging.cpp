#include "tests/models/document/editedsave.h"
#include "tests/models/document/rowtexts.h"

#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// What saving leaves, and what becomes of edits where others wrote meanwhile.
class TestSaveMerging : public QObject, EditedSave
{
    Q_OBJECT
private slots:
    void init() { load(); }

    void savingKeepsTheStackAndUndoesAfterwards();
    void oneReplacedValueIsAKnownResult();
    void typingWhileSavingIsKept();
    void disjointChangesMerge();
    void appendsOfBothStay();
    void whatBothAppendedIsOneUnderOneIdentity_data();
    void whatBothAppendedIsOneUnderOneIdentity();
    void whatOneAppendedTwiceStaysAndTheOthersAreOne();
    void samePathIsAConflict();
    void numbersOfBothSidesAddUp_data();
    void numbersOfBothSidesAddUp();
    void theSumIsAddedOnTheServer();
    void aSumStaysASum_data();
    void aSumStaysASum();
    void whatBothAddedIsAddedTwice();
    void aSumAmongOthersIsWrittenAgainOnTop();
    void aChoiceStaysWhereTheirsMoves();
    void rowsOfOthersAreNamedWhereTheyAre();
    void veryManyRowsOfOthersAreToldOfAsOne_data();
    void veryManyRowsOfOthersAreToldOfAsOne();
    void noSumOfWhatIsNoNumber_data();
    void noSumOfWhatIsNoNumber();
    void anotherValueIsAChoice();
    void anotherValueOfWhatOneSideRemoved();
    void theSameNumberWrittenDifferentlyIsNoConflict();
    void removalAgainstChangeIsAConflict();
    void choosingTheirsTakesThemAll();
    void takingAnEditBackGivesWhatIsTheirsByNow_data();
    void takingAnEditBackGivesWhatIsTheirsByNow();
    void takingASavedEditBackGivesWhatWasTheirs();
    void takingAColumnBackGivesWhatIsTheirsByNow();
    void mineOfAConflictIsWhatStandsThere();
    void choicesAreAskedForAgainWhereTheLastOpenOneIsTakenBack();
};

void TestSaveMerging::savingKeepsTheStackAndUndoesAfterwards()
{
    QVERIFY(m_document.setValue(at(m_document, u"/flags/door"), JsonText("true")));
    const SaveNodeId door = at(m_document, u"/flags/door");
    QVERIFY(m_document.beginSave({}));
    QCOMPARE(m_document.state(), SaveDocument::State::Saving);
    m_document.finishSave(saved(text()));
    QCOMPARE(m_document.state(), SaveDocument::State::Clean);
    QCOMPARE(m_document.undoStack().count(), 1);
    QVERIFY(m_document.undoStack().isClean());
    QCOMPARE(at(m_document, u"/flags/door"), door);

    m_document.undoStack().undo();
    QCOMPARE(m_document.state(), SaveDocument::State::Dirty);
    QCOMPARE(m_document.changes().first().was.value().toString(), u"true"_s);
    QCOMPARE(m_document.changes().first().now.value().toString(), u"false"_s);
}

void TestSaveMerging::oneReplacedValueIsAKnownResult()
{
    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("7.50")));
    const auto one = m_document.beginSave({});
    QVERIFY(one && one->known);
    QCOMPARE(one->known->version, m_document.version());
    QCOMPARE(one->known->json.utf8(), text());
    m_document.finishSave(saved(text()));

    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("8")));
    QVERIFY(m_document.setValue(at(m_document, u"/flags/door"), JsonText("true")));
    const auto two = m_document.beginSave({});
    QVERIFY(two && !two->known);
    m_document.finishSave(saved(text()));

    QVERIFY(m_document.remove({at(m_document, u"/hp")}));
    const auto removed = m_document.beginSave({});
    QVERIFY(removed && !removed->known);
}

void TestSaveMerging::typingWhileSavingIsKept()
{
    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("11")));
    QVERIFY(m_document.beginSave({}));
    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("12")));
    QByteArray server = canonical(Save);
    m_document.finishSave(saved(server.replace("10.00", "11")));
    QCOMPARE(m_document.tree().text(at(m_document, u"/hp")).utf8(), "12");
    QCOMPARE(m_document.changes().size(), 1);
    QCOMPARE(m_document.changes().first().was.value().toString(), u"11"_s);
    QVERIFY(m_document.conflicts().isEmpty());
}

void TestSaveMerging::disjointChangesMerge()
{
    QVERIFY(m_document.setValue(at(m_document, u"/flags/door"), JsonText("true")));
    const SaveNodeId hp = at(m_document, u"/hp");
    QVERIFY(m_document.beginSave({}));
    QByteArray server = canonical(Save);
    SaveOutcome outcome;
    outcome.kind = SaveOutcome::Kind::Conflict;
    outcome.row = serverRow(server.replace("10.00", "3"));
    m_document.finishSave(outcome);
    QCOMPARE(m_document.state(), SaveDocument::State::Dirty);
    QCOMPARE(m_document.tree().text(hp).utf8(), "3");
    QCOMPARE(m_document.changes().size(), 1);
}

void TestSaveMerging::appendsOfBothStay()
{
    QVERIFY(m_document.addElement(at(m_document, u"/inventory"), 99, JsonText("\"mine\"")));
    QByteArray server = canonical(Save);
    QVERIFY(m_document.refresh(serverRow(server.replace("\"lamp\"", "\"lamp\", \"theirs\""))));
    QCOMPARE(m_document.tree().text(at(m_document, u"/inventory")).utf8(),
             "[\"key\", \"lamp\", \"theirs\", \"mine\"]");
    QVERIFY(m_document.conflicts().isEmpty());
}

void TestSaveMerging::whatBothAppendedIsOneUnderOneIdentity_data()
{
    QTest::addColumn<QByteArray>("array");
    QTest::addColumn<QByteArray>("mine"); // appended
    QTest::addColumn<QByteArray>("theirs"); // the array by then
    QTest::addColumn<QByteArray>("merged");
    QTest::addColumn<bool>("isConflict");
    const auto row
        = [](const char *name, const QByteArray &array, const QByteArray &mine,
             const QByteArray &theirs, const QByteArray &merged, bool isConflict = false) {
              QTest::newRow(name) << array << mine << theirs << merged << isConflict;
          };
    row("a name without identity", R"(["a"])", R"("new")", R"(["a", "new", "more"])",
        R"(["a", "new", "more", "new"])");
    row("the first of all", "[]", "1", "[2, 1]", "[2, 1, 1]");
    row("an element by its id", R"([{"id": 1}])", R"({"id": 2, "n": 1})",
        R"([{"id": 1}, {"id": 3}, {"id": 2, "n": 1}])",
        R"([{"id": 1}, {"id": 3}, {"n": 1, "id": 2}])");
    row("equal but for the scale", R"([{"id": 1}])", R"({"id": 2, "n": 1})",
        R"([{"id": 1}, {"id": 2, "n": 1.0}])", R"([{"id": 1}, {"n": 1.0, "id": 2}])");
    row("another one under the same id", R"([{"id": 1}])", R"({"id": 2, "n": 1})",
        R"([{"id": 1}, {"id": 2, "n": 5}])", R"([{"id": 1}, {"n": 1, "id": 2}])", true);
    row("a line of a log", R"(["hit", "hit"])", R"("miss")", R"(["hit", "hit", "miss"])",
        R"(["hit", "hit", "miss", "miss"])");
    row("what they make a log", R"(["hit"])", R"("miss")", R"(["hit", "hit", "miss"])",
        R"(["hit", "hit", "miss", "miss"])");
}

void TestSaveMerging::whatBothAppendedIsOneUnderOneIdentity()
{
    QFETCH(QByteArray, array);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, merged);
    QFETCH(bool, isConflict);
    m_document.load(serverRow(R"({"a": )" + array + '}'));
    const int before = array == "[]" ? 0 : int(JsonArena::parseTrusted(array)->childCount(0));
    QVERIFY(m_document.addElement(at(m_document, u"/a"), before, JsonText(mine)));
    QVERIFY(m_document.refresh(serverRow(R"({"a": )" + theirs + '}')));
    QCOMPARE(m_document.tree().text(at(m_document, u"/a")).utf8(), merged);
    QCOMPARE(m_document.conflicts().size(), isConflict ? 1 : 0);
    const bool isTheirs = canonical(theirs) == merged;
    QCOMPARE(m_document.changes().isEmpty(), isTheirs);
    if (isConflict) {
        m_document.choose(0, ConflictChoice::Theirs);
        QCOMPARE(m_document.tree().text(at(m_document, u"/a")).utf8(), canonical(theirs));
    }
    while (m_document.undoStack().canUndo())
        m_document.undoStack().undo();
    while (m_document.undoStack().canRedo())
        m_document.undoStack().redo();
    QVERIFY(m_document.refresh(serverRow(R"({"a": )" + theirs + '}')));
}

void TestSaveMerging::whatOneAppendedTwiceStaysAndTheOthersAreOne()
{
    m_document.load(serverRow(R"({"a": [{"id": 1}]})"));
    for (const char *element : {R"({"id": 2})", R"({"id": 2, "n": 1})", R"({"id": 3})"}) {
        const SaveNodeId array = at(m_document, u"/a");
        QVERIFY(
            m_document.addElement(array, m_document.tree().childCount(array), JsonText(element)));
    }
    QVERIFY(m_document.refresh(serverRow(R"({"a": [{"id": 1}, {"id": 3}, {"id": 4}]})")));
    QCOMPARE(m_document.tree().text(at(m_document, u"/a")).utf8(),
             R"([{"id": 1}, {"id": 2}, {"n": 1, "id": 2}, {"id": 3}, {"id": 4}])");
    QCOMPARE(m_document.changes().size(), 2);
    QVERIFY(m_document.conflicts().isEmpty());
}

void TestSaveMerging::samePathIsAConflict()
{
    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("11")));
    QByteArray server = canonical(Save);
    QVERIFY(m_document.refresh(serverRow(server.replace("10.00", "3"))));
    QCOMPARE(m_document.state(), SaveDocument::State::Conflict);
    const SaveConflict conflict = m_document.conflicts().value(0);
    QCOMPARE(conflict.place(), u"/hp"_s);
    QCOMPARE(conflict.base.value(), u"10.00"_s);
    QCOMPARE(conflict.mine.value(), u"11"_s);
    QCOMPARE(conflict.theirs.value(), u"3"_s);
    QVERIFY(!m_document.beginSave({}));
    server = canonical(Save);
    QVERIFY(m_document.refresh(serverRow(server.replace("10.00", "4"))));
    QCOMPARE(m_document.conflicts().size(), 1); // still one place
    QCOMPARE(m_document.conflicts().first().base.value(), u"10.00"_s);
    QCOMPARE(m_document.conflicts().first().theirs.value(), u"4"_s);
    m_document.choose(0, ConflictChoice::Mine);
    QCOMPARE(m_document.state(), SaveDocument::State::Dirty);
    const auto edit = m_document.beginSave({});
    QVERIFY(edit);
    QCOMPARE(edit->guards.first().value.value().utf8(), "4");
}

void TestSaveMerging::numbersOfBothSidesAddUp_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("sum");
    const auto row = [](const QByteArray &base, const QByteArray &mine, const QByteArray &theirs,
                        const QByteArray &sum) {
        QTest::addRow("%s, %s, %s", base.constData(), mine.constData(), theirs.constData())
            << base << mine << theirs << sum;
    };
    row("100", "150", "80", "130");
    row("100.50", "100.25", "7", "6.75");
    row("0", "-1", "-2.00", "-3.00");
    row("0.1", "0.3", "0.2", "0.4");
    row("18446744073709551615", "18446744073709551616", "20000000000000000000",
        "20000000000000000001");
}

void TestSaveMerging::numbersOfBothSidesAddUp()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, sum);
    SaveDocument document(m_document.target());
    document.load(test::rowOf("{\"n\": " + base + '}'));
    QVERIFY(document.setAt(*JsonPointer::parse(u"/n"), JsonText(mine)));
    QVERIFY(document.refresh(test::rowOf("{\"n\": " + theirs + '}')));
    QCOMPARE(document.conflicts().first().sum.value(), QString::fromLatin1(sum));
    document.choose(0, ConflictChoice::Sum);
    QCOMPARE(document.state(), SaveDocument::State::Dirty);
    QCOMPARE(document.tree().documentText()->utf8(), "{\"n\": " + sum + '}');
    document.undoStack().undo();
    QCOMPARE(document.tree().documentText()->utf8(), "{\"n\": " + mine + '}');
    document.undoStack().redo();
    QCOMPARE(document.tree().documentText()->utf8(), "{\"n\": " + sum + '}');
}

void TestSaveMerging::theSumIsAddedOnTheServer()
{
    SaveDocument document(m_document.target());
    document.load(test::rowOf(R"({"n": 100})"));
    QVERIFY(document.setAt(*JsonPointer::parse(u"/n"), JsonText("150")));
    QVERIFY(document.refresh(test::rowOf(R"({"n": 80})")));
    document.choose(0, ConflictChoice::Sum);
    const auto edit = document.beginSave({});
    QVERIFY(edit && edit->operations.size() == 1);
    QCOMPARE(edit->operations.first().kind, JsonOperation::Kind::AddNumber);
    QCOMPARE(edit->operations.first().value->utf8(), "50");
}

void TestSaveMerging::aSumStaysASum_data()
{
    QTest::addColumn<bool>("chosen"); // of a conflict, or added from the start
    QTest::newRow("chosen") << true;
    QTest::newRow("added") << false;
}

void TestSaveMerging::aSumStaysASum()
{
    QFETCH(const bool, chosen);
    const auto path = *JsonPointer::parse(u"/n");
    SaveDocument document(m_document.target());
    document.load(test::rowOf(R"({"n": 100})"));
    if (chosen) {
        QVERIFY(document.setAt(path, JsonText("150")));
        QVERIFY(document.refresh(test::rowOf(R"({"n": 120})")));
        document.choose(0, ConflictChoice::Sum);
    } else {
        QVERIFY(document.addNumber(path, "20"));
        QVERIFY(document.addNumber(path, "30"));
        QVERIFY(document.refresh(test::rowOf(R"({"n": 120})")));
    }
    QCOMPARE(document.tree().documentText()->utf8(), R"({"n": 170})");
    for (int tick = 121; tick < 124; ++tick) {
        QVERIFY(document.refresh(test::rowOf("{\"n\": " + QByteArray::number(tick) + '}')));
        QCOMPARE(document.state(), SaveDocument::State::Dirty);
        QCOMPARE(document.tree().documentText()->utf8(),
                 "{\"n\": " + QByteArray::number(tick + 50) + '}');
        QCOMPARE(document.changes().size(), 1);
    }
    if (!chosen) {
        document.undoStack().undo();
        QCOMPARE(document.state(), SaveDocument::State::Clean); // as it is by now
        QCOMPARE(document.tree().documentText()->utf8(), R"({"n": 123})");
        document.undoStack().redo();
        QCOMPARE(document.tree().documentText()->utf8(), R"({"n": 173})");
    }
    const auto edit = document.beginSave({});
    QVERIFY(edit && edit->operations.size() == 1);
    QCOMPARE(edit->operations.first().kind, JsonOperation::Kind::AddNumber);
    QCOMPARE(edit->operations.first().value->utf8(), "50");
}

/// Theirs is then what mine made of it, and neither addition is lost for that.
void TestSaveMerging::whatBothAddedIsAddedTwice()
{
    SaveDocument document(m_document.target());
    document.load(test::rowOf(R"({"n": 100})"));
    QVERIFY(document.addNumber(*JsonPointer::parse(u"/n"), "1"));
    QVERIFY(document.refresh(test::rowOf(R"({"n": 101})")));
    QCOMPARE(document.tree().documentText()->utf8(), R"({"n": 102})");
    QVERIFY(document.setAt(*JsonPointer::parse(u"/n"), JsonText("105")));
    QVERIFY(document.refresh(test::rowOf(R"({"n": 105})")));
    QCOMPARE(document.state(), SaveDocument::State::Clean); // set by both, not added
}

/// With other edits it is written as a number, which the row may not have any more by then.
void TestSaveMerging::aSumAmongOthersIsWrittenAgainOnTop()
{
    SaveDocument document(m_document.target());
    document.load(test::rowOf(R"({"n": 100, "other": 1})"));
    QVERIFY(document.addNumber(*JsonPointer::parse(u"/n"), "50"));
    QVERIFY(document.setAt(*JsonPointer::parse(u"/other"), JsonText("2")));
    QVERIFY(document.beginSave({}));
    SaveOutcome outcome;
    outcome.kind = SaveOutcome::Kind::Conflict;
    outcome.row = test::rowOf(R"({"n": 101, "other": 1})");
    document.finishSave(Result<SaveOutcome>(outcome));
    QCOMPARE(document.state(), SaveDocument::State::Dirty);
    QCOMPARE(document.tree().documentText()->utf8(), R"({"n": 151, "other": 2})");
}

void TestSaveMerging::aChoiceStaysWhereTheirsMoves()
{
    SaveDocument document(m_document.target());
    document.load(test::rowOf(R"({"a": 1, "b": 10, "c": 100})"));
    for (const auto *path : {u"/a", u"/b", u"/c"})
        QVERIFY(document.setAt(*JsonPointer::parse(path), JsonText("5")));
    QVERIFY(document.refresh(test::rowOf(R"({"a": 2, "b": 20, "c": 200})")));
    QCOMPARE(document.conflicts().size(), 3);
    document.choose(0, ConflictChoice::Sum);
    document.choose(1, ConflictChoice::Theirs);
    QVERIFY(document.refresh(test::rowOf(R"({"a": 3, "b": 21, "c": 201})")));
    QCOMPARE(document.conflicts().at(0).choice, ConflictChoice::Sum);
    QCOMPARE(document.conflicts().at(1).choice, ConflictChoice::Theirs);
    QCOMPARE(document.conflicts().at(2).choice, ConflictChoice::Open);
    document.choose(2, ConflictChoice::Mine);
    QCOMPARE(document.tree().documentText()->utf8(), R"({"a": 7, "b": 21, "c": 5})");
}

/// As told when all of them have come, and what is gone by what it was in.
void TestSaveMerging::rowsOfOthersAreNamedWhereTheyAre()
{
    SaveDocument document(m_document.target());
    document.load(test::rowOf(R"({"items": [{"id": "x"}, {"id": "y"}, {"id": "z"}]})"));
    QStringList told;
    connect(&document, &SaveDocument::refreshed, this,
            [&told](const QStringList &places) { told = places; });
    QVERIFY(
        document.refresh(test::rowOf(R"({"items": [{"id": "first"}, {"id": "x"}, {"id": "z"}]})")));
    told.sort();
    QCOMPARE(told, (QStringList{u"/items/0"_s, u"/items/1"_s}));
    for (const ServerChange &change : document.serverChanges()) {
        QVERIFY(change.node);
        QCOMPARE(document.tree().path(*change.node).toString(),
                 change.isGone ? u"/items"_s : u"/items/0"_s);
        QVERIFY(change.name.isEmpty()); // of an element
    }
    QCOMPARE(document.serverChanges().size(), 2);
}

void TestSaveMerging::veryManyRowsOfOthersAreToldOfAsOne_data()
{
    QTest::addColumn<int>("changed");
    QTest::addColumn<bool>("asOne");
    QTest::newRow("as many as can be") << ServerChange::MostInOneContainer + 1 << false;
    QTest::newRow("one more") << ServerChange::MostInOneContainer + 2 << true;
}

void TestSaveMerging::veryManyRowsOfOthersAreToldOfAsOne()
{
    QFETCH(const int, changed);
    QFETCH(const bool, asOne);
    const auto row = [&](const char *value, const char *hp) {
        QByteArrayList flags;
        for (int flag = 0; flag < changed; ++flag)
            flags.append('"' + QByteArray::number(flag) + "\": " + value);
        return serverRow("{\"hp\": " + QByteArray(hp) + ", \"flags\": {" + flags.join(", ") + "}}");
    };
    m_document.load(row("0", "1"));
    QVERIFY(holdsItsTexts(m_document.tree()));
    QVERIFY(m_document.setAt(*JsonPointer::parse(u"/flags/7"), JsonText("5")));
    const SaveRow theirs = row("1", "2");
    QVERIFY(m_document.refresh(theirs));
    QVERIFY(holdsItsTexts(m_document.tree()));
    QCOMPARE(m_document.conflicts().size(), 1);
    QCOMPARE(m_document.changes().size(), 1);
    // Each but the edited one, and /hp.
    QCOMPARE(m_document.serverChanges().size(), asOne ? 2 : changed);
    QStringList places;
    for (const ServerChange &change : m_document.serverChanges()) {
        places.append(change.place);
        QVERIFY(change.node);
        QCOMPARE(m_document.tree().path(*change.node).toString(), change.place);
    }
    QCOMPARE(countOf(m_document.serverChanges(), places), changed);
    QVERIFY(places.contains(asOne ? u"/flags"_s : u"/flags/8"_s));
    m_document.undoStack().undo();
    QCOMPARE(text(), theirs.json->utf8());
    QVERIFY(m_document.changes().isEmpty());
}

void TestSaveMerging::noSumOfWhatIsNoNumber_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");
    QTest::newRow("it was a string") << QByteArray("\"1\"") << QByteArray("2") << QByteArray("3");
    QTest::newRow("mine is none") << QByteArray("1") << QByteArray("\"2\"") << QByteArray("3");
    QTest::newRow("theirs is none") << QByteArray("1") << QByteArray("2") << QByteArray("null");
}

void TestSaveMerging::noSumOfWhatIsNoNumber()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    SaveDocument document(m_document.target());
    document.load(test::rowOf("{\"n\": " + base + '}'));
    QVERIFY(document.setAt(*JsonPointer::parse(u"/n"), JsonText(mine)));
    QVERIFY(document.refresh(test::rowOf("{\"n\": " + theirs + '}')));
    QVERIFY(!document.conflicts().first().sum);
    document.choose(0, ConflictChoice::Sum);
    QCOMPARE(document.state(), SaveDocument::State::Conflict); // still to be chosen
}

void TestSaveMerging::anotherValueIsAChoice()
{
    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("11")));
    QByteArray server = canonical(Save);
    QVERIFY(m_document.refresh(serverRow(server.replace("10.00", "3"))));
    const auto refused = m_document.chooseOwn(0, u"01"_s);
    QVERIFY(!refused && refused.error().kind == Error::Kind::Invalid);
    m_document.choose(0, ConflictChoice::Own); // none was typed
    QCOMPARE(m_document.state(), SaveDocument::State::Conflict);
    QVERIFY(m_document.chooseOwn(0, u"1e2"_s));
    QCOMPARE(m_document.state(), SaveDocument::State::Dirty);
    QCOMPARE(m_document.tree().text(at(m_document, u"/hp")).utf8(), "100");
    const auto edit = m_document.beginSave({});
    QVERIFY(edit);
    QCOMPARE(edit->guards.first().value.value().utf8(), "3");
    QCOMPARE(edit->operations.first().value.value().utf8(), "100");
}

void TestSaveMerging::anotherValueOfWhatOneSideRemoved()
{
    for (const bool isMineGone : {true, false}) {
        SaveDocument document(m_document.target());
        document.load(test::rowOf(R"({"a": 1, "b": 1})"));
        const auto a = *document.tree().find(*JsonPointer::parse(u"/a"));
        QVERIFY(isMineGone ? document.remove({a}) : document.setValue(a, JsonText("2")));
        QVERIFY(document.refresh(test::rowOf(isMineGone ? R"({"a": 3, "b": 1})" : R"({"b": 1})")));
        QCOMPARE(document.conflicts().size(), 1);
        QVERIFY(document.chooseOwn(0, u"7"_s));
        const auto text = document.tree().documentText()->utf8();
        QVERIFY2(text.contains("\"a\": 7") && text.count("\"a\"") == 1, text.constData());
        const auto edit = document.beginSave({});
        QVERIFY(edit && edit->operations.size() == 1);
        QCOMPARE(edit->operations.first().kind,
                 isMineGone ? JsonOperation::Kind::Replace : JsonOperation::Kind::AddMember);
    }
}

void TestSaveMerging::theSameNumberWrittenDifferentlyIsNoConflict()
{
    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("11")));
    QByteArray server = canonical(Save);
    QVERIFY(m_document.refresh(serverRow(server.replace("10.00", "11.0"))));
    QVERIFY(m_document.conflicts().isEmpty());
    QVERIFY(m_document.changes().isEmpty());
    QCOMPARE(m_document.tree().text(at(m_document, u"/hp")).utf8(), "11.0");
}

void TestSaveMerging::removalAgainstChangeIsAConflict()
{
    QVERIFY(m_document.setValue(at(m_document, u"/collectibles/0/n"), JsonText("2")));
    QVERIFY(m_document.refresh(serverRow(
        "{\"hp\": 10.00, \"flags\": {}, \"inventory\": [\"key\", \"lamp\"], \"collectibles\": "
        "[{\"id\": \"flowers\", \"n\": 5}]}")));
    QCOMPARE(m_document.conflicts().size(), 1);
    QVERIFY(!m_document.conflicts().first().theirs);
    m_document.choose(0, ConflictChoice::Theirs);
    QCOMPARE(m_document.state(), SaveDocument::State::Clean);
    QCOMPARE(m_document.tree().presentCount(at(m_document, u"/collectibles")), 1);
}

void TestSaveMerging::choosingTheirsTakesThemAll()
{
    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("11")));
    QVERIFY(m_document.setColumn(u"playtime_seconds"_s, u"5"_s));
    SaveRow row = serverRow(QByteArray(Save).replace("10.00", "3"));
    row.columns.insert(u"playtime_seconds"_s, u"77"_s);
    QVERIFY(m_document.refresh(row));
    QCOMPARE(m_document.conflicts().size(), 2);
    m_document.choose(0, ConflictChoice::Theirs);
    QCOMPARE(m_document.conflicts().size(), 2);
    m_document.choose(1, ConflictChoice::Theirs);
    QCOMPARE(m_document.state(), SaveDocument::State::Clean);
    QCOMPARE(m_document.content().column(u"playtime_seconds"_s), ColumnText(u"77"_s));
    m_document.undoStack().undo(); // nothing typed is lost
    QCOMPARE(m_document.tree().text(at(m_document, u"/hp")).utf8(), "11");
}

void TestSaveMerging::takingAnEditBackGivesWhatIsTheirsByNow_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("theirs");
    const auto row = [](const char *name, const QString &path, const char *mine, const char *base,
                        const char *theirs) {
        QTest::newRow(name) << path << QByteArray(mine) << QByteArray(base) << QByteArray(theirs);
    };
    row("another value", u"/a"_s, "8", R"({"a": 3})", R"({"a": 6})");
    row("the same value", u"/a"_s, "8", R"({"a": 3})", R"({"a": 8})");
    row("another type", u"/a"_s, "8", R"({"a": "x"})", R"({"a": [1, 2]})");
    row("a container of mine", u"/a"_s, "[8]", R"({"a": null})", R"({"a": {"b": 2}})");
    row("in place of a container", u"/a"_s, "8", R"({"a": {"x": 1, "y": [1]}})",
        R"({"a": {"x": 2, "z": 3}})");
    row("of a container that they replaced as well", u"/a"_s, "[]", R"({"a": {"x": 1}})",
        R"({"a": 7})");
    row("both added", u"/a"_s, "8", R"({})", R"({"a": 6})");
    row("both added the same", u"/a"_s, "8", R"({})", R"({"a": 8})");
    row("both added containers", u"/a"_s, "[8]", R"({"b": 1})", R"({"a": [6, 7], "b": 1})");
}

void TestSaveMerging::takingAnEditBackGivesWhatIsTheirsByNow()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, mine);
    QFETCH(const QByteArray, base);
    QFETCH(const QByteArray, theirs);
    m_document.load(serverRow(base));
    QVERIFY(holdsItsTexts(m_document.tree())); // every row has been looked at
    QVERIFY(m_document.setAt(*JsonPointer::parse(path), JsonText(mine)));
    QVERIFY(m_document.refresh(serverRow(theirs)));
    const QByteArray merged = text();
    const auto conflicts = m_document.conflicts();
    for (int times = 0; times < 2; ++times) {
        m_document.undoStack().undo();
        QCOMPARE(text(), canonical(theirs));
        QVERIFY(holdsItsTexts(m_document.tree()));
        QVERIFY(m_document.changes().isEmpty());
        QVERIFY(m_document.conflicts().isEmpty());
        QCOMPARE(m_document.state(), SaveDocument::State::Clean);
        m_document.undoStack().redo();
        QCOMPARE(text(), merged);
        QCOMPARE(m_document.conflicts(), conflicts); // not written over theirs unasked
    }
}

/// The same that the history takes back.
void TestSaveMerging::takingASavedEditBackGivesWhatWasTheirs()
{
    m_document.load(serverRow(R"({"a": 3})"));
    QVERIFY(m_document.setAt(*JsonPointer::parse(u"/a"), JsonText("8")));
    QVERIFY(m_document.setAt(*JsonPointer::parse(u"/b"), JsonText("1")));
    QVERIFY(m_document.refresh(serverRow(R"({"a": 6, "b": 2})")));
    m_document.choose(0, ConflictChoice::Mine);
    m_document.choose(1, ConflictChoice::Mine);
    QVERIFY(m_document.beginSave({}));
    m_document.finishSave(saved(R"({"a": 8, "b": 1})"));
    QCOMPARE(m_document.state(), SaveDocument::State::Clean);
    m_document.undoStack().setIndex(0);
    QCOMPARE(text(), QByteArray(R"({"a": 6, "b": 2})"));
    m_document.undoStack().setIndex(2);
    QCOMPARE(m_document.state(), SaveDocument::State::Clean);
}

void TestSaveMerging::takingAColumnBackGivesWhatIsTheirsByNow()
{
    const QString column = u"playtime_seconds"_s;
    const auto rowWith = [&](const QString &seconds) {
        SaveRow row = serverRow(Save);
        row.columns.insert(column, seconds);
        return row;
    };
    const auto shown = [&] { return m_document.content().column(column).value_or(QString()); };
    QUndoStack &stack = m_document.undoStack();
    m_document.load(rowWith(u"10"_s));
    QVERIFY(m_document.setColumn(column, u"15"_s));
    QVERIFY(m_document.refresh(rowWith(u"77"_s)));
    QCOMPARE(m_document.state(), SaveDocument::State::Conflict);
    stack.undo();
    QCOMPARE(shown(), u"77"_s);
    QCOMPARE(m_document.state(), SaveDocument::State::Clean);
    QVERIFY(m_document.refresh(rowWith(u"78"_s)));
    QCOMPARE(shown(), u"78"_s);
    stack.redo();
    QCOMPARE(shown(), u"15"_s);
    QCOMPARE(m_document.conflicts().size(), 1);
    m_document.choose(0, ConflictChoice::Sum);
    QCOMPARE(shown(), u"83"_s);
    QVERIFY(m_document.refresh(rowWith(u"80"_s)));
    QCOMPARE(shown(), u"85"_s);
    stack.setIndex(0);
    QCOMPARE(shown(), u"80"_s);
    QCOMPARE(m_document.state(), SaveDocument::State::Clean);
    stack.setIndex(1);
    QVERIFY(m_document.setColumn(column, u"80"_s)); // typed is as good as taken back
    QVERIFY(m_document.refresh(rowWith(u"81"_s)));
    QCOMPARE(shown(), u"81"_s);
    QCOMPARE(m_document.state(), SaveDocument::State::Clean);
}

void TestSaveMerging::mineOfAConflictIsWhatStandsThere()
{
    m_document.load(serverRow(R"({"a": 3})"));
    const SaveNodeId node = at(m_document, u"/a");
    QVERIFY(m_document.setValue(node, JsonText("8")));
    QVERIFY(m_document.refresh(serverRow(R"({"a": 6})")));
    QVERIFY(m_document.setValue(node, JsonText("9")));
    QCOMPARE(m_document.conflicts().value(0).mine.value(), u"9"_s);
    QCOMPARE(m_document.conflicts().value(0).sum.value(), u"12"_s);
    m_document.choose(0, ConflictChoice::Sum);
    QCOMPARE(text(), QByteArray(R"({"a": 12})"));
}

void TestSaveMerging::choicesAreAskedForAgainWhereTheLastOpenOneIsTakenBack()
{
    m_document.load(serverRow(R"({"a": 3, "b": 3})"));
    QVERIFY(m_document.setValue(at(m_document, u"/a"), JsonText("8")));
    QVERIFY(m_document.setValue(at(m_document, u"/b"), JsonText("8")));
    QVERIFY(m_document.refresh(serverRow(R"({"a": 6, "b": 6})")));
    m_document.choose(0, ConflictChoice::Theirs);
    m_document.undoStack().undo();
    QCOMPARE(text(), QByteArray(R"({"a": 8, "b": 6})"));
    QCOMPARE(m_document.conflicts().size(), 1);
    QCOMPARE(m_document.conflicts().first().choice, ConflictChoice::Open);
    QCOMPARE(m_document.state(), SaveDocument::State::Conflict);
    m_document.choose(0, ConflictChoice::Theirs);
    QCOMPARE(m_document.state(), SaveDocument::State::Clean);
}

QTEST_GUILESS_MAIN(TestSaveMerging)
#include "tst_savemerging.moc"
