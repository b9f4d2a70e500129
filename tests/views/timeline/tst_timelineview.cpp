#include "models/items/eventwords.h"
#include "tests/support/openedwalk.h"
#include "tests/support/widgethand.h"
#include "views/common/theme.h"
#include "views/timeline/timelinepanel.h"
#include "views/timeline/timelineview.h"

#include <QAccessible>
#include <QApplication>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestTimelineView final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsEveryStateOfTheStore();
    void ctrlWheelZoomsAtTheCursor();
    void dragBrushesARangeAndItsEdgesMove();
    void shiftDragPansWithoutBrushing();
    void clickSelectsAndHoverTells();
    void keysStepZoomAndClear();
    void centreThenFit();
    void overviewMovesTheWindow();
    void lanesWithoutRoomScroll();
    void laneNamesToggleTypes();
    void doubleClickInTheBrushZoomsToIt();
    void anotherZoneChangesAxisAndWords();
    void lanesAreAccessible();
    void aReloadKeepsTheZoomAnotherSaveFits();

private:
    [[nodiscard]] TimelineView *view() const { return m_panel->view(); }
    [[nodiscard]] QPoint markOf(std::uint32_t row) const;
    [[nodiscard]] QPoint inPlot(double share) const;
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) const;

    std::unique_ptr<test::OpenedWalk> m_walk;
    std::unique_ptr<TimelinePanel> m_panel;
};

void TestTimelineView::init()
{
    m_walk = std::make_unique<test::OpenedWalk>();
    m_panel = std::make_unique<TimelinePanel>(m_walk->store, m_walk->selection, m_walk->zone);
    m_panel->resize(1300, 260);
    m_panel->show();
    m_walk->load();
    QTRY_VERIFY(m_walk->isLoaded());
}

void TestTimelineView::cleanup()
{
    test::keepPicture(m_panel.get());
    m_panel.reset();
    m_walk.reset();
}

QPoint TestTimelineView::markOf(std::uint32_t row) const
{
    const TimelineLayout &layout = view()->picture().layout();
    const int place = *layout.placeOfType(m_walk->store.columns().type[row]);
    return {qRound(view()->picture().xOf(view()->scale(), row)),
            int(layout.lane(place).center().y())};
}

QPoint TestTimelineView::inPlot(double share) const
{
    const QRectF plot = view()->picture().layout().plot();
    return {int(plot.left() + share * plot.width()), int(plot.top()) + 3};
}

void TestTimelineView::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers) const
{
    test::drag(view(), from, to, modifiers);
}

void TestTimelineView::showsEveryStateOfTheStore()
{
    QVERIFY(m_panel->stateText().contains(u"4 play session"_s));
    QVERIFY(m_panel->stateText().contains(u"2025-10-24"_s));
    m_walk->store.reload();
    m_walk->source.fail({Error::Kind::Timeout, u"too slow"_s, {}, {}});
    QTRY_COMPARE(m_walk->store.state(), EventStore::State::Failed);
    m_walk->selection.setPlayer(std::nullopt);
    QCOMPARE(m_panel->stateText(), QString());
}

void TestTimelineView::ctrlWheelZoomsAtTheCursor()
{
    const QPointF at = inPlot(0.3);
    const double x = at.x() - view()->picture().layout().plot().left();
    const Timestamp under = view()->scale().timeAt(x);
    const double before = view()->scale().span();
    QWheelEvent wheel(at, view()->mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(view(), &wheel);
    QVERIFY(view()->scale().span() < before * 0.7);
    QVERIFY(std::abs(view()->scale().xOf(under) - x) < 0.5);
    QVERIFY(!m_walk->selection.range()); // zoom is not a filter
}

void TestTimelineView::dragBrushesARangeAndItsEdgesMove()
{
    drag(inPlot(0.4), inPlot(0.6));
    const auto range = m_walk->selection.range();
    QVERIFY(range);
    QVERIFY(range->from < range->to);
    QVERIFY(m_walk->store.visible().size() < m_walk->store.columns().size());
    QVERIFY(view()->scale().isFitted()); // a filter is not a zoom

    drag(inPlot(0.6), inPlot(0.7));
    const auto wider = m_walk->selection.range();
    QCOMPARE(wider->from, range->from);
    QVERIFY(wider->to > range->to);
    drag(inPlot(0.4), inPlot(0.8)); // the left edge beyond the right one
    QVERIFY(m_walk->selection.range()->from == wider->to);
}

void TestTimelineView::shiftDragPansWithoutBrushing()
{
    QTest::keyClick(view(), Qt::Key_W);
    QTest::keyClick(view(), Qt::Key_W);
    const Timestamp from = view()->scale().range().from;
    drag(inPlot(0.5), inPlot(0.4), Qt::ShiftModifier);
    QVERIFY(view()->scale().range().from > from);
    QVERIFY(!m_walk->selection.range());
}

void TestTimelineView::clickSelectsAndHoverTells()
{
    QTest::mouseMove(view(), markOf(20));
    QTRY_VERIFY(m_walk->selection.hoveredEvent());
    QTest::mouseClick(view(), Qt::LeftButton, {}, markOf(20));
    QVERIFY(m_walk->selectedRow());
    QCOMPARE(m_walk->store.columns().type[*m_walk->selectedRow()],
             m_walk->store.columns().type[20]);
    const QString words = eventWords(m_walk->store, 5, m_walk->zone.zone());
    QVERIFY(words.contains(u"UTC"_s));
    QVERIFY(words.contains(u"37.90"_s));
    QVERIFY2(words.contains(u"km/h"_s), qPrintable(words));
}

void TestTimelineView::keysStepZoomAndClear()
{
    QTest::keyClick(view(), Qt::Key_Right);
    QCOMPARE(m_walk->selectedRow(), std::optional<std::uint32_t>(0));
    QTest::keyClick(view(), Qt::Key_Right);
    QCOMPARE(m_walk->selectedRow(), std::optional<std::uint32_t>(1));
    QTest::keyClick(view(), Qt::Key_Left);
    QTest::keyClick(view(), Qt::Key_Period);
    const auto &types = m_walk->store.columns().type;
    QVERIFY(*m_walk->selectedRow() > 0);
    QCOMPARE(types[*m_walk->selectedRow()], types[0]);
    QTest::keyClick(view(), Qt::Key_Comma);
    QCOMPARE(m_walk->selectedRow(), std::optional<std::uint32_t>(0));
    QTest::keyClick(view(), Qt::Key_Down);
    QVERIFY(types[*m_walk->selectedRow()] != types[0]);

    const double span = view()->scale().span();
    QTest::keyClick(view(), Qt::Key_W);
    QVERIFY(view()->scale().span() < span);
    QTest::keyClick(view(), Qt::Key_S);
    QVERIFY(std::abs(view()->scale().span() - span) < 1);

    drag(inPlot(0.4), inPlot(0.6));
    QTest::keyClick(view(), Qt::Key_Escape);
    QVERIFY(!m_walk->selection.range());
    QVERIFY(m_walk->selection.event());
    QTest::keyClick(view(), Qt::Key_Escape);
    QVERIFY(!m_walk->selection.event());
}

void TestTimelineView::centreThenFit()
{
    QTest::keyClick(view(), Qt::Key_W);
    QTest::keyClick(view(), Qt::Key_W);
    QTest::keyClick(view(), Qt::Key_W);
    m_walk->selection.setEvent(m_walk->store.idOf(70));
    QTest::keyClick(view(), Qt::Key_F);
    const double middle = view()->scale().width() / 2;
    QVERIFY(std::abs(view()->scale().xOf(m_walk->store.timeOf(70)) - middle) < 2);
    QTest::keyClick(view(), Qt::Key_F);
    QVERIFY(view()->scale().isFitted());
}

void TestTimelineView::overviewMovesTheWindow()
{
    QTest::keyClick(view(), Qt::Key_W);
    QTest::keyClick(view(), Qt::Key_W);
    const QRectF strip = view()->picture().layout().overview();
    QTest::mouseClick(view(), Qt::LeftButton, {},
                      QPoint(int(strip.left() + strip.width() * 0.75), int(strip.center().y())));
    const TimeScale whole = view()->picture().overviewScale(view()->scale());
    const Timestamp middle = view()->scale().timeAt(view()->scale().width() / 2);
    QVERIFY(std::abs(whole.xOf(middle) - strip.width() * 0.75) < 2);
    QVERIFY(!m_walk->selection.range());
}

void TestTimelineView::lanesWithoutRoomScroll()
{
    auto *bar = view()->findChild<QScrollBar *>();
    m_panel->resize(1300, 600);
    QTRY_VERIFY(!bar->isVisible());
    const double wide = view()->picture().layout().plot().width();
    m_panel->resize(1300, 150);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(view()->picture().layout().plot().width() < wide);
    const TimelineLayout &layout = view()->picture().layout();
    const QRectF plot = layout.plot();
    QVERIFY(layout.lane(layout.laneCount() - 1).bottom() > plot.bottom());
    bar->setValue(bar->maximum());
    QVERIFY(layout.lane(layout.laneCount() - 1).bottom() <= plot.bottom() + 1);
    QWheelEvent wheel(plot.center(), view()->mapToGlobal(plot.center()), {}, {0, 120 * 100},
                      Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view(), &wheel);
    QCOMPARE(bar->value(), 0);
}

void TestTimelineView::laneNamesToggleTypes()
{
    const QPoint name = view()->picture().layout().laneName(0).center().toPoint();
    QTest::mouseClick(view(), Qt::LeftButton, {}, name);
    QVERIFY(!m_walk->store.isTypeShown(u"waypoint_visited"_s));
    QTest::mouseClick(view(), Qt::LeftButton, {}, name);
    QVERIFY(m_walk->store.isTypeShown(u"waypoint_visited"_s));
    QTest::mouseClick(view(), Qt::LeftButton, Qt::ShiftModifier, name);
    QVERIFY(m_walk->store.isTypeShown(u"waypoint_visited"_s));
    QVERIFY(!m_walk->store.isTypeShown(u"player_death"_s));
}

void TestTimelineView::doubleClickInTheBrushZoomsToIt()
{
    drag(inPlot(0.4), inPlot(0.6));
    QTest::mouseDClick(view(), Qt::LeftButton, {}, inPlot(0.5));
    const auto range = *m_walk->selection.range();
    QVERIFY(std::abs(view()->scale().xOf(range.from)) < 1);
    QVERIFY(std::abs(view()->scale().xOf(range.to) - view()->scale().width()) < 1);
}

void TestTimelineView::anotherZoneChangesAxisAndWords()
{
    QVERIFY(view()->accessibleDescription().contains(u"UTC"_s));
    m_walk->zone.setZone(QTimeZone("America/Los_Angeles"));
    QVERIFY(view()->accessibleDescription().contains(u"America/Los_Angeles"_s));
    const QString words = eventWords(m_walk->store, 0, m_walk->zone.zone());
    QVERIFY(words.contains(u"PDT"_s));
    QVERIFY(words.contains(u"UTC"_s));
}

void TestTimelineView::lanesAreAccessible()
{
    QAccessibleInterface *timeline = QAccessible::queryAccessibleInterface(view());
    QCOMPARE(timeline->role(), QAccessible::Graphic);
    QCOMPARE(timeline->text(QAccessible::Name), u"Timeline"_s);
    m_walk->selection.setRange(
        TimeRange{*Timestamp::parse(u"2025-10-24T09:00Z", QTimeZone::utc()),
                  *Timestamp::parse(u"2025-10-24T10:00Z", QTimeZone::utc())});
    const QString description = timeline->text(QAccessible::Description);
    // "20 events"; without the English plural forms, which the program loads, "20 event(s)".
    static const QRegularExpression expected(
        u"^[0-9]+ event(s|\\(s\\)), 2025-10-24 09:00 to 10:00 UTC$"_s);
    QVERIFY2(expected.match(description).hasMatch(), qPrintable(description));
    QCOMPARE(timeline->childCount(), m_walk->store.columns().typeNames.size());
    QAccessibleInterface *lane = timeline->child(0);
    QCOMPARE(lane->text(QAccessible::Name), u"waypoint_visited"_s);
    QVERIFY(lane->text(QAccessible::Description).contains(u"event"_s));
    QCOMPARE(timeline->indexOfChild(timeline->child(2)), 2);
    QVERIFY(!lane->rect().isEmpty());
    QCOMPARE(lane->parent(), timeline);
}

void TestTimelineView::aReloadKeepsTheZoomAnotherSaveFits()
{
    QTest::keyClick(view(), Qt::Key_W);
    const TimeRange zoomed = view()->scale().range();
    m_walk->store.reload();
    m_walk->load();
    QTRY_VERIFY(m_walk->isLoaded());
    QCOMPARE(view()->scale().range(), zoomed);
    m_walk->selection.setSave(SaveTarget(ProgressId::create()));
    m_walk->load();
    QTRY_VERIFY(m_walk->isLoaded());
    QVERIFY(view()->scale().isFitted());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setPalette(themePalette(qEnvironmentVariableIsSet("WAYMARK_DARK")));
    TestTimelineView test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_timelineview.moc"
