use rusqlite::params;

use crate::journal::{EntryFormat, ListPart};
use crate::secret::Key;
use crate::store::testing::{berlin, day, found};
use crate::store::{Store, keyed};

/// A database of schema 4 with entries, each with its id, text, instant, zone and whether it
/// was set aside.
fn of_schema_4(entries: &[(i64, &str, &str, &str, bool)]) -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let (path, key) = (folder.path().join("journal.db"), Key::random().unwrap());
    keyed::create_file(&path).unwrap();
    let before = keyed::open(&path, &key).unwrap();
    for sql in [
        include_str!("../migrations/0001_first.sql"),
        include_str!("../migrations/0002_inbox.sql"),
        include_str!("../migrations/0003_reminders.sql"),
        include_str!("../migrations/0004_cases.sql"),
    ] {
        before.execute_batch(sql).unwrap();
    }
    before.pragma_update(None, "user_version", 4).unwrap();
    for &(id, text, at, zone, gone) in entries {
        let at = berlin(at).utc;
        let zone: chrono_tz::Tz = zone.parse().unwrap();
        let insert = "INSERT INTO entries
            (id, kind, text, local_date, zone, created_at, updated_at, deleted_at)
            VALUES (?1, 'page', ?2, ?3, ?4, ?5, ?5, ?6)";
        let (date, at) = (at.with_timezone(&zone).date_naive(), at.timestamp_millis());
        let gone = gone.then_some(at);
        let values = params![id, text, date, zone.name(), at, gone];
        before.execute(insert, values).unwrap();
    }
    before.close().unwrap();
    let store = Store::open(&path, &key).unwrap();
    (folder, store)
}

const BERLIN: &str = "Europe/Berlin";

#[test]
fn old_entries_keep_their_words_their_order_and_their_time_of_day() {
    let (_folder, store) = of_schema_4(&[
        (7, "first", "2025-03-30T00:59:00Z", BERLIN, false),
        (3, "second", "2025-03-30T01:00:00Z", BERLIN, false),
        (5, "same minute", "2025-03-30T01:00:59Z", BERLIN, false),
        (9, "very old", "1969-12-31T22:59:00Z", BERLIN, false),
        (
            4,
            "# not a title\r\n\u{0}",
            "2026-01-01T04:00:00Z",
            "America/New_York",
            false,
        ),
    ]);
    let listed = store.entries(ListPart::default(), 9).unwrap().entries;
    let seen: Vec<_> = listed
        .iter()
        .map(|one| (one.id, one.date, one.time.to_string()))
        .collect();
    let expected = [
        (4, "2025-12-31", "23:00:00"),
        (5, "2025-03-30", "03:00:00"),
        (3, "2025-03-30", "03:00:00"),
        (7, "2025-03-30", "01:59:00"),
        (9, "1969-12-31", "23:59:00"),
    ];
    assert_eq!(
        seen,
        expected.map(|(id, date, time)| (id, day(date), time.to_owned()))
    );
    let entry = store.entry(4).unwrap();
    assert!(entry.format == EntryFormat::Plain && entry.text == "# not a title\r\n\u{0}");
    assert_eq!(entry.about.zone, "America/New_York");
}

#[test]
fn old_entries_are_found_by_their_words_and_the_tags_typed_in_them() {
    let (_folder, mut store) = of_schema_4(&[
        (1, "A *heron* #bird", "2026-05-01T10:00:00Z", BERLIN, false),
        (
            2,
            "heron again #Bird #river",
            "2026-05-02T10:00:00Z",
            BERLIN,
            false,
        ),
    ]);
    assert_eq!(found(&mut store, "heron"), [2, 1]);
    assert_eq!(found(&mut store, "#bird"), [2, 1]);
    assert_eq!(found(&mut store, "#river on:2026-05-02"), [2]);
    let tags = store.tags(day("2100-01-01")).unwrap();
    let tags: Vec<_> = tags
        .iter()
        .map(|one| (one.tag.as_str(), one.times))
        .collect();
    assert_eq!(tags, [("Bird", 2), ("river", 1)]);
}

#[test]
fn an_entry_that_was_set_aside_before_lies_in_the_bin_and_comes_back_with_its_tags() {
    let (_folder, mut store) = of_schema_4(&[
        (1, "heron #bird", "2026-05-01T10:00:00Z", BERLIN, true),
        (2, "otter", "2026-05-02T10:00:00Z", BERLIN, false),
    ]);
    assert_eq!(found(&mut store, "heron"), [] as [i64; 0]);
    assert_eq!(
        store.bin(berlin("2026-05-03T10:00:00Z")).unwrap()[0]
            .entry
            .id,
        1
    );
    let restored = store.entry_restore(1).unwrap();
    assert_eq!(restored.tags, ["bird"]);
    assert_eq!(found(&mut store, "#bird heron"), [1]);
}

#[test]
fn an_empty_journal_of_before_opens_and_can_be_written_in() {
    let (_folder, mut store) = of_schema_4(&[]);
    store.index_catch_up().unwrap();
    assert!(
        store
            .entries(ListPart::default(), 9)
            .unwrap()
            .entries
            .is_empty()
    );
    let id = crate::store::testing::page(&mut store, "heron", "2026-05-01T10:00:00Z");
    assert_eq!(found(&mut store, "heron"), [id]);
}

#[test]
fn what_was_set_aside_before_there_was_a_bin_rests_in_it_for_thirty_days_from_now_on() {
    let (_folder, mut store) = of_schema_4(&[
        (1, "heron", "2024-05-01T10:00:00Z", BERLIN, true),
        (2, "otter", "2024-05-02T10:00:00Z", BERLIN, true),
    ]);
    let in_bin = |store: &Store, now| -> Vec<i64> {
        let bin = store.bin(now).unwrap();
        bin.iter().map(|one| one.entry.id).collect()
    };
    let first = berlin("2026-05-14T10:00:00Z");
    for days in 0..30 {
        let mut now = first;
        now.utc += chrono::TimeDelta::days(days);
        store.journal_tidy_if_steady(now).unwrap();
        assert_eq!(in_bin(&store, now), [2, 1], "after {days} days");
    }
    let mut now = first;
    now.utc += chrono::TimeDelta::days(30);
    store.journal_tidy_if_steady(now).unwrap();
    assert_eq!(in_bin(&store, now), [] as [i64; 0]);
}
