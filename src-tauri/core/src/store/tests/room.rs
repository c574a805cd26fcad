use std::path::Path;

use crate::store::testing::{berlin, found, page};
use crate::store::{Store, keyed};

const NOW: &str = "2026-05-14T10:00:00Z";

/// A store that held far more than it holds now.
fn after_much_was_erased(path: &Path) -> (Store, i64) {
    let key = crate::secret::Key::random().unwrap();
    let mut store = Store::create(path, &key).unwrap();
    let id = page(&mut store, "heron", NOW);
    let long = "otter ".repeat(100_000);
    let erased = page(&mut store, &long, NOW);
    store.entry_delete(erased, berlin(NOW)).unwrap();
    store.bin_empty(Some(erased)).unwrap();
    (store, id)
}

#[test]
fn what_was_erased_gives_its_room_back_to_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    let (mut store, id) = after_much_was_erased(&path);
    let before = path.metadata().unwrap().len();
    assert!(before > 600_000);
    let mut steps = 0;
    while store.room_give_back_some().unwrap() {
        steps += 1;
    }
    assert!(steps > 0);
    assert!(path.metadata().unwrap().len() < before - 400_000);
    store.check().unwrap();
    assert_eq!(found(&mut store, "heron"), [id]);
    assert!(!store.room_give_back_some().unwrap());
}

#[test]
fn a_vault_from_before_keeps_its_room() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    let key = crate::secret::Key::random().unwrap();
    keyed::create_file(&path).unwrap();
    let mut store = Store {
        connection: keyed::open(&path, &key).unwrap(),
    };
    store.migrate(0).unwrap();
    let sql = "CREATE TABLE room (bytes BLOB); INSERT INTO room VALUES (zeroblob(500000));
        DELETE FROM room;";
    store.connection.execute_batch(sql).unwrap();
    assert!(!store.room_give_back_some().unwrap());
    store.check().unwrap();
}
