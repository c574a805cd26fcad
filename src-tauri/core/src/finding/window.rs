//! What part of a text is shown around a place in it.

use std::ops::Range;

use unicode_segmentation::GraphemeCursor;

/// At most `chars` characters of `text` (white space counts once) around `place`, which
/// is shown from its beginning on. It begins and ends between words; a word that fills
/// half of it by itself is cut between two letters.
pub(super) fn window(text: &str, place: &Range<usize>, chars: usize) -> Range<usize> {
    let after = advance(text, place.start, chars);
    let inside = Counted::of(text.get(place.clone()).unwrap_or_default().chars(), chars);
    // Two thirds are for what comes after, unless the text ends before.
    let before = (chars / 3)
        .max(chars - after.chars)
        .min(chars - inside.chars);
    let start = begin(text, place.start, before);
    let whole = advance(text, start, chars);
    let end = start + whole.bytes;
    if end == text.len() {
        return start..end;
    }
    let half = text.floor_char_boundary(start.midpoint(end));
    let gap = last_gap(text, half.max(place.end.min(end)), end);
    start..gap.unwrap_or_else(|| letter_at(text, end))
}

struct Counted {
    chars: usize,
    bytes: usize,
}

impl Counted {
    /// How far `letters` reach in at most `most` characters.
    fn of(letters: impl Iterator<Item = char>, most: usize) -> Self {
        let mut counted = Self { chars: 0, bytes: 0 };
        let mut gap = false;
        for letter in letters {
            let space = letter.is_whitespace();
            let goes_on = gap && space;
            if !goes_on && counted.chars == most {
                break;
            }
            gap = space;
            counted.chars += usize::from(!goes_on);
            counted.bytes += letter.len_utf8();
        }
        counted
    }
}

fn advance(text: &str, from: usize, most: usize) -> Counted {
    Counted::of(text.get(from..).unwrap_or_default().chars(), most)
}

/// Where to begin so that at most `before` characters stand before `place`.
fn begin(text: &str, place: usize, before: usize) -> usize {
    let lead = text.get(..place).unwrap_or_default();
    let start = place - Counted::of(lead.chars().rev(), before).bytes;
    let cut = text.get(start..place).unwrap_or_default();
    if start == 0 || begins_word(text, start) {
        return start;
    }
    match cut.find(char::is_whitespace) {
        Some(gap) if gap <= cut.len() / 2 => start + gap,
        _ => letter_at(text, start),
    }
}

fn begins_word(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().chars().next_back();
    before.is_none_or(char::is_whitespace)
}

/// The last white space in `from..=to`.
fn last_gap(text: &str, from: usize, to: usize) -> Option<usize> {
    let next = text.get(to..).and_then(|rest| rest.chars().next());
    if next.is_none_or(char::is_whitespace) {
        return Some(to);
    }
    let gap = text.get(from..to)?.rfind(char::is_whitespace)?;
    Some(from + gap)
}

/// The beginning of the letter, with all its marks, that covers the byte `at`.
fn letter_at(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    match cursor.is_boundary(text, 0) {
        Ok(false) => cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(at),
        _ => at,
    }
}
