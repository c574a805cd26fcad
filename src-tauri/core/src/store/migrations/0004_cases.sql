-- What a no is known by, and what comes after its window.
ALTER TABLE rebounds ADD COLUMN reached TEXT;                   -- how far the application went
ALTER TABLE rebounds ADD COLUMN news_by TEXT;                   -- how the news came
ALTER TABLE rebounds ADD COLUMN heard_on TEXT;                  -- the day it came; none: the day it was recorded
ALTER TABLE rebounds ADD COLUMN recorded_on TEXT;               -- the day it was recorded, on the writer's calendar
ALTER TABLE rebounds ADD COLUMN correction INTEGER NOT NULL DEFAULT 0; -- its application had ended already
ALTER TABLE rebounds ADD COLUMN sting_after INTEGER CHECK (sting_after BETWEEN 0 AND 10);
ALTER TABLE rebounds ADD COLUMN to_self TEXT NOT NULL DEFAULT ''; -- what one would say to a friend
ALTER TABLE rebounds ADD COLUMN ritual_done_at INTEGER;
ALTER TABLE rebounds ADD COLUMN after_step TEXT NOT NULL DEFAULT 'sting';
-- The writer's date stands in what was recorded with it; only a no without a name or a word has
-- to do with the date in UTC.
UPDATE rebounds SET recorded_on = coalesce(
  (SELECT local_date FROM stage_changes
     WHERE application_id = rebounds.application_id AND at = opened_at),
  (SELECT local_date FROM entries WHERE id = entry_id),
  date(opened_at / 1000, 'unixepoch'));
UPDATE rebounds SET heard_on = recorded_on;

-- An entry that is put away until a day; it is there all the time.
ALTER TABLE entries ADD COLUMN sealed_until TEXT;

-- An application is set aside, never erased: a case may be about it.
ALTER TABLE applications ADD COLUMN deleted_at INTEGER;
-- How a row of the history came to be: moved, told later with a no, or a correction.
ALTER TABLE stage_changes ADD COLUMN how TEXT NOT NULL DEFAULT 'moved';

-- When a ritual fits: bit 0 morning, 1 afternoon, 2 evening.
ALTER TABLE rituals ADD COLUMN parts INTEGER NOT NULL DEFAULT 0;

-- A case: the calm look at a no on a later day.
CREATE TABLE cases (
  rebound_id INTEGER PRIMARY KEY REFERENCES rebounds (id) ON DELETE CASCADE,
  kind TEXT,
  not_right_fit INTEGER NOT NULL DEFAULT 0,
  factors TEXT NOT NULL DEFAULT '[]',    -- JSON list of { factor, text, side }
  did_well TEXT NOT NULL DEFAULT '',
  next_time TEXT NOT NULL DEFAULT '',
  learned TEXT NOT NULL DEFAULT '',
  misfits TEXT NOT NULL DEFAULT '[]',    -- JSON list of words
  misfit_text TEXT NOT NULL DEFAULT '',
  begun_at INTEGER NOT NULL,
  finished_at INTEGER
) STRICT;

-- What was sent and what it answered, kept with the application, or with the no alone.
CREATE TABLE papers (
  id INTEGER PRIMARY KEY,
  application_id INTEGER UNIQUE REFERENCES applications (id) ON DELETE CASCADE,
  rebound_id INTEGER UNIQUE REFERENCES rebounds (id) ON DELETE CASCADE,
  job TEXT NOT NULL,
  resume TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK ((application_id IS NULL) <> (rebound_id IS NULL))
) STRICT;

CREATE TABLE interview_notes (
  id INTEGER PRIMARY KEY,
  rebound_id INTEGER REFERENCES rebounds (id) ON DELETE SET NULL,
  application_id INTEGER REFERENCES applications (id) ON DELETE SET NULL,
  round TEXT NOT NULL,
  asked TEXT NOT NULL,
  went_well TEXT NOT NULL,
  say_next TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX interview_notes_by_round ON interview_notes (round) WHERE deleted_at IS NULL;

CREATE TABLE feedback (
  rebound_id INTEGER PRIMARY KEY REFERENCES rebounds (id) ON DELETE CASCADE,
  draft TEXT NOT NULL DEFAULT '',
  asked_on TEXT,
  let_go_on TEXT,
  changed_at INTEGER NOT NULL,           -- when it was last said when to let go
  answer TEXT,                           -- JSON: strengths, improve, communication, themes
  answered_on TEXT,
  let_go_at INTEGER
) STRICT;

-- The next small steps, and the fixes chosen in a case. They stand until done or let go of.
CREATE TABLE steps (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  rebound_id INTEGER REFERENCES rebounds (id) ON DELETE SET NULL,
  fix TEXT,
  local_date TEXT NOT NULL,              -- from when on it stands in Today
  created_at INTEGER NOT NULL,
  done_at INTEGER,
  done_on TEXT,
  deleted_at INTEGER
) STRICT;

-- The parking list: a worry that comes back at a chosen time.
CREATE TABLE worries (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  comes_on TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  times INTEGER NOT NULL DEFAULT 0,      -- how often it was parked again
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  let_go_at INTEGER
) STRICT;

-- What one is without any job title.
CREATE TABLE qualities (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
