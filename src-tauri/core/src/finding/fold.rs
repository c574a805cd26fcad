//! Letters as they are compared: without case and accents.
//!
//! Compatibility decomposition (NFKD), accents dropped, lower case, a few letters that
//! Unicode does not take apart, put together again (NFC). Vowel signs that make another
//! word (Devanagari, Thai, the Japanese voicing marks) stay.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use super::scripts::{common_folded, is_common_letter};

/// `text` without case and accents. What is no letter stays as it is, apart from
/// compatibility forms ("½" becomes "1⁄2").
pub fn fold(text: &str) -> Cow<'_, str> {
    if !text.is_ascii() {
        return Cow::Owned(folded(text).collect());
    }
    if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Cow::Owned(text.to_ascii_lowercase());
    }
    Cow::Borrowed(text)
}

/// The letters of a token, folded, up to the last that ends within `bytes` bytes.
pub(super) fn fold_token(token: &str, bytes: usize) -> Cow<'_, str> {
    if token.is_ascii() {
        return fold(token.get(..bytes).unwrap_or(token));
    }
    let mut letters = String::with_capacity(token.len().min(bytes));
    for letter in folded(token).filter(|letter| is_part_of_words(*letter)) {
        if letters.len() + letter.len_utf8() > bytes {
            break;
        }
        letters.push(letter);
    }
    Cow::Owned(letters)
}

/// The first letter that `letter` becomes, taken apart: the same for "É", "é" and an "e"
/// before its accent. None if nothing of it is left to compare: it begins no word.
pub(super) fn first_letter(letter: char) -> Option<char> {
    if letter.is_ascii() {
        return letter
            .is_ascii_alphanumeric()
            .then(|| letter.to_ascii_lowercase());
    }
    if let Some(folded) = common_folded(letter) {
        return Some(folded);
    }
    if !letter.is_alphanumeric() || is_mark(letter) {
        return None;
    }
    let mut first = None;
    decompose_compatible(letter, |part| {
        if first.is_none() && !is_dropped(part) && is_part_of_words(part) {
            first = part.to_lowercase().flat_map(plainer).next();
        }
    });
    first.filter(|first| first.is_alphanumeric() && !is_mark(*first))
}

/// Letters, figures and the marks on them.
pub(super) fn is_part_of_words(letter: char) -> bool {
    is_common_letter(letter) || letter.is_alphanumeric() || is_mark(letter)
}

/// Something that belongs to the letter before it.
pub(super) fn is_mark(letter: char) -> bool {
    !letter.is_ascii() && !is_common_letter(letter) && is_combining_mark(letter)
}

/// Stands inside words without being seen: a soft hyphen, the two joiners.
pub(super) fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200d}' | '\u{2060}')
}

fn folded(text: &str) -> impl Iterator<Item = char> {
    text.nfkd()
        .filter(|letter| !is_dropped(*letter))
        .flat_map(char::to_lowercase)
        .flat_map(plainer)
        .nfc()
}

/// Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowels and the stroke that
/// stretches a word, variation selectors, and what is not seen.
fn is_dropped(letter: char) -> bool {
    if letter < '\u{300}' {
        return letter == '\u{ad}';
    }
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}'
        | '\u{5c7}'
        | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
        || is_unseen(letter)
}

/// What people type who lack the key for it.
fn plainer(letter: char) -> impl Iterator<Item = char> {
    let (first, second) = match letter {
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'þ' => ('t', Some('h')),
        'ø' => ('o', None),
        'ł' => ('l', None),
        'đ' | 'ð' => ('d', None),
        'ı' => ('i', None),
        'ς' => ('σ', None),
        other => (other, None),
    };
    std::iter::once(first).chain(second)
}
