use super::*;
use crate::reminders::{RuleId, WINDOW_LATENESS};
use crate::week::{TimeOfDay, Weekdays};
use chrono_tz::Tz;
use proptest::prelude::*;

fn at(text: &str, zone: Tz) -> Moment {
    Moment::new(text.parse().unwrap(), zone)
}

fn berlin(text: &str) -> Moment {
    at(text, Tz::Europe__Berlin)
}

fn daily(minutes: u16, days: u8) -> Rule {
    Rule {
        id: RuleId::Goal(1),
        schedule: Schedule::Daily {
            time: TimeOfDay::from_minutes(minutes).unwrap(),
            weekdays: Weekdays::from_bits(days).unwrap(),
        },
        lateness: Lateness::UntilDayEnds,
        changed_at: DateTime::UNIX_EPOCH,
        met_on: vec![],
    }
}

fn window(deadline: &str) -> Rule {
    Rule {
        id: RuleId::Window(7),
        schedule: Schedule::At(deadline.parse().unwrap()),
        lateness: Lateness::For(WINDOW_LATENESS),
        changed_at: DateTime::UNIX_EPOCH,
        met_on: vec![],
    }
}

/// A ledger in which everything before today (2026-05-14, a Thursday) is settled.
fn settled_before(rule: &Rule, now: Moment) -> Ledger {
    let decision = decide(std::slice::from_ref(rule), &Ledger::new(), now);
    let today = now.local_date();
    let all = decision.missed.into_iter().chain(decision.fire);
    all.filter(|occurrence| occurrence.key.date < today)
        .map(|occurrence| (occurrence.key, Fate::Missed))
        .collect()
}

const EVERY_DAY: u8 = 0b111_1111;

#[test]
fn a_daily_goal_fires_once_at_its_time() {
    let rule = daily(14 * 60, EVERY_DAY);
    let before = berlin("2026-05-14T11:59:59Z");
    let mut ledger = settled_before(&rule, before);
    let rules = [rule];
    let early = decide(&rules, &ledger, before);
    assert!(early.fire.is_empty());
    assert_eq!(
        early.next_wake,
        Some("2026-05-14T12:00:00Z".parse().unwrap())
    );
    let due = decide(&rules, &ledger, berlin("2026-05-14T12:00:00Z")).fire;
    assert_eq!(due.len(), 1);
    ledger.insert(due[0].key, Fate::Shown);
    let later = decide(&rules, &ledger, berlin("2026-05-14T12:01:00Z"));
    assert!(later.fire.is_empty());
    assert_eq!(
        later.next_wake,
        Some("2026-05-15T12:00:00Z".parse().unwrap())
    );
}

#[test]
fn a_goal_for_weekdays_rests_on_sunday() {
    let weekdays_only = daily(9 * 60, 0b001_1111);
    let sunday = berlin("2026-05-17T10:00:00Z");
    let ledger = settled_before(&weekdays_only, sunday);
    assert!(decide(&[weekdays_only], &ledger, sunday).fire.is_empty());
}

#[test]
fn a_goal_that_is_met_is_not_reminded_of() {
    let mut rule = daily(14 * 60, EVERY_DAY);
    let now = berlin("2026-05-14T12:30:00Z");
    let ledger = settled_before(&rule, now);
    rule.met_on.push(now.local_date());
    let decision = decide(&[rule], &ledger, now);
    assert!(decision.fire.is_empty());
    assert_eq!(decision.already_met.len(), 1);
}

#[test]
fn a_computer_asleep_over_the_time_is_reminded_on_waking_the_same_day() {
    let rule = daily(14 * 60, EVERY_DAY);
    let evening = berlin("2026-05-14T20:00:00Z");
    let ledger = settled_before(&rule, evening);
    assert_eq!(decide(&[rule], &ledger, evening).fire.len(), 1);
}

#[test]
fn yesterdays_goal_is_missed_not_fired() {
    let rule = daily(14 * 60, EVERY_DAY);
    let next_day = berlin("2026-05-15T08:00:00Z");
    let mut ledger = settled_before(&rule, next_day);
    let yesterday: NaiveDate = "2026-05-14".parse().unwrap();
    ledger.retain(|key, _| key.date != yesterday);
    let decision = decide(&[rule], &ledger, next_day);
    assert!(decision.fire.is_empty());
    assert_eq!(decision.missed.len(), 1);
}

#[test]
fn a_rule_edited_to_a_time_already_past_waits_for_the_next_day() {
    let mut rule = daily(9 * 60, EVERY_DAY);
    let now = berlin("2026-05-14T12:00:00Z");
    rule.changed_at = now.utc;
    let decision = decide(&[rule], &Ledger::new(), now);
    assert!(decision.fire.is_empty() && decision.missed.is_empty());
    assert_eq!(
        decision.next_wake,
        Some("2026-05-15T07:00:00Z".parse().unwrap())
    );
}

#[test]
fn a_rule_moved_to_later_today_after_it_fired_stays_quiet_today() {
    let first = daily(9 * 60, EVERY_DAY);
    let now = berlin("2026-05-14T08:00:00Z");
    let mut ledger = settled_before(&first, now);
    let fired = decide(&[first], &ledger, now).fire;
    ledger.insert(fired[0].key, Fate::Shown);
    let moved = daily(18 * 60, EVERY_DAY);
    assert!(
        decide(&[moved], &ledger, berlin("2026-05-14T17:00:00Z"))
            .fire
            .is_empty()
    );
}

#[test]
fn a_window_fires_up_to_two_hours_late_and_is_missed_after_that() {
    let rule = window("2026-05-14T12:00:00Z");
    let in_time = decide(
        std::slice::from_ref(&rule),
        &Ledger::new(),
        berlin("2026-05-14T13:59:59Z"),
    );
    assert_eq!(in_time.fire.len(), 1);
    let too_late = decide(&[rule], &Ledger::new(), berlin("2026-05-14T14:00:00Z"));
    assert!(too_late.fire.is_empty());
    assert_eq!(too_late.missed.len(), 1);
}

#[test]
fn a_window_lasts_real_minutes_across_a_clock_change() {
    let rule = window("2026-03-29T01:10:00Z"); // spring forward happens at 01:00Z
    let before = decide(
        std::slice::from_ref(&rule),
        &Ledger::new(),
        berlin("2026-03-29T01:09:59Z"),
    );
    assert!(before.fire.is_empty());
    assert_eq!(
        decide(&[rule], &Ledger::new(), berlin("2026-03-29T01:10:00Z"))
            .fire
            .len(),
        1
    );
}

#[test]
fn an_occurrence_only_written_down_before_a_crash_is_shown_after_it() {
    let rule = window("2026-05-14T12:00:00Z");
    let now = berlin("2026-05-14T12:00:30Z");
    let key = decide(std::slice::from_ref(&rule), &Ledger::new(), now).fire[0].key;
    let crashed = Ledger::from([(key, Fate::Recorded)]);
    assert_eq!(decide(&[rule], &crashed, now).fire.len(), 1);
}

#[test]
fn flying_west_does_not_fire_the_same_local_time_again() {
    let rule = daily(14 * 60, EVERY_DAY);
    let home = berlin("2026-05-14T12:00:00Z");
    let mut ledger = settled_before(&rule, home);
    let fired = decide(std::slice::from_ref(&rule), &ledger, home).fire;
    ledger.insert(fired[0].key, Fate::Shown);
    let landed = at("2026-05-14T18:30:00Z", Tz::America__New_York);
    assert!(decide(&[rule], &ledger, landed).fire.is_empty());
}

#[test]
fn things_due_together_come_in_one_decision() {
    let goals: Vec<Rule> = (1..=3)
        .map(|id| Rule {
            id: RuleId::Goal(id),
            changed_at: "2026-05-14T00:00:00Z".parse().unwrap(),
            ..daily(9 * 60, EVERY_DAY)
        })
        .collect();
    let due = decide(&goals, &Ledger::new(), berlin("2026-05-14T07:00:00Z")).fire;
    assert_eq!(due.len(), 3);
}

proptest! {
    /// Whatever the clock does, with every occurrence that fires written down, none
    /// fires twice, none fires early, and a window fires or is missed.
    #[test]
    fn nothing_fires_twice_or_early_under_any_jumps_of_the_clock(
        zone in proptest::sample::select(&chrono_tz::TZ_VARIANTS[..]),
        minute in 0_u16..24 * 60,
        jumps in proptest::collection::vec(-200_000_i64..400_000, 1..40),
    ) {
        let start: DateTime<Utc> = "2026-03-01T00:00:00Z".parse().unwrap();
        let rules = [
            Rule { changed_at: start, ..daily(minute, EVERY_DAY) },
            Rule { changed_at: start, ..window("2026-03-03T12:00:00Z") },
        ];
        let mut ledger = Ledger::new();
        let mut now = start;
        for jump in jumps {
            now += chrono::TimeDelta::seconds(jump);
            let decision = decide(&rules, &ledger, Moment::new(now, zone));
            for occurrence in &decision.fire {
                prop_assert!(occurrence.due <= now && now < occurrence.expires);
                prop_assert!(ledger.insert(occurrence.key, Fate::Shown).is_none());
            }
            for occurrence in &decision.missed {
                prop_assert!(occurrence.expires <= now);
                prop_assert!(ledger.insert(occurrence.key, Fate::Missed).is_none());
            }
            prop_assert!(decision.next_wake.is_none_or(|wake| wake > now));
        }
    }
}
