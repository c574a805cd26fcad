//! The list, page by page.

use rusqlite::{Connection, params};

use super::super::Store;
use super::place;
use super::rows::{self, FROM, SUMMARY};
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
        "SELECT {SUMMARY} FROM {FROM}
         WHERE e.deleted_at IS NULL AND e.place < ?1 AND (?2 IS NULL OR e.local_date <= ?2)
         ORDER BY e.place DESC LIMIT ?3"
    ))?;
    let below = part
        .before
        .unwrap_or(i64::MAX)
        .min(place::range(None, part.until).1);
    let rows = statement.query_map(params![below, part.until, limit], |row| {
        rows::summary(journal, row)
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn newer(journal: &Connection, after: i64, limit: u32) -> Result<Vec<EntrySummary>> {
    let mut statement = journal.prepare_cached(&format!(
        "SELECT {SUMMARY} FROM {FROM} WHERE e.deleted_at IS NULL AND e.place > ?1
         ORDER BY e.place LIMIT ?2"
    ))?;
    let rows = statement.query_map(params![after, limit], |row| rows::summary(journal, row))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The first entry's own place, if there are newer ones. Where the page is empty: where it
/// would have begun.
fn newer_than(journal: &Connection, first: Option<i64>, part: &ListPart) -> Result<Option<i64>> {
    let begins = match (first, part.before, part.until) {
        // From the top there are none.
        (_, None, None) => return Ok(None),
        (Some(first), ..) => first,
        (None, before, until) => {
            let before = before.map_or(i64::MAX, |before| before.saturating_sub(1));
            before.min(until.map_or(i64::MAX, |until| place::of(until, 0)))
        }
    };
    let mut statement = journal
        .prepare_cached("SELECT 1 FROM entries WHERE deleted_at IS NULL AND place > ?1 LIMIT 1")?;
    Ok(statement.exists([begins])?.then_some(begins))
}
