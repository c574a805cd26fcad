//! The things themselves. Each can be tried again after it failed in the middle.

use std::fs;

use chrono::TimeDelta;
use onward_core::journal::EntryKind;
use onward_core::store::Opening;
use onward_core::vault::backup::{Shelf, Staged};
use onward_core::vault::inbox::What;
use onward_core::vault::{Vault, VaultFolder, atomic};
use onward_core::{Error, Result};

use super::{OLD_PREFERENCES, Place, Undertaking, replace};
use crate::specimen::{CHEAP, at, no_from, right, unlocked, words};

pub const ALL: &[Undertaking] = &[
    Undertaking {
        name: "create a vault",
        note_waits: true,
        attempt: |place| create(&VaultFolder::new(place.top.join("new"))),
        done: |place| assert!(!place.says(&VaultFolder::new(place.top.join("new")), "A page")),
    },
    Undertaking {
        name: "write an entry",
        note_waits: true,
        attempt: |place| write(place, "Written late."),
        done: |place| assert!(place.says(&place.vault(), "Written late.")),
    },
    Undertaking {
        name: "write a long entry",
        note_waits: true,
        attempt: |place| write(place, &"A long one. ".repeat(20_000)),
        done: |place| assert!(place.says(&place.vault(), "A long one.")),
    },
    Undertaking {
        name: "change a long entry",
        note_waits: true,
        attempt: |place| {
            let mut vault = unlocked(&place.vault(), &right())?;
            let changed = "Changed. ".repeat(9_000);
            vault.store.entry_save(2, changed.as_str(), None, at(100))?;
            vault.close()
        },
        done: |place| assert!(place.says(&place.vault(), "Changed.")),
    },
    Undertaking {
        name: "record a no",
        note_waits: true,
        attempt: |place| {
            let mut vault = unlocked(&place.vault(), &right())?;
            let draft = no_from("Marrow and Pine");
            vault.store.rebound_begin(draft, Opening::Noted, at(100))?;
            vault.close()
        },
        done: |place| {
            let vault = unlocked(&place.vault(), &right()).unwrap();
            let applications = vault.store.applications().unwrap();
            assert!(
                applications
                    .iter()
                    .any(|one| one.company == "Marrow and Pine")
            );
            assert_eq!(
                vault.store.summary().unwrap().applications as usize,
                applications.len()
            );
        },
    },
    Undertaking {
        name: "seal a note",
        note_waits: true,
        attempt: |place| {
            let text = "A second note.".into();
            place.vault().put_in_inbox(What::Note { text }, at(100))?;
            Ok(())
        },
        done: |place| {
            take_in(place).unwrap();
            assert!(place.says(&place.vault(), "A second note."));
        },
    },
    Undertaking {
        name: "take notes in",
        note_waits: true,
        attempt: take_in,
        done: |place| {
            take_in(place).unwrap();
            assert!(place.says(&place.vault(), "A note put in"));
            assert_eq!(place.vault().waiting(), 0);
        },
    },
    Undertaking {
        name: "change the passphrase",
        note_waits: true,
        attempt: |place| {
            let mut vault = unlocked(&place.vault(), &right())?;
            let pass = vault.gate().try_secret(&right())?;
            let slot = pass.seal_for(&words("another"), CHEAP)?;
            vault.add_way_in(&pass, slot, at(100))?;
            vault.close()
        },
        done: |place| {
            unlocked(&place.vault(), &words("another")).unwrap();
            let old = unlocked(&place.vault(), &right()).map(|_| ());
            assert!(matches!(old, Err(Error::WrongPassphrase)), "{old:?}");
        },
    },
    Undertaking {
        name: "back up",
        note_waits: true,
        attempt: |place| {
            let vault = unlocked(&place.vault(), &right())?;
            let shelf = Shelf::new(place.shelf());
            shelf.add(&vault.snapshot()?, at(86_400), &mut |_, _| Ok(()))?;
            vault.close()
        },
        done: |place| {
            assert_eq!(place.backups().len(), 2);
            place.backups_open();
        },
    },
    Undertaking {
        name: "take a new data key",
        // It would be sealed for the old key: the app takes it in first.
        note_waits: false,
        attempt: |place| {
            let mut vault = unlocked(&place.vault(), &right())?;
            let pass = vault.gate().try_secret(&right())?;
            let mut new = vault.begin_rekey(&pass)?;
            new.run(&[&right()], CHEAP, at(100), &mut |_, _| Ok(()))?;
            vault.finish_rekey(new)?;
            vault.close()
        },
        done: |place| {
            assert!(place.says(&place.vault(), "A page."));
            assert!(place.vault().root().join("journal-1.db").exists());
            assert!(!place.vault().root().join("journal.db").exists());
        },
    },
    Undertaking {
        name: "restore a backup",
        note_waits: true,
        attempt: |place| restored(place).and_then(Vault::close),
        done: |place| {
            assert!(place.says(&place.vault(), "A page."));
            assert_eq!(place.vault().waiting(), 1, "the note is gone");
            let names = fs::read_dir(&place.top).unwrap();
            let mut names = names.map(|entry| entry.unwrap().file_name());
            let aside = names.find(|name| name.to_string_lossy().contains("set-aside"));
            let aside = place.top.join(aside.expect("the old one, set aside"));
            assert!(place.says(&VaultFolder::new(aside), "A page."));
        },
    },
    Undertaking {
        name: "move",
        note_waits: true,
        attempt: |place| {
            let mut vault = unlocked(&place.vault(), &right())?;
            let snapshot = vault.snapshot()?;
            let to = place.elsewhere();
            snapshot.carry_to(to.root(), &mut |_, _| Ok(()))?;
            // The place is written down as the app does it.
            let written = || atomic::replace(&place.top.join("place.json"), b"elsewhere");
            let moved = vault.move_to(&snapshot, to.root(), written);
            if moved.is_err() {
                to.erase()?;
            }
            moved?;
            vault.close()
        },
        done: |place| {
            assert!(place.says(&place.elsewhere(), "A page."));
            assert_eq!(place.elsewhere().waiting(), 1, "the note stayed behind");
            assert!(place.says(&place.vault(), "A page."));
        },
    },
    Undertaking {
        name: "replace the preferences",
        note_waits: true,
        attempt: |place| replace(place, &[b' '; 9_000]),
        done: |place| {
            let found = fs::read(place.preferences()).unwrap();
            assert!(found == [b' '; 9_000] && found != OLD_PREFERENCES);
        },
    },
];

/// Cut off in the middle, a vault may be there already: it is opened then.
fn create(folder: &VaultFolder) -> Result<()> {
    match folder.create(&right(), CHEAP, at(100)) {
        Err(Error::VaultExists) => unlocked(folder, &right())?.close(),
        other => other?.close(),
    }
}

fn write(place: &Place, text: &str) -> Result<()> {
    let mut vault = unlocked(&place.vault(), &right())?;
    vault.store.entry_create(EntryKind::Page, text, at(100))?;
    vault.close()
}

fn take_in(place: &Place) -> Result<()> {
    let mut vault = unlocked(&place.vault(), &right())?;
    let arrived = vault.take_in(TimeDelta::minutes(15), at(100))?;
    assert_eq!(arrived.unreadable, 0, "a good note was put aside");
    vault.close()
}

fn restored(place: &Place) -> Result<Vault> {
    let path = place.shelf().join("old.onward-backup");
    let staged = Staged::open(&path, &place.top, &right(), &mut |_, _| Ok(()))?;
    Ok(staged.restore(&place.vault(), "torture")?.0)
}
