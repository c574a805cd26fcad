-- The sealed inbox: the private half of its key, which lies nowhere else, and the ids of
-- what moved in whose files may still be there.

CREATE TABLE inbox_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  private BLOB NOT NULL CHECK (length(private) = 32)
) STRICT;

CREATE TABLE inbox_taken (
  item BLOB PRIMARY KEY,
  taken_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
