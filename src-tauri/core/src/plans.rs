//! Plans for a day: two or three things, each with a when and a where. "If it is nine
//! and I am at the library, then I write to her" is done more often than "write to her".

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::text;
use crate::week::TimeOfDay;

/// More than this is a list, and lists are what wears people out.
pub const MOST_PLANS: usize = 3;

/// One planned thing.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct PlanItem {
    /// Its number in this vault.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// The day it is planned for.
    pub date: NaiveDate,
    /// What, in one's own words.
    pub thing: String,
    /// When, if that was named.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub time: Option<TimeOfDay>,
    /// Where, or with whom, or after what; may be empty.
    pub place: String,
    /// When it was done.
    pub done_at: Option<DateTime<Utc>>,
    /// When it was planned for that day.
    #[serde(skip)]
    pub created_at: DateTime<Utc>,
}

/// A thing being planned.
#[derive(Clone, Deserialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct PlanDraft {
    /// None for a new one.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub id: Option<i64>,
    /// What.
    pub thing: String,
    /// When.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub time: Option<TimeOfDay>,
    /// Where.
    pub place: String,
}

/// Checks the plans for a day and trims their words; those without a thing are left out.
///
/// # Errors
/// [`Error::Invalid`] for more than [`MOST_PLANS`], [`Error::TooLong`].
pub fn checked(drafts: Vec<PlanDraft>) -> Result<Vec<PlanDraft>> {
    let mut kept = Vec::new();
    for draft in drafts {
        let thing = text::line(&draft.thing)?;
        let place = text::line(&draft.place)?;
        if !thing.is_empty() {
            kept.push(PlanDraft {
                thing,
                place,
                ..draft
            });
        }
    }
    if kept.len() > MOST_PLANS {
        return Err(Error::Invalid("three things are plenty for one day"));
    }
    Ok(kept)
}
