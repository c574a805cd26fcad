//! Tags, as they are typed between words: `#interview`.

use std::collections::HashSet;

use unicode_normalization::char::is_combining_mark;

use crate::finding::fold;

/// A longer run of letters is no tag.
pub const TAG_CHARS: usize = 50;

/// The tags typed in plain text, without their `#`, each once whatever its case and
/// accents, as it was first written. A tag begins the text or stands after white space or
/// an opening bracket or quote.
pub fn tags(plain: &str) -> Vec<String> {
    let mut known = HashSet::new();
    let mut tags = vec![];
    for (at, _) in plain.match_indices('#') {
        let (before, after) = (plain.get(..at), plain.get(at + 1..));
        let before = before.and_then(|before| before.chars().next_back());
        if before.is_none_or(may_precede)
            && let Some(tag) = after.and_then(tag_at_start)
            && known.insert(fold(tag).into_owned())
        {
            tags.push(tag.to_owned());
        }
    }
    tags
}

/// The tag `text` begins with: letters, figures, `_` and `-` of any script, at least one
/// letter, at most [`TAG_CHARS`] characters, no `-` at its end.
pub(crate) fn tag_at_start(text: &str) -> Option<&str> {
    let mut chars = 0;
    let mut end = 0;
    for letter in text.chars().take_while(|letter| may_be_in(*letter)) {
        chars += 1;
        end += letter.len_utf8();
        if chars > TAG_CHARS {
            return None;
        }
    }
    let tag = text.get(..end)?.trim_end_matches('-');
    tag.contains(char::is_alphabetic).then_some(tag)
}

fn may_be_in(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '-') || is_combining_mark(letter)
}

fn may_precede(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '(' | '['
                | '{'
                | '<'
                | '"'
                | '\''
                | '“'
                | '„'
                | '‘'
                | '‚'
                | '«'
                | '‹'
                | '（'
                | '［'
                | '「'
                | '『'
                | '【'
                | '《'
                | '〈'
        )
}
