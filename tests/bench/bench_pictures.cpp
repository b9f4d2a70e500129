// Timeline and map at size: what a zoom step and a pan cost until the frame is painted.
#include "models/geo/cleanregisters.h"
#include "models/picture/mappicture.h"
#include "models/picture/timelinepicture.h"
#include "models/timeline/eventmerge.h"
#include "tests/bench/measure.h"

#include <QGuiApplication>
#include <QPainter>
#include <QRandomGenerator>

#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A long walk with play sessions, like a log: one event every few seconds, gaps in between.
EventColumns walk(std::size_t count)
{
    std::mt19937 random(42);
    EventColumns columns;
    for (const char16_t *name :
         {u"waypoint_visited", u"quest_started", u"quest_completed", u"item_collected",
          u"npc_dialogue", u"area_unlocked", u"location_reached", u"player_death",
          u"interaction_performed", u"achievement_unlocked", u"game_completed"})
        columns.typeNames.append(QString::fromUtf16(name));
    WorldPoint at = mercator::project({37.9057, -122.5477});
    qint64 time = 0;
    columns.time.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        time += 1'000'000 + random() % 6'000'000;
        if (random() % 500 == 0)
            time += 20'000'000'000;
        at.x += random() % 4001 - 2000;
        at.y += random() % 4001 - 2000;
        columns.time.push_back(time);
        columns.type.push_back(std::uint16_t(random() % 11));
        columns.x.push_back(at.x);
        columns.y.push_back(at.y);
        columns.position.push_back(EventColumns::Usable);
        columns.content.push_back(EventColumns::NoContent);
        columns.progress.push_back(0);
        columns.id.push_back(QUuid(quint32(random()), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }
    return columns;
}

void mergeAndSort(std::size_t count)
{
    constexpr std::size_t ChunkRows = 65'536;
    QList<std::shared_ptr<const EventColumns>> chunks;
    for (std::size_t rows = 0; rows < count; rows += ChunkRows)
        chunks.prepend(std::make_shared<const EventColumns>(walk(ChunkRows)));
    bench::measure(
        u"events, %L1 in chunks: merged and sorted"_s.arg(count), 0, 0, 3, [](int) {},
        [&] { (void)mergeChunks(chunks).size(); });
}

void timelineZoom(std::size_t count)
{
    const EventColumns columns = walk(count);
    std::optional<LaneIndex> lanes;
    bench::measure(
        u"timeline, %L1 events: index of lanes"_s.arg(count), 0, 0, 3, [](int) {},
        [&] { lanes.emplace(columns); });
    TimelineScene scene;
    scene.columns = &columns;
    scene.lanes = &*lanes;
    TimelinePicture picture;
    picture.setScene(scene);
    picture.layOut({1600, 260});
    TimeScale scale;
    scale.setWidth(picture.layout().plot().width());
    scale.setExtent({Timestamp::fromPostgres(columns.time.front()),
                     Timestamp::fromPostgres(columns.time.back())});
    scale.fit();
    QImage frame(1600, 260, QImage::Format_RGB32);
    const auto paint = [&] {
        QPainter painter(&frame);
        picture.paint(painter, scale);
    };
    paint();
    bench::measure(
        u"timeline, %L1 events: zoom step to painted frame"_s.arg(count), bench::FrameMs, 0.5, 41,
        [&](int run) { run % 20 == 0 ? scale.fit() : scale.zoomAt(300 + run * 17 % 900, 1.25); },
        paint);
    scale.fit();
    bench::measure(
        u"timeline, %L1 events: whole span, new frame"_s.arg(count), bench::FrameMs, 0.5, 21,
        [&](int run) { scale.zoomAt(700, run % 2 == 0 ? 1.01 : 0.5); }, paint);
}

void mapFrames(std::size_t count)
{
    const EventColumns columns = walk(count);
    MapScene scene;
    scene.columns = &columns;
    scene.shown = {columns.x, columns.y, columns.position, nullptr, 0, columns.size()};
    MapPicture picture;
    picture.setScene(scene);
    WorldBoundsFinder finder;
    for (std::size_t row = 0; row < columns.size(); ++row)
        finder.add({columns.x[row], columns.y[row]});
    MapViewport view;
    view.setSize({1600, 1000});
    view.fit(*finder.bounds(), {40, 40, 40, 40});
    QImage frame(1600, 1000, QImage::Format_RGB32);
    const auto paint = [&] {
        QPainter painter(&frame);
        picture.paint(painter, view);
    };
    paint();
    bench::measure(
        u"map, %L1 points, 1600x1000: frame after a pan"_s.arg(count), bench::FrameMs, 0.5, 31,
        [&](int run) {
            view.panBy({run % 2 == 0 ? 9.0 : -9.0, 5});
        },
        paint);
    bench::measure(
        u"map, %L1 points, 1600x1000: frame after a zoom step"_s.arg(count), bench::FrameMs, 1, 21,
        [&](int run) {
            view.zoomAt({700, 500}, run % 2 == 0 ? 0.25 : -0.25);
        },
        paint);
    bench::measure(
        u"map, %L1 points: nearest event under the mouse"_s.arg(count), 0, 0, 11, [](int) {},
        [&] {
            (void)rowsNear(scene.shown, view, {800, 500}, 9, 100);
        });
}

/// The most lines that a map shows: everywhere in a county, as no one can walk.
void mapThicket()
{
    EventColumns columns = walk(TrailLayer::MaxStops);
    QRandomGenerator random(3);
    for (std::size_t row = 0; row < columns.size(); ++row) {
        columns.x[row] = 700'000'000U + random.bounded(12'000'000U);
        columns.y[row] = 1'650'000'000U + random.bounded(8'000'000U);
    }
    MapScene scene;
    scene.columns = &columns;
    scene.shown = {columns.x, columns.y, columns.position, nullptr, 0, columns.size()};
    MapPicture picture;
    picture.setScene(scene);
    MapViewport view;
    view.setSize({1600, 1000});
    view.fit({700'000'000U, 12'000'000U, 1'650'000'000U, 1'658'000'000U}, {40, 40, 40, 40});
    QImage frame(1600, 1000, QImage::Format_RGB32);
    bench::measure(
        u"map, %L1 scattered stops, 1600x1000: frame after a pan"_s.arg(columns.size()),
        bench::FrameMs, 3, 11,
        [&](int run) {
            view.panBy({run % 2 == 0 ? 9.0 : -9.0, 5});
        },
        [&] {
            QPainter painter(&frame);
            picture.paint(painter, view);
        });
}

/// What cleanVectorRegisters() is for: without it this takes twenty times as long here.
void distances()
{
    const EventColumns columns = walk(100'000);
    QImage image(1600, 1000, QImage::Format_RGB32);
    double sum = 0;
    bench::measure(
        u"distances of 100,000 steps, after QImage::fill"_s, 0, 0, 5,
        [&](int) {
            image.fill(Qt::white);
            cleanVectorRegisters();
        },
        [&] {
            for (std::size_t i = 1; i < columns.size(); ++i)
                sum += distanceMeters(WorldPoint{columns.x[i - 1], columns.y[i - 1]},
                                      WorldPoint{columns.x[i], columns.y[i]});
        });
    if (sum < 0)
        qFatal("a distance below nothing");
}

void baseMap()
{
    bench::measure(
        u"base map: read"_s, 0, 0, 1, [](int) {}, [] { (void)BaseMap::naturalEarth().isEmpty(); });
    for (const double zoom : {2.0, 4.5, 5.0, 8.0, 12.0, 17.0}) {
        MapViewport view;
        view.setSize({2400, 1500});
        view.setZoom(zoom);
        view.setCenter({37.9, -122.5});
        QImage frame(2400, 1500, QImage::Format_RGB32);
        bench::measure(
            u"base map, 2400x1500, zoom %1: painted anew"_s.arg(zoom), 0, 0, 5, [](int) {},
            [&] {
                QPainter painter(&frame);
                BaseMap::naturalEarth().paint(painter, view, PictureTheme::light());
            });
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    distances();
    baseMap();
    mapFrames(1'000'000);
    mapThicket();
    mergeAndSort(1'000'000);
    timelineZoom(1'000'000);
    timelineZoom(10'000'000);
    return 0;
}
