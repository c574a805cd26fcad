//! A no and the hour after it: named, written about in a bounded time, then a ritual.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::reminders::WINDOW_LATENESS;
use crate::text;

/// How long the one extension of a window is, in minutes.
pub const EXTENSION_MINUTES: u32 = 5;
/// The most feeling words for one no; naming a few soothes, listing many does not.
pub const MOST_FEELINGS: usize = 3;

/// A no as it is recorded. Everything may be left out.
#[derive(Clone, Serialize, Deserialize)]
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
}

impl ReboundDraft {
    /// Checks the draft and trims its words.
    ///
    /// # Errors
    /// [`Error::Invalid`] or [`Error::TooLong`].
    pub fn checked(self) -> Result<Self> {
        if self.sting.is_some_and(|sting| sting > 10) {
            return Err(Error::Invalid("the sting goes from 0 to 10"));
        }
        Ok(Self {
            company: text::line(&self.company)?,
            role: text::line(&self.role)?,
            feelings: feelings(self.feelings)?,
            ..self
        })
    }
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
