-- Migration: 002_add_player_progress.sql
-- Description: Add player progress tracking for experience platform
-- Created: 2025-10-24

-- =====================================================
-- PlayerProfile Table
-- =====================================================

CREATE TABLE player_profiles (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL UNIQUE REFERENCES users(id) ON DELETE CASCADE,

    -- Global statistics
    total_experiences_played INTEGER DEFAULT 0,
    total_playtime_seconds INTEGER DEFAULT 0,
    total_distance_meters FLOAT DEFAULT 0.0,
    account_level INTEGER DEFAULT 1,

    -- Flexible stats storage
    stats JSONB DEFAULT '{}',

    -- Timestamps
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP
);

COMMENT ON TABLE player_profiles IS 'Player profiles with global stats and cross-experience data';
COMMENT ON COLUMN player_profiles.stats IS 'Achievements, preferences, global inventory, custom stats';

-- Indexes
CREATE INDEX idx_player_profiles_user_id ON player_profiles(user_id);
CREATE INDEX idx_player_profiles_account_level ON player_profiles(account_level);
CREATE INDEX idx_player_profiles_achievements ON player_profiles USING gin (stats jsonb_path_ops);


-- =====================================================
-- ExperienceProgress Table
-- =====================================================

CREATE TABLE experience_progress (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    player_id UUID NOT NULL REFERENCES player_profiles(id) ON DELETE CASCADE,
    experience_id VARCHAR(100) NOT NULL,

    -- Progress tracking
    started_at TIMESTAMP,
    completed_at TIMESTAMP,
    last_played_at TIMESTAMP,

    -- Statistics
    playtime_seconds INTEGER DEFAULT 0,
    completion_percentage FLOAT DEFAULT 0.0,

    -- Current state
    current_location VARCHAR(255),
    state JSONB DEFAULT '{}',

    -- Timestamps
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,

    -- Constraints
    UNIQUE(player_id, experience_id)
);

COMMENT ON TABLE experience_progress IS 'Player progress and state within individual experiences';
COMMENT ON COLUMN experience_progress.state IS 'Game state: inventory, visited locations, flags, collectibles';

-- Indexes
CREATE INDEX idx_experience_progress_player_id ON experience_progress(player_id);
CREATE INDEX idx_experience_progress_experience_id ON experience_progress(experience_id);
CREATE INDEX idx_experience_progress_last_played ON experience_progress(last_played_at);
CREATE INDEX idx_experience_progress_completion ON experience_progress(completion_percentage);
CREATE INDEX idx_experience_progress_player_exp ON experience_progress(player_id, experience_id);

-- JSONB indexes for common queries
CREATE INDEX idx_experience_progress_inventory ON experience_progress USING gin (state jsonb_path_ops);
CREATE INDEX idx_experience_progress_visited ON experience_progress USING gin ((state->'visited_waypoints'));


-- =====================================================
-- PlayerProgressEvent Table
-- =====================================================

CREATE TABLE player_progress_events (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    experience_progress_id UUID NOT NULL REFERENCES experience_progress(id) ON DELETE CASCADE,

    -- Event details
    event_type VARCHAR(50) NOT NULL,
    content_id VARCHAR(255),
    data JSONB DEFAULT '{}',

    -- Location data (AR experiences)
    location_lat FLOAT,
    location_lng FLOAT,

    -- Timestamp (immutable)
    timestamp TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
);

COMMENT ON TABLE player_progress_events IS 'Immutable event log for player progress analytics';
COMMENT ON COLUMN player_progress_events.event_type IS 'Event type: waypoint_visited, quest_completed, etc.';
COMMENT ON COLUMN player_progress_events.data IS 'Event-specific metadata and details';

-- Indexes
CREATE INDEX idx_progress_events_experience_id ON player_progress_events(experience_progress_id);
CREATE INDEX idx_progress_events_type ON player_progress_events(event_type);
CREATE INDEX idx_progress_events_timestamp ON player_progress_events(timestamp);
CREATE INDEX idx_progress_events_content_id ON player_progress_events(content_id);
CREATE INDEX idx_progress_events_type_timestamp ON player_progress_events(event_type, timestamp);
CREATE INDEX idx_progress_events_content_timestamp ON player_progress_events(content_id, timestamp);
CREATE INDEX idx_progress_events_location ON player_progress_events(location_lat, location_lng);
CREATE INDEX idx_progress_events_data ON player_progress_events USING gin (data jsonb_path_ops);


-- =====================================================
-- Triggers for updated_at
-- =====================================================

-- PlayerProfile updated_at trigger
CREATE OR REPLACE FUNCTION update_player_profile_timestamp()
RETURNS TRIGGER AS $$
BEGIN
    NEW.updated_at = CURRENT_TIMESTAMP;
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER player_profile_updated_at
    BEFORE UPDATE ON player_profiles
    FOR EACH ROW
    EXECUTE FUNCTION update_player_profile_timestamp();

-- ExperienceProgress updated_at trigger
CREATE OR REPLACE FUNCTION update_experience_progress_timestamp()
RETURNS TRIGGER AS $$
BEGIN
    NEW.updated_at = CURRENT_TIMESTAMP;
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER experience_progress_updated_at
    BEFORE UPDATE ON experience_progress
    FOR EACH ROW
    EXECUTE FUNCTION update_experience_progress_timestamp();


-- =====================================================
-- Sample Data (for testing)
-- =====================================================

-- Insert sample player profile (requires existing user)
-- INSERT INTO player_profiles (user_id, account_level, total_experiences_played, stats)
-- SELECT id, 1, 0, '{"achievements": [], "preferences": {"difficulty": "normal"}}'::jsonb
-- FROM users
-- WHERE email = 'dev@gaia.local';
