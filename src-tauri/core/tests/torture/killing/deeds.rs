//! What the child does, how it says so, and what is therefore known of the vault.

use chrono::{Days, NaiveDate};
use onward_core::vault::Secret;

use crate::specimen::words;

/// One thing the child does. Every text has a number of its own and can be told from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    Create {
        text: u64,
    },
    Save {
        id: i64,
        old: u64,
        text: u64,
    },
    Delete {
        id: i64,
        text: u64,
    },
    /// An entry gets a star, or loses it.
    Mark {
        id: i64,
        text: u64,
        starred: bool,
    },
    /// An entry gets a day of its own: so many after [`FIRST_DAY`].
    Day {
        id: i64,
        text: u64,
        day: u64,
    },
    No {
        company: u64,
    },
    Room {
        no: i64,
        old: Option<u64>,
        text: u64,
    },
    /// A worry that was typed, and is parked.
    Park {
        text: u64,
    },
    Settings {
        minutes: u32,
    },
    Note {
        text: u64,
    },
    TakeIn,
    Backup {
        number: u64,
    },
    Passphrase {
        number: u64,
    },
    Recovery {
        code: String,
    },
    NewDataKey,
    Restore,
    Move {
        to: String,
    },
}

impl Deed {
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Create { .. } => "create",
            Self::Save { .. } => "save",
            Self::Delete { .. } => "delete",
            Self::Mark { .. } => "mark",
            Self::Day { .. } => "day",
            Self::No { .. } => "no",
            Self::Room { .. } => "room",
            Self::Park { .. } => "park",
            Self::Settings { .. } => "settings",
            Self::Note { .. } => "note",
            Self::TakeIn => "take-in",
            Self::Backup { .. } => "backup",
            Self::Passphrase { .. } => "passphrase",
            Self::Recovery { .. } => "recovery",
            Self::NewDataKey => "new-key",
            Self::Restore => "restore",
            Self::Move { .. } => "move",
        }
    }

    /// As a line on the pipe.
    pub fn line(&self) -> String {
        let rest = match self {
            Self::Create { text } | Self::Note { text } | Self::Park { text } => text.to_string(),
            Self::Save { id, old, text } => format!("{id} {old} {text}"),
            Self::Delete { id, text } => format!("{id} {text}"),
            Self::Mark { id, text, starred } => format!("{id} {text} {}", u8::from(*starred)),
            Self::Day { id, text, day } => format!("{id} {text} {day}"),
            Self::No { company } => company.to_string(),
            Self::Room { no, old, text } => format!("{no} {} {text}", old.unwrap_or(0)),
            Self::Settings { minutes } => minutes.to_string(),
            Self::Passphrase { number } | Self::Backup { number } => number.to_string(),
            Self::Recovery { code } => code.clone(),
            Self::Move { to } => to.clone(),
            Self::TakeIn | Self::NewDataKey | Self::Restore => String::new(),
        };
        format!("try {} {rest}", self.kind())
    }

    /// Reads a line that says what is tried; none for any other line.
    pub fn of_line(line: &str) -> Option<Self> {
        let mut parts = line.strip_prefix("try ")?.split_whitespace();
        let kind = parts.next()?;
        let parts: Vec<&str> = parts.collect();
        let number = |at: usize| parts[at].parse::<u64>().unwrap();
        let id = || parts[0].parse::<i64>().unwrap();
        Some(match kind {
            "create" => Self::Create { text: number(0) },
            "save" => Self::Save {
                id: id(),
                old: number(1),
                text: number(2),
            },
            "delete" => Self::Delete {
                id: id(),
                text: number(1),
            },
            "mark" => Self::Mark {
                id: id(),
                text: number(1),
                starred: number(2) == 1,
            },
            "day" => Self::Day {
                id: id(),
                text: number(1),
                day: number(2),
            },
            "no" => Self::No { company: number(0) },
            "room" => Self::Room {
                no: id(),
                old: Some(number(1)).filter(|old| *old != 0),
                text: number(2),
            },
            "park" => Self::Park { text: number(0) },
            "settings" => Self::Settings {
                minutes: parts[0].parse().unwrap(),
            },
            "note" => Self::Note { text: number(0) },
            "take-in" => Self::TakeIn,
            "backup" => Self::Backup { number: number(0) },
            "passphrase" => Self::Passphrase { number: number(0) },
            "recovery" => Self::Recovery {
                code: parts[0].into(),
            },
            "new-key" => Self::NewDataKey,
            "restore" => Self::Restore,
            "move" => Self::Move {
                to: parts[0].into(),
            },
            other => panic!("no such deed: {other}"),
        })
    }
}

/// No entry is written on this day or before it.
pub const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(1950, 1, 1).expect("a day");

/// So many days after the first.
pub fn day(number: u64) -> NaiveDate {
    FIRST_DAY + Days::new(number)
}

pub fn passphrase(number: u64) -> Secret {
    words(&format!("passphrase number {number}"))
}

/// The text with this number: short for most, now and then several pages long.
pub fn text(number: u64) -> String {
    let more = match number % 23 {
        0 => 700,
        7 => 90,
        other => other as usize,
    };
    format!(
        "text {number}{}",
        " and on it goes, 漢字 and café".repeat(more)
    )
}

/// The number of the text that begins like this.
pub fn number_of(text: &str) -> u64 {
    let number = text.split_whitespace().nth(1);
    number
        .and_then(|number| number.parse().ok())
        .unwrap_or_else(|| panic!("not written by anyone: {text}"))
}
