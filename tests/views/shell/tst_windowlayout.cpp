#include "tests/views/shell/windowdesk.h"
#include "views/shell/windowlayout.h"
#include "views/shell/windowplace.h"

#include <QDockWidget>
#include <QScreen>
#include <QStatusBar>
#include <QTest>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::editSomething;
using test::named;
using test::someFacts;

/// Where the window stands, how large it is, and how its panels share that.
class TestWindowLayout final : public QObject
{
    Q_OBJECT
private slots:
    void auditShowsEventsWithTheirDetails();
    void layoutIsKept();
    void thePlaceIsKept();
    void itFitsIntoASmallScreen_data();
    void itFitsIntoASmallScreen();
    void narrowWindowTurnsDocksIntoTabs();
    void aWindowThatBeganNarrowHasItsSizesWhenWide();
    void aWindowThatStayedNarrowLeavesNoTabsToAWideOne();
    void auditIsUsableInANarrowWindow();
    void theFirstSizeFitsTheScreen_data();
    void theFirstSizeFitsTheScreen();
    void itIsShownInTheFirstSize_data();
    void itIsShownInTheFirstSize();
    void aKeptPlaceIsBroughtBackToTheScreen_data();
    void aKeptPlaceIsBroughtBackToTheScreen();
};

void TestWindowLayout::auditShowsEventsWithTheirDetails()
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

void TestWindowLayout::layoutIsKept()
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

void TestWindowLayout::thePlaceIsKept()
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

void TestWindowLayout::itFitsIntoASmallScreen_data()
{
    QTest::addColumn<WindowLayout::Kind>("kind");
    QTest::newRow("Edit") << WindowLayout::Kind::Edit;
    QTest::newRow("Audit") << WindowLayout::Kind::Audit;
}

void TestWindowLayout::itFitsIntoASmallScreen()
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

void TestWindowLayout::narrowWindowTurnsDocksIntoTabs()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.resize(1440, 900);
    window.show();
    auto *events = named<QDockWidget>(window, u"eventsPanelDock"_s);
    auto *host = window.findChild<QMainWindow *>();
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

void TestWindowLayout::aWindowThatBeganNarrowHasItsSizesWhenWide()
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

void TestWindowLayout::aWindowThatStayedNarrowLeavesNoTabsToAWideOne()
{
    test::WindowDesk desk;
    {
        MainWindow window(desk.context());
        window.resize(780, 650);
        window.show();
        window.close();
    }
    MainWindow window(desk.context());
    window.resize(1440, 900);
    window.show();
    auto *events = named<QDockWidget>(window, u"eventsPanelDock"_s);
    auto *host = window.findChild<QMainWindow *>();
    QTRY_VERIFY(events->isVisible());
    QVERIFY(
        !host->tabifiedDockWidgets(events).contains(named<QDockWidget>(window, u"mapPanelDock"_s)));
}

void TestWindowLayout::auditIsUsableInANarrowWindow()
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

void TestWindowLayout::theFirstSizeFitsTheScreen_data()
{
    QTest::addColumn<QRect>("available");
    QTest::addColumn<QSize>("atMost");
    QTest::newRow("large") << QRect(0, 0, 2560, 1400) << QSize(1440, 900);
    QTest::newRow("1440x900") << QRect(0, 0, 1440, 900) << QSize(1440, 864);
    QTest::newRow("1280x720 with a panel") << QRect(0, 32, 1280, 688) << QSize(1280, 652);
    QTest::newRow("1024x700") << QRect(0, 0, 1024, 700) << QSize(1024, 664);
}

void TestWindowLayout::theFirstSizeFitsTheScreen()
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

void TestWindowLayout::itIsShownInTheFirstSize_data()
{
    QTest::addColumn<bool>("wasWide");
    QTest::newRow("at first") << false;
    QTest::newRow("after a wide one") << true;
}

void TestWindowLayout::itIsShownInTheFirstSize()
{
    QFETCH(bool, wasWide);
    test::WindowDesk desk;
    if (wasWide) {
        MainWindow window(desk.context());
        window.resize(1440, 900);
        window.show();
        window.close();
        desk.settings.remove(u"window/geometry"_s); // as where the screen of it is gone
    }
    MainWindow window(desk.context());
    const QSize first = window.size();
    window.show();
    QTRY_VERIFY(window.isVisible());
    QCOMPARE(window.size(), first);
}

void TestWindowLayout::aKeptPlaceIsBroughtBackToTheScreen_data()
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

void TestWindowLayout::aKeptPlaceIsBroughtBackToTheScreen()
{
    QFETCH(QRect, kept);
    QFETCH(bool, stays);
    const QList<QRect> screens{QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 720)};
    const QRect place = windowplace::broughtBack(kept, screens);
    QCOMPARE(place == kept, stays);
    QVERIFY(std::any_of(screens.begin(), screens.end(),
                        [&](const QRect &screen) { return screen.contains(place); }));
}

QTEST_MAIN(TestWindowLayout)
#include "tst_windowlayout.moc"
