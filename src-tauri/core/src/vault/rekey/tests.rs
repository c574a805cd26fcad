use crate::journal::ListPart;
use std::fs;

use super::*;
use crate::journal::EntryKind;
use crate::vault::tests::{CHEAP, excerpt, made, now, words};
use crate::vault::{Presence, VaultFolder};

fn begun(vault: &Vault) -> Rekeying {
    let pass = vault.gate().try_secret(&words("right")).unwrap();
    vault.begin_rekey(&pass).unwrap()
}

fn run(new: &mut Rekeying) -> Result<()> {
    new.run(&[&words("right")], CHEAP, now(), &mut |_, _| Ok(()))
}

fn databases(folder: &VaultFolder) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder.root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".db"))
        .collect();
    names.sort();
    names
}

#[test]
fn a_new_data_key_keeps_everything_and_old_header_copies_open_nothing() {
    let (_top, folder) = made();
    let old_header = fs::read(folder.path("header")).unwrap();
    let mut vault = folder.unlock(&words("right")).unwrap();
    let mut new = begun(&vault);
    run(&mut new).unwrap();
    // Written while the copy was being made.
    vault
        .store
        .entry_create(EntryKind::Page, "meanwhile", now())
        .unwrap();
    vault.finish_rekey(new).unwrap();
    vault
        .store
        .entry_create(EntryKind::Page, "after", now())
        .unwrap();
    drop(vault);
    assert_eq!(databases(&folder), ["journal-1.db"]);
    let vault = folder.unlock(&words("right")).unwrap();
    assert_eq!(
        vault
            .store
            .entries(ListPart::default(), 9)
            .unwrap()
            .entries
            .len(),
        3
    );
    drop(vault);
    for name in ["header", "header.copy"] {
        fs::write(folder.path(name), &old_header).unwrap();
    }
    assert!(matches!(excerpt(&folder), Err(Error::Damaged(_))));
}

#[test]
fn cut_off_before_its_header_the_old_key_counts_and_the_new_file_goes() {
    let (_top, folder) = made();
    let vault = folder.unlock(&words("right")).unwrap();
    let mut new = begun(&vault);
    run(&mut new).unwrap();
    // As a power cut would: nothing is cleaned up.
    std::mem::forget(new);
    drop(vault);
    assert_eq!(databases(&folder).len(), 2);
    assert_eq!(excerpt(&folder).unwrap(), "kept");
    assert_eq!(databases(&folder), ["journal.db"]);
}

#[test]
fn cut_off_after_the_first_copy_of_its_header_the_new_key_counts() {
    let (_top, folder) = made();
    let old_header = fs::read(folder.path("header.copy")).unwrap();
    let old_database = fs::read(folder.database(0)).unwrap();
    let mut vault = folder.unlock(&words("right")).unwrap();
    let mut new = begun(&vault);
    run(&mut new).unwrap();
    vault.finish_rekey(new).unwrap();
    drop(vault);
    fs::write(folder.path("header.copy"), old_header).unwrap();
    fs::write(folder.database(0), old_database).unwrap();
    assert_eq!(excerpt(&folder).unwrap(), "kept");
    assert_eq!(databases(&folder), ["journal-1.db"]);
}

#[test]
fn a_cancelled_change_leaves_nothing_behind() {
    let (_top, folder) = made();
    let vault = folder.unlock(&words("right")).unwrap();
    let mut new = begun(&vault);
    let refused = new.run(&[&words("right")], CHEAP, now(), &mut |_, _| {
        Err(Error::Cancelled)
    });
    assert!(matches!(refused, Err(Error::Cancelled)));
    drop(new);
    drop(vault);
    assert_eq!(databases(&folder), ["journal.db"]);
    assert_eq!(folder.presence().unwrap(), Presence::Present);
}

#[test]
fn a_pass_of_the_old_key_changes_nothing_after_it() {
    let (_top, folder) = made();
    let mut vault = folder.unlock(&words("right")).unwrap();
    let pass = vault.gate().try_secret(&words("right")).unwrap();
    let slot = pass.seal_for(&words("other"), CHEAP).unwrap();
    let mut new = vault.begin_rekey(&pass).unwrap();
    run(&mut new).unwrap();
    vault.finish_rekey(new).unwrap();
    assert!(matches!(
        vault.add_way_in(&pass, slot, now()),
        Err(Error::NotFound(_))
    ));
}

#[test]
fn while_one_copy_of_the_header_alone_names_the_new_key_the_old_file_stays() {
    let (_top, folder) = made();
    let mut vault = folder.unlock(&words("right")).unwrap();
    let mut new = begun(&vault);
    run(&mut new).unwrap();
    // The second copy can't be written: something stands where it is made.
    fs::remove_file(folder.path("header.copy")).unwrap();
    fs::create_dir(folder.path("header.copy")).unwrap();
    vault.finish_rekey(new).unwrap();
    drop(vault);
    assert_eq!(databases(&folder).len(), 2);
    fs::remove_dir(folder.path("header.copy")).unwrap();
    assert_eq!(excerpt(&folder).unwrap(), "kept");
    assert_eq!(databases(&folder), ["journal-1.db"]);
}

#[test]
fn a_stale_copy_that_opens_nothing_never_takes_the_place_of_a_damaged_newer_one() {
    let (_top, folder) = made();
    let stale = fs::read(folder.path("header.copy")).unwrap();
    let mut vault = folder.unlock(&words("right")).unwrap();
    let mut new = begun(&vault);
    run(&mut new).unwrap();
    vault.finish_rekey(new).unwrap();
    drop(vault);
    let mut damaged = fs::read(folder.path("header")).unwrap();
    damaged[100] ^= 1;
    fs::write(folder.path("header"), &damaged).unwrap();
    fs::write(folder.path("header.copy"), stale).unwrap();
    assert!(matches!(excerpt(&folder), Err(Error::Damaged(_))));
    assert_eq!(fs::read(folder.path("header")).unwrap(), damaged);
}

#[test]
fn a_note_sealed_while_the_key_is_changed_is_not_lost() {
    let (_top, folder) = made();
    let mut vault = folder.unlock(&words("right")).unwrap();
    let mut new = begun(&vault);
    run(&mut new).unwrap();
    let text = "meanwhile".into();
    folder
        .put_in_inbox(crate::vault::inbox::What::Note { text }, now())
        .unwrap();
    assert!(matches!(vault.finish_rekey(new), Err(Error::Busy)));
    let window = chrono::TimeDelta::minutes(15);
    assert_eq!(vault.take_in(window, now()).unwrap().notes, 1);
}
