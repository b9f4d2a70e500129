#include "models/picture/mappicture.h"
#include "models/timeline/eventorder.h"
#include "tests/support/walkofmillvalley.h"

#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

EventColumns sortedWalk()
{
    EventColumns columns = test::columnsOf(test::walkOfMillValley());
    sortByTime(columns);
    return columns;
}

PointRows allOf(const EventColumns &columns)
{
    return {columns.x, columns.y, columns.position, nullptr, 0, columns.size()};
}

/// One event a second.
template <typename PlaceOf>
EventColumns columnsOf(std::size_t count, PlaceOf placeOf)
{
    EventColumns columns;
    columns.typeNames = {u"waypoint_visited"_s};
    for (std::size_t i = 0; i < count; ++i) {
        const WorldPoint at = placeOf(i);
        columns.x.push_back(at.x);
        columns.y.push_back(at.y);
        columns.time.push_back(qint64(i) * 1'000'000);
        columns.type.push_back(0);
        columns.position.push_back(EventColumns::Usable);
        columns.content.push_back(EventColumns::NoContent);
        columns.progress.push_back(0);
        columns.id.push_back(test::numberedId(quint32(i)));
    }
    return columns;
}

MapViewport viewOf(const EventColumns &columns, QSizeF size)
{
    WorldBoundsFinder finder;
    for (std::size_t row = 0; row < columns.size(); ++row) {
        if (columns.position[row] == EventColumns::Usable)
            finder.add({columns.x[row], columns.y[row]});
    }
    MapViewport view;
    view.setSize(size);
    view.fit(*finder.bounds(), {36, 36, 36, 36});
    return view;
}

QImage render(MapPicture &picture, const MapViewport &view, double ratio)
{
    QImage image((view.size() * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    picture.paint(painter, view);
    painter.end();
    return image;
}

/// Pictures to look at, where a folder for them is named.
void keep(const QImage &image, const QString &name)
{
    const QString folder = qEnvironmentVariable("WAYMARK_PICTURES");
    if (!folder.isEmpty())
        image.save(QDir(folder).filePath(name + u".png"_s));
}

bool hasNear(const QImage &image, QPointF at, const QColor &color, int reach)
{
    const double ratio = image.devicePixelRatio();
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            const QPoint pixel = (at * ratio).toPoint() + QPoint(dx, dy);
            if (image.rect().contains(pixel) && QColor(image.pixel(pixel)) == color)
                return true;
        }
    }
    return false;
}

} // namespace

class TestMapPicture final : public QObject
{
    Q_OBJECT
private slots:
    void everyMarkIsWhereItsEventHappened_data();
    void everyMarkIsWhereItsEventHappened();
    void baseMapKnowsLandAndWater_data();
    void baseMapKnowsLandAndWater();
    void rareMarksLieOnTop();
    void brokenBaseMapIsWater();
    void crowdedViewsShowDensityAndNothingVanishes();
    void teleportIsDashedAndCounted();
    void aThicketOfJumpsIsThere();
    void placesAreTheMedianOfTheirEvents();
    void labelsNeverOverlap();
    void legendListsTypesAndIsClickable();
    void panningUsesTheCachedBase();
    void textForPeople();
};

void TestMapPicture::everyMarkIsWhereItsEventHappened_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("ratio");
    QTest::newRow("light") << false << 1.0;
    QTest::newRow("dark") << true << 1.0;
    QTest::newRow("light at 2") << false << 2.0;
    QTest::newRow("dark at 1.25") << true << 1.25;
}

void TestMapPicture::everyMarkIsWhereItsEventHappened()
{
    QFETCH(bool, dark);
    QFETCH(double, ratio);
    const EventColumns columns = sortedWalk();
    const auto places = learnPlaces(columns);
    MapPicture picture;
    picture.setTheme(dark ? PictureTheme::dark() : PictureTheme::light());
    QFont font = QGuiApplication::font();
    font.setPixelSize(11);
    picture.setFont(font);
    MapScene scene;
    scene.columns = &columns;
    scene.places = &places;
    scene.shown = allOf(columns);
    for (const int type : typeOrder(columns.typeNames))
        scene.legend.append({columns.typeNames[type], 17, type == 5});
    scene.selected = 80;
    scene.hovered = 40;
    scene.marked = {10, 11};
    picture.setScene(scene);
    const MapViewport view = viewOf(columns, {620, 420});
    const QImage image = render(picture, view, ratio);
    keep(image, u"map-%1-%2"_s.arg(dark ? u"dark"_s : u"light"_s).arg(ratio));
    QVERIFY(!picture.showsDensity());

    picture.setLegendShown(false);
    scene.selected.reset();
    picture.setScene(scene);
    const QImage bare = render(picture, view, ratio);
    int found = 0;
    int expected = 0;
    for (std::size_t row = 0; row < columns.size(); ++row) {
        if (columns.position[row] != EventColumns::Usable)
            continue;
        ++expected;
        const QColor color = eventStyle(columns.typeNames[columns.type[row]], dark).color;
        found += hasNear(bare, view.screenOf({columns.x[row], columns.y[row]}), color, 4);
    }
    QVERIFY(expected > 100);
    QVERIFY2(found > expected * 8 / 10,
             qPrintable(QString::number(found))); // some lie under others
    QVERIFY(!hasNear(bare, {310, 210}, Qt::magenta, 400)); // painted to the edges
}

void TestMapPicture::baseMapKnowsLandAndWater_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<bool>("isLand");
    QTest::addColumn<double>("fromZoom"); // below it the place is less than a pixel
    QTest::newRow("Mill Valley") << 37.9057 << -122.5477 << true << 8.;
    QTest::newRow("off the Golden Gate") << 37.75 << -122.75 << false << 8.;
    QTest::newRow("Viti Levu") << -17.8 << 178.0 << true << 5.;
    QTest::newRow("Taveuni, beyond the antimeridian") << -16.85 << -179.97 << true << 8.;
    QTest::newRow("Caspian Sea is cut out of Asia") << 41.0 << 51.0 << false << 2.;
    QTest::newRow("Kansas, a cell of land alone") << 38.5 << -98.0 << true << 2.;
    QTest::newRow("Pacific") << 0.0 << -150.0 << false << 2.;
    QTest::newRow("Antarctica") << -80.0 << 20.0 << true << 2.;
}

void TestMapPicture::baseMapKnowsLandAndWater()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(bool, isLand);
    QFETCH(double, fromZoom);
    const PictureTheme theme = PictureTheme::light();
    for (const double zoom : {2.0, 5.5, 8.0, 11.0}) {
        if (zoom < fromZoom)
            continue;
        MapViewport view;
        view.setSize({300, 200});
        view.setZoom(zoom);
        view.setCenter({latitude, longitude});
        QImage image(300, 200, QImage::Format_RGB32);
        QPainter painter(&image);
        BaseMap::naturalEarth().paint(painter, view, theme);
        painter.end();
        const QPoint at = view.screenOf(mercator::project({latitude, longitude})).toPoint();
        const bool found = hasNear(image, at, isLand ? theme.land : theme.water, 0);
        if (!found)
            keep(image, u"base-failed"_s);
        QVERIFY2(found, qPrintable(u"zoom %1"_s.arg(zoom)));
    }
}

void TestMapPicture::rareMarksLieOnTop()
{
    QList<test::EventRow> rows{{0, u"player_death"_s, GeoPosition{37.9, -122.5}, {}}};
    for (int i = 1; i < 30; ++i)
        rows.append({i, u"location_reached"_s, GeoPosition{37.9, -122.5}, {}});
    const EventColumns columns = test::columnsOf(rows);
    MapPicture picture;
    picture.setLegendShown(false);
    MapScene scene;
    scene.columns = &columns;
    scene.shown = allOf(columns);
    picture.setScene(scene);
    const QImage image = render(picture, viewOf(columns, {200, 200}), 1);
    QVERIFY(hasNear(image, {100, 100}, eventStyle(u"player_death"_s, false).color, 1));
}

void TestMapPicture::brokenBaseMapIsWater()
{
    QTest::ignoreMessage(QtWarningMsg, "qUncompress: Input data is corrupted");
    QVERIFY(BaseMap(QByteArray()).isEmpty());
    QVERIFY(BaseMap("nonsense").isEmpty());
    QVERIFY(BaseMap(qCompress(QByteArray("WMB1\x05\x00\x03", 7))).isEmpty());
    QVERIFY(!BaseMap::naturalEarth().isEmpty());
    MapViewport view;
    QImage image(256, 256, QImage::Format_RGB32);
    QPainter painter(&image);
    BaseMap(QByteArray()).paint(painter, view, PictureTheme::light());
    QCOMPARE(QColor(image.pixel(100, 100)), PictureTheme::light().water);
}

void TestMapPicture::crowdedViewsShowDensityAndNothingVanishes()
{
    QRandomGenerator random(2);
    WorldPoint at = mercator::project({37.9057, -122.5477});
    const std::size_t count = MapPicture::MaxMarks + 5'000;
    const EventColumns columns = columnsOf(count, [&](std::size_t) {
        at.x += quint32(random.bounded(800) - 400);
        at.y += quint32(random.bounded(800) - 400);
        return at;
    });
    MapPicture picture;
    picture.setTheme(PictureTheme::dark());
    picture.setLegendShown(false);
    MapScene scene;
    scene.columns = &columns;
    scene.shown = allOf(columns);
    const MapViewport view = viewOf(columns, {600, 400});
    const QImage empty = render(picture, view, 1);
    picture.setScene(scene);
    const QImage full = render(picture, view, 1);
    keep(full, u"map-density"_s);
    QVERIFY(picture.showsDensity());
    for (std::size_t i = 0; i < count; i += 97) {
        const QPoint pixel = view.screenOf({columns.x[i], columns.y[i]}).toPoint();
        bool changed = false;
        for (int d = -2; d <= 2; ++d) {
            const QPoint near = pixel + QPoint(d, d);
            changed = changed || full.pixel(near) != empty.pixel(near);
        }
        QVERIFY(changed);
    }
}

void TestMapPicture::teleportIsDashedAndCounted()
{
    const EventColumns columns = sortedWalk();
    TrailLayer trail;
    trail.setPoints(columns, allOf(columns));
    QVERIFY(trail.teleportCount() >= 1);
    EventColumns calm = columns;
    std::fill(calm.position.begin(), calm.position.end(), std::uint8_t(EventColumns::Missing));
    trail.setPoints(calm, allOf(calm));
    QCOMPARE(trail.teleportCount(), 0);
}

/// More lines than a smooth edge could be seen of are still lines from place to place.
void TestMapPicture::aThicketOfJumpsIsThere()
{
    const WorldPoint here = mercator::project({37.9057, -122.5477});
    const EventColumns columns = columnsOf(400, [&](std::size_t i) {
        return WorldPoint{here.x + (i % 2 == 0 ? 0 : 50'000'000), here.y + quint32(i) * 60'000};
    });
    const MapViewport view = viewOf(columns, {600, 400});
    MapPicture picture;
    picture.setLegendShown(false);
    MapScene scene;
    scene.columns = &columns;
    scene.shown = allOf(columns);
    picture.setScene(scene);
    QCOMPARE(picture.trail().teleportCount(), 399);
    for (const double ratio : {1.0, 2.0}) {
        const QImage image = render(picture, view, ratio);
        keep(image, u"map-thicket-%1"_s.arg(ratio));
        for (int x = 100; x < 500; x += 50)
            QVERIFY(hasNear(image, QPointF(x, 200), picture.theme().removed, 8));
    }
}

void TestMapPicture::placesAreTheMedianOfTheirEvents()
{
    QList<test::EventRow> rows;
    for (int i = 0; i < 5; ++i) {
        const double latitude = i == 4 ? 60.0 : -17.0 + i * 0.001; // one wrong position
        const double longitude = i % 2 == 0 ? 179.999 : -179.999;
        rows.append({i, u"waypoint_visited"_s, GeoPosition{latitude, longitude}, u"pier"_s});
        rows.append({i, u"item_collected"_s, GeoPosition{-17, 179.9}, u"shell"_s});
    }
    rows.append({9, u"item_collected"_s, std::nullopt, u"nowhere"_s});
    const auto places = learnPlaces(test::columnsOf(rows));
    QCOMPARE(places.size(), size_t(2));
    QVERIFY(places[0].isPlace);
    QCOMPARE(places[0].events, 5U);
    const GeoPosition at = mercator::unproject(places[0].at);
    QVERIFY(std::abs(at.latitude + 16.998) < 1e-4);
    QVERIFY(std::abs(at.longitude) > 179.99);
    QVERIFY(!places[1].isPlace);
}

void TestMapPicture::labelsNeverOverlap()
{
    LabelPlacer placer({0, 0, 400, 300});
    QRandomGenerator random(6);
    QList<QRectF> placed;
    for (int i = 0; i < 300; ++i) {
        const auto area = placer.place({random.bounded(400.0), random.bounded(300.0)}, {60, 14}, 8);
        if (!area)
            continue;
        for (const QRectF &other : placed)
            QVERIFY(!other.intersects(*area));
        placed.append(*area);
    }
    QVERIFY(placed.size() > 20);
}

void TestMapPicture::legendListsTypesAndIsClickable()
{
    const QStringList names{u"zebra"_s, u"player_death"_s, u"alpha"_s, u"waypoint_visited"_s};
    QCOMPARE(typeOrder(names), (std::vector<int>{3, 1, 2, 0}));
    MapLegend legend;
    legend.setEntries({{u"waypoint_visited"_s, 12, false}, {u"player_death"_s, 1, false}});
    legend.layOut({600, 400}, QGuiApplication::font());
    QVERIFY(!legend.area().isEmpty());
    QVERIFY(legend.area().right() < 600);
    const QPointF first = legend.area().topLeft() + QPointF(20, 12);
    QCOMPARE(legend.typeAt(first), std::optional(u"waypoint_visited"_s));
    QVERIFY(!legend.typeAt({10, 10}));
    legend.layOut({100, 400}, QGuiApplication::font());
    QVERIFY(legend.area().isEmpty());

    QList<MapLegend::Entry> many;
    for (int i = 0; i < 40; ++i)
        many.append({u"type_%1"_s.arg(i), i, false});
    legend.setEntries(many);
    legend.layOut({600, 300}, QGuiApplication::font());
    QVERIFY(legend.area().bottom() < 300);
    const QPointF last = legend.area().bottomLeft() + QPointF(20, -12);
    QVERIFY(!legend.typeAt(last)); // "and 30 more": what is cut is said
}

void TestMapPicture::panningUsesTheCachedBase()
{
    MapPicture picture;
    MapViewport view;
    view.setSize({800, 500});
    view.setZoom(7.3);
    view.setCenter({54, 12});
    render(picture, view, 1);
    view.panBy({40, -25});
    const QImage moved = render(picture, view, 1);
    MapPicture fresh;
    const QImage painted = render(fresh, view, 1);
    keep(painted, u"map-base"_s);
    int different = 0;
    for (int y = 0; y < 500; ++y) {
        for (int x = 0; x < 800; ++x)
            different += moved.pixel(x, y) != painted.pixel(x, y);
    }
    QVERIFY2(different < 800 * 500 / 50, qPrintable(QString::number(different)));
}

void TestMapPicture::textForPeople()
{
    QCOMPARE(MapPicture::coordinates({37.9057, -122.5477}), u"37.90570, -122.54770"_s);
    QCOMPARE(MapPicture::distanceText(0.5), u"50 cm"_s);
    QCOMPARE(MapPicture::distanceText(200), u"200 m"_s);
    QCOMPARE(MapPicture::distanceText(1240), u"1.2 km"_s);
    QCOMPARE(MapPicture::distanceText(5000), u"5 km"_s);
    QCOMPARE(MapPicture::attribution(), u"Natural Earth"_s);
}

QTEST_MAIN(TestMapPicture)
#include "tst_mappicture.moc"
