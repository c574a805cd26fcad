//! The folder of the automatic backups: listed, added to, rotated.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{EXTENSION, Written, kept, peek};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::vault::{Progress, Snapshot, atomic};

/// The folder of the automatic backups.
pub struct Shelf {
    root: PathBuf,
}

/// A backup on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    /// Its file's name.
    pub name: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// How long the file is.
    pub bytes: u64,
}

impl Shelf {
    /// The shelf in `root`; nothing is touched yet.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The backups, newest first. Files that are none are passed over.
    pub fn backups(&self) -> Vec<Shelved> {
        let entries = fs::read_dir(&self.root).into_iter().flatten().flatten();
        let mut found: Vec<Shelved> = entries.filter_map(|entry| shelved(&entry.path())).collect();
        found.sort_by(|a, b| (b.made_at, &b.name).cmp(&(a.made_at, &a.name)));
        found
    }

    /// The file of a backup that is on the shelf.
    ///
    /// # Errors
    /// [`Error::NotFound`] for any other name, whatever stands in it.
    pub fn find(&self, name: &str) -> Result<PathBuf> {
        let known = self.backups().into_iter().find(|one| one.name == name);
        known
            .map(|one| self.root.join(one.name))
            .ok_or(Error::NotFound("backup"))
    }

    /// Adds a backup, and only once it is proven removes those whose time is over.
    ///
    /// # Errors
    /// As [`Snapshot::write_backup`].
    pub fn add(&self, snapshot: &Snapshot, now: Moment, progress: Progress) -> Result<Written> {
        atomic::private_folder(&self.root)?;
        let path = self.root.join(name_of(now.utc));
        let written = snapshot.write_backup(&path, now, progress)?;
        self.rotate(now)?;
        Ok(written)
    }

    /// Backups from the future (a clock that was wrong) are left alone and push nothing out.
    fn rotate(&self, now: Moment) -> Result<()> {
        let backups = self.backups();
        let past = backups.iter().filter(|one| one.made_at <= now.utc);
        let made: Vec<_> = past.clone().map(|one| one.made_at).collect();
        let kept = kept(&made);
        for one in past.filter(|one| !kept.contains(&one.made_at)) {
            fs::remove_file(self.root.join(&one.name))?;
        }
        Ok(())
    }
}

/// A name that says when, and nothing else.
pub fn name_of(at: DateTime<Utc>) -> String {
    format!("{}.{EXTENSION}", at.format("%Y-%m-%d-%H%M%S"))
}

fn shelved(path: &Path) -> Option<Shelved> {
    if path.extension()? != EXTENSION {
        return None;
    }
    Some(Shelved {
        name: path.file_name()?.to_str()?.to_owned(),
        made_at: peek(path).ok()?,
        bytes: fs::metadata(path).ok()?.len(),
    })
}
