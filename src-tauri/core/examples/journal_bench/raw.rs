//! What it is measured against: the same journal in SQLCipher through rusqlite, the plain
//! way a good engineer would do it, under the same settings of the database.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Row, params};

use crate::corpus::{Corpus, Written};
use crate::{Outcome, PAGE};

/// Any key does: a raw one is not stretched.
const KEY: &str =
    "PRAGMA key = \"x'2b7e151628aed2a6abf7158809cf4f3c2b7e151628aed2a6abf7158809cf4f3c'\"";

/// The settings of `store/keyed.rs`.
const SETTINGS: &str = "
    PRAGMA cipher_log_level = NONE;
    PRAGMA temp_store = MEMORY;
    PRAGMA secure_delete = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA mmap_size = 0;
    PRAGMA foreign_keys = ON;
    PRAGMA cell_size_check = ON;
    PRAGMA synchronous = EXTRA;
    PRAGMA journal_mode = TRUNCATE;";

const SCHEMA: &str = "
    CREATE TABLE entries (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        created_at INTEGER NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE words USING fts5(
        title, text, content = 'entries', content_rowid = 'id',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    CREATE TRIGGER entry_comes AFTER INSERT ON entries BEGIN
        INSERT INTO words (rowid, title, text) VALUES (new.id, new.title, new.text);
    END;
    CREATE TRIGGER entry_changes AFTER UPDATE OF title, text ON entries BEGIN
        INSERT INTO words (words, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
        INSERT INTO words (rowid, title, text) VALUES (new.id, new.title, new.text);
    END;";

const SEARCH: &str = "
    SELECT entries.id, entries.created_at, highlight(words, 0, '\u{2}', '\u{3}'),
           snippet(words, 1, '\u{2}', '\u{3}', '…', 24)
    FROM words JOIN entries ON entries.id = words.rowid
    WHERE words MATCH ?1";

pub struct Raw {
    connection: Connection,
}

/// One hit, or one entry of the list: what a view needs of it.
pub struct Shown {
    pub id: i64,
    _created_at: i64,
    _title: String,
    _excerpt: String,
}

impl Raw {
    /// Writes the whole journal into `folder`, as a person does: entry by entry.
    pub fn make(folder: &Path, corpus: &Corpus) -> Outcome<PathBuf> {
        let path = folder.join("raw.db");
        let mut raw = Self::open(&path)?;
        raw.connection.execute_batch(SCHEMA)?;
        for written in corpus.all() {
            raw.create(&written)?;
        }
        Ok(path)
    }

    pub fn open(path: &Path) -> Outcome<Self> {
        let connection = Connection::open(path)?;
        connection.execute_batch(KEY)?;
        connection.execute_batch(SETTINGS)?;
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(Self { connection })
    }

    fn create(&mut self, written: &Written) -> Outcome<()> {
        let change = self.connection.transaction()?;
        change
            .prepare_cached("INSERT INTO entries (title, text, created_at) VALUES (?1, ?2, ?3)")?
            .execute(params![
                written.title,
                written.text,
                written.at.timestamp_millis()
            ])?;
        Ok(change.commit()?)
    }

    /// One durable save.
    pub fn save(&mut self, id: i64, text: &str) -> Outcome<()> {
        let change = self.connection.transaction()?;
        change
            .prepare_cached("UPDATE entries SET text = ?2 WHERE id = ?1")?
            .execute(params![id, text])?;
        Ok(change.commit()?)
    }

    /// The first hits, newest first, with snippets.
    pub fn search(&self, asked: &str) -> Outcome<Vec<Shown>> {
        let newest = format!("{SEARCH} ORDER BY words.rowid DESC LIMIT {PAGE}");
        self.all(&newest, asked)
    }

    /// The best hits by bm25, with snippets.
    pub fn search_best(&self, asked: &str) -> Outcome<Vec<Shown>> {
        let best = format!("{SEARCH} ORDER BY rank LIMIT {PAGE}");
        self.all(&best, asked)
    }

    /// One page of the list, newest first, under the entry `before`.
    pub fn page(&self, before: i64) -> Outcome<Vec<Shown>> {
        let page = format!(
            "SELECT id, created_at, title, substr(text, 1, 640) FROM entries
             WHERE id < ?1 ORDER BY id DESC LIMIT {PAGE}"
        );
        self.all(&page, before)
    }

    /// In how many entries it is found.
    pub fn times(&self, asked: &str) -> Outcome<usize> {
        let count = "SELECT count(*) FROM words WHERE words MATCH ?1";
        let times: i64 = self
            .connection
            .query_row(count, [asked], |row| row.get(0))?;
        Ok(times as usize)
    }

    fn all(&self, statement: &str, asked: impl rusqlite::ToSql) -> Outcome<Vec<Shown>> {
        let mut statement = self.connection.prepare_cached(statement)?;
        let rows = statement.query_map([asked], shown)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn shown(row: &Row) -> rusqlite::Result<Shown> {
    Ok(Shown {
        id: row.get(0)?,
        _created_at: row.get(1)?,
        _title: row.get(2)?,
        _excerpt: row.get(3)?,
    })
}
