use std::fs;

use crate::error::Error;
use crate::journal::{ListPart, excerpt};
use crate::secret::Key;
use crate::store::Store;
use crate::store::testing::{berlin, page, store};
use crate::text::ENTRY_BYTES;

const NOW: &str = "2026-05-14T10:00:00Z";

/// How the only entry begins in the list.
fn listed(store: &Store) -> String {
    let page = store.entries(ListPart::default(), 1).unwrap();
    page.entries[0].excerpt.clone()
}

#[test]
fn a_list_shows_how_a_long_entry_begins_and_does_not_read_on() {
    let folder = tempfile::tempdir().unwrap();
    let (path, key) = (folder.path().join("journal.db"), Key::random().unwrap());
    let mut store = Store::create(&path, &key).unwrap();
    let text = "one word after the other ".repeat(ENTRY_BYTES / 25);
    let id = page(&mut store, &text, NOW);
    store.close().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    assert!(bytes.len() > ENTRY_BYTES);
    // A page in the midst of it, and one near its end: whoever reads them is told.
    for page in [bytes.len() / 4096 / 2, bytes.len() / 4096 - 20] {
        bytes[page * 4096 + 50] ^= 1;
    }
    fs::write(&path, bytes).unwrap();
    let store = Store::open(&path, &key).unwrap();
    assert_eq!(listed(&store), excerpt(&text));
    drop(store);
    let store = Store::open(&path, &key).unwrap();
    assert!(matches!(
        store.entry(id).map(|_| ()),
        Err(Error::Damaged(_))
    ));
}

#[test]
fn the_beginning_is_right_wherever_the_cut_falls_inside_a_letter() {
    for letter in ["é", "漢", "🌊"] {
        for shift in 0..4 {
            let (_folder, mut store) = store();
            // So much space that the last letters before the cut are still shown.
            let first = letter.repeat(20);
            let space = " ".repeat(4_080 + shift - first.len());
            let text = format!("{first}{space}{}", letter.repeat(2_000));
            page(&mut store, &text, NOW);
            let shown = listed(&store);
            let (start, end) = shown.split_once(' ').unwrap();
            assert_eq!(start, first);
            assert_eq!(end, letter.repeat((16 - shift) / letter.len()));
        }
    }
}

#[test]
fn the_beginning_of_texts_around_the_length_read_is_that_of_the_whole() {
    for length in 4090..4100 {
        let (_folder, mut store) = store();
        let text: String = "wörter "
            .chars()
            .cycle()
            .scan(0, |bytes, letter: char| {
                *bytes += letter.len_utf8();
                (*bytes <= length).then_some(letter)
            })
            .collect();
        page(&mut store, &text, NOW);
        assert_eq!(listed(&store), excerpt(&text), "{length}");
    }
}

#[test]
fn the_beginning_of_a_long_text_full_of_marks_is_its_words() {
    let (_folder, mut store) = store();
    let text = "[**word**](https://example.org/a/long/address) ".repeat(5_000);
    page(&mut store, &text, NOW);
    assert_eq!(listed(&store), excerpt(&"word ".repeat(99)));
}

#[test]
fn a_long_entry_is_listed_in_the_bin_and_among_its_versions_by_its_beginning() {
    let (_folder, mut store) = store();
    let text = "漢字 und Wörter ".repeat(20_000);
    let id = page(&mut store, &text, NOW);
    store.entry_save(id, "short", None, berlin(NOW)).unwrap();
    assert_eq!(store.versions(id).unwrap()[0].excerpt, excerpt(&text));
    store
        .entry_save(id, text.as_str(), None, berlin(NOW))
        .unwrap();
    store.entry_delete(id, berlin(NOW)).unwrap();
    assert_eq!(
        store.bin(berlin(NOW)).unwrap()[0].entry.excerpt,
        excerpt(&text)
    );
}
