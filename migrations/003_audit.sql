-- What Waymark keeps beside the platform's tables, in a schema of its own: every edit of a save with
-- the way back, named snapshots, and notes. Nothing here refers to the platform's rows by a foreign
-- key, so that erasing a player never waits for Waymark and history outlives a deleted row.

CREATE SCHEMA IF NOT EXISTS waymark;

CREATE TABLE waymark.edits (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    actor TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    target JSONB NOT NULL,
    patch JSONB NOT NULL,
    inverse JSONB NOT NULL
);

COMMENT ON TABLE waymark.edits IS 'Every edit of a save, with the patch that takes it back';
COMMENT ON COLUMN waymark.edits.actor IS 'Database role, and the person''s login and host';
COMMENT ON COLUMN waymark.edits.target IS 'table, id, column (JSON column, or null for the row), player, and experience where there is one';
COMMENT ON COLUMN waymark.edits.patch IS 'RFC 6902, relative to the JSON column or to the row as an object';

-- History of a player and of one save, newest first.
CREATE INDEX idx_edits_player ON waymark.edits ((target->>'player'), id DESC);
CREATE INDEX idx_edits_row ON waymark.edits ((target->>'id'), id DESC);
-- Who did what lately.
CREATE INDEX idx_edits_at ON waymark.edits (at);

CREATE TABLE waymark.snapshots (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    actor TEXT NOT NULL,
    name TEXT NOT NULL UNIQUE,
    player UUID NOT NULL,
    content JSONB NOT NULL
);

COMMENT ON TABLE waymark.snapshots IS 'Named saves: a player''s profile and progress rows as they were';

CREATE INDEX idx_snapshots_player ON waymark.snapshots (player, at);

CREATE TABLE waymark.notes (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    actor TEXT NOT NULL,
    target JSONB NOT NULL,
    text TEXT NOT NULL
);

COMMENT ON TABLE waymark.notes IS 'What people wrote down about a player, a save or an event';

CREATE INDEX idx_notes_player ON waymark.notes ((target->>'player'), id DESC);
