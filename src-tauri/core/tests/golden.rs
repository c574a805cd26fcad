//! Golden vaults: one per released schema version, opened by today's program.
#![allow(clippy::unwrap_used, reason = "a test says by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use onward_core::clock::Moment;
use onward_core::secret::Passphrase;
use onward_core::today;
use onward_core::vault::{Secret, VaultFolder};
use onward_core::week::TimeOfDay;

/// A copy to open: opening may migrate, and the golden one stays as it is.
fn copy_of(name: &str) -> (tempfile::TempDir, VaultFolder) {
    let golden: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/fixtures")
        .join(name);
    let copy = tempfile::tempdir().unwrap();
    for file in fs::read_dir(golden).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), copy.path().join(file.file_name())).unwrap();
    }
    let folder = VaultFolder::new(copy.path());
    (copy, folder)
}

fn at(text: &str) -> Moment {
    let utc: DateTime<Utc> = text.parse().unwrap();
    Moment::new(utc, chrono_tz::Tz::Europe__Berlin)
}

#[test]
fn a_vault_of_schema_1_opens_with_everything_in_it() {
    let (_copy, folder) = copy_of("vault-schema-1");
    // Typed on a keyboard that composes é from two characters.
    let secret = Secret::Passphrase(Passphrase::new("a golden cafe\u{301}".into()).unwrap());
    let store = folder.unlock(&secret).unwrap().store;

    let entries = store.entries(None, 10).unwrap();
    assert_eq!(entries.total, 2);
    assert_eq!(
        store.entry(entries.entries[1].id).unwrap().text,
        "A page.\n\n漢字 and café."
    );
    assert_eq!(store.settings().unwrap().window_minutes, 20);

    let day = today::read(&store, at("2026-05-14T12:31:00Z")).unwrap();
    let goal = &day.goals[0];
    assert_eq!(
        (goal.done, goal.goal.title.as_str(), goal.met),
        (2, "Tailor two", true)
    );
    assert_eq!(
        goal.goal.remind_at,
        Some(TimeOfDay::from_minutes(840).unwrap())
    );

    let rebound = day.rebound.unwrap();
    assert_eq!(rebound.company.as_deref(), Some("Blue Kiln"));
    assert_eq!(rebound.feelings, ["disappointed", "tired"]);
    assert_eq!(
        (rebound.text.as_str(), rebound.sting),
        ("Written in the room.", Some(6))
    );
    assert_eq!(
        rebound.deadline,
        Some("2026-05-14T12:25:00Z".parse().unwrap())
    );
    assert_eq!(rebound.ritual_id, Some(store.rituals().unwrap()[0].id));
    assert_eq!(store.ledger(at("2026-05-14T12:31:00Z")).unwrap().len(), 1);
}
