#include "models/postgres/specifiedschema.h"

namespace waymark {
namespace {

constexpr auto Users = "users";
constexpr auto Profiles = "player_profiles";
constexpr auto Progress = "experience_progress";
constexpr auto Events = "player_progress_events";
constexpr auto Time = "timestamp without time zone";

// Of the platform's users only the id is the specification's.
constexpr SpecifiedColumn Columns[] = {
    {Users, "id", "uuid", true, false},
    {Profiles, "id", "uuid", true, true},
    {Profiles, "user_id", "uuid", true, false},
    {Profiles, "total_experiences_played", "integer", false, true},
    {Profiles, "total_playtime_seconds", "integer", false, true},
    {Profiles, "total_distance_meters", "double precision", false, true},
    {Profiles, "account_level", "integer", false, true},
    {Profiles, "stats", "jsonb", false, true},
    {Profiles, "created_at", Time, false, true},
    {Profiles, "updated_at", Time, false, true},
    {Progress, "id", "uuid", true, true},
    {Progress, "player_id", "uuid", true, false},
    {Progress, "experience_id", "character varying(100)", true, false},
    {Progress, "started_at", Time, false, false},
    {Progress, "completed_at", Time, false, false},
    {Progress, "last_played_at", Time, false, false},
    {Progress, "playtime_seconds", "integer", false, true},
    {Progress, "completion_percentage", "double precision", false, true},
    {Progress, "current_location", "character varying(255)", false, false},
    {Progress, "state", "jsonb", false, true},
    {Progress, "created_at", Time, false, true},
    {Progress, "updated_at", Time, false, true},
    {Events, "id", "uuid", true, true},
    {Events, "experience_progress_id", "uuid", true, false},
    {Events, "event_type", "character varying(50)", true, false},
    {Events, "content_id", "character varying(255)", false, false},
    {Events, "data", "jsonb", false, true},
    {Events, "location_lat", "double precision", false, false},
    {Events, "location_lng", "double precision", false, false},
    {Events, "timestamp", Time, true, true},
};

// Without the primary keys, which have no other name that matters.
constexpr SpecifiedIndex Indexes[] = {
    {Profiles, "player_profiles_user_id_key", "btree (user_id)", true},
    {Profiles, "idx_player_profiles_user_id", "btree (user_id)"},
    {Profiles, "idx_player_profiles_account_level", "btree (account_level)"},
    {Profiles, "idx_player_profiles_achievements", "gin (stats jsonb_path_ops)"},
    {Progress, "experience_progress_player_id_experience_id_key",
     "btree (player_id, experience_id)", true},
    {Progress, "idx_experience_progress_player_id", "btree (player_id)"},
    {Progress, "idx_experience_progress_experience_id", "btree (experience_id)"},
    {Progress, "idx_experience_progress_last_played", "btree (last_played_at)"},
    {Progress, "idx_experience_progress_completion", "btree (completion_percentage)"},
    {Progress, "idx_experience_progress_player_exp", "btree (player_id, experience_id)"},
    {Progress, "idx_experience_progress_inventory", "gin (state jsonb_path_ops)"},
    {Progress, "idx_experience_progress_visited", "gin (((state -> 'visited_waypoints'::text)))"},
    {Events, "idx_progress_events_experience_id", "btree (experience_progress_id)"},
    {Events, "idx_progress_events_type", "btree (event_type)"},
    {Events, "idx_progress_events_timestamp", "btree (\"timestamp\")"},
    {Events, "idx_progress_events_content_id", "btree (content_id)"},
    {Events, "idx_progress_events_type_timestamp", "btree (event_type, \"timestamp\")"},
    {Events, "idx_progress_events_content_timestamp", "btree (content_id, \"timestamp\")"},
    {Events, "idx_progress_events_location", "btree (location_lat, location_lng)"},
    {Events, "idx_progress_events_data", "gin (data jsonb_path_ops)"},
};

} // namespace

std::span<const SpecifiedColumn> specifiedColumns()
{
    return Columns;
}

std::span<const SpecifiedIndex> specifiedIndexes()
{
    return Indexes;
}

} // namespace waymark
