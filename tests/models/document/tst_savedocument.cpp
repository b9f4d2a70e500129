#include "tests/models/document/plainjson.h"
#include "tests/models/document/randomedits.h"

#include "models/json/jsonformat.h"
#include "models/json/jsonpatcher.h"

#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray canonical(const QByteArray &text)
{
    return canonicalJson(*JsonArena::parseTrusted(text));
}

SaveNodeId at(const SaveDocument &document, QStringView path)
{
    return document.tree().find(*JsonPointer::parse(path)).value();
}

constexpr auto Save = "{\"hp\": 10.00, \"flags\": {\"door\": false}, \"inventory\": [\"key\", "
                      "\"lamp\"], \"collectibles\": [{\"id\": \"tools\", \"n\": 1}, {\"id\": "
                      "\"flowers\", \"n\": 5}]}";

} // namespace

class TestSaveDocument : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_document.load(rowOf(canonical(Save))); }

    void randomEditsHoldTheirPromises_data();
    void randomEditsHoldTheirPromises();
    void randomRefreshesLoseNothing_data();
    void randomRefreshesLoseNothing();
    void patchesAreCarriedOutAsOneStep_data();
    void patchesAreCarriedOutAsOneStep();
    void typingBackKeepsWhatOlderStepsAreAbout();
    void whatMovesToTheRootBecomesTheDocument();
    void whatMovesInsideKeepsItsNode();
    void depthIsBounded();
    void editsOfOnePathAreOneStep();
    void editingBackLeavesNothing();
    void entriesAreChecked_data();
    void entriesAreChecked();
    void storedFormIsShown();
    void elementsAreGuardedByTheirIdentity();
    void appendingNeedsNoLength();
    void columnsAreChangesToo();
    void sqlNullAndJsonNullDiffer();
    void savingKeepsTheStackAndUndoesAfterwards();
    void oneReplacedValueIsAKnownResult();
    void typingWhileSavingIsKept();
    void disjointChangesMerge();
    void appendsOfBothStay();
    void samePathIsAConflict();
    void numbersOfBothSidesAddUp_data();
    void numbersOfBothSidesAddUp();
    void theSumIsAddedOnTheServer();
    void noSumOfWhatIsNoNumber_data();
    void noSumOfWhatIsNoNumber();
    void anotherValueIsAChoice();
    void anotherValueOfWhatOneSideRemoved();
    void theSameNumberWrittenDifferentlyIsNoConflict();
    void removalAgainstChangeIsAConflict();
    void choosingTheirsTakesThemAll();
    void savingWithoutChangeIsNoEdit();
    void givingTwiceIsOnce();

private:
    SaveDocument m_document{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};
    SaveRow serverRow(const QByteArray &text) const { return rowOf(canonical(text)); }
    QByteArray text() const { return m_document.tree().documentText().value().utf8(); }
    Result<SaveOutcome> saved(const QByteArray &row) const
    {
        SaveOutcome outcome;
        outcome.row = serverRow(row);
        return outcome;
    }
};

void TestSaveDocument::randomEditsHoldTheirPromises_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 300; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSaveDocument::randomEditsHoldTheirPromises()
{
    QFETCH(quint32, seed);
    RandomEdits random(seed);
    const QByteArray base = canonical(random.document());
    SaveDocument document(m_document.target());
    document.load(rowOf(base));
    for (int edit = 0; edit < 30; ++edit)
        random.edit(document);
    if (seed % 3 == 0)
        document.undoStack().setIndex(random.below(document.undoStack().count() + 1));

    const QByteArray mine
        = canonical(document.tree().documentText().value_or(JsonText("null")).utf8());
    const GuardedEdit edit = document.content().guardedEdit({});
    PlainJson plain = PlainJson::parse(base);
    for (const JsonGuard &guard : edit.guards)
        QVERIFY2(plain.holds(guard), qPrintable(guard.path.toString()));
    for (const JsonOperation &operation : edit.operations)
        QVERIFY2(plain.apply(operation), edit.patch.utf8());
    QCOMPARE(plain.text(), mine);

    PlainJson patched = PlainJson::parse(base);
    QVERIFY(patched.applyPatch(edit.patch.utf8()));
    QCOMPARE(patched.text(), mine);
    QVERIFY2(patched.applyPatch(edit.inverse.utf8()), edit.inverse.utf8());
    QCOMPARE(patched.text(), base);

    const QByteArray before = document.tree().documentText().value().utf8();
    const int index = document.undoStack().index();
    document.undoStack().setIndex(0);
    QCOMPARE(document.tree().documentText().value().utf8(), base);
    QVERIFY(document.changes().isEmpty());
    document.undoStack().setIndex(index);
    QCOMPARE(document.tree().documentText().value().utf8(), before);

    QVERIFY(document.revertAll());
    QCOMPARE(document.tree().documentText().value().utf8(), base);
    QVERIFY(document.changes().isEmpty());
    document.undoStack().undo();
    QCOMPARE(document.tree().documentText().value().utf8(), before);
}

void TestSaveDocument::randomRefreshesLoseNothing_data()
{
    randomEditsHoldTheirPromises_data();
}

void TestSaveDocument::randomRefreshesLoseNothing()
{
    QFETCH(quint32, seed);
    RandomEdits random(seed + 7000);
    const QByteArray base = canonical(random.document());
    SaveDocument theirs(m_document.target());
    theirs.load(rowOf(base));
    for (int edit = 0; edit < 4; ++edit)
        random.edit(theirs);
    const QByteArray server
        = canonical(theirs.tree().documentText().value_or(JsonText("null")).utf8());

    SaveDocument clean(m_document.target());
    clean.load(rowOf(base));
    for (SaveNodeId id = 0; id < clean.tree().nodeCount(); ++id)
        static_cast<void>(clean.tree().children(id)); // every row is on screen
    QVERIFY(clean.refresh(rowOf(server)));
    QCOMPARE(clean.tree().documentText().value().utf8(), server);
    QVERIFY(clean.changes().isEmpty());
    QCOMPARE(clean.state(), SaveDocument::State::Clean);

    SaveDocument mine(m_document.target());
    mine.load(rowOf(base));
    for (int edit = 0; edit < 6; ++edit)
        random.edit(mine);
    const int typed = mine.undoStack().count();
    QVERIFY(mine.refresh(rowOf(server)));
    QCOMPARE(mine.undoStack().count(), typed);
    // Whatever is pending now turns what the server holds into what is shown.
    const GuardedEdit edit = mine.content().guardedEdit({});
    PlainJson plain = PlainJson::parse(server);
    for (const JsonGuard &guard : edit.guards)
        QVERIFY2(plain.holds(guard), qPrintable(guard.path.toString()));
    for (const JsonOperation &operation : edit.operations)
        QVERIFY2(plain.apply(operation), edit.patch.utf8());
    QCOMPARE(plain.text(), canonical(mine.tree().documentText().value().utf8()));

    while (!mine.conflicts().isEmpty()) {
        for (qsizetype i = 0, count = mine.conflicts().size(); i < count; ++i)
            mine.choose(i, ConflictChoice::Theirs);
    }
    QVERIFY(mine.revertAll());
    QCOMPARE(canonical(mine.tree().documentText().value().utf8()), server);
    QVERIFY(mine.changes().isEmpty());
}

void TestSaveDocument::patchesAreCarriedOutAsOneStep_data()
{
    randomEditsHoldTheirPromises_data();
}

/// Held against the patcher of texts, which knows nothing of nodes: the same result, or refused for
/// the same reason and nothing done.
void TestSaveDocument::patchesAreCarriedOutAsOneStep()
{
    QFETCH(quint32, seed);
    RandomEdits random(seed);
    const JsonText base(canonical(random.document()));
    SaveDocument document(m_document.target());
    document.load(rowOf(base.utf8()));
    JsonPatch patch;
    for (int operation = random.below(3) + 1; operation-- > 0;)
        patch.append(random.operation(document.tree()));

    const auto expected = applyPatch(base, patch);
    const auto done = document.apply(patch, u"Apply a patch"_s);
    QVERIFY2(done.hasValue() == expected.hasValue(), patch.toText().utf8());
    if (!expected) {
        const auto reason = [](const Error &error) -> QString {
            return error.detail.section(u": it is"_s, 0, 0); // then JSON, the keys in either order
        };
        QCOMPARE(reason(done.error()), reason(expected.error()));
        QCOMPARE(done.error().paths, expected.error().paths);
        QCOMPARE(document.tree().documentText(), base);
        QVERIFY(!document.undoStack().canUndo());
        return;
    }
    QCOMPARE(canonical(document.tree().documentText()->utf8()),
             canonical(expected->document.utf8()));
    const GuardedEdit edit = document.content().guardedEdit({});
    PlainJson plain = PlainJson::parse(base.utf8());
    for (const JsonOperation &operation : edit.operations)
        QVERIFY2(plain.apply(operation), edit.patch.utf8());
    QCOMPARE(plain.text(), canonical(expected->document.utf8()));
    QVERIFY(document.undoStack().count() <= 1);
    document.undoStack().setIndex(0);
    QCOMPARE(document.tree().documentText(), base);
}

void TestSaveDocument::typingBackKeepsWhatOlderStepsAreAbout()
{
    m_document.load(rowOf(R"({"a": [1]})"));
    const SaveNodeId a = at(m_document, u"/a");
    QVERIFY(m_document.remove({at(m_document, u"/a/0")}));
    QVERIFY(m_document.setValue(a, JsonText("0")));
    QVERIFY(m_document.setValue(a, JsonText("[]"))); // as before: no step at all
    QCOMPARE(m_document.undoStack().count(), 1);
    m_document.undoStack().undo();
    QCOMPARE(text(), QByteArray(R"({"a": [1]})"));
    QVERIFY(m_document.changes().isEmpty());
    m_document.undoStack().redo();
    QCOMPARE(text(), QByteArray(R"({"a": []})"));
}

void TestSaveDocument::whatMovesToTheRootBecomesTheDocument()
{
    const auto patch = JsonPatch::parse(R"([{"op": "move", "from": "/0", "path": ""},
                                           {"op": "move", "from": "/a", "path": ""}])");
    m_document.load(rowOf(R"([{"a": [1]}, 2])"));
    QVERIFY(m_document.apply(*patch, u"Apply a patch"_s));
    QCOMPARE(text(), QByteArray("[1]"));
    m_document.undoStack().undo();
    QCOMPARE(text(), QByteArray(R"([{"a": [1]}, 2])"));
}

void TestSaveDocument::whatMovesInsideKeepsItsNode()
{
    m_document.load(rowOf(R"({"a": 1, "list": ["x", "y", "z"]})"));
    const SaveNodeId key = at(m_document, u"/a");
    const SaveNodeId element = at(m_document, u"/list/0");
    const auto patch = JsonPatch::parse(R"([{"op": "move", "from": "/a", "path": "/b"},
                                           {"op": "move", "from": "/list/0", "path": "/list/-"}])");
    QVERIFY(m_document.apply(*patch, u"Apply a patch"_s));
    QCOMPARE(at(m_document, u"/b"), key);
    QCOMPARE(at(m_document, u"/list/2"), element);
}

void TestSaveDocument::depthIsBounded()
{
    const auto nested
        = [](int depth) -> QByteArray { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    m_document.load(rowOf(nested(1000)));
    const SaveNodeId inside = at(m_document, u"/0"_s.repeated(999));
    const auto tooDeep = m_document.addElement(inside, 0, JsonText(nested(25)));
    QVERIFY(!tooDeep);
    QCOMPARE(text(), nested(1000));
    QVERIFY(m_document.addElement(inside, 0, JsonText(nested(24))));
    QCOMPARE(text(), nested(1024));
}

void TestSaveDocument::editsOfOnePathAreOneStep()
{
    for (const char *value : {"11", "12", "13"})
        QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText(value)));
    QCOMPARE(m_document.undoStack().count(), 1);
    QCOMPARE(m_document.changes().size(), 1);
    QCOMPARE(m_document.changes().first().was.value(), u"10.00"_s);
    QCOMPARE(m_document.changes().first().now.value(), u"13"_s);
}

void TestSaveDocument::editingBackLeavesNothing()
{
    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("11")));
    QCOMPARE(m_document.state(), SaveDocument::State::Dirty);
    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("10.00")));
    QCOMPARE(m_document.undoStack().count(), 0);
    QCOMPARE(m_document.state(), SaveDocument::State::Clean);
}

void TestSaveDocument::entriesAreChecked_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {".5", "1.", "01", "NaN", "\"\\u0000\"", "\"\\ud83d\"",
                              "{\"a\": 1, \"a\": 2}", "1e131072", "", "[1,]"})
        QTest::newRow(value) << QByteArray(value);
}

void TestSaveDocument::entriesAreChecked()
{
    QFETCH(QByteArray, value);
    const auto done = m_document.setValue(at(m_document, u"/hp"), JsonText(value));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Invalid);
    QCOMPARE(m_document.undoStack().count(), 0);
}

void TestSaveDocument::storedFormIsShown()
{
    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("1e2")));
    QCOMPARE(m_document.tree().text(at(m_document, u"/hp")).utf8(), "100");
    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("{\"bb\":1,\"a\":1.50e1}")));
    QCOMPARE(m_document.tree().text(at(m_document, u"/hp")).utf8(), "{\"a\": 15.0, \"bb\": 1}");
}

void TestSaveDocument::elementsAreGuardedByTheirIdentity()
{
    QVERIFY(m_document.setValue(at(m_document, u"/collectibles/1/n"), JsonText("6")));
    const GuardedEdit edit = m_document.content().guardedEdit({});
    PlainJson shifted = PlainJson::parse(
        "{\"collectibles\": [{\"id\": \"new\", \"n\": 5}, {\"id\": \"tools\", \"n\": 5}]}");
    int held = 0;
    for (const JsonGuard &guard : edit.guards)
        held += shifted.holds(guard) ? 1 : 0;
    QVERIFY(held < edit.guards.size());
}

void TestSaveDocument::appendingNeedsNoLength()
{
    QVERIFY(m_document.addElement(at(m_document, u"/inventory"), 99, JsonText("\"compass\"")));
    const GuardedEdit edit = m_document.content().guardedEdit({});
    QCOMPARE(edit.operations.size(), 1);
    QCOMPARE(edit.operations.first().kind, JsonOperation::Kind::AppendElement);
    QCOMPARE(edit.guards.size(), 1);
    QCOMPARE(edit.guards.first().kind, JsonGuard::Kind::IsArray);
    QCOMPARE(m_document.changes().first().place(), u"/inventory/-"_s);
}

void TestSaveDocument::columnsAreChangesToo()
{
    QVERIFY(m_document.setColumn(u"current_location"_s, u"8_inter_gravity_car"_s));
    QVERIFY(!m_document.setColumn(u"playtime_seconds"_s, u"2147483648"_s));
    const GuardedEdit edit = m_document.content().guardedEdit({});
    QCOMPARE(edit.columns.size(), 1);
    QCOMPARE(edit.columns.first().before, ColumnText());
    QVERIFY(edit.recordColumn.isEmpty());
    QCOMPARE(edit.patch.utf8(),
             "[{\"op\": \"replace\", \"path\": \"/current_location\", "
             "\"value\": \"8_inter_gravity_car\"}]");
    m_document.undoStack().undo();
    QVERIFY(!m_document.isDirty());
}

void TestSaveDocument::sqlNullAndJsonNullDiffer()
{
    QVERIFY(m_document.setDocument(JsonText("null")));
    QCOMPARE(m_document.changes().first().now.value(), u"null"_s);
    QVERIFY(m_document.setDocument(std::nullopt));
    QVERIFY(!m_document.changes().first().now);
    const GuardedEdit edit = m_document.content().guardedEdit({});
    QCOMPARE(edit.operations.first().kind, JsonOperation::Kind::SetRoot);
    QVERIFY(!edit.operations.first().value);
    QCOMPARE(edit.patch.utf8(), "[{\"op\": \"remove\", \"path\": \"/state\"}]");
    m_document.undoStack().setIndex(0);
    QCOMPARE(text(), canonical(Save));
}

void TestSaveDocument::savingKeepsTheStackAndUndoesAfterwards()
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
    QCOMPARE(m_document.changes().first().was.value(), u"true"_s);
    QCOMPARE(m_document.changes().first().now.value(), u"false"_s);
}

void TestSaveDocument::oneReplacedValueIsAKnownResult()
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

void TestSaveDocument::typingWhileSavingIsKept()
{
    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("11")));
    QVERIFY(m_document.beginSave({}));
    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("12")));
    QByteArray server = canonical(Save);
    m_document.finishSave(saved(server.replace("10.00", "11")));
    QCOMPARE(m_document.tree().text(at(m_document, u"/hp")).utf8(), "12");
    QCOMPARE(m_document.changes().size(), 1);
    QCOMPARE(m_document.changes().first().was.value(), u"11"_s);
    QVERIFY(m_document.conflicts().isEmpty());
}

void TestSaveDocument::disjointChangesMerge()
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

void TestSaveDocument::appendsOfBothStay()
{
    QVERIFY(m_document.addElement(at(m_document, u"/inventory"), 99, JsonText("\"mine\"")));
    QByteArray server = canonical(Save);
    QVERIFY(m_document.refresh(serverRow(server.replace("\"lamp\"", "\"lamp\", \"theirs\""))));
    QCOMPARE(m_document.tree().text(at(m_document, u"/inventory")).utf8(),
             "[\"key\", \"lamp\", \"theirs\", \"mine\"]");
    QVERIFY(m_document.conflicts().isEmpty());
}

void TestSaveDocument::samePathIsAConflict()
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

void TestSaveDocument::numbersOfBothSidesAddUp_data()
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

void TestSaveDocument::numbersOfBothSidesAddUp()
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

void TestSaveDocument::theSumIsAddedOnTheServer()
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

void TestSaveDocument::noSumOfWhatIsNoNumber_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");
    QTest::newRow("it was a string") << QByteArray("\"1\"") << QByteArray("2") << QByteArray("3");
    QTest::newRow("mine is none") << QByteArray("1") << QByteArray("\"2\"") << QByteArray("3");
    QTest::newRow("theirs is none") << QByteArray("1") << QByteArray("2") << QByteArray("null");
}

void TestSaveDocument::noSumOfWhatIsNoNumber()
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

void TestSaveDocument::anotherValueIsAChoice()
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

void TestSaveDocument::anotherValueOfWhatOneSideRemoved()
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

void TestSaveDocument::theSameNumberWrittenDifferentlyIsNoConflict()
{
    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("11")));
    QByteArray server = canonical(Save);
    QVERIFY(m_document.refresh(serverRow(server.replace("10.00", "11.0"))));
    QVERIFY(m_document.conflicts().isEmpty());
    QVERIFY(m_document.changes().isEmpty());
    QCOMPARE(m_document.tree().text(at(m_document, u"/hp")).utf8(), "11.0");
}

void TestSaveDocument::removalAgainstChangeIsAConflict()
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

void TestSaveDocument::choosingTheirsTakesThemAll()
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

void TestSaveDocument::savingWithoutChangeIsNoEdit()
{
    QVERIFY(!m_document.beginSave({}));
    QVERIFY(
        changesNothing(*guardedEditBetween(serverRow(Save), JsonText(canonical(Save)), {}, {})));
}

void TestSaveDocument::givingTwiceIsOnce()
{
    const JsonPointer inventory = *JsonPointer::parse(u"/inventory");
    QCOMPARE(*m_document.giveStrings(inventory, {u"compass"_s, u"lamp"_s, u"compass"_s}), 1);
    QCOMPARE(*m_document.giveStrings(*JsonPointer::parse(u"/new/list"), {u"x"_s, u"y"_s}), 2);
    QCOMPARE(m_document.undoStack().count(), 2);
    QCOMPARE(m_document.tree().text(at(m_document, u"/new")).utf8(), "{\"list\": [\"x\", \"y\"]}");
    m_document.undoStack().setIndex(0);
    QCOMPARE(text(), canonical(Save));
}

QTEST_GUILESS_MAIN(TestSaveDocument)
#include "tst_savedocument.moc"
