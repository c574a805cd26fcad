//! A text cut into its words by the rules of Unicode, with the names of techniques
//! ("C++", "Node.js", ".NET") kept whole.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// No word of any language is this long: what is longer is taken as it stands.
pub(super) const MOST_BYTES: usize = 120;

/// What stands before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// The beginning of a sentence, a line or an item.
    Start,
    /// Space alone.
    Space,
    /// Nothing: the signs of Chinese follow each other so.
    Nothing,
    /// One sign without space: a hyphen, a slash or an ampersand.
    Joined(char),
    /// A comma, a bracket or the like.
    Break,
}

/// A word where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'a> {
    /// As it's spelled.
    pub text: &'a str,
    /// Where it begins, in bytes.
    pub from: usize,
    /// What stands before it.
    pub before: Before,
}

/// The word as it's compared: composed, in small letters, without soft hyphens.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfc()
        .filter(|c| *c != '\u{ad}')
        .flat_map(char::to_lowercase)
        .map(|c| if c == '’' { '\'' } else { c })
        .collect()
}

/// The words of `text`, which itself begins at `base`. Addresses of the web and of mail
/// are no words.
pub(super) fn of(text: &str, base: usize) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut end = 0;
    for chunk in text.split_whitespace() {
        if chunk.contains('@') || chunk.contains("://") || chunk.starts_with("www.") {
            continue;
        }
        // A chunk is a part of the text: the difference of the two is where.
        let at = chunk.as_ptr() as usize - text.as_ptr() as usize;
        for (from, to) in pieces(chunk) {
            let before = if words.is_empty() {
                Before::Start
            } else {
                before(&text[end..at + from])
            };
            end = at + to;
            words.push(Word {
                text: &chunk[from..to],
                from: base + at + from,
                before,
            });
        }
    }
    words
}

fn before(gap: &str) -> Before {
    let mut chars = gap.chars();
    match (chars.next(), chars.next()) {
        (None, _) => Before::Nothing,
        (Some('-' | '‐' | '‑'), None) => Before::Joined('-'),
        (Some(sign @ ('/' | '&')), None) => Before::Joined(sign),
        // "chef d'équipe": what was cut off binds the two.
        _ if matches!(gap.trim(), "d'" | "d’") => Before::Space,
        _ if gap.contains(['\n', '\r', '.', '!', '?', ':', ';', '•', '–', '—', '*', '|']) => {
            Before::Start
        }
        _ if gap.chars().all(char::is_whitespace) => Before::Space,
        _ => Before::Break,
    }
}

/// Where the words of a chunk without space begin and end.
fn pieces(chunk: &str) -> Vec<(usize, usize)> {
    let mut pieces = Vec::new();
    for (at, segment) in chunk.split_word_bound_indices() {
        if !segment.contains(char::is_alphanumeric) {
            continue;
        }
        for (from, to) in split(segment) {
            let (mut from, mut to) = (at + from, at + to);
            let (word, rest) = (&chunk[from..to], &chunk[to..]);
            if word.len() <= 2 && rest.starts_with("++") {
                to += 2;
            } else if word.len() == 1 && rest.starts_with('#') {
                to += 1;
            }
            if word == "NET" && chunk[..from].ends_with('.') {
                from -= 1;
            }
            pieces.push((from, to));
        }
    }
    pieces
}

/// Cuts what Unicode holds together and a reader doesn't: "Tester:in", "snake_case", a
/// forgotten space after a full stop, a French article, an English 's.
fn split(segment: &str) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut from = 0;
    let mut last = ' ';
    let mut chars = segment.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let after_next = segment[at + c.len_utf8()..].chars().nth(1).unwrap_or(' ');
        let forgotten =
            c == '.' && last.is_lowercase() && next.is_uppercase() && after_next.is_lowercase();
        if matches!(c, ':' | '_') || forgotten {
            parts.push((from, at));
            from = at + c.len_utf8();
        }
        last = c;
    }
    parts.push((from, segment.len()));
    parts.retain(|(from, to)| segment[*from..*to].contains(char::is_alphanumeric));
    for (from, to) in &mut parts {
        let part = &segment[*from..*to];
        if let Some(whole) = part.strip_suffix("'s").or(part.strip_suffix("’s")) {
            *to = *from + whole.len();
        } else if let Some((article, noun)) = part.split_once(['\'', '’'])
            && is_article(article)
            && noun.chars().count() > 2
        {
            *from = *to - noun.len();
        }
    }
    parts.retain(|(from, to)| from < to);
    parts
}

fn is_article(text: &str) -> bool {
    let known = [
        "l", "d", "n", "s", "j", "c", "m", "t", "qu", "dell", "all", "nell", "un",
    ];
    known.iter().any(|one| text.eq_ignore_ascii_case(one))
}
