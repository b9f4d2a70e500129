#include "tests/support/memorybulk.h"
#include "tests/support/memorykeeper.h"
#include "tests/views/shell/windowdesk.h"
#include "views/bulk/bulkruns.h"
#include "views/common/searchbox.h"
#include "views/common/stateface.h"
#include "views/players/playerspage.h"
#include "views/shell/windowmenus.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::editSomething;
using test::named;
using test::someFacts;

class TestMainWindow final : public QObject
{
    Q_OBJECT
private slots:
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
    void aPlayerThatCannotBeReadReconnects_data()
    {
        aSaveThatDoesNotReachTheServerReconnects_data();
    }
    void aPlayerThatCannotBeReadReconnects();
    void keysReachPlayersAndPanels();
    void backGoesToThePlayerBefore();
    void timeZoneIsChosenByTyping();
    void theZoneNearestToThePlayerIsOffered();
    void tasksAreListedAndCancelled();
    void messagesAreListedNewestFirst();
    void closingListsUnsavedEdits();
    void closingWhileSavesAreChangedAsks();
    void whatCameOfABulkEditIsAMessageWithTakeBack();
    void unsavedEditsAreKeptForNextTimeOrForgotten_data();
    void unsavedEditsAreKeptForNextTimeOrForgotten();
    void afterSavingTheStatusBarOffersTakeBack();
    void searchOffersFieldsAndKnownValues();
    void whatFailedIsReadAgainOnceTheLineIsBack();
    void reloadReadsTheEventsToo();
    void aPastedIdOpensWhatItIsOf();
    void aPastedPlaceSearchesTheEventsOfAll();
    void namesForScreenReadersAreThere_data();
    void namesForScreenReadersAreThere();
};

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
    facts = someFacts();
    facts.canWriteSaves = false;
    window.showConnected(facts);
    QVERIFY(!chip->icon().isNull());
    QCOMPARE(chip->accessibleDescription(), u"This role may not change saves."_s);
    QVERIFY(chip->toolTip().contains(chip->accessibleDescription()));
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

void TestMainWindow::aPlayerThatCannotBeReadReconnects()
{
    QFETCH(int, kind);
    QFETCH(int, reconnects);
    test::WindowDesk desk;
    MainWindow window(desk.context());
    const QSignalSpy lost(&window, &MainWindow::lineFailed);
    desk.selection.setPlayer(test::numberedPlayer(1).id);
    desk.saveStore.players.answer(Error{Error::Kind(kind), {}, {}, {}});
    QTRY_COMPARE(lost.size(), reconnects);
    QCOMPARE(desk.messages.rowCount(), 0); // the page says it
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

void TestMainWindow::closingWhileSavesAreChangedAsks()
{
    test::WindowDesk desk;
    test::MemoryBulk bulk;
    bulk.add(u"ada"_s, R"({"gold": 1})");
    bulk.isHeld = true;
    WindowContext context = desk.context();
    context.bulk = &bulk;
    MainWindow window(context);
    window.show();
    auto *runs = window.findChild<BulkRuns *>();
    const auto patch = *JsonPatch::parse(R"([{"op":"replace","path":"/gold","value":2}])");
    runs->apply({{{}, SaveTarget::Table::Progress}, patch, {}}, u"/gold: 1 → 2"_s, 1);
    QTRY_VERIFY(bulk.isHolding());
    QCOMPARE(named<QAbstractItemView>(window, u"tasks"_s)->model()->rowCount(), 1);
    window.close();
    QVERIFY(window.isVisible());
    window.findChild<QMessageBox *>(u"runningBulk"_s)->reject();
    QVERIFY(window.isVisible());
    QVERIFY(runs->isRunning());

    window.close();
    for (auto *box : window.findChildren<QMessageBox *>(u"runningBulk"_s))
        if (box->isVisible())
            box->findChild<QPushButton *>(u"stopBulk"_s)->click();
    QVERIFY2(window.isVisible(), "it goes when what is being written is written");
    bulk.release();
    QTRY_VERIFY(!window.isVisible());
    QCOMPARE(bulk.states(), QByteArrayList{R"({"gold": 2})"});
}

void TestMainWindow::whatCameOfABulkEditIsAMessageWithTakeBack()
{
    test::WindowDesk desk;
    test::MemoryBulk bulk;
    bulk.add(u"ada"_s, R"({"gold": 1})");
    WindowContext context = desk.context();
    context.bulk = &bulk;
    MainWindow window(context);
    window.show();
    auto *action = named<QPushButton>(window, u"messageAction"_s);
    QVERIFY(action->isHidden());
    const auto patch = *JsonPatch::parse(R"([{"op":"replace","path":"/gold","value":2}])");
    window.findChild<BulkRuns *>()->apply({{{}, SaveTarget::Table::Progress}, patch, {}},
                                          u"/gold: 1 → 2"_s, 1);
    QTRY_VERIFY(!action->isHidden());
    QCOMPARE(action->text(), u"Take Back…"_s);
    action->click();
    auto *dialog = window.findChild<QDialog *>(u"bulk"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLabel *>(u"bulkChange"_s)->text(), u"/gold: 1 → 2"_s);
    dialog->reject();
}

void TestMainWindow::unsavedEditsAreKeptForNextTimeOrForgotten_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("kept");
    QTest::newRow("kept") << u"keepForNextTime"_s << 1;
    QTest::newRow("forgotten") << u"closeWithoutSaving"_s << 0;
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

void TestMainWindow::reloadReadsTheEventsToo()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    desk.selection.setPlayer(test::numberedPlayer(1).id);
    desk.saveStore.players.answer(OpenedPlayer{test::numberedPlayer(1), u"1"_s, {}});
    const QList<test::EventRow> first{{1'000'000, u"waypoint_visited"_s, {}, u"a"_s},
                                      {2'000'000, u"npc_dialogue"_s, {}, u"b"_s}};
    QTRY_VERIFY(!desk.eventSource.streams.empty());
    desk.eventSource.answer(first);
    QTRY_COMPARE(desk.eventTable.rowCount(), 2);
    const EventId chosen = desk.events.idOf(1);
    desk.selection.setEvent(chosen);
    QTRY_VERIFY(window.menus().action(ActionId::Reload)->isEnabled());
    const size_t before = desk.eventSource.streams.size();
    window.menus().action(ActionId::Reload)->trigger();
    QCOMPARE(desk.eventSource.streams.size(), before + 1);
    QCOMPARE(desk.eventTable.rowCount(), 2); // what is there stays until more comes
    desk.eventSource.answer(first + QList<test::EventRow>{{3'000'000, u"npc_dialogue"_s, {}, {}}});
    QTRY_COMPARE(desk.eventTable.rowCount(), 3);
    QCOMPARE(desk.selection.event(), std::optional(chosen));
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
