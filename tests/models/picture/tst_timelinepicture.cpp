#include "models/picture/eventstyle.h"
#include "models/picture/timelinepicture.h"
#include "tests/support/walkofmillvalley.h"

#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

TimeRange extentOf(const EventColumns &columns)
{
    const RowInterval dated = datedRows(columns);
    return {Timestamp::fromPostgres(columns.time[dated.first]),
            Timestamp::fromPostgres(columns.time[dated.end - 1])};
}

struct Drawn
{
    EventColumns columns = test::columnsOf(test::walkOfMillValley());
    LaneIndex lanes;
    TimelineScene scene;
    TimelinePicture picture;
    TimeScale scale;

    explicit Drawn(bool dark)
    {
        sortByTime(columns);
        lanes = LaneIndex(columns);
        scene.columns = &columns;
        scene.lanes = &lanes;
        picture.setTheme(dark ? PictureTheme::dark() : PictureTheme::light());
        QFont font = QGuiApplication::font();
        font.setPixelSize(12);
        picture.setFont(font);
        picture.setScene(scene);
        layOut({1440, 220});
        scale.setExtent(extentOf(columns));
        scale.fit();
    }
    void layOut(QSizeF size)
    {
        picture.layOut(size);
        scale.setWidth(picture.layout().plot().width());
    }
    QImage render(double ratio, QSizeF size = {1440, 220})
    {
        QImage image((size * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        picture.paint(painter, scale);
        return image;
    }
};

/// Pictures to look at, where a folder for them is named.
void keep(const QImage &image, const QString &name)
{
    const QString folder = qEnvironmentVariable("WAYMARK_PICTURES");
    if (!folder.isEmpty())
        image.save(QDir(folder).filePath(name + u".png"_s));
}

} // namespace

class TestTimelinePicture final : public QObject
{
    Q_OBJECT
private slots:
    void everyEventIsSeenInItsLane_data();
    void everyEventIsSeenInItsLane();
    void aSingleEventAmongManyIsStillThreePixelsWide();
    void hiddenTypesKeepTheirLaneWithoutMarks();
    void brushSelectionAndCursorAreDrawn();
    void framesThatWouldTouchAreOne();
    void undatedEventsHaveTheirOwnBin();
    void lanesFollowTheOrderOfTheSpecification();
    void lanesScrollWhenTheyAreMany();
    void anEmptyTimelineIsCalm();
};

void TestTimelinePicture::everyEventIsSeenInItsLane_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("ratio");
    QTest::newRow("light") << false << 1.0;
    QTest::newRow("dark") << true << 1.0;
    QTest::newRow("light at 2") << false << 2.0;
    QTest::newRow("dark at 1.5") << true << 1.5;
}

void TestTimelinePicture::everyEventIsSeenInItsLane()
{
    QFETCH(bool, dark);
    QFETCH(double, ratio);
    Drawn drawn(dark);
    const QImage image = drawn.render(ratio);
    keep(image, u"timeline-%1-%2"_s.arg(dark ? u"dark"_s : u"light"_s).arg(ratio));
    const RowInterval dated = datedRows(drawn.columns);
    for (std::size_t row = dated.first; row < dated.end; ++row) {
        const int type = drawn.columns.type[row];
        const QRectF lane = drawn.picture.layout().lane(*drawn.picture.layout().placeOfType(type));
        const double x = drawn.picture.xOf(drawn.scale, std::uint32_t(row));
        const QPoint pixel = (QPointF(x, lane.center().y()) * ratio).toPoint();
        const QColor color = eventStyle(drawn.columns.typeNames[type], dark).color;
        bool found = false;
        for (int dx = -2; dx <= 2; ++dx)
            found = found || QColor(image.pixel(pixel + QPoint(dx, 0))) == color;
        QVERIFY2(found, qPrintable(QString::number(row)));
    }
}

void TestTimelinePicture::aSingleEventAmongManyIsStillThreePixelsWide()
{
    EventColumns columns;
    columns.typeNames = {u"waypoint_visited"_s};
    for (int i = 0; i < 100'000; ++i) {
        // All in the first tenth, but one in the middle.
        columns.time.push_back(i == 99'999 ? 5'000'000'000 : qint64(i) * 10'000);
        columns.type.push_back(0);
    }
    columns.time.push_back(10'000'000'000);
    columns.type.push_back(0);
    const LaneIndex lanes(columns);
    TimelineLayout layout;
    layout.layOut({1000, 120}, QGuiApplication::font(), columns.typeNames, false);
    TimeScale scale;
    scale.setWidth(layout.plot().width());
    scale.setExtent({Timestamp::fromPostgres(0), Timestamp::fromPostgres(10'000'000'000)});
    scale.fit();
    const PictureTheme theme = PictureTheme::light();
    const QImage image = laneImage(columns, lanes, {}, layout, scale, theme, 1);
    const int x = int(scale.xOf(Timestamp::fromPostgres(5'000'000'000)));
    const int bottom = int(layout.laneHeight()) - 4;
    int width = 0;
    for (int dx = -4; dx <= 4; ++dx)
        width += qAlpha(image.pixel(x + dx, bottom)) == 255;
    QCOMPARE(width, 3);
    QCOMPARE(qAlpha(image.pixel(x, 3)), 0); // but lower than the crowd
    QCOMPARE(qAlpha(image.pixel(int(scale.xOf(Timestamp::fromPostgres(500'000'000))), bottom)),
             255);
}

void TestTimelinePicture::hiddenTypesKeepTheirLaneWithoutMarks()
{
    Drawn drawn(false);
    const QString type = u"waypoint_visited"_s;
    drawn.scene.hiddenTypes = {type};
    drawn.picture.setScene(drawn.scene);
    drawn.layOut({1440, 220});
    const QImage image = drawn.render(1);
    const int place
        = *drawn.picture.layout().placeOfType(int(drawn.columns.typeNames.indexOf(type)));
    const QRectF lane = drawn.picture.layout().lane(place);
    const QColor color = eventStyle(type, false).color;
    for (int x = int(lane.left()); x < int(lane.right()); ++x)
        QVERIFY(QColor(image.pixel(x, int(lane.center().y()))) != color);
}

void TestTimelinePicture::brushSelectionAndCursorAreDrawn()
{
    Drawn drawn(false);
    const QImage before = drawn.render(1);
    const Timestamp from = *Timestamp::parse(u"2025-10-24T12:54Z", QTimeZone::utc());
    const Timestamp to = *Timestamp::parse(u"2025-10-24T14:41Z", QTimeZone::utc());
    drawn.picture.setBrush(TimeRange{from, to});
    drawn.picture.setHighlights(90, 40, {3, 4});
    const QImage after = drawn.render(1);
    keep(after, u"timeline-brush"_s);
    const double left = drawn.picture.layout().plot().left();
    const int middle = int(left + drawn.scale.xOf(from) + 30);
    const int y = int(drawn.picture.layout().lane(1).bottom()) - 1;
    QVERIFY(before.pixel(middle, y) != after.pixel(middle, y));
    QCOMPARE(before.pixel(int(left) + 3, y), after.pixel(int(left) + 3, y));
    const int selected = int(std::round(drawn.picture.xOf(drawn.scale, 90)));
    QCOMPARE(QColor(after.pixel(selected, int(drawn.picture.layout().plot().bottom()) - 3)),
             PictureTheme::light().text);

    drawn.scale.zoomAt(400, 5);
    keep(drawn.render(1), u"timeline-zoomed"_s);
    drawn.picture.setTheme(PictureTheme::dark());
    keep(drawn.render(2), u"timeline-zoomed-dark"_s);
}

void TestTimelinePicture::framesThatWouldTouchAreOne()
{
    Drawn drawn(false);
    const int lane = 6;
    const auto rows = drawn.lanes.rows(drawn.picture.layout().typeOfLane(lane));
    const QRectF area = drawn.picture.layout().lane(lane);
    const auto xOf = [&](std::size_t i) { return drawn.picture.xOf(drawn.scale, rows[i]); };
    std::size_t first = 0;
    while (xOf(first + 1) - xOf(first) < 3 || xOf(first + 1) - xOf(first) > 6)
        QVERIFY(++first + 1 < rows.size());
    const auto edgeColor = [&](double x) {
        const QImage image = drawn.render(1);
        return QColor(image.pixel(int(std::round(x)), int(area.top()) + 1));
    };
    drawn.picture.setHighlights({}, {}, {rows[first], rows[first + 1]});
    const QColor framed = edgeColor(xOf(first));
    QCOMPARE(edgeColor(xOf(first + 1)), framed);
    QCOMPARE(edgeColor((xOf(first) + xOf(first + 1)) / 2), framed);
    drawn.scale.zoomAt(xOf(first) - drawn.picture.layout().plot().left(), 8);
    QCOMPARE(edgeColor(xOf(first)), framed);
    QCOMPARE(edgeColor(xOf(first + 1)), framed);
    QVERIFY(edgeColor((xOf(first) + xOf(first + 1)) / 2) != framed);
    drawn.picture.setHighlights({}, {}, {});
    QVERIFY(edgeColor(xOf(first)) != framed);
}

void TestTimelinePicture::undatedEventsHaveTheirOwnBin()
{
    Drawn drawn(false);
    QVERIFY(!drawn.picture.layout().undated().isEmpty());
    QVERIFY(drawn.picture.layout().undated().left() >= drawn.picture.layout().plot().right());
}

void TestTimelinePicture::lanesFollowTheOrderOfTheSpecification()
{
    Drawn drawn(false);
    const TimelineLayout &layout = drawn.picture.layout();
    QCOMPARE(drawn.columns.typeNames[layout.typeOfLane(0)], u"waypoint_visited"_s);
    for (int place = 0; place < layout.laneCount(); ++place) {
        QCOMPARE(layout.placeOfType(layout.typeOfLane(place)), std::optional(place));
        QCOMPARE(layout.placeAt(layout.laneName(place).center()), std::optional(place));
    }
    QVERIFY(!layout.placeAt({700, 5}));
}

void TestTimelinePicture::lanesScrollWhenTheyAreMany()
{
    Drawn drawn(false);
    drawn.layOut({1000, 120});
    QVERIFY(drawn.picture.layout().scrollRange() > 0);
    drawn.picture.setScroll(1e6);
    const TimelineLayout &layout = drawn.picture.layout();
    QCOMPARE(layout.scroll(), layout.scrollRange());
    QVERIFY(std::abs(layout.lane(layout.laneCount() - 1).bottom() - layout.plot().bottom()) < 0.01);
}

void TestTimelinePicture::anEmptyTimelineIsCalm()
{
    TimelinePicture picture;
    picture.layOut({300, 100});
    QImage image(300, 100, QImage::Format_RGB32);
    QPainter painter(&image);
    picture.paint(painter, {});
    painter.end();
    QCOMPARE(QColor(image.pixel(100, 50)), PictureTheme::light().panel);

    EventColumns none;
    const LaneIndex lanes(none);
    TimelineScene scene;
    scene.columns = &none;
    scene.lanes = &lanes;
    picture.setScene(scene);
    picture.layOut({300, 100});
    QPainter again(&image);
    picture.paint(again, {});
}

QTEST_MAIN(TestTimelinePicture)
#include "tst_timelinepicture.moc"
