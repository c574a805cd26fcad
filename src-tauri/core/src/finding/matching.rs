//! A query as FTS5 understands it.

use super::marks::ENTRY;
use super::query::Query;
use super::terms::Term;

impl Query {
    /// The expression for `MATCH`, over the columns `title`, `words` and `marks`. Valid
    /// whatever was typed: in its quotes are tokens and spaces only. None if there is
    /// nothing to look for and no filter; days alone find every entry.
    pub fn matching(&self) -> Option<String> {
        let mut wanted = expressions(&self.terms, &self.marks);
        let unwanted = expressions(&self.without, &self.without_marks);
        if wanted.is_empty() {
            if unwanted.is_empty() && self.from.is_none() && self.until.is_none() {
                return None;
            }
            wanted.push(has_mark(ENTRY));
        }
        let wanted = wanted.join(" AND ");
        if unwanted.is_empty() {
            return Some(wanted);
        }
        Some(format!("({wanted}) NOT ({})", unwanted.join(" OR ")))
    }
}

fn expressions(terms: &[Term], marks: &[String]) -> Vec<String> {
    let marks = marks.iter().map(|mark| has_mark(mark));
    terms.iter().map(has_term).chain(marks).collect()
}

fn has_mark(mark: &str) -> String {
    format!("{{marks}} : \"{mark}\"")
}

fn has_term(term: &Term) -> String {
    let tokens: Vec<&str> = term.needles.iter().map(|one| one.folded.as_str()).collect();
    let star = if term.prefix { "*" } else { "" };
    format!("{{title words}} : \"{}\"{star}", tokens.join(" "))
}
