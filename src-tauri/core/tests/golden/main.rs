//! Golden vaults: one per released schema version, opened by today's program.
#![allow(clippy::unwrap_used, reason = "a test says by panicking")]

mod journal;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use onward_core::Error;
use onward_core::care::DraftName;
use onward_core::cases::FactorSide;
use onward_core::clock::Moment;
use onward_core::days::Days;
use onward_core::journal::ListPart;
use onward_core::rebound::NewsBy;
use onward_core::reminders::{Fate, Wording};
use onward_core::rituals::PartOfDay;
use onward_core::secret::Passphrase;
use onward_core::store::Store;
use onward_core::today;
use onward_core::vault::backup::Staged;
use onward_core::vault::inbox::What;
use onward_core::vault::{Secret, VaultFolder};
use onward_core::week::TimeOfDay;

/// A copy to open: opening may migrate, and the golden one stays as it is.
fn copy_of(name: &str) -> (tempfile::TempDir, VaultFolder) {
    let golden: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/fixtures")
        .join(name);
    let copy = tempfile::tempdir().unwrap();
    copy_files(&golden, copy.path());
    let folder = VaultFolder::new(copy.path());
    (copy, folder)
}

fn copy_files(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        let to = to.join(file.file_name());
        if file.file_type().unwrap().is_dir() {
            copy_files(&file.path(), &to);
        } else {
            fs::copy(file.path(), to).unwrap();
        }
    }
}

/// Typed on a keyboard that composes é from two characters.
fn passphrase() -> Secret {
    Secret::Passphrase(Passphrase::new("a golden cafe\u{301}".into()).unwrap())
}

fn at(text: &str) -> Moment {
    let utc: DateTime<Utc> = text.parse().unwrap();
    Moment::new(utc, chrono_tz::Tz::Europe__Berlin)
}

#[test]
fn a_vault_of_schema_1_opens_with_everything_in_it_and_gets_an_inbox() {
    let (_copy, folder) = copy_of("vault-schema-1");
    let noon = at("2026-05-14T12:00:00Z");
    let note = |text: &str| What::Note { text: text.into() };
    let refused = folder.put_in_inbox(note("Too early."), noon);
    assert!(matches!(refused, Err(Error::Locked)));
    let vault = folder.unlock(&passphrase()).unwrap();
    everything_is_in(&vault.store, 2);
    drop(vault);
    folder.put_in_inbox(note("Now it works."), noon).unwrap();
    let mut vault = folder.unlock(&passphrase()).unwrap();
    let arrived = vault.take_in(TimeDelta::minutes(15), noon).unwrap();
    assert_eq!(arrived.notes, 1);
}

#[test]
fn a_vault_of_schema_2_opens_with_everything_in_it_its_sealed_note_and_its_backup() {
    let (copy, folder) = copy_of("vault-schema-2");
    let mut vault = folder.unlock(&passphrase()).unwrap();
    everything_is_in(&vault.store, 2);
    let late = at("2026-05-15T06:00:00Z");
    let arrived = vault.take_in(TimeDelta::minutes(15), late).unwrap();
    assert_eq!((arrived.notes, arrived.unreadable), (1, 0));
    let newest = &vault.store.entries(ListPart::default(), 1).unwrap().entries[0];
    assert_eq!(newest.excerpt, "Left while locked.");

    let backup = copy.path().join("golden.onward-backup");
    let beside = tempfile::tempdir().unwrap();
    let go_on = &mut |_, _| Ok(());
    let staged = Staged::open(&backup, beside.path(), &passphrase(), go_on).unwrap();
    assert_eq!(staged.preview.summary.entries, 2);
    let restored = VaultFolder::new(beside.path().join("vault"));
    let (vault, _) = staged.restore(&restored, "golden").unwrap();
    everything_is_in(&vault.store, 2);
}

#[test]
fn a_vault_of_schema_3_opens_with_its_reminders_plans_and_wins() {
    let (_copy, folder) = copy_of("vault-schema-3");
    let vault = folder.unlock(&passphrase()).unwrap();
    let store = &vault.store;
    everything_is_in(store, 2);
    let learning = &store.goals().unwrap()[1];
    assert_eq!((learning.times.len(), learning.target), (2, 30));
    assert!(matches!(learning.days, Days::Month { day } if u8::from(day) == 31));
    assert_eq!(learning.ends_on, Some("2026-12-31".parse().unwrap()));
    assert_eq!(
        store.timer().unwrap().map(|(goal, _)| goal),
        Some(learning.id)
    );
    let settings = store.reminder_settings().unwrap();
    assert_eq!(settings.snooze_minutes, [15, 60]);
    assert!(settings.quiet.is_some() && settings.weekly.is_some());
    let tomorrow = today::read(store, at("2026-05-15T06:00:00Z")).unwrap();
    let plan = &tomorrow.plan[0];
    assert_eq!(
        (plan.thing.as_str(), plan.place.as_str()),
        ("Write to Ana", "at the library")
    );
    let day = "2026-05-14".parse().unwrap();
    assert_eq!(
        store.wins_between(day, day).unwrap()[0].text,
        "A good talk."
    );
    let log = store.deliveries(None, 10).unwrap();
    assert!(log.lines.iter().any(|line| line.fate == Fate::Snoozed));
}

#[test]
fn a_vault_of_schema_4_opens_with_its_cases_and_what_came_after_the_window() {
    let (_copy, folder) = copy_of("vault-schema-4");
    let vault = folder.unlock(&passphrase()).unwrap();
    let store = &vault.store;
    everything_is_in(store, 2);
    let next = at("2026-05-15T15:00:00Z");
    let listed = store.cases(next).unwrap();
    assert_eq!(listed.len(), 2);
    let case = store.case(2, next).unwrap();
    assert_eq!(case.rebound.heard_on, "2026-05-13".parse().unwrap());
    assert_eq!(case.rebound.news_by, Some(NewsBy::Call));
    assert_eq!(case.draft.factors[0].side, FactorSide::NotMine);
    assert_eq!(case.draft.misfits, ["pace"]);
    assert_eq!(case.steps[0].text, "List what I want");
    let feedback = case.feedback.unwrap();
    assert_eq!(feedback.let_go_on, Some("2026-05-28".parse().unwrap()));
    assert_eq!(store.papers(2).unwrap().resume, "A résumé.");
    assert_eq!(store.interview_notes(2).unwrap()[0].asked, "Why us?");
    let window = store.rebound_current().unwrap().unwrap();
    assert_eq!(window.to_self, "You did what you could.");
    assert_eq!((window.sting_after, window.ritual_done), (Some(3), true));
    assert_eq!(window.sealed_until, Some("2026-05-15".parse().unwrap()));
    assert_eq!(store.rituals().unwrap()[0].parts, [PartOfDay::Evening]);
    assert_eq!(today::read(store, next).unwrap().worries.len(), 1);
    assert_eq!(store.worth(next).unwrap().why, "Things that last.");
    assert_eq!(
        store.care().unwrap().help_card.as_deref(),
        Some("Ring Ana.")
    );
    let draft = store.draft(DraftName::Step).unwrap();
    assert_eq!(draft.as_deref(), Some("Write to"));
}

fn everything_is_in(store: &Store, how_many: usize) {
    let entries = store.entries(ListPart::default(), 10).unwrap().entries;
    assert_eq!(entries.len(), how_many);
    let page = entries
        .iter()
        .find(|one| one.excerpt.starts_with("A page."));
    assert_eq!(
        store.entry(page.unwrap().id).unwrap().text,
        "A page.\n\n漢字 and café."
    );
    assert_eq!(store.settings().unwrap().window_minutes, 20);
    // It lay with the other settings up to schema 2.
    let wording = store.reminder_settings().unwrap().locked_wording;
    assert_eq!(wording, Wording::Discreet);

    let day = today::read(store, at("2026-05-14T12:31:00Z")).unwrap();
    let goal = &day.goals[0];
    assert_eq!(
        (goal.done, goal.goal.title.as_str(), goal.met),
        (2, "Tailor two", true)
    );
    assert_eq!(goal.goal.times, [TimeOfDay::from_minutes(840).unwrap()]);

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
