-- Instants: milliseconds since 1970, UTC. Dates: YYYY-MM-DD. Times of day: minutes since midnight.

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL              -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE entries (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('page', 'window')),
  text TEXT NOT NULL,
  local_date TEXT NOT NULL,        -- the writer's calendar, in the zone beside it
  zone TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER               -- set aside; nothing is ever erased by a slip
) STRICT;
CREATE INDEX entries_newest ON entries (created_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE TABLE applications (
  id INTEGER PRIMARY KEY,
  company TEXT NOT NULL,
  role TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

-- The dated history; the newest row is where the application stands.
CREATE TABLE stage_changes (
  id INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
  stage TEXT NOT NULL,
  local_date TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX stage_changes_by_application ON stage_changes (application_id, id);
CREATE INDEX stage_changes_by_date ON stage_changes (local_date);

CREATE TABLE rituals (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

-- One no: how it felt, its window, and the ritual after it.
CREATE TABLE rebounds (
  id INTEGER PRIMARY KEY,
  application_id INTEGER REFERENCES applications (id) ON DELETE SET NULL,
  entry_id INTEGER REFERENCES entries (id) ON DELETE SET NULL,
  sting INTEGER CHECK (sting BETWEEN 0 AND 10),
  feelings TEXT NOT NULL,          -- JSON list of words
  opened_at INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  deadline INTEGER,                -- none: only noted, without a window
  extended_at INTEGER,
  closed_at INTEGER,
  ritual_id INTEGER REFERENCES rituals (id) ON DELETE SET NULL,
  finished_at INTEGER              -- what comes after the window has been seen
) STRICT;
-- At most one no is being lived through at a time.
CREATE UNIQUE INDEX one_unfinished_rebound ON rebounds ((finished_at IS NULL)) WHERE finished_at IS NULL;

CREATE TABLE goals (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,             -- one's own words; empty: the words of the kind
  target INTEGER NOT NULL CHECK (target > 0),
  unit TEXT NOT NULL,
  weekdays INTEGER NOT NULL,       -- bit 0 Monday … bit 6 Sunday
  remind_at INTEGER,
  active INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,     -- reminders before this are not looked back for
  deleted_at INTEGER
) STRICT;

CREATE TABLE goal_marks (
  id INTEGER PRIMARY KEY,
  goal_id INTEGER NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
  local_date TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX goal_marks_by_day ON goal_marks (local_date, goal_id);

-- The reminder engine's ledger: an occurrence is written down before it is shown.
CREATE TABLE deliveries (
  id INTEGER PRIMARY KEY,
  rule TEXT NOT NULL,
  local_date TEXT NOT NULL,
  slot INTEGER NOT NULL,
  fate TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  decided_at INTEGER NOT NULL,
  dismissed_at INTEGER,
  UNIQUE (rule, local_date, slot)
) STRICT;
CREATE INDEX deliveries_by_due ON deliveries (due_at);
