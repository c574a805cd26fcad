//! What is looked for, as it was typed.

use std::ops::Range;

use chrono::NaiveDate;

use super::problem::QueryProblem;
use super::reading;
use super::terms::Term;

/// How many characters a query may have.
pub const QUERY_CHARS: usize = 2_000;
/// How many things are looked for at once: words, phrases, exclusions and filters.
pub const MOST_TERMS: usize = 32;

/// A query, understood.
///
/// Words, all of which must be there; `word*`, a beginning; `"a phrase"`; `-word` and
/// `-"a phrase"`, what must not be there; `#x` or `tag:x`, `mood:low` or `mood:2`,
/// `energy:…`, `has:image`, `has:link`, `is:starred`, `is:window`, each with a `-` before
/// it for the contrary; `before:`, `after:` (neither includes what it names) and `on:` a
/// year, a month or a day. Only `on:` can't be excluded. A name without anything after its
/// colon is still being typed and says nothing; other names are words.
///
/// No tag has a space: in `tag:"job hunt"` a space, a hyphen and an underscore are alike, so
/// it finds `#job-hunt` and `#job_hunt`. Without quotes a tag is just the one that was typed.
///
/// The last word is a beginning while it is being typed: as long as the query ends with
/// it. White space, a closing quote or any other sign after it ends it. What is excluded
/// is always a whole word, or half a word would empty the list.
#[derive(Clone, Default)]
#[cfg_attr(test, derive(Debug))]
pub struct Query {
    /// The first day it is about.
    pub from: Option<NaiveDate>,
    /// The last day it is about.
    pub until: Option<NaiveDate>,
    /// What could not be understood, each once.
    pub problems: Vec<QueryProblem>,
    text: String,
    pub(super) terms: Vec<Term>,
    pub(super) without: Vec<Term>,
    pub(super) marks: Vec<AnyOf>,
    pub(super) without_marks: Vec<AnyOf>,
    words: Vec<Word>,
}

/// Marks of which an entry need have only one.
pub(super) type AnyOf = Vec<String>;

/// A word that may have been mistyped, and its bytes in the query.
#[derive(Clone)]
#[cfg_attr(test, derive(Debug))]
struct Word {
    folded: String,
    range: Range<usize>,
}

impl Query {
    /// Understands whatever was typed.
    pub fn parse(text: &str) -> Self {
        let mut query = Self {
            text: text.to_owned(),
            ..Self::default()
        };
        if text.chars().nth(QUERY_CHARS).is_some() {
            query.problem(QueryProblem::TooLong);
        } else {
            reading::read(text, &mut query);
        }
        query
    }

    /// As it was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it asks for nothing at all.
    pub fn is_empty(&self) -> bool {
        self.matching().is_none()
    }

    /// The plain words that must be there, folded: no phrases, no filters.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| word.folded.as_str())
    }

    /// The query with the word `to` wherever [`Query::words`] has `from`.
    pub fn with_word(&self, from: &str, to: &str) -> String {
        let mut text = self.text.clone();
        for word in self.words.iter().rev().filter(|word| word.folded == from) {
            text.replace_range(word.range.clone(), to);
        }
        text
    }

    pub(super) fn problem(&mut self, problem: QueryProblem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Must be there, or must not.
    pub(super) fn look_for(&mut self, term: Term, excluded: bool) {
        if self.has_room() {
            let terms = match excluded {
                true => &mut self.without,
                false => &mut self.terms,
            };
            if !terms.contains(&term) {
                terms.push(term);
            }
        }
    }

    pub(super) fn filter(&mut self, mark: AnyOf, excluded: bool) {
        if self.has_room() {
            let marks = match excluded {
                true => &mut self.without_marks,
                false => &mut self.marks,
            };
            if !marks.contains(&mark) {
                marks.push(mark);
            }
        }
    }

    pub(super) fn may_be_mistyped(&mut self, folded: &str, range: Range<usize>) {
        self.words.push(Word {
            folded: folded.to_owned(),
            range,
        });
    }

    /// Narrows the days it is about.
    pub(super) fn within(&mut self, from: Option<NaiveDate>, until: Option<NaiveDate>) {
        self.from = self.from.max(from);
        self.until = match (self.until, until) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
    }

    fn has_room(&mut self) -> bool {
        let terms = self.terms.len() + self.without.len();
        let room = terms + self.marks.len() + self.without_marks.len() < MOST_TERMS;
        if !room {
            self.problem(QueryProblem::TooLong);
        }
        room
    }
}
