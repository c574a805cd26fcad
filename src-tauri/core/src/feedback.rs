//! Asking for feedback, and what was answered (mission, P8 and P9).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::text;

/// When the reminder of a request that has had its time comes, in minutes since midnight:
/// once the morning has begun.
pub const LET_GO_MINUTES: u16 = 10 * 60;

/// The most themes of one answer.
pub const MOST_THEMES: usize = 12;

/// What was answered.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
pub struct FeedbackAnswer {
    /// What they saw as strong.
    pub strengths: String,
    /// What they would have liked better.
    pub improve: String,
    /// How clearly things came across.
    pub communication: String,
    /// What it was about: words of ready-made themes, or own.
    pub themes: Vec<String>,
}

impl FeedbackAnswer {
    /// Checks an answer; no theme stands twice.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::Invalid`] for more than [`MOST_THEMES`].
    pub fn checked(self) -> Result<Self> {
        for words in [&self.strengths, &self.improve, &self.communication] {
            text::entry(words)?;
        }
        let mut themes: Vec<String> = Vec::new();
        for theme in &self.themes {
            let theme = text::line(theme)?;
            if !theme.is_empty() && !themes.contains(&theme) {
                themes.push(theme);
            }
        }
        if themes.len() > MOST_THEMES {
            return Err(Error::Invalid("so many themes are none"));
        }
        Ok(Self { themes, ..self })
    }
}

/// A request for feedback, from its draft to its end.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Feedback {
    /// The draft, in one's own words by now.
    pub draft: String,
    /// The day it was sent.
    pub asked_on: Option<NaiveDate>,
    /// The day on which to let go of it.
    pub let_go_on: Option<NaiveDate>,
    /// What was answered.
    pub answer: Option<FeedbackAnswer>,
    /// The day the answer was recorded.
    pub answered_on: Option<NaiveDate>,
    /// When it was let go of.
    pub let_go_at: Option<DateTime<Utc>>,
}

/// A request whose time has passed without an answer.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct FeedbackDue {
    /// The number of its no.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// The company, if named.
    pub company: Option<String>,
    /// The day it was sent.
    pub asked_on: NaiveDate,
    /// The day on which to let go of it.
    pub let_go_on: NaiveDate,
}

/// How often a theme came up in answers.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
pub struct ThemeCount {
    /// The theme.
    pub theme: String,
    /// In how many answers.
    pub times: u32,
}

/// Counts themes over answers, most first, else in the order they came up.
pub fn count_themes(answers: &[FeedbackAnswer]) -> Vec<ThemeCount> {
    let mut counts: Vec<ThemeCount> = Vec::new();
    for theme in answers.iter().flat_map(|answer| &answer.themes) {
        match counts.iter_mut().find(|known| &known.theme == theme) {
            Some(known) => known.times += 1,
            None => counts.push(ThemeCount {
                theme: theme.clone(),
                times: 1,
            }),
        }
    }
    counts.sort_by_key(|count| std::cmp::Reverse(count.times));
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(themes: &[&str]) -> FeedbackAnswer {
        FeedbackAnswer {
            strengths: String::new(),
            improve: String::new(),
            communication: String::new(),
            themes: themes.iter().map(|&theme| theme.to_owned()).collect(),
        }
    }

    #[test]
    fn themes_are_counted_over_answers_and_once_for_each() {
        let twice = answer(&["clarity", "clarity ", ""]).checked().unwrap();
        assert_eq!(twice.themes, ["clarity"]);
        let counts = count_themes(&[answer(&["pace", "clarity"]), twice]);
        let counts: Vec<_> = counts
            .iter()
            .map(|count| (count.theme.as_str(), count.times))
            .collect();
        assert_eq!(counts, [("clarity", 2), ("pace", 1)]);
    }
}
