//! What of a query can't be understood.

use serde::Serialize;

/// A part of a query that says nothing, and was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum QueryProblem {
    /// Not a year, a month or a day.
    BadDate,
    /// Not a word or a figure for a mood or an energy.
    BadMood,
    /// Nothing an entry can have or be.
    UnknownHas,
    /// More than [`super::QUERY_CHARS`] characters: nothing of it counts. Or more than
    /// [`super::MOST_TERMS`] things: the first ones count.
    TooLong,
}
