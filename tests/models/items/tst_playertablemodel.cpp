#include "models/items/playertablemodel.h"
#include "models/items/viewzone.h"
#include "tests/support/fakeplayersource.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;
using State = PlayerTableModel::State;

namespace {

constexpr auto QtTestMode = QAbstractItemModelTester::FailureReportingMode::QtTest;

SearchQuery search(const QString &text)
{
    return *SearchQuery::parse(text, SearchSubject::Players, QTimeZone::utc());
}

QString labelAt(const PlayerTableModel &model, int row)
{
    return model.index(row, PlayerTableModel::PlayerColumn).data().toString();
}

} // namespace

class TestPlayerTableModel final : public QObject
{
    Q_OBJECT
private slots:
    void readsPageByPage();
    void lateReplyOfAnOldSearchIsIgnored();
    void oldRowsStayUntilTheFirstPageOfTheNewSearch();
    void aFailedPageIsNotAskedForAgainByItself();
    void cancelStopsTheServerAndKeepsTheRows();
    void sortingAsksTheServer();
    void countIsEstimatedAtOnceAndExactOnRequest();
    void lateEstimateOfAnOldSearchIsIgnored();
    void replyOnItsWayWhenTheSearchChangesIsIgnored();
    void cellsSayUnitAndZone();
    void copiesTabSeparatedTextWithTheZone();

private:
    ViewZone m_zone;
};

void TestPlayerTableModel::readsPageByPage()
{
    test::FakePlayerSource source;
    PlayerTableModel model(source, m_zone);
    QVERIFY(source.pages.empty());
    model.reload();
    QAbstractItemModelTester tester(&model, QtTestMode);
    QCOMPARE(model.state(), State::Loading);
    QVERIFY(!model.canFetchMore({}));
    source.pages[0].answer(test::numberedPage(1, 100, false));
    QTRY_COMPARE(model.state(), State::HasMore);
    QCOMPARE(model.rowCount(), 100);
    model.fetchMore({});
    QVERIFY(source.pages[1].after.has_value());
    source.pages[1].answer(test::numberedPage(101, 3, true));
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.rowCount(), 103);
    QCOMPARE(model.rowOf(test::numberedPlayer(102).id), std::optional(101));
}

void TestPlayerTableModel::lateReplyOfAnOldSearchIsIgnored()
{
    test::FakePlayerSource source;
    PlayerTableModel model(source, m_zone);
    model.reload();
    QAbstractItemModelTester tester(&model, QtTestMode);
    model.setQuery(search(u"player7"_s));
    QVERIFY(source.pages[0].isCancelled());
    source.pages[1].answer(test::numberedPage(7, 1, true));
    source.pages[0].answer(test::numberedPage(1, 100, false));
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(labelAt(model, 0), u"player7@example.test"_s);
}

void TestPlayerTableModel::oldRowsStayUntilTheFirstPageOfTheNewSearch()
{
    test::FakePlayerSource source;
    PlayerTableModel model(source, m_zone);
    model.reload();
    QAbstractItemModelTester tester(&model, QtTestMode);
    source.pages[0].answer(test::numberedPage(1, 5, true));
    QTRY_COMPARE(model.state(), State::Complete);
    model.setQuery(search(u"nobody"_s));
    QCOMPARE(model.state(), State::Loading);
    QCOMPARE(model.rowCount(), 5);
    source.pages[1].answer(test::numberedPage(1, 0, true));
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.rowCount(), 0);
}

void TestPlayerTableModel::aFailedPageIsNotAskedForAgainByItself()
{
    test::FakePlayerSource source;
    PlayerTableModel model(source, m_zone);
    model.reload();
    QAbstractItemModelTester tester(&model, QtTestMode);
    source.pages[0].answer(test::numberedPage(1, 100, false));
    QTRY_COMPARE(model.state(), State::HasMore);
    model.fetchMore({});
    source.pages[1].answer(Error{Error::Kind::Timeout, u"too long"_s, {}, u"57014"_s});
    QTRY_COMPARE(model.state(), State::Failed);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.error()->sqlState, u"57014"_s);
    QCOMPARE(model.rowCount(), 100);
    model.retry();
    QVERIFY(source.pages[2].after.has_value());
    source.pages[2].answer(test::numberedPage(101, 1, true));
    QTRY_COMPARE(model.rowCount(), 101);
}

void TestPlayerTableModel::cancelStopsTheServerAndKeepsTheRows()
{
    test::FakePlayerSource source;
    PlayerTableModel model(source, m_zone);
    model.reload();
    QAbstractItemModelTester tester(&model, QtTestMode);
    source.pages[0].answer(test::numberedPage(1, 5, true));
    QTRY_COMPARE(model.state(), State::Complete);
    model.sort(PlayerTableModel::PlaytimeColumn, Qt::AscendingOrder);
    model.cancel();
    QVERIFY(source.pages[1].isCancelled());
    QCOMPARE(model.state(), State::Failed);
    QCOMPARE(model.error()->kind, Error::Kind::Cancelled);
    QCOMPARE(model.rowCount(), 5);
}

void TestPlayerTableModel::sortingAsksTheServer()
{
    test::FakePlayerSource source;
    PlayerTableModel model(source, m_zone);
    model.sort(PlayerTableModel::LevelColumn, Qt::AscendingOrder);
    QCOMPARE(source.pages.back().order, (PlayerOrder{PlayerSort::Level, Qt::AscendingOrder}));
    PlayerPage page = test::numberedPage(1, 2, true);
    page.servedByIndex = false;
    source.pages.back().answer(page);
    QTRY_COMPARE(model.state(), State::Complete);
    QVERIFY(!model.isServedByIndex());
    const auto asked = source.pages.size();
    model.sort(PlayerTableModel::IdColumn, Qt::AscendingOrder); // no sort of its own
    QCOMPARE(source.pages.size(), asked);
}

void TestPlayerTableModel::countIsEstimatedAtOnceAndExactOnRequest()
{
    test::FakePlayerSource source;
    PlayerTableModel model(source, m_zone);
    model.reload();
    test::FakePlayerSource::answer<qint64>(source.estimates[0], 1'020'000);
    QTRY_COMPARE(model.estimate(), std::optional<qint64>(1'020'000));
    QVERIFY(source.counts.empty());
    model.countExactly();
    QVERIFY(model.isCounting());
    test::FakePlayerSource::answer<qint64>(source.counts[0], 1'023'441);
    QTRY_COMPARE(model.exactCount(), std::optional<qint64>(1'023'441));
    QVERIFY(!model.isCounting());
}

void TestPlayerTableModel::lateEstimateOfAnOldSearchIsIgnored()
{
    test::FakePlayerSource source;
    PlayerTableModel model(source, m_zone);
    QList<qint64> seen;
    connect(&model, &PlayerTableModel::countChanged, this,
            [&] { seen.append(model.estimate().value_or(-1)); });
    model.reload();
    test::FakePlayerSource::answer<qint64>(source.estimates[0], 200);
    model.setQuery(search(u"player7"_s)); // before the answer was delivered
    test::FakePlayerSource::answer<qint64>(source.estimates[1], 1);
    QTRY_COMPARE(model.estimate(), std::optional<qint64>(1));
    QVERIFY(!seen.contains(200));
}

void TestPlayerTableModel::replyOnItsWayWhenTheSearchChangesIsIgnored()
{
    test::FakePlayerSource source;
    PlayerTableModel model(source, m_zone);
    QList<int> seen;
    connect(&model, &QAbstractItemModel::modelReset, this, [&] { seen.append(model.rowCount()); });
    model.reload();
    source.pages[0].answer(test::numberedPage(1, 50, true));
    model.setQuery(search(u"player7"_s)); // before the answer was delivered
    source.pages[1].answer(test::numberedPage(7, 1, true));
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(seen, QList<int>{1});
}

void TestPlayerTableModel::cellsSayUnitAndZone()
{
    test::FakePlayerSource source;
    PlayerTableModel model(source, m_zone);
    model.reload();
    PlayerPage page = test::numberedPage(41, 1, true);
    page.rows[0].label = u"<b>mira</b>"_s;
    page.rows[0].lastPlayedAt = Timestamp::parse(u"2025-03-11T12:00:00Z", QTimeZone::utc());
    source.pages[0].answer(page);
    QTRY_COMPARE(model.rowCount(), 1);
    const auto cell = [&](int column, int role) { return model.index(0, column).data(role); };
    QCOMPARE(cell(PlayerTableModel::PlaytimeColumn, Qt::DisplayRole), u"41 h 00 m"_s);
    QCOMPARE(cell(PlayerTableModel::DistanceColumn, Qt::DisplayRole), u"41.0 km"_s);
    QCOMPARE(cell(PlayerTableModel::LastPlayedColumn, Qt::AccessibleTextRole),
             u"2025-03-11, 2025-03-11 12:00:00 UTC"_s);
    QVERIFY(!cell(PlayerTableModel::PlayerColumn, Qt::ToolTipRole).toString().contains(u"<b>"_s));
    QCOMPARE(cell(PlayerTableModel::CreatedColumn, Qt::AccessibleTextRole), u"never"_s);
}

void TestPlayerTableModel::copiesTabSeparatedTextWithTheZone()
{
    test::FakePlayerSource source;
    ViewZone zone;
    PlayerTableModel model(source, zone);
    model.reload();
    PlayerPage page = test::numberedPage(9, 1, true);
    page.rows[0].label = u"a\tb"_s;
    page.rows[0].lastPlayedAt = Timestamp::parse(u"2025-07-11T12:00:00Z", QTimeZone::utc());
    source.pages[0].answer(page);
    QTRY_COMPARE(model.rowCount(), 1);
    zone.setZone(QTimeZone("America/Los_Angeles"));
    QCOMPARE(model.copyText({0},
                            {PlayerTableModel::PlayerColumn, PlayerTableModel::PlaytimeColumn,
                             PlayerTableModel::LastPlayedColumn}),
             u"Player\tPlaytime (s)\tLast played (America/Los_Angeles)\n"
             "a b\t32400\t2025-07-11 05:00:00 PDT\n"_s);
}

QTEST_MAIN(TestPlayerTableModel)
#include "tst_playertablemodel.moc"
