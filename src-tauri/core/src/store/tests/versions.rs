use crate::journal::{EntryDraft, EntryFormat, EntryKind};
use crate::store::Store;
use crate::store::testing::{berlin, found, page, store};

pub(super) const START: &str = "2026-05-14T10:00:00Z";

pub(super) fn save(store: &mut Store, id: i64, text: &str, at: &str) {
    store.entry_save(id, text, None, berlin(at)).unwrap();
}

/// The earlier texts, the newest first.
pub(super) fn texts(store: &Store, id: i64) -> Vec<String> {
    let versions = store.versions(id).unwrap();
    let text = |id| store.version(id).unwrap().text;
    versions.iter().map(|version| text(version.id)).collect()
}

#[test]
fn only_a_state_that_stood_for_ten_minutes_is_kept() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "one", START);
    save(&mut store, id, "two", "2026-05-14T10:09:59Z");
    assert!(texts(&store, id).is_empty());
    save(&mut store, id, "three", "2026-05-14T10:19:59Z");
    assert_eq!(texts(&store, id), ["two"]);
    save(&mut store, id, "three", "2026-05-14T12:00:00Z");
    assert_eq!(texts(&store, id), ["two"], "nothing was written over");
    let version = &store.versions(id).unwrap()[0];
    assert_eq!(version.saved_at, berlin("2026-05-14T10:09:59Z").utc);
    assert_eq!((version.excerpt.as_str(), version.words), ("two", 1));
}

#[test]
fn a_text_that_shrinks_by_half_at_once_is_kept_however_new() {
    let (_folder, mut store) = store();
    let long = "a word and more ".repeat(20);
    let id = page(&mut store, &long, START);
    save(&mut store, id, &long[..long.len() - 5], START);
    assert!(texts(&store, id).is_empty());
    save(&mut store, id, "", START);
    assert_eq!(texts(&store, id), [&long[..long.len() - 5]]);
}

#[test]
fn a_state_the_writer_never_saw_is_kept_and_one_that_was_seen_is_not() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "one", START);
    let seen = store.entry(id).unwrap().about.updated_at;
    let minute = berlin("2026-05-14T10:01:00Z");
    store.entry_save(id, "two", Some(seen), minute).unwrap();
    assert!(texts(&store, id).is_empty());
    let other_page = store.entry_save(id, "three", Some(seen), minute);
    other_page.unwrap();
    assert_eq!(texts(&store, id), ["two"]);
}

#[test]
fn an_empty_state_is_not_worth_keeping_but_a_title_alone_is() {
    let (_folder, mut store) = store();
    let id = page(&mut store, " \n", START);
    save(&mut store, id, "words", "2026-05-14T12:00:00Z");
    assert!(texts(&store, id).is_empty());
    let draft = EntryDraft {
        title: "A title".into(),
        text: String::new(),
    };
    let titled = store.entry_create(EntryKind::Page, draft, berlin(START));
    let titled = titled.unwrap().id;
    save(&mut store, titled, "words", "2026-05-14T12:00:00Z");
    assert_eq!(store.versions(titled).unwrap()[0].title, "A title");
}

#[test]
fn an_earlier_state_comes_back_and_that_can_be_undone() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "heron #old", START);
    save(&mut store, id, "kingfisher #new", "2026-05-14T11:00:00Z");
    let old = store.versions(id).unwrap()[0].id;
    // An hour later: what stood till then is kept once, and not once for each reason.
    let entry = store
        .version_restore(old, berlin("2026-05-14T12:00:00Z"))
        .unwrap();
    assert_eq!(
        (entry.text.as_str(), entry.about.tags.as_slice()),
        ("heron #old", &["old".to_owned()][..])
    );
    assert_eq!(texts(&store, id), ["kingfisher #new", "heron #old"]);
    assert_eq!(found(&mut store, "heron"), [id]);
    assert_eq!(found(&mut store, "kingfisher"), [] as [i64; 0]);
    let undo = store.versions(id).unwrap()[0].id;
    let entry = store
        .version_restore(undo, berlin("2026-05-14T12:00:01Z"))
        .unwrap();
    assert_eq!(entry.text, "kingfisher #new");
    assert_eq!(
        texts(&store, id),
        ["heron #old", "kingfisher #new", "heron #old"]
    );
    let same = store.version_restore(undo, berlin("2026-05-14T18:00:00Z"));
    assert_eq!(
        same.unwrap().about.updated_at,
        berlin("2026-05-14T12:00:01Z").utc
    );
    assert_eq!(texts(&store, id).len(), 3, "it is just that already");
}

#[test]
fn a_state_that_only_differs_in_how_it_is_read_comes_back_and_can_be_undone() {
    let (_folder, mut store) = store();
    let note = "1\\. #tag `#code`";
    store
        .inbox_keep_note(&[1; 16], note, berlin(START))
        .unwrap();
    let id = found(&mut store, "#tag")[0];
    save(&mut store, id, note, "2026-05-14T11:00:00Z");
    assert_eq!(store.entry(id).unwrap().format, EntryFormat::Commonmark);
    let plain = store.versions(id).unwrap()[0].id;
    let entry = store
        .version_restore(plain, berlin("2026-05-14T11:00:05Z"))
        .unwrap();
    assert!(entry.format == EntryFormat::Plain && entry.text == note);
    let undo = store.versions(id).unwrap()[0].id;
    let entry = store
        .version_restore(undo, berlin("2026-05-14T11:00:06Z"))
        .unwrap();
    assert!(entry.format == EntryFormat::Commonmark && entry.text == note);
}
