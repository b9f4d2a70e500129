#include "models/geo/zoneplaces.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestZonePlaces : public QObject
{
    Q_OBJECT
private slots:
    void theNearestPlaceGivesTheZone_data();
    void theNearestPlaceGivesTheZone();
    void everyZoneIsOneThatQtKnows();
    void linesThatAreNoneAreLeftOut();
};

void TestZonePlaces::theNearestPlaceGivesTheZone_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QByteArray>("zone");
    const auto row = [](const char *name, double latitude, double longitude, const char *zone) {
        QTest::newRow(name) << latitude << longitude << QByteArray(zone);
    };
    row("Mill Valley", 37.9057, -122.5477, "America/Los_Angeles");
    row("west of the date line", -16.79, 179.99, "Pacific/Fiji");
    row("east of the date line", -16.79, -179.99, "Pacific/Fiji");
    row("Hamburg", 53.55, 9.99, "Europe/Berlin");
    row("Kyoto", 35.01, 135.77, "Asia/Tokyo");
    row("Tasmania", -42.9, 147.3, "Australia/Hobart");
    row("nowhere", 0, 0, "");
    row("impossible", 91, 0, "");
}

void TestZonePlaces::theNearestPlaceGivesTheZone()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QTEST(ZonePlaces::known().nearest({latitude, longitude}).value_or(QByteArray()), "zone");
}

void TestZonePlaces::everyZoneIsOneThatQtKnows()
{
    QVERIFY(ZonePlaces::known().count() > 400);
    const ZonePlaces &places = ZonePlaces::known();
    for (double latitude = -85; latitude < 85; latitude += 5)
        for (double longitude = -179; longitude < 180; longitude += 5) {
            const QByteArray zone = *places.nearest({latitude + 0.1, longitude});
            QVERIFY2(QTimeZone(zone).isValid(), zone.constData());
        }
}

void TestZonePlaces::linesThatAreNoneAreLeftOut()
{
    const ZonePlaces places(QByteArray("# XX\t+0000+00000\tA/B\n"
                                       "XX\t+1030-01015\tC/D\tcomment\n"
                                       "XX\t+1030\tE/F\nXX\t+10:30-01015\tE/F\n\n"
                                       "XX\t-103015+0101530\tG/H\n"));
    QCOMPARE(places.count(), 2);
    QCOMPARE(places.nearest({10.5, -10.25}), std::optional(QByteArray("C/D")));
    QCOMPARE(places.nearest({-10.5, 10.2}), std::optional(QByteArray("G/H")));
}

QTEST_GUILESS_MAIN(TestZonePlaces)
#include "tst_zoneplaces.moc"
