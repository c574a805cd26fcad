//! What is asked of the index, and reading the entries it answers with.

use std::borrow::Cow;
use std::cell::Cell;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

use crate::finding::{Hit, Query, highlight, snippet};
use crate::journal::EntryFormat;
use crate::markdown;
use crate::store::journal::{place, rows};
use crate::store::word_of;

/// How many characters of an entry stand under a hit.
const SNIPPET_CHARS: usize = 180;

/// Bytes of a text above which it is long, and not read before it is known to be among the hits.
const WHOLE_BYTES: usize = 65_536;
/// How many long texts one page reads: each takes some milliseconds.
const LONG_TEXTS: u32 = 3;

/// What is asked of the index, understood.
pub(super) struct Asked<'a> {
    query: &'a Query,
    matching: &'a str,
    today: NaiveDate,
    limit: u32,
    /// How many more long texts may be read.
    long_texts: Cell<u32>,
}

impl<'a> Asked<'a> {
    /// At most `limit` entries that match, nothing of what is put away until after `today`.
    pub(super) fn of(query: &'a Query, matching: &'a str, today: NaiveDate, limit: u32) -> Self {
        Self {
            query,
            matching,
            today,
            limit,
            long_texts: Cell::new(LONG_TEXTS),
        }
    }

    pub(super) fn newest(
        &self,
        journal: &Connection,
        before: Option<i64>,
    ) -> rusqlite::Result<Vec<Hit>> {
        let before = before.map_or(i64::MAX, |before| before.saturating_sub(1));
        self.hits(journal, "rowid DESC", before, 0)
    }

    pub(super) fn best(&self, journal: &Connection, skip: i64) -> rusqlite::Result<Vec<Hit>> {
        // A title says more than the words below it; the marks say nothing of how well it fits.
        let order = "bm25(entry_index, 4.0, 1.0, 0.0), rowid DESC";
        self.hits(journal, order, i64::MAX, skip)
    }

    /// The entries are read when their order is known: of most that are ranked nothing is shown.
    fn hits(
        &self,
        journal: &Connection,
        order: &str,
        last: i64,
        skip: i64,
    ) -> rusqlite::Result<Vec<Hit>> {
        let (first, until) = place::range(journal, self.query.from, self.query.until)?;
        let mut statement = journal.prepare_cached(&format!(
            "SELECT rowid FROM entry_index WHERE entry_index MATCH ?1 AND rowid BETWEEN ?2 AND ?3
             AND rowid NOT IN (SELECT place FROM entries WHERE sealed_until > ?4)
             ORDER BY {order} LIMIT ?5 OFFSET ?6"
        ))?;
        let (last, limit) = (last.min(until), self.limit);
        let places = statement.query_map(
            params![self.matching, first, last, self.today, limit, skip],
            |row| row.get(0),
        )?;
        let places: Vec<i64> = places.collect::<rusqlite::Result<_>>()?;
        let mut entry = journal.prepare_cached(&format!(
            "SELECT {}, e.format,
               CASE WHEN octet_length(t.text) <= {WHOLE_BYTES} THEN t.text END
             FROM entries e JOIN entry_texts t ON t.entry_id = e.id WHERE e.place = ?1",
            rows::SUMMARY
        ))?;
        let hits = places
            .iter()
            .map(|place| entry.query_row([place], |row| self.hit(journal, row)));
        hits.collect()
    }

    fn hit(&self, journal: &Connection, row: &Row) -> rusqlite::Result<Hit> {
        let entry = rows::summary(journal, row)?;
        let text = match row.get_ref(rows::AFTER + 1)?.as_str_or_null()? {
            Some(text) => Some(Cow::Borrowed(text)),
            None => self.long_text(journal, entry.id)?.map(Cow::Owned),
        };
        let format = word_of(row.get_ref(rows::AFTER)?.as_str()?)?;
        let snippet = match (text, format) {
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
