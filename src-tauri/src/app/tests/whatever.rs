//! Whatever clocks, people and power do: a reminder is never shown twice, never before
//! its time, never silently lost. The whole program, with a real vault.

use std::collections::HashMap;

use chrono::{DateTime, Days, TimeDelta, Utc};
use chrono_tz::Tz;
use onward_core::goals::{GoalDraft, GoalKind, Unit};
use onward_core::reminders::{Fate, OccurrenceKey};
use onward_core::store::Store;
use onward_core::week::TimeOfDay;
use proptest::prelude::*;

use super::desk::Desk;
use crate::app::Event;
use crate::shell::{Outcome, Press, Ticket};

#[derive(Debug, Clone)]
enum Step {
    /// Time passes, or the clock is set back, by so many minutes.
    Clock(i64),
    Fly(Tz),
    Lock,
    Unlock,
    /// The process is killed, perhaps with a notification on its way, and started again.
    Kill,
    /// The goal is moved to this minute of the day.
    Edit(u16),
    /// The desktop answers for everything that waits.
    Deliver(bool),
    Snooze(u16),
    /// A no, with its room.
    Room,
    /// The room is left early.
    Leave,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (-120_i64..1600).prop_map(Step::Clock),
        1 => proptest::sample::select(&chrono_tz::TZ_VARIANTS[..]).prop_map(Step::Fly),
        1 => Just(Step::Lock),
        2 => Just(Step::Unlock),
        1 => Just(Step::Kill),
        1 => (0_u16..24 * 60).prop_map(Step::Edit),
        3 => proptest::bool::weighted(0.8).prop_map(Step::Deliver),
        1 => (5_u16..120).prop_map(Step::Snooze),
        1 => Just(Step::Room),
        1 => Just(Step::Leave),
    ]
}

/// What was seen of notifications, over all runs of the program.
#[derive(Default)]
struct Eyes {
    /// How often each was taken by the desktop, and how often it was snoozed.
    shown: HashMap<OccurrenceKey, (u32, u32)>,
    /// How many calls of this run were looked at, and the newest ticket among them.
    seen: usize,
    newest: Ticket,
    /// Those the desktop has not answered for.
    waiting: Vec<(Ticket, Vec<OccurrenceKey>)>,
}

impl Eyes {
    fn look(&mut self, desk: &Desk, now: DateTime<Utc>) -> Result<(), TestCaseError> {
        let all: Vec<Ticket> = desk.shell.seen().notified.iter().map(|one| one.0).collect();
        for ticket in &all[self.seen..] {
            let about = desk.app.stands_for(*ticket);
            for one in &about {
                prop_assert!(one.due <= now, "before its time: {one:?} at {now}");
            }
            // Changed in place, it is no other one, and has no other outcome.
            if *ticket > self.newest && !about.is_empty() {
                let keys = about.iter().map(|one| one.key).collect();
                self.waiting.push((*ticket, keys));
            }
            self.newest = self.newest.max(*ticket);
        }
        self.seen = all.len();
        Ok(())
    }

    fn deliver(&mut self, desk: &Desk, shown: bool) -> Result<(), TestCaseError> {
        for (ticket, keys) in std::mem::take(&mut self.waiting) {
            let outcome = if shown {
                Outcome::Shown
            } else {
                Outcome::Refused
            };
            desk.app.handle(Event::Delivered(ticket, outcome));
            if !shown {
                continue;
            }
            for key in keys {
                let (times, snoozes) = self.shown.entry(key).or_default();
                *times += 1;
                prop_assert!(*times <= *snoozes + 1, "shown twice: {key:?}");
            }
        }
        Ok(())
    }
}

fn at(minute: u16) -> GoalDraft {
    GoalDraft {
        times: vec![TimeOfDay::from_minutes(minute).unwrap()],
        ..GoalDraft::new(GoalKind::Messages, 1, Unit::Times)
    }
}

fn in_a_room(desk: &Desk) -> bool {
    let current = desk.app.with_store(|store, _| store.rebound_current());
    let now = desk.now().utc;
    current.unwrap().is_some_and(|no| no.is_open(now))
}

proptest! {
    // Each is a whole program with a vault: a tenth of what others do.
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 10))]

    #[test]
    fn nothing_is_shown_twice_or_early_or_lost_through_locks_kills_edits_and_jumps(
        minute in 0_u16..24 * 60,
        steps in proptest::collection::vec(step(), 1..50),
    ) {
        let mut desk = Desk::open();
        desk.stays_open();
        let goal = desk.app.change(|store, now| store.goal_save(at(minute), now)).unwrap().id;
        let mut eyes = Eyes::default();
        for step in steps {
            let open = desk.app.vault_state() == crate::app::VaultState::Open;
            match step {
                Step::Clock(minutes) => desk.pass(minutes),
                Step::Fly(zone) => desk.clock_says(&desk.now().utc.to_rfc3339(), zone),
                Step::Lock => desk.app.lock(),
                Step::Unlock => desk.unlock(),
                Step::Kill => {
                    desk = desk.killed_and_started_again();
                    (eyes.seen, eyes.newest) = (0, 0);
                    eyes.waiting.clear();
                }
                Step::Edit(minute) if open => {
                    let moved = GoalDraft { id: Some(goal), ..at(minute) };
                    desk.app.change(|store, now| store.goal_save(moved, now)).unwrap();
                }
                Step::Deliver(shown) => eyes.deliver(&desk, shown)?,
                Step::Snooze(minutes) if eyes.waiting.is_empty() => {
                    let last = desk.shell.seen().notified.last().map(|one| one.0);
                    let Some(ticket) = last else { continue };
                    for one in desk.app.stands_for(ticket) {
                        eyes.shown.entry(one.key).or_default().1 += 1;
                    }
                    desk.app.handle(Event::Pressed(ticket, Press::Snooze(minutes)));
                }
                Step::Room if open && !in_a_room(&desk) => {
                    desk.open_a_window();
                }
                Step::Leave if open => {
                    let leave = |store: &mut Store, now| match store.rebound_current()? {
                        Some(no) => store.rebound_close(no.id, now).map(|_| ()),
                        None => Ok(()),
                    };
                    desk.app.change(leave).unwrap();
                }
                Step::Edit(_) | Step::Snooze(_) | Step::Room | Step::Leave => {}
            }
            desk.handle_events();
            eyes.look(&desk, desk.now().utc)?;
        }
        settled(&desk, &mut eyes)?;
    }
}

/// Unlocked, answered for, and a day later, nothing of the last days waits for anything.
fn settled(desk: &Desk, eyes: &mut Eyes) -> Result<(), TestCaseError> {
    for _ in 0..3 {
        desk.pass(12 * 60);
        desk.unlock();
        desk.handle_events();
        eyes.look(desk, desk.now().utc)?;
        eyes.deliver(desk, true)?;
    }
    let today = desk.now().local_date();
    let page = desk.app.deliveries(None, 200).unwrap();
    for line in page.lines.iter().filter(|line| line.fate == Fate::Recorded) {
        let week = TimeDelta::days(7);
        let old = line.at < desk.now().utc - week;
        let late = line.at.with_timezone(&desk.now().zone).date_naive() > today - Days::new(6);
        prop_assert!(old || !late, "written down and never shown: {:?}", line.at);
    }
    Ok(())
}
