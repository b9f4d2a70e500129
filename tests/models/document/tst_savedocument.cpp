#include "models/document/arrayidentity.h"
#include "models/document/saveeditor.h"
#include "models/json/jsonpatcher.h"
#include "tests/models/document/editedsave.h"
#include "tests/models/document/plainjson.h"
#include "tests/models/document/rowtexts.h"
#include "tests/support/seeds.h"

#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

/// Elements of /a come and go at random; nobody brings one that is there.
GuardedEdit givenAndTaken(RandomEdits &random, const SaveRow &base, int edits)
{
    SaveDocument side(base.target);
    side.load(base);
    const SaveNodeId array = at(side, u"/a");
    while (edits-- > 0) {
        const int count = side.tree().childCount(array);
        const QByteArray id = "\"id\": " + QByteArray::number(random.below(9)) + '}';
        const QByteArray element = "{\"n\": " + random.scalar() + ", " + id;
        if (random.below(3) > 0 && !side.tree().text(array).utf8().contains(id))
            static_cast<void>(side.addElement(array, random.below(count + 1), JsonText(element)));
        else if (count > 0)
            static_cast<void>(side.remove({side.tree().child(array, random.below(count))}));
    }
    return side.content().guardedEdit({});
}

} // namespace

/// How a document is edited, what it says changed, and what it would send.
class TestSaveDocument : public QObject, EditedSave
{
    Q_OBJECT
private slots:
    void init() { load(); }

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
    void revertingAllIsUndoneWithMembersOfBothNames();
    void aPatchMadeAsideTakesNothingOfOthersBack();
    void whatIsMostlyOtherIsOneChange_data();
    void whatIsMostlyOtherIsOneChange();
    void entriesAreChecked_data();
    void entriesAreChecked();
    void storedFormIsShown();
    void elementsAreGuardedByTheirIdentity();
    void appendingNeedsNoLength();
    void whatIsBroughtIsGuardedByItsIdentity_data();
    void whatIsBroughtIsGuardedByItsIdentity();
    void noSaveDoublesWhatAnotherBrought();
    void columnsAreChangesToo();
    void sqlNullAndJsonNullDiffer();
    void savingWithoutChangeIsNoEdit();
    void givingTwiceIsOnce();
    void membersOfALargeObjectAreFoundWhereTheyAre();
    void insertedMembersGetFreeKeys();
    void insertedMembersHaveKeysThatCanBeStored();
    void nothingComesIntoWhatIsRemoved();
    void duplicatesHoldWhatStandsThere();
};

void TestSaveDocument::randomEditsHoldTheirPromises_data()
{
    test::addSeeds(300);
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
    QVERIFY(holdsItsTexts(document.tree()));
    if (seed % 3 == 0)
        document.undoStack().setIndex(random.below(document.undoStack().count() + 1));
    QVERIFY(holdsItsTexts(document.tree()));

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
    QVERIFY(holdsItsTexts(mine.tree()));
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
    QCOMPARE(m_document.changes().first().was.value().toString(), u"10.00"_s);
    QCOMPARE(m_document.changes().first().now.value().toString(), u"13"_s);
}

void TestSaveDocument::editingBackLeavesNothing()
{
    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("11")));
    QCOMPARE(m_document.state(), SaveDocument::State::Dirty);
    QVERIFY(m_document.setValue(at(m_document, u"/hp"), JsonText("10.00")));
    QCOMPARE(m_document.undoStack().count(), 0);
    QCOMPARE(m_document.state(), SaveDocument::State::Clean);
}

/// What was renamed inside a value before another took its place is no member of that one.
void TestSaveDocument::revertingAllIsUndoneWithMembersOfBothNames()
{
    const QByteArray base = text();
    QVERIFY(m_document.setKey(at(m_document, u"/flags/door"), u"gate"_s));
    QVERIFY(m_document.setValue(at(m_document, u"/flags"), JsonText("1")));
    QVERIFY(m_document.setValue(at(m_document, u"/flags"), JsonText(R"({"gate": 2})")));
    const QByteArray edited = text();
    QVERIFY(m_document.revertAll());
    QCOMPARE(text(), base);
    m_document.undoStack().undo();
    QCOMPARE(text(), edited);
    m_document.undoStack().redo();
    QCOMPARE(text(), base);
}

void TestSaveDocument::aPatchMadeAsideTakesNothingOfOthersBack()
{
    const int count = int(SaveEditor::MostStepsInside) + 1;
    QByteArray list = "0";
    JsonPatch patch;
    for (int i = 0; i < count; ++i) {
        list += ", 0";
        patch.append(
            JsonPatchOperation::replace(*JsonPointer::parse(u"/list/%1"_s.arg(i)), JsonText("1")));
    }
    const QByteArray rest = R"(, "list": [)" + list + "]}";
    m_document.load(rowOf(R"({"hp": 1)" + rest));
    const auto made = SaveDocument::patched(*m_document.tree().documentText(), patch);
    QVERIFY(made);
    QVERIFY(m_document.refresh(serverRow(R"({"hp": 2)" + rest)));
    QVERIFY(m_document.apply(patch, *made, u"Patch"_s));
    const QByteArray now = R"({"hp": 2)" + QByteArray(rest).replace("0", "1");
    QCOMPARE(text(), QByteArray(now).replace("1]}", "0]}"));
}

void TestSaveDocument::whatIsMostlyOtherIsOneChange_data()
{
    QTest::addColumn<QByteArray>("element"); // %1 stands for its index
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QByteArray>("brackets");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("changes");
    const int few = 100;
    const int many = int(SaveEditor::MostStepsInside) + 1;
    const QByteArray byId = R"({"id": %1, "n": 1})";
    const QByteArray byIdOther = R"({"id": %1, "n": 2})";
    QTest::newRow("few elements") << byId << byIdOther << QByteArray("[]") << few << few;
    QTest::newRow("elements inside") << byId << byIdOther << QByteArray("[]") << many << 1;
    QTest::newRow("all new") << QByteArray("%1") << QByteArray(R"("n%1")") << QByteArray("[]")
                             << many << 1;
    QTest::newRow("members") << QByteArray(R"("k%1": 1)") << QByteArray(R"("k%1": 2)")
                             << QByteArray("{}") << many << 1;
    QTest::newRow("new members") << QByteArray(R"("k%1": 1)") << QByteArray(R"("m%1": 1)")
                                 << QByteArray("{}") << many << 1;
}

void TestSaveDocument::whatIsMostlyOtherIsOneChange()
{
    QFETCH(const QByteArray, element);
    QFETCH(const QByteArray, other);
    QFETCH(const QByteArray, brackets);
    QFETCH(const int, count);
    const auto value = [&](const QByteArray &of) {
        QByteArrayList all;
        for (int i = 0; i < count; ++i)
            all.append(QByteArray(of).replace("%1", QByteArray::number(i)));
        return canonical(brackets.left(1) + all.join(", ") + brackets.right(1));
    };
    const QByteArray base = R"({"hp": 1, "in": {"it": )" + value(element) + "}}";
    m_document.load(rowOf(base));
    QVERIFY(m_document.setValue(at(m_document, u"/in/it"), JsonText(value(other))));
    QTEST(int(m_document.changes().size()), "changes");
    const QByteArray now = R"({"hp": 1, "in": {"it": )" + value(other) + "}}";
    QCOMPARE(text(), now);
    QCOMPARE(m_document.undoStack().count(), 1);
    m_document.undoStack().undo();
    QCOMPARE(text(), base);
    QVERIFY(m_document.changes().isEmpty());
    m_document.undoStack().redo();
    QCOMPARE(text(), now);
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

void TestSaveDocument::whatIsBroughtIsGuardedByItsIdentity_data()
{
    QTest::addColumn<QByteArray>("array");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("guarded");
    const auto row = [](const char *name, const QByteArray &array, const QByteArray &patch,
                        const QString &guarded) {
        QTest::newRow(name) << array << '[' + patch + ']' << guarded;
    };
    const auto add = [](const QByteArray &path, const QByteArray &value) -> QByteArray {
        return R"({"op": "add", "path": ")" + path + R"(", "value": )" + value + '}';
    };
    const QByteArray ids = R"([{"id": 1}, {"id": 2}])";
    row("appended", ids, add("/a/-", R"({"id": 3})"), u"/a id 3"_s);
    row("appended together", ids,
        add("/a/-", R"({"id": 4})") + ", " + add("/a/-", R"({"id": 3, "n": 1})"), u"/a id 4 3"_s);
    row("in between", ids, add("/a/1", R"({"id": 3})"), u"/a id 3"_s);
    row("in between and at the end", ids,
        add("/a/0", R"({"id": 3})") + ", " + add("/a/-", R"({"id": "3"})"), u"/a id 3 \"3\""_s);
    row("a number written otherwise", ids, add("/a/-", R"({"id": 2.0})"), u"/a id 2.0"_s);
    row("as it is stored", ids, add("/a/-", R"({"id": "\u00e9\/"})"), u"/a id \"é/\""_s);
    row("doubled by the person", ids,
        add("/a/-", R"({"id": 3})") + ", " + add("/a/-", R"({"id": 3, "n": 1})"), u"/a id 3"_s);
    row("a double of what is there", ids, add("/a/-", R"({"id": 2})"), {});
    row("without the key", ids, add("/a/-", R"({"n": 3})"), {});
    row("under what is no name", ids, add("/a/-", R"({"id": {"id": 3}})"), {});
    row("no object", ids, add("/a/-", "3"), {});
    row("moved inside", ids, R"({"op": "move", "from": "/a/0", "path": "/a/1"})", {});
    row("removed and made anew", ids,
        R"({"op": "remove", "path": "/a/0"}, )" + add("/a/-", R"({"id": 1, "n": 1})"), {});
    row("from elsewhere", ids, R"({"op": "move", "from": "/b", "path": "/a/-"})", u"/a id 3"_s);
    row("the first of all", "[]", add("/a/-", R"({"id": 3})"), u"/a id 3"_s);
    row("without identity", R"(["x"])", add("/a/-", R"({"id": 3})"), {});
}

void TestSaveDocument::whatIsBroughtIsGuardedByItsIdentity()
{
    QFETCH(const QByteArray, array);
    QFETCH(const QByteArray, patch);
    QFETCH(const QString, guarded);
    const QByteArray base = canonical(R"({"b": {"id": 3}, "a": )" + array + '}');
    m_document.load(rowOf(base));
    QVERIFY(m_document.apply(*JsonPatch::parse(patch), u"a test"_s));
    QStringList names;
    const GuardedEdit edit = m_document.content().guardedEdit({});
    for (const JsonGuard &guard : edit.guards) {
        QVERIFY(PlainJson::parse(base).holds(guard));
        if (guard.kind != JsonGuard::Kind::LacksIdentities)
            continue;
        names += guard.path.toString();
        names += guard.key;
        for (const JsonText &identity : guard.identities)
            names += identity.toString();
    }
    QCOMPARE(names.join(u' '), guarded);
}

/// Both sides change one array, and mine is saved before it is refreshed.
void TestSaveDocument::noSaveDoublesWhatAnotherBrought()
{
    int saved = 0;
    int turnedAway = 0;
    for (quint32 seed = 1; seed <= 600; ++seed) {
        RandomEdits random(seed);
        const SaveRow base = rowOf(canonical("{\"a\": " + random.withIdentities() + '}'));
        PlainJson server = PlainJson::parse(base.json->utf8());
        for (const JsonOperation &operation : givenAndTaken(random, base, 2).operations)
            QVERIFY(server.apply(operation));
        const GuardedEdit mine = givenAndTaken(random, base, 3);
        bool holds = true;
        bool holdsButForIdentities = true;
        for (const JsonGuard &guard : mine.guards) {
            const bool isHeld = server.holds(guard);
            holds = holds && isHeld;
            if (guard.kind != JsonGuard::Kind::LacksIdentities)
                holdsButForIdentities = holdsButForIdentities && isHeld;
        }
        saved += holds ? 1 : 0;
        turnedAway += holdsButForIdentities && !holds ? 1 : 0;
        for (const JsonOperation &operation : mine.operations)
            QVERIFY2(!holds || server.apply(operation), mine.patch.utf8());
        const auto after = *JsonArena::parseTrusted(server.text());
        QVERIFY2(identifiesAll(after, after.find(JsonPointer({u"a"_s})), u"id"_s), server.text());
    }
    QVERIFY2(saved > 100, qPrintable(QString::number(saved)));
    QVERIFY2(turnedAway > 20, qPrintable(QString::number(turnedAway)));
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
    QCOMPARE(m_document.changes().first().now.value().toString(), u"null"_s);
    QVERIFY(m_document.setDocument(std::nullopt));
    QVERIFY(!m_document.changes().first().now);
    const GuardedEdit edit = m_document.content().guardedEdit({});
    QCOMPARE(edit.operations.first().kind, JsonOperation::Kind::SetRoot);
    QVERIFY(!edit.operations.first().value);
    QCOMPARE(edit.patch.utf8(), "[{\"op\": \"remove\", \"path\": \"/state\"}]");
    m_document.undoStack().setIndex(0);
    QCOMPARE(text(), canonical(Save));
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

/// The row that a key had when it was read is where the search begins, and not where it ends.
void TestSaveDocument::membersOfALargeObjectAreFoundWhereTheyAre()
{
    QByteArrayList members;
    for (int i = 100; i < 200; ++i)
        members.append("\"k" + QByteArray::number(i) + "\": " + QByteArray::number(i));
    m_document.load(serverRow('{' + members.join(", ") + '}'));
    const SaveTree &tree = m_document.tree();
    const SaveNodeId first = tree.child(SaveTree::Root, 0);
    const SaveNodeId last = tree.child(SaveTree::Root, 99);
    QVERIFY(m_document.setKey(last, u"other"_s));
    QVERIFY(m_document.setKey(first, u"k199"_s));
    QVERIFY(m_document.remove({tree.child(SaveTree::Root, 50)}));
    QVERIFY(m_document.addMember(SaveTree::Root, u"a"_s, JsonText("1")));
    QCOMPARE(tree.member(SaveTree::Root, u"k199"), std::optional(first));
    QCOMPARE(tree.member(SaveTree::Root, u"other"), std::optional(last));
    QCOMPARE(tree.member(SaveTree::Root, u"k100"), std::optional<SaveNodeId>());
    QCOMPARE(tree.member(SaveTree::Root, u"k150"), std::optional<SaveNodeId>());
    const auto there = tree.member(SaveTree::Root, u"k170");
    QVERIFY(there);
    QCOMPARE(tree.text(*there).utf8(), "170");
    QVERIFY(tree.member(SaveTree::Root, u"a"));
}

void TestSaveDocument::insertedMembersGetFreeKeys()
{
    const QByteArray before = text();
    const SaveNodeId flags = *m_document.tree().find(*JsonPointer::parse(u"/flags"));
    QList<SaveDocument::ReadValue> values;
    for (const QString &key : {u"door"_s, u"door"_s, u"bell"_s})
        values.append({key, *SaveDocument::readValue(JsonText("true"))});
    QVERIFY(m_document.insert(flags, 0, values, u"Paste"_s));
    QCOMPARE(m_document.tree().text(flags).utf8(),
             "{\"bell\": true, \"door\": false, \"door_2\": true, \"door_3\": true}");
    const SaveNodeId inventory = *m_document.tree().find(*JsonPointer::parse(u"/inventory"));
    QVERIFY(m_document.insert(inventory, 1,
                              {{{}, *SaveDocument::readValue(JsonText("1"))},
                               {{}, *SaveDocument::readValue(JsonText("2"))}},
                              u"Paste"_s));
    QCOMPARE(m_document.tree().text(inventory).utf8(), "[\"key\", 1, 2, \"lamp\"]");
    QCOMPARE(m_document.undoStack().count(), 2);
    m_document.undoStack().setIndex(0);
    QCOMPARE(text(), before);
}

void TestSaveDocument::insertedMembersHaveKeysThatCanBeStored()
{
    const SaveNodeId flags = *m_document.tree().find(*JsonPointer::parse(u"/flags"));
    for (const QString &key : {QString(QChar(0)), QString(QChar(0xd800))}) {
        const auto done = m_document.insert(flags, 0,
                                            {{u"fine"_s, *SaveDocument::readValue(JsonText("1"))},
                                             {key, *SaveDocument::readValue(JsonText("1"))}},
                                            u"Paste"_s);
        QVERIFY(!done);
        QVERIFY(!done.error().detail.isEmpty());
        QCOMPARE(m_document.undoStack().count(), 0);
        QVERIFY(m_document.changes().isEmpty());
    }
}

/// It would go with it.
void TestSaveDocument::nothingComesIntoWhatIsRemoved()
{
    QVERIFY(m_document.setAt(*JsonPointer::parse(u"/flags/inside"), JsonText("[]")));
    const SaveNodeId flags = *m_document.tree().find(*JsonPointer::parse(u"/flags"));
    const SaveNodeId inside = *m_document.tree().find(*JsonPointer::parse(u"/flags/inside"));
    const SaveNodeId inventory = *m_document.tree().find(*JsonPointer::parse(u"/inventory"));
    QVERIFY(m_document.remove({flags}));
    const QByteArray before = text();
    QVERIFY(
        !m_document.insert(inside, 0, {{{}, *SaveDocument::readValue(JsonText("1"))}}, u"Paste"_s));
    QVERIFY(!m_document.moveInto({inventory}, inside, 0));
    QVERIFY(!m_document.copyInto({inventory}, inside, 0));
    QVERIFY(!m_document.addElement(inside, 0, JsonText("1")));
    QVERIFY(!m_document.addMember(flags, u"key"_s, JsonText("1")));
    QVERIFY(!m_document.duplicate(inside));
    QVERIFY(!m_document.setKey(inside, u"other"_s));
    QVERIFY(!m_document.changeType(inside, JsonType::Object));
    const auto set = m_document.setValue(inside, JsonText("1"));
    QVERIFY(!set);
    QCOMPARE(set.error().detail,
             u"/flags/inside has been removed. Undo that before you change it."_s);
    QCOMPARE(text(), before);
    QCOMPARE(m_document.undoStack().count(), 2);
}

void TestSaveDocument::duplicatesHoldWhatStandsThere()
{
    const SaveNodeId flags = *m_document.tree().find(*JsonPointer::parse(u"/flags"));
    QVERIFY(m_document.setAt(*JsonPointer::parse(u"/flags/door"), JsonText("true")));
    const auto edited = m_document.duplicate(flags);
    QVERIFY(edited);
    QCOMPARE(m_document.tree().text(*edited).utf8(), "{\"door\": true}");
    const auto read
        = m_document.duplicate(*m_document.tree().find(*JsonPointer::parse(u"/collectibles/0")));
    QVERIFY(read);
    QVERIFY(m_document.setAt(*JsonPointer::parse(u"/collectibles/1/n"), JsonText("7")));
    QCOMPARE(m_document.tree()
                 .text(*m_document.tree().find(*JsonPointer::parse(u"/collectibles")))
                 .utf8(),
             "[{\"n\": 1, \"id\": \"tools\"}, {\"n\": 7, \"id\": \"tools\"}, "
             "{\"n\": 5, \"id\": \"flowers\"}]");
}

QTEST_GUILESS_MAIN(TestSaveDocument)
#include "tst_savedocument.moc"
