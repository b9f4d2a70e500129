// The real window: a player opened, and what many events cost in time and memory until all four
// views have painted them.
#include "app/logging.h"
#include "models/postgres/eventsql.h"
#include "tests/bench/bareline.h"
#include "tests/bench/largesave.h"
#include "tests/bench/manyevents.h"
#include "tests/bench/measure.h"
#include "tests/bench/windowdesk.h"
#include "tests/support/testserver.h"

#include <QApplication>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int UsualRuns = 15; ///< each opens a player who was not open before
constexpr qsizetype UsualSave = 13'000;
constexpr int UsualEvents = 500;
constexpr int ManyRuns = 5;

test::TestSave addPlayer(const QString &database, qsizetype bytes, int events)
{
    const test::TestSave player = test::addSave(database, bench::largeSave(bytes),
                                                UserId::create().toString() + u"@example.org"_s);
    bench::addEvents(database, player.progress, events);
    return player;
}

/// What the operating system counts as this process's own memory.
double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() * 1024 / 1e6;
    }
    return 0;
}

std::vector<SqlStatement> statementsToOpen(const test::TestSave &player)
{
    return {sqlStatement("SELECT p.id, p.user_id, u.email, p.account_level, "
                         "p.total_experiences_played, p.total_playtime_seconds, "
                         "p.total_distance_meters, p.created_at, p.updated_at, p.stats::text, "
                         "p.xmin::text FROM player_profiles p LEFT JOIN users u ON u.id = "
                         "p.user_id WHERE p.id = $1",
                         player.player),
            sqlStatement("SELECT id, player_id, experience_id, started_at, completed_at, "
                         "last_played_at, playtime_seconds, completion_percentage, "
                         "current_location, created_at, updated_at, state::text FROM "
                         "experience_progress WHERE player_id = $1 ORDER BY last_played_at DESC "
                         "NULLS LAST, id",
                         player.player),
            EventSql({u"email"_s, false}).columns({player.player, {}, {}})};
}

void openPlayer(bench::WindowDesk &desk, bench::BareLine &bare,
                const std::vector<test::TestSave> &players)
{
    std::size_t next = 0;
    bench::compare({.name = u"open a player, 13 KB save, 500 events: click to all painted"_s,
                    .aim = 1,
                    .runs = UsualRuns,
                    .allowanceMs = 2 * bench::FrameMs,
                    .rival =
                        [&] {
                            for (const SqlStatement &statement : statementsToOpen(players[next]))
                                bare.run(statement);
                        },
                    .ours =
                        [&] {
                            desk.open(players[next].player, players[next].progress, UsualEvents);
                            ++next;
                        }});
}

void manyEvents(bench::WindowDesk &desk, bench::BareLine &bare, const test::TestSave &player,
                int events)
{
    const QByteArray copy
        = "COPY (SELECT e.timestamp, e.event_type, e.location_lat, e.location_lng, e.content_id, "
          "e.experience_progress_id, e.id, ep.player_id, ep.experience_id FROM "
          "experience_progress ep JOIN player_progress_events e ON e.experience_progress_id = "
          "ep.id WHERE ep.player_id = '"
        + player.player.toString().toLatin1() + "') TO STDOUT (FORMAT binary)";
    bench::compare({.name = u"%L1 events into table, timeline and map, to COPY"_s.arg(events),
                    .aim = 1.5,
                    .runs = ManyRuns,
                    .rival = [&] { bare.copyOut(copy); },
                    .ours = [&] { desk.open(player.player, player.progress, std::size_t(events)); },
                    .beforeOurs = [&] { desk.openNobody(); }});
}

void memory(bench::WindowDesk &desk, const test::TestSave &player, int events)
{
    constexpr double Aim = 200;
    const double before = residentMegabytes();
    desk.open(player.player, player.progress, std::size_t(events));
    const double after = residentMegabytes();
    QTextStream(stdout)
        << u"memory with %L1 events of a player open"_s.arg(events).leftJustified(64)
        << QString::asprintf(" %8.1f MB resident, %.1f MB before: %.0f bytes an event  aim <= "
                             "%.0f MB%s",
                             after, before, (after - before) * 1e6 / events, Aim,
                             after <= Aim ? "" : "  MISSED")
        << Qt::endl;
}

} // namespace

/// Argument: a file for a picture of the window.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    usePostgresInUtc();
    silenceRemarks();
    const QApplication application(argc, argv);
    const QString database
        = test::TestServer::instance().createDatabase(test::TestServer::Schema::Plain);
    bench::dropOtherEventIndexes(database);
    std::vector<test::TestSave> usual;
    for (int player = 0; player < UsualRuns; ++player)
        usual.push_back(addPlayer(database, UsualSave, UsualEvents));
    const test::TestSave many = addPlayer(database, UsualSave, 100'000);
    const test::TestSave most = addPlayer(database, UsualSave, 1'000'000);
    test::TestServer::execute(database, "VACUUM ANALYZE");

    bench::WindowDesk desk(database);
    bench::BareLine bare(database);
    memory(desk, many, 100'000);
    openPlayer(desk, bare, usual);
    if (const QStringList arguments = QApplication::arguments(); arguments.size() > 1)
        desk.picture().save(arguments[1]);
    manyEvents(desk, bare, many, 100'000);
    manyEvents(desk, bare, most, 1'000'000);
    return 0;
}
