#include "models/geo/cleanregisters.h"
#include "models/geo/densitygrid.h"
#include "models/geo/distance.h"
#include "models/geo/graticule.h"
#include "models/geo/trail.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace waymark;

class TestGeoArithmetic final : public QObject
{
    Q_OBJECT
private slots:
    void distances_data();
    void distances();
    void teleports_data();
    void teleports();
    void everyVisiblePointIsCountedOnce();
    void aWorldSeenTwiceShowsItsPointsTwice();
    void findsRowsNearestFirst();
    void trailBreaksAtGapsAndTracks();
    void trailAcrossTheAntimeridianDoesNotRunAroundTheWorld();
    void graticuleStepsAreRound_data();
    void graticuleStepsAreRound();
    void scaleBarIsRoundAndFits();
};

void TestGeoArithmetic::distances_data()
{
    QTest::addColumn<double>("lat1");
    QTest::addColumn<double>("lng1");
    QTest::addColumn<double>("lat2");
    QTest::addColumn<double>("lng2");
    QTest::addColumn<double>("meters");
    QTest::newRow("same place") << 37.9 << -122.5 << 37.9 << -122.5 << 0.0;
    QTest::newRow("one degree of latitude") << 0.0 << 0.0 << 1.0 << 0.0 << 111195.08;
    QTest::newRow("quarter of the world") << 0.0 << 0.0 << 0.0 << 90.0 << 10007557.2;
    QTest::newRow("across the antimeridian") << -17.0 << 179.9 << -17.0 << -179.9 << 21267.4;
}

void TestGeoArithmetic::distances()
{
    QFETCH(double, lat1);
    QFETCH(double, lng1);
    QFETCH(double, lat2);
    QFETCH(double, lng2);
    QFETCH(double, meters);
    const double found = distanceMeters(GeoPosition{lat1, lng1}, GeoPosition{lat2, lng2});
    QVERIFY2(std::abs(found - meters) <= meters * 1e-5, qPrintable(QString::number(found, 'f', 2)));
}

void TestGeoArithmetic::teleports_data()
{
    QTest::addColumn<double>("meters");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<bool>("teleport");
    QTest::newRow("walking") << 100.0 << 70.0 << false;
    QTest::newRow("jitter in no time") << 30.0 << 0.0 << false;
    QTest::newRow("far in no time") << 300.0 << 0.0 << true;
    QTest::newRow("bus") << 5000.0 << 600.0 << false;
    QTest::newRow("212 km/h") << 5000.0 << 84.9 << true;
    QTest::newRow("clock ran backwards") << 400.0 << -20.0 << true;
    QTest::newRow("plane between days") << 9e6 << 86400.0 << true;
}

void TestGeoArithmetic::teleports()
{
    QFETCH(double, meters);
    QFETCH(double, seconds);
    QFETCH(bool, teleport);
    QCOMPARE(SpeedRules().isTeleport(meters, qint64(seconds * 1e6)), teleport);
}

namespace {

struct RandomPoints
{
    std::vector<std::uint32_t> x, y;
    std::vector<std::uint8_t> unusable;

    explicit RandomPoints(std::size_t count)
    {
        QRandomGenerator random(3);
        for (std::size_t i = 0; i < count; ++i) {
            x.push_back(random.generate());
            y.push_back(random.generate());
            unusable.push_back(i % 10 == 0);
        }
    }
    [[nodiscard]] PointRows rows() const { return {x, y, unusable, nullptr, 0, x.size()}; }
};

} // namespace

void TestGeoArithmetic::everyVisiblePointIsCountedOnce()
{
    const RandomPoints points(20'000);
    for (const double ratio : {1.0, 1.25, 2.0}) {
        MapViewport view;
        view.setSize({700, 500});
        view.setZoom(2.3);
        view.setCenter({20, 175});
        const DensityGrid grid = countPoints(points.rows(), view, ratio);
        const auto sum = std::accumulate(grid.counts.begin(), grid.counts.end(), std::size_t(0));
        QCOMPARE(sum, grid.inView);
        std::size_t expected = 0;
        for (std::size_t i = 0; i < points.x.size(); ++i) {
            const QPointF at = view.screenOf({points.x[i], points.y[i]});
            expected += points.unusable[i] == 0 && at.x() >= 0 && at.x() < 700 && at.y() >= 0
                && at.y() < 500;
        }
        QVERIFY(expected > 1000);
        // Points within a thousandth of a pixel of the border may fall on either side of it.
        QVERIFY(std::abs(double(sum) - double(expected)) <= 2);
        QCOMPARE(rowsInView(points.rows(), view, 0, 100'000).size(), grid.inView);
    }
}

void TestGeoArithmetic::aWorldSeenTwiceShowsItsPointsTwice()
{
    const std::vector<std::uint32_t> x{0x80000000U};
    const std::vector<std::uint32_t> y{0x80000000U};
    const std::vector<std::uint8_t> unusable{0};
    MapViewport view;
    view.setSize({800, 256});
    view.setZoom(0);
    const DensityGrid grid = countPoints({x, y, unusable, nullptr, 0, 1}, view, 1);
    QCOMPARE(grid.inView, size_t(1));
    QCOMPARE(std::accumulate(grid.counts.begin(), grid.counts.end(), 0U), 3U);
    QCOMPARE(grid.at(400, 128), 1U);
    QCOMPARE(grid.at(400 - 256, 128), 1U);
}

void TestGeoArithmetic::findsRowsNearestFirst()
{
    MapViewport view;
    view.setSize({400, 400});
    view.setZoom(15);
    view.setCenter({37.9057, -122.5477});
    std::vector<std::uint32_t> x, y;
    for (const double dx : {30.0, 3.0, 0.0, 6.0}) {
        const WorldPoint point = view.worldAt({200 + dx, 200});
        x.push_back(point.x);
        y.push_back(point.y);
    }
    const std::vector<std::uint8_t> unusable{0, 0, 0, 0};
    const auto near = rowsNear({x, y, unusable, nullptr, 0, 4}, view, {201, 200}, 8, 10);
    QCOMPARE(near, (std::vector<std::uint32_t>{2, 1, 3}));
}

void TestGeoArithmetic::trailBreaksAtGapsAndTracks()
{
    const auto stop = [](double lat, double lng, qint64 minute, std::uint32_t track) {
        return TrailStop{mercator::project({lat, lng}), minute * 60'000'000, 0, track};
    };
    const std::vector<TrailStop> stops{
        stop(37.900, -122.55, 0, 0),  stop(37.901, -122.55, 2, 0),  stop(37.902, -122.55, 4, 0),
        stop(37.902, -122.55, 90, 0), stop(37.903, -122.55, 92, 0), stop(37.99, -122.55, 93, 0),
        stop(37.91, -122.54, 0, 1),   stop(37.911, -122.54, 3, 1),
    };
    const auto legs = trailLegs(stops, {});
    using Kind = TrailLeg::Kind;
    QList<Kind> kinds;
    for (const TrailLeg &leg : legs)
        kinds.append(leg.kind);
    QCOMPARE(
        kinds,
        (QList<Kind>{Kind::Walk, Kind::Walk, Kind::Gap, Kind::Walk, Kind::Teleport, Kind::Walk}));
    MapViewport view;
    view.setSize({800, 600});
    view.setZoom(14);
    view.setCenter({37.905, -122.55});
    const auto lines = walkedLines(stops, legs, view);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].size(), 3);
    view.setCenter({10, 10});
    QVERIFY(walkedLines(stops, legs, view).isEmpty());
}

void TestGeoArithmetic::trailAcrossTheAntimeridianDoesNotRunAroundTheWorld()
{
    const std::vector<TrailStop> stops{{mercator::project({-17, 179.99}), 0, 0, 0},
                                       {mercator::project({-17, -179.99}), 600'000'000, 1, 0}};
    MapViewport view;
    view.setSize({1000, 600});
    view.setZoom(2);
    view.setCenter({-17, 0.001});
    const auto lines = walkedLines(stops, trailLegs(stops, {}), view);
    for (const auto &line : lines)
        QVERIFY(std::abs(line.last().x() - line.first().x()) < 10);
}

void TestGeoArithmetic::graticuleStepsAreRound_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<double>("step");
    QTest::newRow("world") << 1.0 << 90.0;
    QTest::newRow("continent") << 4.0 << 10.0;
    QTest::newRow("town") << 13.0 << 0.02;
    QTest::newRow("street") << 17.0 << 0.002;
}

void TestGeoArithmetic::graticuleStepsAreRound()
{
    QFETCH(double, zoom);
    QFETCH(double, step);
    MapViewport view;
    view.setSize({1000, 600});
    view.setZoom(zoom);
    view.setCenter({37.9057, -122.5477});
    const Graticule lines = graticuleOf(view, 100);
    QVERIFY2(std::abs(lines.stepDegrees / step - 1) < 1e-9,
             qPrintable(QString::number(lines.stepDegrees)));
    QVERIFY(!lines.longitudes.empty());
    for (const double longitude : lines.longitudes) {
        const double steps = longitude / step;
        QVERIFY(std::abs(steps - std::round(steps)) < 1e-6);
    }
}

void TestGeoArithmetic::scaleBarIsRoundAndFits()
{
    for (double zoom = 1; zoom < 20; zoom += 0.3) {
        MapViewport view;
        view.setSize({1000, 500});
        view.setZoom(zoom);
        view.setCenter({37.9057, -122.5477});
        const ScaleBar bar = scaleBarOf(view, 120);
        QVERIFY(bar.pixels <= 120.0001 && bar.pixels > 47);
        const double mantissa
            = bar.meters / std::pow(10, std::floor(std::log10(bar.meters) + 1e-9));
        QVERIFY(std::abs(mantissa - 1) < 1e-6 || std::abs(mantissa - 2) < 1e-6
                || std::abs(mantissa - 5) < 1e-6);
    }
}

QTEST_APPLESS_MAIN(TestGeoArithmetic)
#include "tst_geoarithmetic.moc"
