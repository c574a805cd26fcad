use std::fs;

use crate::error::Error;
use crate::journal::EntryKind;
use crate::secret::Key;
use crate::store::Store;
use crate::store::testing::{berlin, store};

const CANARY: &str = "kingfisher-on-the-canal";

#[test]
fn nothing_written_can_be_read_in_the_file() {
    let (folder, mut store) = store();
    store
        .entry_create(EntryKind::Page, CANARY, berlin("2026-05-14T12:00:00Z"))
        .unwrap();
    store.close().unwrap();
    let bytes = fs::read(folder.path().join("journal.db")).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
    assert!(
        !bytes
            .windows(CANARY.len())
            .any(|window| window == CANARY.as_bytes())
    );
    let files = fs::read_dir(folder.path()).unwrap().count();
    assert!(files <= 2, "one database, and an emptied journal at most");
}

#[test]
fn another_key_is_refused_and_the_file_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    Store::create(&path, &Key::random().unwrap())
        .unwrap()
        .close()
        .unwrap();
    let before = fs::read(&path).unwrap();
    let refused = Store::open(&path, &Key::random().unwrap()).map(|_| ());
    assert!(matches!(refused, Err(Error::Damaged(_))), "{refused:?}");
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_schema_of_a_newer_program_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    let key = Key::random().unwrap();
    let store = Store::create(&path, &key).unwrap();
    store
        .connection
        .pragma_update(None, "user_version", 999)
        .unwrap();
    store.close().unwrap();
    assert!(matches!(
        Store::open(&path, &key).map(|_| ()),
        Err(Error::Newer(999))
    ));
}

#[test]
#[cfg(unix)]
fn the_database_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, _store) = store();
    let mode = fs::metadata(folder.path().join("journal.db"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_damaged_page_is_never_read_as_nothing_wherever_it_lies() {
    let folder = tempfile::tempdir().unwrap();
    let (path, key) = (folder.path().join("journal.db"), Key::random().unwrap());
    let mut store = Store::create(&path, &key).unwrap();
    let now = berlin("2026-05-14T12:00:00Z");
    // Several pages, the last of which holds little more than what stands behind the text.
    let kept = store
        .entry_create(EntryKind::Page, "x".repeat(4 * 4012 - 40).as_str(), now)
        .unwrap()
        .id;
    let whole = store.entry(kept).unwrap();
    store.close().unwrap();
    let good = fs::read(&path).unwrap();
    let mut refused = 0;
    for page in 0..good.len() / 4096 {
        let mut bytes = good.clone();
        bytes[page * 4096 + 50] ^= 1;
        fs::write(&path, bytes).unwrap();
        let Ok(mut store) = Store::open(&path, &key) else {
            continue;
        };
        match store.entry(kept) {
            Ok(read) => assert!(read == whole, "page {page} reads differently"),
            Err(error) => {
                assert!(matches!(error, Error::Damaged(_)), "page {page}: {error:?}");
                // Nor is it forgotten, or written over.
                let again = store.entry_save(kept, "other", None, now).map(|_| ());
                assert!(matches!(again, Err(Error::Damaged(_))), "{again:?}");
                refused += 1;
            }
        }
    }
    assert!(refused >= 4, "only {refused} pages were met");
}
