use crate::error::Error;
use crate::store::Store;
use crate::store::testing::{berlin, day, found, page, picture, store};

const NOW: &str = "2026-05-14T10:00:00Z";
const NOTHING: [i64; 0] = [];

/// How many rows of a table there are.
fn rows(store: &Store, table: &str) -> i64 {
    let count = format!("SELECT count(*) FROM {table}");
    store
        .connection
        .query_row(&count, [], |row| row.get(0))
        .unwrap()
}

/// How often a word is in the index, also in what of it is only marked as gone.
fn in_the_index(store: &Store, word: &str) -> usize {
    let words =
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.all_words USING fts5vocab(main, entry_index, row)";
    store.connection.execute_batch(words).unwrap();
    let mut blocks = store
        .connection
        .prepare("SELECT block FROM entry_index_data")
        .unwrap();
    let blocks = blocks
        .query_map([], |row| row.get::<_, Vec<u8>>(0))
        .unwrap();
    let raw = blocks.filter(|block| {
        let block = block.as_ref().unwrap();
        block
            .windows(word.len())
            .any(|window| window == word.as_bytes())
    });
    let known: i64 = store
        .connection
        .query_row(
            "SELECT count(*) FROM temp.all_words WHERE term = ?1",
            [word],
            |row| row.get(0),
        )
        .unwrap();
    raw.count() + usize::try_from(known).unwrap()
}

/// All that is done bit by bit while a journal is open.
fn keep_up(store: &mut Store) {
    while store.index_catch_up_some().unwrap() || store.index_merge_some().unwrap() {}
}

#[test]
fn for_good_means_no_words_no_earlier_states_and_no_pictures_of_it_stay() {
    let (_folder, mut store) = store();
    let [own, earlier, shared] = [(); 3].map(|()| picture(&mut store));
    let kept = page(&mut store, &format!("otter ![](image:{shared})"), NOW);
    let text = format!("#secretive ![](image:{own}) ![](image:{shared})");
    let first = format!("heronry {text} ![](image:{earlier})");
    let id = page(&mut store, &first, NOW);
    assert_eq!(found(&mut store, "heronry"), [id]);
    let later = berlin("2026-05-14T12:00:00Z");
    let second = format!("kingfisher {text}");
    store.entry_save(id, second.as_str(), None, later).unwrap();
    assert_eq!(found(&mut store, "kingfisher"), [id]);
    assert!(in_the_index(&store, "kingfisher") > 0);
    store.entry_delete(id, later).unwrap();
    store.bin_empty(Some(id)).unwrap();
    assert_eq!(found(&mut store, "kingfisher"), NOTHING);
    keep_up(&mut store);
    for word in ["heronry", "kingfisher", "tsecretive"] {
        assert_eq!(in_the_index(&store, word), 0, "{word}");
    }
    for table in ["entry_versions", "entry_tags", "index_due"] {
        assert_eq!(rows(&store, table), 0, "{table}");
    }
    assert!(store.image(own).is_err() && store.image(earlier).is_err());
    assert!(store.image(shared).is_ok());
    assert_eq!(rows(&store, "entries"), 1);
    assert_eq!(found(&mut store, "otter"), [kept]);
}

#[test]
fn only_what_lies_in_the_bin_can_be_erased() {
    let (_folder, mut store) = store();
    let kept = page(&mut store, "kept", NOW);
    let one = page(&mut store, "one", NOW);
    let other = page(&mut store, "other", NOW);
    assert!(matches!(
        store.bin_empty(Some(kept)),
        Err(Error::NotFound(_))
    ));
    store.bin_empty(None).unwrap();
    store.entry_delete(one, berlin(NOW)).unwrap();
    store.entry_delete(other, berlin(NOW)).unwrap();
    store.bin_empty(Some(one)).unwrap();
    assert_eq!(store.bin(berlin(NOW)).unwrap()[0].entry.id, other);
    store.bin_empty(None).unwrap();
    assert_eq!(rows(&store, "entries"), 1);
    assert!(matches!(
        store.entry_restore(other).map(|_| ()),
        Err(Error::NotFound(_))
    ));
}

#[test]
fn tidying_lets_go_of_what_lay_in_the_bin_for_thirty_days_and_of_nothing_else() {
    let (_folder, mut store) = store();
    let kept = page(&mut store, "kept", NOW);
    let old = page(&mut store, "heron", NOW);
    assert_eq!(found(&mut store, "heron"), [old]);
    store.entry_delete(old, berlin(NOW)).unwrap();
    store.journal_tidy(berlin("2026-06-13T10:00:00Z")).unwrap();
    assert_eq!(store.bin(berlin(NOW)).unwrap().len(), 1);
    store.journal_tidy(berlin("2026-06-13T10:00:01Z")).unwrap();
    assert!(store.bin(berlin(NOW)).unwrap().is_empty());
    keep_up(&mut store);
    assert_eq!(in_the_index(&store, "heron"), 0);
    assert_eq!(store.entry(kept).unwrap().text, "kept");
}

#[test]
fn where_an_erased_entry_stood_before_it_was_moved_no_word_of_it_stays() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "heronry", NOW);
    assert_eq!(found(&mut store, "heronry"), [id]);
    let midnight = chrono::NaiveTime::MIN;
    let moved = store.entry_move(id, day("2026-05-01"), midnight, berlin(NOW));
    assert_eq!(found(&mut store, "heronry"), [moved.unwrap().id]);
    store.entry_delete(id, berlin(NOW)).unwrap();
    store.bin_empty(None).unwrap();
    keep_up(&mut store);
    assert_eq!(in_the_index(&store, "heronry"), 0);
}
