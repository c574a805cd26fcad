//! The agenda: the instants of the next reminders, kept outside the vault so that they
//! come while it is locked. It holds instants and nothing else (`docs/security.md`).

use std::fs;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::vault::atomic;

/// How many days ahead the agenda reaches. Locked for longer than this, the vault
/// reminds no more until it is unlocked.
pub const HORIZON_DAYS: u64 = 14;

/// A file of a few hundred instants is far below this; a larger one is not ours.
const MOST_BYTES: u64 = 1 << 20;

/// The instants at which something comes due.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Agenda {
    /// To come, in order.
    pub waiting: Vec<DateTime<Utc>>,
    /// Came while locked, and what was due then was announced; the ledger takes them
    /// over at the next unlock.
    pub announced: Vec<DateTime<Utc>>,
}

impl Agenda {
    /// Reads the agenda. A damaged or missing file is an empty agenda: the vault is
    /// untouched by it and the next unlock writes a new one.
    pub fn read(path: &Path) -> Self {
        let sane = fs::metadata(path).is_ok_and(|file| file.len() <= MOST_BYTES);
        let bytes = if sane { fs::read(path).ok() } else { None };
        bytes
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// Writes the agenda.
    ///
    /// # Errors
    /// As [`atomic::replace`].
    pub fn write(&self, path: &Path) -> Result<()> {
        let bytes = serde_json::to_vec(self)
            .map_err(|_| crate::Error::Internal("an agenda has no form".into()))?;
        atomic::replace(path, &bytes)
    }

    /// Takes out what is due at `now` and remembers it as announced. Returns whether
    /// any of it came within `lateness`, so that a notification is still worth showing.
    pub fn announce(&mut self, now: DateTime<Utc>, lateness: TimeDelta) -> bool {
        let (due, waiting) = self.waiting.iter().partition(|instant| **instant <= now);
        self.waiting = waiting;
        let due: Vec<DateTime<Utc>> = due;
        let fresh: Vec<_> = due
            .into_iter()
            .filter(|instant| now - *instant < lateness)
            .collect();
        self.announced.extend(&fresh);
        !fresh.is_empty()
    }

    /// When the next one comes.
    pub fn next(&self) -> Option<DateTime<Utc>> {
        self.waiting.iter().min().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(second, 0).unwrap()
    }

    #[test]
    fn what_is_due_is_announced_once_and_what_is_far_too_late_is_not() {
        let mut agenda = Agenda {
            waiting: vec![at(10), at(5000), at(9000)],
            announced: vec![],
        };
        assert!(agenda.announce(at(5001), TimeDelta::seconds(60)));
        assert_eq!(agenda.announced, [at(5000)]);
        assert_eq!(agenda.waiting, [at(9000)]);
        assert!(!agenda.announce(at(5002), TimeDelta::seconds(60)));
    }

    #[test]
    fn random_bytes_are_an_empty_agenda_and_a_written_one_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("agenda.json");
        fs::write(&path, [0xff, 0, 7, b'{']).unwrap();
        assert_eq!(Agenda::read(&path), Agenda::default());
        let agenda = Agenda {
            waiting: vec![at(10)],
            announced: vec![at(5)],
        };
        agenda.write(&path).unwrap();
        assert_eq!(Agenda::read(&path), agenda);
    }
}
