// A bundle with many events into the specification's tables, all indexes there, against COPY of the
// same rows into the same table.
#include "models/exchange/bundlereader.h"
#include "models/exchange/bundlewriter.h"
#include "models/postgres/copyrows.h"
#include "models/postgres/postgresgateway.h"
#include "tests/bench/bareline.h"
#include "tests/bench/measure.h"
#include "tests/support/testoptions.h"
#include "tests/support/testsave.h"
#include "tests/support/testserver.h"

#include <QCoreApplication>

#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

PlayerBundle bundleOf(int events)
{
    static const QStringList types{u"waypoint_visited"_s, u"item_collected"_s, u"npc_dialogue"_s,
                                   u"quest_started"_s, u"interaction_performed"_s};
    std::mt19937 random(7);
    const PlayerId player = PlayerId::create();
    const ProgressId save = ProgressId::create();
    const QString experience = u"wylding-woods"_s;
    const JsonText empty("{}");
    PlayerBundle bundle{
        .profile = {.id = player,
                    .userId = UserId::create(),
                    .label = u"import@example.org"_s,
                    .stats = empty},
        .experiences
        = {{.id = save, .playerId = player, .experienceId = experience, .state = empty}}};
    qint64 time = qint64(814'000'000) * 1'000'000;
    bundle.events.reserve(events);
    for (int i = 0; i < events; ++i) {
        time += 1'000'000 + random() % 9'000'000;
        bundle.events += PlayerProgressEvent{
            EventId::create(),
            save,
            player,
            experience,
            types[qsizetype(random() % 5)],
            u"content_%1"_s.arg(random() % 300),
            JsonText("{\"distance\": " + QByteArray::number(random() % 90) + "}"),
            37.9057 + double(random() % 10'000) / 1e6,
            -122.5477 + double(random() % 10'000) / 1e6,
            Timestamp::fromPostgres(time)};
    }
    return bundle;
}

/// The same events under other ids, ready to be sent.
QByteArray rowsFor(const PlayerBundle &bundle, ProgressId progress)
{
    CopyRows rows;
    for (const PlayerProgressEvent &event : bundle.events)
        rows.add({sqlValue(EventId::create()), sqlValue(progress), sqlValue(event.eventType),
                  sqlValue(event.contentId), sqlValue(event.data), sqlValue(event.latitude),
                  sqlValue(event.longitude), sqlValue(event.timestamp)});
    return rows.take();
}

/// Each side begins with an empty event table, or the second would meet larger indexes.
void importEvents(int events, int runs)
{
    const QByteArray file = bundleBytes(bundleOf(events));
    QString database;
    const auto fresh = [&database] {
        database = test::TestServer::instance().createDatabase(test::TestServer::Schema::Plain);
    };
    bench::Times rival;
    bench::Times ours;
    bench::Times reading;
    for (int run = 0; run < runs; ++run) {
        fresh();
        {
            const test::TestSave save = test::addSave(database, "{}");
            const QByteArray rows = rowsFor(bundleOf(events), save.progress);
            bench::BareLine bare(database);
            rival.milliseconds.push_back(bench::timed([&] {
                bare.copyIn("COPY player_progress_events (id, experience_progress_id, event_type, "
                            "content_id, data, location_lat, location_lng, timestamp) FROM STDIN "
                            "(FORMAT binary)",
                            rows);
            }));
        }
        fresh();
        PostgresGateway gateway(test::writableOptions(database));
        ours.milliseconds.push_back(bench::timed([&] {
            std::optional<Result<PlayerBundle>> read;
            reading.milliseconds.push_back(bench::timed([&] { read = readBundle(file); }));
            const Result<PlayerBundle> &bundle = *read;
            if (!bundle)
                qFatal("%s", qUtf8Printable(bundle.error().detail));
            const auto report = gateway.importBundle(*bundle, {}).result();
            if (!report)
                qFatal("%s", qUtf8Printable(report.error().detail));
        }));
    }
    const QString name = u"bundle import, %L1 events, to COPY"_s.arg(events);
    bench::printComparison(name, 1.2, ours, rival);
    QTextStream(stdout)
        << u"  of that: reading the file of %1 MB"_s.arg(file.size() / 1'000'000).leftJustified(64)
        << QString::asprintf(" best %8.2f ms", reading.best()) << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    usePostgresInUtc();
    const QCoreApplication application(argc, argv);
    importEvents(100'000, 3);
    importEvents(1'000'000, 1);
    return 0;
}
