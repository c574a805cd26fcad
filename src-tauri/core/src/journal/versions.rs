//! What an entry was before, and the bin.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::Serialize;

use super::{EntryFormat, EntrySummary};

/// How many days the earlier states of an entry are kept.
pub const VERSION_DAYS: i64 = 14;
/// How many days a deleted entry rests in the bin.
pub const BIN_DAYS: i64 = 30;
/// A state that stood for this long is worth keeping when it is written over: shorter ones are
/// steps of the same typing.
pub(crate) const STOOD_FOR: TimeDelta = TimeDelta::minutes(10);
/// The most states kept of one entry.
pub(crate) const MOST_VERSIONS: u32 = 60;

/// An earlier state of an entry, in a list.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct EntryVersion {
    /// Its number in this vault.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// When that state was last written.
    pub saved_at: DateTime<Utc>,
    /// The title then.
    pub title: String,
    /// Its beginning, in one line.
    pub excerpt: String,
    /// How many words it had.
    pub words: u32,
}

/// An earlier state of an entry, whole.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct EntryVersionText {
    /// The title then.
    pub title: String,
    /// The text then, byte for byte.
    pub text: String,
    /// How it is to be read.
    pub format: EntryFormat,
}

/// An entry in the bin.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct BinEntry {
    /// Which.
    pub entry: EntrySummary,
    /// When it was deleted.
    pub deleted_at: DateTime<Utc>,
    /// The day from which on it is gone for good.
    pub goes_on: NaiveDate,
}
