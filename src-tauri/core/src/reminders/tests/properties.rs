//! What holds in every zone, whatever the clock, the person and the program do: an
//! occurrence is never shown twice, never before its time, never silently lost.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Days as Dates, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::bench::{Desk, entry, goal, instant, quiet, rest, window};
use crate::clock::Moment;
use crate::reminders::{Entry, Fate, OccurrenceKey, RuleId, first_instant};

/// Something that happens.
#[derive(Debug, Clone)]
enum Step {
    /// Time passes, or the clock is set: by so many seconds.
    Clock(i64),
    /// Another zone.
    Fly(Tz),
    /// The goal is moved to another minute of the day.
    Move(u16),
    /// What was last shown is snoozed for so many minutes.
    Snooze(u16),
    /// Quiet hours are set, or none.
    Quiet(Option<(u16, u16)>),
    /// So many days off from today.
    Rest(u8),
    /// The program is killed between writing down and showing.
    Kill,
}

fn zone() -> impl Strategy<Value = Tz> {
    proptest::sample::select(&chrono_tz::TZ_VARIANTS[..])
}

fn step() -> impl Strategy<Value = Step> {
    let minute = 0_u16..24 * 60;
    prop_oneof![
        6 => (-3 * 3600_i64..40 * 3600).prop_map(Step::Clock),
        1 => zone().prop_map(Step::Fly),
        1 => minute.clone().prop_map(Step::Move),
        2 => (1_u16..600).prop_map(Step::Snooze),
        1 => proptest::option::of((minute.clone(), minute)).prop_map(Step::Quiet),
        1 => (0_u8..3).prop_map(Step::Rest),
        1 => Just(Step::Kill),
    ]
}

/// The world: a desk, a clock, and what a person saw.
struct World {
    desk: Desk,
    now: DateTime<Utc>,
    zone: Tz,
    killed: bool,
    /// How often each was shown, and how often it may be: once, and once more a snooze.
    seen: HashMap<OccurrenceKey, (u32, u32)>,
    last: Option<OccurrenceKey>,
}

fn clock_text(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

impl World {
    fn moment(&self) -> Moment {
        Moment::new(self.now, self.zone)
    }

    fn happens(&mut self, step: Step) {
        match step {
            Step::Clock(seconds) => self.now += TimeDelta::seconds(seconds),
            Step::Fly(zone) => self.zone = zone,
            Step::Move(minute) => {
                let since = self.now.to_rfc3339();
                self.desk.rules[0] = goal(&clock_text(minute), &since);
            }
            Step::Snooze(minutes) => {
                let Some(key) = self.last else { return };
                let until = self.now + TimeDelta::minutes(minutes.into());
                let entry = Entry {
                    fate: Fate::Snoozed,
                    until: Some(until),
                    decided_at: self.now,
                };
                if self
                    .desk
                    .ledger
                    .get(&key)
                    .is_some_and(|one| one.fate == Fate::Shown)
                {
                    self.desk.ledger.insert(key, entry);
                    self.seen.entry(key).or_default().1 += 1;
                }
            }
            Step::Quiet(hours) => {
                let hours = hours.filter(|(from, to)| from != to);
                self.desk.conditions.quiet =
                    hours.and_then(|(from, to)| quiet(&clock_text(from), &clock_text(to)).quiet);
            }
            Step::Rest(days) => {
                let from = self.moment().local_date();
                let until = from + Dates::new(days.into());
                self.desk.conditions.rest = rest(&from.to_string(), &until.to_string()).rest;
            }
            Step::Kill => self.killed = true,
        }
    }

    /// The program looks, and its notifications appear, unless it is killed just before.
    fn look(&mut self) -> Result<(), TestCaseError> {
        let decision = self.desk.decision(self.moment());
        let ledger = &mut self.desk.ledger;
        for (one, fate) in &decision.withheld {
            ledger.insert(one.key, entry(*fate, self.now));
        }
        for one in &decision.fire {
            prop_assert!(one.due <= self.now, "before its time: {one:?}");
            prop_assert!(self.now < one.expires, "too late: {one:?}");
            ledger.insert(one.key, entry(Fate::Recorded, self.now));
            if self.killed {
                continue;
            }
            ledger.insert(one.key, entry(Fate::Shown, self.now));
            let (shown, may) = self.seen.entry(one.key).or_default();
            *shown += 1;
            prop_assert!(*shown <= *may + 1, "shown twice: {one:?}");
            self.last = Some(one.key);
        }
        self.killed = false;
        prop_assert!(decision.next_wake.is_none_or(|wake| wake > self.now));
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn nothing_is_shown_twice_or_before_its_time_whatever_happens(
        zone in zone(),
        minute in 0_u16..24 * 60,
        steps in proptest::collection::vec(step(), 1..60),
    ) {
        let start = instant("2026-03-01T00:00:00Z");
        let rules = [
            goal(&clock_text(minute), "2026-03-01T00:00:00Z"),
            window("2026-03-03T12:00:00Z"),
        ];
        let mut world = World {
            desk: Desk::with(rules),
            now: start,
            zone,
            killed: false,
            seen: HashMap::new(),
            last: None,
        };
        for step in steps {
            world.happens(step);
            world.look()?;
        }
    }

    /// Looked at now and then, with sleeps of up to two days between: every date that is
    /// over has its line in the ledger.
    #[test]
    fn nothing_is_silently_lost_whatever_the_sleeps(
        zone in zone(),
        minute in 0_u16..24 * 60,
        night in proptest::option::of((0_u16..24 * 60, 0_u16..24 * 60)),
        sleeps in proptest::collection::vec(1_i64..48 * 3600, 1..40),
    ) {
        let start = instant("2026-09-01T00:00:00Z");
        let mut desk = Desk::with([goal(&clock_text(minute), "2026-09-01T00:00:00Z")]);
        if let Some((from, to)) = night.filter(|(from, to)| from != to) {
            desk.conditions = quiet(&clock_text(from), &clock_text(to));
        }
        let mut now = start;
        for sleep in sleeps {
            now += TimeDelta::seconds(sleep);
            desk.shown(Moment::new(now, zone));
        }
        let time = NaiveTime::from_hms_opt(u32::from(minute / 60), u32::from(minute % 60), 0).unwrap();
        let today = Moment::new(now, zone).local_date();
        let known: HashSet<_> = desk.ledger.keys().map(|key| key.date).collect();
        // Yesterday's may still be held by the night.
        let settled = today - Dates::new(1);
        for date in Moment::new(start, zone).local_date().iter_days().take_while(|date| *date < settled) {
            let due = first_instant(zone, date, time);
            if due.is_some_and(|due| due >= start) {
                prop_assert!(known.contains(&date), "{date} is not in the ledger");
            }
        }
    }

    /// A deadline comes once, by real time, in every zone.
    #[test]
    fn a_window_ends_once_at_its_instant_in_every_zone(zone in zone(), seconds in 0_i64..400 * 86_400) {
        let deadline = instant("2026-01-15T00:00:00Z") + TimeDelta::seconds(seconds);
        let mut desk = Desk::with([window(&deadline.to_rfc3339())]);
        let at = |offset| Moment::new(deadline + TimeDelta::seconds(offset), zone);
        prop_assert_eq!(desk.shown(at(-1)), 0);
        prop_assert_eq!(desk.decision(at(-1)).next_wake, Some(deadline));
        prop_assert_eq!(desk.shown(at(0)), 1);
        prop_assert_eq!(desk.shown(at(60)), 0);
        prop_assert!(desk.ledger.keys().all(|key| key.rule == RuleId::Window(7)));
    }
}

/// Every zone, a time in the small hours, through the weeks in which clocks change
/// somewhere: it comes once a day.
#[test]
fn in_every_zone_each_day_has_its_reminder_once_while_clocks_change() {
    for (start, days) in [("2026-03-05T00:00:00Z", 35), ("2026-09-25T00:00:00Z", 40)] {
        for zone in chrono_tz::TZ_VARIANTS {
            let mut desk = Desk::with([goal("02:30", start)]);
            let mut now = instant(start);
            let mut shown = 0;
            for _ in 0..days * 2 {
                now += TimeDelta::hours(12);
                // As the store does: what is older is not read.
                let since = Moment::new(now - TimeDelta::days(10), zone).local_date();
                desk.ledger.retain(|key, _| key.date >= since);
                shown += desk.shown(Moment::new(now, zone));
            }
            assert!((days - 1..=days + 1).contains(&shown), "{zone}: {shown}");
        }
    }
}
