use crate::journal::ListPart;
use std::fs;

use super::*;
use crate::secret::Key;
use crate::vault::tests::{CHEAP, excerpt, made, now, words};
use crate::vault::{RecoveryCode, VaultFolder};

fn changed(folder: &VaultFolder, secret: &Secret, new: &Secret) -> Result<()> {
    let mut vault = folder.unlock(secret)?;
    let pass = vault.gate().try_secret(secret)?;
    let new = pass.seal_for(new, CHEAP)?;
    vault.add_way_in(&pass, new, now())
}

#[test]
fn a_changed_passphrase_opens_and_the_old_one_does_not() {
    let (_top, folder) = made();
    changed(&folder, &words("right"), &words("new")).unwrap();
    assert!(matches!(excerpt(&folder), Err(Error::WrongPassphrase)));
    let vault = folder.unlock(&words("new")).unwrap();
    assert_eq!(
        vault
            .store
            .entries(ListPart::default(), 1)
            .unwrap()
            .entries
            .len(),
        1
    );
    assert_eq!(vault.slots().len(), 1);
}

#[test]
fn the_recovery_code_opens_and_a_newer_one_takes_its_place() {
    let (_top, folder) = made();
    let shown: Vec<String> = (0..2)
        .map(|_| {
            let code = RecoveryCode::random().unwrap();
            let shown = code.shown().to_string();
            changed(&folder, &words("right"), &Secret::Recovery(code)).unwrap();
            shown
        })
        .collect();
    assert!(folder.ways_in().recovery);
    let typed = |at: usize| Secret::typed(shown[at].to_lowercase()).unwrap();
    assert!(matches!(
        folder.unlock(&typed(0)).map(|_| ()),
        Err(Error::WrongPassphrase)
    ));
    assert!(folder.unlock(&typed(1)).is_ok());
}

#[test]
fn without_the_right_secret_nothing_is_changed() {
    let (_top, folder) = made();
    let vault = folder.unlock(&words("right")).unwrap();
    let refused = vault.gate().try_secret(&words("wrong")).map(|_| ());
    assert!(matches!(refused, Err(Error::WrongPassphrase)));
}

#[test]
fn the_last_way_in_a_person_holds_cannot_be_removed_even_beside_a_keychain() {
    let (_top, folder) = made();
    let keychain = Secret::Keychain(Key::random().unwrap());
    changed(&folder, &words("right"), &keychain).unwrap();
    let mut vault = folder.unlock(&words("right")).unwrap();
    let pass = vault.gate().try_secret(&words("right")).unwrap();
    let slots = vault.slots();
    assert_eq!(slots.len(), 2);
    assert!(matches!(
        vault.remove_way_in(&pass, slots[0].id),
        Err(Error::LastWayIn)
    ));
    assert_eq!(
        vault.remove_way_in(&pass, slots[1].id).unwrap(),
        WayIn::Keychain
    );
    assert!(matches!(
        vault.remove_way_in(&pass, 77),
        Err(Error::NotFound(_))
    ));
    drop(vault);
    assert_eq!(excerpt(&folder).unwrap(), "kept");
}

#[test]
fn with_a_recovery_code_the_passphrase_may_go_and_come_back() {
    let (_top, folder) = made();
    let code = RecoveryCode::random().unwrap();
    let shown = code.shown().to_string();
    changed(&folder, &words("right"), &Secret::Recovery(code)).unwrap();
    let mut vault = folder.unlock(&words("right")).unwrap();
    let pass = vault.gate().try_secret(&words("right")).unwrap();
    let passphrase = vault.slots()[0].id;
    vault.remove_way_in(&pass, passphrase).unwrap();
    drop(vault);
    assert!(!folder.ways_in().passphrase);
    assert!(folder.unlock(&words("right")).is_err());
    let code = Secret::typed(shown).unwrap();
    changed(&folder, &code, &words("again")).unwrap();
    assert!(folder.unlock(&words("again")).is_ok());
}

#[test]
fn a_change_that_reached_only_the_first_copy_counts_and_the_second_is_repaired() {
    let (_top, folder) = made();
    let before = fs::read(folder.path("header.copy")).unwrap();
    changed(&folder, &words("right"), &words("new")).unwrap();
    fs::write(folder.path("header.copy"), &before).unwrap();
    assert!(folder.unlock(&words("right")).is_err());
    drop(folder.unlock(&words("new")).unwrap());
    let copies = ["header", "header.copy"].map(|name| fs::read(folder.path(name)).unwrap());
    assert_eq!(copies[0], copies[1]);
}

#[test]
fn a_failing_write_of_the_header_leaves_the_old_ways_in() {
    let (_top, folder) = made();
    let mut vault = folder.unlock(&words("right")).unwrap();
    let pass = vault.gate().try_secret(&words("right")).unwrap();
    let new = pass.seal_for(&words("new"), CHEAP).unwrap();
    // A folder where the new header would be written first.
    fs::create_dir(folder.path("header.new")).unwrap();
    assert!(vault.add_way_in(&pass, new, now()).is_err());
    fs::remove_dir(folder.path("header.new")).unwrap();
    drop(vault);
    assert_eq!(excerpt(&folder).unwrap(), "kept");
}
