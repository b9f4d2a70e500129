#include "models/items/playertablemodel.h"
#include "models/items/selection.h"
#include "models/items/viewzone.h"
#include "models/services/namedplayer.h"
#include "tests/support/fakeplayersource.h"
#include "views/common/chip.h"
#include "views/common/errorwords.h"
#include "views/common/searchbox.h"
#include "views/common/stateface.h"
#include "views/players/playerspage.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// The page over a source that answers when told to.
struct Desk
{
    test::FakePlayerSource source;
    Selection selection;
    ViewZone zone;
    PlayerTableModel players{source, zone};
    PlayersPage page{source, players, selection, zone};

    Desk()
    {
        page.resize(460, 600); // with room for every usual column
        page.show();
        players.reload();
    }
    void answer(const Result<PlayerPage> &rows) const { source.pages.back().answer(rows); }
    [[nodiscard]] bool hasSettled() const
    {
        return players.state() != PlayerTableModel::State::Loading;
    }
    [[nodiscard]] StateFace *face() const { return page.findChild<StateFace *>(); }
};

} // namespace

class TestPlayersPage final : public QObject
{
    Q_OBJECT
private slots:
    void showsThePlayersInTheOrderDrawn();
    void choosingARowSelectsThePlayer();
    void clickingARowSelectsThePlayer();
    void takingTheFocusOpensNobody();
    void theSelectionMarksItsRow();
    void aWrongSearchNamesTheColumnAndKeepsTheRows();
    void userOfASearchIsWhomTheCommandLineMeans_data();
    void userOfASearchIsWhomTheCommandLineMeans();
    void aSearchThatCouldNotBeReadIsReadOnceMore();
    void enterOpensTheOnePlayerFound_data();
    void enterOpensTheOnePlayerFound();
    void aChipTakesItsTermAway();
    void pastedEmailOpensItsOnlyPlayer();
    void pastedIdOfNoPlayerIsPassedOn();
    void aPastedLineOpensTheOneThingItNames_data();
    void aPastedLineOpensTheOneThingItNames();
    void aPastedPlaceOrMomentShowsItsEvents_data();
    void aPastedPlaceOrMomentShowsItsEvents();
    void aPastedLineOfSeveralThingsAsksWhichIsMeant();
    void whatIsTypedIsNoPaste();
    void clickingAHeaderSorts();
    void sortsThatNoIndexServesSaySo();
    void emptyAndFailedSayWhatToDoNext();
    void theLabelHasTheRoomOfOtherColumns();
    void columnsWithoutRoomAreOffered();
    void countsExactlyOnRequest();
    void whatIsAllThereIsNotEstimated();
    void copiesRowsWithTheZone();
    void screenReadersHearCompleteCells();
};

void TestPlayersPage::showsThePlayersInTheOrderDrawn()
{
    Desk desk;
    QCOMPARE(desk.face()->state(), StateFace::State::Loading);
    desk.answer(test::numberedPage(1, 40, true));
    QTRY_COMPARE(desk.face()->state(), StateFace::State::Content);
    auto *table = desk.page.findChild<QTableView *>(u"players"_s);
    QStringList titles;
    for (int column = 0; column < table->model()->columnCount(); ++column)
        if (!table->isColumnHidden(column))
            titles += table->model()->headerData(column, Qt::Horizontal).toString();
    QCOMPARE(titles, QStringList({u"Player"_s, u"Level"_s, u"Playtime"_s, u"Last played"_s}));
}

void TestPlayersPage::choosingARowSelectsThePlayer()
{
    Desk desk;
    desk.answer(test::numberedPage(1, 5, true));
    QTRY_VERIFY(desk.hasSettled());
    QTest::keyClick(desk.page.table(), Qt::Key_Down);
    QCOMPARE(desk.selection.player(), std::optional(test::numberedPlayer(1).id));
    desk.page.step(2);
    QCOMPARE(desk.selection.player(), std::optional(test::numberedPlayer(3).id));
    desk.page.step(-1);
    QCOMPARE(desk.selection.player(), std::optional(test::numberedPlayer(2).id));
}

void TestPlayersPage::clickingARowSelectsThePlayer()
{
    Desk desk;
    desk.answer(test::numberedPage(1, 5, true));
    QTRY_VERIFY(desk.hasSettled());
    for (const int row : {1, 3}) {
        const QModelIndex index = desk.players.index(row, PlayerTableModel::PlayerColumn);
        QTest::mouseClick(desk.page.table()->viewport(), Qt::LeftButton, {},
                          desk.page.table()->visualRect(index).center());
        QCOMPARE(desk.selection.player(), std::optional(test::numberedPlayer(row + 1).id));
    }
}

void TestPlayersPage::takingTheFocusOpensNobody()
{
    Desk desk;
    desk.answer(test::numberedPage(1, 5, true));
    QTRY_VERIFY(desk.hasSettled());
    // As a view does that takes the focus without a current row.
    desk.page.table()->selectionModel()->setCurrentIndex(desk.players.index(0, 0),
                                                         QItemSelectionModel::NoUpdate);
    QCOMPARE(desk.selection.player(), std::nullopt);
    QTest::keyClick(desk.page.table(), Qt::Key_Return);
    QCOMPARE(desk.selection.player(), std::optional(test::numberedPlayer(1).id));
}

void TestPlayersPage::theSelectionMarksItsRow()
{
    Desk desk;
    desk.answer(test::numberedPage(1, 5, true));
    QTRY_VERIFY(desk.hasSettled());
    desk.selection.setPlayer(test::numberedPlayer(4).id);
    QCOMPARE(desk.page.table()->currentIndex().row(), 3);
    // A new search without the player keeps it open: only the mark goes.
    desk.page.searchBox()->setText(u"player1"_s);
    desk.answer(test::numberedPage(1, 1, true));
    QTRY_COMPARE(desk.players.rowCount(), 1);
    QVERIFY(!desk.page.table()->currentIndex().isValid());
    QCOMPARE(desk.selection.player(), std::optional(test::numberedPlayer(4).id));
}

void TestPlayersPage::aWrongSearchNamesTheColumnAndKeepsTheRows()
{
    Desk desk;
    desk.answer(test::numberedPage(1, 5, true));
    QTRY_VERIFY(desk.hasSettled());
    const auto asked = desk.source.pages.size();
    desk.page.searchBox()->setText(u"levle:3"_s);
    QCOMPARE(desk.source.pages.size(), asked);
    QVERIFY(!desk.page.searchBox()->edit()->accessibleDescription().isEmpty());
    QCOMPARE(desk.players.rowCount(), 5);
    desk.page.searchBox()->setText(u"level:3"_s);
    QCOMPARE(desk.source.pages.size(), asked + 1);
    QVERIFY(desk.page.searchBox()->edit()->accessibleDescription().isEmpty());
}

void TestPlayersPage::userOfASearchIsWhomTheCommandLineMeans_data()
{
    QTest::addColumn<QList<int>>("found");
    QTest::newRow("one") << QList<int>{3};
    QTest::newRow("nobody") << QList<int>();
    QTest::newRow("two of one name") << QList<int>{3, 4};
}

void TestPlayersPage::userOfASearchIsWhomTheCommandLineMeans()
{
    QFETCH(QList<int>, found);
    Desk desk;
    desk.answer(test::numberedPage(1, 5, true));
    QTRY_VERIFY(desk.hasSettled());
    for (const int n : found)
        desk.source.found.append(test::numberedPlayer(n));
    const auto asked = desk.source.pages.size();
    const QString text = u"level:>0 -user:PLAYER3"_s;
    desk.page.searchBox()->edit()->setText(text);
    QTest::keyClick(desk.page.searchBox()->edit(), Qt::Key_Return);
    QTRY_COMPARE(desk.source.searched, QStringList{u"PLAYER3"_s});
    const auto player = namedPlayer(u"PLAYER3"_s, desk.source.found);
    if (!player) {
        QTRY_VERIFY(desk.page.searchBox()->error());
        QCOMPARE(desk.page.searchBox()->edit()->accessibleDescription(), player.error().detail);
        QCOMPARE(desk.source.pages.size(), asked);
        QCOMPARE(desk.players.rowCount(), 5);
        QVERIFY(!desk.selection.player());
        return;
    }
    QTRY_COMPARE(desk.source.pages.size(), asked + 1);
    const SearchQuery query = desk.source.pages.back().query;
    QCOMPARE(query.text(), text); // chips take terms of what was typed away
    QCOMPARE(query.namedPlayers(), QStringList{player->id.toString()});
    QVERIFY(!desk.page.searchBox()->error());
}

void TestPlayersPage::aSearchThatCouldNotBeReadIsReadOnceMore()
{
    Desk desk;
    desk.answer(test::numberedPage(1, 5, true));
    QTRY_VERIFY(desk.hasSettled());
    const auto asked = desk.source.pages.size();
    SearchBox *search = desk.page.searchBox();
    desk.source.findError = Error{Error::Kind::Connection, u"server closed"_s, {}, {}};
    search->setText(u"user:player3"_s);
    QTRY_VERIFY(search->error());
    QCOMPARE(search->edit()->accessibleDescription(), errorWords(*search->error()));
    desk.source.findError.reset();
    desk.source.found = {test::numberedPlayer(3)};
    search->searchUnanswered();
    QTRY_COMPARE(desk.source.pages.size(), asked + 1);
    QVERIFY(!search->error());
    search->searchUnanswered(); // nothing is left to ask
    QCOMPARE(desk.source.searched.size(), 2);
}

void TestPlayersPage::enterOpensTheOnePlayerFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::addColumn<bool>("opens");
    QTest::newRow("nobody") << u"player1"_s << 0 << false;
    QTest::newRow("one") << u"player1"_s << 1 << true;
    QTest::newRow("unsure") << u"player1"_s << 2 << false;
    QTest::newRow("one by its label") << u"player2@example.test"_s << 2 << true;
}

void TestPlayersPage::enterOpensTheOnePlayerFound()
{
    QFETCH(QString, text);
    QFETCH(int, found);
    QFETCH(bool, opens);
    Desk desk;
    desk.answer(test::numberedPage(1, 5, true));
    QTRY_VERIFY(desk.hasSettled());
    QLineEdit *edit = desk.page.searchBox()->edit();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(desk.selection.player(), std::nullopt);
    desk.answer(test::numberedPage(1, found, true));
    QTRY_VERIFY(desk.hasSettled());
    QCOMPARE(desk.selection.player().has_value(), opens);
    QTest::keyClick(edit, Qt::Key_Return); // the same answer, asked for once more
    QCOMPARE(desk.selection.player().has_value(), opens);
}

void TestPlayersPage::aChipTakesItsTermAway()
{
    Desk desk;
    desk.page.searchBox()->setText(u"experience:wylding-woods level:>1"_s);
    const auto chips = desk.page.findChildren<Chip *>();
    QCOMPARE(chips.size(), 2);
    chips.first()->click();
    QTRY_COMPARE(desk.page.searchBox()->text(), u"level:>1"_s);
    QCOMPARE(desk.source.pages.back().query.text(), u"level:>1"_s);
}

void TestPlayersPage::pastedEmailOpensItsOnlyPlayer()
{
    Desk desk;
    desk.page.searchBox()->setText(u"player7@example.test"_s);
    desk.answer(test::numberedPage(7, 1, true));
    QTRY_COMPARE(desk.selection.player(), std::optional(test::numberedPlayer(7).id));
    // A search that is none leaves the player in front alone.
    desk.page.searchBox()->setText(u"player8"_s);
    desk.answer(test::numberedPage(8, 1, true));
    QTRY_COMPARE(desk.players.rowCount(), 1);
    QTRY_VERIFY(desk.hasSettled());
    QCOMPARE(desk.selection.player(), std::optional(test::numberedPlayer(7).id));
}

void TestPlayersPage::pastedIdOfNoPlayerIsPassedOn()
{
    Desk desk;
    QSignalSpy strange(&desk.page, &PlayersPage::strangeIdSearched);
    const QUuid id = QUuid::createUuid();
    desk.page.searchBox()->setText(id.toString(QUuid::WithoutBraces));
    desk.answer(test::numberedPage(1, 0, true));
    QTRY_COMPARE(strange.size(), 1);
    QCOMPARE(strange.first().first().toUuid(), id);
    QVERIFY(!desk.selection.player());
}

void TestPlayersPage::aPastedLineOpensTheOneThingItNames_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("searched");
    const QString id = u"550e8400-e29b-41d4-a716-446655440000"_s;
    QTest::newRow("a log line with an e-mail")
        << u"WARN save: lost write of nova@example.org (retried)"_s << u"nova@example.org"_s;
    QTest::newRow("a log line with an id") << u"player: {%1} is stuck"_s.arg(id) << id;
    QTest::newRow("a link") << u"waymark://player/%1"_s.arg(id) << id;
    QTest::newRow("a link in a sentence") << u"see: waymark://event/%1"_s.arg(id) << id;
}

void TestPlayersPage::aPastedLineOpensTheOneThingItNames()
{
    QFETCH(QString, line);
    QFETCH(QString, searched);
    Desk desk;
    QGuiApplication::clipboard()->setText(line);
    desk.page.searchBox()->setText(QString(line.size(), u'x'));
    desk.page.searchBox()->edit()->selectAll(); // pasted over an older search
    desk.page.searchBox()->edit()->paste();
    QCOMPARE(desk.page.searchBox()->text(), searched);
    QCOMPARE(desk.source.pages.back().query.text(), searched);
    desk.answer(test::numberedPage(7, 1, true));
    QTRY_COMPARE(desk.selection.player(), std::optional(test::numberedPlayer(7).id));
}

void TestPlayersPage::aPastedPlaceOrMomentShowsItsEvents_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("events");
    QTest::newRow("place") << u"37.9057, -122.5477"_s << u"near:37.905700,-122.547700,500"_s;
    QTest::newRow("moment") << u"2025-10-24T14:31:08Z"_s
                            << u"after:\"2025-10-24T14:26:08Z\" before:\"2025-10-24T14:36:08Z\""_s;
    QTest::newRow("moment of the view")
        << u"2025-10-24 23:31:08"_s
        << u"after:\"2025-10-24T14:26:08Z\" before:\"2025-10-24T14:36:08Z\""_s;
    QTest::newRow("day") << u"2025-10-24"_s
                         << u"after:\"2025-10-23T15:00:00Z\" before:\"2025-10-24T15:00:00Z\""_s;
}

void TestPlayersPage::aPastedPlaceOrMomentShowsItsEvents()
{
    QFETCH(QString, text);
    Desk desk;
    desk.zone.setZone(QTimeZone("Asia/Tokyo"));
    const QSignalSpy wanted(&desk.page, &PlayersPage::eventsWanted);
    QGuiApplication::clipboard()->setText(text);
    desk.page.searchBox()->edit()->paste();
    QCOMPARE(wanted.size(), 1);
    QTEST(wanted.first().first().toString(), "events");
    QVERIFY(SearchQuery::parse(wanted.first().first().toString(), SearchSubject::Events,
                               QTimeZone::utc()));
    QVERIFY(desk.players.query().isEmpty());
}

void TestPlayersPage::aPastedLineOfSeveralThingsAsksWhichIsMeant()
{
    Desk desk;
    const size_t asked = desk.source.pages.size();
    const QSignalSpy wanted(&desk.page, &PlayersPage::eventsWanted);
    QGuiApplication::clipboard()->setText(
        u"[2025-10-24 14:31:08,412] WARN: nova@example.org at 37.9057,-122.5477"_s);
    desk.page.searchBox()->edit()->paste();
    auto *list = desk.page.findChild<QListWidget *>(u"pastedReadings"_s);
    QVERIFY(list->isVisible());
    QCOMPARE(list->accessibleName(), u"What was pasted may mean"_s);
    QCOMPARE(list->count(), 3);
    QCOMPARE(list->item(1)->text(), u"Player nova@example.org"_s);
    QCOMPARE(desk.source.pages.size(), asked);
    list->setCurrentRow(2);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!list->isVisible());
}

void TestPlayersPage::whatIsTypedIsNoPaste()
{
    Desk desk;
    const QSignalSpy wanted(&desk.page, &PlayersPage::eventsWanted);
    // Not a search yet, and there is a time in it.
    QTest::keyClicks(desk.page.searchBox()->edit(), u"(played:>2025-10-24"_s);
    QTRY_VERIFY(!desk.page.searchBox()->edit()->accessibleDescription().isEmpty());
    QCOMPARE(wanted.size(), 0);
    // A search stays one when it is pasted.
    desk.page.searchBox()->setText({});
    QGuiApplication::clipboard()->setText(u"played:>2025-10-24 level:>3"_s);
    desk.page.searchBox()->edit()->paste();
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(desk.source.pages.back().query.text(), u"played:>2025-10-24 level:>3"_s);
}

void TestPlayersPage::clickingAHeaderSorts()
{
    Desk desk;
    const auto click = [&](int column) {
        QHeaderView *header = desk.page.table()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(column) + 5, 8});
    };
    click(PlayerTableModel::LevelColumn);
    QCOMPARE(desk.source.pages.back().order, (PlayerOrder{PlayerSort::Level, Qt::DescendingOrder}));
    click(PlayerTableModel::LevelColumn);
    QCOMPARE(desk.source.pages.back().order, (PlayerOrder{PlayerSort::Level, Qt::AscendingOrder}));
    click(PlayerTableModel::PlayerColumn);
    QCOMPARE(desk.source.pages.back().order, (PlayerOrder{PlayerSort::Label, Qt::AscendingOrder}));
}

void TestPlayersPage::sortsThatNoIndexServesSaySo()
{
    Desk desk;
    PlayerPage rows = test::numberedPage(1, 5, true);
    rows.servedByIndex = false;
    desk.answer(rows);
    QTRY_COMPARE(desk.page.stateText(), u"no index serves this"_s);
    desk.players.reload();
    auto *cancel = desk.page.findChild<QPushButton *>(u"cancelPlayers"_s);
    QTRY_VERIFY(cancel->isVisible());
    cancel->click();
    QVERIFY(desk.source.pages.back().isCancelled());
    QCOMPARE(desk.face()->state(), StateFace::State::Content); // the rows stay
}

void TestPlayersPage::emptyAndFailedSayWhatToDoNext()
{
    Desk desk;
    desk.answer(test::numberedPage(1, 0, true));
    QTRY_COMPARE(desk.face()->state(), StateFace::State::Empty);
    QCOMPARE(desk.face()->sentence(), u"There are no players in this database."_s);
    desk.page.searchBox()->setText(u"nobody"_s);
    desk.answer(test::numberedPage(1, 0, true));
    QTRY_COMPARE(desk.face()->sentence(), u"No player matches this search."_s);
    desk.players.reload();
    desk.answer(Error{Error::Kind::Connection, u"server closed the connection"_s, {}, {}});
    QTRY_COMPARE(desk.face()->state(), StateFace::State::Failed);
    QCOMPARE(desk.face()->sentence(), u"The players could not be read."_s);
}

void TestPlayersPage::theLabelHasTheRoomOfOtherColumns()
{
    Desk desk;
    const auto labelWidth
        = [&] { return desk.page.table()->columnWidth(PlayerTableModel::PlayerColumn); };
    auto *told = desk.page.header()->findChild<QToolButton *>(u"columnsWithoutRoom"_s);
    const int wanted = 12 * desk.page.table()->fontMetrics().averageCharWidth();
    for (const int width : {220, 260, 336, 420, 700}) {
        desk.page.resize(width, 600);
        QTRY_VERIFY2(labelWidth() >= wanted,
                     qPrintable(u"%1 of %2"_s.arg(labelWidth()).arg(width)));
        int hidden = 0;
        for (const int column : {PlayerTableModel::LastPlayedColumn, PlayerTableModel::LevelColumn,
                                 PlayerTableModel::PlaytimeColumn})
            hidden += desk.page.table()->isColumnHidden(column) ? 1 : 0;
        QCOMPARE(told->isVisibleTo(&desk.page), hidden > 0);
        if (hidden > 0) // never without a word
            QCOMPARE(told->accessibleName(), u"%1 columns have no room here"_s.arg(hidden));
    }
    QVERIFY(!desk.page.table()->isColumnHidden(PlayerTableModel::PlaytimeColumn));
}

/// The column that one chose to see stays, whatever the width.
void TestPlayersPage::columnsWithoutRoomAreOffered()
{
    Desk desk;
    desk.page.resize(220, 600);
    auto *told = desk.page.header()->findChild<QToolButton *>(u"columnsWithoutRoom"_s);
    QTRY_VERIFY(told->isVisibleTo(&desk.page));
    told->click();
    auto *menu = desk.page.table()->findChild<QMenu *>();
    QVERIFY(menu);
    menu->actions().first()->trigger();
    QVERIFY(!desk.page.table()->isColumnHidden(PlayerTableModel::LevelColumn));
    QVERIFY(!told->isVisibleTo(&desk.page));
    menu->close();
    desk.page.resize(240, 600);
    QVERIFY(!desk.page.table()->isColumnHidden(PlayerTableModel::LevelColumn));
}

void TestPlayersPage::countsExactlyOnRequest()
{
    Desk desk;
    auto *count = desk.page.header()->findChild<QToolButton *>(u"countPlayers"_s);
    test::FakePlayerSource::answer<qint64>(desk.source.estimates.back(), 1'020'000);
    QTRY_COMPARE(count->text(), u"≈ 1.02 M"_s);
    QVERIFY(desk.source.counts.empty());
    count->click();
    test::FakePlayerSource::answer<qint64>(desk.source.counts.back(), 1'023'441);
    QTRY_COMPARE(count->text(), u"1,023,441"_s);
}

void TestPlayersPage::whatIsAllThereIsNotEstimated()
{
    Desk desk;
    auto *count = desk.page.header()->findChild<QToolButton *>(u"countPlayers"_s);
    test::FakePlayerSource::answer<qint64>(desk.source.estimates.back(), 1);
    QTRY_COMPARE(count->text(), u"≈ 1"_s);
    desk.answer(test::numberedPage(1, 0, true));
    QTRY_COMPARE(count->text(), u"0"_s);
    desk.page.searchBox()->setText(u"nova"_s);
    desk.answer(test::numberedPage(1, 3, true));
    QTRY_COMPARE(count->text(), u"3"_s);
    test::FakePlayerSource::answer<qint64>(desk.source.estimates.back(), 1);
    QTRY_VERIFY(desk.players.estimate());
    QCOMPARE(count->text(), u"3"_s);
}

void TestPlayersPage::copiesRowsWithTheZone()
{
    Desk desk;
    PlayerPage rows = test::numberedPage(1, 3, true);
    rows.rows[1].lastPlayedAt = Timestamp::parse(u"2025-10-24T14:31:08Z", QTimeZone::utc());
    desk.answer(rows);
    QTRY_VERIFY(desk.hasSettled());
    desk.page.table()->selectRow(1);
    desk.page.table()->actions().constFirst()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"Player\tLevel\tPlaytime (s)\tLast played (UTC)\n"
             "player2@example.test\t2\t7200\t2025-10-24 14:31:08 UTC\n"_s);
}

void TestPlayersPage::screenReadersHearCompleteCells()
{
    Desk desk;
    PlayerPage rows = test::numberedPage(1, 1, true);
    rows.rows[0].lastPlayedAt = Timestamp::parse(u"2025-10-24T14:31:08Z", QTimeZone::utc());
    desk.answer(rows);
    QTRY_VERIFY(desk.hasSettled());
    auto *table = QAccessible::queryAccessibleInterface(desk.page.table());
    QCOMPARE(table->role(), QAccessible::Table);
    QCOMPARE(table->text(QAccessible::Name), u"Players"_s);
    auto *cell = table->tableInterface()->cellAt(0, PlayerTableModel::LastPlayedColumn);
    QVERIFY(cell->text(QAccessible::Name).endsWith(u"2025-10-24 14:31:08 UTC"_s));
    auto *edit = QAccessible::queryAccessibleInterface(desk.page.searchBox()->edit());
    QCOMPARE(edit->text(QAccessible::Name), u"Search players"_s);
}

QTEST_MAIN(TestPlayersPage)
#include "tst_playerspage.moc"
