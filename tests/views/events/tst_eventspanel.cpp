#include "models/items/eventhighlights.h"
#include "models/items/eventtablemodel.h"
#include "models/items/selection.h"
#include "models/items/viewzone.h"
#include "models/services/namedplayer.h"
#include "tests/support/fakeeventsource.h"
#include "tests/support/fakeplayersource.h"
#include "views/common/searchbox.h"
#include "views/common/stateface.h"
#include "views/events/appendeventdialog.h"
#include "views/events/eventdetailspanel.h"
#include "views/events/eventspanel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimeZone>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestEventsPanel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theCurrentRowIsTheSelectionsInBothDirections();
    void dataOfAnEventIsAnObject();
    void nextIsLaterWhicheverWayTheTableIsSorted();
    void theScopeBoxAndTheSelectionFollowEachOther();
    void aWrongSearchIsExplainedAndKeepsTheEvents();
    void searchingAsksTheServerAndShowsAnEmptyFace();
    void playerOfASearchIsWhomTheCommandLineMeans();
    void aFailureOffersToRetry();
    void copyPutsTheMarkedRowsOnTheClipboard();
    void theCurrentRowSurvivesABrush();
    void anEventChosenElsewhereIsTheOnlyOneMarked();
    void aRangeWithoutEventsSaysHowToGetThemBack();
    void detailsAreFetchedWhenLookedAt();
    void detailsOfAnotherEventDropTheLateAnswer();

private:
    [[nodiscard]] QTableView *table() const
    {
        return m_panel->findChild<QTableView *>(u"events"_s);
    }
    [[nodiscard]] StateFace *face() const { return m_panel->findChild<StateFace *>(); }
    [[nodiscard]] static EventId id(quint32 n) { return *EventId::fromUuid(test::numberedId(n)); }
    void open();
    void answer();

    test::FakePlayerSource m_players;
    std::unique_ptr<test::FakeEventSource> m_source;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<EventStore> m_store;
    std::unique_ptr<ViewZone> m_zone;
    std::unique_ptr<EventTableModel> m_model;
    std::unique_ptr<EventsPanel> m_panel;
};

void TestEventsPanel::init()
{
    m_source = std::make_unique<test::FakeEventSource>();
    m_selection = std::make_unique<Selection>();
    m_store = std::make_unique<EventStore>(*m_source, *m_selection);
    m_zone = std::make_unique<ViewZone>();
    m_model = std::make_unique<EventTableModel>(*m_store, *m_zone);
    m_panel = std::make_unique<EventsPanel>(*m_store, *m_model, m_players, *m_selection, *m_zone);
    m_panel->resize(600, 400);
    m_panel->show();
}

void TestEventsPanel::cleanup()
{
    m_panel.reset();
    m_model.reset();
    m_store.reset();
}

void TestEventsPanel::open()
{
    m_selection->setPlayer(*PlayerId::fromUuid(test::numberedId(901)));
    m_selection->setSave(SaveTarget(*ProgressId::fromUuid(test::numberedId(900))));
}

void TestEventsPanel::answer()
{
    m_source->answer({
        {1'000'000, u"waypoint_visited"_s, GeoPosition{37.90, -122.54}, u"a"_s,
         test::numberedId(1)},
        {2'000'000, u"item_collected"_s, GeoPosition{37.91, -122.54}, u"b"_s, test::numberedId(2)},
        {3'000'000, u"npc_dialogue"_s, std::nullopt, u"c"_s, test::numberedId(3)},
    });
    QTRY_COMPARE(m_store->state(), EventStore::State::Complete);
}

void TestEventsPanel::theCurrentRowIsTheSelectionsInBothDirections()
{
    open();
    answer();
    m_selection->setEvent(id(2));
    QCOMPARE(table()->currentIndex().row(), 1);
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(m_selection->event(), id(1));
    QCOMPARE(m_selection->markedEvents(), QSet<EventId>{id(1)});
}

void TestEventsPanel::nextIsLaterWhicheverWayTheTableIsSorted()
{
    open();
    answer();
    m_panel->nextEventAction()->trigger();
    QCOMPARE(m_selection->event(), id(1));
    m_panel->nextEventAction()->trigger();
    QCOMPARE(m_selection->event(), id(2));
    m_panel->previousEventAction()->trigger();
    QCOMPARE(m_selection->event(), id(1));
}

void TestEventsPanel::theScopeBoxAndTheSelectionFollowEachOther()
{
    auto *scope = m_panel->findChild<QComboBox *>(u"scope"_s);
    QCOMPARE(scope->accessibleName(), u"Scope"_s);
    m_selection->setScope(ScopeKind::AllFound);
    QCOMPARE(scope->currentText(), u"All players found"_s);
    QVERIFY(!table()->isColumnHidden(EventTableModel::ExperienceColumn));
    scope->setFocus();
    QTest::keyClick(scope, Qt::Key_Up);
    QCOMPARE(m_selection->scope(), ScopeKind::ThisPlayer);
}

void TestEventsPanel::aWrongSearchIsExplainedAndKeepsTheEvents()
{
    open();
    answer();
    QTest::keyClicks(m_panel->search()->edit(), u"nonsense:5"_s);
    QTest::keyClick(m_panel->search()->edit(), Qt::Key_Return);
    QCOMPARE(m_source->streams.size(), size_t(1));
    QCOMPARE(m_model->rowCount(), 3);
}

void TestEventsPanel::searchingAsksTheServerAndShowsAnEmptyFace()
{
    open();
    answer();
    QTest::keyClicks(m_panel->search()->edit(), u"type:player_death"_s);
    QTest::keyClick(m_panel->search()->edit(), Qt::Key_Return);
    QCOMPARE(m_source->streams.size(), size_t(2));
    QCOMPARE(m_source->streams[1].request.filter.text(), u"type:player_death"_s);
    QCOMPARE(face()->state(), StateFace::State::Loading);
    m_source->answer({});
    QTRY_COMPARE(face()->state(), StateFace::State::Empty);
    QCOMPARE(face()->sentence(), u"No event matches this search."_s);
}

void TestEventsPanel::playerOfASearchIsWhomTheCommandLineMeans()
{
    open();
    answer();
    m_panel->search()->setText(u"type:player_death player:nobody"_s);
    QTRY_VERIFY(m_panel->search()->error());
    QCOMPARE(m_panel->search()->edit()->accessibleDescription(),
             namedPlayer(u"nobody"_s, m_players.found).error().detail);
    QCOMPARE(m_source->streams.size(), size_t(1));
    m_players.found = {test::numberedPlayer(7)};
    m_panel->search()->setText(u"type:player_death player:PLAYER7"_s);
    QTRY_COMPARE(m_source->streams.size(), size_t(2));
    QCOMPARE(m_source->streams[1].request.filter.namedPlayers(),
             QStringList{test::numberedPlayer(7).id.toString()});
    QVERIFY(!m_panel->search()->error());
}

void TestEventsPanel::aFailureOffersToRetry()
{
    open();
    m_source->fail(Error{Error::Kind::Connection, u"The line dropped."_s, {}, {}});
    QTRY_COMPARE(face()->state(), StateFace::State::Failed);
    m_store->reload();
    answer();
    QCOMPARE(face()->state(), StateFace::State::Content);
}

void TestEventsPanel::copyPutsTheMarkedRowsOnTheClipboard()
{
    open();
    answer();
    table()->selectAll();
    m_panel->copyRows();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(u"Time (UTC)\t"_s));
    QCOMPARE(text.count(u'\n'), 4);
}

void TestEventsPanel::theCurrentRowSurvivesABrush()
{
    open();
    answer();
    m_selection->setEvent(id(2));
    m_selection->setRange(
        TimeRange{Timestamp::fromPostgres(1'500'000), Timestamp::fromPostgres(9'000'000)});
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_selection->event(), id(2));
    QCOMPARE(m_model->idAt(table()->currentIndex()), id(2));
    QVERIFY(m_panel->stateText().contains(u"2 of 3"_s));
}

void TestEventsPanel::anEventChosenElsewhereIsTheOnlyOneMarked()
{
    open();
    answer();
    EventHighlights highlights(*m_store, *m_selection);
    table()->selectAll();
    QCOMPARE(m_selection->markedEvents().size(), 3);
    QCOMPARE(highlights.marked().size(), size_t(3));
    m_selection->setRange(
        TimeRange{Timestamp::fromPostgres(1'500'000), Timestamp::fromPostgres(9'000'000)});
    QVERIFY(highlights.marked().size() < 3);
    m_selection->setEvent(id(3)); // as the map does on a click
    QCOMPARE(m_selection->markedEvents(), QSet<EventId>{id(3)});
    QCOMPARE(highlights.marked(), std::vector<std::uint32_t>{2});
}

void TestEventsPanel::aRangeWithoutEventsSaysHowToGetThemBack()
{
    open();
    answer();
    m_selection->setRange(
        TimeRange{Timestamp::fromPostgres(8'000'000), Timestamp::fromPostgres(9'000'000)});
    QCOMPARE(face()->state(), StateFace::State::Empty);
    for (QPushButton *button : face()->findChildren<QPushButton *>()) {
        if (button->text() == u"Show All Events"_s)
            button->click();
    }
    QVERIFY(!m_selection->range());
    QCOMPARE(face()->state(), StateFace::State::Content);
    QCOMPARE(m_model->rowCount(), 3);
}

void TestEventsPanel::detailsAreFetchedWhenLookedAt()
{
    EventDetailsPanel details(*m_source, *m_selection);
    auto *tree = details.findChild<QTreeView *>(u"eventDetails"_s);
    QCOMPARE(m_source->eventsAsked.size(), 0);
    m_selection->setEvent(id(2));
    QCOMPARE(m_source->eventsAsked, QList<EventId>{id(2)});
    PlayerProgressEvent event{.id = id(2),
                              .progressId = *ProgressId::fromUuid(test::numberedId(900)),
                              .playerId = *PlayerId::fromUuid(test::numberedId(901))};
    event.eventType = u"item_collected"_s;
    event.data = JsonText("{\"quantity\": 1.00}");
    m_source->details.back()->addResult(Result<PlayerProgressEvent>(event));
    m_source->details.back()->finish();
    QTRY_VERIFY(tree->model()->rowCount() > 5);
    const QModelIndexList found
        = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, u"quantity"_s, 1,
                               Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].siblingAtColumn(1).data().toString(), u"1.00"_s);
}

void TestEventsPanel::detailsOfAnotherEventDropTheLateAnswer()
{
    EventDetailsPanel details(*m_source, *m_selection);
    m_selection->setEvent(id(2));
    m_selection->setEvent(id(3));
    QVERIFY(m_source->details.front()->isCanceled());
}

void TestEventsPanel::dataOfAnEventIsAnObject()
{
    test::FakeEventSource source;
    ViewZone zone;
    AppendEventDialog dialog(source, zone, ProgressId::create(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.findChild<QPlainTextEdit *>()->setPlainText(u"[1]"_s);
    QTest::keyClick(dialog.findChild<QLineEdit *>(), Qt::Key_Return);
    const auto labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"is an object"_s);
    }));
    QVERIFY(dialog.isVisible());
}

QTEST_MAIN(TestEventsPanel)
#include "tst_eventspanel.moc"
