//! A query as FTS5 understands it.

use std::fmt::Write;

use super::marks::ENTRY;
use super::query::{AnyOf, Query};
use super::terms::Term;

impl Query {
    /// The expression for `MATCH`, over all columns: no word is a mark. Valid whatever was
    /// typed: in its quotes are tokens and spaces only. None if there is
    /// nothing to look for and no filter; days alone find every entry.
    pub fn matching(&self) -> Option<String> {
        let mut wanted = expressions(&self.terms, &self.marks);
        let unwanted = expressions(&self.without, &self.without_marks);
        if wanted.is_empty() {
            if unwanted.is_empty() && self.from.is_none() && self.until.is_none() {
                return None;
            }
            wanted.push(has_one_of(&[ENTRY.to_owned()]));
        }
        let wanted = wanted.join(" AND ");
        if unwanted.is_empty() {
            return Some(wanted);
        }
        Some(format!("({wanted}) NOT ({})", unwanted.join(" OR ")))
    }
}

fn expressions(terms: &[Term], marks: &[AnyOf]) -> Vec<String> {
    let marks = marks.iter().map(|any_of| has_one_of(any_of));
    terms.iter().map(has_term).chain(marks).collect()
}

/// The words of one letter or figure and all that go on with another: the index knows the
/// beginnings of two letters, and would have to look through half its words for one of one.
/// Those that go on with anything else ("tя") are found from their second letter on.
fn begins_with(letter: char) -> String {
    let mut words = format!("(\"{letter}\"");
    for second in ('a'..='z').chain('0'..='9') {
        // Writing to a string can't fail.
        let _ = write!(words, " OR \"{letter}{second}\"*");
    }
    words.push(')');
    words
}

fn has_one_of(marks: &[String]) -> String {
    let quoted: Vec<String> = marks.iter().map(|mark| format!("\"{mark}\"")).collect();
    match quoted.as_slice() {
        [mark] => mark.clone(),
        marks => format!("({})", marks.join(" OR ")),
    }
}

fn has_term(term: &Term) -> String {
    if let Some(letter) = term.is_one_letter_typed() {
        return begins_with(letter);
    }
    let tokens: Vec<&str> = term.needles.iter().map(|one| one.folded.as_str()).collect();
    let star = if term.prefix { "*" } else { "" };
    format!("\"{}\"{star}", tokens.join(" "))
}
