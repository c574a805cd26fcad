//! A query taken apart at white space and quotes.

use super::is_filter;

/// One part of a query.
pub(super) struct Part<'a> {
    /// A minus stands before it.
    pub(super) excluded: bool,
    /// The name of the filter before its first colon.
    pub(super) filter: Option<&'a str>,
    /// What stands after that colon, without quotes and star.
    pub(super) text: &'a str,
    /// The first byte of `text` in the query.
    pub(super) text_at: usize,
    /// The text stood in quotes, or after one that is still open.
    pub(super) quoted: bool,
    /// A star stands after it.
    pub(super) starred: bool,
    /// The byte after it in the query.
    pub(super) ends_at: usize,
}

/// Straight quotes, and those a keyboard makes of them by itself.
fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„')
}

/// The parts of `query`, in order.
pub(super) fn parts(query: &str) -> impl Iterator<Item = Part<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = query.get(at..)?;
        at = query.len() - rest.trim_start().len();
        if at == query.len() {
            return None;
        }
        let part = part_at(query, at);
        at = part.ends_at;
        Some(part)
    })
}

fn part_at(query: &str, from: usize) -> Part<'_> {
    let signed = query.get(from..).unwrap_or_default();
    let unsigned = signed.trim_start_matches('-');
    let bare = until(unsigned, |letter| {
        letter.is_whitespace() || is_quote(letter)
    });
    let after = unsigned.get(bare.len()..).unwrap_or_default();
    let name = bare.split_once(':').map(|(name, _)| name);
    let filter = name.filter(|name| is_filter(name));
    let skipped = filter.map_or(0, |name| name.len() + 1);
    let starred = bare.get(skipped..).unwrap_or_default();
    let text = starred.trim_end_matches('*');
    let part = Part {
        excluded: unsigned.len() < signed.len(),
        filter,
        text,
        text_at: query.len() - unsigned.len() + skipped,
        quoted: false,
        starred: text.len() < starred.len(),
        ends_at: query.len() - after.len(),
    };
    // Quotes belong to the filter before them; all others are a part by themselves.
    match after.strip_prefix(is_quote) {
        Some(quoted) if starred.is_empty() => with_quotes(part, query, quoted),
        _ => part,
    }
}

fn with_quotes<'a>(part: Part<'a>, query: &str, quoted: &'a str) -> Part<'a> {
    let text = until(quoted, is_quote);
    let after = quoted.get(text.len()..).unwrap_or_default();
    let after = after.strip_prefix(is_quote).unwrap_or(after);
    let rest = after.trim_start_matches('*');
    Part {
        text,
        text_at: query.len() - quoted.len(),
        quoted: true,
        starred: rest.len() < after.len(),
        ends_at: query.len() - rest.len(),
        ..part
    }
}

fn until(text: &str, ends: impl Fn(char) -> bool) -> &str {
    let end = text.find(ends).unwrap_or(text.len());
    text.get(..end).unwrap_or(text)
}
