//! Applications: for now who, what, how far, and the dated history.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How far an application came, or how it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Seen and kept, not sent.
    Saved,
    /// Sent.
    Applied,
    /// A first talk about fit and terms.
    Screening,
    /// Interviews.
    Interview,
    /// The last round.
    FinalRound,
    /// They said yes.
    Offer,
    /// They said no.
    Rejected,
    /// I said no.
    Withdrawn,
}

/// One application as it stands.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Application {
    /// Its number in this vault.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// The company; may be empty.
    pub company: String,
    /// The role; may be empty.
    pub role: String,
    /// Where it stands.
    pub stage: Stage,
    /// Since which day.
    pub since: NaiveDate,
}
