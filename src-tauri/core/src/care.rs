//! Care: the help card, what is said once, feeling words of one's own, and drafts of what
//! is being typed.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::text;

/// The most feeling words in one's own list.
pub const MOST_WORDS: usize = 40;

/// How Onward takes care.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Care {
    /// The help card in own words; none is the ready-made one.
    pub help_card: Option<String>,
    /// Whether it was said that Onward is no therapy.
    pub therapy_said: bool,
    /// Whether the sting rises after writing, again and again.
    pub writing_weighs: bool,
}

/// What is being typed and not sent yet, so that a crash takes none of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum DraftName {
    /// The naming of a no.
    Naming,
    /// A worry to be parked.
    Worry,
    /// The next step.
    Step,
    /// A fix of a case, in own words.
    Fix,
    /// An answer to a request for feedback.
    FeedbackAnswer,
    /// A note of an interview.
    InterviewNote,
}

/// Checks one's own list of feeling words: trimmed, none twice.
///
/// # Errors
/// [`Error::Invalid`] for more than [`MOST_WORDS`], [`Error::TooLong`].
pub fn word_list(words: &[String]) -> Result<Vec<String>> {
    let mut kept: Vec<String> = Vec::new();
    for word in words {
        let word = text::line(word)?;
        if !word.is_empty() && !kept.contains(&word) {
            kept.push(word);
        }
    }
    if kept.len() > MOST_WORDS {
        return Err(Error::Invalid("so many words are hard to choose from"));
    }
    Ok(kept)
}
