//! A small closed vault with one of everything in it, as bytes, and what it says.

use onward_core::journal::ListPart;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use onward_core::clock::Moment;
use onward_core::days::Days;
use onward_core::goals::{GoalDraft, GoalKind, Unit};
use onward_core::journal::EntryKind;
use onward_core::rebound::ReboundDraft;
use onward_core::rituals::{RitualDraft, RitualKind};
use onward_core::secret::Passphrase;
use onward_core::store::{Opening, Store};
use onward_core::today;
use onward_core::vault::inbox::What;
use onward_core::vault::{Cost, RecoveryCode, Secret, Vault, VaultFolder};
use onward_core::week::TimeOfDay;
use onward_core::{Error, Result};

/// Far cheaper than any real vault: it is opened hundreds of thousands of times.
pub const CHEAP: Cost = Cost {
    memory_kib: 8,
    passes: 1,
    lanes: 1,
};

pub const PASSPHRASE: &str = "seven quiet herons";

pub fn words(text: &str) -> Secret {
    Secret::Passphrase(Passphrase::new(text.into()).unwrap())
}

pub fn right() -> Secret {
    words(PASSPHRASE)
}

/// Unlocks. A child that another thread is just starting has this program's files open for
/// a moment, and with them a lock that was let go of already.
pub fn unlocked(folder: &VaultFolder, secret: &Secret) -> Result<Vault> {
    for _ in 0..500 {
        match folder.unlock(secret) {
            Err(Error::InUse) => sleep(Duration::from_millis(2)),
            other => return other,
        }
    }
    Err(Error::InUse)
}

/// A moment so many seconds after a fixed one.
pub fn at(seconds: u64) -> Moment {
    let start: DateTime<Utc> = "2026-05-14T12:00:00Z".parse().unwrap();
    Moment::new(
        start + TimeDelta::seconds(seconds.try_into().unwrap()),
        Tz::Europe__Berlin,
    )
}

/// A closed vault's files, a backup of it, and a sealed note for it.
pub struct Specimen {
    /// `header`, `header.copy`, `journal.db`.
    pub files: BTreeMap<&'static str, Vec<u8>>,
    pub backup: Vec<u8>,
    pub note: Vec<u8>,
    pub content: String,
}

impl Specimen {
    pub fn made() -> Self {
        let top = tempfile::tempdir().unwrap();
        let folder = VaultFolder::new(top.path().join("vault"));
        let mut vault = folder.create(&right(), CHEAP, at(0)).unwrap();
        let code = RecoveryCode::random().unwrap();
        let pass = vault.gate().try_secret(&right()).unwrap();
        let slot = pass.seal_for(&Secret::Recovery(code), CHEAP).unwrap();
        vault.add_way_in(&pass, slot, at(1)).unwrap();
        fill(&mut vault.store).unwrap();
        let content = content(&vault).unwrap();
        let backup = top.path().join("backup");
        vault
            .snapshot()
            .unwrap()
            .write_backup(&backup, at(2), &mut |_, _| Ok(()))
            .unwrap();
        vault.close().unwrap();
        let file = |name| (name, fs::read(folder.root().join(name)).unwrap());
        let files = ["header", "header.copy", "journal.db"].map(file).into();
        let text = "A note put in while it was locked.".into();
        folder.put_in_inbox(What::Note { text }, at(3)).unwrap();
        let sealed = fs::read_dir(folder.root().join("inbox")).unwrap().next();
        Self {
            files,
            backup: fs::read(backup).unwrap(),
            note: fs::read(sealed.unwrap().unwrap().path()).unwrap(),
            content,
        }
    }

    /// A new copy of the vault in `folder`.
    pub fn lay_out(&self, folder: &Path) -> VaultFolder {
        fs::create_dir_all(folder).unwrap();
        for (name, bytes) in &self.files {
            fs::write(folder.join(name), bytes).unwrap();
        }
        VaultFolder::new(folder)
    }
}

fn fill(store: &mut Store) -> Result<()> {
    store.entry_create(EntryKind::Page, "A page.\n\n漢字 and café.", at(10))?;
    store.entry_create(
        EntryKind::Page,
        "Several pages long. ".repeat(900).as_str(),
        at(11),
    )?;
    let draft = RitualDraft {
        id: None,
        kind: RitualKind::Move,
        text: "walk to the river".into(),
        parts: vec![],
    };
    store.ritual_save(&draft, at(12))?;
    let goal = GoalDraft {
        id: None,
        kind: GoalKind::Applications,
        title: "Tailor two".into(),
        target: 2,
        unit: Unit::Times,
        days: Days::ALL,
        starts_on: None,
        ends_on: None,
        times: vec![TimeOfDay::from_minutes(14 * 60)?],
        active: true,
    };
    let goal = store.goal_save(goal, at(13))?;
    store.goal_mark(goal.id, 1, at(14))?;
    store.application_add("Blue Kiln", "Studio manager", at(15))?;
    let window = Opening::Window(TimeDelta::minutes(20));
    let no = store.rebound_begin(no_from("Halden and Ruiz"), window, at(16))?;
    store.rebound_write(no.id, "Written in the room.", at(17))?;
    Ok(())
}

/// A no from a company.
pub fn no_from(company: &str) -> ReboundDraft {
    ReboundDraft {
        application_id: None,
        company: company.into(),
        role: String::new(),
        sting: Some(6),
        feelings: vec!["tired".into()],
        ..ReboundDraft::default()
    }
}

/// Everything a vault says, in one text. Fails where any of it can't be read.
pub fn content(vault: &Vault) -> Result<String> {
    let store = &vault.store;
    let mut said = Vec::new();
    let page = store.entries(ListPart::default(), 200)?;
    for entry in &page.entries {
        said.push(json(&store.entry(entry.id)?));
    }
    said.push(json(&page));
    said.push(json(&store.applications()?));
    said.push(json(&store.rituals()?));
    said.push(json(&store.settings()?));
    said.push(json(&today::read(store, at(20))?));
    said.push(format!("{:?}", store.summary()?));
    Ok(said.join("\n"))
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap()
}
