//! A store in a temporary folder, for tests.

use chrono_tz::Tz;
use tempfile::TempDir;

use super::Store;
use super::migrating::MIGRATIONS;
use crate::clock::Moment;
use crate::secret::Key;

/// Today's schema.
pub(crate) const SCHEMA: usize = MIGRATIONS.len();

/// A fresh store and the folder it dies with.
pub(crate) fn store() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("journal.db"), &Key::random().unwrap()).unwrap();
    (folder, store)
}

/// A moment in Berlin.
pub(crate) fn berlin(text: &str) -> Moment {
    Moment::new(text.parse().unwrap(), Tz::Europe__Berlin)
}
