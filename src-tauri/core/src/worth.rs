//! Worth apart from work: qualities that exist without any job title (mission, P15), and
//! the why behind the search, looked at again once a year (P24).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// After so many days the why is offered to be looked at again.
pub(crate) const WHY_DAYS: i64 = 365;

/// A quality, in one's own words.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Quality {
    /// Its number in this vault.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// The words.
    pub text: String,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

/// The why, as it is stored.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Why {
    /// The words.
    pub(crate) text: String,
    /// When they were last written, or looked at and found true.
    pub(crate) looked_on: Option<NaiveDate>,
}

impl Why {
    /// Whether a year has passed since.
    pub(crate) fn is_due(&self, today: NaiveDate) -> bool {
        !self.text.trim().is_empty()
            && self
                .looked_on
                .is_some_and(|looked| (today - looked).num_days() >= WHY_DAYS)
    }
}

/// What stays.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Worth {
    /// The qualities, in the order they were written.
    pub qualities: Vec<Quality>,
    /// The why.
    pub why: String,
    /// When it was last written or looked at.
    pub why_looked_on: Option<NaiveDate>,
    /// Whether a year has passed since.
    pub look_due: bool,
}
