-- Lists read the beginning of an entry from its row, and no text. Places are closer together
-- (`store/journal/place.rs`), and the index knows beginnings of two and three letters, so that
-- what is still being typed is found at once. `store/migrating.rs` fills all of it anew.

ALTER TABLE entries ADD COLUMN excerpt TEXT NOT NULL DEFAULT '';
ALTER TABLE entry_versions ADD COLUMN excerpt TEXT NOT NULL DEFAULT '';
CREATE INDEX entries_by_time ON entries (local_date, minutes, place);
CREATE INDEX entries_put_away ON entries (sealed_until) WHERE sealed_until IS NOT NULL;

-- What was written after a no is about it.
INSERT OR IGNORE INTO entry_links (entry_id, kind, target_id)
  SELECT entry_id, 'case', id FROM rebounds WHERE entry_id IS NOT NULL;
UPDATE entries SET has_links = 1 WHERE id IN (SELECT entry_id FROM entry_links);

DELETE FROM index_due;
DELETE FROM settings WHERE name = 'index_owes_merge';
DROP TABLE entry_index;
CREATE VIRTUAL TABLE entry_index USING fts5 (
  title, words, marks, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3'
);
-- Of each page SQLCipher keeps 80 bytes for itself: by as much smaller than FTS5's own 4050, so
-- that a block of the index is one page, and not one and a bit.
INSERT INTO entry_index (entry_index, rank) VALUES ('pgsz', 3970);
