#include "models/document/puttingon.h"
#include "models/items/conflictsmodel.h"
#include "tests/support/memorykeeper.h"
#include "tests/views/save/savedesk.h"
#include "views/common/elidedlabel.h"
#include "views/common/stateface.h"
#include "views/save/savesplitter.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

class TestSavePage final : public QObject
{
    Q_OBJECT
private slots:
    void theExperienceSearchedForComesToTheFront();
    void conflictsAreSettledInTheirList();
    void editsOfBeforeAreOffered();
    void whatTheGameChangesIsMarkedAndCounted();
    void initTestCase() { QAccessible::setActive(true); }
    void anOpenedPlayerShowsItsLastPlayedSave();
    void facesSayWhatToDo();
    void enterEditsAValueAndSavesIt();
    void whatCannotBeStoredStaysOpenWithTheReason();
    void keysChangeTheStructure();
    void whatIsMadeWithCtrlHeldIsSelectedAlone();
    void homeEndAndLevels();
    void copyCutAndPasteAreJsonText();
    void pathsAreReadInEveryDialect();
    void searchWalksTheMatches();
    void asteriskOpensAllInside();
    void cutCellsShowAllTheirTextInPlain();
    void columnsAreEditedInPlace();
    void changesAreRevertedLineByLine();
    void theTreeKeepsHalfOfTheRoom_data();
    void theTreeKeepsHalfOfTheRoom();
    void listsTakeNoMoreThanTheyNeed();
    void aLongLabelGrowsNothing();
    void changesAreAListToScreenReaders();
    void conflictsWantAChoice();
    void editAsTextNamesLineAndColumn();
    void quickActionsTellWhatIsNew();
    void quickActionsCompleteFragments_data();
    void quickActionsCompleteFragments();
    void tabsKeepWhatWasTyped();
    void readOnlyRefusesEveryAction();
    void disabledActionsSayWhy();
    void textOfASaveIsShownPlain();
    void anEmptySaveOffersItsFirstMember();
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

void TestSavePage::enterEditsAValueAndSavesIt()
{
    Desk desk;
    desk.open();
    QSignalSpy saved(&desk.page, &SavePage::saved);
    desk.goTo(u"/collectibles/artist_tools");
    desk.key(Qt::Key_Return);
    QVERIFY(desk.editor());
    QTest::keyClicks(desk.editor(), u"2"_s);
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/collectibles/artist_tools"), "2"); // Qt commits queued
    QCOMPARE(desk.page.action(SaveAction::SaveChanges)->iconText(), u"Save 1 changes"_s);
    desk.key(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.store.written.size(), 1);
    SaveRow row{desk.progress, u"9"_s, {}, desk.document()->tree().documentText(), {}};
    desk.store.outcomes.answer(SaveOutcome{SaveOutcome::Kind::Saved, 5, row, Timestamp::now()});
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(saved.first().at(1).toBool());
    QVERIFY(desk.page.action(SaveAction::TakeBackLastSave)->isEnabled());
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.at(u"/collectibles/artist_tools"), "1");
    QVERIFY(desk.page.action(SaveAction::SaveChanges)->isEnabled());
}

void TestSavePage::whatCannotBeStoredStaysOpenWithTheReason()
{
    Desk desk;
    desk.open();
    desk.goTo(u"/collectibles/artist_tools");
    desk.key(Qt::Key_F2);
    QTest::keyClicks(desk.editor(), u".5"_s);
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    QVERIFY(desk.editor());
    QCOMPARE(desk.editor()->text(), u".5"_s);
    QVERIFY(desk.page.findChild<QLabel *>(u"saveMessage"_s)->isVisible());
    QTest::keyClick(desk.editor(), Qt::Key_Escape);
    QVERIFY(desk.document()->changes().isEmpty());
}

void TestSavePage::keysChangeTheStructure()
{
    Desk desk;
    desk.open();
    desk.goTo(u"/inventory/0");
    desk.key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(desk.at(u"/inventory"), "[\"brass_key\", \"brass_key\", \"lamp\"]");
    desk.key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier | Qt::KeypadModifier);
    QCOMPARE(desk.at(u"/inventory"), "[\"brass_key\", \"lamp\", \"brass_key\"]");
    QCOMPARE(desk.page.action(SaveAction::MoveDown)->statusTip(), u"It is the last element."_s);
    desk.goTo(u"/inventory/0");
    desk.key(Qt::Key_Delete);
    QCOMPARE(desk.at(u"/inventory"), "[\"lamp\", \"brass_key\"]");
    QCOMPARE(desk.selection.path().toString(), u"/inventory/0"_s); // the next sibling
    desk.key(Qt::Key_Insert);
    QVERIFY(desk.editor());
    QTest::keyClicks(desk.editor(), u"\"rope\""_s);
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/inventory"), "[\"rope\", \"lamp\", \"brass_key\"]");
    desk.goTo(u"/flags");
    desk.key(Qt::Key_Insert, Qt::ControlModifier);
    QVERIFY(desk.editor());
    QTest::keyClicks(desk.editor(), u"seen"_s);
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/flags/seen"), "null");
    desk.key(Qt::Key_F2, Qt::ShiftModifier);
    QTest::keyClicks(desk.editor(), u"met"_s);
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/flags/met"), "null");
    while (desk.document()->undoStack().canUndo())
        desk.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.document()->changes().isEmpty());
    QCOMPARE(desk.document()->tree().documentText()->utf8(), State);
}

/// Qt knows of a held key only what comes through the window.
void TestSavePage::whatIsMadeWithCtrlHeldIsSelectedAlone()
{
    Desk desk;
    desk.open();
    QVERIFY(QTest::qWaitForWindowActive(&desk.page));
    desk.tree()->setFocus();
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(desk.page.windowHandle(), key, modifiers);
    };
    desk.goTo(u"/inventory/0");
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(desk.at(u"/inventory"), "[\"brass_key\", \"brass_key\", \"lamp\"]");
    QCOMPARE(desk.tree()->selectionModel()->selectedRows().size(), 1);
    press(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(desk.tree()->selectionModel()->selectedRows().size(), 1);
    desk.goTo(u"/inventory/1");
    press(Qt::Key_Delete, Qt::NoModifier);
    QTRY_COMPARE(desk.at(u"/inventory"), "[\"brass_key\", \"lamp\"]");
    QVERIFY(desk.document()->changes().isEmpty());
}

void TestSavePage::homeEndAndLevels()
{
    Desk desk;
    desk.open();
    desk.goTo(u"/flags");
    desk.key(Qt::Key_Space);
    QVERIFY(desk.tree()->isExpanded(desk.tree()->currentIndex()));
    desk.key(Qt::Key_1, Qt::ControlModifier);
    desk.key(Qt::Key_2, Qt::ControlModifier);
    desk.key(Qt::Key_End);
    QCOMPARE(desk.selection.path().toString(), u"/visited_waypoints/1"_s);
    desk.key(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(desk.selection.path().toString(), u"/visited_waypoints"_s);
    desk.key(Qt::Key_Home);
    QCOMPARE(desk.selection.path().toString(), u"/flags"_s);
    desk.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"/flags"_s);
}

void TestSavePage::copyCutAndPasteAreJsonText()
{
    Desk desk;
    desk.open();
    desk.goTo(u"/inventory/1");
    desk.key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"\"lamp\""_s);
    QCOMPARE(desk.at(u"/inventory"), "[\"brass_key\"]");
    desk.goTo(u"/flags");
    desk.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(desk.at(u"/flags/pasted"), "\"lamp\"");
    QGuiApplication::clipboard()->setText(u"no json"_s);
    desk.key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(desk.page.findChild<QLabel *>(u"saveMessage"_s)->isVisible());
    QCOMPARE(desk.document()->changes().size(), 2);
    QGuiApplication::clipboard()->setText(u"5"_s);
    desk.key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(!desk.page.findChild<QLabel *>(u"saveMessage"_s)->isVisible()); // that is over
}

void TestSavePage::pathsAreReadInEveryDialect()
{
    Desk desk;
    desk.open();
    auto *path = desk.page.findChild<QLineEdit *>(u"path"_s);
    for (const QString &text : {u"/collectibles/artist_tools"_s, u"collectibles.artist_tools"_s,
                                u"{collectibles,artist_tools}"_s}) {
        desk.goTo(u"/flags");
        desk.key(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(path->hasFocus());
        QTest::keyClicks(path, text);
        QTest::keyClick(path, Qt::Key_Return);
        QCOMPARE(desk.selection.path().toString(), u"/collectibles/artist_tools"_s);
    }
    path->setText(u"/nowhere"_s);
    QTest::keyClick(path, Qt::Key_Return);
    QVERIFY(desk.page.findChild<QLabel *>(u"saveMessage"_s)->isVisible());
}

void TestSavePage::searchWalksTheMatches()
{
    Desk desk;
    desk.open();
    auto *search = desk.page.searchEdit();
    auto *matches = desk.page.findChild<QLabel *>(u"matches"_s);
    QTest::keyClicks(search, u"INTER"_s);
    QTRY_COMPARE(matches->text(), u"2 matches"_s);
    QVERIFY(desk.selection.path().isRoot()); // typing goes nowhere
    QVERIFY(desk.page.findChild<QTableView *>(u"matchList"_s)->isVisible());
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(matches->text(), u"1 of 2 matches"_s);
    QCOMPARE(desk.selection.path().toString(), u"/visited_waypoints/0"_s);
    QTest::keyClick(search, Qt::Key_F3);
    QCOMPARE(desk.selection.path().toString(), u"/visited_waypoints/1"_s);
    QTest::keyClick(search, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(desk.selection.path().toString(), u"/visited_waypoints/0"_s);
    QVERIFY(!desk.tree()->isExpanded(desk.tree()->model()->index(0, 0)));
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QCOMPARE(QApplication::focusWidget(), search);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), desk.tree());
}

void TestSavePage::asteriskOpensAllInside()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/flags/deep"),
                                   JsonText("{\"a\": {\"b\": [1]}}")));
    desk.goTo(u"/flags");
    desk.tree()->collapseAll();
    desk.key(Qt::Key_Asterisk, Qt::ShiftModifier);
    const auto *model = qobject_cast<SaveTreeModel *>(desk.tree()->model());
    for (const QString &path :
         {u"/flags"_s, u"/flags/deep"_s, u"/flags/deep/a"_s, u"/flags/deep/a/b"_s})
        QVERIFY(desk.tree()->isExpanded(model->indexOf(*JsonPointer::parse(path))));
    QVERIFY(!desk.tree()->isExpanded(desk.tree()->model()->index(1, 0)));
    desk.key(Qt::Key_Asterisk, Qt::KeypadModifier);
    QVERIFY(desk.tree()->isExpanded(desk.tree()->model()->index(1, 0)));
}

void TestSavePage::cutCellsShowAllTheirTextInPlain()
{
    Desk desk;
    desk.open();
    const QString hostile = u"<b>" + QString(300, u'x') + u"</b>";
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/note"),
                                   JsonText('"' + hostile.toUtf8() + '"')));
    desk.goTo(u"/note");
    const QModelIndex value
        = desk.tree()->currentIndex().siblingAtColumn(SaveTreeModel::ValueColumn);
    const QString tip = value.data(Qt::ToolTipRole).toString();
    QVERIFY(!tip.contains(u"<b>"_s));
    QCOMPARE(tip.count(u'x'), 300);
    const auto help = [&](const QModelIndex &index) {
        const QPoint at = desk.tree()->visualRect(index).center();
        QHelpEvent event(QEvent::ToolTip, at, desk.tree()->viewport()->mapToGlobal(at));
        QApplication::sendEvent(desk.tree()->viewport(), &event);
        return QToolTip::isVisible() ? QToolTip::text() : QString();
    };
    QCOMPARE(help(value), tip);
    desk.goTo(u"/inventory/0");
    QTRY_COMPARE(help(desk.tree()->currentIndex().siblingAtColumn(SaveTreeModel::ValueColumn)),
                 QString());
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

void TestSavePage::changesAreRevertedLineByLine()
{
    Desk desk;
    desk.open();
    auto *changes = desk.page.findChild<QTableView *>(u"changes"_s);
    QVERIFY(!changes->isVisible());
    QVERIFY(
        desk.document()->setAt(JsonPointer({u"flags"_s, u"door_unlocked"_s}), JsonText("true")));
    QVERIFY(desk.document()->giveStrings(JsonPointer({u"inventory"_s}), {u"compass"_s}));
    QTRY_VERIFY(changes->isVisible());
    QCOMPARE(changes->model()->rowCount(), 2);
    QTest::mouseClick(
        changes->viewport(), Qt::LeftButton, {},
        changes->visualRect(changes->model()->index(0, ChangesModel::RevertColumn)).center());
    QCOMPARE(desk.at(u"/flags/door_unlocked"), "false");
    QCOMPARE(changes->model()->rowCount(), 1);
    desk.page.findChild<QAction *>(u"copyAsJsonPatch"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"[{\"op\": \"add\", \"path\": \"/inventory/-\", \"value\": \"compass\"}]"_s);
}

void TestSavePage::theTreeKeepsHalfOfTheRoom_data()
{
    QTest::addColumn<int>("height");
    QTest::newRow("tall") << 900;
    QTest::newRow("usual") << 520;
    QTest::newRow("short") << 400;
}

void TestSavePage::theTreeKeepsHalfOfTheRoom()
{
    QFETCH(int, height);
    Desk desk;
    desk.page.resize(640, height);
    desk.open();
    desk.tree()->expandAll();
    desk.goTo(u"/visited_waypoints/1");
    auto *splitter = desk.page.findChild<SaveSplitter *>();
    QVERIFY(
        desk.document()->setAt(JsonPointer({u"flags"_s, u"door_unlocked"_s}), JsonText("true")));
    desk.page.showHistory(true);
    QTRY_VERIFY(desk.page.findChild<QTableView *>(u"changes"_s)->isVisible());
    QTRY_VERIFY(desk.page.findChild<QTableView *>(u"history"_s)->isVisible());
    QTRY_VERIFY(desk.tree()->height() * 2 >= splitter->height() - 2 * splitter->handleWidth());
    const QModelIndex current = desk.tree()->currentIndex();
    QTRY_VERIFY(
        desk.tree()->viewport()->rect().contains(desk.tree()->visualRect(current).center()));
}

void TestSavePage::listsTakeNoMoreThanTheyNeed()
{
    using Wish = SaveSplitter::Wish;
    // Enough for all: everyone has what it wishes.
    QCOMPARE(SaveSplitter::share(800, 216, {Wish{58, 100}, Wish{80, 200}}), QList<int>({100, 200}));
    // The tree has what it would like as long as every list has its least.
    const QList<int> some = SaveSplitter::share(400, 216, {Wish{58, 200}, Wish{80, 260}});
    QVERIFY(some[0] + some[1] <= 184);
    QVERIFY(some[0] >= 58 && some[1] >= 80);
    // Less than that: half is the tree's.
    const QList<int> few = SaveSplitter::share(200, 216, {Wish{58, 200}, Wish{80, 260}});
    QVERIFY(few[0] + few[1] <= 100);
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

void TestSavePage::changesAreAListToScreenReaders()
{
    Desk desk;
    desk.open();
    const auto roleOf = [&](const QString &name) {
        return QAccessible::queryAccessibleInterface(desk.page.findChild<QWidget *>(name))->role();
    };
    QCOMPARE(roleOf(u"experiences"_s), QAccessible::Grouping);
    QCOMPARE(roleOf(u"progress"_s), QAccessible::Grouping);

    auto *table = desk.page.findChild<QTableView *>(u"changes"_s);
    auto *changes = QAccessible::queryAccessibleInterface(table);
    QCOMPARE(changes->role(), QAccessible::List);
    QCOMPARE(changes->childCount(), 0);
    QVERIFY(
        desk.document()->setAt(JsonPointer({u"flags"_s, u"door_unlocked"_s}), JsonText("true")));
    QVERIFY(desk.document()->giveStrings(JsonPointer({u"inventory"_s}), {u"compass"_s}));
    QTRY_COMPARE(changes->childCount(), 2);
    QAccessibleInterface *line = changes->child(0);
    QCOMPARE(line->role(), QAccessible::ListItem);
    QCOMPARE(line->text(QAccessible::Name), u"/flags/door_unlocked, changed to true, was false"_s);
    QTRY_VERIFY(changes->rect().contains(line->rect().center()));
    QCOMPARE(changes->indexOfChild(line), 0);

    QVERIFY(line->actionInterface()->actionNames().contains(u"Revert"_s));
    line->actionInterface()->doAction(u"Revert"_s);
    QCOMPARE(desk.at(u"/flags/door_unlocked"), "false");
    QTRY_COMPARE(changes->childCount(), 1);
    QVERIFY(changes->child(0)->isValid());
    QVERIFY(!changes->child(1));
    QVERIFY(changes->child(0)->text(QAccessible::Name).startsWith(u"/inventory/"_s));
}

void TestSavePage::conflictsWantAChoice()
{
    Desk desk;
    desk.open();
    QVERIFY(
        desk.document()->setAt(JsonPointer({u"collectibles"_s, u"artist_tools"_s}), JsonText("2")));
    QByteArray theirs(State);
    SaveRow row{
        desk.progress, u"9"_s, {}, JsonText(theirs.replace("tools\": 1", "tools\": 7")), {}};
    QVERIFY(desk.document()->refresh(row));
    auto *conflicts = desk.page.findChild<QTableView *>(u"conflicts"_s);
    QTRY_VERIFY(conflicts->isVisible());
    QVERIFY(!desk.page.action(SaveAction::SaveChanges)->isEnabled());
    auto *box = conflicts->viewport()->findChild<QComboBox *>();
    QVERIFY(box);
    QCOMPARE(box->accessibleName(), u"Choice for /collectibles/artist_tools"_s);
    auto *message = desk.page.findChild<QLabel *>(u"saveMessage"_s);
    QVERIFY(message->isVisible());
    desk.selection.setSave(SaveTarget(desk.profile.id));
    QTRY_VERIFY(!message->isVisible());
    desk.selection.setSave(SaveTarget(desk.progress));
    QTRY_VERIFY(message->isVisible()); // as long as the choice is open
    box = qobject_cast<QComboBox *>(
        conflicts->indexWidget(conflicts->model()->index(0, ConflictsModel::ChoiceColumn)));
    QVERIFY(box);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(conflicts);
    QCOMPARE(table->role(), QAccessible::Table);
    QAccessibleInterface *cell = table->tableInterface()->cellAt(0, ConflictsModel::ChoiceColumn);
    QCOMPARE(cell->childCount(), 1);
    QCOMPARE(cell->child(0)->object(), box);
    QCOMPARE(
        table->tableInterface()->cellAt(0, ConflictsModel::PathColumn)->text(QAccessible::Name),
        u"/collectibles/artist_tools"_s);
    QVERIFY(!cell->state().invisible);
    conflicts->hide();
    QVERIFY(cell->state().invisible);
    conflicts->show();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QTRY_VERIFY(desk.document()->conflicts().isEmpty());
    QVERIFY(!message->isVisible());
    QCOMPARE(desk.at(u"/collectibles/artist_tools"), "2"); // mine is the first choice
    QVERIFY(desk.page.action(SaveAction::SaveChanges)->isEnabled());
    QCOMPARE(QApplication::focusWidget(), desk.tree()); // not what happens to stand next
}

void TestSavePage::editAsTextNamesLineAndColumn()
{
    Desk desk;
    desk.open();
    desk.goTo(u"/flags");
    desk.key(Qt::Key_E, Qt::ControlModifier);
    auto *dialog = desk.page.findChild<QDialog *>(u"editAsText"_s);
    QVERIFY(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>();
    text->setPlainText(u"{\n  \"a\": 01\n}"_s);
    QVERIFY(dialog->findChild<QLabel *>(u"trouble"_s)->text().contains(u"Line 2"_s));
    dialog->accept();
    QVERIFY(dialog->isVisible());
    text->setPlainText(u"{\"door_unlocked\": false, \"a\": 1e2}"_s);
    dialog->accept();
    QCOMPARE(desk.at(u"/flags/a"), "100");
    QCOMPARE(desk.document()->changes().size(), 1); // what was the same was not touched
}

void TestSavePage::quickActionsTellWhatIsNew()
{
    Desk desk;
    desk.open();
    desk.key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    auto *picker = desk.page.findChild<QDialog *>(u"picker"_s);
    QVERIFY(picker);
    auto *takeNew = picker->findChild<QPushButton *>(u"takeNew"_s);
    QTest::keyClicks(picker->findChild<QLineEdit *>(), u"compass"_s);
    QTest::keyClick(picker, Qt::Key_Return); // before it is known that it is new
    QTRY_VERIFY(takeNew->isVisible());
    QCOMPARE(desk.at(u"/inventory"), "[\"brass_key\", \"lamp\"]");
    QCOMPARE(takeNew->text(), u"Give New Item"_s);
    QVERIFY(picker->findChild<QLabel *>(u"note"_s)->text().contains(u"“compass”"_s));
    QTest::keyClick(picker, Qt::Key_Return);
    QCOMPARE(desk.at(u"/inventory"), "[\"brass_key\", \"lamp\", \"compass\"]");
    QCOMPARE(desk.document()->undoStack().count(), 1);
}

void TestSavePage::quickActionsCompleteFragments_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("known");
    QTest::addColumn<QString>("first"); ///< the field after one Return; empty: the dialog is done
    QTest::newRow("one begins so") << u"door_o"_s << QStringList(u"door_open"_s) << u"door_open"_s;
    QTest::newRow("other letters")
        << u"DOOR_OPEN"_s << QStringList(u"door_open"_s) << u"door_open"_s;
    QTest::newRow("several begin so")
        << u"door"_s << QStringList{u"door_open"_s, u"door_shut"_s} << u"door"_s;
    QTest::newRow("known") << u"door"_s << QStringList{u"door"_s, u"door_open"_s} << QString();
    QTest::newRow("of this save") << u"door_unlocked"_s << QStringList() << QString();
}

void TestSavePage::quickActionsCompleteFragments()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, first);
    Desk desk;
    QFETCH(const QStringList, known);
    desk.players.values = known;
    desk.open();
    desk.goTo(u"/flags");
    desk.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    const QPointer<QDialog> picker = desk.page.findChild<QDialog *>(u"picker"_s);
    QVERIFY(picker);
    auto *edit = picker->findChild<QLineEdit *>();
    auto *list = picker->findChild<QListWidget *>();
    QTest::keyClicks(edit, typed);
    QTRY_COMPARE(list->count(), desk.players.values.size());
    QTest::keyClick(picker, Qt::Key_Return);
    if (first.isEmpty()) {
        QTRY_COMPARE(desk.at(QString("/flags/"_L1 + typed)), "true");
        return;
    }
    QTRY_VERIFY(!picker->findChild<QLabel *>(u"trouble"_s)->text().isEmpty());
    QCOMPARE(edit->text(), first);
    QVERIFY(desk.document()->changes().isEmpty());
    if (first == typed)
        return;
    QTest::keyClick(picker, Qt::Key_Return);
    QCOMPARE(desk.at(QString("/flags/"_L1 + first)), "true");
    QCOMPARE(desk.at(QString("/flags/"_L1 + typed)), "(absent)");
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

/// What a killed program left, on the save as it is by now.
void TestSavePage::editsOfBeforeAreOffered()
{
    Desk desk;
    test::MemoryKeeper keeper;
    UnsavedEdits left{SaveRow{desk.progress, u"1"_s, {}, JsonText("{\"hp\": 1, \"log\": []}"), {}},
                      false,
                      JsonText(R"([{"op": "replace", "path": "/hp", "value": 2}])"),
                      {},
                      1,
                      *Timestamp::parse(u"2025-10-24T14:31:08Z", QTimeZone::utc()),
                      false};
    keeper.left = {left};
    desk.journal.setKeeper(keeper);
    desk.open();
    auto *line = desk.page.findChild<QWidget *>(u"recovery"_s);
    QTRY_VERIFY(line->isVisible());
    QCOMPARE(line->findChild<QLabel *>()->text(),
             u"1 edits of 2025-10-24 14:31:08 UTC were not saved when Waymark ended."_s);
    auto *restore = line->findChild<QPushButton *>(u"restoreEdits"_s);

    // What is typed now is not lost for what was typed then.
    desk.goTo(u"/flags/door_unlocked");
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/a"), JsonText("5")));
    QVERIFY(!restore->isEnabled());
    QCOMPARE(restore->toolTip(), u"Save or revert what is pending first."_s);
    desk.document()->undoStack().undo();
    QVERIFY(restore->isEnabled());

    restore->click(); // the save has no such number by now
    QTRY_COMPARE(desk.at(u"/hp"), QByteArray("2"));
    QVERIFY(desk.document()->state() == SaveDocument::State::Conflict);
    QVERIFY(!line->isVisible());
    QVERIFY(keeper.left.isEmpty());
}

/// Set Baseline, play, and see what the game did.
void TestSavePage::whatTheGameChangesIsMarkedAndCounted()
{
    Desk desk;
    desk.open();
    auto *line = desk.page.findChild<QWidget *>(u"baseline"_s);
    QVERIFY(!line->isVisible());
    desk.page.action(SaveAction::SetBaseline)->trigger();
    QVERIFY(line->isVisible());
    const auto countEvents = [&](qint64 count) {
        const auto &promise = desk.events.counts.back();
        promise->addResult(Result<QList<EventCount>>(QList<EventCount>{{u"total"_s, count}}));
        promise->finish();
    };
    countEvents(40);
    QTRY_VERIFY(line->findChild<QLabel *>()->text().endsWith(u"0 paths, 0 events"_s));

    const QByteArray played
        = QByteArray(State).replace("\"artist_tools\": 1", "\"artist_tools\": 2");
    SaveRow row{desk.progress, u"2"_s, {}, JsonText(played), {}};
    QVERIFY(desk.document()->refresh(row));
    countEvents(63);
    QTRY_VERIFY(line->findChild<QLabel *>()->text().endsWith(u"1 paths, 23 events"_s));
    desk.goTo(u"/collectibles/artist_tools");
    const QString told
        = desk.tree()->currentIndex().siblingAtColumn(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(told.contains(u"changed since "_s), qPrintable(told));
    QVERIFY2(told.contains(u"changed on the server, "_s), qPrintable(told));

    line->findChild<QPushButton *>(u"copyBaselinePatch"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"[{\"op\": \"replace\", \"path\": \"/collectibles/artist_tools\", \"value\": 2}]"_s);
    line->findChild<QPushButton *>(u"endBaseline"_s)->click();
    QVERIFY(!line->isVisible());
    QVERIFY(!desk.tree()
                 ->currentIndex()
                 .siblingAtColumn(0)
                 .data(Qt::AccessibleTextRole)
                 .toString()
                 .contains(u"since"_s));
}

void TestSavePage::conflictsAreSettledInTheirList()
{
    Desk desk;
    desk.open();
    SaveDocument *document = desk.document();
    const QString place = u"/collectibles/mystical_flowers"_s;
    QVERIFY(document->setAt(*JsonPointer::parse(place), JsonText("15")));
    SaveRow theirs = serverRow(*document);
    theirs.version = u"9"_s;
    theirs.json = JsonText(QByteArray(theirs.json->utf8()).replace("flowers\": 5", "flowers\": 7"));
    QVERIFY(document->refresh(theirs));
    QCOMPARE(document->state(), SaveDocument::State::Conflict);

    auto *table = desk.page.findChild<QTableView *>(u"conflicts"_s);
    QVERIFY(table && table->isVisible());
    auto *box = table->findChild<QComboBox *>();
    QVERIFY(box);
    QStringList offered;
    for (int i = 0; i < box->count(); ++i)
        offered.append(box->itemText(i));
    QCOMPARE(offered,
             QStringList({u"Choose…"_s, u"Keep mine"_s, u"Take theirs"_s, u"Add up: 17"_s,
                          u"Another value…"_s}));

    box->setFocus();
    QTest::keyClick(box, Qt::Key_End); // to another value
    QLineEdit *edit = nullptr;
    QTRY_VERIFY((edit = table->findChild<QLineEdit *>(u"ownValue"_s)) && edit->isVisible());
    QCOMPARE(edit->accessibleName(), u"Another value for "_s + place);
    QCOMPARE(edit->text(), u"15"_s);
    edit->setText(u"01"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(!table->findChild<QLineEdit *>(u"ownValue"_s));
    QCOMPARE(document->state(), SaveDocument::State::Conflict); // and said why
    QVERIFY(!desk.page.findChild<QLabel *>(u"saveMessage"_s)->text().isEmpty());
    table->edit(table->model()->index(0, ConflictsModel::MineColumn));
    edit = table->findChild<QLineEdit *>(u"ownValue"_s);
    QVERIFY(edit);
    edit->setText(u"42"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(document->state(), SaveDocument::State::Dirty);
    QCOMPARE(desk.at(place), QByteArray("42"));
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
