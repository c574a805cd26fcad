use crate::error::Error;
use crate::images::{ImageKind, Picture};
use crate::store::Store;
use crate::store::testing::{berlin, found, page, store};

pub(super) const NOW: &str = "2026-05-14T10:00:00Z";
/// Thirty days later, and a second.
pub(super) const LATER: &str = "2026-06-13T10:00:01Z";

fn picture(kind: ImageKind) -> Picture {
    Picture {
        kind,
        width: 640,
        height: 480,
        bytes: (0..=255).cycle().take(9_000).collect(),
    }
}

pub(super) fn add(store: &mut Store) -> i64 {
    store
        .image_add(&picture(ImageKind::Jpeg), berlin(NOW))
        .unwrap()
        .id
}

#[test]
fn a_picture_comes_back_byte_for_byte() {
    let (_folder, mut store) = store();
    for kind in [ImageKind::Jpeg, ImageKind::Png] {
        let picture = picture(kind);
        let info = store.image_add(&picture, berlin(NOW)).unwrap();
        assert_eq!((info.width, info.height), (640, 480));
        assert!(store.image(info.id).unwrap() == picture);
    }
    assert!(matches!(
        store.image(99).map(|_| ()),
        Err(Error::NotFound("picture"))
    ));
}

#[test]
fn a_picture_no_entry_ever_shows_goes_after_thirty_days() {
    let (_folder, mut store) = store();
    let unused = add(&mut store);
    store.journal_tidy(berlin("2026-06-13T10:00:00Z")).unwrap();
    assert!(store.image(unused).is_ok());
    store.journal_tidy(berlin(LATER)).unwrap();
    assert!(store.image(unused).is_err());
}

#[test]
fn a_picture_that_is_shown_stays_also_while_its_entry_lies_in_the_bin() {
    let (_folder, mut store) = store();
    let shown = add(&mut store);
    let id = page(&mut store, &format!("![a river](image:{shown})"), NOW);
    assert!(store.entry(id).unwrap().about.has_image);
    assert_eq!(found(&mut store, "has:image"), [id]);
    store
        .entry_delete(id, berlin("2026-06-01T10:00:00Z"))
        .unwrap();
    store.journal_tidy(berlin(LATER)).unwrap();
    assert!(store.image(shown).is_ok());
    assert!(store.entry_restore(id).unwrap().has_image);
}

#[test]
fn a_picture_taken_out_of_one_text_stays_for_the_other_and_counts_from_the_last() {
    let (_folder, mut store) = store();
    let shared = add(&mut store);
    let text = format!("![](image:{shared})");
    let one = page(&mut store, &text, NOW);
    let other = page(&mut store, &text, NOW);
    let out = store.entry_save(one, "gone", None, berlin(NOW)).unwrap();
    assert!(!out.has_image);
    assert_eq!(found(&mut store, "has:image"), [other]);
    store.journal_tidy(berlin(LATER)).unwrap();
    assert!(store.image(shared).is_ok());
    store
        .entry_save(other, "gone too", None, berlin(LATER))
        .unwrap();
    store.journal_tidy(berlin("2026-07-13T10:00:01Z")).unwrap();
    assert!(
        store.image(shared).is_ok(),
        "thirty days from when it was last shown"
    );
    store.journal_tidy(berlin("2026-07-13T10:00:02Z")).unwrap();
    assert!(store.image(shared).is_err());
}

#[test]
fn a_picture_that_is_shown_again_with_an_earlier_state_is_no_longer_unused() {
    let (_folder, mut store) = store();
    let image = add(&mut store);
    let id = page(&mut store, &format!("![](image:{image})"), NOW);
    store
        .entry_save(id, "without", None, berlin("2026-05-14T11:00:00Z"))
        .unwrap();
    let before = store.versions(id).unwrap()[0].id;
    let entry = store.version_restore(before, berlin("2026-05-20T10:00:00Z"));
    assert!(entry.unwrap().about.has_image);
    store.journal_tidy(berlin("2026-08-01T10:00:00Z")).unwrap();
    assert!(store.image(image).is_ok());
}

#[test]
fn a_number_that_is_no_picture_of_this_vault_is_only_a_word() {
    let (_folder, mut store) = store();
    for text in [
        "![](image:99)",
        "image:1",
        "![](image:)",
        "![](image:99999999999999999999)",
    ] {
        let id = page(&mut store, text, NOW);
        let entry = store.entry(id).unwrap();
        assert!(!entry.about.has_image && entry.text == text);
    }
    assert_eq!(found(&mut store, "has:image"), [] as [i64; 0]);
}

#[test]
fn what_was_a_word_in_a_note_is_a_picture_once_the_note_is_saved_by_the_editor() {
    let (_folder, mut store) = store();
    let image = add(&mut store);
    let text = format!("note ![](image:{image})");
    store.inbox_keep_note(&[1; 16], &text, berlin(NOW)).unwrap();
    let id = found(&mut store, "note")[0];
    assert!(!store.entry(id).unwrap().about.has_image);
    let saved = store
        .entry_save(id, text.as_str(), None, berlin(NOW))
        .unwrap();
    assert!(saved.has_image);
    store.journal_tidy(berlin(LATER)).unwrap();
    assert!(store.image(image).is_ok());
}
