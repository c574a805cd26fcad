//! What is true of an entry besides its words, as tokens of an index column of its own:
//! so every filter is answered by the index.

use std::fmt::Write;

use super::fold::fold;

/// What is true of an entry.
#[derive(Clone, Default)]
#[cfg_attr(test, derive(Debug))]
pub struct Facts {
    /// Its tags, as written.
    pub tags: Vec<String>,
    /// Its mood, 1 (heavy) to 5 (bright).
    pub mood: Option<u8>,
    /// Its energy, 1 (empty) to 5 (full).
    pub energy: Option<u8>,
    /// It shows an image.
    pub image: bool,
    /// It is linked to an application, a contact or a case.
    pub link: bool,
    /// It is starred.
    pub starred: bool,
    /// It was written in the room.
    pub window: bool,
}

/// What every mark begins with, and no word: a letter of private use. So a query names no
/// columns, which would cost time at every entry that is found.
const SIGN: char = '\u{e000}';
/// What every entry has.
pub(super) const ENTRY: &str = "\u{e000}e";
pub(super) const IMAGE: &str = "\u{e000}i";
pub(super) const LINK: &str = "\u{e000}l";
pub(super) const STARRED: &str = "\u{e000}s";
pub(super) const WINDOW: &str = "\u{e000}w";

/// The tokens of the column `marks`, with a space between.
pub fn marks(facts: &Facts) -> String {
    let mut marks = vec![ENTRY.to_owned()];
    marks.extend(facts.tags.iter().map(|tag| tag_mark(tag)));
    marks.extend(facts.mood.map(mood_mark));
    marks.extend(facts.energy.map(energy_mark));
    for (holds, mark) in [
        (facts.image, IMAGE),
        (facts.link, LINK),
        (facts.starred, STARRED),
        (facts.window, WINDOW),
    ] {
        marks.extend(holds.then(|| mark.to_owned()));
    }
    marks.join(" ")
}

pub(super) fn mood_mark(mood: u8) -> String {
    format!("{SIGN}m{mood}")
}

pub(super) fn energy_mark(energy: u8) -> String {
    format!("{SIGN}n{energy}")
}

/// A tag as one token: what is no letter or figure becomes its number between two x, and
/// an x becomes two, so that no two tags are the same token.
pub(super) fn tag_mark(tag: &str) -> String {
    let mut mark = String::from(SIGN);
    mark.push('t');
    for letter in fold(tag).chars() {
        if letter == 'x' {
            mark.push_str("xx");
        } else if letter.is_alphanumeric() {
            mark.push(letter);
        } else {
            // Writing to a string can't fail.
            let _ = write!(mark, "x{:x}x", u32::from(letter));
        }
    }
    mark
}

#[cfg(test)]
mod tests;
