//! Damage is named, repaired where it can be, and never written over.

use super::*;

#[test]
fn a_database_without_headers_is_named_and_never_overwritten() {
    let (_top, folder) = made();
    for name in HEADERS {
        fs::remove_file(folder.path(name)).unwrap();
    }
    assert_eq!(folder.presence().unwrap(), Presence::Orphaned);
    assert!(matches!(
        folder.create(&words("new"), CHEAP, now()).map(|_| ()),
        Err(Error::VaultExists)
    ));
    assert!(matches!(
        folder.unlock(&words("right")).map(|_| ()),
        Err(Error::Damaged(_))
    ));
}

#[test]
fn a_damaged_header_copy_is_repaired_from_the_other() {
    for name in HEADERS {
        let (_top, folder) = made();
        let good = fs::read(folder.path(name)).unwrap();
        fs::write(folder.path(name), &good[..good.len() / 2]).unwrap();
        assert_eq!(excerpt(&folder).unwrap(), "kept");
        assert_eq!(fs::read(folder.path(name)).unwrap(), good);
        let kept = fs::read(folder.path(&format!("{name}.damaged"))).unwrap();
        assert_eq!(kept, good[..good.len() / 2], "the damaged one is kept");
    }
}

#[test]
fn a_copy_that_only_its_tag_gives_away_is_kept_too() {
    let (_top, folder) = made();
    let good = fs::read(folder.path("header")).unwrap();
    let mut tampered = good.clone();
    *tampered.last_mut().unwrap() ^= 1;
    fs::write(folder.path("header"), &tampered).unwrap();
    assert_eq!(excerpt(&folder).unwrap(), "kept");
    assert_eq!(fs::read(folder.path("header")).unwrap(), good);
    assert_eq!(fs::read(folder.path("header.damaged")).unwrap(), tampered);
}

#[test]
#[cfg(unix)]
fn a_copy_that_is_no_file_or_too_long_is_put_aside_unread() {
    use std::os::unix::fs::symlink;
    let (_top, folder) = made();
    let copy = folder.path("header.copy");
    let oddities: [fn(&std::path::Path); 3] = [
        |path| symlink("/dev/zero", path).unwrap(),
        |path| fs::create_dir(path).unwrap(),
        |path| fs::File::create(path).unwrap().set_len(1 << 40).unwrap(),
    ];
    for odd in oddities {
        fs::remove_file(&copy).unwrap();
        odd(&copy);
        assert_eq!(excerpt(&folder).unwrap(), "kept");
        assert!(fs::symlink_metadata(&copy).unwrap().is_file());
        let kept = folder.path("header.copy.damaged");
        let _ = fs::remove_file(&kept).or_else(|_| fs::remove_dir(&kept));
    }
}

#[test]
fn a_header_of_a_newer_program_is_named_and_left_alone() {
    let (_top, folder) = made();
    for name in HEADERS {
        let mut bytes = fs::read(folder.path(name)).unwrap();
        bytes[8] = 9;
        fs::write(folder.path(name), bytes).unwrap();
    }
    assert!(matches!(excerpt(&folder), Err(Error::Newer(9))));
    assert_eq!(fs::read(folder.path("header")).unwrap()[8], 9);
}

#[test]
fn a_damaged_database_is_named_and_left_as_it_was() {
    let (_top, folder) = made();
    let mut bytes = fs::read(folder.database(0)).unwrap();
    bytes[100] ^= 1;
    fs::write(folder.database(0), &bytes).unwrap();
    assert!(matches!(excerpt(&folder), Err(Error::Damaged(_))));
    assert_eq!(fs::read(folder.database(0)).unwrap(), bytes);
}

#[test]
fn a_missing_database_is_damage_and_no_new_empty_one_appears() {
    let (_top, folder) = made();
    fs::remove_file(folder.database(0)).unwrap();
    assert!(matches!(excerpt(&folder), Err(Error::Damaged(_))));
    assert!(!folder.database(0).exists());
}

#[test]
fn an_emptied_database_is_damage_and_not_a_new_journal() {
    let (_top, folder) = made();
    fs::write(folder.database(0), b"").unwrap();
    assert!(matches!(excerpt(&folder), Err(Error::Damaged(_))));
    assert_eq!(fs::read(folder.database(0)).unwrap(), b"");
}

#[test]
#[cfg(unix)]
fn a_folder_that_cannot_be_looked_into_is_not_taken_for_an_empty_one() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    // A link to itself can't be followed, not even by root, whom no file mode stops.
    let top = tempfile::tempdir().unwrap();
    symlink(top.path().join("vault"), top.path().join("vault")).unwrap();
    let folder = VaultFolder::new(top.path().join("vault"));
    assert!(folder.presence().is_err());
    assert!(folder.create(&words("right"), CHEAP, now()).is_err());

    let (_top, folder) = made();
    fs::set_permissions(&folder.root, fs::Permissions::from_mode(0o000)).unwrap();
    assert!(folder.create(&words("other"), CHEAP, now()).is_err());
    fs::set_permissions(&folder.root, fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(excerpt(&folder).unwrap(), "kept");
}
