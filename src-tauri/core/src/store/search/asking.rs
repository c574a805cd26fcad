//! What is asked of the index, and reading the entries it answers with.

use std::cell::Cell;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

use crate::finding::{Hit, Query, highlight, snippet};
use crate::journal::EntryFormat;
use crate::markdown;
use crate::store::journal::{place, rows};
use crate::store::of_word;

/// How many characters of an entry stand under a hit.
const SNIPPET_CHARS: usize = 180;

/// Bytes of a text above which it is long, and not read before it is known to be among the hits.
const WHOLE_BYTES: usize = 65_536;
/// How many long texts one page reads: each takes some milliseconds.
pub(super) const LONG_TEXTS: u32 = 3;

/// The entries of the hits, what is put away left out.
const HITS: &str = "JOIN entries e ON e.place = f.rowid AND e.deleted_at IS NULL
      AND (e.sealed_until IS NULL OR e.sealed_until <= ?2)
      AND (?3 IS NULL OR e.local_date >= ?3) AND (?4 IS NULL OR e.local_date <= ?4)
    JOIN entry_texts t ON t.entry_id = e.id";

/// What is asked of the index, understood.
pub(super) struct Asked<'a> {
    pub(super) query: &'a Query,
    pub(super) matching: &'a str,
    pub(super) today: NaiveDate,
    pub(super) limit: u32,
    /// How many more long texts may be read.
    pub(super) long_texts: Cell<u32>,
}

impl Asked<'_> {
    pub(super) fn newest(
        &self,
        journal: &Connection,
        before: Option<i64>,
    ) -> rusqlite::Result<Vec<Hit>> {
        let (_, last) = place::range(self.query.from, self.query.until);
        let below = before.map_or(last, |before| last.min(before.saturating_sub(1)));
        self.hits(journal, "f.rowid DESC", below, 0)
    }

    pub(super) fn best(&self, journal: &Connection, skip: i64) -> rusqlite::Result<Vec<Hit>> {
        let (_, last) = place::range(self.query.from, self.query.until);
        // A title says more than the words below it; the marks say nothing of how well it fits.
        let order = "bm25(entry_index, 4.0, 1.0, 0.0), f.rowid DESC";
        self.hits(journal, order, last, skip)
    }

    fn hits(
        &self,
        journal: &Connection,
        order: &str,
        last: i64,
        skip: i64,
    ) -> rusqlite::Result<Vec<Hit>> {
        let mut statement = journal.prepare_cached(&format!(
            "SELECT {}, CASE WHEN octet_length(t.text) <= {WHOLE_BYTES} THEN t.text END AS whole
             FROM entry_index f {HITS}
             WHERE f.entry_index MATCH ?1 AND f.rowid BETWEEN ?5 AND ?6
             ORDER BY {order} LIMIT ?7 OFFSET ?8",
            rows::SUMMARY
        ))?;
        let (from, until) = (self.query.from, self.query.until);
        let (first, _) = place::range(from, until);
        let found = statement.query_map(
            params![
                self.matching,
                self.today,
                from,
                until,
                first,
                last,
                self.limit,
                skip
            ],
            |row| self.hit(journal, row),
        )?;
        found.collect()
    }

    fn hit(&self, journal: &Connection, row: &Row) -> rusqlite::Result<Hit> {
        let entry = rows::summary(journal, row)?;
        let text = match row.get::<_, Option<String>>("whole")? {
            Some(text) => Some(text),
            None => self.long_text(journal, entry.id)?,
        };
        let snippet = match (text, of_word(row, "format")?) {
            (Some(text), EntryFormat::Plain) => snippet(&text, self.query, SNIPPET_CHARS),
            (Some(text), EntryFormat::Commonmark) => {
                snippet(&markdown::plain(&text), self.query, SNIPPET_CHARS)
            }
            (None, _) => snippet(&entry.excerpt, self.query, SNIPPET_CHARS),
        };
        Ok(Hit {
            title: highlight(&entry.title, self.query),
            snippet,
            entry,
        })
    }

    /// A long text, unless this page has read many of them: it then shows its beginning.
    fn long_text(&self, journal: &Connection, id: i64) -> rusqlite::Result<Option<String>> {
        let left = self.long_texts.get();
        if left == 0 {
            return Ok(None);
        }
        self.long_texts.set(left - 1);
        journal
            .prepare_cached("SELECT text FROM entry_texts WHERE entry_id = ?1")?
            .query_row([id], |row| row.get(0))
            .map(Some)
    }
}
