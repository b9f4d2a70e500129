#include "tests/views/save/savedesk.h"
#include "views/common/elidedlabel.h"
#include "views/common/stateface.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTest>
#include <QToolTip>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

class TestSavePage final : public QObject
{
    Q_OBJECT
private slots:
    void anOpenedPlayerShowsItsLastPlayedSave();
    void facesSayWhatToDo();
    void columnsAreEditedInPlace();
    void aLongLabelGrowsNothing();
    void tabsKeepWhatWasTyped();
    void readOnlyRefusesEveryAction();
    void disabledActionsSayWhy();
    void textOfASaveIsShownPlain();
    void anEmptySaveOffersItsFirstMember();
    void theExperienceSearchedForComesToTheFront();
};

void TestSavePage::anOpenedPlayerShowsItsLastPlayedSave()
{
    Desk desk;
    desk.open();
    auto *tabs = desk.page.findChild<QTabBar *>();
    QCOMPARE(tabs->count(), 3);
    QCOMPARE(tabs->tabText(tabs->currentIndex()), u"wylding-woods  62 %"_s);
    QCOMPARE(desk.page.findChild<QLabel *>(u"playerLabel"_s)->text(), u"mira.holt@example.test"_s);
    QCOMPARE(desk.page.findChild<QLabel *>(u"playerFigures"_s)->text(),
             u"Level 7 · 7 h 00 m · 7.00 km · 3 experiences · joined 2025-03-11"_s);
    QCOMPARE(desk.tree()->model()->rowCount(), 5);
    QVERIFY(desk.openAtFirst);
    QCOMPARE(desk.tree()->accessibleName(), u"Save"_s);
    QVERIFY(desk.page.findChild<QWidget *>(u"experiences"_s)->accessibleName() == u"Experiences"_s);
    auto *location = desk.page.findChild<QLineEdit *>(u"current_location"_s);
    QCOMPARE(location->accessibleName(), u"Location"_s);
    QCOMPARE(location->text(), u"8_inter_gravity_car"_s);
    QVERIFY(desk.store.rows.waiting() == 0); // one round trip was enough
    QCOMPARE(desk.page.nameOf(desk.progress), u"mira.holt@example.test, wylding-woods"_s);
    QCOMPARE(desk.page.nameOf(desk.profile.id), u"mira.holt@example.test, Profile"_s);
}

void TestSavePage::facesSayWhatToDo()
{
    Desk desk;
    auto *face = desk.page.findChild<StateFace *>({}, Qt::FindDirectChildrenOnly);
    QCOMPARE(face->state(), StateFace::State::Empty);
    desk.selection.setPlayer(desk.profile.id);
    QCOMPARE(face->state(), StateFace::State::Loading);
    desk.store.players.answer(Error{Error::Kind::Connection, u"gone"_s, {}, {}});
    QTRY_COMPARE(face->state(), StateFace::State::Failed);
    desk.selection.setPlayer(std::nullopt);
    QCOMPARE(face->state(), StateFace::State::Empty);
}

void TestSavePage::columnsAreEditedInPlace()
{
    Desk desk;
    desk.open();
    auto *complete = desk.page.findChild<QLineEdit *>(u"completion_percentage"_s);
    QCOMPARE(complete->text(), u"62 %"_s);
    complete->setFocus();
    QTRY_COMPARE(complete->text(), u"62"_s);
    complete->selectAll();
    QTest::keyClicks(complete, u"120"_s);
    QTest::keyClick(complete, Qt::Key_Return);
    QCOMPARE(desk.document()->content().column(u"completion_percentage"_s), ColumnText(u"120"_s));
    QVERIFY(desk.page.findChild<QLabel *>(u"saveMessage"_s)->isVisible()); // odd, but taken
    complete->selectAll();
    QTest::keyClicks(complete, u"much"_s);
    QTest::keyClick(complete, Qt::Key_Return);
    QCOMPARE(desk.document()->content().column(u"completion_percentage"_s), ColumnText(u"120"_s));
    QCOMPARE(desk.document()->changes().size(), 1);
}

void TestSavePage::aLongLabelGrowsNothing()
{
    Desk desk;
    desk.profile.label = QString(200, u'م') + u" 🦊"_s;
    desk.open();
    QVERIFY(desk.page.minimumSizeHint().width() < 500);
    QCOMPARE(desk.page.width(), 640);
    auto *label = desk.page.findChild<ElidedLabel *>(u"playerLabel"_s);
    QVERIFY(label->isCut());
    QCOMPARE(label->text(), desk.profile.label);
    QHelpEvent help(QEvent::ToolTip, QPoint(5, 5), label->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(label, &help);
    QVERIFY(QToolTip::text().contains(QString(200, u'م')));
}

void TestSavePage::tabsKeepWhatWasTyped()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.document()->setAt(JsonPointer({u"flags"_s, u"x"_s}), JsonText("1")));
    desk.goTo(u"/flags/x");
    auto *tabs = desk.page.findChild<QTabBar *>();
    tabs->setCurrentIndex(0);
    QCOMPARE(desk.selection.save(), SaveTarget(desk.profile.id));
    QTRY_COMPARE(desk.tree()->model()->rowCount(), 1);
    QVERIFY(desk.page.hasUnsavedEdits());
    tabs->setCurrentIndex(1);
    QCOMPARE(desk.at(u"/flags/x"), "1");
    QVERIFY(desk.tree()->isExpanded(desk.tree()->model()->index(0, 0))); // as it was left
}

void TestSavePage::readOnlyRefusesEveryAction()
{
    Desk desk;
    desk.open();
    DatabaseFacts facts;
    facts.readOnly = true;
    desk.page.setFacts(facts);
    desk.goTo(u"/inventory/0");
    for (const SaveAction action :
         {SaveAction::Cut, SaveAction::Paste, SaveAction::Delete, SaveAction::Duplicate,
          SaveAction::InsertBefore, SaveAction::ChangeType, SaveAction::EditAsText,
          SaveAction::SaveChanges, SaveAction::GiveItem, SaveAction::SetFlag}) {
        QVERIFY(!desk.page.action(action)->isEnabled());
        desk.page.action(action)->trigger();
    }
    desk.key(Qt::Key_F2);
    QVERIFY(!desk.editor());
    desk.key(Qt::Key_Delete);
    QVERIFY(!desk.document()->setValue(SaveTree::Root, JsonText("5")));
    QCOMPARE(desk.document()->tree().documentText()->utf8(), State);
    QVERIFY(desk.page.findChild<QLineEdit *>(u"current_location"_s)->isReadOnly());
    QVERIFY(desk.store.written.isEmpty());
}

void TestSavePage::disabledActionsSayWhy()
{
    Desk desk;
    const QAction *give = desk.page.action(SaveAction::GiveItem);
    QCOMPARE(give->statusTip(), u"No player is open."_s);
    desk.open();
    desk.goTo(u"/inventory/0");
    QVERIFY(give->isEnabled());
    QVERIFY(give->statusTip().isEmpty()); // the menu of the window has its words
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/gold"), JsonText("1")));
    DatabaseFacts facts;
    facts.readOnly = true;
    desk.page.setFacts(facts);
    for (const SaveAction which :
         {SaveAction::Undo, SaveAction::Cut, SaveAction::Paste, SaveAction::Delete,
          SaveAction::SaveChanges, SaveAction::GiveItem, SaveAction::MarkVisited}) {
        const QAction *action = desk.page.action(which);
        QVERIFY(!action->isEnabled());
        QCOMPARE(action->toolTip(), u"This connection is read-only."_s);
        QCOMPARE(action->statusTip(), u"This connection is read-only."_s);
    }
    QVERIFY(desk.page.action(SaveAction::Copy)->isEnabled());
    facts.readOnly = false;
    facts.canWriteSaves = false;
    desk.page.setFacts(facts);
    QCOMPARE(give->statusTip(), u"This role may not change saves."_s);
    facts.canWriteSaves = true;
    desk.page.setFacts(facts);
    desk.selection.setSave(SaveTarget(desk.profile.id));
    QCOMPARE(desk.page.action(SaveAction::SetFlag)->statusTip(),
             u"This belongs to an experience: choose its tab first."_s);
}

void TestSavePage::textOfASaveIsShownPlain()
{
    Desk desk;
    desk.profile.label = u"<img src=x>"_s;
    desk.open();
    auto *label = desk.page.findChild<QLabel *>(u"playerLabel"_s);
    QCOMPARE(label->text(), u"<img src=x>"_s);
    for (const QLabel *one : desk.page.findChildren<QLabel *>()) {
        if (!one->text().isEmpty())
            QCOMPARE(one->textFormat(), Qt::PlainText);
    }
}

void TestSavePage::anEmptySaveOffersItsFirstMember()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.document()->setDocument(JsonText("{}")));
    QVERIFY(desk.document()->beginSave({}));
    SaveOutcome outcome;
    outcome.row = SaveRow{desk.progress, u"9"_s, {}, JsonText("{}"), {}};
    desk.document()->finishSave(outcome);
    auto *face = desk.tree()->parentWidget();
    while (face && !qobject_cast<StateFace *>(face))
        face = face->parentWidget();
    auto *state = qobject_cast<StateFace *>(face);
    QVERIFY(state);
    QTRY_COMPARE(state->state(), StateFace::State::Empty);
    desk.page.action(SaveAction::InsertInside)->trigger();
    QCOMPARE(state->state(), StateFace::State::Content);
    QCOMPARE(desk.at(u"/new"), "null");
}

void TestSavePage::theExperienceSearchedForComesToTheFront()
{
    Desk desk;
    desk.page.preferExperiences({u"no-such-place"_s, u"west-of-house"_s});
    desk.open();
    const ProgressId house = *ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c002");
    QVERIFY(desk.selection.save() == SaveTarget(house));
}

QTEST_MAIN(TestSavePage)
#include "tst_savepage.moc"
