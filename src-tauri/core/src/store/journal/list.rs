//! The list, page by page.

use rusqlite::{Connection, Rows, params};

use super::super::Store;
use super::place;
use super::rows::{self, SUMMARY};
use crate::error::Result;
use crate::journal::{EntryPage, EntrySummary, ListPart};

/// The most entries one page holds.
const MOST_PER_PAGE: u32 = 200;

impl Store {
    /// One page of entries, newest first.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn entries(&self, part: ListPart, limit: u32) -> Result<EntryPage> {
        self.read(|journal| page(journal, part, limit.clamp(1, MOST_PER_PAGE)))
    }
}

fn page(journal: &Connection, part: ListPart, limit: u32) -> Result<EntryPage> {
    let most = limit as usize;
    let mut entries = match part.after {
        Some(after) => newer(journal, after, limit + 1)?,
        None => older(journal, &part, limit + 1)?,
    };
    let more = entries.len() > most;
    entries.truncate(most);
    if part.after.is_some() {
        entries.reverse();
    }
    let place = |entry: Option<&EntrySummary>| entry.map(|entry| entry.place);
    let (first, last) = (place(entries.first()), place(entries.last()));
    let (next, previous) = match part.after {
        Some(_) => (last, first.filter(|_| more)),
        None => (last.filter(|_| more), newer_than(journal, first, &part)?),
    };
    Ok(EntryPage {
        entries,
        next,
        previous,
    })
}

fn older(journal: &Connection, part: &ListPart, limit: u32) -> Result<Vec<EntrySummary>> {
    let mut statement = journal.prepare_cached(&format!(
        "SELECT {SUMMARY} FROM entries e WHERE e.deleted_at IS NULL AND e.place <= ?1
         ORDER BY e.place DESC LIMIT ?2"
    ))?;
    let rows = statement.query(params![last(journal, part)?, limit])?;
    summaries(journal, rows, limit)
}

/// The last place a page may begin with.
fn last(journal: &Connection, part: &ListPart) -> rusqlite::Result<i64> {
    let before = part
        .before
        .map_or(i64::MAX, |before| before.saturating_sub(1));
    Ok(before.min(place::range(journal, None, part.until)?.1))
}

fn newer(journal: &Connection, after: i64, limit: u32) -> Result<Vec<EntrySummary>> {
    let mut statement = journal.prepare_cached(&format!(
        "SELECT {SUMMARY} FROM entries e WHERE e.deleted_at IS NULL AND e.place > ?1
         ORDER BY e.place LIMIT ?2"
    ))?;
    let rows = statement.query(params![after, limit])?;
    summaries(journal, rows, limit)
}

fn summaries(journal: &Connection, mut rows: Rows, most: u32) -> Result<Vec<EntrySummary>> {
    // A page is nearly always full: no growing, bit by bit.
    let mut entries = Vec::with_capacity(most as usize);
    while let Some(row) = rows.next()? {
        entries.push(rows::summary(journal, row)?);
    }
    Ok(entries)
}

/// The first entry's own place, if there are newer ones. Where the page is empty: where it
/// would have begun.
fn newer_than(journal: &Connection, first: Option<i64>, part: &ListPart) -> Result<Option<i64>> {
    let begins = match (first, part.before, part.until) {
        // From the top there are none.
        (_, None, None) => return Ok(None),
        (Some(first), ..) => first,
        (None, ..) => last(journal, part)?,
    };
    let mut statement = journal
        .prepare_cached("SELECT 1 FROM entries WHERE deleted_at IS NULL AND place > ?1 LIMIT 1")?;
    Ok(statement.exists([begins])?.then_some(begins))
}
