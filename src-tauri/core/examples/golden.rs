//! Writes a golden vault into a new folder: one row of everything this version stores.
//! Run once for each released schema version and committed under `tests/fixtures/`:
//!
//! ```text
//! cargo run -p onward-core --example golden -- tests/fixtures/vault-schema-2
//! ```

use std::error::Error;

use chrono::{DateTime, TimeDelta, Utc};
use onward_core::clock::Moment;
use onward_core::goals::{GoalDraft, GoalKind, Unit};
use onward_core::journal::EntryKind;
use onward_core::rebound::ReboundDraft;
use onward_core::reminders::{Fate, decide};
use onward_core::rituals::{RitualDraft, RitualKind};
use onward_core::secret::Passphrase;
use onward_core::settings::{LockedWording, Settings};
use onward_core::store::{Opening, Store};
use onward_core::vault::inbox::What;
use onward_core::vault::{Cost, Secret, VaultFolder};
use onward_core::week::{TimeOfDay, Weekdays};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = VaultFolder::new(std::env::args().nth(1).ok_or("name a new folder")?);
    let secret = Secret::Passphrase(Passphrase::new("a golden café".into())?);
    let morning = at("2026-05-14T07:00:00Z")?;
    let mut vault = folder.create(&secret, Cost::LEAST, morning)?;
    fill(&mut vault.store)?;
    let evening = at("2026-05-14T20:00:00Z")?;
    let backup = folder.root().join("golden.onward-backup");
    vault
        .snapshot()?
        .write_backup(&backup, evening, &mut |_, _| Ok(()))?;
    vault.close()?;
    let text = "Left while locked.".into();
    folder.put_in_inbox(What::Note { text }, evening)?;
    Ok(())
}

fn at(text: &str) -> Result<Moment, chrono::ParseError> {
    let utc: DateTime<Utc> = text.parse()?;
    Ok(Moment::new(utc, chrono_tz::Tz::Europe__Berlin))
}

fn fill(store: &mut Store) -> Result<(), Box<dyn Error>> {
    let morning = at("2026-05-14T08:00:00Z")?;
    store.entry_create(EntryKind::Page, "A page.\n\n漢字 and café.", morning)?;
    store.settings_save(Settings {
        window_minutes: 20,
        locked_wording: LockedWording::Discreet,
        ..Settings::default()
    })?;
    let ritual = store.ritual_save(
        &RitualDraft {
            id: None,
            kind: RitualKind::Move,
            text: "walk to the river".into(),
        },
        morning,
    )?;
    let goal = store.goal_save(
        GoalDraft {
            id: None,
            kind: GoalKind::Applications,
            title: "Tailor two".into(),
            target: 2,
            unit: Unit::Times,
            weekdays: Weekdays::from_bits(0b001_1111)?,
            remind_at: Some(TimeOfDay::from_minutes(14 * 60)?),
            active: true,
        },
        morning,
    )?;
    store.goal_mark(goal.id, 1, morning)?;
    let application = store.application_add("Blue Kiln", "Studio manager", morning)?;
    let about = ReboundDraft {
        application_id: Some(application.id),
        company: String::new(),
        role: String::new(),
        sting: Some(6),
        feelings: vec!["disappointed".into(), "tired".into()],
    };
    let noon = at("2026-05-14T12:00:00Z")?;
    let rebound = store.rebound_begin(about, Opening::Window(TimeDelta::minutes(20)), noon)?;
    store.rebound_write(rebound.id, "Written in the room.", noon)?;
    store.rebound_extend(rebound.id, noon)?;
    let later = at("2026-05-14T12:30:00Z")?;
    let due = decide(&store.rules(later)?, &store.ledger(later)?, later);
    store.record(&due.fire, Fate::Shown, later)?;
    store.rebound_close(rebound.id, later)?;
    store.rebound_ritual(rebound.id, Some(ritual.id))?;
    Ok(())
}
