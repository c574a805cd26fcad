//! Finding entries.

mod asking;
mod correcting;

use std::cell::Cell;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::Store;
use crate::error::Result;
use crate::finding::{Hit, Query, SearchAsk, SearchOrder, SearchPage};
use asking::{Asked, LONG_TEXTS};
use correcting::corrected;

/// Ranking reads every match and may take this long; above it the newest come first.
const PATIENCE: Duration = Duration::from_millis(50);
/// After so many steps of SQLite's machine the time is looked at: some 20 µs.
const STEPS: i32 = 2_000;
/// Cursors of the best first count from here, above every place: a page goes on in the order
/// its first one was really in, also where another was asked for.
const RANKED: i64 = 1 << 40;
/// The most hits on one page.
const MOST_PER_PAGE: u32 = 100;

impl Store {
    /// What is found, the newest or the best first. Where nothing is, a word that is close to
    /// one that was typed is tried in its place.
    ///
    /// # Errors
    /// Only where the database fails; whatever is typed is a query.
    pub fn search(&mut self, ask: &SearchAsk, today: NaiveDate) -> Result<SearchPage> {
        self.search_within(PATIENCE, ask, today)
    }

    /// As [`Store::search`], where the best first may take so long.
    pub(super) fn search_within(
        &mut self,
        patience: Duration,
        ask: &SearchAsk,
        today: NaiveDate,
    ) -> Result<SearchPage> {
        self.index_catch_up()?;
        let query = Query::parse(&ask.query);
        let page = self.page_of(&query, ask, today, patience)?;
        if !page.hits.is_empty() || ask.before.is_some() {
            return Ok(page);
        }
        let close = self.in_time(patience, |journal| corrected(journal, &query))?;
        let Some(corrected) = close.flatten() else {
            return Ok(page);
        };
        let again = self.page_of(&Query::parse(&corrected), ask, today, patience)?;
        if again.hits.is_empty() {
            return Ok(page);
        }
        Ok(SearchPage {
            corrected: Some(corrected),
            problems: page.problems,
            ..again
        })
    }

    fn page_of(
        &mut self,
        query: &Query,
        ask: &SearchAsk,
        today: NaiveDate,
        patience: Duration,
    ) -> Result<SearchPage> {
        let mut page = SearchPage {
            hits: Vec::new(),
            next: None,
            order: ask.order,
            fell_back: false,
            corrected: None,
            problems: query.problems.clone(),
        };
        let Some(matching) = query.matching() else {
            return Ok(page);
        };
        let limit = ask.limit.clamp(1, MOST_PER_PAGE);
        let asked = Asked {
            query,
            matching: &matching,
            today,
            limit,
            long_texts: Cell::new(LONG_TEXTS),
        };
        let full = |hits: &[Hit]| hits.len() == limit as usize;
        let (skip, best) = match (ask.before, ask.order) {
            (None, SearchOrder::Best) => {
                (0, self.in_time(patience, |journal| asked.best(journal, 0))?)
            }
            (Some(before), _) if before >= RANKED => {
                let skip = before - RANKED;
                (
                    skip,
                    Some(self.read(|journal| Ok(asked.best(journal, skip)?))?),
                )
            }
            _ => (0, None),
        };
        if let Some(hits) = best {
            page.order = SearchOrder::Best;
            page.next = full(&hits).then(|| RANKED + skip + i64::from(limit));
            page.hits = hits;
        } else {
            page.fell_back = ask.order == SearchOrder::Best;
            page.order = SearchOrder::Newest;
            page.hits = self.read(|journal| Ok(asked.newest(journal, ask.before)?))?;
            let last = page.hits.last().map(|hit| hit.entry.place);
            page.next = last.filter(|_| full(&page.hits));
        }
        Ok(page)
    }

    /// What `work` reads, or nothing where it would take longer than `patience`.
    fn in_time<T>(
        &mut self,
        patience: Duration,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        let start = Instant::now();
        self.connection
            .progress_handler(STEPS, Some(move || start.elapsed() > patience))?;
        let outcome = self.read(|journal| match work(journal) {
            Ok(value) => Ok(Some(value)),
            Err(error) if was_interrupted(&error) => Ok(None),
            Err(error) => Err(error.into()),
        });
        self.connection.progress_handler(0, None::<fn() -> bool>)?;
        outcome
    }
}

fn was_interrupted(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::OperationInterrupted)
}
