#include "models/items/eventtablemodel.h"
#include "models/items/selection.h"
#include "models/items/viewzone.h"
#include "tests/support/fakeeventsource.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace waymark;
using Column = EventTableModel::Column;

class TestEventTableModel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void newestComesFirstAndTheOrderCanBeTurned();
    void everyTimeFollowsTheZone();
    void movedIsMeasuredFromTheEventBefore();
    void aBrushedRangeNarrowsTheRows();
    void idsFindTheirRows();
    void copiedRowsNameTheZoneAndStayInTheirCells();

private:
    void load();
    [[nodiscard]] QString text(int row, Column column) const;

    std::unique_ptr<test::FakeEventSource> m_source;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<EventStore> m_store;
    std::unique_ptr<ViewZone> m_zone;
    std::unique_ptr<EventTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    Timestamp m_start = *Timestamp::parse(u"2025-10-24T14:31:08.412345Z", QTimeZone::utc());
};

void TestEventTableModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_store.reset();
    m_source = std::make_unique<test::FakeEventSource>();
    m_selection = std::make_unique<Selection>();
    m_store = std::make_unique<EventStore>(*m_source, *m_selection);
    m_zone = std::make_unique<ViewZone>();
    m_model = std::make_unique<EventTableModel>(*m_store, *m_zone);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    load();
}

void TestEventTableModel::load()
{
    const qint64 start = m_start.sincePostgresEpoch();
    m_selection->setPlayer(*PlayerId::fromUuid(test::numberedId(901)));
    m_selection->setSave(SaveTarget(*ProgressId::fromUuid(test::numberedId(900))));
    m_source->answer({
        {start, u"waypoint_visited"_s, GeoPosition{37.9057, -122.5477}, u"8_inter_gravity_car"_s,
         test::numberedId(1)},
        {start + 1'000'000, u"npc_dialogue"_s, std::nullopt, u"tab\there"_s, test::numberedId(2)},
        {start + 2'000'000,
         u"item_collected"_s,
         GeoPosition{37.9066, -122.5477},
         {},
         test::numberedId(3)},
    });
    QTRY_COMPARE(m_store->state(), EventStore::State::Complete);
}

QString TestEventTableModel::text(int row, Column column) const
{
    return m_model->index(row, column).data().toString();
}

void TestEventTableModel::newestComesFirstAndTheOrderCanBeTurned()
{
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(text(0, Column::TypeColumn), u"item_collected"_s);
    const QPersistentModelIndex newest = m_model->index(0, 0);
    m_model->sort(Column::TimeColumn, Qt::AscendingOrder);
    QCOMPARE(text(0, Column::TypeColumn), u"waypoint_visited"_s);
    QCOMPARE(newest.row(), 2);
    m_model->sort(Column::TypeColumn,
                  Qt::DescendingOrder); // other columns are searched, not sorted
    QCOMPARE(text(0, Column::TypeColumn), u"waypoint_visited"_s);
}

void TestEventTableModel::everyTimeFollowsTheZone()
{
    QCOMPARE(text(2, Column::TimeColumn), u"2025-10-24 14:31:08.412"_s);
    m_zone->setZone(QTimeZone("America/Los_Angeles"));
    QCOMPARE(text(2, Column::TimeColumn), u"2025-10-24 07:31:08.412"_s);
    QCOMPARE(m_model->headerData(Column::TimeColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"Time (America/Los_Angeles)"_s);
    const QString toolTip = m_model->index(2, Column::TimeColumn).data(Qt::ToolTipRole).toString();
    QVERIFY(toolTip.contains(u"07:31:08.412345"_s));
    QVERIFY(toolTip.contains(u"14:31:08.412345 in UTC"_s));
}

void TestEventTableModel::movedIsMeasuredFromTheEventBefore()
{
    QCOMPARE(text(2, Column::MovedColumn), QString()); // nothing before it
    QCOMPARE(text(1, Column::MovedColumn), QString()); // no position
    QCOMPARE(text(0, Column::MovedColumn),
             u"100 m"_s); // 0.0009 degrees north, over the one without position
}

void TestEventTableModel::aBrushedRangeNarrowsTheRows()
{
    const qint64 start = m_start.sincePostgresEpoch();
    m_selection->setRange(TimeRange{m_start, Timestamp::fromPostgres(start + 1'500'000)});
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(text(0, Column::TypeColumn), u"npc_dialogue"_s);
    m_selection->setRange(std::nullopt);
    QCOMPARE(m_model->rowCount(), 3);
}

void TestEventTableModel::idsFindTheirRows()
{
    const EventId second = *EventId::fromUuid(test::numberedId(2));
    QCOMPARE(m_model->indexOf(second).row(), 1);
    QCOMPARE(m_model->idAt(m_model->index(1, 0)), second);
    QVERIFY(!m_model->indexOf(EventId::create()).isValid());
}

void TestEventTableModel::copiedRowsNameTheZoneAndStayInTheirCells()
{
    m_zone->setZone(QTimeZone("Asia/Tokyo"));
    const QStringList lines = m_model->tabSeparated({0, 1}).split(u'\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith(u"Time (Asia/Tokyo)\tevent_type\t"_s));
    QVERIFY(lines[1].startsWith(
        u"2025-10-24T23:31:10.412345+09:00\titem_collected\t\twylding-woods\t37.906600\t"_s));
    QCOMPARE(lines[2].split(u'\t').size(), lines[0].split(u'\t').size());
    QVERIFY(lines[2].contains(u"\ttab here\t"_s));
    m_zone->setZone(QTimeZone::utc());
    QVERIFY(m_model->tabSeparated({0}).contains(u"\n2025-10-24T14:31:10.412345Z\t"_s));
}

QTEST_MAIN(TestEventTableModel)
#include "tst_eventtablemodel.moc"
