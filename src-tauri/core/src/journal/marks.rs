//! What can be said of an entry besides its words: all by choice.

use serde::{Deserialize, Serialize};

/// How it was. Words, and never a figure: nothing here is a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Mood {
    /// Hard to carry.
    Heavy,
    /// Below the usual.
    Low,
    /// Neither.
    Even,
    /// Easier than usual.
    Light,
    /// A good day.
    Bright,
}

/// How much strength there was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Energy {
    /// None left.
    Empty,
    /// Little.
    Low,
    /// Some.
    Some,
    /// Enough.
    Good,
    /// Plenty.
    Full,
}

impl Mood {
    /// All, from the heaviest on: as they are stored, from 1 on.
    pub const ALL: [Self; 5] = [
        Self::Heavy,
        Self::Low,
        Self::Even,
        Self::Light,
        Self::Bright,
    ];
}

impl Energy {
    /// All, from none on: as they are stored, from 1 on.
    pub const ALL: [Self; 5] = [Self::Empty, Self::Low, Self::Some, Self::Good, Self::Full];
}

/// What an entry can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum EntryLinkKind {
    /// An application.
    Application,
    /// A person.
    Contact,
    /// A no, and the look at it.
    Case,
}

/// One thing an entry is about.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct EntryLink {
    /// What kind of thing.
    pub kind: EntryLinkKind,
    /// Its number among its kind.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// What it is called; empty for a no without a name.
    pub name: String,
}

/// Which thing, without its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct LinkTarget {
    /// What kind of thing.
    pub kind: EntryLinkKind,
    /// Its number among its kind.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
}

/// All that can be said of an entry, as it is to be from now on.
#[derive(Clone, PartialEq, Eq, Default, Deserialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct EntryMarks {
    /// How it was.
    pub mood: Option<Mood>,
    /// How much strength there was.
    pub energy: Option<Energy>,
    /// Whether it has a star.
    pub starred: bool,
    /// The tags that are chosen. Those typed in the text come by themselves.
    pub tags: Vec<String>,
    /// What it is about.
    pub links: Vec<LinkTarget>,
}

/// A tag, and how many entries have it.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct TagCount {
    /// As it was written last.
    pub tag: String,
    /// How many entries.
    pub times: u32,
}
