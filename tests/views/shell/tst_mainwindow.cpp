#include "tests/support/memorykeeper.h"
#include "tests/views/shell/windowdesk.h"
#include "views/common/panel.h"
#include "views/common/searchbox.h"
#include "views/common/stateface.h"
#include "views/players/playerspage.h"
#include "views/shell/menutips.h"
#include "views/shell/windowlayout.h"
#include "views/shell/windowmenus.h"
#include "views/shell/windowplace.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

DatabaseFacts someFacts()
{
    DatabaseFacts facts;
    facts.serverVersion = u"15.8"_s;
    facts.user = u"editor"_s;
    facts.readOnly = false;
    facts.canWriteSaves = true;
    facts.roundTripMicroseconds = 18'000;
    facts.differences = QStringList{u"experience_progress has no default for state."_s};
    return facts;
}

QStringList plannedTexts(MenuId menu)
{
    QStringList texts;
    for (const PlannedAction &action : menuPlan())
        if (action.menu == menu)
            texts.append(action.translatedText());
    return texts;
}

QStringList shownTexts(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions())
        if (!action->isSeparator())
            texts.append(action->text());
    return texts;
}

/// Leaves one edit that is not saved.
void editSomething(test::WindowDesk &desk)
{
    SaveRow row{SaveTarget(test::numberedPlayer(1).id), u"1"_s, {}, JsonText("{\"gold\": 90}"), {}};
    SaveDocument *document = desk.saves.open(row);
    QVERIFY(document->setAt(*JsonPointer::parse(u"/gold"), JsonText("100")).hasValue());
}

template <typename Widget>
Widget *named(const MainWindow &window, const QString &objectName)
{
    return window.findChild<Widget *>(objectName);
}

} // namespace

class TestMainWindow final : public QObject
{
    Q_OBJECT
private slots:
    void planHoldsTheNamesThatStay();
    void menusShowOnlyWhatIsBuiltInTheOrderOfThePlan();
    void altAndALetterOpenEachMenu();
    void titleNamesPlayerAndConnection();
    void productionCarriesABand();
    void readOnlyShowsALock();
    void statusBarSaysWhereOneIs();
    void aNewerWaymarksMigrationsAreSaidOnce();
    void lostConnectionSaysThatEditsAreKept();
    void whatNeverWasConnectedIsNotLost();
    void aFailureGoesWithTheConnectionThatComesBack();
    void aSaveThatDoesNotReachTheServerReconnects_data();
    void aSaveThatDoesNotReachTheServerReconnects();
    void keysReachPlayersAndPanels();
    void backGoesToThePlayerBefore();
    void paletteFindsAndRunsACommand();
    void timeZoneIsChosenByTyping();
    void theZoneNearestToThePlayerIsOffered();
    void tasksAreListedAndCancelled();
    void messagesAreListedNewestFirst();
    void auditShowsEventsWithTheirDetails();
    void layoutIsKept();
    void thePlaceIsKept();
    void closingListsUnsavedEdits();
    void unsavedEditsAreKeptForNextTimeOrForgotten_data();
    void unsavedEditsAreKeptForNextTimeOrForgotten();
    void afterSavingTheStatusBarOffersTakeBack();
    void searchOffersFieldsAndKnownValues();
    void readOnlySaysWhyInTheMenus();
    void everyEntryOfAMenuTellsWhatItDoes();
    void theKeysOfTimelineAndMapAreListed();
    void whatFailedIsReadAgainOnceTheLineIsBack();
    void itFitsIntoASmallScreen_data();
    void itFitsIntoASmallScreen();
    void theEditMenuIsOfTheFocus();
    void visitsAreCountedOfTheWaypointInHand();
    void aPastedIdOpensWhatItIsOf();
    void aPastedPlaceSearchesTheEventsOfAll();
    void narrowWindowTurnsDocksIntoTabs();
    void aWindowThatBeganNarrowHasItsSizesWhenWide();
    void auditIsUsableInANarrowWindow();
    void theFirstSizeFitsTheScreen_data();
    void theFirstSizeFitsTheScreen();
    void aKeptPlaceIsBroughtBackToTheScreen_data();
    void aKeptPlaceIsBroughtBackToTheScreen();
    void namesForScreenReadersAreThere_data();
    void namesForScreenReadersAreThere();
};

void TestMainWindow::planHoldsTheNamesThatStay()
{
    QCOMPARE(
        plannedTexts(MenuId::File),
        u"Connect…|Export Player…|Import Player…|Copy Player|Paste Player|Report…|Quit"_s.split(
            u'|'));
    QCOMPARE(plannedTexts(MenuId::Edit),
             u"Undo|Redo|Undo History…|Cut|Copy|Paste|Delete|Duplicate|Revert This Place|Move Up|"
             "Move Down|Rename|Insert Before|Insert Inside|Change Type|Edit as Text|"
             "Edit Whole Document as Text|Copy Path|Copy Path As|Copy Key|Copy Value|"
             "Copy Value Indented|View Value|Show as Table|Find|Replace…|Go to Path"_s.split(u'|'));
    QCOMPARE(plannedTexts(MenuId::Player),
             u"Save Changes|Revert Changes|Review Changes…|Reload|Set Baseline|Schema and Names…|"
             "Take Back Last Save|Give Item…|Mark Visited…|"
             "Set Flag…|Add to Counter…|Unlock Achievement…|Learn from Saves Again|"
             "Forget What Was Learned|Find Players with This Value|"
             "Apply to All Found Players…|"
             "Why Is This Here?|Snapshot…|Compare…|Clone…|Reset Progress…|Erase…"_s.split(u'|'));
    QCOMPARE(
        plannedTexts(MenuId::Events),
        u"Follow New Events|Append Event…|Append Copy Now|Count Visits…|Export Events…|Next Event|"
        "Previous Event|Go to Time…|Copy for Ticket"_s.split(u'|'));
    QCOMPARE(plannedTexts(MenuId::Map),
             u"Fit All|Fit Selection|Put Player Here…|Append Event Here…|Measure|Layers|Base Map"_s
                 .split(u'|'));
    QCOMPARE(plannedTexts(MenuId::View),
             u"Panels|Layout|Time Zone|Theme|Command Palette|Back|Forward"_s.split(u'|'));
    QCOMPARE(plannedTexts(MenuId::Help),
             u"Keyboard Shortcuts|Manual|This Database|About"_s.split(u'|'));
}

void TestMainWindow::menusShowOnlyWhatIsBuiltInTheOrderOfThePlan()
{
    QMainWindow window;
    WindowMenus menus(*window.menuBar(), &window);
    const auto menuOf = [&](int i) { return window.menuBar()->actions().at(i); };
    QVERIFY(!menuOf(0)->isVisible());
    // Added in another order than planned.
    menus.add(ActionId::Quit, &window, &QWidget::close);
    menus.add(ActionId::ImportPlayer, &window, &QWidget::close);
    menus.add(ActionId::Connect, &window, &QWidget::close);
    menus.add(ActionId::ExportPlayer, &window, &QWidget::close);
    QVERIFY(menuOf(0)->isVisible());
    QVERIFY(!menuOf(1)->isVisible());
    QCOMPARE(shownTexts(*menuOf(0)->menu()),
             u"Connect…|Export Player…|Import Player…|Quit"_s.split(u'|'));
    QVERIFY(!menus.action(ActionId::Report));
}

void TestMainWindow::altAndALetterOpenEachMenu()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    QSet<QKeySequence> keys;
    for (const QAction *menu : window.findChild<QMenuBar *>()->actions()) {
        const QKeySequence key = QKeySequence::mnemonic(menu->text());
        QVERIFY2(!key.isEmpty() && !keys.contains(key), qPrintable(menu->text()));
        keys.insert(key);
    }
}

void TestMainWindow::titleNamesPlayerAndConnection()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.setConnection({u"test-eu"_s, false, false});
    QCOMPARE(window.windowTitle(), u"test-eu — Waymark[*]"_s);
    desk.answerPlayers(3);
    desk.selection.setPlayer(test::numberedPlayer(2).id);
    QTRY_COMPARE(window.windowTitle(), u"player2@example.test[*] — test-eu — Waymark"_s);
    window.setConnection({u"אב"_s, false, false});
    QCOMPARE(window.windowTitle(), u"player2@example.test[*] — \u2068אב\u2069 — Waymark"_s);
}

void TestMainWindow::productionCarriesABand()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    window.setConnection({u"live-eu"_s, true, false});
    auto *band = named<QLabel>(window, u"productionBand"_s);
    QVERIFY(!band->isVisible());
    window.setConnection({u"live-eu"_s, true, true});
    QVERIFY(band->isVisible());
    QCOMPARE(band->text(), u"PRODUCTION: live-eu"_s);
}

void TestMainWindow::readOnlyShowsALock()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.setConnection({u"live-eu"_s, true, false});
    DatabaseFacts facts = someFacts();
    facts.readOnly = true;
    window.showConnected(facts);
    auto *chip = named<QToolButton>(window, u"connectionChip"_s);
    QVERIFY(!chip->icon().isNull());
    QCOMPARE(chip->accessibleName(), u"Connected to live-eu, read-only"_s);
    window.showConnected(someFacts());
    QVERIFY(chip->icon().isNull());
    QCOMPARE(chip->accessibleName(), u"Connected to live-eu, editor"_s);
}

void TestMainWindow::statusBarSaysWhereOneIs()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.setConnection({u"test-eu"_s, false, false});
    QVERIFY(!window.menus().action(ActionId::ThisDatabase)->isEnabled());
    window.showConnected(someFacts());
    QCOMPARE(named<QLabel>(window, u"connectionState"_s)->text(),
             u"● Connected to test-eu, PostgreSQL 15.8, 18 ms"_s);
    window.menus().action(ActionId::ThisDatabase)->trigger();
    QVERIFY(named<QLabel>(window, u"differences"_s)->text().contains(u"no default for state"_s));
}

void TestMainWindow::aNewerWaymarksMigrationsAreSaidOnce()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.setConnection({u"test-eu"_s, false, false});
    window.showConnected(someFacts());
    QCOMPARE(desk.messages.rowCount(), 0);
    DatabaseFacts facts = someFacts();
    facts.newerMigrations = QStringList{u"012_coins.sql"_s};
    window.showConnected(facts);
    window.showConnected(facts); // after a lost line
    QCOMPARE(desk.messages.rowCount(), 1);
    const QString said = desk.messages.index(0).data().toString();
    QVERIFY2(said.contains(u"012_coins.sql"_s), qPrintable(said));
    window.menus().action(ActionId::ThisDatabase)->trigger();
    const auto labels = named<QDialog>(window, u"thisDatabase"_s)->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text() == u"012_coins.sql"_s; }));
}

void TestMainWindow::lostConnectionSaysThatEditsAreKept()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    window.setConnection({u"test-eu"_s, false, false});
    window.showConnected(someFacts());
    editSomething(desk);
    QVERIFY(window.isWindowModified());
    window.showConnectionLost(4);
    auto *notice = named<QWidget>(window, u"connectionLost"_s);
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->findChild<QLabel *>()->text(),
             u"Connection lost, reconnecting in 4 s… Your edits are kept."_s);
    window.showConnected(someFacts());
    QVERIFY(!notice->isVisible());
}

void TestMainWindow::whatNeverWasConnectedIsNotLost()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    window.setConnection({u"test-eu"_s, false, false});
    window.showConnectionFailed({Error::Kind::Connection, {}, {}, {}});
    window.showConnectionLost(4);
    auto *notice = named<QWidget>(window, u"connectionLost"_s);
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->accessibleName(), u"Not connected"_s);
    QCOMPARE(notice->findChild<QLabel *>()->text(), u"Not connected, trying again in 4 s…"_s);
}

void TestMainWindow::aFailureGoesWithTheConnectionThatComesBack()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    window.setConnection({u"test-eu"_s, false, false});
    window.showConnected(someFacts());
    const auto *note = named<QLabel>(window, u"savedState"_s);
    desk.messages.add(MessageModel::Kind::Failed, u"The database cannot be reached."_s);
    QCOMPARE(note->text(), u"The database cannot be reached."_s);
    window.showConnectionLost(1);
    QVERIFY(!named<QLabel>(window, u"connectionState"_s)->text().startsWith(u"●"_s));
    window.showConnected(someFacts());
    QCOMPARE(note->text(), QString());
    desk.messages.add(MessageModel::Kind::Done, u"Saved 3 changes"_s);
    window.showConnected(someFacts());
    QCOMPARE(note->text(), u"Saved 3 changes"_s);
}

void TestMainWindow::aSaveThatDoesNotReachTheServerReconnects_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("reconnects");
    QTest::newRow("no line") << int(Error::Kind::Connection) << 1;
    QTest::newRow("conflict") << int(Error::Kind::Conflict) << 0;
}

void TestMainWindow::aSaveThatDoesNotReachTheServerReconnects()
{
    QFETCH(int, kind);
    QFETCH(int, reconnects);
    test::WindowDesk desk;
    MainWindow window(desk.context());
    const QSignalSpy lost(&window, &MainWindow::lineFailed);
    emit desk.saves.saveFailed(test::numberedPlayer(1).id, {Error::Kind(kind), {}, {}, {}});
    QCOMPARE(lost.size(), reconnects);
}

void TestMainWindow::keysReachPlayersAndPanels()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    desk.answerPlayers(3);
    QTRY_COMPARE(desk.players.rowCount(), 3);
    QTest::keyClick(&window, Qt::Key_PageDown, Qt::AltModifier);
    QCOMPARE(desk.selection.player(), std::optional(test::numberedPlayer(1).id));
    QTest::keyClick(&window, Qt::Key_PageDown, Qt::AltModifier);
    QCOMPARE(desk.selection.player(), std::optional(test::numberedPlayer(2).id));
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(window.focusWidget()->accessibleName(), u"Search players"_s);
    QTest::keyClick(&window, Qt::Key_F6);
    QWidget *second = window.focusWidget();
    QVERIFY(second->accessibleName() != u"Search players"_s);
    QTest::keyClick(&window, Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(window.focusWidget()->accessibleName(), u"Players"_s);
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(window.focusWidget()->accessibleName(), u"Search players"_s);
}

void TestMainWindow::backGoesToThePlayerBefore()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    QVERIFY(!window.menus().action(ActionId::Back)->isEnabled());
    desk.selection.setPlayer(test::numberedPlayer(1).id);
    desk.selection.setPlayer(test::numberedPlayer(2).id);
    window.menus().action(ActionId::Back)->trigger();
    QCOMPARE(desk.selection.player(), std::optional(test::numberedPlayer(1).id));
    window.menus().action(ActionId::Forward)->trigger();
    QCOMPARE(desk.selection.player(), std::optional(test::numberedPlayer(2).id));
    QVERIFY(!window.menus().action(ActionId::Forward)->isEnabled());
}

void TestMainWindow::paletteFindsAndRunsACommand()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    window.menus().action(ActionId::CommandPalette)->trigger();
    auto *palette = named<QDialog>(window, u"commandPalette"_s);
    auto *edit = palette->findChild<QLineEdit *>();
    QTest::keyClicks(edit, u"theme dark"_s);
    auto *list = palette->findChild<QListWidget *>();
    QCOMPARE(list->currentItem()->text(), u"Theme: Dark"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(desk.theme.choice(), ThemeSwitcher::Choice::Dark);
}

void TestMainWindow::timeZoneIsChosenByTyping()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    auto *box = named<QComboBox>(window, u"timeZone"_s);
    QCOMPARE(box->currentText(), u"UTC"_s);
    window.menus().action(ActionId::TimeZone)->trigger();
    QVERIFY(box->view()->isVisible());
    box->hidePopup();
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), u"Asia/Tokyo"_s);
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    QCOMPARE(desk.zone.zone(), QTimeZone("Asia/Tokyo"));
    QCOMPARE(box->itemText(2), u"Asia/Tokyo"_s); // recent now: UTC, this machine, then recent ones
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), u"Nowhere/Land"_s);
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    QCOMPARE(desk.zone.zone(), QTimeZone("Asia/Tokyo"));
    QCOMPARE(box->currentText(), u"Asia/Tokyo"_s);
}

void TestMainWindow::theZoneNearestToThePlayerIsOffered()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    auto *box = named<QComboBox>(window, u"timeZone"_s);
    desk.selection.setPlayer(*PlayerId::fromUuid(test::numberedId(901)));
    desk.selection.setSave(SaveTarget(*ProgressId::fromUuid(test::numberedId(900))));
    desk.eventSource.answer(
        {{1'000'000, u"waypoint_visited"_s, GeoPosition{53.55, 9.99}, u"a"_s},
         {2'000'000, u"waypoint_visited"_s, GeoPosition{37.90, -122.54}, u"b"_s},
         {3'000'000, u"npc_dialogue"_s, std::nullopt, u"c"_s}});
    QTRY_VERIFY(box->findText(u"America/Los_Angeles (nearest to the player)"_s) > 0);
    QCOMPARE(desk.zone.zone(), QTimeZone::utc()); // offered, not chosen
    desk.selection.setPlayer(*PlayerId::fromUuid(test::numberedId(902)));
    desk.selection.setSave(SaveTarget(*ProgressId::fromUuid(test::numberedId(903))));
    desk.eventSource.answer({{3'000'000, u"npc_dialogue"_s, std::nullopt, u"c"_s}});
    QTRY_COMPARE(box->findText(u"nearest"_s, Qt::MatchContains), -1);
}

void TestMainWindow::tasksAreListedAndCancelled()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    int cancelled = 0;
    const auto task = desk.tasks.start(u"counting events"_s, [&] { ++cancelled; });
    desk.tasks.setProgress(task, 0.62);
    auto *summary = named<QToolButton>(window, u"runningTasks"_s);
    QCOMPARE(summary->text(), u"1 task: counting events … 62 %"_s);
    named<QToolButton>(window, u"cancelTask"_s)->click();
    QCOMPARE(cancelled, 1);
    desk.tasks.finish(task);
    QVERIFY(!summary->isVisible());
}

void TestMainWindow::messagesAreListedNewestFirst()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    desk.messages.add(MessageModel::Kind::Done, u"Saved 3 changes"_s);
    desk.messages.add(MessageModel::Kind::Failed, u"It did not work"_s, u"permission denied"_s);
    auto *list = named<QAbstractItemView>(window, u"messages"_s);
    QVERIFY(list->model()->index(0, 0).data().toString().endsWith(u"It did not work"_s));
    QVERIFY(list->model()
                ->index(0, 0)
                .data(MessageModel::CopyRole)
                .toString()
                .contains(u"permission denied"_s));
}

void TestMainWindow::auditShowsEventsWithTheirDetails()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.resize(1440, 900);
    window.show();
    auto *details = named<QDockWidget>(window, u"eventDetailsPanelDock"_s);
    auto *events = named<QDockWidget>(window, u"eventsPanelDock"_s);
    QVERIFY(!details->isVisible());
    window.panelLayout().arrange(WindowLayout::Kind::Audit);
    QTRY_VERIFY(details->isVisible() && events->isVisible());
    QTRY_VERIFY(details->geometry().left() > events->geometry().right());
    QVERIFY(events->width() > details->width());
}

void TestMainWindow::layoutIsKept()
{
    test::WindowDesk desk;
    {
        MainWindow window(desk.context());
        window.resize(1300, 800);
        window.show();
        window.panelLayout().arrange(WindowLayout::Kind::Audit);
        named<QDockWidget>(window, u"messagesPanelDock"_s)->show();
        desk.zone.setZone(QTimeZone::utc());
        window.close();
    }
    MainWindow window(desk.context());
    window.resize(1300, 800); // wider than the screen there is here, which it was fitted to
    window.show();
    QCOMPARE(window.panelLayout().kind(), WindowLayout::Kind::Audit);
    QVERIFY(!named<QDockWidget>(window, u"messagesPanelDock"_s)->isHidden());
}

void TestMainWindow::thePlaceIsKept()
{
    test::WindowDesk desk;
    const QRect place(12, 50, 740, 620);
    {
        MainWindow window(desk.context());
        window.setGeometry(place);
        window.show();
        window.close();
    }
    MainWindow window(desk.context());
    QCOMPARE(window.geometry(), place);
}

void TestMainWindow::unsavedEditsAreKeptForNextTimeOrForgotten_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("kept");
    QTest::newRow("kept") << u"keepForNextTime"_s << 1;
    QTest::newRow("forgotten") << u"closeWithoutSaving"_s << 0;
}

void TestMainWindow::closingListsUnsavedEdits()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    editSomething(desk);
    window.close();
    QVERIFY(window.isVisible());
    auto *question = window.findChild<QMessageBox *>(u"unsavedEdits"_s);
    const SaveDocument *edited = desk.saves.dirtyDocuments().constFirst();
    QCOMPARE(question->informativeText(),
             u"%1: 1 changes\n/gold: 90 → 100"_s.arg(
                 edited->target().row().toString(QUuid::WithoutBraces)));
    QCOMPARE(question->textFormat(), Qt::PlainText);
    question->reject();
    QVERIFY(window.isVisible());
    window.close();
    for (auto *box : window.findChildren<QMessageBox *>(u"unsavedEdits"_s))
        if (box->isVisible())
            box->findChild<QPushButton *>(u"closeWithoutSaving"_s)->click();
    QVERIFY(!window.isVisible());
}

void TestMainWindow::unsavedEditsAreKeptForNextTimeOrForgotten()
{
    QFETCH(QString, button);
    QFETCH(int, kept);
    test::WindowDesk desk;
    test::MemoryKeeper keeper;
    desk.journal.setKeeper(keeper);
    MainWindow window(desk.context());
    window.show();
    editSomething(desk);
    desk.journal.keepNow();
    QCOMPARE(keeper.kept.size(), 1);
    window.close();
    window.findChild<QMessageBox *>(u"unsavedEdits"_s)->findChild<QPushButton *>(button)->click();
    QVERIFY(!window.isVisible());
    QCOMPARE(keeper.kept.size(), kept);
}

void TestMainWindow::afterSavingTheStatusBarOffersTakeBack()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    auto *takeBack = named<QToolButton>(window, u"takeBack"_s);
    QVERIFY(!takeBack->isVisible());
    editSomething(desk);
    const SaveTarget target(test::numberedPlayer(1).id);
    desk.saves.save(target);
    QTRY_COMPARE(desk.saveStore.written.size(), 1);
    SaveOutcome outcome;
    outcome.row = SaveRow{target, u"2"_s, {}, JsonText("{\"gold\": 100}"), {}};
    desk.saveStore.outcomes.answer(outcome);
    QTRY_VERIFY(takeBack->isVisible());
    QVERIFY(named<QLabel>(window, u"savedState"_s)->text().startsWith(u"Saved "_s));
    QVERIFY(!window.isWindowModified());
}

void TestMainWindow::searchOffersFieldsAndKnownValues()
{
    test::WindowDesk desk;
    desk.playerSource.values = QStringList{u"wylding-woods"_s};
    MainWindow window(desk.context());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *edit = named<QLineEdit>(window, u"searchPlayers"_s);
    edit->setFocus();
    auto *completer = window.findChild<PlayersPage *>()->searchBox()->findChild<QCompleter *>();
    QTest::keyClicks(edit, u"exper"_s);
    QTRY_VERIFY(completer->popup()->isVisible());
    QVERIFY(
        completer->completionModel()->index(0, 0).data().toString().startsWith(u"experience:"_s));
    QTest::keyClicks(edit, u"ience:wy"_s);
    QTRY_COMPARE(completer->completionModel()->index(0, 0).data().toString(), u"wylding-woods"_s);
    emit completer->activated(completer->completionModel()->index(0, 0));
    QCOMPARE(edit->text().trimmed(), u"experience:wylding-woods"_s);
}

void TestMainWindow::readOnlySaysWhyInTheMenus()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    DatabaseFacts facts = someFacts();
    facts.readOnly = true;
    window.showConnected(facts);
    window.showConnected(facts); // as after a lost line: one note
    const auto notes = [&] {
        QStringList texts;
        for (const QAction *menu : window.findChild<QMenuBar *>()->actions())
            for (const QAction *action : menu->menu()->actions())
                if (action->isSeparator() && !action->text().isEmpty())
                    texts.append(menu->text().remove(u'&') + u": "_s + action->text());
        return texts;
    };
    QCOMPARE(notes(),
             (QStringList{u"Edit: This connection is read-only."_s,
                          u"Player: This connection is read-only."_s}));
    for (const ActionId id : {ActionId::AppendEvent, ActionId::Clone})
        QCOMPARE(window.menus().action(id)->statusTip(), u"This connection is read-only."_s);
    facts.readOnly = false;
    window.showConnected(facts);
    QCOMPARE(notes(), QStringList());
}

void TestMainWindow::everyEntryOfAMenuTellsWhatItDoes()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    QStringList silent;
    const auto tell = [&silent](const auto &again, const QWidget *menu) -> void {
        QAccessibleInterface *spoken
            = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(menu));
        for (int at = 0; at < spoken->childCount(); ++at) {
            QAccessibleInterface *entry = spoken->child(at);
            const auto *action = qobject_cast<QAction *>(entry->object());
            QVERIFY(action);
            if (action->isSeparator())
                continue;
            const QString name = entry->text(QAccessible::Name);
            QCOMPARE(entry->role(), QAccessible::MenuItem);
            if (action->statusTip().isEmpty())
                silent.append(name);
            QCOMPARE(entry->text(QAccessible::Description), action->statusTip());
            QCOMPARE(entry->state().disabled, !action->isEnabled());
            QVERIFY2(entry->state().invisible || !qobject_cast<const QMenu *>(menu),
                     qPrintable(name)); // of a menu that is closed
            if (action->menu<QMenu *>()) {
                QCOMPARE(entry->childCount(), 1);
                again(again, action->menu<QMenu *>());
            }
        }
    };
    tell(tell, window.findChild<QMenuBar *>());
    QCOMPARE(silent, QStringList());
    const QAction *undo = window.menus().action(ActionId::Undo);
    QCOMPARE(undo->statusTip(), u"No player is open."_s); // why it is disabled goes before
}

void TestMainWindow::theKeysOfTimelineAndMapAreListed()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.menus().action(ActionId::KeyboardShortcuts)->trigger();
    const auto *table = named<QDialog>(window, u"keyboardShortcuts"_s)->findChild<QTableWidget *>();
    const auto keysFor = [table](const QString &what) {
        const auto found = table->findItems(what, Qt::MatchExactly);
        return found.isEmpty() ? QString() : table->item(found.first()->row(), 0)->text();
    };
    QCOMPARE(keysFor(u"Timeline: zoom in"_s), u"W or +"_s);
    QCOMPARE(keysFor(u"Timeline and map: next event"_s), u"."_s);
    QCOMPARE(keysFor(u"Map: move"_s), u"← → ↑ ↓"_s);
    QCOMPARE(keysFor(u"Save Changes"_s), u"Ctrl+S"_s);
}

void TestMainWindow::whatFailedIsReadAgainOnceTheLineIsBack()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    const Error lost{Error::Kind::Connection, u"server closed"_s, {}, {}};
    const auto failed = [&window] {
        QStringList sentences;
        for (const StateFace *face : window.findChildren<StateFace *>()) {
            if (face->state() == StateFace::State::Failed)
                sentences.append(face->sentence());
        }
        sentences.sort();
        return sentences;
    };
    desk.selection.setPlayer(test::numberedPlayer(1).id);
    desk.saveStore.players.answer(lost);
    desk.selection.setEvent(*EventId::fromUuid(test::numberedId(5)));
    desk.eventSource.details.back()->addResult(Result<PlayerProgressEvent>(lost));
    desk.eventSource.details.back()->finish();
    QTRY_COMPARE(
        failed(),
        (QStringList{u"The event could not be read."_s, u"The player could not be read."_s}));
    window.showConnected(someFacts());
    QTRY_COMPARE(desk.saveStore.players.waiting(), 1);
    QCOMPARE(failed(), QStringList());
    desk.saveStore.players.answer(OpenedPlayer{test::numberedPlayer(1), u"1"_s, {}});
    window.showConnected(someFacts());
    QCOMPARE(desk.saveStore.players.waiting(), 0); // nothing is left to be read again
}

void TestMainWindow::itFitsIntoASmallScreen_data()
{
    QTest::addColumn<WindowLayout::Kind>("kind");
    QTest::newRow("Edit") << WindowLayout::Kind::Edit;
    QTest::newRow("Audit") << WindowLayout::Kind::Audit;
}

/// 1440×900 at 200 %.
void TestMainWindow::itFitsIntoASmallScreen()
{
    QFETCH(WindowLayout::Kind, kind);
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.setConnection({u"live-eu"_s, true, true});
    window.showConnected(someFacts());
    window.show();
    window.panelLayout().arrange(kind);
    editSomething(desk);
    const QSize room = windowplace::firstSize(QRect(0, 0, 720, 450));
    window.resize(room);
    QTRY_COMPARE(window.size(), room);
    const QRect status = window.statusBar()->geometry();
    QVERIFY(window.rect().contains(status));
    QVERIFY(status.height() > 10);
}

void TestMainWindow::theEditMenuIsOfTheFocus()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto enabled = [&](ActionId id) { return window.menus().action(id)->isEnabled(); };
    named<QLineEdit>(window, u"searchPlayers"_s)->setFocus();
    QVERIFY(enabled(ActionId::Cut) && enabled(ActionId::Paste) && enabled(ActionId::Delete));
    named<QTableView>(window, u"players"_s)->setFocus();
    QVERIFY(enabled(ActionId::Copy));
    QVERIFY(!enabled(ActionId::Cut) && !enabled(ActionId::Paste) && !enabled(ActionId::Delete));
    named<QAbstractItemView>(window, u"save"_s)->setFocus();
    QVERIFY(!enabled(ActionId::Paste));
    QCOMPARE(window.menus().action(ActionId::Paste)->statusTip(), u"No player is open."_s);
    for (const QAction *dialect : window.menus().action(ActionId::CopyPathAs)->menu()->actions())
        QVERIFY2(!dialect->isEnabled(), qPrintable(dialect->text())); // there is no path
}

void TestMainWindow::visitsAreCountedOfTheWaypointInHand()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    desk.selection.setPlayer(*PlayerId::fromUuid(test::numberedId(901)));
    desk.selection.setSave(SaveTarget(*ProgressId::fromUuid(test::numberedId(900))));
    desk.eventSource.answer({{1'000'000, u"waypoint_visited"_s, {}, u"mill-pond"_s},
                             {2'000'000, u"npc_dialogue"_s, {}, u"miller"_s}});
    QTRY_COMPARE(desk.eventTable.rowCount(), 2);
    const auto waypoint = [&](std::uint32_t event) {
        desk.selection.setEvent(desk.events.idOf(event));
        window.menus().action(ActionId::CountVisits)->trigger();
        auto *dialog = named<QDialog>(window, u"countVisits"_s);
        const QString text = dialog->findChild<QLineEdit *>(u"visitsWaypoint"_s)->text();
        delete dialog;
        return text;
    };
    QCOMPARE(waypoint(0), u"mill-pond"_s);
    QCOMPARE(waypoint(1), QString()); // nobody visits a dialogue
}

void TestMainWindow::aPastedIdOpensWhatItIsOf()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    const PlayerId player = test::numberedPlayer(3).id;
    const auto progress = *ProgressId::fromUuid(test::numberedId(900));
    const auto event = *EventId::fromUuid(test::numberedId(5));
    desk.selection.setRange(TimeRange{Timestamp::fromPostgres(1), Timestamp::fromPostgres(2)});
    named<QLineEdit>(window, u"searchPlayers"_s)->setText(event.toString());
    QTest::keyClick(named<QLineEdit>(window, u"searchPlayers"_s), Qt::Key_Return);
    desk.playerSource.pages.back().answer(test::numberedPage(1, 0, true));
    QTRY_COMPARE(desk.playerSource.idsAsked, QList<QUuid>{event.uuid()});
    test::FakePlayerSource::answer<NamedRow>(desk.playerSource.rows.back(),
                                             NamedRow{player, progress, event});
    QTRY_COMPARE(desk.selection.event(), std::optional(event));
    QCOMPARE(desk.selection.player(), std::optional(player));
    QCOMPARE(desk.selection.save(), std::optional(SaveTarget(progress)));
    QVERIFY(!desk.selection.range());
    QCOMPARE(desk.playerSource.pages.back().query.text(), u"id:"_s + player.toString());
}

void TestMainWindow::aPastedPlaceSearchesTheEventsOfAll()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    QGuiApplication::clipboard()->setText(u"37.9057, -122.5477"_s);
    named<QLineEdit>(window, u"searchPlayers"_s)->paste();
    QCOMPARE(desk.selection.scope(), ScopeKind::AllFound);
    QCOMPARE(named<QLineEdit>(window, u"searchEvents"_s)->text(),
             u"near:37.905700,-122.547700,500"_s);
}

void TestMainWindow::narrowWindowTurnsDocksIntoTabs()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.resize(1440, 900);
    window.show();
    auto *events = named<QDockWidget>(window, u"eventsPanelDock"_s);
    auto *host = qobject_cast<QMainWindow *>(window.centralWidget());
    auto *map = named<QDockWidget>(window, u"mapPanelDock"_s);
    QVERIFY(!host->tabifiedDockWidgets(events).contains(map));
    window.resize(1016, 656);
    QTRY_VERIFY(host->tabifiedDockWidgets(events).contains(map));
    QCOMPARE(window.size(), QSize(1016, 656)); // its panels do not ask for more
    QTRY_VERIFY(host->centralWidget()->width() > events->width());
    QVERIFY(host->centralWidget()->height() > host->height() * 9 / 10);
    window.resize(1440, 900);
    QTRY_VERIFY(!host->tabifiedDockWidgets(events).contains(map));
}

void TestMainWindow::aWindowThatBeganNarrowHasItsSizesWhenWide()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.resize(780, 650);
    window.show();
    auto *players = named<QDockWidget>(window, u"playersPanelDock"_s);
    QTRY_VERIFY(players->isVisible());
    window.resize(1440, 900);
    QTRY_VERIFY(players->width() > 300);
    QVERIFY(named<QDockWidget>(window, u"mapPanelDock"_s)->width() > 400);
    QVERIFY(named<QDockWidget>(window, u"timelinePanelDock"_s)->height() > 180);
}

void TestMainWindow::auditIsUsableInANarrowWindow()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.resize(1016, 656);
    window.show();
    window.panelLayout().arrange(WindowLayout::Kind::Audit);
    auto *events = named<QDockWidget>(window, u"eventsPanelDock"_s);
    auto *details = named<QDockWidget>(window, u"eventDetailsPanelDock"_s);
    QTRY_VERIFY(details->isVisible() && details->geometry().top() > events->geometry().bottom());
    QCOMPARE(window.size(), QSize(1016, 656));
    QTRY_VERIFY(events->width() > 600);
    QVERIFY(events->height() > 200);
    QVERIFY(details->width() > 900);
}

void TestMainWindow::theFirstSizeFitsTheScreen_data()
{
    QTest::addColumn<QRect>("available");
    QTest::addColumn<QSize>("atMost");
    QTest::newRow("large") << QRect(0, 0, 2560, 1400) << QSize(1440, 900);
    QTest::newRow("1440x900") << QRect(0, 0, 1440, 900) << QSize(1440, 864);
    QTest::newRow("1280x720 with a panel") << QRect(0, 32, 1280, 688) << QSize(1280, 652);
    QTest::newRow("1024x700") << QRect(0, 0, 1024, 700) << QSize(1024, 664);
}

void TestMainWindow::theFirstSizeFitsTheScreen()
{
    QFETCH(QRect, available);
    QFETCH(QSize, atMost);
    const QSize first = windowplace::firstSize(available);
    QCOMPARE(first, first.boundedTo(atMost));
    QVERIFY(first.height() >= atMost.height() - 20 && first.width() >= atMost.width() - 20);
    test::WindowDesk desk;
    MainWindow window(desk.context());
    QCOMPARE(window.size(), windowplace::firstSize(window.screen()->availableGeometry()));
    window.resize(first);
    window.show();
    QCOMPARE(window.size(), first); // and nothing in it asks for more
}

void TestMainWindow::aKeptPlaceIsBroughtBackToTheScreen_data()
{
    QTest::addColumn<QRect>("kept");
    QTest::addColumn<bool>("stays");
    QTest::newRow("on the first") << QRect(100, 100, 1000, 700) << true;
    QTest::newRow("on the second") << QRect(2000, 100, 1000, 600) << true;
    QTest::newRow("on none") << QRect(5000, 3000, 1000, 700) << false;
    QTest::newRow("title bar above") << QRect(100, -200, 1000, 700) << false;
    QTest::newRow("too large") << QRect(0, 0, 3000, 2000) << false;
    QTest::newRow("half out") << QRect(-500, 100, 1000, 700) << false;
}

void TestMainWindow::aKeptPlaceIsBroughtBackToTheScreen()
{
    QFETCH(QRect, kept);
    QFETCH(bool, stays);
    const QList<QRect> screens{QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 720)};
    const QRect place = windowplace::broughtBack(kept, screens);
    QCOMPARE(place == kept, stays);
    QVERIFY(std::any_of(screens.begin(), screens.end(),
                        [&](const QRect &screen) { return screen.contains(place); }));
}

void TestMainWindow::namesForScreenReadersAreThere_data()
{
    QTest::addColumn<QString>("objectName");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QAccessible::Role>("role");
    QTest::newRow("players") << u"players"_s << u"Players"_s << QAccessible::Table;
    QTest::newRow("search players")
        << u"searchPlayers"_s << u"Search players"_s << QAccessible::EditableText;
    QTest::newRow("events") << u"events"_s << u"Events"_s << QAccessible::Table;
    QTest::newRow("search events")
        << u"searchEvents"_s << u"Search events"_s << QAccessible::EditableText;
    QTest::newRow("event details") << u"eventDetails"_s << u"Event details"_s << QAccessible::Tree;
    QTest::newRow("scope") << u"scope"_s << u"Scope"_s << QAccessible::ComboBox;
    QTest::newRow("time zone") << u"timeZone"_s << u"Time zone"_s << QAccessible::ComboBox;
    QTest::newRow("tasks") << u"tasks"_s << u"Tasks"_s << QAccessible::List;
    QTest::newRow("messages") << u"messages"_s << u"Messages"_s << QAccessible::List;
}

void TestMainWindow::namesForScreenReadersAreThere()
{
    QFETCH(QString, objectName);
    test::WindowDesk desk;
    MainWindow window(desk.context());
    auto *widget = named<QWidget>(window, objectName);
    QVERIFY(widget);
    auto *interface = QAccessible::queryAccessibleInterface(widget);
    QTEST(interface->text(QAccessible::Name), "name");
    QTEST(interface->role(), "role");
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
