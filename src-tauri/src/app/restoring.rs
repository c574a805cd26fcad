//! Restoring a backup: chosen, looked into, and put in the journal's place.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use onward_core::vault::Secret;
use onward_core::vault::backup::{Preview, Staged, peek};
use onward_core::{Error, Result};
use serde::Serialize;

use super::tasks::Task;
use super::ways_in::opened;
use super::{App, State};

/// So long an opened backup waits for somebody to restore it.
const PUT_AWAY_AFTER: TimeDelta = TimeDelta::minutes(10);

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
