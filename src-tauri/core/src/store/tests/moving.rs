use proptest::prelude::*;

use crate::error::Error;
use crate::journal::ListPart;
use crate::store::testing::{berlin, day, found, page, store};

#[test]
fn a_moved_entry_stands_in_its_new_place_in_the_list_and_in_what_is_found() {
    let (_folder, mut store) = store();
    let old = page(&mut store, "heron one", "2026-05-14T08:00:00Z");
    let moved = page(&mut store, "heron two", "2026-05-14T09:00:00Z");
    assert_eq!(found(&mut store, "heron"), [moved, old]);
    let now = berlin("2026-05-15T09:00:00Z");
    let time = "23:15:00".parse().unwrap();
    let summary = store
        .entry_move(moved, day("1950-02-03"), time, now)
        .unwrap();
    assert_eq!((summary.date, summary.time), (day("1950-02-03"), time));
    assert_eq!(summary.created_at, berlin("2026-05-14T09:00:00Z").utc);
    let listed = store.entries(ListPart::default(), 9).unwrap().entries;
    assert_eq!([listed[0].id, listed[1].id], [old, moved]);
    assert_eq!(found(&mut store, "heron"), [old, moved]);
    assert_eq!(found(&mut store, "heron before:1951"), [moved]);
    assert_eq!(found(&mut store, "heron on:2026-05-14"), [old]);
}

#[test]
fn a_place_that_is_free_again_belongs_to_the_next_entry_alone() {
    let (_folder, mut store) = store();
    let moved = page(&mut store, "heron", "2026-05-14T08:00:00Z");
    store.index_catch_up().unwrap();
    let now = berlin("2026-05-15T09:00:00Z");
    let noon = "12:00:00".parse().unwrap();
    store
        .entry_move(moved, day("2026-05-13"), noon, now)
        .unwrap();
    let next = page(&mut store, "kingfisher", "2026-05-14T08:00:00Z");
    assert_eq!(found(&mut store, "heron"), [moved]);
    assert_eq!(found(&mut store, "kingfisher"), [next]);
}

#[test]
fn moving_to_where_it_is_changes_nothing_and_to_a_taken_minute_stands_behind() {
    let (_folder, mut store) = store();
    let first = page(&mut store, "first", "2026-05-14T08:00:00Z");
    let second = page(&mut store, "second", "2026-05-14T09:00:00Z");
    let now = berlin("2026-05-15T09:00:00Z");
    let before = store.entry(first).unwrap().about;
    let same = store.entry_move(first, before.date, before.time, now);
    assert!(same.unwrap() == before);
    let there = store.entry(second).unwrap().about;
    let behind = store
        .entry_move(first, there.date, there.time, now)
        .unwrap();
    assert!(behind.place > there.place);
    assert_eq!(behind.time, there.time);
}

#[test]
fn an_entry_of_a_busy_day_stands_where_its_time_says_however_many_there_are() {
    let (_folder, mut store) = store();
    let morning: Vec<i64> = (0..60)
        .map(|_| page(&mut store, "heron", "2026-05-14T08:00:00Z"))
        .collect();
    let evening = page(&mut store, "heron", "2026-05-14T20:00:00Z");
    let next_day = page(&mut store, "heron", "2026-05-15T08:00:00Z");
    store.index_catch_up().unwrap();
    // Later written, and of between the others.
    let between = page(&mut store, "heron", "2026-05-14T08:01:00Z");
    let before = page(&mut store, "heron", "2026-05-14T07:59:00Z");
    let mut expected = vec![next_day, evening, between];
    expected.extend(morning.iter().rev());
    expected.push(before);
    let part = ListPart::default();
    let listed = store.entries(part, 100).unwrap().entries;
    assert!(listed.iter().map(|one| one.id).eq(expected.clone()));
    assert_eq!(found(&mut store, "heron"), expected);
    expected.remove(0);
    assert_eq!(found(&mut store, "heron on:2026-05-14"), expected);
    assert_eq!(found(&mut store, "heron on:2026-05-15"), [next_day]);
    assert_eq!(found(&mut store, "heron after:2026-05-15"), [] as [i64; 0]);
    let until = ListPart {
        until: Some(day("2026-05-14")),
        ..part
    };
    let listed = store.entries(until, 100).unwrap().entries;
    assert!(listed.iter().map(|one| one.id).eq(expected));
}

#[test]
fn a_day_outside_1900_to_2100_is_refused_and_nothing_changes() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "words", "2026-05-14T08:00:00Z");
    let before = store.entry(id).unwrap();
    let now = berlin("2026-05-15T09:00:00Z");
    let time = "23:59:00".parse().unwrap();
    for date in ["1899-12-31", "2101-01-01", "-0044-03-15", "+12026-05-14"] {
        let refused = store.entry_move(id, day(date), time, now).map(|_| ());
        assert!(matches!(refused, Err(Error::Invalid(_))), "{date}");
    }
    assert!(store.entry(id).unwrap() == before);
    for date in ["1900-01-01", "2100-12-31"] {
        store.entry_move(id, day(date), time, now).unwrap();
        assert_eq!(store.entry(id).unwrap().about.date, day(date));
    }
}

#[test]
fn an_entry_in_the_bin_can_not_be_moved() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T08:00:00Z");
    let id = page(&mut store, "words", "2026-05-14T08:00:00Z");
    store.entry_delete(id, now).unwrap();
    let refused = store.entry_move(id, day("2026-05-01"), "08:00:00".parse().unwrap(), now);
    assert!(matches!(refused.map(|_| ()), Err(Error::NotFound(_))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn however_entries_are_moved_the_list_holds_each_once_in_the_order_of_places(
        moves in proptest::collection::vec((0..6_usize, 0..3_u32, 0..4_u32), 0..14),
    ) {
        let (_folder, mut store) = store();
        let ids: Vec<i64> = (0..6)
            .map(|_| page(&mut store, "word", "2026-05-14T08:00:00Z"))
            .collect();
        let now = berlin("2026-05-15T09:00:00Z");
        for (which, date, minute) in moves {
            let date = day("2026-05-13") + chrono::TimeDelta::days(date.into());
            let time = chrono::NaiveTime::from_hms_opt(23, 56 + minute, 0).unwrap();
            let moved = store.entry_move(ids[which], date, time, now).unwrap();
            prop_assert_eq!((moved.date, moved.time), (date, time));
        }
        let listed = store.entries(ListPart::default(), 9).unwrap().entries;
        prop_assert!(listed.windows(2).all(|two| two[0].place > two[1].place));
        let times: Vec<_> = listed.iter().rev().map(|one| (one.date, one.time)).collect();
        prop_assert!(times.is_sorted());
        let listed_ids: Vec<i64> = listed.iter().map(|one| one.id).collect();
        prop_assert_eq!(found(&mut store, "word"), listed_ids);
        let mut there: Vec<i64> = listed.iter().map(|one| one.id).collect();
        there.sort_unstable();
        prop_assert_eq!(there, ids);
    }
}
