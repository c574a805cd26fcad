use crate::journal::{CalendarDay, EntryMarks, Mood};
use crate::rebound::ReboundDraft;
use crate::store::testing::{berlin, day, page, picture, store};
use crate::store::{Opening, Store};
use crate::wins::WinKind;

fn feel(store: &mut Store, id: i64, mood: Option<Mood>, starred: bool) {
    let marks = EntryMarks {
        mood,
        starred,
        ..EntryMarks::default()
    };
    store.entry_marks(id, &marks).unwrap();
}

fn days_of(store: &Store, month: &str) -> Vec<CalendarDay> {
    let today = day("2026-12-31");
    store.journal_month(month.parse().unwrap(), today).unwrap()
}

#[test]
fn months_are_counted_by_own_dates_newest_first_without_the_bin() {
    let (_folder, mut store) = store();
    page(&mut store, "", "2026-05-31T22:30:00Z"); // already June in Berlin
    page(&mut store, "", "2026-05-02T10:00:00Z");
    page(&mut store, "", "2026-05-01T10:00:00Z");
    page(&mut store, "", "1999-12-01T10:00:00Z");
    let gone = page(&mut store, "", "2024-01-01T10:00:00Z");
    store
        .entry_delete(gone, berlin("2026-05-02T10:00:00Z"))
        .unwrap();
    let months = store.journal_months().unwrap();
    let counted: Vec<(String, u32)> = months
        .iter()
        .map(|one| (one.month.to_string(), one.entries))
        .collect();
    let expected = [("2026-06", 1), ("2026-05", 2), ("1999-12", 1)];
    assert_eq!(
        counted,
        expected.map(|(month, entries)| (month.to_owned(), entries))
    );
}

#[test]
fn a_month_shows_its_days_with_all_that_was_on_them_and_no_other_months() {
    let (_folder, mut store) = store();
    page(&mut store, "", "2026-04-30T10:00:00Z");
    page(&mut store, "", "2026-06-01T10:00:00Z");
    let morning = page(&mut store, "", "2026-05-01T08:00:00Z");
    let noon = page(&mut store, "", "2026-05-01T11:00:00Z");
    page(&mut store, "", "2026-05-01T20:00:00Z");
    feel(&mut store, morning, Some(Mood::Heavy), true);
    feel(&mut store, noon, Some(Mood::Bright), false);
    let last = berlin("2026-05-31T10:00:00Z");
    store.win_add(WinKind::Step, "", last).unwrap();
    let begun = store.rebound_begin(
        ReboundDraft::default(),
        Opening::Noted,
        berlin("2026-05-15T10:00:00Z"),
    );
    begun.unwrap();
    let nothing = CalendarDay {
        date: day("2026-05-01"),
        entries: 0,
        starred: false,
        image: false,
        no: false,
        win: false,
        mood: None,
    };
    let days = days_of(&store, "2026-05");
    let expected = [
        CalendarDay {
            entries: 3,
            starred: true,
            mood: Some(Mood::Bright),
            ..nothing
        },
        CalendarDay {
            date: day("2026-05-15"),
            no: true,
            ..nothing
        },
        CalendarDay {
            date: day("2026-05-31"),
            win: true,
            ..nothing
        },
    ];
    assert_eq!(days, expected);
    assert_eq!(days_of(&store, "2025-05"), []);
}

#[test]
fn of_an_entry_that_is_put_away_the_calendar_tells_only_that_it_is_there() {
    let (_folder, mut store) = store();
    let at = "2026-05-01T08:00:00Z";
    let image = picture(&mut store);
    let id = page(&mut store, &format!("![](image:{image})"), at);
    feel(&mut store, id, Some(Mood::Heavy), true);
    store.entry_seal(id, Some(day("2026-05-02"))).unwrap();
    let may = |today: &str| {
        let month = "2026-05".parse().unwrap();
        store.journal_month(month, day(today)).unwrap()[0]
    };
    let out = may("2026-05-02");
    assert!(out.starred && out.image);
    assert_eq!((out.entries, out.mood), (1, Some(Mood::Heavy)));
    let put_away = may("2026-05-01");
    assert!(!put_away.starred && !put_away.image);
    assert_eq!((put_away.entries, put_away.mood), (1, None));
    let entry = store.entry(id).unwrap().about.on(day("2026-05-01"));
    assert!(!entry.starred && !entry.has_image);
    assert_eq!((entry.mood, entry.energy), (None, None));
}

#[test]
fn the_last_minute_of_a_month_belongs_to_it_however_crowded() {
    let (_folder, mut store) = store();
    for _ in 0..4 {
        page(&mut store, "", "2026-05-31T21:59:00Z"); // 23:59 in Berlin
    }
    let may = days_of(&store, "2026-05");
    assert_eq!((may.len(), may[0].entries), (1, 4));
    assert_eq!(days_of(&store, "2026-06"), []);
}
