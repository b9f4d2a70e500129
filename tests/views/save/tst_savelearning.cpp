#include "models/checks/schemalearner.h"
#include "models/items/changesmodel.h"
#include "models/items/savetreemodel.h"
#include "models/items/viewzone.h"
#include "tests/models/document/randomedits.h"
#include "tests/support/fakeschemasource.h"
#include "views/save/savelearning.h"
#include "views/save/warningline.h"
#include "views/tree/savetreeview.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

LearnedSchema schemaOf(int saves)
{
    SchemaLearner learner;
    for (int i = 0; i < saves; ++i)
        learner.add(JsonArena::parseTrusted(
                        i % 4 == 0 ? R"({"flags": {"door_unlocked": true, "bell_rung": true},)"
                                     R"( "gold": 10, "inventory": ["lamp", "brass_key"]})"
                                   : R"({"flags": {"door_unlocked": false, "lamp_lit": true},)"
                                     R"( "gold": 250, "inventory": ["lamp", "brass_lantern"]})")
                        .value());
    LearnedSchema schema = *learner.learn();
    schema.experience = u"woods"_s;
    schema.isWhole = true;
    schema.learnedAt = *Timestamp::parse(u"2025-10-24T14:31:08Z", QTimeZone::utc());
    return schema;
}

struct Desk
{
    test::FakeSchemaSource source;
    test::MemorySchemaKeeper keeper;
    GameKnowledge knowledge{source};
    ViewZone zone;
    SaveDocument document{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};
    SaveTreeModel model;
    SaveTreeView tree{model};
    WarningLine line{&tree};
    SaveLearning learning{knowledge, zone, model, tree, line, &tree};

    Desk()
    {
        zone.setZone(QTimeZone::utc());
        document.load(
            test::rowOf(R"({"flags": {"door_unlocked": true}, "gold": 90, "inventory": ["x"]})"));
        keeper.keep(schemaOf(100));
        knowledge.setKeeper(&keeper);
        model.setDocument(&document);
        tree.resize(600, 400);
        tree.show();
        tree.activateWindow();
        tree.expandAll();
    }
    void open()
    {
        learning.setDocument(&document, u"woods"_s);
        QTRY_VERIFY(knowledge.schema(u"woods"_s));
    }
    [[nodiscard]] QByteArray at(QStringView path) const
    {
        const auto node = document.tree().find(*JsonPointer::parse(path));
        return node ? document.tree().text(*node).utf8() : QByteArray("(absent)");
    }
    void set(QStringView path, const QByteArray &value)
    {
        QVERIFY(document.setAt(*JsonPointer::parse(path), JsonText(value)));
    }
    /// The editor of a cell, opened by its key.
    QLineEdit *edit(QStringView path, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        tree.goTo(document.tree().find(*JsonPointer::parse(path)).value());
        tree.setFocus();
        QTest::keyClick(&tree, Qt::Key_F2, modifiers);
        for (auto *edit : tree.viewport()->findChildren<QLineEdit *>()) {
            if (edit->isVisible())
                return edit;
        }
        return nullptr;
    }
    static QStringList offered(const QLineEdit &edit)
    {
        QStringList texts;
        const QAbstractItemModel &model = *edit.completer()->completionModel();
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, 0).data().toString());
        return texts;
    }
};

} // namespace

class TestSaveLearning final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QAccessible::setActive(true);
        QLocale::setDefault(QLocale(u"en_US"_s));
    }
    void aValueIsPickedByKeyboard();
    void typingNarrowsTheOffers();
    void whatIsNewIsTypedAsBefore();
    void aKeyIsPickedByKeyboard();
    void enterTakesWhatIsTypedWhileOffersAreShown();
    void numbersAreOfferedAsNumbers();
    void nothingIsOfferedWhereNothingIsKnown();
    void trueAndFalseSayHowManyHaveThem();
    void offersAreFoundByNameAndSlips_data();
    void offersAreFoundByNameAndSlips();
    void theLineTellsTheWarningOfTheRow();
    void theSuggestionIsOneKeyAway();
    void whatIsCountedIsTold();
    void aLateCountIsNotTold_data();
    void aLateCountIsNotTold();
    void theListOfChangesIsServedAsWell();
    void theActionSaysFromHowManySavesAndWhen();
};

void TestSaveLearning::aValueIsPickedByKeyboard()
{
    Desk desk;
    desk.open();
    QLineEdit *edit = desk.edit(u"/inventory/0");
    QVERIFY(edit);
    QCOMPARE(edit->accessibleDescription(), u"The Down key offers what other saves have."_s);
    QTest::keyClick(edit, Qt::Key_Down);
    QAbstractItemView *popup = edit->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    const QStringList all{u"lamp · in 100 of 100 saves"_s, u"brass_lantern · in 75 of 100 saves"_s,
                          u"brass_key · in 25 of 100 saves"_s};
    QCOMPARE(Desk::offered(*edit), all);
    QCOMPARE(popup->accessibleName(), u"Values of other saves"_s);
    QCOMPARE(popup->currentIndex().row(), 0);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(edit->text(), u"brass_lantern"_s);
    QTRY_VERIFY(edit->isModified());
    QCOMPARE(desk.at(u"/inventory/0"), QByteArray("\"x\"")); // not before the editor is left
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/inventory/0"), QByteArray("\"brass_lantern\""));
}

void TestSaveLearning::typingNarrowsTheOffers()
{
    Desk desk;
    desk.open();
    QLineEdit *edit = desk.edit(u"/inventory/0");
    QVERIFY(edit);
    QTest::keyClicks(edit, u"KEY"_s);
    QTRY_VERIFY(edit->completer()->popup()->isVisible());
    QCOMPARE(Desk::offered(*edit), QStringList(u"brass_key · in 25 of 100 saves"_s));
    QTest::keyClick(edit->completer()->popup(), Qt::Key_Escape);
    QTRY_VERIFY(!edit->completer()->popup()->isVisible());
    QVERIFY(edit->isVisible());
}

void TestSaveLearning::whatIsNewIsTypedAsBefore()
{
    Desk desk;
    desk.open();
    QLineEdit *edit = desk.edit(u"/inventory/0");
    QVERIFY(edit);
    QTest::keyClicks(edit, u"sword"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/inventory/0"), QByteArray("\"sword\""));
    const QModelIndex row = desk.model.indexOf(*JsonPointer::parse(u"/inventory/0"));
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"value in 0 of 100 saves"_s));
}

void TestSaveLearning::aKeyIsPickedByKeyboard()
{
    Desk desk;
    desk.open();
    QLineEdit *edit = desk.edit(u"/flags/door_unlocked", Qt::ShiftModifier);
    if (!edit) {
        desk.tree.editKey();
        edit = desk.tree.viewport()->findChild<QLineEdit *>();
    }
    QVERIFY(edit);
    QTest::keyClick(edit, Qt::Key_Down);
    QTRY_VERIFY(edit->completer()->popup()->isVisible());
    const QStringList keys{u"lamp_lit · in 75 of 100 saves"_s, u"bell_rung · in 25 of 100 saves"_s};
    QCOMPARE(Desk::offered(*edit), keys);
    QTest::keyClick(edit->completer()->popup(), Qt::Key_Return);
    QTRY_COMPARE(edit->text(), u"lamp_lit"_s);
    QTRY_VERIFY(edit->isModified());
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/flags/lamp_lit"), QByteArray("true"));
}

void TestSaveLearning::enterTakesWhatIsTypedWhileOffersAreShown()
{
    Desk desk;
    desk.open();
    QLineEdit *edit = desk.edit(u"/inventory/0");
    QVERIFY(edit);
    edit->selectAll();
    QTest::keyClicks(edit, u"la"_s);
    QTRY_VERIFY(edit->completer()->popup()->isVisible());
    QTest::keyClick(edit->completer()->popup(), Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/inventory/0"), QByteArray("\"la\""));
    QTRY_VERIFY(!desk.tree.viewport()->findChild<QLineEdit *>());
}

void TestSaveLearning::numbersAreOfferedAsNumbers()
{
    Desk desk;
    desk.open();
    QLineEdit *edit = desk.edit(u"/gold");
    QVERIFY(edit);
    QTest::keyClick(edit, Qt::Key_Down);
    QTRY_VERIFY(edit->completer()->popup()->isVisible());
    QTest::keyClick(edit->completer()->popup(), Qt::Key_Return);
    QTRY_VERIFY(edit->isModified());
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/gold"), QByteArray("250"));
}

void TestSaveLearning::nothingIsOfferedWhereNothingIsKnown()
{
    Desk desk; // before the save's experience is known
    QLineEdit *edit = desk.edit(u"/inventory/0");
    QVERIFY(edit);
    QVERIFY(!edit->completer());
    QTest::keyClick(edit, Qt::Key_Escape);
}

void TestSaveLearning::trueAndFalseSayHowManyHaveThem()
{
    Desk desk;
    desk.open();
    desk.tree.goTo(desk.document.tree().find(*JsonPointer::parse(u"/flags/door_unlocked")).value());
    desk.tree.editValue();
    auto *box = desk.tree.viewport()->findChild<QComboBox *>();
    QVERIFY(box);
    QCOMPARE(box->currentText(), u"true · in 25 of 100 saves"_s);
    QCOMPARE(box->itemText(1), u"false · in 75 of 100 saves"_s);
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/flags/door_unlocked"), QByteArray("false"));
}

void TestSaveLearning::offersAreFoundByNameAndSlips_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("taken");
    QTest::newRow("name") << u"garden"_s << u"brass_key"_s;
    QTest::newRow("words in another order") << u"key GARDEN"_s << u"brass_key"_s;
    QTest::newRow("part of the id") << u"lantern"_s << u"brass_lantern"_s;
    QTest::newRow("slip") << u"bras_kye"_s << u"brass_key"_s;
}

void TestSaveLearning::offersAreFoundByNameAndSlips()
{
    QFETCH(QString, typed);
    QFETCH(QString, taken);
    Desk desk;
    desk.learning.setNames(
        GameDictionary::read(R"({"items": {"brass_key": "Old Garden Key"}})").value());
    desk.open();
    QLineEdit *edit = desk.edit(u"/inventory/0");
    QVERIFY(edit);
    QTest::keyClicks(edit, typed);
    QAbstractItemView *popup = edit->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    const QStringList offered = Desk::offered(*edit);
    QCOMPARE(offered.size(), 1);
    QCOMPARE(edit->text(), typed); // nothing is taken that nobody chose
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(edit->text(), taken);
    QTRY_VERIFY(edit->isModified());
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/inventory/0"), '"' + taken.toUtf8() + '"');
}

void TestSaveLearning::theLineTellsTheWarningOfTheRow()
{
    Desk desk;
    desk.open();
    const auto goTo = [&desk](QStringView path) {
        desk.tree.goTo(desk.document.tree().find(*JsonPointer::parse(path)).value());
    };
    const auto *said = desk.line.findChild<QLabel *>(u"learnedWarning"_s);
    const auto *use = desk.line.findChild<QPushButton *>(u"useSuggestionButton"_s);
    goTo(u"/inventory/0");
    QVERIFY(desk.line.isHidden());
    desk.set(u"/inventory/0", "\"bras_key\"");
    QVERIFY(!desk.line.isHidden());
    QCOMPARE(said->text(), u"value in 0 of 100 saves; brass_key is in 25 of 100 saves"_s);
    QCOMPARE(use->text(), u"Use brass_key"_s);
    goTo(u"/gold");
    QVERIFY(desk.line.isHidden());
    desk.set(u"/gold", "91");
    QCOMPARE(said->text(), u"value in 0 of 100 saves"_s);
    QVERIFY(use->isHidden());
    desk.document.undoStack().undo();
    QVERIFY(desk.line.isHidden());
}

void TestSaveLearning::theSuggestionIsOneKeyAway()
{
    Desk desk;
    desk.open();
    QAction *use = desk.learning.useSuggestion();
    QVERIFY(!use->isEnabled());
    desk.tree.goTo(desk.document.tree().find(*JsonPointer::parse(u"/inventory/0")).value());
    desk.tree.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&desk.tree));
    desk.set(u"/inventory/0", "\"bras_key\"");
    QVERIFY(use->isEnabled());
    QTest::keyClick(&desk.tree, Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(desk.at(u"/inventory/0"), QByteArray("\"brass_key\""));
    QVERIFY(!use->isEnabled());
    QCOMPARE(use->statusTip(), u"Nothing that is known looks like this row."_s);
    QVERIFY(desk.document.setKey(
        desk.document.tree().find(*JsonPointer::parse(u"/flags/door_unlocked")).value(),
        u"bell_rugn"_s));
    desk.tree.goTo(desk.document.tree().find(*JsonPointer::parse(u"/flags/bell_rugn")).value());
    desk.line.findChild<QPushButton *>(u"useSuggestionButton"_s)->click();
    QCOMPARE(desk.at(u"/flags/bell_rung"), QByteArray("true"));
}

void TestSaveLearning::whatIsCountedIsTold()
{
    Desk desk;
    desk.open();
    desk.tree.goTo(desk.document.tree().find(*JsonPointer::parse(u"/inventory/0")).value());
    QAction *count = desk.learning.countInAll();
    QVERIFY(count->isEnabled());
    QVERIFY(desk.tree.actions().contains(count)); // its context menu
    QSignalSpy noted(&desk.learning, &SaveLearning::noted);
    const Timestamp at = *Timestamp::parse(u"2025-10-24T14:05:31Z", QTimeZone::utc());
    count->trigger();
    QVERIFY(!count->isEnabled());
    QCOMPARE(count->statusTip(), u"It is being counted right now."_s);
    desk.source.counts[0].answer(SaveCount{3, 41'200, true, at});
    QTRY_COMPARE(noted.size(), 1);
    QCOMPARE(noted[0][0].toString(),
             u"/inventory/0 \"x\" is in 3 of 41,200 saves, counted exactly at 14:05 UTC."_s);
    QVERIFY(count->isEnabled());
    desk.set(u"/flags/lamp_lti", "true");
    desk.tree.goTo(desk.document.tree().find(*JsonPointer::parse(u"/flags/lamp_lti")).value());
    desk.line.findChild<QPushButton *>(u"countInAllSavesButton"_s)->click();
    desk.source.counts[1].answer(SaveCount{0, 41'200, false, at});
    QTRY_COMPARE(noted.size(), 2);
    QCOMPARE(noted[1][0].toString(),
             u"/flags/lamp_lti is in 0 of 41,200 saves, counted exactly at 14:05 UTC. No index "
             "serves this: every save was looked at."_s);
    QCOMPARE(desk.line.findChild<QLabel *>(u"learnedWarning"_s)->text(),
             u"key in 0 of 41,200 saves, counted exactly at 14:05 UTC; lamp_lit is in 75 of 100 "
             "saves"_s);
}

void TestSaveLearning::aLateCountIsNotTold_data()
{
    QTest::addColumn<bool>("isOtherSave");
    QTest::newRow("another save is in front") << true;
    QTest::newRow("the value is another one") << false;
}

void TestSaveLearning::aLateCountIsNotTold()
{
    QFETCH(bool, isOtherSave);
    Desk desk;
    desk.open();
    desk.tree.goTo(desk.document.tree().find(*JsonPointer::parse(u"/inventory/0")).value());
    desk.learning.countInAll()->trigger();
    QSignalSpy noted(&desk.learning, &SaveLearning::noted);
    QSignalSpy counted(&desk.knowledge.counts(), &ExactCounts::counted);
    SaveDocument other{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c002")};
    if (isOtherSave) {
        desk.model.setDocument(&other);
        desk.learning.setDocument(&other, u"woods"_s);
        QVERIFY(desk.source.counts[0].isCancelled());
    } else {
        desk.set(u"/inventory/0", "\"sword\"");
    }
    desk.source.counts[0].answer(SaveCount{3, 41'200, true, Timestamp::now()});
    if (!isOtherSave)
        QTRY_COMPARE(counted.size(), 1);
    QVERIFY(!desk.knowledge.counts().counting());
    QCOMPARE(noted.size(), 0);
    desk.model.setDocument(nullptr);
    desk.learning.setDocument(nullptr, {});
}

void TestSaveLearning::theListOfChangesIsServedAsWell()
{
    Desk desk;
    desk.open();
    ChangesModel changes;
    changes.addNotes(desk.learning.notes());
    changes.setDocument(&desk.document);
    QTableView list;
    list.setModel(&changes);
    list.show();
    desk.learning.serveChanges(list);
    QVERIFY(list.actions().contains(desk.learning.useSuggestion()));
    desk.tree.goTo(desk.document.tree().find(*JsonPointer::parse(u"/gold")).value());
    desk.set(u"/inventory/0", "\"bras_key\"");
    QVERIFY(!desk.learning.useSuggestion()->isEnabled());
    list.setCurrentIndex(changes.index(0, 0));
    QVERIFY(desk.learning.useSuggestion()->isEnabled());
    desk.line.findChild<QPushButton *>(u"useSuggestionButton"_s)->setFocus();
    desk.learning.useSuggestion()->trigger();
    QCOMPARE(desk.at(u"/inventory/0"), QByteArray("\"brass_key\""));
}

void TestSaveLearning::theActionSaysFromHowManySavesAndWhen()
{
    Desk desk;
    QAction *again = desk.learning.learnAgain();
    QVERIFY(!again->isEnabled());
    desk.open();
    QVERIFY(again->isEnabled());
    QCOMPARE(again->toolTip(), u"Learned from all 100 saves, 2025-10-24 14:31 UTC."_s);
    QSignalSpy noted(&desk.learning, &SaveLearning::noted);
    again->trigger();
    QVERIFY(!again->isEnabled());
    desk.source.requests[0].answer(schemaOf(5000));
    QTRY_COMPARE(noted.size(), 1);
    QVERIFY(again->isEnabled());
    QCOMPARE(again->toolTip(), u"Learned from all 5,000 saves, 2025-10-24 14:31 UTC."_s);
    desk.learning.forget()->trigger();
    QCOMPARE(again->toolTip(), u"Nothing was learned yet."_s);
    QVERIFY(desk.keeper.schemas.isEmpty());
}

QTEST_MAIN(TestSaveLearning)
#include "tst_savelearning.moc"
