#include "models/items/eventstore.h"
#include "models/items/selection.h"
#include "tests/support/fakeeventsource.h"

#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;
using State = EventStore::State;

class TestEventStore final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void asksForTheScopeOfTheSelection();
    void loadsSortedAndCounts();
    void rangeAreaAndTypesNarrowWhatIsVisible();
    void chunksOfALongStreamAreShownAsTheyCome();
    void anotherPlayerClearsAtOnceAndCancels();
    void reloadKeepsThePictureUntilTheAnswer();
    void aFailureIsAStateWithItsError();
    void nothingFoundIsEmpty();

private:
    QList<test::EventRow> walk() const;

    PlayerId m_player = *PlayerId::fromUuid(test::numberedId(901));
    ProgressId m_progress = *ProgressId::fromUuid(test::numberedId(900));
    std::unique_ptr<test::FakeEventSource> m_source;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<EventStore> m_store;
};

void TestEventStore::init()
{
    m_store.reset();
    m_source = std::make_unique<test::FakeEventSource>();
    m_selection = std::make_unique<Selection>();
    m_store = std::make_unique<EventStore>(*m_source, *m_selection);
}

QList<test::EventRow> TestEventStore::walk() const
{
    return {
        {300, u"npc_dialogue"_s, GeoPosition{37.91, -122.54}, u"librarian"_s, test::numberedId(3)},
        {100, u"waypoint_visited"_s, GeoPosition{37.90, -122.55}, u"store"_s, test::numberedId(1)},
        {200, u"item_collected"_s, std::nullopt, {}, test::numberedId(2)},
        {400, u"waypoint_visited"_s, GeoPosition{0, 0}, {}, test::numberedId(4)},
        {std::numeric_limits<qint64>::max(),
         u"player_death"_s,
         std::nullopt,
         {},
         test::numberedId(5)},
    };
}

void TestEventStore::asksForTheScopeOfTheSelection()
{
    QCOMPARE(m_store->state(), State::NoScope);
    m_selection->setPlayer(m_player);
    QCOMPARE(m_source->streams.size(), size_t(0)); // which save is in front is not known yet
    m_selection->setSave(SaveTarget(m_progress));
    QCOMPARE(m_source->streams.size(), size_t(1));
    QCOMPARE(std::get<ProgressId>(m_source->streams[0].request.scope), m_progress);
    m_selection->setScope(ScopeKind::ThisPlayer);
    QCOMPARE(m_source->streams.size(), size_t(2));
    QVERIFY(m_source->streams[0].promise->isCanceled());
    QCOMPARE(std::get<PlayerId>(m_source->streams[1].request.scope), m_player);
    m_selection->setScope(ScopeKind::AllFound);
    QVERIFY(std::holds_alternative<SearchQuery>(m_source->streams[2].request.scope));
}

void TestEventStore::loadsSortedAndCounts()
{
    m_selection->setPlayer(m_player);
    m_selection->setSave(SaveTarget(m_progress));
    QCOMPARE(m_store->state(), State::Loading);
    m_source->answer(walk());
    QTRY_COMPARE(m_store->state(), State::Complete);
    QCOMPARE(m_store->columns().size(), size_t(5));
    QVERIFY(isInOrder(m_store->columns()));
    QCOMPARE(m_store->counts().total, 5);
    QCOMPARE(m_store->counts().shown, 5);
    QCOMPARE(m_store->counts().withoutPosition, 2);
    QCOMPARE(m_store->counts().impossiblePosition, 1);
    QCOMPARE(m_store->counts().undated, 1);
    const EventId third = *EventId::fromUuid(test::numberedId(3));
    QCOMPARE(m_store->rowOf(third), std::optional<std::uint32_t>(2));
    QCOMPARE(m_store->idOf(2), third);
}

void TestEventStore::rangeAreaAndTypesNarrowWhatIsVisible()
{
    m_selection->setPlayer(m_player);
    m_selection->setSave(SaveTarget(m_progress));
    m_source->answer(walk());
    QTRY_COMPARE(m_store->state(), State::Complete);
    QSignalSpy changed(m_store.get(), &EventStore::visibleChanged);

    m_selection->setRange(TimeRange{Timestamp::fromPostgres(200), Timestamp::fromPostgres(401)});
    QCOMPARE(m_store->visible().size(), size_t(3));
    QCOMPARE(m_store->visible().rowAt(0), 1U);
    QCOMPARE(m_store->visible().indexOf(3), std::optional<size_t>(2));
    QVERIFY(!m_store->visible().indexOf(0));

    m_store->setTypeShown(u"npc_dialogue"_s, false);
    QCOMPARE(m_store->visible().size(), size_t(2));
    QVERIFY(!m_store->visible().indexOf(2));
    m_store->showOnlyType(u"waypoint_visited"_s);
    QCOMPARE(m_store->visible().size(), size_t(1));
    m_store->showAllTypes();

    m_selection->setRange(std::nullopt);
    m_selection->setArea(BoundingBox{-123, 37, -122, 38});
    QCOMPARE(m_store->visible().size(), size_t(2));
    QCOMPARE(m_store->lanes()
                 .rows(int(m_store->columns().typeNames.indexOf(u"waypoint_visited"_s)))
                 .size(),
             size_t(1));
    QCOMPARE(changed.count(), 6);
}

void TestEventStore::chunksOfALongStreamAreShownAsTheyCome()
{
    m_selection->setPlayer(m_player);
    m_selection->setSave(SaveTarget(m_progress));
    auto promise = m_source->streams.back().promise;
    for (int chunk = 0; chunk < 9; ++chunk) {
        promise->addResult(Result<EventChunk>(test::chunkOf({{1000 - chunk, u"a"_s, {}, {}}})));
        if (chunk == 0)
            QTRY_COMPARE(m_store->columns().size(), size_t(1));
    }
    QTRY_VERIFY(m_store->columns().size() > 1);
    QCOMPARE(m_store->state(), State::Loading);
    promise->finish();
    QTRY_COMPARE(m_store->state(), State::Complete);
    QCOMPARE(m_store->columns().size(), size_t(9));
    QVERIFY(isInOrder(m_store->columns()));
}

void TestEventStore::anotherPlayerClearsAtOnceAndCancels()
{
    m_selection->setPlayer(m_player);
    m_selection->setSave(SaveTarget(m_progress));
    m_source->answer(walk());
    QTRY_COMPARE(m_store->state(), State::Complete);
    m_selection->setPlayer(PlayerId::create());
    QCOMPARE(m_store->columns().size(), size_t(0));
    QCOMPARE(m_store->state(), State::NoScope);
    m_selection->setSave(SaveTarget(ProgressId::create()));
    auto late = m_source->streams.back().promise;
    m_selection->setSave(SaveTarget(ProgressId::create()));
    QVERIFY(late->isCanceled());
    late->finish();
    m_source->answer({walk()[0]});
    QTRY_COMPARE(m_store->state(), State::Complete);
    QCOMPARE(m_store->columns().size(), size_t(1));
}

void TestEventStore::reloadKeepsThePictureUntilTheAnswer()
{
    m_selection->setPlayer(m_player);
    m_selection->setSave(SaveTarget(m_progress));
    m_source->answer(walk());
    QTRY_COMPARE(m_store->state(), State::Complete);
    m_store->reload();
    QCOMPARE(m_store->state(), State::Loading);
    QCOMPARE(m_store->columns().size(), size_t(5));
    m_source->streams.back().promise->finish();
    QTRY_COMPARE(m_store->state(), State::Empty);
    QCOMPARE(m_store->columns().size(), size_t(0));
}

void TestEventStore::aFailureIsAStateWithItsError()
{
    m_selection->setPlayer(m_player);
    m_selection->setSave(SaveTarget(m_progress));
    m_source->fail({Error::Kind::Timeout, u"too slow"_s, {}, {}});
    QTRY_COMPARE(m_store->state(), State::Failed);
    QCOMPARE(m_store->error()->kind, Error::Kind::Timeout);
    m_store->reload();
    QVERIFY(!m_store->error());
    m_source->answer(walk());
    QTRY_COMPARE(m_store->state(), State::Complete);
}

void TestEventStore::nothingFoundIsEmpty()
{
    m_selection->setScope(ScopeKind::AllFound);
    m_source->streams.back().promise->finish();
    QTRY_COMPARE(m_store->state(), State::Empty);
}

QTEST_GUILESS_MAIN(TestEventStore)
#include "tst_eventstore.moc"
