#include "tests/models/document/randomedits.h"
#include "tests/models/document/savetext.h"

#include "models/json/jsonpatch.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Save = "{\"id\": 7, \"flags\": {\"door\": false, \"vip\": true}, \"inventory\": "
                      "[\"key\", \"lamp\"], \"purse\": {\"gold\": 10.00}}";

using Change = std::function<Result<void>(SaveDocument &)>;

template <typename T>
Result<void> outcome(const Result<T> &done)
{
    return done ? Result<void>() : Result<void>(done.error());
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestSaveLocks : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_document.load(rowOf(canonical(Save))); }
    void cleanup() { m_document.setLocks({}); }

    void noCommandGetsRoundALock_data();
    void noCommandGetsRoundALock();
    void whatIsBesideALockIsFree();
    void undoOfAnOlderEditIsRefused();
    void undoOverSeveralStepsStopsNothingElse();
    void theServerMayChangeWhatIsLocked();
    void anEditBeforeTheLockCanBeReverted();
    void valuesMoveBetweenContainers();
    void valuesAreCopiedUnderFreeKeys();
    void nothingMovesIntoItself();
    void severalPlacesAreRevertedAtOnce();

private:
    [[nodiscard]] QByteArray text() const { return m_document.tree().documentText()->utf8(); }
    void lock(const QStringList &paths) { m_document.setLocks(*SaveLocks::parse(paths)); }

    SaveDocument m_document{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};
};

void TestSaveLocks::noCommandGetsRoundALock_data()
{
    QTest::addColumn<Change>("edit");
    const auto add = [](const char *name, const Change &edit) { QTest::newRow(name) << edit; };
    using Document = SaveDocument;
    const auto patch = [](const char *text) {
        return [text](Document &d) { return d.apply(*JsonPatch::parse(text), u"patch"_s); };
    };
    add("value", [](Document &d) { return d.setValue(at(d, u"/flags/vip"), JsonText("false")); });
    add("same number, other scale",
        [](Document &d) { return d.setValue(at(d, u"/purse/gold"), JsonText("10")); });
    add("path",
        [](Document &d) { return d.setAt(*JsonPointer::parse(u"/flags/vip"), JsonText("1")); });
    add("value inside",
        [](Document &d) { return d.setValue(at(d, u"/inventory/0"), JsonText("1")); });
    add("new inside",
        [](Document &d) { return outcome(d.addElement(at(d, u"/inventory"), 9, JsonText("1"))); });
    add("given", [](Document &d) {
        return outcome(d.giveStrings(*JsonPointer::parse(u"/inventory"), {u"map"_s}));
    });
    add("added to",
        [](Document &d) { return d.addNumber(*JsonPointer::parse(u"/purse/gold"), "5"); });
    add("duplicate", [](Document &d) { return outcome(d.duplicate(at(d, u"/inventory/0"))); });
    add("key", [](Document &d) { return d.setKey(at(d, u"/flags/vip"), u"was_vip"_s); });
    add("key of what is around", [](Document &d) { return d.setKey(at(d, u"/flags"), u"f"_s); });
    add("type", [](Document &d) { return d.changeType(at(d, u"/flags/vip"), JsonType::String); });
    add("type of what is around",
        [](Document &d) { return d.changeType(at(d, u"/flags"), JsonType::Null); });
    add("removed", [](Document &d) { return d.remove({at(d, u"/flags/vip")}); });
    add("removed with others", [](Document &d) {
        return d.remove({at(d, u"/id"), at(d, u"/flags")});
    });
    add("moved within", [](Document &d) { return d.moveElement(at(d, u"/inventory/0"), 1); });
    add("moved out",
        [](Document &d) { return outcome(d.moveInto({at(d, u"/flags/vip")}, SaveTree::Root, 0)); });
    add("moved in",
        [](Document &d) { return outcome(d.moveInto({at(d, u"/id")}, at(d, u"/inventory"), 0)); });
    add("copied in",
        [](Document &d) { return outcome(d.copyInto({at(d, u"/id")}, at(d, u"/inventory"), 0)); });
    add("pasted over", [](Document &d) { return d.setValue(at(d, u"/flags"), JsonText("{}")); });
    add("edited as text", [](Document &d) {
        return d.setValue(SaveTree::Root, JsonText("{\"id\": 7, \"flags\": {\"vip\": false}}"));
    });
    add("another document", [](Document &d) { return d.setDocument(JsonText("[]")); });
    add("SQL NULL", [](Document &d) { return d.setDocument(std::nullopt); });
    add("an absent place", [](Document &d) {
        return outcome(d.addMember(SaveTree::Root, u"banned"_s, JsonText("true")));
    });
    add("patch, replace", patch(R"([{"op":"replace","path":"/flags/vip","value":1}])"));
    add("patch, move around", patch(R"([{"op":"move","from":"/flags","path":"/inside"}])"));
    add("patch, copy over", patch(R"([{"op":"copy","from":"/id","path":"/flags/vip"}])"));
    add("patch, among others",
        patch(R"([{"op":"replace","path":"/id","value":8},{"op":"remove","path":"/purse/gold"}])"));
}

void TestSaveLocks::noCommandGetsRoundALock()
{
    QFETCH(Change, edit);
    lock({u"/flags/vip"_s, u"/inventory"_s, u"/purse/gold"_s, u"/banned"_s});
    const auto done = edit(m_document);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Refused);
    QCOMPARE(done.error().paths.size(), 1);
    QVERIFY(done.error().detail.contains(done.error().paths.first()));
    QCOMPARE(text(), canonical(Save));
    QVERIFY(m_document.changes().isEmpty());
    QVERIFY(!m_document.undoStack().canUndo());
    m_document.setLocks({});
    QVERIFY(edit(m_document)); // it was the lock that refused
}

void TestSaveLocks::whatIsBesideALockIsFree()
{
    lock({u"/flags/vip"_s});
    QVERIFY(m_document.setValue(at(m_document, u"/flags/door"), JsonText("true")));
    QVERIFY(
        m_document.setValue(SaveTree::Root, JsonText("{\"flags\": {\"vip\": true, \"new\": 1}}")));
    m_document.undoStack().undo();
    m_document.undoStack().undo();
    QCOMPARE(text(), canonical(Save));
}

void TestSaveLocks::undoOfAnOlderEditIsRefused()
{
    QVERIFY(m_document.setValue(at(m_document, u"/flags/vip"), JsonText("false")));
    QVERIFY(m_document.beginSave({}));
    SaveOutcome outcome;
    outcome.row = rowOf(text());
    m_document.finishSave(Result<SaveOutcome>(outcome));
    QVERIFY(!m_document.isDirty());
    lock({u"/flags/vip"_s});
    QSignalSpy locked(&m_document, &SaveDocument::stepLocked);
    m_document.undoStack().undo();
    QCOMPARE(locked.count(), 1);
    QCOMPARE(locked.first().at(1).toString(), u"/flags/vip"_s);
    QVERIFY(!m_document.isDirty());
    QVERIFY(text().contains("\"vip\": false"));
}

void TestSaveLocks::undoOverSeveralStepsStopsNothingElse()
{
    QVERIFY(m_document.setValue(at(m_document, u"/id"), JsonText("8")));
    QVERIFY(m_document.setValue(at(m_document, u"/flags/vip"), JsonText("false")));
    QVERIFY(m_document.setValue(at(m_document, u"/flags/door"), JsonText("true")));
    QVERIFY(m_document.beginSave({}));
    SaveOutcome outcome;
    outcome.row = rowOf(text());
    m_document.finishSave(Result<SaveOutcome>(outcome));
    lock({u"/flags/vip"_s});
    m_document.undoStack().setIndex(0);
    QVERIFY(text().contains("\"id\": 7"));
    QVERIFY(text().contains("\"door\": false"));
    QVERIFY(text().contains("\"vip\": false"));
}

void TestSaveLocks::theServerMayChangeWhatIsLocked()
{
    lock({u"/flags/vip"_s});
    QVERIFY(m_document.setValue(at(m_document, u"/id"), JsonText("8")));
    QVERIFY(m_document.refresh(rowOf(canonical(QByteArray(Save).replace("true", "\"gold\"")))));
    QVERIFY(text().contains("\"vip\": \"gold\""));
    QVERIFY(m_document.setValue(at(m_document, u"/id"), JsonText("9")));
    QVERIFY(!m_document.setValue(at(m_document, u"/flags/vip"), JsonText("true")));
    QVERIFY(text().contains("\"vip\": \"gold\""));
}

void TestSaveLocks::anEditBeforeTheLockCanBeReverted()
{
    QVERIFY(m_document.setValue(at(m_document, u"/flags/vip"), JsonText("1")));
    lock({u"/flags/vip"_s});
    QVERIFY(m_document.setValue(at(m_document, u"/id"), JsonText("8"))); // is no obstacle
    QVERIFY(!m_document.setValue(at(m_document, u"/flags/vip"), JsonText("2")));
    QVERIFY(m_document.revertAll());
    QCOMPARE(text(), canonical(Save));
}

void TestSaveLocks::valuesMoveBetweenContainers()
{
    const auto made = m_document.moveInto({at(m_document, u"/inventory/1"), at(m_document, u"/id")},
                                          at(m_document, u"/flags"), 0);
    QVERIFY(made);
    QCOMPARE(m_document.tree().path(made->at(0)).toString(), u"/flags/1"_s);
    QCOMPARE(m_document.tree().path(made->at(1)).toString(), u"/flags/id"_s);
    QVERIFY(
        m_document.moveInto({at(m_document, u"/purse/gold")}, at(m_document, u"/inventory"), 0));
    QCOMPARE(m_document.tree().text(at(m_document, u"/inventory")).utf8(), "[10.00, \"key\"]");
    // Within an array the order is what changes, and the rows stay themselves.
    const SaveNodeId key = at(m_document, u"/inventory/1");
    QVERIFY(m_document.moveInto({key}, at(m_document, u"/inventory"), 0));
    QCOMPARE(at(m_document, u"/inventory/0"), key);
    while (m_document.undoStack().canUndo())
        m_document.undoStack().undo();
    QCOMPARE(text(), canonical(Save));
}

void TestSaveLocks::valuesAreCopiedUnderFreeKeys()
{
    QVERIFY(m_document.copyInto({at(m_document, u"/flags/vip"), at(m_document, u"/flags/door")},
                                at(m_document, u"/flags"), 0));
    QCOMPARE(m_document.tree().text(at(m_document, u"/flags/vip_2")).utf8(), "true");
    QCOMPARE(m_document.tree().text(at(m_document, u"/flags/door_2")).utf8(), "false");
    QCOMPARE(m_document.undoStack().count(), 1);
}

void TestSaveLocks::nothingMovesIntoItself()
{
    QVERIFY(m_document.addMember(at(m_document, u"/flags"), u"deep"_s, JsonText("{}")));
    const QByteArray before = text();
    QVERIFY(!m_document.moveInto({at(m_document, u"/id"), at(m_document, u"/flags")},
                                 at(m_document, u"/flags/deep"), 0));
    QCOMPARE(text(), before);
    QVERIFY(m_document.copyInto({at(m_document, u"/flags")}, at(m_document, u"/flags/deep"), 0));
    QVERIFY(!m_document.moveInto({at(m_document, u"/flags")}, at(m_document, u"/id"), 0));
}

void TestSaveLocks::severalPlacesAreRevertedAtOnce()
{
    QVERIFY(m_document.setValue(at(m_document, u"/flags/vip"), JsonText("1")));
    QVERIFY(m_document.setValue(at(m_document, u"/flags/door"), JsonText("2")));
    QVERIFY(m_document.setValue(at(m_document, u"/purse/gold"), JsonText("3")));
    QVERIFY(m_document.setValue(at(m_document, u"/id"), JsonText("4")));
    QVERIFY(m_document.revert({at(m_document, u"/flags"), at(m_document, u"/id")}));
    QCOMPARE(m_document.changes().size(), 1);
    m_document.undoStack().undo();
    QCOMPARE(m_document.changes().size(), 4);
}

QTEST_GUILESS_MAIN(TestSaveLocks)
#include "tst_savelocks.moc"
