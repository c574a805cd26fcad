use crate::journal::ListPart;
use std::fs;

use chrono::TimeDelta;

use super::*;
use crate::clock::Moment;
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
fn what_cannot_be_read_is_kept_aside_and_holds_up_nothing() {
    let (_top, folder) = made();
    for text in ["one", "two", "three"] {
        folder.put_in_inbox(note(text), now()).unwrap();
    }
    let files = folder.sealed_files().unwrap();
    let mut bytes = fs::read(&files[1]).unwrap();
    bytes[100] ^= 1;
    fs::write(&files[1], bytes).unwrap();
    fs::write(folder.inbox().join("0000000009-x.sealed"), b"").unwrap();
    let (vault, arrived) = taken_in(&folder, now());
    assert_eq!((arrived.notes, arrived.unreadable), (2, 2));
    assert_eq!(texts(&vault), ["three", "one", "kept"]);
    assert!(files[1].with_extension("unreadable").exists());
    drop(vault);
    assert!(taken_in(&folder, now()).1.is_nothing());
}

#[test]
fn what_someone_else_put_in_too_long_or_against_the_rules_is_put_aside() {
    let (_top, folder) = made();
    folder.put_in_inbox(note("mine"), now()).unwrap();
    let header = folder.newest_header().unwrap();
    let item = Item {
        id: [1; 16],
        at: now().utc,
        zone: now().zone,
        what: note(&"x".repeat(crate::text::ENTRY_BYTES + 1)),
    };
    let sealed = item.seal(&header.vault, &header.inbox.unwrap()).unwrap();
    fs::write(folder.inbox().join("0000000000-0.sealed"), sealed).unwrap();
    let (vault, arrived) = taken_in(&folder, now());
    assert_eq!((arrived.notes, arrived.unreadable), (1, 1));
    assert_eq!(texts(&vault), ["mine", "kept"]);
}

#[test]
fn a_note_for_another_vault_is_not_read_as_this_ones() {
    let (_top, folder) = made();
    let (_other_top, other) = made();
    folder.put_in_inbox(note("mine"), now()).unwrap();
    fs::create_dir(other.inbox()).unwrap();
    for file in folder.sealed_files().unwrap() {
        fs::copy(&file, other.inbox().join(file.file_name().unwrap())).unwrap();
    }
    assert_eq!(taken_in(&other, now()).1.unreadable, 1);
}

#[test]
fn empty_and_enormous_notes_are_refused_while_the_words_are_still_there() {
    let (_top, folder) = made();
    assert!(matches!(
        folder.put_in_inbox(note(" \n"), now()),
        Err(Error::Invalid(_))
    ));
    assert!(matches!(
        folder.put_in_inbox(note(&"x".repeat(2_000_000)), now()),
        Err(Error::TooLong { .. })
    ));
    assert_eq!(folder.waiting(), 0);
    let none = VaultFolder::new(_top.path().join("none"));
    assert!(matches!(
        none.put_in_inbox(note("x"), now()),
        Err(Error::NoVault)
    ));
}

#[test]
#[cfg(unix)]
fn folders_pipes_and_links_in_the_inbox_hold_up_nothing() {
    use std::os::unix::fs::symlink;
    let (_top, folder) = made();
    folder.put_in_inbox(note("mine"), now()).unwrap();
    let inbox = folder.inbox();
    fs::create_dir(inbox.join("0000000000-a.sealed")).unwrap();
    symlink("/dev/zero", inbox.join("0000000000-b.sealed")).unwrap();
    let pipe = std::process::Command::new("mkfifo")
        .arg(inbox.join("0000000000-c.sealed"))
        .status();
    assert!(pipe.unwrap().success());
    fs::write(inbox.join("18446744073709551615-d.sealed"), b"").unwrap();
    folder.put_in_inbox(note("after it"), now()).unwrap();
    let (vault, arrived) = taken_in(&folder, now());
    assert_eq!((arrived.notes, arrived.unreadable), (2, 4));
    assert_eq!(texts(&vault)[..2], ["after it", "mine"]);
    // A move carries what is a file, and passes over the rest.
    let to = _top.path().join("elsewhere");
    vault.carry_unreadable(&to).unwrap();
    let carried = fs::read_dir(to.join("inbox")).unwrap().count();
    assert_eq!(carried, 1);
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

#[test]
fn a_note_from_beyond_any_calendar_is_put_aside_and_breaks_nothing() {
    use chrono::DateTime;
    use chrono_tz::Tz;
    for (utc, zone) in [
        (DateTime::<chrono::Utc>::MAX_UTC, Tz::Asia__Tokyo),
        (DateTime::<chrono::Utc>::MIN_UTC, Tz::America__Los_Angeles),
        ("+020000-01-01T00:00:00Z".parse().unwrap(), Tz::UTC),
        ("-0004-01-01T00:00:00Z".parse().unwrap(), Tz::UTC),
    ] {
        let (_top, folder) = made();
        folder
            .put_in_inbox(note("odd"), Moment::new(utc, zone))
            .unwrap();
        folder.put_in_inbox(note("mine"), now()).unwrap();
        let (vault, arrived) = taken_in(&folder, now());
        assert_eq!((arrived.notes, arrived.unreadable), (1, 1));
        assert_eq!(texts(&vault)[..1], ["mine"]);
    }
}
