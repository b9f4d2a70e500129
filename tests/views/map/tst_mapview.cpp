#include "tests/support/openedwalk.h"
#include "tests/support/widgethand.h"
#include "views/common/theme.h"
#include "views/map/mappanel.h"
#include "views/map/mapview.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestMapView final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void headerCountsWhatHasNoPlace();
    void fitsWhatWasLoadedAndThenFollowsThePerson();
    void wheelZoomsAtTheCursor();
    void dragPansAndClickSelects();
    void clicksWalkThroughEventsAtOnePlace();
    void hoverTellsInPlainText();
    void shiftDragChoosesAnArea();
    void legendTogglesTypes();
    void keysPanZoomStepAndClear();
    void aSelectionElsewhereIsBroughtIntoView();
    void fitSelectionZoomsToTheMarkedEvents();
    void isAccessible();

private:
    [[nodiscard]] MapView *view() const { return m_panel->view(); }
    [[nodiscard]] QPoint placeOf(std::uint32_t row) const;
    [[nodiscard]] std::uint32_t lonelyRow() const;
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) const;

    std::unique_ptr<test::OpenedWalk> m_walk;
    std::unique_ptr<MapPanel> m_panel;
};

void TestMapView::init()
{
    m_walk = std::make_unique<test::OpenedWalk>();
    m_panel = std::make_unique<MapPanel>(m_walk->store, m_walk->selection, m_walk->zone);
    m_panel->resize(720, 520);
    m_panel->show();
    m_walk->load();
    QTRY_VERIFY(m_walk->isLoaded());
    m_panel->grab(); // the legend's place is known once it was painted
}

void TestMapView::cleanup()
{
    test::keepPicture(m_panel.get());
    m_panel.reset();
    m_walk.reset();
}

QPoint TestMapView::placeOf(std::uint32_t row) const
{
    const EventColumns &columns = m_walk->store.columns();
    return view()->viewport().screenOf({columns.x[row], columns.y[row]}).toPoint();
}

/// An event with nothing near it that the legend does not cover.
std::uint32_t TestMapView::lonelyRow() const
{
    for (std::uint32_t row = 0; row < m_walk->store.columns().size(); ++row) {
        if (m_walk->store.columns().position[row] == EventColumns::Usable
            && view()->eventsAt(placeOf(row)).size() == 1
            && !view()->picture().legend().area().contains(placeOf(row)))
            return row;
    }
    qFatal("no lonely event");
}

void TestMapView::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers) const
{
    test::drag(view(), from, to, modifiers);
}

void TestMapView::headerCountsWhatHasNoPlace()
{
    const EventStore::Counts counts = m_walk->store.counts();
    const qsizetype without = counts.withoutPosition + counts.impossiblePosition;
    QCOMPARE(without, 3);
    QCOMPARE(m_panel->stateText(),
             u"%1 of %2 events · 3 without position"_s.arg(counts.total - 3).arg(counts.total));
    m_walk->selection.setRange(TimeRange{m_walk->store.timeOf(0), m_walk->store.timeOf(10)});
    QVERIFY2(m_panel->stateText().startsWith(u"10 of 10 events in range"_s),
             qPrintable(m_panel->stateText()));
}

void TestMapView::fitsWhatWasLoadedAndThenFollowsThePerson()
{
    for (std::uint32_t row = 0; row < m_walk->store.columns().size(); ++row) {
        if (m_walk->store.columns().position[row] == EventColumns::Usable)
            QVERIFY(view()->rect().contains(placeOf(row)));
    }
    QTest::keyClick(view(), Qt::Key_Plus);
    const MapViewport moved = view()->viewport();
    m_walk->store.reload();
    m_walk->load();
    QTRY_VERIFY(m_walk->isLoaded());
    QVERIFY(view()->viewport() == moved);
    m_walk->selection.setSave(SaveTarget(ProgressId::create()));
    m_walk->load();
    QTRY_VERIFY(m_walk->isLoaded());
    QVERIFY(!(view()->viewport() == moved));
}

void TestMapView::wheelZoomsAtTheCursor()
{
    const QPointF at(200, 150);
    const GeoPosition under = view()->viewport().positionAt(at);
    const double zoom = view()->viewport().zoom();
    QWheelEvent wheel(at, view()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(view(), &wheel);
    QCOMPARE(view()->viewport().zoom(), zoom + 0.5);
    QVERIFY(std::abs(view()->viewport().positionAt(at).longitude - under.longitude) < 1e-9);
}

void TestMapView::dragPansAndClickSelects()
{
    const std::uint32_t row = lonelyRow();
    const QPoint before = placeOf(row);
    drag({300, 420}, {340, 400});
    QVERIFY((placeOf(row) - before - QPoint(40, -20)).manhattanLength() <= 2);
    QVERIFY(!m_walk->selection.event());
    QTest::mouseClick(view(), Qt::LeftButton, {}, placeOf(row));
    QCOMPARE(m_walk->selectedRow(), std::optional(row));
}

void TestMapView::clicksWalkThroughEventsAtOnePlace()
{
    QList<test::EventRow> rows;
    for (quint32 i = 0; i < 5; ++i)
        rows.append({qint64(i) * 1'000'000,
                     u"waypoint_visited"_s,
                     GeoPosition{37.9, -122.5},
                     {},
                     test::numberedId(i)});
    m_walk->store.reload();
    m_walk->source.answer(rows);
    QTRY_COMPARE(m_walk->store.columns().size(), size_t(5));
    QSet<std::uint32_t> reached;
    for (int i = 0; i < 5; ++i) {
        QTest::mouseClick(view(), Qt::LeftButton, {}, placeOf(0));
        reached.insert(*m_walk->selectedRow());
    }
    QCOMPARE(reached.size(), 5);
}

void TestMapView::hoverTellsInPlainText()
{
    const std::uint32_t row = lonelyRow();
    QTest::mouseMove(view(), placeOf(row));
    QTRY_COMPARE(m_walk->selection.hoveredEvent(), std::optional(m_walk->store.idOf(row)));
    QHelpEvent help(QEvent::ToolTip, placeOf(row), view()->mapToGlobal(placeOf(row)));
    QApplication::sendEvent(view(), &help);
    QVERIFY2(QToolTip::text().contains(u"2025-10-24"_s), qPrintable(QToolTip::text()));
    QVERIFY(QToolTip::text().contains(u"37.9"_s));
}

void TestMapView::shiftDragChoosesAnArea()
{
    const std::uint32_t row = lonelyRow();
    const MapViewport before = view()->viewport();
    const QPoint at = placeOf(row);
    drag(at - QPoint(15, 15), at + QPoint(15, 15), Qt::ShiftModifier);
    QVERIFY(view()->viewport() == before);
    QVERIFY(m_walk->selection.area());
    QVERIFY(m_walk->store.visible().indexOf(row));
    QVERIFY(m_walk->store.visible().size() < 20);
    QTest::keyClick(view(), Qt::Key_Escape);
    QVERIFY(!m_walk->selection.area());
}

void TestMapView::legendTogglesTypes()
{
    const QPoint entry = (view()->picture().legend().area().topLeft() + QPointF(30, 14)).toPoint();
    QTest::mouseClick(view(), Qt::LeftButton, {}, entry);
    QVERIFY(!m_walk->store.isTypeShown(u"waypoint_visited"_s));
    QVERIFY(view()->picture().legend().entries().first().isHidden);
    QTest::mouseClick(view(), Qt::LeftButton, Qt::ShiftModifier, entry);
    QVERIFY(m_walk->store.isTypeShown(u"waypoint_visited"_s));
    QVERIFY(!m_walk->store.isTypeShown(u"item_collected"_s));
}

void TestMapView::keysPanZoomStepAndClear()
{
    const GeoPosition center = view()->viewport().center();
    QTest::keyClick(view(), Qt::Key_Right);
    QVERIFY(view()->viewport().center().longitude > center.longitude);
    QTest::keyClick(view(), Qt::Key_Period);
    QCOMPARE(m_walk->selectedRow(), std::optional<std::uint32_t>(0));
    for (int i = 0; i < 25; ++i)
        QTest::keyClick(view(), Qt::Key_Period);
    QVERIFY(*m_walk->selectedRow() > 25); // events without a place were passed over
    QTest::keyClick(view(), Qt::Key_F);
    QVERIFY((placeOf(*m_walk->selectedRow()) - view()->rect().center()).manhattanLength() < 4);
    QTest::keyClick(view(), Qt::Key_F);
    QVERIFY((view()->viewport().center().longitude - center.longitude) < 1e-6);
    QTest::keyClick(view(), Qt::Key_Escape);
    QVERIFY(!m_walk->selection.event());
}

void TestMapView::aSelectionElsewhereIsBroughtIntoView()
{
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(view(), Qt::Key_Plus);
    m_walk->selection.setEvent(m_walk->store.idOf(2));
    QVERIFY(view()->rect().contains(placeOf(2)));
    const std::uint32_t last = std::uint32_t(m_walk->store.visible().size()) - 2;
    m_walk->selection.setEvent(m_walk->store.idOf(last));
    QVERIFY(view()->rect().contains(placeOf(last)));
}

void TestMapView::fitSelectionZoomsToTheMarkedEvents()
{
    const double zoom = view()->viewport().zoom();
    m_walk->selection.setMarkedEvents({m_walk->store.idOf(3), m_walk->store.idOf(6)});
    m_panel->fitSelectionAction()->trigger();
    QVERIFY(view()->viewport().zoom() > zoom);
    QVERIFY(view()->rect().contains(placeOf(3)));
    QVERIFY(view()->rect().contains(placeOf(6)));
    m_panel->fitAllAction()->trigger();
    QVERIFY(std::abs(view()->viewport().zoom() - zoom) < 1e-9);
}

void TestMapView::isAccessible()
{
    QAccessibleInterface *map = QAccessible::queryAccessibleInterface(view());
    QCOMPARE(map->role(), QAccessible::Graphic);
    QCOMPARE(map->text(QAccessible::Name), u"Map"_s);
    const QString text = map->text(QAccessible::Description);
    QVERIFY2(text.contains(u"Natural Earth"_s), qPrintable(text));
    QVERIFY(text.contains(u" of "_s));
    QVERIFY(text.contains(u"37.9"_s));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setPalette(themePalette(qEnvironmentVariableIsSet("WAYMARK_DARK")));
    TestMapView test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mapview.moc"
