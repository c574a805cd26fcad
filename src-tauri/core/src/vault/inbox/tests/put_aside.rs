//! What does not move in.

use super::*;

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
