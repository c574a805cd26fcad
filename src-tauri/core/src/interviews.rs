//! Notes of interviews, a question each: looked at again after a no, and kept as cards
//! for the next interview of that kind (mission, P7).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::text;

/// Which kind of talk it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum InterviewRound {
    /// A first talk about fit and terms.
    Screening,
    /// A first interview.
    First,
    /// About the craft.
    Technical,
    /// About a task one was given.
    Task,
    /// With several people.
    Panel,
    /// The last one.
    Final,
    /// Any other.
    Other,
}

/// One note.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct InterviewNote {
    /// Its number in this vault.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// The no in whose case it was written.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub rebound_id: Option<i64>,
    /// The company, if named.
    pub company: Option<String>,
    /// Which kind of talk.
    pub round: InterviewRound,
    /// What was asked.
    pub asked: String,
    /// What went well.
    pub went_well: String,
    /// What to say next time.
    pub say_next: String,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

/// A note being written or changed.
#[derive(Clone, Deserialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct InterviewNoteDraft {
    /// None for a new one.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub id: Option<i64>,
    /// The no in whose case it is written.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub rebound_id: Option<i64>,
    /// Which kind of talk.
    pub round: InterviewRound,
    /// What was asked.
    pub asked: String,
    /// What went well.
    pub went_well: String,
    /// What to say next time.
    pub say_next: String,
}

impl InterviewNoteDraft {
    /// Checks the draft.
    ///
    /// # Errors
    /// [`Error::Invalid`] without any words, [`Error::TooLong`].
    pub fn checked(self) -> Result<Self> {
        let parts = [&self.asked, &self.went_well, &self.say_next];
        for words in parts {
            text::entry(words)?;
        }
        if parts.iter().all(|words| words.trim().is_empty()) {
            return Err(Error::Invalid("a note needs words"));
        }
        Ok(self)
    }
}
