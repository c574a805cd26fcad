//! A no as it is told.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{MOST_FEELINGS, NewsBy, Reached};
use crate::clock::YEARS;
use crate::error::{Error, Result};
use crate::text;

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
