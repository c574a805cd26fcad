-- The journal: titles, marks, a time of one's own, tags, links, pictures, versions, templates,
-- and an index to find by. `store/migrating.rs` fills what SQL can't (places, tags, the index).

-- Texts lie apart, so that lists and the calendar read none of them.
CREATE TABLE entry_texts (
  entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;
INSERT INTO entry_texts (entry_id, text) SELECT id, text FROM entries;
ALTER TABLE entries DROP COLUMN text;

ALTER TABLE entries ADD COLUMN format TEXT NOT NULL DEFAULT 'plain' CHECK (format IN ('plain', 'commonmark'));
ALTER TABLE entries ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE entries ADD COLUMN minutes INTEGER NOT NULL DEFAULT 0;  -- the time of day, beside local_date
ALTER TABLE entries ADD COLUMN place INTEGER;                       -- its position in time, see journal/place.rs
ALTER TABLE entries ADD COLUMN mood INTEGER CHECK (mood BETWEEN 1 AND 5);
ALTER TABLE entries ADD COLUMN energy INTEGER CHECK (energy BETWEEN 1 AND 5);
ALTER TABLE entries ADD COLUMN starred INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entries ADD COLUMN own_tags TEXT NOT NULL DEFAULT '[]'; -- JSON list: chosen
ALTER TABLE entries ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';     -- JSON list: chosen, and typed in the text
ALTER TABLE entries ADD COLUMN has_links INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entries ADD COLUMN has_image INTEGER NOT NULL DEFAULT 0;
DROP INDEX entries_newest;
CREATE UNIQUE INDEX entries_by_place ON entries (place);
CREATE INDEX entries_in_bin ON entries (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE entry_tags (
  folded TEXT NOT NULL,            -- without case and accents
  entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  tag TEXT NOT NULL,               -- as written
  PRIMARY KEY (folded, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_tags_by_entry ON entry_tags (entry_id);

-- People met on the way.
CREATE TABLE contacts (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

CREATE TABLE entry_links (
  entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('application', 'contact', 'case')),
  target_id INTEGER NOT NULL,
  PRIMARY KEY (entry_id, kind, target_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE images (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png')),
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  unused_since INTEGER             -- since then no entry shows it
) STRICT;
-- Apart, so that a change of the row beside it never writes a picture anew.
CREATE TABLE image_bytes (
  image_id INTEGER PRIMARY KEY REFERENCES images (id) ON DELETE CASCADE,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE entry_images (
  entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  image_id INTEGER NOT NULL REFERENCES images (id) ON DELETE CASCADE,
  PRIMARY KEY (entry_id, image_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_images_by_image ON entry_images (image_id);

-- What an entry was on the last days.
CREATE TABLE entry_versions (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  saved_at INTEGER NOT NULL,       -- when that state was last written
  kept_at INTEGER NOT NULL,        -- when something else took its place
  format TEXT NOT NULL,
  title TEXT NOT NULL,
  words INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX entry_versions_by_entry ON entry_versions (entry_id, kept_at);
CREATE INDEX entry_versions_by_age ON entry_versions (kept_at);

CREATE TABLE templates (
  id INTEGER PRIMARY KEY,
  occasion TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  stands_for INTEGER NOT NULL,     -- in the place of the ready-made one of its occasion
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

-- Words as src/finding makes them, and no second copy of the text. The rowid is the place, so
-- that the newest come first without sorting.
CREATE VIRTUAL TABLE entry_index USING fts5 (
  title, words, marks, content = '', contentless_delete = 1, tokenize = 'ascii'
);
-- Places whose entry the index does not know as it is now.
CREATE TABLE index_due (place INTEGER PRIMARY KEY) STRICT;
