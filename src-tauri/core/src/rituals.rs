//! Rituals: plans made on a calm day, "if a no arrives, then I …".

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What kind of thing a ritual is. A notification names the kind, never the words,
/// which may hold a person's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum RitualKind {
    /// Something that moves the body.
    Move,
    /// Someone to see or call.
    People,
    /// A small pleasure.
    Pleasure,
    /// Anything else.
    Other,
}

/// A planned ritual.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Ritual {
    /// Its number in this vault.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// Its kind.
    pub kind: RitualKind,
    /// One's own words, the part after "then I".
    pub text: String,
    /// When it was planned.
    pub created_at: DateTime<Utc>,
}

/// A ritual being planned or changed.
#[derive(Clone, Deserialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct RitualDraft {
    /// None for a new one.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub id: Option<i64>,
    /// Its kind.
    pub kind: RitualKind,
    /// One's own words.
    pub text: String,
}
