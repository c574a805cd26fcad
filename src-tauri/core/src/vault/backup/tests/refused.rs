//! What is no backup, or none any more.

use super::*;

#[test]
fn a_flipped_byte_of_a_backup_is_named_and_no_content_comes_of_it() {
    let (top, _folder, path) = backed_up();
    let good = fs::read(&path).unwrap();
    // Every byte of what is ours, and of the database one in each part of each page; the
    // long run (`cargo xtask torture`) flips all of them.
    let database = HEAD + good.len().min(600);
    let places = (0..database)
        .chain((database..good.len() - 64).step_by(1021))
        .chain(good.len() - 64..good.len());
    for at in places {
        let mut bytes = good.clone();
        bytes[at] ^= 0x40;
        fs::write(&path, &bytes).unwrap();
        let refused = staged(&top, &path, "right").map(|_| ());
        assert!(
            matches!(
                refused,
                Err(Error::NotABackup | Error::BackupDamaged | Error::BackupNewer)
            ),
            "byte {at}: {refused:?}"
        );
        assert_eq!(fs::read(&path).unwrap(), bytes, "the original is kept");
    }
}

#[test]
fn a_shortened_backup_is_named_at_any_length() {
    let (top, _folder, path) = backed_up();
    let good = fs::read(&path).unwrap();
    for length in (0..700).chain((700..good.len()).step_by(4099)) {
        fs::write(&path, &good[..length]).unwrap();
        let refused = staged(&top, &path, "right").map(|_| ());
        assert!(
            matches!(refused, Err(Error::NotABackup | Error::BackupDamaged)),
            "{length} bytes: {refused:?}"
        );
    }
}

#[test]
fn lengths_of_terabytes_write_nothing() {
    let (top, _folder, path) = backed_up();
    let mut bytes = fs::read(&path).unwrap();
    let header = u32::from_le_bytes(bytes[HEAD - 4..HEAD].try_into().unwrap()) as usize;
    let at = HEAD + header;
    bytes[at..at + 8].copy_from_slice(&u64::MAX.to_le_bytes());
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(
        staged(&top, &path, "right").map(|_| ()),
        Err(Error::BackupDamaged)
    ));
    bytes[HEAD - 4..HEAD].copy_from_slice(&u32::MAX.to_le_bytes());
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(
        staged(&top, &path, "right").map(|_| ()),
        Err(Error::BackupDamaged)
    ));
}

#[test]
fn a_backup_of_a_newer_schema_or_format_is_named_as_newer() {
    let (top, folder) = made();
    let path = top.path().join("b");
    let vault = folder.unlock(&words("right")).unwrap();
    vault.store.pretend_schema(999);
    let snapshot = vault.snapshot();
    // A newer store is not even opened for a backup; so it is made by hand of the files.
    assert!(matches!(snapshot.map(|_| ()), Err(Error::Newer(999))));
    vault.store.pretend_schema(crate::store::testing::SCHEMA);
    let snapshot = vault.snapshot().unwrap();
    vault.store.pretend_schema(999);
    let refused = snapshot.write_backup(&path, now(), &mut go_on);
    assert!(refused.is_err() && !path.exists());

    vault.store.pretend_schema(crate::store::testing::SCHEMA);
    let snapshot = vault.snapshot().unwrap();
    snapshot.write_backup(&path, now(), &mut go_on).unwrap();
    let mut bytes = fs::read(&path).unwrap();
    bytes[8] = 2;
    fs::write(&path, bytes).unwrap();
    assert!(matches!(peek(&path), Err(Error::BackupNewer)));
    assert!(matches!(
        staged(&top, &path, "right").map(|_| ()),
        Err(Error::BackupNewer)
    ));
}

#[test]
#[cfg(unix)]
fn a_pipe_or_a_folder_is_no_backup_and_keeps_nobody_waiting() {
    let top = tempfile::tempdir().unwrap();
    let pipe = top.path().join("a.onward-backup");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    fs::create_dir(top.path().join("b.onward-backup")).unwrap();
    assert!(matches!(peek(&pipe), Err(Error::NotABackup)));
    assert!(Shelf::new(top.path()).backups().is_empty());
}
