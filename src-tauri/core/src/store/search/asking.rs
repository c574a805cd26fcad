//! What is asked of the index, and reading the entries it answers with.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

use crate::finding::{Hit, Query, highlight, snippet};
use crate::journal::EntryFormat;
use crate::markdown;
use crate::store::journal::{place, rows};
use crate::store::of_word;

/// How many characters of an entry stand under a hit.
const SNIPPET_CHARS: usize = 180;

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
            "SELECT {}, t.text FROM entry_index f {HITS}
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
        let text: String = row.get("text")?;
        let entry = rows::summary(journal, row)?;
        let snippet = match of_word(row, "format")? {
            EntryFormat::Plain => snippet(&text, self.query, SNIPPET_CHARS),
            EntryFormat::Commonmark => snippet(&markdown::plain(&text), self.query, SNIPPET_CHARS),
        };
        Ok(Hit {
            title: highlight(&entry.title, self.query),
            snippet,
            entry,
        })
    }
}
