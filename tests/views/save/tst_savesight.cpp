#include "models/items/changesmodel.h"
#include "models/items/conflictsmodel.h"
#include "tests/support/testedit.h"
#include "tests/views/save/savedesk.h"
#include "views/common/elidededit.h"
#include "views/common/panel.h"
#include "views/save/savesplitter.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// What the page says, when, and that it can be seen.
class TestSaveSight final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QAccessible::setActive(true); }
    void anEarlyConflictIsNoFailure();
    void aDisabledSaveSaysWhy();
    void thePageNeedsLittleHeight();
    void changesKeyGoesToConflictsAndBack();
    void thePathFollowsShiftedElements();
    void aResultGoesWithTheNextAct();
    void aResultIsOfOneSave();
    void aResultNeverPushesTabsAway();
    void aRefusalReplacesAResult();
    void takingBackSaysWhatStandsInTheWay();
    void aLockedPlaceIsNamed();
    void theNextChangeIsCurrentAfterOneIsReverted();
    void theBaselineSaysThatItIsCopied();
    void theWheelOverTabsChoosesNothing();
    void valuesWithoutRoomEndInDots();
    void aSaveSeenFirstBeginsAtItsTop();
    void whereOneWasIsKeptForEachSave();
    void theCountOfMatchesIsSaidOnce();
    void listsSideBySideFitThePage();
    void theEndOfAPathIsSeen();
    void theFocusStaysWhereTheWholeDocumentIsExchanged();
    void nothingIsPutBackWhileInConflict();

private:
    /// Mine and theirs at one place.
    static void bringIntoConflict(Desk &desk)
    {
        QVERIFY(desk.document()->setAt(JsonPointer({u"collectibles"_s, u"artist_tools"_s}),
                                       JsonText("2")));
        QByteArray theirs(State);
        SaveRow row{
            desk.progress, u"9"_s, {}, JsonText(theirs.replace("tools\": 1", "tools\": 7")), {}};
        QVERIFY(desk.document()->refresh(row));
        QCOMPARE(desk.document()->state(), SaveDocument::State::Conflict);
    }
    static QLabel *label(const Desk &desk, const QString &name)
    {
        return desk.page.findChild<QLabel *>(name);
    }
    static void saveOnce(Desk &desk)
    {
        QVERIFY(desk.document()->setAt(JsonPointer({u"flags"_s, u"door_unlocked"_s}),
                                       JsonText("true")));
        desk.saves.save(desk.progress);
        SaveRow row{desk.progress, u"9"_s, {}, desk.document()->tree().documentText(), {}};
        desk.store.outcomes.answer(SaveOutcome{SaveOutcome::Kind::Saved, 5, row, Timestamp::now()});
        QTRY_COMPARE(desk.document()->state(), SaveDocument::State::Clean);
    }
};

void TestSaveSight::anEarlyConflictIsNoFailure()
{
    Desk desk;
    desk.open();
    const QLabel *line = label(desk, u"conflictLineText"_s);
    QVERIFY(!line->isVisible());
    bringIntoConflict(desk);
    QTRY_VERIFY(line->isVisible());
    QVERIFY2(!line->text().contains(u"Nothing was saved"_s), qPrintable(line->text()));
    QVERIFY2(line->text().contains(u"before you save"_s), qPrintable(line->text()));
    emit desk.saves.conflicted(desk.progress); // as when a save meets them
    QVERIFY2(line->text().startsWith(u"Nothing was saved"_s), qPrintable(line->text()));
    desk.document()->choose(0, ConflictChoice::Mine);
    QTRY_VERIFY(!line->isVisible());
}

void TestSaveSight::aDisabledSaveSaysWhy()
{
    Desk desk;
    desk.open();
    QAction *save = desk.page.action(SaveAction::SaveChanges);
    QToolButton button;
    button.setDefaultAction(save);
    bringIntoConflict(desk);
    QTRY_VERIFY(!save->isEnabled());
    QVERIFY2(save->toolTip().contains(u"under Conflicts"_s), qPrintable(save->toolTip()));
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&button);
    QVERIFY(spoken->text(QAccessible::Description).contains(u"under Conflicts"_s));
    // Near it, over the tree, whatever the lists below have room for.
    const QLabel *line = label(desk, u"conflictLineText"_s);
    QTRY_VERIFY(line->mapTo(&desk.page, QPoint()).y()
                < desk.tree()->mapTo(&desk.page, QPoint()).y());
    desk.document()->choose(0, ConflictChoice::Mine);
    QTRY_VERIFY(save->isEnabled());
    QVERIFY(!save->toolTip().contains(u"under Conflicts"_s));
}

/// Else the middle of the window scrolls, and its lower end is not seen.
void TestSaveSight::thePageNeedsLittleHeight()
{
    Desk desk;
    desk.open();
    bringIntoConflict(desk);
    desk.page.showHistory(true);
    desk.page.tellRefused({Error::Kind::Refused, u"Why this cannot be. "_s.repeated(8), {}, {}});
    QTRY_VERIFY(desk.page.findChild<QTableView *>(u"history"_s)->isVisible());
    QVERIFY2(desk.page.minimumSizeHint().height() <= 520,
             qPrintable(QString::number(desk.page.minimumSizeHint().height())));
    QVERIFY2(desk.page.heightForWidth(640) <= 520,
             qPrintable(QString::number(desk.page.heightForWidth(640))));
}

void TestSaveSight::changesKeyGoesToConflictsAndBack()
{
    Desk desk;
    desk.open();
    bringIntoConflict(desk);
    const auto *conflicts = desk.page.findChild<QTableView *>(u"conflicts"_s);
    const auto *changes = desk.page.findChild<QTableView *>(u"changes"_s);
    QTRY_VERIFY(conflicts->isVisible() && changes->isVisible());
    desk.page.focusChanges();
    QTRY_COMPARE(QApplication::focusWidget(), changes);
    desk.page.focusChanges();
    QTRY_COMPARE(QApplication::focusWidget(), conflicts);
    QVERIFY(conflicts->selectionModel()->hasSelection());
    desk.page.focusChanges();
    QTRY_COMPARE(QApplication::focusWidget(), changes);
    desk.tree()->setFocus();
    desk.page.findChild<QPushButton *>(u"showConflicts"_s)->click();
    QTRY_COMPARE(QApplication::focusWidget(), conflicts);
}

void TestSaveSight::thePathFollowsShiftedElements()
{
    Desk desk;
    desk.open();
    const auto *path = desk.page.findChild<QLineEdit *>(u"path"_s);
    desk.goTo(u"/visited_waypoints/1");
    QCOMPARE(path->text(), u"/visited_waypoints/1"_s);
    SaveDocument *document = desk.document();
    const auto first = document->tree().find(*JsonPointer::parse(u"/visited_waypoints/0"));
    QVERIFY(document->moveElement(*first, 1));
    QCOMPARE(path->text(), u"/visited_waypoints/0"_s);
    QCOMPARE(desk.selection.path().toString(), u"/visited_waypoints/0"_s);
    desk.document()->undoStack().undo();
    QCOMPARE(path->text(), u"/visited_waypoints/1"_s);
}

void TestSaveSight::aResultGoesWithTheNextAct()
{
    Desk desk;
    desk.open();
    const QLabel *result = label(desk, u"saveResult"_s);
    saveOnce(desk);
    QTRY_COMPARE(result->text(), u"Saved 1 changes"_s);
    QVERIFY(result->isVisible());
    QVERIFY(desk.document()->setAt(JsonPointer({u"flags"_s, u"other"_s}), JsonText("true")));
    QVERIFY(!result->isVisible());
    desk.document()->undoStack().undo();
    QVERIFY(!result->isVisible());
}

void TestSaveSight::aResultIsOfOneSave()
{
    Desk desk;
    desk.open();
    const QLabel *result = label(desk, u"saveResult"_s);
    saveOnce(desk);
    QTRY_VERIFY(result->isVisible());
    desk.selection.setSave(SaveTarget(desk.profile.id));
    QVERIFY(!result->isVisible());
    desk.selection.setSave(SaveTarget(desk.progress));
    QVERIFY(!result->isVisible());
    // One that is written while another is looked at says nothing beside that.
    QVERIFY(desk.document()->setAt(JsonPointer({u"flags"_s, u"late"_s}), JsonText("true")));
    desk.saves.save(desk.progress);
    desk.selection.setSave(SaveTarget(desk.profile.id));
    SaveRow row{desk.progress, u"10"_s, {}, desk.document()->tree().documentText(), {}};
    QSignalSpy saved(&desk.page, &SavePage::saved);
    desk.store.outcomes.answer(SaveOutcome{SaveOutcome::Kind::Saved, 6, row, Timestamp::now()});
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(!result->isVisible());
}

void TestSaveSight::aResultNeverPushesTabsAway()
{
    Desk desk;
    desk.page.resize(420, 620);
    desk.open();
    const auto *tabs = desk.page.findChild<QTabBar *>();
    const int without = tabs->width();
    saveOnce(desk);
    QTRY_VERIFY(label(desk, u"saveResult"_s)->isVisible());
    QVERIFY(tabs->width() >= std::min(without, tabs->sizeHint().width()));
}

void TestSaveSight::aRefusalReplacesAResult()
{
    Desk desk;
    desk.open();
    saveOnce(desk);
    const QLabel *result = label(desk, u"saveResult"_s);
    QTRY_VERIFY(result->isVisible());
    desk.page.tellRefused({Error::Kind::Refused, u"This cannot be."_s, {}, {}});
    QVERIFY(!result->isVisible());
    QCOMPARE(label(desk, u"saveMessage"_s)->text(), u"This cannot be."_s);
}

void TestSaveSight::takingBackSaysWhatStandsInTheWay()
{
    Desk desk;
    desk.open();
    saveOnce(desk);
    QSignalSpy told(&desk.page, &SavePage::notTakenBack);
    QSignalSpy failed(&desk.page, &SavePage::failed);
    desk.page.action(SaveAction::TakeBackLastSave)->trigger();
    QTRY_VERIFY(desk.store.rows.waiting() > 0);
    QByteArray moved(State);
    moved.replace("unlocked\": false", "unlocked\": \"ajar\"");
    desk.store.rows.answer(SaveRow{desk.progress, u"11"_s, {}, JsonText(moved), {}});
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(failed.count(), 0);
    const QString text = label(desk, u"saveMessage"_s)->text();
    QVERIFY2(text.contains(u"/flags/door_unlocked (the edit wrote true, now there is \"ajar\")"_s),
             qPrintable(text));
    QVERIFY(!label(desk, u"saveResult"_s)->isVisible());
}

void TestSaveSight::aLockedPlaceIsNamed()
{
    Desk desk;
    desk.open();
    saveOnce(desk);
    desk.page.setLocks({{u"wylding-woods"_s, SaveLocks({*JsonPointer::parse(u"/flags")})}});
    QSignalSpy told(&desk.page, &SavePage::notTakenBack);
    desk.saves.takeBackLast(desk.progress);
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(told.first().first().toString().contains(u"/flags, which is read-only"_s));
    QVERIFY(label(desk, u"saveMessage"_s)->text().contains(u"/flags"_s));
}

void TestSaveSight::theNextChangeIsCurrentAfterOneIsReverted()
{
    Desk desk;
    desk.open();
    for (const QString &key : {u"artist_tools"_s, u"mystical_flowers"_s, u"story_fragments"_s})
        QVERIFY(desk.document()->setAt(JsonPointer({u"collectibles"_s, key}), JsonText("20")));
    auto *changes = desk.page.findChild<QTableView *>(u"changes"_s);
    QTRY_VERIFY(changes->isVisible());
    const auto current = [&] {
        return changes->currentIndex().siblingAtColumn(ChangesModel::PlaceColumn).data().toString();
    };
    changes->setFocus();
    changes->selectRow(1);
    const QString third = changes->model()->index(2, ChangesModel::PlaceColumn).data().toString();
    const QString first = changes->model()->index(0, ChangesModel::PlaceColumn).data().toString();
    QTest::keyClick(changes, Qt::Key_Delete);
    QTRY_COMPARE(changes->model()->rowCount(), 2);
    QCOMPARE(current(), third);
    QVERIFY(changes->selectionModel()->isRowSelected(1));
    QTest::keyClick(changes, Qt::Key_Delete);
    QTRY_COMPARE(changes->model()->rowCount(), 1);
    QCOMPARE(current(), first); // the last one: there is none after it
}

void TestSaveSight::theBaselineSaysThatItIsCopied()
{
    Desk desk;
    desk.open();
    desk.page.action(SaveAction::SetBaseline)->trigger();
    auto *copy = desk.page.findChild<QPushButton *>(u"copyBaselinePatch"_s);
    QTRY_VERIFY(copy->isVisible());
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text().trimmed(), u"[]"_s);
    QCOMPARE(label(desk, u"saveResult"_s)->text(), u"Copied as JSON Patch"_s);
}

void TestSaveSight::theWheelOverTabsChoosesNothing()
{
    Desk desk;
    desk.open();
    auto *tabs = desk.page.findChild<QTabBar *>();
    const int before = tabs->currentIndex();
    const QPointF at = tabs->rect().center();
    QWheelEvent wheel(at, tabs->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(tabs, &wheel);
    QCOMPARE(tabs->currentIndex(), before);
}

void TestSaveSight::valuesWithoutRoomEndInDots()
{
    Desk desk;
    desk.open();
    auto *location = desk.page.findChild<ElidedEdit *>(u"current_location"_s);
    location->setFixedWidth(60);
    QTRY_VERIFY(location->isCut());
    QCOMPARE(location->text(), u"8_inter_gravity_car"_s); // cut on screen alone
    const QImage cut = location->grab().toImage();
    location->setCursorPosition(0);
    QLineEdit plain;
    plain.setFrame(false);
    plain.setFont(location->font());
    plain.setPalette(location->palette());
    plain.setText(location->text());
    plain.setCursorPosition(0);
    plain.resize(location->size());
    QVERIFY(cut != plain.grab().toImage());
}

void TestSaveSight::aSaveSeenFirstBeginsAtItsTop()
{
    Desk desk;
    desk.profile.stats = JsonText(State);
    desk.page.resize(640, 300);
    desk.open();
    QScrollBar *bar = desk.tree()->verticalScrollBar();
    desk.tree()->expandAll();
    QTRY_VERIFY(bar->maximum() > 3);
    bar->setValue(3);
    desk.selection.setSave(SaveTarget(desk.profile.id));
    QTRY_VERIFY(desk.tree()->model()->rowCount() > 0);
    QCOMPARE(bar->value(), 0);
}

void TestSaveSight::whereOneWasIsKeptForEachSave()
{
    Desk desk;
    desk.profile.stats = JsonText(State);
    desk.page.resize(640, 300);
    desk.open();
    desk.tree()->expandAll();
    desk.goTo(u"/visited_waypoints/1");
    QScrollBar *bar = desk.tree()->verticalScrollBar();
    QTRY_VERIFY(bar->value() > 0);
    const int scrolled = bar->value();
    desk.selection.setSave(SaveTarget(desk.profile.id));
    desk.selection.setSave(SaveTarget(desk.progress));
    QCOMPARE(bar->value(), scrolled);
    QCOMPARE(desk.selection.path().toString(), u"/visited_waypoints/1"_s);
    QVERIFY(desk.tree()->selectionModel()->hasSelection());
    // And another player, and back.
    desk.selection.setPlayer(numberedPlayer(8).id);
    desk.store.players.answer(OpenedPlayer{numberedPlayer(8), u"1"_s, {}});
    QTRY_COMPARE(desk.selection.save(), std::optional(SaveTarget(numberedPlayer(8).id)));
    desk.selection.setPlayer(desk.profile.id);
    ExperienceProgress woods{
        desk.progress, desk.profile.id, u"wylding-woods"_s, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    woods.state = JsonText(State);
    desk.store.players.answer(OpenedPlayer{desk.profile, u"1"_s, {woods}});
    QTRY_COMPARE(desk.page.document(), desk.document());
    QCOMPARE(desk.selection.path().toString(), u"/visited_waypoints/1"_s);
    QTRY_VERIFY(desk.tree()->viewport()->rect().contains(
        desk.tree()->visualRect(desk.tree()->currentIndex()).center()));
}

void TestSaveSight::theCountOfMatchesIsSaidOnce()
{
    Desk desk;
    desk.open();
    desk.page.searchEdit()->setText(u"tools"_s);
    const QLabel *beside = label(desk, u"matches"_s);
    QTRY_VERIFY(beside->text().contains(u'1'));
    const auto *list = desk.page.findChild<QWidget *>(u"matchList"_s)->parentWidget();
    const auto *header = list->findChild<PanelHeader *>();
    QVERIFY(header->stateText().isEmpty());
}

void TestSaveSight::listsSideBySideFitThePage()
{
    constexpr int Width = 480;
    constexpr int Height = 560;
    Desk desk;
    desk.open();
    desk.page.resize(Width, Height);
    bringIntoConflict(desk);
    QVERIFY(desk.document()->setAt(JsonPointer({u"flags"_s, u"new"_s}), JsonText("1")));
    desk.page.searchEdit()->setText(u"o"_s);
    const auto *conflicts = desk.page.findChild<QTableView *>(u"conflicts"_s);
    const auto *changes = desk.page.findChild<QTableView *>(u"changes"_s);
    const auto *matches = desk.page.findChild<QTableView *>(u"matchList"_s);
    QTRY_VERIFY(matches->isVisible() && changes->isVisible() && conflicts->isVisible());
    QTRY_VERIFY2(desk.page.minimumSizeHint().width() <= Width,
                 qPrintable(QString::number(desk.page.minimumSizeHint().width())));
    // A whole row of each, and the conflicts across the page with their choices.
    for (const QTableView *list : {conflicts, changes, matches}) {
        QTRY_VERIFY2(list->viewport()->height() >= list->rowHeight(0),
                     qPrintable(list->objectName()));
        QVERIFY(!list->horizontalScrollBar()->isVisible());
        const QPoint end = list->viewport()->mapTo(&desk.page, QPoint(0, list->rowHeight(0) - 1));
        QVERIFY2(end.y() < Height, qPrintable(list->objectName()));
    }
    QVERIFY(desk.tree()->viewport()->height() >= desk.tree()->sizeHintForRow(0));
    QVERIFY(conflicts->width() > Width * 9 / 10);
    QVERIFY(conflicts->columnWidth(ConflictsModel::ChoiceColumn) >= 110);
    QVERIFY(conflicts->mapTo(&desk.page, QPoint()).y() < changes->mapTo(&desk.page, QPoint()).y());
    // With less room the narrow ones share a row.
    constexpr int WrappedLine = 20; // of which the least height of the page knows nothing
    desk.page.resize(Width, desk.page.minimumSizeHint().height() + WrappedLine);
    QTRY_COMPARE(matches->parentWidget()->mapTo(&desk.page, QPoint()).y(),
                 changes->parentWidget()->mapTo(&desk.page, QPoint()).y());
    QTRY_VERIFY(conflicts->viewport()->height() >= conflicts->rowHeight(0));
    QVERIFY(conflicts->width() > Width * 9 / 10);
}

void TestSaveSight::theEndOfAPathIsSeen()
{
    Desk desk;
    desk.open();
    for (const QString &name : {u"changes"_s, u"conflicts"_s, u"matchList"_s, u"history"_s})
        QVERIFY2(!desk.page.findChild<QTableView *>(name)->wordWrap(), qPrintable(name));
}

void TestSaveSight::theFocusStaysWhereTheWholeDocumentIsExchanged()
{
    Desk desk;
    desk.open();
    desk.tree()->setFocus();
    QTRY_VERIFY(desk.tree()->hasFocus());
    QVERIFY(desk.document()->setDocument(JsonText(R"({"a": 1})")));
    QVERIFY(desk.tree()->isVisible());
    QVERIFY(desk.tree()->hasFocus());
}

void TestSaveSight::nothingIsPutBackWhileInConflict()
{
    Desk desk;
    desk.open();
    saveOnce(desk);
    const auto *line = desk.page.findChild<QWidget *>(u"watch"_s);
    desk.saves.watch(desk.progress)->look();
    desk.store.versions.answer(u"10"_s);
    QTRY_COMPARE(desk.store.rows.waiting(), 1);
    desk.store.rows.answer(SaveRow{desk.progress, u"10"_s, {}, JsonText(State), {}});
    QTRY_VERIFY(line->isVisible());
    bringIntoConflict(desk);
    QVERIFY(!line->isVisible());
    desk.document()->choose(0, ConflictChoice::Theirs);
    QVERIFY(line->isVisible());
}

QTEST_MAIN(TestSaveSight)
#include "tst_savesight.moc"
