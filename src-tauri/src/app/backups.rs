//! Backups: the automatic one of the day, and one to a chosen place. The way back is
//! [`super::restoring`].

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use onward_core::clock::Moment;
use onward_core::vault::Snapshot;
use onward_core::vault::backup::{Shelf, Shelved, Written, name_of};
use onward_core::{ErrorCode, Result};

use super::tasks::Task;
use super::ways_in::opened;
use super::{App, Event, State};

/// So long after unlocking the first automatic backup begins: the first seconds are for
/// the person.
const AFTER_UNLOCK: TimeDelta = TimeDelta::seconds(10);
/// One that failed is tried again after this.
const TRY_AGAIN: TimeDelta = TimeDelta::hours(1);

/// What is known of the automatic backups while the vault is open.
#[derive(Default)]
pub(super) struct Automatic {
    /// When the next one may begin, unless one of today is there.
    not_before: Option<DateTime<Utc>>,
    /// The local date of the newest one.
    newest: Option<NaiveDate>,
    /// Why the last one failed.
    problem: Option<ErrorCode>,
}

impl App {
    pub(super) fn shelf(&self) -> Shelf {
        Shelf::new(self.profile.backups())
    }

    /// The automatic backups, newest first, and why the last one failed. Also while the
    /// vault is locked, damaged or missing: they are the way back.
    pub fn backups(&self) -> (Vec<Shelved>, Option<ErrorCode>) {
        let problem = self.state().automatic.problem;
        (self.shelf().backups(), problem)
    }

    /// Makes a backup at a place the person chooses. None: the dialog was closed.
    ///
    /// # Errors
    /// As [`Snapshot::write_backup`].
    pub fn backup_now(&self) -> Result<Option<Written>> {
        opened(&mut self.state())?;
        let Some(path) = self.chooser.backup_to_save(&name_of(self.clock.now().utc)) else {
            return Ok(None);
        };
        self.task(Task::Backup, |progress| {
            let snapshot = self.snapshot()?;
            snapshot.write_backup(&path, self.clock.now(), progress)
        })
        .map(Some)
    }

    pub(super) fn snapshot(&self) -> Result<Snapshot> {
        opened(&mut self.state())?.snapshot()
    }

    /// What is known of the backups when the vault is opened.
    pub(super) fn expected_backup(&self, now: Moment) -> Automatic {
        let newest = self.shelf().backups().into_iter().map(|one| one.made_at);
        let date = |at: DateTime<Utc>| at.with_timezone(&now.zone).date_naive();
        Automatic {
            not_before: Some(now.utc + AFTER_UNLOCK),
            newest: newest.max().map(date),
            problem: None,
        }
    }

    /// When the automatic backup is due, if today has none yet.
    pub(super) fn backup_due(state: &State, now: Moment) -> Option<DateTime<Utc>> {
        let automatic = &state.automatic;
        if state.vault.is_none() || automatic.newest == Some(now.local_date()) {
            return None;
        }
        automatic.not_before
    }

    /// Begins the automatic backup on a thread of its own. Its end comes as an event.
    pub(super) fn begin_backup(self: &Arc<Self>, now: Moment) {
        self.state().automatic.not_before = Some(now.utc + TRY_AGAIN);
        let app = self.clone();
        std::thread::spawn(move || {
            let outcome = app.quiet_task(|cancelled| {
                let snapshot = app.snapshot()?;
                app.shelf().add(&snapshot, now, &mut |_, _| cancelled())
            });
            let problem = outcome.err().map(|error| error.code());
            app.send(Event::BackedUp(now.local_date(), problem));
        });
    }

    /// The automatic backup has come to its end.
    pub(super) fn backed_up(&self, date: NaiveDate, problem: Option<ErrorCode>) {
        let mut state = self.state();
        match problem {
            None => {
                state.automatic.newest = Some(date);
                state.automatic.problem = None;
                drop(state);
                // The list of backups may be on the screen.
                self.tell_changed();
            }
            // Locked in the middle, or another task was running: no trouble, only later.
            Some(ErrorCode::Cancelled | ErrorCode::Locked | ErrorCode::Busy) => {}
            Some(code) => {
                eprintln!("onward: the automatic backup failed: {code:?}");
                state.automatic.problem = Some(code);
            }
        }
    }
}

#[cfg(test)]
impl App {
    pub(super) fn backups_are_running(&self) -> bool {
        self.state().task.is_some()
    }
}
