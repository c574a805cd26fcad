use chrono_tz::Tz;

use crate::clock::Moment;
use crate::error::Error;
use crate::rebound::ReboundDraft;
use crate::store::Opening;
use crate::store::testing::{berlin, day, found, page, store};

const NOW: &str = "2026-05-14T10:00:00Z";
const NOTHING: [i64; 0] = [];

#[test]
fn what_is_blank_and_never_was_more_goes_at_once_and_what_was_more_rests_in_the_bin() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let blank = page(&mut store, " \n", "2026-05-14T09:00:00Z");
    store.entry_delete(blank, now).unwrap();
    assert!(store.bin(berlin(NOW)).unwrap().is_empty());
    let words = "A whole evening was in these words.";
    let emptied = page(&mut store, words, "2026-05-14T10:00:00Z");
    store.entry_save(emptied, "", None, now).unwrap();
    store.entry_delete(emptied, now).unwrap();
    assert_eq!(store.bin(berlin(NOW)).unwrap()[0].entry.id, emptied);
    store.entry_restore(emptied).unwrap();
    let before = store.versions(emptied).unwrap()[0].id;
    assert_eq!(store.version_restore(before, now).unwrap().text, words);
}

#[test]
fn a_clock_that_is_a_year_ahead_for_an_hour_takes_nothing_out_of_the_bin() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "heron", "2026-05-14T10:00:00Z");
    store
        .entry_delete(id, berlin("2026-05-14T10:00:00Z"))
        .unwrap();
    for day in ["2026-05-14", "2027-05-14", "2026-05-15", "2026-06-14"] {
        let noon = berlin(&format!("{day}T12:00:00Z"));
        store.journal_tidy_if_steady(noon).unwrap();
    }
    assert_eq!(store.bin(berlin(NOW)).unwrap().len(), 1);
    store
        .journal_tidy_if_steady(berlin("2026-06-15T12:00:00Z"))
        .unwrap();
    assert!(store.bin(berlin(NOW)).unwrap().is_empty());
}

#[test]
fn a_deleted_entry_lies_in_the_bin_for_thirty_days_and_is_found_by_nothing() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "a heron #bird", NOW);
    let first = page(&mut store, "another", NOW);
    assert_eq!(found(&mut store, "heron"), [id]);
    store
        .entry_delete(first, berlin("2026-05-14T10:00:00Z"))
        .unwrap();
    store
        .entry_delete(id, berlin("2026-05-14T10:00:01Z"))
        .unwrap();
    assert_eq!(found(&mut store, "heron"), NOTHING);
    let bin = store.bin(berlin(NOW)).unwrap();
    assert_eq!([bin[0].entry.id, bin[1].entry.id], [id, first]);
    assert_eq!(bin[0].entry.excerpt, "a heron #bird");
    assert_eq!(bin[0].goes_on, day("2026-06-13"));
    assert!(matches!(
        store.entry(id).map(|_| ()),
        Err(Error::NotFound(_))
    ));
    let twice = store.entry_delete(id, berlin(NOW));
    assert!(matches!(twice, Err(Error::NotFound(_))));
}

#[test]
fn an_entry_comes_out_of_the_bin_as_it_was_and_is_found_again() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "a heron #bird", NOW);
    let before = store.entry(id).unwrap();
    store.entry_delete(id, berlin(NOW)).unwrap();
    assert_eq!(found(&mut store, "heron"), NOTHING);
    store.entry_restore(id).unwrap();
    assert!(store.entry(id).unwrap() == before);
    assert_eq!(found(&mut store, "heron #bird"), [id]);
    assert!(store.bin(berlin(NOW)).unwrap().is_empty());
    assert!(matches!(
        store.entry_restore(99).map(|_| ()),
        Err(Error::NotFound(_))
    ));
}

#[test]
fn a_no_keeps_standing_without_what_was_written_in_its_room() {
    let (_folder, mut store) = store();
    let no = store.rebound_begin(ReboundDraft::default(), Opening::Noted, berlin(NOW));
    let no = no.unwrap().id;
    store.rebound_write(no, "It hurts.", berlin(NOW)).unwrap();
    let entry = found(&mut store, "is:window hurts")[0];
    store.entry_delete(entry, berlin(NOW)).unwrap();
    store.bin_empty(None).unwrap();
    assert_eq!(store.rebound(no).unwrap().text, "");
    store.rebound_write(no, "Still.", berlin(NOW)).unwrap();
    assert_eq!(found(&mut store, "is:window still").len(), 1);
}

#[test]
fn an_entry_goes_on_the_day_it_is_where_one_is_then() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "heron", NOW);
    // Half past one at night in Berlin, still the evening before in New York.
    store
        .entry_delete(id, berlin("2026-05-14T23:30:00Z"))
        .unwrap();
    let goes_on = |zone| {
        let now = Moment::new(NOW.parse().unwrap(), zone);
        store.bin(now).unwrap()[0].goes_on
    };
    assert_eq!(goes_on(Tz::Europe__Berlin), day("2026-06-14"));
    assert_eq!(goes_on(Tz::America__New_York), day("2026-06-13"));
}

#[test]
fn emptying_a_very_full_bin_takes_what_it_shows_and_no_more() {
    let (_folder, mut store) = store();
    for _ in 0..1001 {
        page(&mut store, "x", NOW);
    }
    let deleted = "UPDATE entries SET deleted_at = id";
    store.connection.execute(deleted, []).unwrap();
    let bin = |store: &crate::store::Store| -> Vec<i64> {
        let bin = store.bin(berlin(NOW)).unwrap();
        bin.iter().map(|one| one.entry.id).collect()
    };
    let shown = bin(&store);
    assert_eq!((shown.len(), shown[999]), (1000, 2));
    store.bin_empty(None).unwrap();
    assert_eq!(bin(&store), [1]);
    store.bin_empty(None).unwrap();
    assert_eq!(bin(&store), NOTHING);
}
