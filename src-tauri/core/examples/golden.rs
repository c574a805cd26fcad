//! Writes a golden vault into a new folder: one row of everything this version stores.
//! Run once for each released schema version and committed under `tests/fixtures/`:
//!
//! ```text
//! cargo run -p onward-core --example golden -- tests/fixtures/vault-schema-6
//! ```

use std::error::Error;
use std::io::Cursor;

use chrono::{DateTime, TimeDelta, Utc};
use image::{ImageFormat, Rgb, RgbImage};
use onward_core::care::DraftName;
use onward_core::cases::{CaseDraft, CaseKind, Factor, FactorSide};
use onward_core::clock::Moment;
use onward_core::days::{Days, MonthDay};
use onward_core::goals::{GoalDraft, GoalKind, Unit};
use onward_core::images::take_in;
use onward_core::interviews::{InterviewNoteDraft, InterviewRound};
use onward_core::journal::{
    Energy, EntryDraft, EntryKind, EntryLinkKind, EntryMarks, LinkTarget, Mood, TemplateDraft,
    TemplateOccasion,
};
use onward_core::plans::PlanDraft;
use onward_core::rebound::{NewsBy, Reached, ReboundDraft};
use onward_core::reminders::{
    Answer, Fate, QuietHours, ReminderSettings, WeeklyTime, Wording, decide,
};
use onward_core::rituals::{PartOfDay, RitualDraft, RitualKind};
use onward_core::secret::Passphrase;
use onward_core::settings::Settings;
use onward_core::store::{Opening, Store};
use onward_core::vault::inbox::What;
use onward_core::vault::{Cost, Secret, VaultFolder};
use onward_core::week::{TimeOfDay, Weekday, Weekdays};
use onward_core::wins::WinKind;

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
        ..Settings::default()
    })?;
    let ritual = store.ritual_save(
        &RitualDraft {
            id: None,
            kind: RitualKind::Move,
            text: "walk to the river".into(),
            parts: vec![PartOfDay::Evening],
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
            days: Days::Week {
                weekdays: Weekdays::from_bits(0b001_1111)?,
            },
            starts_on: None,
            ends_on: None,
            times: vec![TimeOfDay::from_minutes(14 * 60)?],
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
        ..ReboundDraft::default()
    };
    let noon = at("2026-05-14T12:00:00Z")?;
    let rebound = store.rebound_begin(about, Opening::Window(TimeDelta::minutes(20)), noon)?;
    store.rebound_write(rebound.id, "Written in the room.", noon)?;
    store.rebound_extend(rebound.id, noon)?;
    let later = at("2026-05-14T12:30:00Z")?;
    let (rules, ledger) = (store.rules(later)?, store.ledger(later)?);
    let due = decide(&rules, &ledger, &store.conditions(later)?, later);
    store.record(&due.fire, Fate::Shown, later)?;
    store.rebound_close(rebound.id, later)?;
    store.rebound_ritual(rebound.id, Some(ritual.id))?;
    fill_reminders(store, later)
}

/// What came with schema 3.
fn fill_reminders(store: &mut Store, now: Moment) -> Result<(), Box<dyn Error>> {
    let time = TimeOfDay::from_minutes;
    let learning = store.goal_save(
        GoalDraft {
            days: Days::Month {
                day: MonthDay::try_from(31)?,
            },
            starts_on: Some("2026-05-01".parse()?),
            ends_on: Some("2026-12-31".parse()?),
            times: vec![time(9 * 60)?, time(18 * 60 + 30)?],
            ..GoalDraft::new(GoalKind::Learning, 30, Unit::Minutes)
        },
        now,
    )?;
    store.timer_start(learning.id, now)?;
    let settings = ReminderSettings {
        quiet: Some(QuietHours {
            from: time(22 * 60)?,
            to: time(7 * 60)?,
        }),
        locked_wording: Wording::Discreet,
        snooze_minutes: vec![15, 60],
        evening: Some(time(20 * 60)?),
        morning: Some(time(9 * 60)?),
        weekly: Some(WeeklyTime {
            weekday: Weekday::try_from(7)?,
            time: time(17 * 60)?,
        }),
        ..ReminderSettings::default()
    };
    store.reminder_settings_save(settings, now)?;
    let plan = PlanDraft {
        id: None,
        thing: "Write to Ana".into(),
        time: Some(time(9 * 60)?),
        place: "at the library".into(),
    };
    store.plans_save("2026-05-15".parse()?, vec![plan], now)?;
    store.win_add(WinKind::Conversation, "A good talk.", now)?;
    let shown: Vec<_> = store.ledger(now)?.into_keys().collect();
    let until = now.utc + TimeDelta::minutes(15);
    store.answer(&shown, Answer::Snooze(until), now)?;
    store.clock_seen(now)?;
    fill_case(store, now)
}

/// What came with schema 4.
fn fill_case(store: &mut Store, now: Moment) -> Result<(), Box<dyn Error>> {
    let draft = ReboundDraft {
        company: "Harrow".into(),
        reached: Some(Reached::FinalRound),
        news_by: Some(NewsBy::Call),
        heard_on: Some("2026-05-13".parse()?),
        ..ReboundDraft::default()
    };
    let no = store.rebound_begin(draft, Opening::Noted, now)?.id;
    let current = store.rebound_current()?.ok_or("no window")?.id;
    store.rebound_to_self(current, "You did what you could.")?;
    store.rebound_seal(current, true, now)?;
    store.rebound_sting_after(current, Some(3))?;
    store.rebound_ritual_done(current, true, now)?;
    let found = CaseDraft {
        kind: Some(CaseKind::ProductFit),
        factors: vec![Factor {
            factor: "internal_candidate".into(),
            text: String::new(),
            side: FactorSide::NotMine,
        }],
        learned: "I like small teams.".into(),
        misfits: vec!["pace".into()],
        ..CaseDraft::default()
    };
    store.case_save(no, found, now)?;
    store.step_add("List what I want", Some(no), Some("wants"), None, now)?;
    store.papers_save(no, "A job.", "A résumé.", now)?;
    let note = InterviewNoteDraft {
        id: None,
        rebound_id: Some(no),
        round: InterviewRound::Panel,
        asked: "Why us?".into(),
        went_well: "The task.".into(),
        say_next: "With an example.".into(),
    };
    store.interview_note_save(note, now)?;
    store.feedback_draft(no, "Dear Ana,", now)?;
    let (asked, let_go) = ("2026-05-14".parse()?, "2026-05-28".parse()?);
    store.feedback_asked(no, Some(asked), Some(let_go), now)?;
    let five = TimeOfDay::from_minutes(17 * 60)?;
    store.worry_park("The rent.", None, five, now)?;
    store.quality_save(None, "I listen.", now)?;
    store.why_save("Things that last.", now)?;
    store.help_card_save(Some("Ring Ana."))?;
    store.draft_keep(DraftName::Step, "Write to")?;
    fill_journal(store, no, now)
}

/// What came with schema 5.
fn fill_journal(store: &mut Store, no: i64, now: Moment) -> Result<(), Box<dyn Error>> {
    let mut file = Cursor::new(Vec::new());
    RgbImage::from_pixel(3, 2, Rgb([0, 90, 140])).write_to(&mut file, ImageFormat::Png)?;
    let picture = store.image_add(&take_in(file.get_ref())?, now)?;
    let first = EntryDraft {
        title: "By the river".into(),
        text: format!("A *heron*. #bird\n\n![the river](image:{})", picture.id),
    };
    let entry = store.entry_create(EntryKind::Page, first.clone(), now)?;
    let later = Moment::new(now.utc + TimeDelta::minutes(20), now.zone);
    let second = EntryDraft {
        text: format!("{}\n\nAnd home.", first.text),
        ..first
    };
    store.entry_save(entry.id, second, Some(entry.updated_at), later)?;
    let person = store.contact_add("Ana Kraus", later)?;
    let marks = EntryMarks {
        mood: Some(Mood::Light),
        energy: Some(Energy::Good),
        starred: true,
        tags: vec!["walks".into()],
        links: vec![
            LinkTarget {
                kind: EntryLinkKind::Contact,
                id: person.id,
            },
            LinkTarget {
                kind: EntryLinkKind::Case,
                id: no,
            },
        ],
    };
    store.entry_marks(entry.id, &marks)?;
    let old = store.entry_create(EntryKind::Page, "From an old notebook.", later)?;
    store.entry_move(old.id, "1968-08-21".parse()?, "17:45:00".parse()?, later)?;
    store.index_catch_up()?;
    // The index does not know of this one yet.
    let gone = store.entry_create(EntryKind::Page, "Let go.", later)?;
    store.entry_delete(gone.id, later)?;
    let template = TemplateDraft {
        id: None,
        occasion: TemplateOccasion::Evening,
        name: "Dusk".into(),
        text: "## What was good?".into(),
        stands_for: true,
    };
    store.template_save(template, later)?;
    Ok(())
}
