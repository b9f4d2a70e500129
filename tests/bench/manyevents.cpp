#include "tests/bench/manyevents.h"

#include "tests/support/testserver.h"

#include <algorithm>

namespace waymark::bench {
namespace {

constexpr int RowsOfAStatement = 50'000; // which has half a minute

constexpr auto InsertEvents = R"(
INSERT INTO player_progress_events (id, experience_progress_id, event_type, content_id, data,
                                    location_lat, location_lng, timestamp)
SELECT gen_random_uuid(), $1,
       (ARRAY['waypoint_visited', 'quest_started', 'quest_completed', 'item_collected',
              'npc_dialogue', 'area_unlocked', 'location_reached', 'player_death',
              'interaction_performed', 'achievement_unlocked', 'game_completed'])[1 + i % 11],
       'content_' || i * 7 % 300,
       jsonb_build_object('distance', i % 90, 'method', 'gps'),
       37.9057 + sin(i / 900.0::float8) / 90,
       -122.5477 + cos(i / 1300.0::float8) / 70,
       timestamp '2025-03-01' + make_interval(
           secs => i * 5::bigint + i / 500 * 20000 + (i::bigint * 7919 % 97))
FROM generate_series($2, $3) i)";

} // namespace

void addEvents(const QString &conninfo, ProgressId progress, int count)
{
    for (int first = 1; first <= count; first += RowsOfAStatement)
        test::TestServer::value(conninfo,
                                sqlStatement(InsertEvents, progress, first,
                                             std::min(count, first + RowsOfAStatement - 1)));
}

void dropOtherEventIndexes(const QString &conninfo)
{
    test::TestServer::execute(conninfo,
                              "DROP INDEX idx_progress_events_type, idx_progress_events_content_id,"
                              " idx_progress_events_type_timestamp, idx_progress_events_location,"
                              " idx_progress_events_content_timestamp, idx_progress_events_data");
}

} // namespace waymark::bench
