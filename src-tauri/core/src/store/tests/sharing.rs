use crate::error::{ErrorCode, Result};
use crate::journal::Entry;
use crate::store::testing::{berlin, day, page, picture, store};
use crate::store::{ShareRange, Store};

const NOW: &str = "2026-05-14T10:00:00Z";
const ALL: ShareRange = ShareRange {
    id: None,
    from: None,
    to: None,
};

fn shared(store: &Store, range: ShareRange) -> Vec<i64> {
    store.shared(range, day("2026-05-14")).unwrap()
}

fn for_print(store: &Store) -> Result<Vec<Entry>> {
    store.shared_entries(ALL, day("2026-05-14"))
}

fn is_too_long(store: &Store) -> bool {
    for_print(store).is_err_and(|error| error.code() == ErrorCode::TooLong)
}

#[test]
fn a_range_of_days_is_shared_oldest_first_with_both_its_ends() {
    let (_folder, mut store) = store();
    page(&mut store, "before", "2026-04-30T21:59:00Z"); // the last minute of April in Berlin
    let last = page(&mut store, "last", "2026-05-02T21:59:00Z");
    let first = page(&mut store, "first", "2026-04-30T22:00:00Z");
    page(&mut store, "after", "2026-05-02T22:00:00Z");
    let binned = page(&mut store, "binned", "2026-05-01T10:00:00Z");
    store.entry_delete(binned, berlin(NOW)).unwrap();
    let range = ShareRange {
        id: None,
        from: Some(day("2026-05-01")),
        to: Some(day("2026-05-02")),
    };
    assert_eq!(shared(&store, range), [first, last]);
}

#[test]
fn what_is_put_away_is_shared_only_where_it_is_asked_for_alone() {
    let (_folder, mut store) = store();
    let open = page(&mut store, "open", NOW);
    let away = page(&mut store, "away", NOW);
    store.entry_seal(away, Some(day("2026-05-15"))).unwrap();
    assert_eq!(shared(&store, ALL), [open]);
    let alone = ShareRange {
        id: Some(away),
        ..ALL
    };
    assert_eq!(shared(&store, alone), [away]);
}

#[test]
fn more_text_than_can_be_printed_at_once_is_refused() {
    let (_folder, mut store) = store();
    page(&mut store, &"x".repeat(999_990), NOW);
    page(&mut store, &"x".repeat(1_000_000), NOW);
    assert_eq!(for_print(&store).unwrap().len(), 2);
    page(&mut store, "eleven more", NOW);
    assert!(is_too_long(&store));
}

#[test]
fn more_entries_than_can_be_printed_at_once_are_refused_however_short() {
    let (_folder, mut store) = store();
    page(&mut store, "", "1990-01-01T10:00:00Z");
    let as_many =
        "WITH RECURSIVE more (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM more WHERE n < 3000)
        INSERT INTO entries (id, kind, format, local_date, zone, place, created_at, updated_at)
        SELECT n, 'page', 'plain', '2026-05-14', 'Europe/Berlin', 30000000 + n, 0, 0 FROM more";
    store.connection.execute(as_many, []).unwrap();
    let texts = "INSERT INTO entry_texts (entry_id, text) SELECT id, '' FROM entries WHERE id > 1";
    store.connection.execute(texts, []).unwrap();
    assert_eq!(for_print(&store).unwrap().len(), 3000);
    page(&mut store, "", "1990-01-01T10:00:00Z");
    assert!(is_too_long(&store));
}

#[test]
fn more_pictures_than_can_be_printed_at_once_are_refused() {
    let (_folder, mut store) = store();
    let mut text = String::new();
    for _ in 0..200 {
        let image = picture(&mut store);
        text.push_str(&format!("![](image:{image})\n\n"));
    }
    page(&mut store, &text, NOW);
    assert_eq!(for_print(&store).unwrap().len(), 1);
    page(&mut store, "![](image:1)", NOW);
    assert!(is_too_long(&store));
}
