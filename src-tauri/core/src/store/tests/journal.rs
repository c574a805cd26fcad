use crate::error::Error;
use crate::journal::EntryKind::Page;
use crate::journal::ListPart;
use crate::store::testing::{berlin, store};

#[test]
fn an_entry_comes_back_byte_for_byte_on_the_writers_own_date() {
    let (_folder, mut store) = store();
    let text = "e\u{301} \u{0} \r\n <script>alert(1)</script> 漢字 \u{202e}";
    let late = berlin("2026-05-13T22:30:00Z"); // half past midnight in Berlin
    let id = store.entry_create(Page, text, late).unwrap().id;
    let entry = store.entry(id).unwrap();
    assert_eq!(entry.text, text);
    assert_eq!(entry.about.date.to_string(), "2026-05-14");
}

#[test]
fn saving_keeps_the_newest_text_and_the_first_date() {
    let (_folder, mut store) = store();
    let first = berlin("2026-05-14T10:00:00Z");
    let id = store.entry_create(Page, "one", first).unwrap().id;
    let saved = store
        .entry_save(id, "two", None, berlin("2026-05-15T10:00:00Z"))
        .unwrap();
    assert_eq!(
        (saved.excerpt.as_str(), saved.created_at),
        ("two", first.utc)
    );
    assert_eq!(saved.date.to_string(), "2026-05-14");
}

#[test]
fn a_deleted_entry_is_gone_from_the_list_and_can_be_taken_back() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let id = store.entry_create(Page, "words", now).unwrap().id;
    store.entry_delete(id, now).unwrap();
    assert_eq!(
        store
            .entries(ListPart::default(), 10)
            .unwrap()
            .entries
            .len(),
        0
    );
    assert!(matches!(
        store.entry_save(id, "x", None, now),
        Err(Error::NotFound(_))
    ));
    assert_eq!(store.entry_restore(id).unwrap().excerpt, "words");
}

#[test]
fn pages_hold_every_entry_once_newest_first_even_within_one_millisecond() {
    let (_folder, mut store) = store();
    for number in 0..25 {
        let minute = number / 3; // several share an instant
        let now = berlin(&format!("2026-05-14T10:{minute:02}:00Z"));
        store
            .entry_create(Page, number.to_string().as_str(), now)
            .unwrap();
    }
    let mut seen = Vec::new();
    let mut before = None;
    loop {
        let page = store
            .entries(
                ListPart {
                    before,
                    ..ListPart::default()
                },
                4,
            )
            .unwrap();
        seen.extend(
            page.entries
                .into_iter()
                .map(|entry| entry.excerpt.parse::<i32>().unwrap()),
        );
        before = page.next;
        if before.is_none() {
            break;
        }
    }
    assert_eq!(seen, (0..25).rev().collect::<Vec<_>>());
}

#[test]
fn an_entry_longer_than_its_limit_is_refused_and_the_old_text_stays() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let id = store.entry_create(Page, "old", now).unwrap().id;
    let refused = store
        .entry_save(id, "x".repeat(1_000_001).as_str(), None, now)
        .map(|_| ());
    assert!(matches!(refused, Err(Error::TooLong { limit: 1_000_000 })));
    assert_eq!(store.entry(id).unwrap().text, "old");
}
