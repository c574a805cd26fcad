//! A backup takes the journal's place.

use super::*;

#[test]
fn a_restored_backup_is_the_journal_again_and_the_present_one_is_set_aside() {
    let (top, folder, path) = backed_up();
    let mut vault = folder.unlock(&words("right")).unwrap();
    vault
        .store
        .entry_create(EntryKind::Page, "written after", now())
        .unwrap();
    drop(vault);
    let staged = staged(&top, &path, "right").unwrap();
    let (vault, aside) = staged.restore(&folder, "2026-05-14").unwrap();
    assert_eq!(
        vault
            .store
            .entries(ListPart::default(), 10)
            .unwrap()
            .entries
            .len(),
        1
    );
    drop(vault);
    assert_eq!(excerpt(&folder).unwrap(), "kept");
    let aside = VaultFolder::new(aside.unwrap());
    assert_eq!(excerpt(&aside).unwrap(), "written after");
}

#[test]
fn a_restore_cut_off_between_its_two_renames_is_finished_at_the_next_look() {
    let (top, folder, path) = backed_up();
    let staged = staged(&top, &path, "right").unwrap();
    drop(staged);
    fs::rename(folder.root(), folder.beside("restoring")).unwrap();
    assert_eq!(folder.presence().unwrap(), crate::vault::Presence::Present);
    assert_eq!(excerpt(&folder).unwrap(), "kept");
}

#[test]
fn a_note_that_waits_is_not_lost_by_a_restore() {
    let (top, folder, path) = backed_up();
    let text = "left before the restore".into();
    folder
        .put_in_inbox(crate::vault::inbox::What::Note { text }, now())
        .unwrap();
    let staged = staged(&top, &path, "right").unwrap();
    let (mut vault, _) = staged.restore(&folder, "2026-05-14").unwrap();
    let window = chrono::TimeDelta::minutes(15);
    assert_eq!(vault.take_in(window, now()).unwrap().notes, 1);
    let newest = &vault.store.entries(ListPart::default(), 1).unwrap().entries[0];
    assert_eq!(newest.excerpt, "left before the restore");
}

#[test]
fn a_restore_left_half_done_does_not_come_back_once_the_journal_is_used_again() {
    let (_top, folder, _path) = backed_up();
    let coming = folder.beside("restoring");
    fs::create_dir(&coming).unwrap();
    assert_eq!(excerpt(&folder).unwrap(), "kept");
    assert!(!coming.exists());
}

#[test]
fn where_both_headers_are_gone_the_waiting_notes_move_into_the_restored_journal() {
    let (top, folder, path) = backed_up();
    let text = "left before".into();
    folder
        .put_in_inbox(crate::vault::inbox::What::Note { text }, now())
        .unwrap();
    for name in ["header", "header.copy"] {
        fs::remove_file(folder.path(name)).unwrap();
    }
    let staged = staged(&top, &path, "right").unwrap();
    let (mut vault, _) = staged.restore(&folder, "2026-05-14").unwrap();
    let window = chrono::TimeDelta::minutes(15);
    assert_eq!(vault.take_in(window, now()).unwrap().notes, 1);
}

#[test]
fn a_backup_is_opened_by_what_was_valid_when_it_was_made() {
    let (top, folder) = made();
    let mut vault = folder.unlock(&words("right")).unwrap();
    let code = RecoveryCode::random().unwrap();
    let shown = code.shown().to_string();
    let pass = vault.gate().try_secret(&words("right")).unwrap();
    let new = pass
        .seal_for(&Secret::Recovery(code), crate::vault::tests::CHEAP)
        .unwrap();
    vault.add_way_in(&pass, new, now()).unwrap();
    let path = top.path().join("b");
    let snapshot = vault.snapshot().unwrap();
    snapshot.write_backup(&path, now(), &mut go_on).unwrap();
    let code = Secret::typed(shown).unwrap();
    assert!(Staged::open(&path, top.path(), &code, &mut go_on).is_ok());
    assert!(matches!(
        staged(&top, &path, "wrong").map(|_| ()),
        Err(Error::WrongPassphrase)
    ));
}
