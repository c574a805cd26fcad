mod put_aside;

use std::fs;

use chrono::TimeDelta;

use super::*;
use crate::clock::Moment;
use crate::journal::ListPart;
use crate::vault::VaultFolder;
use crate::vault::tests::{made, now, words};

const WINDOW: TimeDelta = TimeDelta::minutes(15);

fn note(text: &str) -> What {
    What::Note { text: text.into() }
}

fn no(open_window: bool) -> What {
    What::No {
        draft: ReboundDraft {
            application_id: Some(7),
            company: "Blue Kiln".into(),
            role: String::new(),
            sting: Some(6),
            feelings: vec!["tired".into()],
            ..ReboundDraft::default()
        },
        text: "two lines".into(),
        open_window,
    }
}

fn later(minutes: i64) -> Moment {
    Moment::new(now().utc + TimeDelta::minutes(minutes), now().zone)
}

fn taken_in(folder: &VaultFolder, at: Moment) -> (crate::vault::Vault, Arrived) {
    let mut vault = folder.unlock(&words("right")).unwrap();
    let arrived = vault.take_in(WINDOW, at).unwrap();
    (vault, arrived)
}

fn texts(vault: &crate::vault::Vault) -> Vec<String> {
    let page = vault.store.entries(ListPart::default(), 50).unwrap();
    page.entries.iter().map(|one| one.excerpt.clone()).collect()
}

#[test]
fn notes_written_while_locked_move_in_in_their_order_and_of_their_time() {
    let (_top, folder) = made();
    for (minute, text) in [(1, "first"), (2, "second"), (3, "third")] {
        let waiting = folder.put_in_inbox(note(text), later(minute)).unwrap();
        assert_eq!(waiting as i64, minute);
    }
    let (vault, arrived) = taken_in(&folder, later(60));
    assert_eq!(arrived.notes, 3);
    assert_eq!(texts(&vault), ["third", "second", "first", "kept"]);
    let newest = &vault.store.entries(ListPart::default(), 1).unwrap().entries[0];
    assert_eq!(newest.created_at, later(3).utc);
    assert_eq!(folder.waiting(), 0);
    let (_, again) = {
        drop(vault);
        taken_in(&folder, later(61))
    };
    assert!(again.is_nothing());
}

#[test]
fn a_crash_between_keeping_and_removing_brings_nothing_twice() {
    let (_top, folder) = made();
    folder.put_in_inbox(note("once"), now()).unwrap();
    let file = folder.sealed_files().unwrap().remove(0);
    let bytes = fs::read(&file).unwrap();
    // Kept in the store, the file not yet removed, and then the end.
    let mut vault = folder.unlock(&words("right")).unwrap();
    let private = vault.store.inbox_key().unwrap().unwrap();
    let item = Item::open(&bytes, &vault.header.vault, &private).unwrap();
    vault
        .store
        .inbox_keep_note(&item.id, "once", now())
        .unwrap();
    drop(vault);
    let (vault, _) = taken_in(&folder, now());
    assert_eq!(texts(&vault), ["once", "kept"]);
    assert!(!file.exists());
}

#[test]
fn a_no_opens_its_window_at_an_unlock_soon_after_and_is_only_noted_later() {
    let (_top, folder) = made();
    folder.put_in_inbox(no(true), now()).unwrap();
    let (vault, arrived) = taken_in(&folder, later(20));
    assert_eq!(arrived.noes, 1);
    let rebound = vault.store.rebound_current().unwrap().unwrap();
    assert_eq!(rebound.deadline, Some(later(35).utc));
    assert_eq!(
        (rebound.text.as_str(), rebound.sting),
        ("two lines", Some(6))
    );
    assert_eq!(rebound.company.as_deref(), Some("Blue Kiln"));
    drop(vault);

    let (_top, folder) = made();
    folder.put_in_inbox(no(true), now()).unwrap();
    folder.put_in_inbox(no(false), now()).unwrap();
    let (vault, arrived) = taken_in(&folder, later(180));
    assert_eq!(arrived.noes, 2);
    assert!(vault.store.rebound_current().unwrap().is_none());
    assert_eq!(vault.store.rebound(1).unwrap().opened_at, now().utc);
}

#[test]
fn a_second_no_while_a_window_is_open_is_noted_and_leaves_the_window() {
    let (_top, folder) = made();
    for _ in 0..2 {
        folder.put_in_inbox(no(true), now()).unwrap();
    }
    let (vault, arrived) = taken_in(&folder, later(1));
    assert_eq!(arrived.noes, 2);
    let current = vault.store.rebound_current().unwrap().unwrap();
    assert_eq!((current.id, current.is_open(later(2).utc)), (1, true));
}

#[test]
fn nothing_of_a_note_can_be_read_in_its_file_not_even_how_long_it_is() {
    let (_top, folder) = made();
    folder.put_in_inbox(note("kingfisher"), now()).unwrap();
    folder.put_in_inbox(note(&"k".repeat(300)), now()).unwrap();
    let files = folder.sealed_files().unwrap();
    let bytes: Vec<_> = files.iter().map(|file| fs::read(file).unwrap()).collect();
    assert!(!bytes[0].windows(10).any(|part| part == b"kingfisher"));
    assert_eq!(bytes[0].len(), bytes[1].len());
}

#[test]
fn a_good_note_waits_on_where_the_vault_fails() {
    let (_top, folder) = made();
    folder.put_in_inbox(note("mine"), now()).unwrap();
    let mut vault = folder.unlock(&words("right")).unwrap();
    vault.store.fail_at_notes();
    assert!(vault.take_in(WINDOW, now()).is_err());
    assert_eq!(folder.waiting(), 1, "a good note was put aside");
}
