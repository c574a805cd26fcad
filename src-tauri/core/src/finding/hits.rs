//! Where in a text the terms of a query stand.

use std::ops::{ControlFlow, Range};

use super::terms::Term;
use super::tokens::tokens;

/// Calls `found` with each term's number and bytes, by where they begin, until it breaks.
pub(super) fn each_hit(
    text: &str,
    terms: &[Term],
    mut found: impl FnMut(usize, Range<usize>) -> ControlFlow<()>,
) {
    let mut rest = tokens(text);
    while let Some(token) = rest.next() {
        for (number, term) in terms.iter().enumerate() {
            if let Some(range) = term.found_at(&token, &rest)
                && found(number, range).is_break()
            {
                return;
            }
        }
    }
}

/// All of them, in order; those that touch are one.
pub(super) fn hits(text: &str, terms: &[Term]) -> Vec<Range<usize>> {
    let mut hits: Vec<Range<usize>> = vec![];
    if terms.is_empty() {
        return hits;
    }
    each_hit(text, terms, |_, range| {
        match hits.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => hits.push(range),
        }
        ControlFlow::Continue(())
    });
    hits
}

/// How far to look for a better place after the first, in bytes: what is further down
/// would be better, but a search must not wait for it.
const LOOKING_ON: usize = 64 * 1024;

/// The first place where most different terms stand within `width` bytes.
pub(super) fn best_place(text: &str, terms: &[Term], width: usize) -> Option<Range<usize>> {
    if terms.is_empty() {
        return None;
    }
    let mut near: Vec<(usize, Range<usize>)> = vec![];
    let mut best: Option<(u32, Range<usize>)> = None;
    let mut first = None;
    each_hit(text, terms, |number, range| {
        if range.start - *first.get_or_insert(range.start) > LOOKING_ON {
            return ControlFlow::Break(());
        }
        near.retain(|(other, at)| *other != number && range.end <= at.start + width);
        near.push((number, range.clone()));
        let different = u32::try_from(near.len()).unwrap_or(u32::MAX);
        if best.as_ref().is_none_or(|(most, _)| different > *most) {
            let start = near.iter().map(|(_, at)| at.start).min();
            best = Some((different, start.unwrap_or(range.start)..range.end));
        }
        match near.len() == terms.len() {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    });
    best.map(|(_, place)| place)
}
