//! Small wins: a good conversation, an invitation, kind words, a step (mission, P21).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// What kind of win it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum WinKind {
    /// A good conversation.
    Conversation,
    /// An invitation to an interview.
    Invitation,
    /// Kind words, good feedback.
    Feedback,
    /// Something one did.
    Step,
}

/// A small win.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Win {
    /// Its number in this vault.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// Its kind.
    pub kind: WinKind,
    /// One's own words; may be empty.
    pub text: String,
    /// The day it belongs to.
    pub date: NaiveDate,
    /// When it was kept.
    pub at: DateTime<Utc>,
}
