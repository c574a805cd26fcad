//! What of a text is shown in a list of what was found.

use std::ops::Range;

use serde::Serialize;

use super::hits::{best_place, hits};
use super::query::Query;
use super::window::window;
use crate::journal::between_lines;

/// A stretch of text that was found, or stands around it.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
pub struct Piece {
    /// The text.
    pub text: String,
    /// It is what was looked for.
    pub hit: bool,
}

/// The whole of `title`, and what of it was found.
pub fn highlight(title: &str, query: &Query) -> Vec<Piece> {
    let mut pieces = Pieces::default();
    pieces.add(title, &hits(title, &query.terms), |text, _| text.to_owned());
    pieces.0
}

/// About `chars` characters of `plain` in one line, around the first place where most of
/// what was looked for stands together; its beginning, if nothing of it is there. With
/// "…" where the text goes on.
pub fn snippet(plain: &str, query: &Query, chars: usize) -> Vec<Piece> {
    // In bytes, so that it fits whatever the script.
    let place = best_place(plain, &query.terms, chars).unwrap_or(0..0);
    let shown = window(plain, &place, chars);
    let line = plain.get(shown.clone()).unwrap_or_default();
    let mut pieces = Pieces::default();
    if has_words(plain.get(..shown.start)) {
        pieces.push("…", false);
    }
    let lead = line.len() - line.trim_start().len();
    let line = line.trim();
    let found = hits_within(plain, shown.start + lead, line.len(), query);
    pieces.add(line, &found, one_line);
    if has_words(plain.get(shown.end..)) {
        pieces.push("…", false);
    }
    pieces.0
}

fn has_words(text: Option<&str>) -> bool {
    text.is_some_and(|text| text.contains(|letter: char| !letter.is_whitespace()))
}

/// How far a word that was cut is looked at beyond the cut, in bytes.
const BEYOND: usize = 256;

/// The hits in the line of `length` bytes from `start` on. Looked for a little around it,
/// so that half a word is not taken for a word.
fn hits_within(plain: &str, start: usize, length: usize, query: &Query) -> Vec<Range<usize>> {
    let end = start + length;
    let before = plain.floor_char_boundary(start.saturating_sub(BEYOND));
    let lead = plain.get(before..start).unwrap_or_default();
    let from = before + lead.rfind(char::is_whitespace).unwrap_or(0);
    let after = plain.ceil_char_boundary((end + BEYOND).min(plain.len()));
    let tail = plain.get(end..after).unwrap_or_default();
    let until = end + tail.find(char::is_whitespace).unwrap_or(tail.len());
    let around = plain.get(from..until).unwrap_or_default();
    let in_line = |hit: Range<usize>| {
        let hit = (from + hit.start).max(start)..(from + hit.end).min(end);
        (hit.start < hit.end).then(|| hit.start - start..hit.end - start)
    };
    let found = hits(around, &query.terms);
    found.into_iter().filter_map(in_line).collect()
}

/// White space as one space, and what was in lines of its own kept apart; `before` is what
/// stands before it already.
fn one_line(text: &str, before: &str) -> String {
    let mut line = String::with_capacity(text.len() + 4);
    let mut rest = text;
    while let Some(gap) = rest.find(char::is_whitespace) {
        let (word, after) = rest.split_at_checked(gap).unwrap_or((rest, ""));
        line.push_str(word);
        let next = after.trim_start();
        let space = after.get(..after.len() - next.len()).unwrap_or_default();
        line.push_str(match space.contains(['\n', '\r']) {
            true if line.is_empty() => between_lines(before),
            true => between_lines(&line),
            false => " ",
        });
        rest = next;
    }
    line.push_str(rest);
    line
}

#[derive(Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    fn add(&mut self, text: &str, hits: &[Range<usize>], written: fn(&str, &str) -> String) {
        let mut at = 0;
        for hit in hits {
            self.write(text.get(at..hit.start), false, written);
            self.write(text.get(hit.clone()), true, written);
            at = hit.end;
        }
        self.write(text.get(at..), false, written);
    }

    fn write(&mut self, text: Option<&str>, hit: bool, written: fn(&str, &str) -> String) {
        let before = self.0.last().map_or("", |last| last.text.as_str());
        let text = written(text.unwrap_or_default(), before);
        self.push(&text, hit);
    }

    fn push(&mut self, text: &str, hit: bool) {
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.hit == hit && !hit => last.text.push_str(text),
            _ => self.0.push(Piece {
                text: text.to_owned(),
                hit,
            }),
        }
    }
}
