#include "models/geo/mapviewport.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace waymark;

class TestMapViewport final : public QObject
{
    Q_OBJECT
private slots:
    void screenAndWorldAreInverse();
    void zoomKeepsWhatIsUnderTheAnchor();
    void panFollowsTheMouse();
    void fitsTheNarrowestBox_data();
    void fitsTheNarrowestBox();
    void pointsAcrossTheAntimeridianAreNeighboursOnScreen();
    void neverShowsBeyondThePoles();
    void nothingToFitGivesNoBox();
    void aBoxHoldsWhatItsDegreesHold_data();
    void aBoxHoldsWhatItsDegreesHold();
};

void TestMapViewport::screenAndWorldAreInverse()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 2'000; ++i) {
        MapViewport view;
        view.setSize({200.0 + random.bounded(1600), 200.0 + random.bounded(1000)});
        view.setZoom(3 + random.bounded(17.0));
        view.setCenter({random.bounded(120.0) - 60, random.bounded(360.0) - 180});
        const QPointF screen(random.bounded(view.size().width()),
                             random.bounded(view.size().height()));
        const QPointF back = view.screenOf(view.worldAt(screen));
        QVERIFY((back - screen).manhattanLength() < 2 * view.pixelsPerUnit() + 1e-6);
    }
}

void TestMapViewport::zoomKeepsWhatIsUnderTheAnchor()
{
    MapViewport view;
    view.setSize({800, 600});
    view.setZoom(12);
    view.setCenter({37.9057, -122.5477});
    const QPointF anchor(120, 480);
    const GeoPosition before = view.positionAt(anchor);
    for (const double steps : {0.25, 3.0, -1.5}) {
        view.zoomAt(anchor, steps);
        QVERIFY(std::abs(view.positionAt(anchor).latitude - before.latitude) < 1e-9);
        QVERIFY(std::abs(view.positionAt(anchor).longitude - before.longitude) < 1e-9);
    }
}

void TestMapViewport::panFollowsTheMouse()
{
    MapViewport view;
    view.setSize({800, 600});
    view.setZoom(10);
    const GeoPosition grabbed = view.positionAt({100, 100});
    view.panBy({250, -30});
    QVERIFY(std::abs(view.positionAt({350, 70}).longitude - grabbed.longitude) < 1e-9);
    QVERIFY(std::abs(view.positionAt({350, 70}).latitude - grabbed.latitude) < 1e-9);
}

void TestMapViewport::fitsTheNarrowestBox_data()
{
    QTest::addColumn<QList<double>>("longitudes");
    QTest::addColumn<double>("west");
    QTest::addColumn<double>("east");
    QTest::newRow("California") << QList<double>{-122.6, -122.5} << -122.6 << -122.5;
    QTest::newRow("Fiji: 5 degrees, not 355")
        << QList<double>{177, 179, -180, -178} << 177. << -178.;
    QTest::newRow("one point") << QList<double>{12.5} << 12.5 << 12.5;
    QTest::newRow("both sides of Greenwich") << QList<double>{-10, 20} << -10. << 20.;
    QTest::newRow("on the antimeridian") << QList<double>{180, -179.5} << -180. << -179.5;
    QTest::newRow("half the world and more") << QList<double>{-100, 0, 100} << -100. << 100.;
}

void TestMapViewport::fitsTheNarrowestBox()
{
    QFETCH(QList<double>, longitudes);
    QFETCH(double, west);
    QFETCH(double, east);
    WorldBoundsFinder finder;
    for (const double longitude : longitudes)
        finder.add(mercator::project({-17, longitude}));
    const BoundingBox box = finder.bounds()->toDegrees();
    QVERIFY2(std::abs(box.west - west) < 1e-6, qPrintable(QString::number(box.west)));
    QVERIFY2(std::abs(box.east - east) < 1e-6, qPrintable(QString::number(box.east)));

    MapViewport view;
    view.setSize({800, 600});
    view.fit(*finder.bounds(), {20, 20, 20, 20});
    for (const double longitude : longitudes) {
        const QPointF screen = view.screenOf(mercator::project({-17, longitude}));
        QVERIFY2(screen.x() > 19.9 && screen.x() < 780.1, qPrintable(QString::number(screen.x())));
        QVERIFY(screen.y() > 0 && screen.y() < 600);
    }
    QVERIFY(view.zoom() <= MapViewport::FitZoom);
}

void TestMapViewport::pointsAcrossTheAntimeridianAreNeighboursOnScreen()
{
    MapViewport view;
    view.setSize({800, 600});
    view.setZoom(8);
    view.setCenter({-17, 179.99});
    const QPointF west = view.screenOf(mercator::project({-17, 179.9}));
    const QPointF east = view.screenOf(mercator::project({-17, -179.9}));
    QVERIFY(east.x() > west.x());
    QVERIFY(east.x() - west.x() < 50);
    QVERIFY(view.bounds().west > view.bounds().east);
}

void TestMapViewport::neverShowsBeyondThePoles()
{
    MapViewport view;
    view.setSize({1000, 700});
    view.setZoom(-5);
    QVERIFY(view.worldPixels() >= 700 - 1e-6);
    view.setZoom(4);
    view.panBy({0, 1e6});
    QVERIFY(view.top() > -1);
    view.panBy({0, -1e6});
    QVERIFY(view.top() * view.pixelsPerUnit() + 700 < view.worldPixels() + 1e-6);
}

void TestMapViewport::nothingToFitGivesNoBox()
{
    QVERIFY(!WorldBoundsFinder().bounds());
}

void TestMapViewport::aBoxHoldsWhatItsDegreesHold_data()
{
    QTest::addColumn<BoundingBox>("degrees");
    QTest::newRow("California") << BoundingBox{-122.6, 37.8, -122.5, 38};
    QTest::newRow("across the antimeridian") << BoundingBox{177, -20, -178, -15};
    QTest::newRow("up to the antimeridian") << BoundingBox{170, -20, 180, 40};
    QTest::newRow("from the antimeridian") << BoundingBox{-180, -20, -170, 40};
    QTest::newRow("the world") << BoundingBox{-180, -85.05, 180, 85.05};
    QTest::newRow("one place") << BoundingBox{12.5, 50, 12.5, 50};
    QTest::newRow("upside down") << BoundingBox{10, 50, 20, 40};
}

/// Places are rounded to units of 9 mm, and so is the edge of a box: neither side of it is in doubt
/// but for that much.
void TestMapViewport::aBoxHoldsWhatItsDegreesHold()
{
    QFETCH(BoundingBox, degrees);
    constexpr double Unit = 1e-7;
    const WorldBounds box = WorldBounds::of(degrees);
    QRandomGenerator random(5);
    const double wide = degrees.east - degrees.west + (degrees.west > degrees.east ? 360 : 0);
    for (int i = 0; i < 5'000; ++i) {
        double longitude = degrees.west + (random.bounded(2.0) - 0.5) * (wide + 0.001);
        longitude -= longitude > 180 ? 360 : (longitude < -180 ? -360 : 0);
        const double high = std::abs(degrees.north - degrees.south) + 0.001;
        const double latitude
            = std::min(degrees.north, degrees.south) + (random.bounded(2.0) - 0.5) * high;
        const GeoPosition at{std::clamp(latitude, -85.0, 85.0), longitude};
        const auto nearEdge = [](double a, double b) { return std::abs(a - b) < Unit; };
        if (nearEdge(at.longitude, degrees.west) || nearEdge(at.longitude, degrees.east)
            || nearEdge(at.latitude, degrees.south) || nearEdge(at.latitude, degrees.north))
            continue;
        QCOMPARE(box.contains(mercator::project(at)), degrees.contains(at));
    }
    for (const double latitude : {degrees.south, degrees.north}) {
        for (const double longitude : {degrees.west, degrees.east}) {
            const GeoPosition corner{latitude, longitude};
            QCOMPARE(box.contains(mercator::project(corner)), degrees.contains(corner));
        }
    }
}

QTEST_APPLESS_MAIN(TestMapViewport)
#include "tst_mapviewport.moc"
