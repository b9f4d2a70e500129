#include "models/geo/mercator.h"

#include <QRandomGenerator>
#include <QTest>

using namespace waymark;

class TestMercator final : public QObject
{
    Q_OBJECT
private slots:
    void projectsKnownPlaces_data();
    void projectsKnownPlaces();
    void roundTripStaysWithinOneUnit();
    void east180IsWest180();
    void metersShrinkTowardsThePoles();
};

void TestMercator::projectsKnownPlaces_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::newRow("centre") << 0.0 << 0.0 << 0.5 << 0.5;
    QTest::newRow("north west corner") << 90.0 << -180.0 << 0.0 << 0.0;
    QTest::newRow("south edge") << -90.0 << 0.0 << 0.5 << 1.0;

    QTest::newRow("Mill Valley") << 37.9057 << -122.5477 << 0.159589722 << 0.386060860;
}

void TestMercator::projectsKnownPlaces()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(double, x);
    QFETCH(double, y);
    const WorldPoint point = mercator::project({latitude, longitude});
    QVERIFY2(std::abs(point.x / mercator::WorldSize - x) < 1e-5,
             qPrintable(QString::number(point.x / mercator::WorldSize, 'g', 12)));
    QVERIFY2(std::abs(point.y / mercator::WorldSize - y) < 1e-5,
             qPrintable(QString::number(point.y / mercator::WorldSize, 'g', 12)));
}

void TestMercator::roundTripStaysWithinOneUnit()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 10'000; ++i) {
        const GeoPosition place{random.bounded(170.0) - 85, random.bounded(360.0) - 180};
        const WorldPoint point = mercator::project(place);
        const GeoPosition back = mercator::unproject(point);
        QVERIFY(std::abs(back.latitude - place.latitude) < 1e-7);
        QVERIFY(std::abs(back.longitude - place.longitude) < 1e-7);
        QCOMPARE(mercator::project(back), point);
    }
}

void TestMercator::east180IsWest180()
{
    QCOMPARE(mercator::project({-17.5, 180}), mercator::project({-17.5, -180}));
}

void TestMercator::metersShrinkTowardsThePoles()
{
    QVERIFY(std::abs(mercator::metersPerUnit(mercator::yOfLatitude(0)) * 1000 - 9.3307) < 0.001);
    const double at60 = mercator::metersPerUnit(mercator::yOfLatitude(60));
    QVERIFY(std::abs(at60 * 2000 - 9.3307) < 0.001);
}

QTEST_APPLESS_MAIN(TestMercator)
#include "tst_mercator.moc"
