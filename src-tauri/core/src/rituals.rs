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

/// A part of the day a ritual fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum PartOfDay {
    /// 04:00 to noon.
    Morning,
    /// Noon to 18:00.
    Afternoon,
    /// 18:00 to 04:00.
    Evening,
}

impl PartOfDay {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Morning, Self::Afternoon, Self::Evening];

    /// The part of the day that hour of the wall clock belongs to.
    pub fn of_hour(hour: u32) -> Self {
        match hour {
            4..12 => Self::Morning,
            12..18 => Self::Afternoon,
            _ => Self::Evening,
        }
    }
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
    /// The parts of the day it fits; none is any.
    pub parts: Vec<PartOfDay>,
}

impl Ritual {
    /// Whether it fits this part of the day.
    pub fn fits(&self, part: PartOfDay) -> bool {
        self.parts.is_empty() || self.parts.contains(&part)
    }
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
    /// The parts of the day it fits; none is any.
    #[serde(default)]
    pub parts: Vec<PartOfDay>,
}
