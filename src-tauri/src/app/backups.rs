//! Backups: the automatic one of the day, one to a chosen place, and the way back.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use onward_core::clock::Moment;
use onward_core::vault::backup::{Preview, Shelf, Shelved, Staged, Written, name_of, peek};
use onward_core::vault::{Secret, Snapshot};
use onward_core::{Error, ErrorCode, Result};
use serde::Serialize;

use super::tasks::Task;
use super::ways_in::opened;
use super::{App, Event, State};

/// So long after unlocking the first automatic backup begins: the first seconds are for
/// the person.
const AFTER_UNLOCK: TimeDelta = TimeDelta::seconds(10);
/// One that failed is tried again after this.
const TRY_AGAIN: TimeDelta = TimeDelta::hours(1);

/// So long an opened backup waits for somebody to restore it.
const PUT_AWAY_AFTER: TimeDelta = TimeDelta::minutes(10);

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

/// A backup that was chosen, and what it was opened as.
#[derive(Default)]
pub(super) struct Chosen {
    path: Option<PathBuf>,
    staged: Option<Staged>,
}

/// A chosen backup, as it is shown.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ChosenBackup {
    /// Its file's name.
    pub name: String,
    /// How long the file is.
    #[cfg_attr(test, ts(type = "number"))]
    pub bytes: u64,
}

/// What a backup holds, before it takes the journal's place.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct BackupPreview {
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Entries.
    pub entries: u32,
    /// Applications.
    pub applications: u32,
    /// Goals.
    pub goals: u32,
    /// The date of the first entry.
    pub first_entry: Option<NaiveDate>,
    /// The date of the newest entry.
    pub last_entry: Option<NaiveDate>,
    /// Whether it is of the journal that is here.
    pub same_journal: bool,
    /// Whether there is a journal here that would be set aside.
    pub replaces: bool,
}

impl App {
    fn shelf(&self) -> Shelf {
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

    /// The person chooses a backup. None: the dialog was closed.
    ///
    /// # Errors
    /// [`Error::NotABackup`], [`Error::BackupNewer`].
    pub fn choose_backup(&self) -> Result<Option<ChosenBackup>> {
        match self.chooser.backup_to_open() {
            Some(path) => self.chosen(path).map(Some),
            None => Ok(None),
        }
    }

    /// One of the automatic backups is chosen.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn pick_backup(&self, name: &str) -> Result<ChosenBackup> {
        self.chosen(self.shelf().find(name)?)
    }

    fn chosen(&self, path: PathBuf) -> Result<ChosenBackup> {
        peek(&path)?;
        let name = path.file_name().unwrap_or_default();
        let shown = ChosenBackup {
            name: name.to_string_lossy().into_owned(),
            bytes: std::fs::metadata(&path)?.len(),
        };
        self.state().chosen = Chosen {
            path: Some(path),
            staged: None,
        };
        Ok(shown)
    }

    /// Forgets what was chosen, and removes what was unpacked of it.
    pub fn let_go_of_backup(&self) {
        let chosen = std::mem::take(&mut self.state().chosen);
        drop(chosen);
    }

    /// Unpacks the chosen backup beside the journal and opens it.
    ///
    /// # Errors
    /// [`Error::NotFound`] where none is chosen, and as [`Staged::open`].
    pub fn preview_backup(&self, secret: &Secret) -> Result<BackupPreview> {
        let (path, locks) = {
            let state = self.state();
            (state.chosen.path.clone(), state.locks)
        };
        let path = path.ok_or(Error::NotFound("chosen backup"))?;
        let staged = self.stage(&path, secret)?;
        let preview = self.shown(&staged.preview);
        self.in_use();
        let mut state = self.state();
        // Locked meanwhile: what was opened for the person before is not kept open.
        if state.locks != locks {
            return Err(Error::Cancelled);
        }
        state.chosen.staged = Some(staged);
        Ok(preview)
    }

    /// When an opened backup is put away again if nobody restores it.
    pub(super) fn put_away_at(state: &State) -> Option<DateTime<Utc>> {
        let staged = state.chosen.staged.is_some();
        staged.then(|| state.last_use + PUT_AWAY_AFTER)
    }

    /// Tries the newest automatic backup and puts it away again.
    ///
    /// # Errors
    /// [`Error::NoBackup`], [`Error::Locked`], and as [`Staged::open`].
    pub fn drill(&self, secret: &Secret) -> Result<BackupPreview> {
        opened(&mut self.state())?;
        let newest = self.shelf().backups().into_iter().next();
        let path = self.shelf().find(&newest.ok_or(Error::NoBackup)?.name)?;
        let staged = self.stage(&path, secret)?;
        Ok(self.shown(&staged.preview))
    }

    /// Beside the vault's own folder, so that restoring is a rename on one disk.
    fn stage(&self, path: &std::path::Path, secret: &Secret) -> Result<Staged> {
        let target = self.restore_target();
        let beside = target.root().parent().unwrap_or(target.root()).to_owned();
        onward_core::vault::atomic::private_folder(self.profile.root())?;
        self.task(Task::Preview, |progress| {
            Staged::open(path, &beside, secret, progress)
        })
    }

    fn shown(&self, preview: &Preview) -> BackupPreview {
        let folder = self.restore_target();
        let summary = preview.summary;
        BackupPreview {
            made_at: preview.made_at,
            entries: summary.entries,
            applications: summary.applications,
            goals: summary.goals,
            first_entry: summary.first_entry,
            last_entry: summary.last_entry,
            same_journal: folder.id().is_none_or(|id| id == preview.vault),
            replaces: folder.root().exists(),
        }
    }

    /// Puts the previewed backup in the journal's place and opens it. Answers the folder
    /// the present journal was set aside in.
    ///
    /// # Errors
    /// [`Error::NotFound`] where none was previewed, [`Error::NotWritable`],
    /// [`Error::DiskFull`]: the present journal is then where it was, and locked.
    pub fn restore_backup(&self) -> Result<Option<PathBuf>> {
        self.task(Task::Restore, |progress| {
            progress(0, 0)?;
            let (staged, locks) = {
                let mut state = self.state();
                (state.chosen.staged.take(), state.locks)
            };
            let staged = staged.ok_or(Error::NotFound("previewed backup"))?;
            let target = self.restore_target();
            let was_open = self.close_vault();
            let restored = staged.restore(&target, &self.stamp());
            let outcome = restored.and_then(|(vault, aside)| {
                if target.root() == self.profile.usual_vault() {
                    self.place_is_usual()?;
                }
                Self::forget_outstanding(&mut self.state());
                // Closing it was ours; a lock asked for meanwhile is not.
                self.opened(vault, locks + 1)?;
                Ok(aside)
            });
            if outcome.is_err() && was_open {
                // The page shows a journal that is closed now.
                self.renew_page();
            }
            outcome
        })
    }
}

#[cfg(test)]
impl App {
    pub(super) fn backups_are_running(&self) -> bool {
        self.state().task.is_some()
    }
}
