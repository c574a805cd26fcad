//! A changed file, looked at: a named error or the very same content, and the file as it is.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use onward_core::Error;
use onward_core::vault::VaultFolder;
use onward_core::vault::backup::Staged;

use crate::specimen::{Specimen, content, right, unlocked};

/// One vault for all: its backup and its note are of it.
pub fn specimen() -> &'static Specimen {
    static SPECIMEN: OnceLock<Specimen> = OnceLock::new();
    SPECIMEN.get_or_init(Specimen::made)
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A named error.
    Refused,
    /// All is as it was.
    Same,
}

/// How many changes, and how many of them were refused.
#[derive(Clone, Copy, Default)]
pub struct Tally {
    pub changes: usize,
    pub refused: usize,
}

impl Tally {
    pub fn add(&mut self, outcome: Outcome) {
        self.changes += 1;
        self.refused += usize::from(outcome == Outcome::Refused);
    }

    pub fn sum(tallies: Vec<Self>) -> Self {
        tallies.into_iter().fold(Self::default(), |sum, one| Self {
            changes: sum.changes + one.changes,
            refused: sum.refused + one.refused,
        })
    }
}

/// Opens the vault and reads all of it. Panics where anything but the same content or a
/// named error comes of it.
#[track_caller]
pub fn look(folder: &VaultFolder, specimen: &Specimen, context: &str) -> Outcome {
    let vault = match unlocked(folder, &right()) {
        Ok(vault) => vault,
        Err(error) => return named(error, context),
    };
    match content(&vault) {
        Ok(found) => assert!(
            found == specimen.content,
            "{context}: other content: {found}"
        ),
        Err(error) => return named(error, context),
    }
    // Not every page was read: the check reads them all, and must not overlook anything.
    match vault.store.check() {
        Ok(()) => Outcome::Same,
        Err(error) => named(error, context),
    }
}

/// `Internal` names nothing a person could act on; `WrongPassphrase` would not be true.
#[track_caller]
fn named(error: Error, context: &str) -> Outcome {
    assert!(
        matches!(error, Error::Damaged(_) | Error::Newer(_)),
        "{context}: {error:?}"
    );
    Outcome::Refused
}

/// Opens a changed backup. It is refused, whatever the change.
#[track_caller]
pub fn look_into_backup(bytes: &[u8], top: &Path, context: &str) -> Outcome {
    let path = top.join("changed.onward-backup");
    fs::write(&path, bytes).unwrap();
    let error = match Staged::open(&path, top, &right(), &mut |_, _| Ok(())) {
        Ok(_) => panic!("{context}: it opens"),
        Err(error) => error,
    };
    assert!(
        matches!(
            error,
            Error::NotABackup | Error::BackupDamaged | Error::BackupNewer
        ),
        "{context}: {error:?}"
    );
    assert!(
        fs::read(&path).unwrap() == bytes,
        "{context}: the file changed"
    );
    Outcome::Refused
}

/// One copy is enough to open it, and the other is repaired from it: what it was is kept
/// beside it. One of a newer program is left alone.
pub fn change_one_header(folder: &VaultFolder, name: &str, bytes: &[u8], context: &str) -> Outcome {
    let good = &specimen().files["header"];
    let path = folder.root().join(name);
    fs::write(&path, bytes).unwrap();
    let outcome = look(folder, specimen(), context);
    assert_eq!(outcome, Outcome::Same, "{context}: one good copy is enough");
    let kept = folder.root().join(format!("{name}.damaged"));
    if fs::read(&path).unwrap() == *good {
        assert!(
            fs::read(&kept).unwrap() == bytes,
            "{context}: {name} was not kept"
        );
        fs::remove_file(kept).unwrap();
    } else {
        let newer = bytes.len() > 9 && (bytes[8] > good[8] || bytes[9] > good[9]);
        let as_it_was = fs::read(&path).unwrap() == bytes;
        assert!(newer && as_it_was, "{context}: {name} was not repaired");
        fs::write(&path, good).unwrap();
    }
    for name in ["header", "header.copy"] {
        let other = fs::read(folder.root().join(name)).unwrap();
        assert!(other == *good, "{context}: {name} changed");
    }
    outcome
}

/// Without a good copy nothing opens, and both stay as they are.
pub fn change_both_headers(folder: &VaultFolder, bytes: &[u8], context: &str) -> Outcome {
    for name in ["header", "header.copy"] {
        fs::write(folder.root().join(name), bytes).unwrap();
    }
    let outcome = look(folder, specimen(), context);
    assert_eq!(outcome, Outcome::Refused, "{context}: without a good copy");
    for name in ["header", "header.copy"] {
        let path = folder.root().join(name);
        assert!(
            fs::read(&path).unwrap() == bytes,
            "{context}: {name} changed"
        );
        fs::write(&path, &specimen().files["header"]).unwrap();
    }
    outcome
}
