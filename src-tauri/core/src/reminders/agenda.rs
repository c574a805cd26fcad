//! The agenda: the instants of the next reminders, kept outside the vault so that they
//! come while it is locked. It holds instants and nothing else (`docs/security.md`).

use std::fs;
use std::path::Path;

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::clock;
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
        let mut agenda: Self = bytes
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        // Anyone may have written the file: what no calendar holds in every zone is no
        // instant of ours.
        for instants in [&mut agenda.waiting, &mut agenda.announced] {
            instants.retain(|at| clock::YEARS.contains(&at.year()));
        }
        agenda
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

    /// What is due at `now` and still worth showing. What is later than `lateness` is
    /// taken out: the next unlock finds it missed.
    pub fn due(&mut self, now: DateTime<Utc>, lateness: TimeDelta) -> Vec<DateTime<Utc>> {
        self.waiting.retain(|instant| now - *instant < lateness);
        let due = |instant: &&DateTime<Utc>| **instant <= now;
        self.waiting.iter().filter(due).copied().collect()
    }

    /// Settles instants that were shown, or could not be: they wait no more, and what was
    /// shown is remembered until the ledger takes it over.
    pub fn settle(&mut self, instants: &[DateTime<Utc>], shown: bool) {
        self.waiting.retain(|instant| !instants.contains(instant));
        if shown {
            self.announced.extend(instants);
        }
    }

    /// When the next one after `now` comes.
    pub fn next_after(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.waiting.iter().filter(|at| **at > now).min().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(second, 0).unwrap()
    }

    #[test]
    fn what_is_due_stays_waiting_until_it_was_shown() {
        let mut agenda = Agenda {
            waiting: vec![at(10), at(5000), at(9000)],
            announced: vec![],
        };
        let lateness = TimeDelta::seconds(60);
        assert_eq!(agenda.due(at(5001), lateness), [at(5000)]);
        assert_eq!(agenda.due(at(5002), lateness), [at(5000)], "not shown yet");
        agenda.settle(&[at(5000)], true);
        assert!(agenda.due(at(5003), lateness).is_empty());
        assert_eq!(
            (agenda.announced, agenda.waiting),
            (vec![at(5000)], vec![at(9000)])
        );
    }

    #[test]
    fn what_could_not_be_shown_is_not_remembered_as_announced() {
        let mut agenda = Agenda {
            waiting: vec![at(10)],
            announced: vec![],
        };
        agenda.settle(&[at(10)], false);
        assert_eq!(agenda, Agenda::default());
    }

    #[test]
    fn random_bytes_are_an_empty_agenda_and_a_written_one_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("agenda.json");
        fs::write(&path, [0xff, 0, 7, b'{']).unwrap();
        assert_eq!(Agenda::read(&path), Agenda::default());
        let far =
            br#"{"waiting":["+262142-12-31T23:59:59Z","-9999-01-01T00:00:00Z"],"announced":[]}"#;
        fs::write(&path, far).unwrap();
        assert_eq!(Agenda::read(&path), Agenda::default());
        let agenda = Agenda {
            waiting: vec![at(10)],
            announced: vec![at(5)],
        };
        agenda.write(&path).unwrap();
        assert_eq!(Agenda::read(&path), agenda);
    }
}
