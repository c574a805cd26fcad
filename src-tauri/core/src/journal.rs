//! The journal: entries of one's own words, several a day.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Where an entry was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// On a page of the journal.
    Page,
    /// In the room, while a wallow window was open.
    Window,
}

/// One entry, whole.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// Its number in this vault.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// Where it was written.
    pub kind: EntryKind,
    /// The writer's words, byte for byte.
    pub text: String,
    /// The day it belongs to, on the writer's calendar then.
    pub date: NaiveDate,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it was last saved.
    pub updated_at: DateTime<Utc>,
    /// It is put away until that day: shown on request only.
    pub sealed_until: Option<NaiveDate>,
}

/// One entry in a list.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct EntrySummary {
    /// Its number in this vault.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// Where it was written.
    pub kind: EntryKind,
    /// Its beginning, in one line.
    pub excerpt: String,
    /// The day it belongs to.
    pub date: NaiveDate,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// It is put away until that day: its excerpt is empty.
    pub sealed_until: Option<NaiveDate>,
}

/// One page of the list, newest first.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct EntryPage {
    /// The entries of this page.
    pub entries: Vec<EntrySummary>,
    /// What to pass as `after` for the next page; none at the end.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub next: Option<i64>,
    /// How many entries there are in all.
    pub total: u32,
}

impl Entry {
    /// As it is on that day: what was put away until it, or before, is out again.
    pub fn on(mut self, today: NaiveDate) -> Self {
        self.sealed_until = self.sealed_until.filter(|until| today < *until);
        self
    }
}

impl EntryPage {
    /// As [`Entry::on`]. What is put away shows nothing of itself in a list.
    pub fn on(mut self, today: NaiveDate) -> Self {
        for entry in &mut self.entries {
            entry.sealed_until = entry.sealed_until.filter(|until| today < *until);
            if entry.sealed_until.is_some() {
                entry.excerpt.clear();
            }
        }
        self
    }
}

/// How many characters of an entry stand in a list.
pub const EXCERPT_CHARS: usize = 160;

/// The beginning of `text` in one line of at most [`EXCERPT_CHARS`] characters.
pub fn excerpt(text: &str) -> String {
    let mut line = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let room = EXCERPT_CHARS - length;
        let gap = usize::from(!line.is_empty());
        let wanted = word.chars().count() + gap;
        if wanted > room {
            if line.is_empty() {
                line.extend(word.chars().take(room - 1));
            }
            line.push('…');
            break;
        }
        if gap == 1 {
            line.push(' ');
        }
        line.push_str(word);
        length += wanted;
        if length == EXCERPT_CHARS {
            break;
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_excerpt_is_one_line_and_says_where_it_was_cut() {
        assert_eq!(excerpt("One\n\n two\tthree "), "One two three");
        let long = excerpt(&"word ".repeat(100));
        assert!(long.ends_with('…'));
    }

    proptest! {
        #[test]
        fn an_excerpt_of_any_text_is_one_short_line(text in "\\PC{0,400}|[\\s\\S]{0,400}") {
            let line = excerpt(&text);
            prop_assert!(line.chars().count() <= EXCERPT_CHARS + 1);
            prop_assert!(!line.contains('\n'));
        }
    }
}
