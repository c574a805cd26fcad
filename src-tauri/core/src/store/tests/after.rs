use crate::journal::ListPart;
use chrono::{Days, TimeDelta};

use crate::applications::Stage;
use crate::care::DraftName;
use crate::error::Error;
use crate::rebound::{AfterStep, NewsBy, Reached, Rebound, ReboundDraft};
use crate::reminders::{Fate, RuleId, decide};
use crate::rituals::{PartOfDay, RitualDraft, RitualKind};
use crate::store::testing::{berlin, store};
use crate::store::{Opening, Store};
use crate::today;
use crate::week::TimeOfDay;

const WINDOW: Opening = Opening::Window(TimeDelta::minutes(15));

fn about(application: i64, reached: Reached) -> ReboundDraft {
    ReboundDraft {
        application_id: Some(application),
        sting: Some(4),
        reached: Some(reached),
        news_by: Some(NewsBy::Email),
        ..ReboundDraft::default()
    }
}

fn noted(store: &mut Store, at: &str) -> Rebound {
    let draft = ReboundDraft {
        company: "Harrow".into(),
        ..ReboundDraft::default()
    };
    store
        .rebound_begin(draft, Opening::Noted, berlin(at))
        .unwrap()
}

#[test]
fn a_no_keeps_the_interviews_and_one_that_was_never_recorded_is_told_with_it() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let id = store.application_add("Blue Kiln", "", now).unwrap().id;
    let draft = about(id, Reached::Interview);
    let rebound = store.rebound_begin(draft, Opening::Noted, now).unwrap();
    assert!(!rebound.correction);
    let stages: Vec<Stage> = store
        .stages_of(id)
        .unwrap()
        .into_iter()
        .map(|(stage, _)| stage)
        .collect();
    assert_eq!(
        stages,
        [Stage::Applied, Stage::Interview, Stage::Rejected],
        "the interview is kept"
    );
}

#[test]
fn a_no_for_an_application_that_had_ended_is_a_correction_and_the_history_stays() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let id = store.application_add("Blue Kiln", "", now).unwrap().id;
    let first = about(id, Reached::Applied);
    store
        .rebound_begin(first.clone(), Opening::Noted, now)
        .unwrap();
    let later = berlin("2026-05-20T10:00:00Z");
    let again = store
        .rebound_begin(about(id, Reached::FinalRound), Opening::Noted, later)
        .unwrap();
    assert!(again.correction);
    let stages = store.stages_of(id).unwrap();
    assert_eq!(stages.len(), 4, "{stages:?}");
    assert_eq!(stages[1], (Stage::Rejected, now.local_date()));
}

#[test]
fn a_no_came_today_or_before_and_not_in_the_future() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let on = |date: chrono::NaiveDate| ReboundDraft {
        heard_on: Some(date),
        ..ReboundDraft::default()
    };
    let tomorrow = now.local_date() + Days::new(1);
    let refused = store.rebound_begin(on(tomorrow), Opening::Noted, now);
    assert!(matches!(refused, Err(Error::Invalid(_))));
    let ago = "2016-05-14".parse().unwrap();
    let old = ReboundDraft {
        company: "Harrow".into(),
        ..on(ago)
    };
    let kept = store.rebound_begin(old, Opening::Noted, now).unwrap();
    assert_eq!(kept.heard_on, ago);
    assert_eq!(store.cases(now).unwrap().len(), 1);
    let stages = store.stages_of(kept.application_id.unwrap()).unwrap();
    assert_eq!(stages, [(Stage::Applied, ago), (Stage::Rejected, ago)]);
}

#[test]
fn a_second_no_while_a_window_is_open_is_noted_and_the_window_goes_on() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let first = store
        .rebound_begin(ReboundDraft::default(), WINDOW, now)
        .unwrap();
    let refused = store.rebound_begin(ReboundDraft::default(), WINDOW, now);
    assert!(matches!(refused, Err(Error::WindowOpen)));
    noted(&mut store, "2026-05-14T10:01:00Z");
    assert_eq!(store.rebound_current().unwrap().unwrap().id, first.id);
    assert_eq!(store.cases(now).unwrap().len(), 2);
}

#[test]
fn an_application_set_aside_leaves_its_case_its_name_and_can_be_taken_back() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let id = store.application_add("Blue Kiln", "", now).unwrap().id;
    let rebound = store
        .rebound_begin(about(id, Reached::Applied), WINDOW, now)
        .unwrap();
    store.application_remove(id, now).unwrap();
    assert!(store.applications().unwrap().is_empty());
    let case = store.case(rebound.id, now).unwrap();
    assert_eq!(case.rebound.company.as_deref(), Some("Blue Kiln"));
    assert_eq!(store.application_restore(id).unwrap().id, id);
}

#[test]
fn each_step_after_the_window_is_remembered() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let id = store
        .rebound_begin(ReboundDraft::default(), WINDOW, now)
        .unwrap()
        .id;
    assert!(matches!(
        store.rebound_sting_after(id, Some(11)),
        Err(Error::Invalid(_))
    ));
    let after = store.rebound_sting_after(id, None).unwrap();
    assert_eq!(
        (after.after_step, after.sting_after),
        (AfterStep::Ritual, None)
    );
    let after = store.rebound_after(id, AfterStep::Step).unwrap();
    assert_eq!(after.after_step, AfterStep::Step);
    store
        .rebound_to_self(id, "You did what you could.")
        .unwrap();
    assert_eq!(
        store.rebound(id).unwrap().to_self,
        "You did what you could."
    );
}

#[test]
fn what_was_written_is_put_away_until_tomorrow_and_is_there_all_the_time() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let id = store
        .rebound_begin(ReboundDraft::default(), WINDOW, now)
        .unwrap()
        .id;
    assert!(matches!(
        store.rebound_seal(id, true, now),
        Err(Error::NotFound(_))
    ));
    store.rebound_write(id, "plainly", now).unwrap();
    let today = now.local_date();
    let sealed = store.rebound_seal(id, true, now).unwrap();
    assert_eq!(sealed.sealed_until, Some(today + Days::new(1)));
    let page = store.entries(ListPart::default(), 10).unwrap();
    assert_eq!(page.clone().on(today).entries[0].excerpt, "");
    let out = page.on(today + Days::new(1));
    assert_eq!(out.entries[0].excerpt, "plainly");
    assert_eq!(out.entries[0].sealed_until, None);
    let entry = store.entry(out.entries[0].id).unwrap().on(today);
    assert_eq!(entry.text, "plainly");
    assert!(entry.about.sealed_until.is_some());
}

#[test]
fn the_plan_is_the_ritual_that_fits_the_time_of_day_and_was_done_least_lately() {
    let (_folder, mut store) = store();
    let evening = berlin("2026-05-14T18:00:00Z");
    let mut plan = |text: &str, parts: &[PartOfDay]| {
        let draft = RitualDraft {
            id: None,
            kind: RitualKind::Move,
            text: text.into(),
            parts: parts.to_vec(),
        };
        store.ritual_save(&draft, evening).unwrap().id
    };
    let walk = plan("walk", &[PartOfDay::Morning]);
    let bath = plan("bath", &[PartOfDay::Evening, PartOfDay::Afternoon]);
    let call = plan("call", &PartOfDay::ALL);
    let order = |store: &Store| -> Vec<i64> {
        let rituals = store.rituals_for(evening).unwrap();
        rituals.iter().map(|ritual| ritual.id).collect()
    };
    assert_eq!(order(&store), [bath, call, walk]);
    let id = store
        .rebound_begin(ReboundDraft::default(), WINDOW, evening)
        .unwrap()
        .id;
    store.rebound_ritual(id, Some(bath)).unwrap();
    let done = store.rebound_ritual_done(id, true, evening).unwrap();
    assert!(done.ritual_done);
    assert_eq!(order(&store), [call, bath, walk]);
    assert!(!store.rebound_ritual(id, Some(call)).unwrap().ritual_done);
}

#[test]
fn writing_is_said_to_weigh_where_the_sting_rose_in_three_of_the_last_five_windows() {
    let (_folder, mut store) = store();
    for (day, after) in [(1, 9), (2, 9), (3, 2), (4, 3), (5, 3)] {
        let at = berlin(&format!("2026-05-0{day}T10:00:00Z"));
        let draft = ReboundDraft {
            sting: Some(4),
            ..ReboundDraft::default()
        };
        let id = store.rebound_begin(draft, WINDOW, at).unwrap().id;
        store.rebound_sting_after(id, Some(after)).unwrap();
        store.rebound_finish(id, at).unwrap();
    }
    assert!(!store.care().unwrap().writing_weighs);
    store.rebound_sting_after(5, Some(5)).unwrap();
    assert!(store.care().unwrap().writing_weighs);
}

#[test]
fn a_parked_worry_comes_back_at_its_time_once_and_can_be_parked_again() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let five = TimeOfDay::from_minutes(17 * 60).unwrap();
    let past = TimeOfDay::from_minutes(60).unwrap();
    let today = now.local_date();
    assert!(matches!(
        store.worry_park("rent", Some(today), past, now),
        Err(Error::Invalid(_))
    ));
    let worry = store.worry_park("rent", None, five, now).unwrap();
    assert_eq!(worry.comes_on, today + Days::new(1));
    assert!(today::read(&store, now).unwrap().worries.is_empty());
    let back = berlin("2026-05-15T15:00:00Z");
    let due = |store: &Store, now| {
        let (rules, ledger) = (store.rules(now).unwrap(), store.ledger(now).unwrap());
        decide(&rules, &ledger, &store.conditions(now).unwrap(), now).fire
    };
    let first = due(&store, back);
    assert_eq!(first.len(), 1);
    store.record(&first, Fate::Shown, back).unwrap();
    assert!(due(&store, back).is_empty());
    assert_eq!(today::read(&store, back).unwrap().worries.len(), 1);
    let soon = TimeOfDay::from_minutes(18 * 60).unwrap();
    store
        .worry_again(worry.id, back.local_date(), soon, back)
        .unwrap();
    assert!(today::read(&store, back).unwrap().worries.is_empty());
    let again = berlin("2026-05-15T16:00:00Z");
    assert_eq!(due(&store, again).len(), 1, "each parking is its own");
    store.worry_let_go(worry.id, again).unwrap();
    assert!(due(&store, again).is_empty());
    store.worry_restore(worry.id).unwrap();
    assert_eq!(store.worries().unwrap().len(), 1);
}

#[test]
fn while_the_room_is_open_other_reminders_are_held_back_and_come_after_it() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let at = TimeOfDay::from_minutes(12 * 60 + 5).unwrap();
    store
        .worry_park("rent", Some(now.local_date()), at, now)
        .unwrap();
    let id = store
        .rebound_begin(ReboundDraft::default(), WINDOW, now)
        .unwrap()
        .id;
    let fires = |store: &Store, at: &str| {
        let now = berlin(at);
        let (rules, ledger) = (store.rules(now).unwrap(), store.ledger(now).unwrap());
        decide(&rules, &ledger, &store.conditions(now).unwrap(), now)
            .fire
            .len()
    };
    assert_eq!(fires(&store, "2026-05-14T10:10:00Z"), 0);
    store
        .rebound_close(id, berlin("2026-05-14T10:11:00Z"))
        .unwrap();
    assert_eq!(fires(&store, "2026-05-14T10:11:00Z"), 1);
}

#[test]
fn a_draft_is_kept_until_it_is_emptied() {
    let (_folder, mut store) = store();
    store.draft_keep(DraftName::Worry, "the rent").unwrap();
    assert_eq!(
        store.draft(DraftName::Worry).unwrap().as_deref(),
        Some("the rent")
    );
    assert_eq!(store.draft(DraftName::Step).unwrap(), None);
    store.draft_keep(DraftName::Worry, "").unwrap();
    assert_eq!(store.draft(DraftName::Worry).unwrap(), None);
}

#[test]
fn a_no_recorded_by_a_slip_is_taken_back_with_what_it_did_and_one_that_was_looked_at_is_not() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let id = store.application_add("Blue Kiln", "", now).unwrap().id;
    let later = berlin("2026-05-15T10:00:00Z");
    let slip = store
        .rebound_begin(about(id, Reached::Interview), Opening::Noted, later)
        .unwrap();
    store.rebound_take_back(slip.id, later).unwrap();
    assert_eq!(store.stages_of(id).unwrap().len(), 1);
    assert!(store.cases(later).unwrap().is_empty());
    let told = noted(&mut store, "2026-05-15T11:00:00Z");
    store.rebound_take_back(told.id, later).unwrap();
    assert_eq!(store.applications().unwrap().len(), 1);
    let looked_at = noted(&mut store, "2026-05-15T12:00:00Z");
    store.case_finish(looked_at.id, true, later).unwrap();
    assert!(matches!(
        store.rebound_take_back(looked_at.id, later),
        Err(Error::Invalid(_))
    ));
}

#[test]
fn a_no_that_had_a_room_or_papers_or_another_after_it_is_not_taken_back() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let window = store
        .rebound_begin(ReboundDraft::default(), WINDOW, now)
        .unwrap();
    store.rebound_close(window.id, now).unwrap();
    let papers = noted(&mut store, "2026-05-14T11:00:00Z");
    store.papers_save(papers.id, "the job", "", now).unwrap();
    let first = noted(&mut store, "2026-05-14T12:00:00Z");
    let again = about(first.application_id.unwrap(), Reached::Applied);
    store
        .rebound_begin(again, Opening::Noted, berlin("2026-05-14T13:00:00Z"))
        .unwrap();
    for id in [window.id, papers.id, first.id] {
        let refused = store.rebound_take_back(id, now);
        assert!(matches!(refused, Err(Error::Invalid(_))), "{id}");
    }
}

#[test]
fn what_the_room_held_stays_held_by_it_after_its_end() {
    let (_folder, mut store) = store();
    let evening = berlin("2026-05-14T21:40:00Z");
    let late = TimeOfDay::from_minutes(23 * 60 + 50).unwrap();
    let today = evening.local_date();
    store
        .worry_park("rent", Some(today), late, evening)
        .unwrap();
    let opened = berlin("2026-05-14T21:49:00Z");
    store
        .rebound_begin(ReboundDraft::default(), WINDOW, opened)
        .unwrap();
    let due = |store: &Store, at: &str| {
        let now = berlin(at);
        let (rules, ledger) = (store.rules(now).unwrap(), store.ledger(now).unwrap());
        let mut fire = decide(&rules, &ledger, &store.conditions(now).unwrap(), now).fire;
        fire.retain(|one| matches!(one.key.rule, RuleId::Worry(_)));
        fire
    };
    assert!(due(&store, "2026-05-14T21:55:00Z").is_empty());
    // Over midnight in Berlin: it still belongs to its day, and is not missed.
    let held = due(&store, "2026-05-14T22:04:00Z");
    assert_eq!(held[0].due, berlin("2026-05-14T22:04:00Z").utc);
    assert_eq!(held[0].key.date, today);
}

#[test]
fn a_room_opened_while_the_clock_ran_ahead_holds_nothing_back_once_it_is_right() {
    let (_folder, mut store) = store();
    let ahead = berlin("2026-08-14T10:00:00Z");
    store
        .rebound_begin(ReboundDraft::default(), WINDOW, ahead)
        .unwrap();
    let now = berlin("2026-05-14T10:00:00Z");
    let soon = TimeOfDay::from_minutes(12 * 60 + 5).unwrap();
    store
        .worry_park("rent", Some(now.local_date()), soon, now)
        .unwrap();
    let later = berlin("2026-05-14T10:05:00Z");
    let (rules, ledger) = (store.rules(later).unwrap(), store.ledger(later).unwrap());
    let conditions = store.conditions(later).unwrap();
    assert_eq!(decide(&rules, &ledger, &conditions, later).fire.len(), 1);
}

#[test]
fn a_deed_takes_its_draft_along_so_that_a_crash_has_nothing_done_twice() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    for name in [DraftName::Naming, DraftName::Worry, DraftName::Step] {
        store.draft_keep(name, "half").unwrap();
    }
    let five = TimeOfDay::from_minutes(17 * 60).unwrap();
    store.worry_park("rent", None, five, now).unwrap();
    assert_eq!(store.draft(DraftName::Worry).unwrap(), None);
    let no = noted(&mut store, "2026-05-14T10:00:00Z");
    assert_eq!(store.draft(DraftName::Naming).unwrap(), None);
    let refused = store.step_add("", None, None, None, now);
    assert!(refused.is_err() && store.draft(DraftName::Step).unwrap().is_some());
    store.step_add("read", None, None, None, now).unwrap();
    assert_eq!(store.draft(DraftName::Step).unwrap(), None);
    let first = store.preparation_reuse(no.id, "Ember", "", now).unwrap();
    let again = store.preparation_reuse(no.id, "Ember", "", now).unwrap();
    assert_eq!(first.id, again.id);
}
