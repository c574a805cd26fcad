//! Finding entries.

mod asking;
mod correcting;
mod patience;

use std::time::Duration;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::Store;
use crate::error::Result;
use crate::finding::{Query, SearchAsk, SearchOrder, SearchPage};
use asking::Asked;
use correcting::{as_written, corrected};
use patience::{Patience, let_go};

/// Ranking reads every match and may take this long; above it the newest come first.
const PATIENCE: Duration = Duration::from_millis(50);
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
        // Nearly always it is up to date: the app sees to that right after each save.
        self.index_catch_up()?;
        let patience = Patience::of(&mut self.connection, patience)?;
        let search = Search {
            ask,
            today,
            patience,
        };
        let page = self.read(|journal| search.answer(journal));
        let_go(&mut self.connection)?;
        page
    }
}

/// One search, on its way.
struct Search<'a> {
    ask: &'a SearchAsk,
    today: NaiveDate,
    patience: Patience,
}

impl Search<'_> {
    fn answer(&self, journal: &Connection) -> Result<SearchPage> {
        let query = Query::parse(&self.ask.query);
        let page = self.page(journal, &query)?;
        if !page.hits.is_empty() || self.ask.before.is_some() {
            return Ok(page);
        }
        let close = self.patience.within(|| corrected(journal, &query))?;
        let Some(corrected) = close.flatten() else {
            return Ok(page);
        };
        let again = self.page(journal, &Query::parse(&corrected))?;
        if again.hits.is_empty() {
            return Ok(page);
        }
        Ok(SearchPage {
            corrected: Some(as_written(&corrected, &again.hits)),
            problems: page.problems,
            ..again
        })
    }

    fn page(&self, journal: &Connection, query: &Query) -> Result<SearchPage> {
        let mut page = SearchPage {
            hits: Vec::new(),
            next: None,
            order: self.ask.order,
            fell_back: false,
            corrected: None,
            problems: query.problems.clone(),
        };
        let Some(matching) = query.matching() else {
            return Ok(page);
        };
        let limit = self.ask.limit.clamp(1, MOST_PER_PAGE);
        let asked = Asked::of(query, &matching, self.today, limit);
        let skip = self.ask.before.map(|before| before.saturating_sub(RANKED));
        let best = match (skip, self.ask.order) {
            (None, SearchOrder::Best) => self.patience.within(|| asked.best(journal, 0))?,
            // Where one has begun one goes on, however long it takes.
            (Some(skip @ 0..), _) => Some(asked.best(journal, skip)?),
            _ => None,
        };
        page.fell_back = best.is_none() && self.ask.order == SearchOrder::Best;
        if let Some(hits) = best {
            page.order = SearchOrder::Best;
            page.next = Some((RANKED + i64::from(limit)).saturating_add(skip.unwrap_or(0)));
            page.hits = hits;
        } else {
            page.order = SearchOrder::Newest;
            page.hits = asked.newest(journal, self.ask.before)?;
            page.next = page.hits.last().map(|hit| hit.entry.place);
        }
        page.next = page.next.filter(|_| page.hits.len() == limit as usize);
        Ok(page)
    }
}
