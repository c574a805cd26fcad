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

/// What joins the words of a tag.
const JOINTS: [&str; 2] = ["-", "_"];
/// A quoted tag of more words is tried with one joint throughout, and not with every mix.
const MOST_MIXED: usize = 5;

/// A tag that stood in quotes, where a space, a hyphen and an underscore are alike: the tokens
/// it may be in the index. No tag there has a space.
pub(super) fn quoted_tag(tag: &str) -> Vec<String> {
    let is_gap = |letter: char| letter.is_whitespace() || matches!(letter, '-' | '_');
    let words: Vec<&str> = tag.split(is_gap).filter(|word| !word.is_empty()).collect();
    let spelled = if words.len() <= MOST_MIXED {
        joined(&words)
    } else {
        JOINTS.map(|joint| words.join(joint)).to_vec()
    };
    let mut marks = vec![tag_mark(tag)];
    marks.extend(spelled.iter().map(|tag| tag_mark(tag)));
    marks.sort();
    marks.dedup();
    marks
}

/// The words with every mix of joints between them.
fn joined(words: &[&str]) -> Vec<String> {
    let Some((first, rest)) = words.split_first() else {
        return Vec::new();
    };
    rest.iter().fold(vec![(*first).to_owned()], |begun, word| {
        let longer = |begun: &String| JOINTS.map(|joint| format!("{begun}{joint}{word}"));
        begun.iter().flat_map(longer).collect()
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_fact_is_a_token() {
        let facts = Facts {
            tags: vec!["Job-Hunt".into(), "été".into(), "x_1".into()],
            mood: Some(2),
            energy: Some(5),
            image: true,
            link: true,
            starred: true,
            window: true,
        };
        let without_sign = |facts| marks(facts).replace(SIGN, "");
        let expected = "e tjobx2dxhunt tete txxx5fx1 m2 n5 i l s w";
        assert_eq!(without_sign(&facts), expected);
        assert_eq!(marks(&facts).matches(SIGN).count(), 10);
        assert_eq!(marks(&Facts::default()), ENTRY);
    }

    #[test]
    fn a_quoted_tag_is_every_tag_of_its_words() {
        let marks = |tags: &[&str]| {
            let mut marks: Vec<String> = tags.iter().map(|tag| tag_mark(tag)).collect();
            marks.sort();
            marks
        };
        assert_eq!(quoted_tag("win"), marks(&["win"]));
        assert_eq!(quoted_tag("job-hunt"), marks(&["job-hunt", "job_hunt"]));
        let mixed = quoted_tag("a  b c");
        let expected = ["a  b c", "a-b-c", "a-b_c", "a_b-c", "a_b_c"];
        assert_eq!(mixed, marks(&expected));
        assert_eq!(quoted_tag("a b c d e f").len(), 3);
        assert_eq!(quoted_tag("-"), marks(&["-"]));
    }

    fn unmark(mark: &str) -> String {
        let mut tag = String::new();
        let mut rest = mark.strip_prefix("\u{e000}t").unwrap().chars();
        while let Some(letter) = rest.next() {
            if letter != 'x' {
                tag.push(letter);
                continue;
            }
            let number: String = rest.by_ref().take_while(|letter| *letter != 'x').collect();
            let number = u32::from_str_radix(&number, 16);
            tag.push(number.ok().and_then(char::from_u32).unwrap_or('x'));
        }
        tag
    }

    proptest! {
        #[test]
        fn a_tag_is_one_token_and_can_be_told_from_it(tag in any::<String>()) {
            let mark = tag_mark(&tag);
            prop_assert!(mark.chars().all(|one| one.is_ascii_alphanumeric() || !one.is_ascii()));
            prop_assert_eq!(unmark(&mark), fold(&tag));
        }
    }
}
