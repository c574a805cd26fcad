//! The journal: entries of one's own words, several a day.

mod excerpt;
mod looking;
mod marks;
mod templates;
mod versions;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

pub(crate) use excerpt::between_lines;
pub use excerpt::{EXCERPT_CHARS, excerpt};
pub use looking::{CalendarDay, Month, MonthCount, OnThisDay};
pub use marks::{Energy, EntryLink, EntryLinkKind, EntryMarks, LinkTarget, Mood, TagCount};
pub use templates::{Template, TemplateDraft, TemplateOccasion};
pub use versions::{BIN_DAYS, BinEntry, EntryVersion, EntryVersionText, VERSION_DAYS};
pub(crate) use versions::{MOST_VERSIONS, STOOD_FOR};

/// The years an entry of one's own date may lie in. Earlier or later is a slip of the hand.
pub const ENTRY_YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

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

/// How an entry's text is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum EntryFormat {
    /// As it stands: typed in the room, in a quick note, or before there was an editor.
    Plain,
    /// As CommonMark.
    Commonmark,
}

/// One entry, whole.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// All about it but its text.
    pub about: EntrySummary,
    /// How its text is to be read.
    pub format: EntryFormat,
    /// The writer's words, byte for byte.
    pub text: String,
    /// The tags that were chosen, and not typed in the text.
    pub own_tags: Vec<String>,
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
    /// Its position in time: lists are in this order, and pages begin after it.
    #[cfg_attr(test, ts(type = "number"))]
    pub place: i64,
    /// Its title; may be empty.
    pub title: String,
    /// Its beginning, in one line.
    pub excerpt: String,
    /// The day it belongs to, on the writer's calendar.
    pub date: NaiveDate,
    /// The time of day it belongs to.
    #[cfg_attr(test, ts(type = "string"))]
    #[serde(serialize_with = "hours_and_minutes")]
    pub time: NaiveTime,
    /// The zone of both.
    pub zone: String,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When its words were last saved.
    pub updated_at: DateTime<Utc>,
    /// It is put away until that day: shown on request only, and in a list nothing of it but
    /// that it is there.
    pub sealed_until: Option<NaiveDate>,
    /// How it was, where that was said.
    pub mood: Option<Mood>,
    /// How much strength there was, where that was said.
    pub energy: Option<Energy>,
    /// Whether it has a star.
    pub starred: bool,
    /// Its tags, chosen or typed, as written.
    pub tags: Vec<String>,
    /// What it is about.
    pub links: Vec<EntryLink>,
    /// Whether it shows a picture.
    pub has_image: bool,
}

/// One page of the list, newest first.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct EntryPage {
    /// The entries of this page.
    pub entries: Vec<EntrySummary>,
    /// What to pass as `before` for the next page; none at the end.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub next: Option<i64>,
    /// What to pass as `after` for the page of newer ones; none at the top.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub previous: Option<i64>,
}

/// Which part of the list; all none: from the top.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ListPart {
    /// Only what lies before this place.
    pub before: Option<i64>,
    /// What lies next after this place.
    pub after: Option<i64>,
    /// Only what belongs to this day or an earlier one.
    pub until: Option<NaiveDate>,
}

/// What is typed into an entry: CommonMark.
#[derive(Clone, PartialEq, Eq, Default, Deserialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct EntryDraft {
    /// Its title, one line; may be empty.
    pub title: String,
    /// Its text.
    pub text: String,
}

impl From<&str> for EntryDraft {
    fn from(text: &str) -> Self {
        Self {
            title: String::new(),
            text: text.into(),
        }
    }
}

impl Entry {
    /// As it is on that day: what was put away until it, or before, is out again.
    pub fn on(mut self, today: NaiveDate) -> Self {
        let until = &mut self.about.sealed_until;
        *until = until.filter(|until| today < *until);
        self
    }
}

impl EntrySummary {
    /// As it is on that day. What is put away shows nothing of itself in a list.
    pub fn on(mut self, today: NaiveDate) -> Self {
        self.sealed_until = self.sealed_until.filter(|until| today < *until);
        if self.sealed_until.is_some() {
            self.title.clear();
            self.excerpt.clear();
            self.tags.clear();
            self.links.clear();
            self.has_image = false;
            self.starred = false;
            self.mood = None;
            self.energy = None;
        }
        self
    }
}

impl EntryPage {
    /// As [`EntrySummary::on`].
    pub fn on(mut self, today: NaiveDate) -> Self {
        self.entries = self
            .entries
            .into_iter()
            .map(|entry| entry.on(today))
            .collect();
        self
    }
}

fn hours_and_minutes<S: serde::Serializer>(time: &NaiveTime, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(&time.format("%H:%M"))
}
