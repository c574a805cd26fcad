//! Moving what waited into the vault: in order, once, also after a crash in the middle.

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use serde::Serialize;

use super::{Item, What, files};
use crate::clock::{Moment, YEARS};
use crate::error::{Error, Result};
use crate::reminders::{Answer, OccurrenceKey};
use crate::store::Opening;
use crate::vault::{Vault, atomic};

/// A window asked for while locked opens at an unlock within this; later the no is only
/// noted, since its hour is over.
const STILL_WANTED: TimeDelta = TimeDelta::hours(2);

/// The furthest a reminder can be put off: no button offers more.
const FURTHEST_SNOOZE: TimeDelta = TimeDelta::days(1);

/// What moved in at an unlock.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Arrived {
    /// Notes, now entries.
    pub notes: u32,
    /// Noes.
    pub noes: u32,
    /// Small wins.
    pub wins: u32,
    /// Sealed files that could not be read. They stay in the folder, named `.unreadable`.
    pub unreadable: u32,
}

impl Arrived {
    /// Whether there is anything to tell.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

impl Vault {
    /// Moves everything that waits into the vault. `window` is how long a window is.
    ///
    /// Each thing is kept together with its id in one transaction, and only then its
    /// file is removed: cut off in between, the id says that it is in already.
    ///
    /// # Errors
    /// Where the store fails ([`Error::DiskFull`]): what is not in yet waits on.
    pub fn take_in(&mut self, window: TimeDelta, now: Moment) -> Result<Arrived> {
        let mut arrived = Arrived::default();
        let waiting = self.folder.sealed_files()?;
        if waiting.is_empty() {
            return Ok(arrived);
        }
        let private = self
            .store
            .inbox_key()?
            .ok_or(Error::Damaged("the inbox's key"))?;
        let mut waits_on = false;
        for path in &waiting {
            let read = files::read(path)
                .and_then(|bytes| Item::open(&bytes, &self.header.vault, &private));
            // What reminders left comes in its order: an outcome after its answer would
            // take the answer back.
            if waits_on && files::is_of_reminders(path) {
                continue;
            }
            let kept = match read {
                Ok(item) => self.keep(item, window, now, &mut arrived),
                Err(Error::Damaged(_)) => Err(Error::Invalid("not a sealed note")),
                // The disk fails, not the note: it is tried again at the next unlock.
                Err(_) => {
                    waits_on = true;
                    continue;
                }
            };
            match kept {
                Ok(()) => std::fs::remove_file(path)?,
                // Anyone may put things in: what can't be kept must not hold up the rest.
                Err(Error::TooLong { .. } | Error::Invalid(_)) => {
                    // Told only of what a person left.
                    arrived.unreadable += u32::from(!files::is_of_reminders(path));
                    files::put_aside(path)?;
                }
                // The vault fails, not the note: it waits on, with all that come after it.
                Err(other) => return Err(other),
            }
        }
        // The files are gone for good: their ids need not be remembered any longer.
        atomic::sync_folder(&self.folder.inbox())?;
        if !waits_on {
            self.store.inbox_forget_taken()?;
        }
        Ok(arrived)
    }

    fn keep(
        &mut self,
        item: Item,
        window: TimeDelta,
        now: Moment,
        arrived: &mut Arrived,
    ) -> Result<()> {
        // Beyond these, no calendar has a date for it in every zone.
        if !YEARS.contains(&item.at.year()) || !is_possible(&item.what, item.at) {
            return Err(Error::Invalid("a note of an impossible time"));
        }
        let written = Moment::new(item.at, item.zone);
        match item.what {
            What::Note { text } => {
                self.store.inbox_keep_note(&item.id, &text, written)?;
                arrived.notes += 1;
            }
            What::No {
                mut draft,
                text,
                open_window,
            } => {
                let waited = now.utc - written.utc;
                let wanted = open_window && TimeDelta::zero() <= waited && waited < STILL_WANTED;
                // The window is a time to come: it begins now, not when it was asked for.
                let (opening, at) = if wanted {
                    (Opening::Window(window), now)
                } else {
                    (Opening::Noted, written)
                };
                // Of the day it was sealed on; west of there that may be still to come.
                let heard_on = draft.heard_on.unwrap_or(written.local_date());
                draft.heard_on = Some(heard_on.min(at.local_date()));
                self.store
                    .inbox_keep_no(&item.id, draft, &text, opening, at)?;
                arrived.noes += 1;
            }
            What::Win { kind, text } => {
                self.store.inbox_keep_win(&item.id, kind, &text, written)?;
                arrived.wins += 1;
            }
            What::Outcome { of, fate } => {
                self.store
                    .inbox_keep_outcome(&item.id, &of, fate, written)?;
            }
            What::Answer { keys, answer } => {
                self.store
                    .inbox_keep_answer(&item.id, &keys, answer, written)?;
            }
            What::Hush(until) => self.store.inbox_keep_hush(&item.id, until, written)?,
            What::Rest(until) => self.store.inbox_keep_rest(&item.id, until, written)?,
        }
        Ok(())
    }
}

/// Whether all instants and dates in it can be: anyone may have put it in, and from one
/// far away the engine could not go on counting.
fn is_possible(what: &What, written: DateTime<Utc>) -> bool {
    let date = |key: &OccurrenceKey| YEARS.contains(&key.date.year());
    match what {
        What::Outcome { of, .. } => of
            .iter()
            .all(|(key, planned)| date(key) && YEARS.contains(&planned.year())),
        What::Answer { keys, answer } => {
            let soon = match answer {
                Answer::Snooze(until) => *until - written <= FURTHEST_SNOOZE,
                Answer::Done | Answer::FiveMore => true,
            };
            soon && keys.iter().all(date)
        }
        What::Note { .. } | What::No { .. } | What::Win { .. } | What::Hush(_) | What::Rest(_) => {
            true
        }
    }
}
