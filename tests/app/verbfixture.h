#pragma once

#include <QString>

namespace waymark::test {

/// Two players, one of them with a save and two events, and a user without a profile.
inline const auto Ada = QStringLiteral("ada@example.org");
inline const auto Woods = QStringLiteral("wylding-woods");
inline constexpr auto AdaState = "SELECT state::text FROM experience_progress WHERE id = "
                                 "'e1111111-1111-4111-8111-111111111111'";

inline constexpr auto Fixture = R"SQL(
INSERT INTO users (id, email) VALUES
 ('11111111-1111-4111-8111-111111111111', 'ada@example.org'),
 ('22222222-2222-4222-8222-222222222222', '=1+1@example.org'),
 ('33333333-3333-4333-8333-333333333333', 'new@example.org');
INSERT INTO player_profiles (id, user_id, account_level, total_distance_meters, stats) VALUES
 ('a1111111-1111-4111-8111-111111111111', '11111111-1111-4111-8111-111111111111', 5, 'NaN',
  '{"achievements": ["first"], "n": 10.00}'),
 ('b2222222-2222-4222-8222-222222222222', '22222222-2222-4222-8222-222222222222', 7, 0, NULL);
INSERT INTO experience_progress
 (id, player_id, experience_id, started_at, last_played_at, current_location, state) VALUES
 ('e1111111-1111-4111-8111-111111111111', 'a1111111-1111-4111-8111-111111111111', 'wylding-woods',
  '2025-10-24 12:00', '2025-10-24 14:31:08.4551', 'gate',
  '{"inventory": ["key"], "gold": 10.00, "big": 18446744073709551616}');
INSERT INTO player_progress_events
 (id, experience_progress_id, event_type, content_id, data, location_lat, location_lng, timestamp)
VALUES
 ('c1111111-1111-4111-8111-111111111111', 'e1111111-1111-4111-8111-111111111111',
  'waypoint_visited', '8_inter_gravity_car', '{"d": 1.20}', 37.9, -122.5, '2025-10-24 14:31:08.412'),
 ('c2222222-2222-4222-8222-222222222222', 'e1111111-1111-4111-8111-111111111111',
  'item_collected', '=HYPERLINK("x")', NULL, NULL, NULL, 'infinity');
)SQL";

} // namespace waymark::test
