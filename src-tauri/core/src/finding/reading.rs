//! The language of queries, part by part.

use super::days::days_of;
use super::fold::is_part_of_words;
use super::marks;
use super::problem::QueryProblem;
use super::query::Query;
use super::quoted_tag::quoted_tag;
use super::terms::Term;
use super::tokens::tokens;
use crate::markdown::tag_at_start;

mod parts;

use parts::{Part, parts};

/// From heavy to bright, and from empty to good: figures 1 to 5.
const MOODS: [&str; 5] = ["heavy", "low", "even", "light", "bright"];
const ENERGIES: [&str; 5] = ["empty", "low", "some", "good", "full"];

/// Whether that name before a colon is one of a filter.
fn is_filter(name: &str) -> bool {
    [
        "tag", "mood", "energy", "has", "is", "before", "after", "on",
    ]
    .iter()
    .any(|filter| filter.eq_ignore_ascii_case(name))
}

/// Puts into `query` what `text` says.
pub(super) fn read(text: &str, query: &mut Query) {
    let being_typed = text.chars().next_back().is_some_and(is_part_of_words);
    for part in parts(text) {
        let typing = being_typed && part.ends_at == text.len();
        if let Some(name) = part.filter {
            read_filter(name, &part, query);
        } else if part.quoted {
            let prefix = part.starred || typing && !part.excluded;
            if let Some(term) = Term::of(part.text, prefix) {
                query.look_for(term, part.excluded);
            }
        } else {
            read_words(&part, typing, query);
        }
    }
}

fn read_filter(name: &str, part: &Part, query: &mut Query) {
    let value = part.text.trim();
    if value.is_empty() {
        return;
    }
    match name.to_ascii_lowercase().as_str() {
        "tag" => {
            let tag = value.trim_start_matches('#');
            let any_of = match part.quoted {
                true => quoted_tag(tag),
                false => vec![marks::tag_mark(tag)],
            };
            if !tag.is_empty() {
                query.filter(any_of, part.excluded);
            }
        }
        "mood" => read_level(value, &MOODS, marks::mood_mark, part.excluded, query),
        "energy" => read_level(value, &ENERGIES, marks::energy_mark, part.excluded, query),
        name @ ("has" | "is") => match mark_named(name, value) {
            Some(mark) => query.filter(vec![mark.to_owned()], part.excluded),
            None => query.problem(QueryProblem::UnknownHas),
        },
        name => read_days(name, value, part.excluded, query),
    }
}

fn read_level(
    value: &str,
    names: &[&str; 5],
    mark: fn(u8) -> String,
    excluded: bool,
    query: &mut Query,
) {
    let named = |level: &u8| {
        let name = names.get(usize::from(*level) - 1);
        name.is_some_and(|name| value.eq_ignore_ascii_case(name)) || value == level.to_string()
    };
    match (1..=5).find(named) {
        Some(level) => query.filter(vec![mark(level)], excluded),
        None => query.problem(QueryProblem::BadMood),
    }
}

fn mark_named(name: &str, value: &str) -> Option<&'static str> {
    let is = |what: &str| value.eq_ignore_ascii_case(what);
    match name {
        "has" if is("image") => Some(marks::IMAGE),
        "has" if is("link") => Some(marks::LINK),
        "is" if is("starred") => Some(marks::STARRED),
        "is" if is("window") => Some(marks::WINDOW),
        _ => None,
    }
}

fn read_days(name: &str, value: &str, excluded: bool, query: &mut Query) {
    let Some((first, last)) = days_of(value) else {
        return query.problem(QueryProblem::BadDate);
    };
    match (name, excluded) {
        ("before", false) => query.within(None, first.pred_opt()),
        ("before", true) => query.within(Some(first), None),
        ("after", false) => query.within(last.succ_opt(), None),
        ("after", true) => query.within(None, Some(last)),
        (_, false) => query.within(Some(first), Some(last)),
        // All days but some are no range.
        (_, true) => query.problem(QueryProblem::BadDate),
    }
}

/// Words without quotes: a tag, or what stands between colons, each by itself.
fn read_words(part: &Part, typing: bool, query: &mut Query) {
    let mut words = part.text;
    if let Some(tag) = words.strip_prefix('#').and_then(tag_at_start) {
        query.filter(vec![marks::tag_mark(tag)], part.excluded);
        words = words.get(1 + tag.len()..).unwrap_or_default();
    }
    let mut at = part.text_at + part.text.len() - words.len();
    let mut rest = words.split(':').peekable();
    while let Some(word) = rest.next() {
        let is_last = rest.peek().is_none();
        let prefix = is_last && (part.starred || typing && !part.excluded);
        if let Some(term) = Term::of(word, prefix) {
            let only = tokens(word)
                .next()
                .filter(|_| term.is_word && !part.excluded);
            if let Some(token) = only {
                let range = token.range();
                query.may_be_mistyped(&token.folded(), at + range.start..at + range.end);
            }
            query.look_for(term, part.excluded);
        }
        at += word.len() + 1;
    }
}
