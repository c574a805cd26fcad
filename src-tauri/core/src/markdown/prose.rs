//! Text in which CommonMark sees paragraphs and nothing else. Most of a journal is that,
//! and reads without a parser.

use std::borrow::Cow;

/// `text` as it reads, if it is of that kind: a paragraph a line, lines within it joined
/// by a space.
pub(super) fn prose(text: &str) -> Option<Cow<'_, str>> {
    if text.bytes().any(is_markup) {
        return None;
    }
    let text = text.trim_end_matches('\n');
    if !text.contains('\n') {
        return is_line_of_prose(text).then_some(Cow::Borrowed(text));
    }
    let mut read = String::with_capacity(text.len());
    let mut gap = "";
    for line in text.split('\n') {
        if line.is_empty() {
            gap = if read.is_empty() { "" } else { "\n" };
            continue;
        }
        if !is_line_of_prose(line) {
            return None;
        }
        read.push_str(gap);
        read.push_str(line);
        gap = " ";
    }
    Some(Cow::Owned(read))
}

/// Means something wherever it stands, or is no plain end of a line.
fn is_markup(byte: u8) -> bool {
    matches!(
        byte,
        b'\\' | b'*' | b'_' | b'[' | b'<' | b'&' | b'`' | b'\r' | 0
    )
}

/// Neither begins like something else than words, nor begins or ends with white space.
fn is_line_of_prose(line: &str) -> bool {
    let space = [' ', '\t', '\u{b}', '\u{c}'];
    if line.starts_with(space) || line.ends_with(space) {
        return false;
    }
    let mark = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let numbered = mark.len() < line.len() && mark.starts_with(['.', ')']);
    // "#job" is a tag, and no heading.
    let heading = line.starts_with('#') && {
        let after = line.trim_start_matches('#');
        after.is_empty() || after.starts_with(space)
    };
    !numbered && !heading && !line.starts_with(['>', '~', '+', '-', '='])
}
