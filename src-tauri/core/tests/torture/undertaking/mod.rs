//! What is done to a vault's files, one thing after the other, each on a folder of its own:
//! tried while something fails, it leaves all as it was; tried again, it succeeds.

mod acts;

use onward_core::journal::ListPart;
use std::fs;
use std::path::{Path, PathBuf};

use onward_core::Result;
use onward_core::vault::backup::{EXTENSION, Staged};
use onward_core::vault::{VaultFolder, atomic};

pub use acts::ALL;

use crate::specimen::{Specimen, content, right, unlocked};

/// One thing that is done.
pub struct Undertaking {
    pub name: &'static str,
    /// Whether a sealed note waits meanwhile, which must not be lost.
    pub note_waits: bool,
    pub attempt: fn(&Place) -> Result<()>,
    /// Panics unless it was done, whole.
    pub done: fn(&Place),
}

/// A folder with a vault, a backup of it on a shelf, and a file of preferences.
pub struct Place {
    pub top: PathBuf,
}

pub const OLD_PREFERENCES: &[u8] = b"{\"theme\":\"dark\"}";

impl Place {
    /// Laid out anew in `top`.
    pub fn laid_out(top: &Path, specimen: &Specimen, note_waits: bool) -> Self {
        fs::create_dir_all(top.join("backups")).unwrap();
        specimen.lay_out(&top.join("vault"));
        fs::create_dir(top.join("vault/inbox")).unwrap();
        if note_waits {
            let note = top.join("vault/inbox/0000000001-0badcafe.sealed");
            fs::write(note, &specimen.note).unwrap();
        }
        fs::write(top.join("backups/old.onward-backup"), &specimen.backup).unwrap();
        fs::write(top.join("preferences.json"), OLD_PREFERENCES).unwrap();
        Self::new(top)
    }

    /// One that was laid out before.
    pub fn new(top: &Path) -> Self {
        Self {
            top: top.to_owned(),
        }
    }

    pub fn vault(&self) -> VaultFolder {
        VaultFolder::new(self.top.join("vault"))
    }

    pub fn elsewhere(&self) -> VaultFolder {
        VaultFolder::new(self.top.join("elsewhere"))
    }

    pub fn shelf(&self) -> PathBuf {
        self.top.join("backups")
    }

    pub fn preferences(&self) -> PathBuf {
        self.top.join("preferences.json")
    }

    /// Panics unless all is as it was laid out: the old files whole, by the old secret.
    pub fn is_as_it_was(&self, specimen: &Specimen, note_waits: bool) {
        let vault = unlocked(&self.vault(), &right());
        let vault = vault.unwrap_or_else(|error| panic!("it does not open any more: {error}"));
        assert!(
            content(&vault).unwrap() == specimen.content,
            "other content"
        );
        vault.store.check().unwrap();
        vault.close().unwrap();
        let waiting = usize::from(note_waits);
        assert_eq!(self.vault().waiting(), waiting, "the note is gone");
        assert!(
            fs::read(self.preferences()).unwrap() == OLD_PREFERENCES,
            "other preferences"
        );
        assert_eq!(self.backups(), ["old.onward-backup"]);
        for entry in fs::read_dir(&self.top).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            assert!(
                !name.contains("set-aside") && !name.contains("restoring"),
                "{name} is left over"
            );
        }
    }

    /// The names on the shelf.
    pub fn backups(&self) -> Vec<String> {
        let names = fs::read_dir(self.shelf()).unwrap();
        let mut names: Vec<String> = names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.ends_with(EXTENSION))
            .collect();
        names.sort();
        names
    }

    /// Panics unless each backup opens.
    pub fn backups_open(&self) {
        for name in self.backups() {
            let path = self.shelf().join(&name);
            let staged = Staged::open(&path, &self.top, &right(), &mut |_, _| Ok(()));
            staged.unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }

    /// Whether the vault in `folder` opens by `secret` with an entry that begins so.
    pub fn says(&self, folder: &VaultFolder, beginning: &str) -> bool {
        let vault = unlocked(folder, &right()).unwrap();
        vault.store.check().unwrap();
        let page = vault.store.entries(ListPart::default(), 200).unwrap();
        page.entries
            .iter()
            .any(|entry| entry.excerpt.starts_with(beginning))
    }
}

/// What preferences and the agenda are kept by.
pub fn replace(place: &Place, bytes: &[u8]) -> Result<()> {
    atomic::replace(&place.preferences(), bytes)
}
