//! Finding entries.

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

use super::journal::{place, rows};
use super::{Store, of_word};
use crate::error::Result;
use crate::finding::{Hit, Query, SearchAsk, SearchOrder, SearchPage, closest, highlight, snippet};
use crate::journal::EntryFormat;
use crate::markdown;

/// Ranking reads every match and may take this long; above it the newest come first.
const PATIENCE: Duration = Duration::from_millis(50);
/// After so many steps of SQLite's machine the time is looked at: some 20 µs.
const STEPS: i32 = 2_000;
/// The most hits on one page.
const MOST_PER_PAGE: u32 = 100;
/// How many characters of an entry stand under a hit.
const SNIPPET_CHARS: usize = 180;

impl Store {
    /// What is found, the newest or the best first. Where nothing is, a word that is close to
    /// one that was typed is tried in its place.
    ///
    /// # Errors
    /// Only where the database fails; whatever is typed is a query.
    pub fn search(&mut self, ask: &SearchAsk, today: NaiveDate) -> Result<SearchPage> {
        self.index_catch_up()?;
        let query = Query::parse(&ask.query);
        let page = self.page_of(&query, ask, today)?;
        if !page.hits.is_empty() || ask.before.is_some() {
            return Ok(page);
        }
        let Some(corrected) = self.read(|journal| corrected(journal, &query))? else {
            return Ok(page);
        };
        let again = self.page_of(&Query::parse(&corrected), ask, today)?;
        if again.hits.is_empty() {
            return Ok(page);
        }
        Ok(SearchPage {
            corrected: Some(corrected),
            problems: page.problems,
            ..again
        })
    }

    fn page_of(&mut self, query: &Query, ask: &SearchAsk, today: NaiveDate) -> Result<SearchPage> {
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
        };
        let skip = ask.before.unwrap_or(0);
        let best = match ask.order {
            SearchOrder::Best => self.in_time(|journal| asked.best(journal, skip))?,
            SearchOrder::Newest => None,
        };
        let full = |hits: &[Hit]| hits.len() == limit as usize;
        if let Some(hits) = best {
            page.next = full(&hits).then(|| skip + i64::from(limit));
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

    /// What `work` reads, or nothing where it would take longer than [`PATIENCE`].
    fn in_time<T>(
        &mut self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        let start = Instant::now();
        self.connection
            .progress_handler(STEPS, Some(move || start.elapsed() > PATIENCE))?;
        let outcome = self.read(|journal| match work(journal) {
            Ok(value) => Ok(Some(value)),
            Err(error) if was_interrupted(&error) => Ok(None),
            Err(error) => Err(error.into()),
        });
        self.connection.progress_handler(0, None::<fn() -> bool>)?;
        outcome
    }
}

/// The entries of the hits, what is put away left out.
const HITS: &str = "JOIN entries e ON e.place = f.rowid AND e.deleted_at IS NULL
      AND (e.sealed_until IS NULL OR e.sealed_until <= ?2)
      AND (?3 IS NULL OR e.local_date >= ?3) AND (?4 IS NULL OR e.local_date <= ?4)
    JOIN entry_texts t ON t.entry_id = e.id";

/// What is asked of the index, understood.
struct Asked<'a> {
    query: &'a Query,
    matching: &'a str,
    today: NaiveDate,
    limit: u32,
}

impl Asked<'_> {
    fn newest(&self, journal: &Connection, before: Option<i64>) -> rusqlite::Result<Vec<Hit>> {
        let (_, last) = place::range(self.query.from, self.query.until);
        let below = before.map_or(last, |before| last.min(before.saturating_sub(1)));
        self.hits(journal, "f.rowid DESC", below, 0)
    }

    fn best(&self, journal: &Connection, skip: i64) -> rusqlite::Result<Vec<Hit>> {
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

fn was_interrupted(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::OperationInterrupted)
}

/// The query with each word that no entry has replaced by the closest one that some have.
fn corrected(journal: &Connection, query: &Query) -> Result<Option<String>> {
    // Lives with the connection alone, and holds nothing itself.
    journal.execute_batch(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.known_words USING fts5vocab(main, entry_index, col)",
    )?;
    let mut text: Option<String> = None;
    let words: Vec<String> = query.words().map(str::to_owned).collect();
    for word in &words {
        if let Some(close) = close_to(journal, word)? {
            let before = text.as_deref().map_or_else(|| query.clone(), Query::parse);
            text = Some(before.with_word(word, &close));
        }
    }
    Ok(text)
}

/// The closest word that begins with the same letter: few slips are made in the first, and so
/// only a part of the words is read.
fn close_to(journal: &Connection, word: &str) -> Result<Option<String>> {
    let Some(first) = word.chars().next() else {
        return Ok(None);
    };
    let Some(after) = char::from_u32(first as u32 + 1) else {
        return Ok(None);
    };
    let mut statement = journal.prepare_cached(
        "SELECT term, doc FROM temp.known_words
         WHERE term >= ?1 AND term < ?2 AND col IN ('words', 'title')",
    )?;
    let known: Vec<(String, u32)> = statement
        .query_map([first.to_string(), after.to_string()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    if known.iter().any(|(term, _)| term == word) {
        return Ok(None);
    }
    let known = known.iter().map(|(term, times)| (term.as_str(), *times));
    Ok(closest(word, known))
}
