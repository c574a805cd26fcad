//! The marketing problem (mission, P6): which telling words of a job description a
//! résumé lacks, and which of its lines name no number or no deed. Clues to look at
//! again, never a score. Nothing is kept and nothing leaves the computer.

use serde::Serialize;

mod filler;
mod filler_words;
mod language;
mod lexicon;
mod lines;
mod numbers;
mod phrases;
mod seen;
mod terms;
mod verb_words;
mod verbs;
mod words;

use language::Tongue;
use lexicon::Lexicon;
use seen::Seen;

/// The most terms shown of a kind: more than this nobody writes into a résumé.
pub const MOST_TERMS: usize = 40;
/// The most lines hinted at.
pub const MOST_LINES: usize = 200;

/// A word of the job description, or a phrase of two.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Term {
    /// As the job description spells it.
    pub text: String,
    /// How often it comes there; for a word, how often outside a phrase that is shown.
    pub times: u32,
}

/// A line of the résumé that could say more.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct LineHint {
    /// Its number in the résumé, from one; of lines that were wrapped, the first.
    pub line: u32,
    /// Its beginning, in one line.
    pub text: String,
    /// It has no number, neither in digits nor in words.
    pub no_number: bool,
    /// It has no verb of doing; none where the language's verbs aren't known.
    pub no_verb: Option<bool>,
}

/// What a look at a job description and a résumé side by side shows.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct MarketingLook {
    /// The job description's language (ISO 639-1); none if it's unknown, or the text
    /// is too short to tell.
    pub language: Option<String>,
    /// What the résumé lacks, the most telling first; at most [`MOST_TERMS`].
    pub missing: Vec<Term>,
    /// What both have, the most telling first; at most [`MOST_TERMS`].
    pub shared: Vec<Term>,
    /// The résumé's lines without a number or a verb, in order; at most [`MOST_LINES`].
    pub lines: Vec<LineHint>,
}

/// Looks at the two side by side. Time and memory grow with the length of the texts,
/// not faster.
pub fn look(job: &str, resume: &str) -> MarketingLook {
    let wanted = language::of(job);
    let written = language::of(resume);
    // The résumé's words are stemmed as the job's are, or they could never meet. A job
    // description of bare names is read in the language of the résumé.
    let mut lexicon = Lexicon::new(Tongue::new(wanted.or(written)));
    let found = terms::of(job, &mut lexicon);
    let seen = Seen::of(resume, &found, &mut lexicon);
    let (shared, missing): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|one| seen.has(one, &lexicon));
    MarketingLook {
        language: wanted.map(str::to_owned),
        missing: terms::shown(missing),
        shared: terms::shown(shared),
        lines: lines::hints(resume, written),
    }
}

#[cfg(test)]
mod tests;
