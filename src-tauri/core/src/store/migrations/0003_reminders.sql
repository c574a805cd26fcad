-- Goals: several times a day, on a day of each month, only for a while.
ALTER TABLE goals ADD COLUMN month_day INTEGER CHECK (month_day BETWEEN 1 AND 31); -- instead of the weekdays
ALTER TABLE goals ADD COLUMN starts_on TEXT;
ALTER TABLE goals ADD COLUMN ends_on TEXT;

-- A time keeps its slot when others come and go, so that what was shown for it stays known.
CREATE TABLE goal_times (
  goal_id INTEGER NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
  slot INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  PRIMARY KEY (goal_id, slot)
) STRICT, WITHOUT ROWID;
INSERT INTO goal_times (goal_id, slot, minutes)
  SELECT id, 0, remind_at FROM goals WHERE remind_at IS NOT NULL;
ALTER TABLE goals DROP COLUMN remind_at;

-- The one timer that runs, if one does.
CREATE TABLE goal_timer (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  goal_id INTEGER NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
  started_at INTEGER NOT NULL
) STRICT;

ALTER TABLE deliveries ADD COLUMN until INTEGER;              -- snoozed until then
ALTER TABLE deliveries ADD COLUMN together INTEGER NOT NULL DEFAULT 1; -- how many came in one notification

-- What is planned for a day, in if-then form.
CREATE TABLE plans (
  id INTEGER PRIMARY KEY,
  local_date TEXT NOT NULL,
  position INTEGER NOT NULL,
  thing TEXT NOT NULL,
  minutes INTEGER,                 -- the time of day, if one was named
  place TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  done_at INTEGER,
  deleted_at INTEGER
) STRICT;
CREATE INDEX plans_by_date ON plans (local_date) WHERE deleted_at IS NULL;

-- Small wins.
CREATE TABLE wins (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  local_date TEXT NOT NULL,
  at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX wins_by_date ON wins (local_date) WHERE deleted_at IS NULL;

-- What a locked vault's reminders say is a setting of the reminders now.
INSERT INTO settings (name, value)
  SELECT 'reminders', json_object('lockedWording', json_extract(value, '$.lockedWording'))
  FROM settings WHERE name = 'settings' AND json_extract(value, '$.lockedWording') IS NOT NULL;
