//! A no and the hour after it: named, written about in a bounded time, then a ritual.

mod draft;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::applications::Stage;
use crate::error::{Error, Result};
use crate::reminders::WINDOW_LATENESS;
pub use draft::{ReboundDraft, feelings, sting};

/// How long the one extension of a window is, in minutes.
pub const EXTENSION_MINUTES: u32 = 5;
/// The most feeling words for one no; naming a few soothes, listing many does not.
pub const MOST_FEELINGS: usize = 3;

/// How far the application went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Reached {
    /// Nobody ever answered.
    NoAnswer,
    /// Sent, and answered with a no.
    Applied,
    /// A first talk about fit and terms.
    Screening,
    /// Interviews.
    Interview,
    /// The last round.
    FinalRound,
    /// They had said yes, and took it back.
    OfferWithdrawn,
}

impl Reached {
    /// The stage that belongs into the history of an application that came this far.
    pub fn stage(self) -> Stage {
        match self {
            Self::NoAnswer | Self::Applied => Stage::Applied,
            Self::Screening => Stage::Screening,
            Self::Interview => Stage::Interview,
            Self::FinalRound => Stage::FinalRound,
            Self::OfferWithdrawn => Stage::Offer,
        }
    }
}

/// How the news came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum NewsBy {
    /// By email.
    Email,
    /// They called.
    Call,
    /// A message somewhere.
    Message,
    /// Seen on a job site.
    Portal,
    /// Said face to face.
    InPerson,
    /// By nothing ever coming.
    Silence,
}

/// Where one is on the screen after the window. It is kept: after a kill nothing is asked
/// twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum AfterStep {
    /// How it stings now.
    Sting,
    /// The ritual.
    Ritual,
    /// The smallest next step.
    Step,
}

/// Of the last windows whose sting was rated twice, this many are looked at.
pub const WEIGHED_WINDOWS: u32 = 5;
/// From so many of them on, writing is said to weigh: again and again, and not once.
const WEIGHS_FROM: usize = 3;

/// Whether writing makes it heavier again and again: the sting before and after, of the
/// last [`WEIGHED_WINDOWS`]. Expressive writing is not for everyone (mission, evidence).
pub fn writing_weighs(stings: &[(u8, u8)]) -> bool {
    let rises = stings.iter().filter(|(before, after)| after > before);
    rises.count() >= WEIGHS_FROM
}

/// A no that is being lived through, or was.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Rebound {
    /// Its number in this vault.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// The company, if named.
    pub company: Option<String>,
    /// The role, if named.
    pub role: Option<String>,
    /// How much it stung, 0 to 10.
    pub sting: Option<u8>,
    /// Words for it.
    pub feelings: Vec<String>,
    /// When it was recorded.
    pub opened_at: DateTime<Utc>,
    /// When the window closes by itself; none where it was only noted.
    pub deadline: Option<DateTime<Utc>>,
    /// How long the window is, in minutes, the extension not counted.
    pub minutes: u32,
    /// Whether it was extended.
    pub extended: bool,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// The entry that holds what was written, once something was.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub entry_id: Option<i64>,
    /// What was written.
    pub text: String,
    /// The ritual chosen afterwards.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub ritual_id: Option<i64>,
    /// The application, where it is known.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub application_id: Option<i64>,
    /// How far it went.
    pub reached: Option<Reached>,
    /// How the news came.
    pub news_by: Option<NewsBy>,
    /// The day the no came.
    pub heard_on: NaiveDate,
    /// How much it stung after the window, 0 to 10.
    pub sting_after: Option<u8>,
    /// What one would say to a friend.
    pub to_self: String,
    /// Its entry is put away until that day.
    pub sealed_until: Option<NaiveDate>,
    /// Whether the ritual was done.
    pub ritual_done: bool,
    /// Where one is on the screen after the window.
    pub after_step: AfterStep,
    /// Whether its application had ended before, so that this corrects its history.
    pub correction: bool,
    /// The day it was recorded, on the writer's calendar.
    #[serde(skip)]
    pub recorded_on: NaiveDate,
}

impl Rebound {
    /// Whether the window is open at `now`: opened, not closed, not over.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.closed_at.is_none() && self.deadline.is_some_and(|deadline| now < deadline)
    }

    /// The deadline after the one extension: five minutes more, from the deadline while
    /// the window is open, from `now` where it is over and nobody has gone on yet.
    ///
    /// # Errors
    /// [`Error::AlreadyExtended`] the second time, [`Error::Invalid`] where it was left
    /// early, or was over long ago.
    pub fn extended_deadline(&self, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
        if self.extended {
            return Err(Error::AlreadyExtended);
        }
        let more = TimeDelta::minutes(EXTENSION_MINUTES.into());
        match self.deadline {
            Some(deadline) if self.is_open(now) => Ok(deadline + more),
            Some(deadline)
                if self.closed_at.is_none_or(|closed| closed >= deadline)
                    && now - deadline < WINDOW_LATENESS =>
            {
                Ok(now + more)
            }
            _ => Err(Error::Invalid("the window is closed")),
        }
    }
}

#[cfg(test)]
mod tests;
