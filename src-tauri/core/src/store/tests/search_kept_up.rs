use crate::store::Store;
use crate::store::testing::{berlin, found, page, store};

const NOW: &str = "2026-05-14T10:00:00Z";
const NOTHING: [i64; 0] = [];

#[test]
fn a_search_knows_every_write_before_it_also_after_the_vault_was_closed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    let key = crate::secret::Key::random().unwrap();
    let mut store = Store::create(&path, &key).unwrap();
    let id = page(&mut store, "heron", NOW);
    store.close().unwrap();
    let mut store = Store::open(&path, &key).unwrap();
    assert_eq!(found(&mut store, "heron"), [id]);
    store.entry_save(id, "otter", None, berlin(NOW)).unwrap();
    store.close().unwrap();
    let mut store = Store::open(&path, &key).unwrap();
    assert_eq!(found(&mut store, "heron"), NOTHING);
    assert_eq!(found(&mut store, "otter"), [id]);
}

#[test]
fn the_index_catches_up_part_by_part_and_says_when_nothing_is_due() {
    let (_folder, mut store) = store();
    assert!(!store.index_catch_up_some().unwrap());
    page(&mut store, "heron", NOW);
    assert!(!store.index_catch_up_some().unwrap(), "one part is all");
    let due = |store: &Store| -> i64 {
        let count = "SELECT count(*) FROM index_due";
        store
            .connection
            .query_row(count, [], |row| row.get(0))
            .unwrap()
    };
    assert_eq!(due(&store), 0);
    for place in 0..700 {
        let insert = "INSERT INTO index_due VALUES (?1)";
        store.connection.execute(insert, [place]).unwrap();
    }
    assert!(store.index_catch_up_some().unwrap());
    assert_eq!(due(&store), 200);
    store.index_catch_up().unwrap();
    assert_eq!(due(&store), 0);
}

#[test]
fn an_entry_that_can_not_be_read_does_not_keep_the_others_from_being_found() {
    let (_folder, mut store) = store();
    let broken = page(&mut store, "heron one", "2026-05-14T08:00:00Z");
    let id = page(&mut store, "heron two", "2026-05-14T09:00:00Z");
    let spoil = "UPDATE entries SET tags = '[' WHERE id = ?1";
    store.connection.execute(spoil, [broken]).unwrap();
    assert_eq!(found(&mut store, "heron"), [id]);
    store.index_catch_up().unwrap();
    assert!(!store.index_catch_up_some().unwrap());
}
