use super::versions::{START, save, texts};
use crate::error::Error;
use crate::journal::MOST_VERSIONS;
use crate::store::testing::{berlin, page, store};

#[test]
fn at_most_sixty_states_are_kept_and_the_oldest_go() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "0", START);
    let other = page(&mut store, "other", START);
    save(&mut store, other, "another", "2026-05-14T12:00:00Z");
    for number in 1..=65 {
        let at = berlin(START).utc + chrono::TimeDelta::minutes(10 * number);
        save(&mut store, id, &number.to_string(), &at.to_rfc3339());
    }
    let kept = texts(&store, id);
    assert_eq!(kept.len(), MOST_VERSIONS as usize);
    assert_eq!((kept[0].as_str(), kept[59].as_str()), ("64", "5"));
    assert_eq!(texts(&store, other), ["other"]);
}

#[test]
fn a_state_is_forgotten_after_fourteen_days_and_the_entry_stays() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "one", START);
    save(&mut store, id, "two", "2026-05-14T12:00:00Z");
    store.journal_tidy(berlin("2026-05-28T12:00:00Z")).unwrap();
    assert_eq!(texts(&store, id), ["one"]);
    store.journal_tidy(berlin("2026-05-28T12:00:01Z")).unwrap();
    assert!(texts(&store, id).is_empty());
    assert_eq!(store.entry(id).unwrap().text, "two");
}

#[test]
fn no_state_of_an_entry_in_the_bin_comes_back_before_the_entry_does() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "one", START);
    save(&mut store, id, "two", "2026-05-14T12:00:00Z");
    let version = store.versions(id).unwrap()[0].id;
    store
        .entry_delete(id, berlin("2026-05-14T13:00:00Z"))
        .unwrap();
    let refused = store.version_restore(version, berlin("2026-05-14T13:00:00Z"));
    assert!(matches!(refused.map(|_| ()), Err(Error::NotFound(_))));
    store.entry_restore(id).unwrap();
    assert_eq!(texts(&store, id), ["one"]);
    assert!(matches!(
        store.version(99).map(|_| ()),
        Err(Error::NotFound(_))
    ));
}
