//! The next small steps: what one chose to do after a no, and the fixes chosen in its
//! case. They stand in Today until they are done or let go of; none is ever overdue.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

/// The most open fixes of one case. More would be a list, and a judgement.
pub const MOST_FIXES: u32 = 2;

/// One step.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Its number in this vault.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// One's own words, or those of the one that was chosen.
    pub text: String,
    /// The no it belongs to.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub rebound_id: Option<i64>,
    /// Which fix it is, where it is one of a case.
    pub fix: Option<String>,
    /// From when on it stands in Today.
    pub date: NaiveDate,
    /// When it was done.
    pub done_at: Option<DateTime<Utc>>,
}

/// What was prepared for one application and can be used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Preparation {
    /// A résumé.
    pub resume: bool,
    /// A job description.
    pub job: bool,
    /// How many interview notes.
    pub notes: u32,
}
