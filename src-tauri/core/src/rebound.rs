//! A no and the hour after it: named, written about in a bounded time, then a ritual.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::applications::Stage;
use crate::clock::YEARS;
use crate::error::{Error, Result};
use crate::reminders::WINDOW_LATENESS;
use crate::text;

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

/// A no as it is recorded. Everything may be left out.
#[derive(Clone, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct ReboundDraft {
    /// A known application, if it was one of them.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub application_id: Option<i64>,
    /// The company, where the application is not known yet.
    pub company: String,
    /// The role, likewise.
    pub role: String,
    /// How much it stings, 0 to 10.
    pub sting: Option<u8>,
    /// Words for it.
    pub feelings: Vec<String>,
    /// How far the application went.
    #[serde(default)]
    pub reached: Option<Reached>,
    /// How the news came.
    #[serde(default)]
    pub news_by: Option<NewsBy>,
    /// The day it came; none is the day it is recorded.
    #[serde(default)]
    pub heard_on: Option<NaiveDate>,
}

impl ReboundDraft {
    /// Checks the draft and trims its words. `today` is the day it is recorded on.
    ///
    /// # Errors
    /// [`Error::Invalid`], also for a day to come or one no calendar of ours has, or
    /// [`Error::TooLong`].
    pub fn checked(self, today: NaiveDate) -> Result<Self> {
        sting(self.sting)?;
        let possible = |date: NaiveDate| date <= today && YEARS.contains(&date.year());
        if !self.heard_on.is_none_or(possible) {
            return Err(Error::Invalid("a no came today, or before"));
        }
        Ok(Self {
            company: text::line(&self.company)?,
            role: text::line(&self.role)?,
            feelings: feelings(self.feelings)?,
            ..self
        })
    }
}

/// Checks a sting.
///
/// # Errors
/// [`Error::Invalid`] above 10.
pub fn sting(sting: Option<u8>) -> Result<Option<u8>> {
    if sting.is_some_and(|sting| sting > 10) {
        return Err(Error::Invalid("the sting goes from 0 to 10"));
    }
    Ok(sting)
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

/// Checks feeling words: trimmed, none twice, at most [`MOST_FEELINGS`].
///
/// # Errors
/// [`Error::Invalid`] or [`Error::TooLong`].
pub fn feelings(words: Vec<String>) -> Result<Vec<String>> {
    let mut kept: Vec<String> = Vec::new();
    for word in words {
        let word = text::line(&word)?;
        if !word.is_empty() && !kept.contains(&word) {
            kept.push(word);
        }
    }
    if kept.len() > MOST_FEELINGS {
        return Err(Error::Invalid("three words are plenty"));
    }
    Ok(kept)
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
mod tests {
    use super::*;

    fn open_window() -> Rebound {
        Rebound {
            id: 1,
            company: None,
            role: None,
            sting: None,
            feelings: vec![],
            opened_at: DateTime::UNIX_EPOCH,
            deadline: DateTime::from_timestamp(900, 0),
            minutes: 15,
            extended: false,
            closed_at: None,
            entry_id: None,
            text: String::new(),
            ritual_id: None,
            application_id: None,
            reached: None,
            news_by: None,
            heard_on: NaiveDate::MIN,
            sting_after: None,
            to_self: String::new(),
            sealed_until: None,
            ritual_done: false,
            after_step: AfterStep::Sting,
            correction: false,
            recorded_on: NaiveDate::MIN,
        }
    }

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(second, 0).unwrap()
    }

    #[test]
    fn a_window_is_open_until_its_deadline_and_not_at_it() {
        assert!(open_window().is_open(at(899)));
        assert!(!open_window().is_open(at(900)));
    }

    #[test]
    fn a_window_is_extended_once_by_five_minutes_from_its_end_or_from_now_where_that_was() {
        assert_eq!(open_window().extended_deadline(at(10)).unwrap(), at(1200));
        let again = Rebound {
            extended: true,
            ..open_window()
        };
        assert!(matches!(
            again.extended_deadline(at(10)),
            Err(Error::AlreadyExtended)
        ));
        // Over for ten minutes: five from now. Over for hours, or left early: no more.
        assert_eq!(open_window().extended_deadline(at(1500)).unwrap(), at(1800));
        let left_early = Rebound {
            closed_at: Some(at(300)),
            ..open_window()
        };
        for (window, now) in [(open_window(), 900 + 7200), (left_early, 1000)] {
            assert!(matches!(
                window.extended_deadline(at(now)),
                Err(Error::Invalid(_))
            ));
        }
    }

    #[test]
    fn three_feeling_words_are_taken_a_fourth_is_not() {
        let words = |list: &[&str]| feelings(list.iter().map(|word| (*word).to_owned()).collect());
        assert_eq!(words(&[" sad", "sad ", ""]).unwrap(), ["sad"]);
        assert!(words(&["a", "b", "c"]).is_ok());
        assert!(matches!(
            words(&["a", "b", "c", "d"]),
            Err(Error::Invalid(_))
        ));
    }
}
