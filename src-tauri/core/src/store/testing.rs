//! A store in a temporary folder, for tests.

use chrono::NaiveDate;
use chrono_tz::Tz;
use tempfile::TempDir;

use super::Store;
use super::migrating::MIGRATIONS;
use crate::clock::Moment;
use crate::finding::{SearchAsk, SearchOrder};
use crate::images::{ImageKind, Picture};
use crate::journal::EntryKind;
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

/// A small picture, kept; its number.
pub(crate) fn picture(store: &mut Store) -> i64 {
    let picture = Picture {
        kind: ImageKind::Png,
        width: 2,
        height: 1,
        bytes: vec![7; 9],
    };
    let kept = store.image_add(&picture, berlin("2026-05-14T10:00:00Z"));
    kept.unwrap().id
}

/// A page of the journal, written then; its number.
pub(crate) fn page(store: &mut Store, text: &str, at: &str) -> i64 {
    let page = store.entry_create(EntryKind::Page, text, berlin(at));
    page.unwrap().id
}

/// The numbers of all that a query finds, the newest first.
pub(crate) fn found(store: &mut Store, query: &str) -> Vec<i64> {
    let ask = SearchAsk {
        query: query.into(),
        order: SearchOrder::Newest,
        before: None,
        limit: 100,
    };
    let page = store.search(&ask, day("2026-12-31")).unwrap();
    let hits = page.hits.iter().filter(|_| page.corrected.is_none());
    hits.map(|hit| hit.entry.id).collect()
}

/// A day of the calendar.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
