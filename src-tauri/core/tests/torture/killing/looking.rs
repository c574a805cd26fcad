//! After a kill: the vault is opened and compared with what was acknowledged.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::TimeDelta;
use onward_core::Error;
use onward_core::vault::backup::{EXTENSION, Shelf, Staged, peek};
use onward_core::vault::{Vault, VaultFolder};

use super::deeds::{Deed, passphrase};
use super::known::{BackedUp, Known};
use super::reading::{days_in, noes_in, parked_in, starred_in, texts_in};
use super::scribe::PLACE;
use crate::specimen::{at, unlocked};

/// Opens the vault and finds in it either what was acknowledged, or that and the whole of
/// what was interrupted. Answers which.
pub fn settled(
    top: &Path,
    before: Known,
    interrupted: Option<Deed>,
    everything: bool,
    context: &str,
) -> Known {
    let mut after = before.clone();
    if let Some(deed) = &interrupted {
        after.apply(deed);
    }
    // A move counts from the moment on that its place is written down.
    let place = fs::read_to_string(top.join(PLACE)).unwrap_or_default();
    let before = Known {
        folder: if place == after.folder {
            place
        } else {
            before.folder
        },
        ..before
    };
    let folder = VaultFolder::new(top.join(&before.folder));
    let (mut vault, mut found) = opened(&folder, &before, &after, context);
    let arrived = vault
        .take_in(TimeDelta::minutes(15), at(before.next))
        .unwrap();
    assert_eq!(arrived.unreadable, 0, "{context}: a torn note");
    vault
        .store
        .check()
        .unwrap_or_else(|error| panic!("{context}: {error}"));

    found.texts = either(
        &before.texts,
        &after.texts,
        texts_in(&vault, everything),
        "texts",
        context,
    );
    found.starred = either(
        &before.starred,
        &after.starred,
        starred_in(&mut vault),
        "stars",
        context,
    );
    found.days = days_in(&vault);
    assert!(
        [&before.days, &after.days].contains(&&found.days),
        "{context}: days nobody chose"
    );
    found.noes = either(
        &before.noes,
        &after.noes,
        noes_in(&vault, everything),
        "noes",
        context,
    );
    found.parked = either(
        &before.parked,
        &after.parked,
        parked_in(&vault),
        "worries",
        context,
    );
    found.minutes = vault.store.settings().unwrap().window_minutes;
    assert!(
        [before.minutes, after.minutes].contains(&found.minutes),
        "{context}: settings nobody made"
    );
    vault.close().unwrap();
    found.backup = look_at_backups(top, &before, &after, context);
    tidy(top, &before, context);
    found
}

/// Exactly one of the two passphrases opens it, and one of the two codes.
fn opened(folder: &VaultFolder, before: &Known, after: &Known, context: &str) -> (Vault, Known) {
    let first = unlocked(folder, &before.secret());
    let (vault, mut found) = match first {
        Ok(vault) => (vault, before.clone()),
        Err(Error::WrongPassphrase) if before.passphrase != after.passphrase => {
            let vault = unlocked(folder, &after.secret());
            let vault = vault.unwrap_or_else(|error| panic!("{context}: neither opens: {error}"));
            (vault, after.clone())
        }
        Err(error) => panic!("{context}: it does not open: {error}"),
    };
    let gate = vault.gate();
    for known in [before, after] {
        let opens = gate.try_secret(&known.secret()).is_ok();
        assert_eq!(
            opens,
            known.passphrase == found.passphrase,
            "{context}: a second passphrase opens it"
        );
    }
    if found.passphrase > 1 {
        let long_gone = gate.try_secret(&passphrase(1));
        assert!(long_gone.is_err(), "{context}: an old passphrase opens it");
    }
    let opening: Vec<Option<String>> = [before, after]
        .into_iter()
        .filter(|known| {
            known
                .code()
                .is_none_or(|code| gate.try_secret(&code).is_ok())
        })
        .map(|known| known.recovery.clone())
        .collect();
    let code = opening.last();
    found.recovery = code
        .unwrap_or_else(|| panic!("{context}: no code opens it"))
        .clone();
    found.next = after.next;
    (vault, found)
}

fn either(
    before: &BTreeSet<u64>,
    after: &BTreeSet<u64>,
    found: BTreeSet<u64>,
    what: &str,
    context: &str,
) -> BTreeSet<u64> {
    if found != *before && found != *after {
        let lost: Vec<_> = before.difference(&found).collect();
        let more: Vec<_> = found.difference(before).collect();
        panic!("{context}: of the {what} {lost:?} are lost and {more:?} are there unasked for");
    }
    found
}

/// What has a backup's name is a whole backup, and the last one holds all of its moment.
fn look_at_backups(top: &Path, before: &Known, after: &Known, context: &str) -> Option<BackedUp> {
    let shelf = Shelf::new(top.join("backups"));
    for entry in fs::read_dir(top.join("backups")).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|kind| kind == EXTENSION) {
            peek(&path).unwrap_or_else(|error| panic!("{context}: half a backup: {error}"));
        }
    }
    let on_shelf = |wanted: &BackedUp| {
        let backups = shelf.backups();
        let found = backups
            .into_iter()
            .find(|one| one.made_at == at(wanted.number).utc)?;
        Some((wanted.clone(), shelf.find(&found.name).unwrap()))
    };
    // An interrupted one may be there: it is whole then, and the older one may be gone.
    let candidates = [&after.backup, &before.backup];
    let there = candidates.into_iter().flatten().find_map(on_shelf);
    let (wanted, path) = match (there, &before.backup) {
        (Some(there), _) => there,
        (None, None) => return None,
        (None, Some(lost)) => panic!("{context}: backup {} is lost", lost.number),
    };
    let secret = passphrase(wanted.passphrase);
    let staged = Staged::open(&path, top, &secret, &mut |_, _| Ok(()));
    let staged = staged.unwrap_or_else(|error| panic!("{context}: a backup: {error}"));
    assert_eq!(
        staged.preview.summary.entries as usize, wanted.texts,
        "{context}: a backup that does not hold what it should"
    );
    Some(wanted)
}

/// What may lie there after a kill, and nothing else; what was set aside opens.
fn tidy(top: &Path, known: &Known, context: &str) {
    for entry in fs::read_dir(top).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name.contains("set-aside") {
            let aside = unlocked(&VaultFolder::new(&path), &known.secret());
            aside.unwrap_or_else(|error| panic!("{context}: set aside: {error}"));
        }
        assert!(
            !name.ends_with("-restoring") && !name.starts_with(".onward-restore-"),
            "{context}: {name} was not swept away"
        );
        let stays = name == known.folder || name == "backups";
        if !stays && path.is_dir() {
            fs::remove_dir_all(&path).unwrap();
        }
    }
    for entry in fs::read_dir(top.join(&known.folder)).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let database =
            name.starts_with("journal") && name.trim_end_matches("-journal").ends_with(".db");
        let known =
            ["header", "header.copy", "header.new", "lock", "inbox"].contains(&name.as_str());
        assert!(
            known || database,
            "{context}: {name} lies in the vault's folder"
        );
    }
}
