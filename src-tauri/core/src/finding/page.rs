//! What is asked of a search, and what it answers.

use serde::{Deserialize, Serialize};

use super::{Piece, QueryProblem};
use crate::journal::EntrySummary;

/// What comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum SearchOrder {
    /// The newest.
    Newest,
    /// What fits best, where that can be told in time.
    Best,
}

/// What is looked for, and which page of it.
#[derive(Clone)]
#[cfg_attr(test, derive(Debug))]
pub struct SearchAsk {
    /// As it was typed.
    pub query: String,
    /// What comes first.
    pub order: SearchOrder,
    /// The page after this: [`SearchPage::next`] of the one before.
    pub before: Option<i64>,
    /// How many hits.
    pub limit: u32,
}

/// An entry that was found.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Hit {
    /// Which.
    pub entry: EntrySummary,
    /// Its title, with what was found marked.
    pub title: Vec<Piece>,
    /// Where in its words it was found, in one line.
    pub snippet: Vec<Piece>,
}

/// One page of what was found.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct SearchPage {
    /// The hits.
    pub hits: Vec<Hit>,
    /// What to pass as `before` for the next page; none at the end.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub next: Option<i64>,
    /// The order they are really in.
    pub order: SearchOrder,
    /// Whether the best first would have taken too long.
    pub fell_back: bool,
    /// Nothing was found: these are the hits of this query instead.
    pub corrected: Option<String>,
    /// What of the query says nothing.
    pub problems: Vec<QueryProblem>,
}
