use onward_core::ErrorCode;
use onward_core::secret::Passphrase;
use onward_core::vault::{Secret, WayIn};
use zeroize::Zeroizing;

use super::desk::{Desk, words};
use crate::fakes::Mood;

fn kinds(desk: &Desk) -> Vec<WayIn> {
    desk.app
        .slots()
        .unwrap()
        .iter()
        .map(|one| one.kind)
        .collect()
}

fn id_of(desk: &Desk, kind: WayIn) -> u16 {
    let slots = desk.app.slots().unwrap();
    slots.iter().find(|one| one.kind == kind).unwrap().id
}

/// A recovery code that counts.
fn with_recovery(desk: &Desk) -> String {
    let sheet = desk.app.begin_recovery(&words("right")).unwrap();
    desk.app.confirm_recovery(&typed_back(&sheet)).unwrap();
    sheet.code.to_string()
}

fn typed_back(sheet: &crate::app::RecoverySheet) -> [Zeroizing<String>; 2] {
    let groups: Vec<&str> = sheet.code.split('-').collect();
    sheet
        .groups
        .map(|number| Zeroizing::new(groups[number - 1].to_lowercase()))
}

#[test]
fn the_passphrase_is_changed_with_the_present_one_only() {
    let desk = Desk::open();
    let new = || Passphrase::new("new".into()).unwrap();
    let refused = desk.app.change_passphrase(&words("wrong"), new());
    assert_eq!(refused.unwrap_err().code(), ErrorCode::WrongPassphrase);
    desk.app.change_passphrase(&words("right"), new()).unwrap();
    desk.app.lock();
    assert!(desk.app.unlock(&words("right")).is_err());
    desk.app.unlock(&words("new")).unwrap();
}

#[test]
fn a_recovery_code_counts_only_once_two_groups_were_typed_back() {
    let desk = Desk::open();
    let sheet = desk.app.begin_recovery(&words("right")).unwrap();
    assert_eq!(kinds(&desk), [WayIn::Passphrase]);
    let wrong = [Zeroizing::new("AAAA".into()), Zeroizing::new("AAAA".into())];
    let refused = desk.app.confirm_recovery(&wrong).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::WrongGroups);
    assert_eq!(kinds(&desk), [WayIn::Passphrase]);
    desk.app.confirm_recovery(&typed_back(&sheet)).unwrap();
    assert_eq!(kinds(&desk), [WayIn::Passphrase, WayIn::Recovery]);
    desk.app.lock();
    let code = Secret::typed(sheet.code.to_string()).unwrap();
    desk.app.unlock(&code).unwrap();
}

#[test]
fn a_code_that_was_cancelled_or_shown_before_locking_never_counts() {
    let desk = Desk::open();
    let sheet = desk.app.begin_recovery(&words("right")).unwrap();
    desk.app.cancel_recovery();
    let gone = desk.app.confirm_recovery(&typed_back(&sheet)).unwrap_err();
    assert_eq!(gone.code(), ErrorCode::NotFound);
    let sheet = desk.app.begin_recovery(&words("right")).unwrap();
    desk.app.lock();
    desk.unlock();
    assert!(desk.app.confirm_recovery(&typed_back(&sheet)).is_err());
}

#[test]
fn with_the_recovery_code_a_forgotten_passphrase_is_replaced() {
    let desk = Desk::open();
    let code = with_recovery(&desk);
    desk.app.lock();
    let code = || Secret::typed(code.clone()).unwrap();
    desk.app.unlock(&code()).unwrap();
    let new = Passphrase::new("another".into()).unwrap();
    desk.app.change_passphrase(&code(), new).unwrap();
    desk.app.lock();
    desk.app.unlock(&words("another")).unwrap();
}

#[test]
fn the_keychain_opens_it_until_it_is_taken_out_again() {
    let desk = Desk::open();
    desk.app.add_keychain(&words("right")).unwrap();
    desk.app.lock();
    desk.app.unlock_by_keychain().unwrap();
    let id = id_of(&desk, WayIn::Keychain);
    desk.app.remove_way_in(&words("right"), id).unwrap();
    assert!(desk.keychain.kept.lock().unwrap().is_empty());
    desk.app.lock();
    let refused = desk.app.unlock_by_keychain().unwrap_err();
    assert_eq!(refused.code(), ErrorCode::Keychain);
}

#[test]
fn whatever_the_keychain_does_the_passphrase_opens_and_no_new_vault_is_made() {
    let desk = Desk::open();
    desk.write("kept");
    desk.app.add_keychain(&words("right")).unwrap();
    desk.app.lock();
    for mood in [Mood::Closed, Mood::Lying] {
        desk.keychain.is(mood);
        let refused = desk.app.unlock_by_keychain().unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Keychain, "{mood:?}");
    }
    desk.unlock();
    assert_eq!(desk.entries(), ["kept"]);
}

#[test]
fn a_keychain_that_gives_another_key_back_is_not_taken_as_a_way_in() {
    let desk = Desk::open();
    desk.keychain.is(Mood::Lying);
    let refused = desk.app.add_keychain(&words("right")).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::Keychain);
    assert_eq!(kinds(&desk), [WayIn::Passphrase]);
}

#[test]
fn the_last_way_in_stays() {
    let desk = Desk::open();
    let id = id_of(&desk, WayIn::Passphrase);
    let refused = desk.app.remove_way_in(&words("right"), id).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::LastWayIn);
}

#[test]
fn a_new_data_key_keeps_the_passphrase_renews_the_keychain_and_ends_the_code() {
    let desk = Desk::open();
    desk.write("kept");
    let code = with_recovery(&desk);
    desk.app.add_keychain(&words("right")).unwrap();
    let before = desk.keychain.kept.lock().unwrap().clone();
    desk.app.new_data_key(&words("right")).unwrap();
    assert_ne!(*desk.keychain.kept.lock().unwrap(), before);
    assert_eq!(kinds(&desk), [WayIn::Passphrase, WayIn::Keychain]);
    desk.app.lock();
    assert!(desk.app.unlock(&Secret::typed(code).unwrap()).is_err());
    desk.app.unlock_by_keychain().unwrap();
    desk.app.lock();
    desk.unlock();
    assert_eq!(desk.entries(), ["kept"]);
}

#[test]
fn a_new_data_key_asks_for_the_passphrase_where_there_is_one() {
    let desk = Desk::open();
    let code = with_recovery(&desk);
    let refused = desk.app.new_data_key(&Secret::typed(code).unwrap());
    assert_eq!(refused.unwrap_err().code(), ErrorCode::WrongPassphrase);
}

#[test]
fn a_keychain_that_fails_in_the_middle_leaves_the_old_slot_opening() {
    let desk = Desk::open();
    desk.app.add_keychain(&words("right")).unwrap();
    desk.keychain.is(Mood::Forgetful);
    assert!(desk.app.add_keychain(&words("right")).is_err());
    desk.keychain.is(Mood::Honest);
    desk.app.lock();
    desk.app.unlock_by_keychain().unwrap();
}

#[test]
fn a_note_that_waits_moves_in_before_the_key_is_changed() {
    let desk = Desk::open();
    desk.app.lock();
    desk.app.seal_note("sealed for the old key".into()).unwrap();
    let waiting = desk.folder().join("vault/inbox");
    let aside = desk.folder().join("aside");
    std::fs::rename(&waiting, &aside).unwrap();
    desk.unlock();
    // It could not move in at the unlock, and waits on.
    std::fs::rename(&aside, &waiting).unwrap();
    desk.app.new_data_key(&words("right")).unwrap();
    assert_eq!(desk.entries(), ["sealed for the old key"]);
}
