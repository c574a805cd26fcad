//! What holds it back: quiet hours, days off, a snooze, what is done already.

use super::bench::{Desk, at, berlin, goal, instant, quiet, rest, time, window};
use crate::reminders::{Answer, Conditions, Fate, Lateness, QuietHours, RuleId};

const SINCE: &str = "2026-05-13T10:00:00Z";

#[test]
fn case_17_due_inside_quiet_hours_it_comes_at_their_end_and_belongs_to_its_own_date() {
    let mut desk = Desk::with([goal("06:30", SINCE)]).under(quiet("22:00", "07:00"));
    assert_eq!(desk.shown(berlin("2026-05-14T04:59:00Z")), 0, "06:59");
    assert_eq!(desk.shown(berlin("2026-05-14T05:00:00Z")), 1, "07:00");

    let mut late = Desk::with([goal("23:00", SINCE)]).under(quiet("22:00", "07:00"));
    assert_eq!(late.shown(berlin("2026-05-13T21:00:00Z")), 0, "23:00");
    assert_eq!(
        late.shown(berlin("2026-05-13T22:30:00Z")),
        0,
        "past midnight"
    );
    let morning = late.look(berlin("2026-05-14T05:00:00Z"));
    assert_eq!(morning.len(), 1);
    assert_eq!(morning[0].key.date.to_string(), "2026-05-13");
    // The next evening's own is not touched by it.
    assert_eq!(late.shown(berlin("2026-05-15T05:00:00Z")), 1);
}

#[test]
fn case_17_what_quiet_hours_hold_beyond_its_lateness_is_withheld_and_says_why() {
    let mut evening = goal("21:30", SINCE);
    evening.id = RuleId::Evening;
    evening.lateness = Lateness::For(chrono::TimeDelta::hours(1));
    let mut desk = Desk::with([evening]).under(quiet("21:00", "07:00"));
    assert_eq!(desk.shown(berlin("2026-05-13T19:30:00Z")), 0);
    assert_eq!(desk.count(Fate::Quiet), 1);
}

#[test]
fn case_17_a_running_window_is_exempt_from_quiet_hours() {
    let mut desk = Desk::with([window("2026-05-13T21:15:00Z")]).under(quiet("22:00", "07:00"));
    assert_eq!(desk.shown(berlin("2026-05-13T21:15:00Z")), 1);
}

#[test]
fn case_18_quiet_hours_that_start_and_end_at_the_same_time_are_refused() {
    for (from, to, fine) in [
        ("22:00", "22:00", false),
        ("22:00", "07:00", true),
        ("00:00", "23:59", true),
    ] {
        let hours = QuietHours {
            from: time(from),
            to: time(to),
        };
        assert_eq!(hours.checked().is_ok(), fine, "{from} to {to}");
    }
}

#[test]
fn case_20_a_goal_met_before_its_time_is_not_shown() {
    let mut met = goal("14:00", SINCE);
    met.met_on.push("2026-05-14".parse().unwrap());
    let mut desk = Desk::with([met]);
    desk.shown(berlin("2026-05-13T12:00:00Z"));
    assert_eq!(desk.shown(berlin("2026-05-14T12:00:00Z")), 0);
    assert_eq!(desk.count(Fate::AlreadyMet), 1);
}

#[test]
fn case_22_on_a_day_off_nothing_comes_and_it_ends_by_itself() {
    let mut desk = Desk::with([goal("14:00", SINCE)]).under(rest("2026-05-14", "2026-05-16"));
    assert_eq!(desk.shown(berlin("2026-05-13T12:00:00Z")), 1, "before it");
    for day in 14..=16 {
        assert_eq!(
            desk.shown(berlin(&format!("2026-05-{day}T12:00:00Z"))),
            0,
            "{day}"
        );
    }
    assert_eq!(desk.count(Fate::Resting), 3);
    assert_eq!(desk.shown(berlin("2026-05-17T12:00:00Z")), 1, "after it");
}

#[test]
fn case_22_a_running_window_is_announced_on_a_day_off_too() {
    let mut desk =
        Desk::with([window("2026-05-14T12:15:00Z")]).under(rest("2026-05-14", "2026-05-14"));
    assert_eq!(desk.shown(berlin("2026-05-14T12:15:00Z")), 1);
}

#[test]
fn case_23_a_snooze_across_midnight_is_still_yesterdays_and_todays_own_is_unaffected() {
    let mut desk = Desk::with([goal("23:50", SINCE)]);
    let shown = desk.look(berlin("2026-05-13T21:50:00Z"));
    desk.snooze(&shown[0], "2026-05-13T22:20:00Z"); // 00:20 in Berlin
    let again = desk.look(berlin("2026-05-13T22:20:00Z"));
    assert_eq!(again.len(), 1);
    assert_eq!(again[0].key, shown[0].key);
    assert_eq!(desk.shown(berlin("2026-05-14T21:50:00Z")), 1, "today's own");
}

#[test]
fn case_25_a_snooze_into_quiet_hours_comes_at_their_end() {
    let mut desk = Desk::with([goal("21:50", SINCE)]).under(quiet("22:00", "07:00"));
    let shown = desk.look(berlin("2026-05-13T19:50:00Z"));
    desk.snooze(&shown[0], "2026-05-13T20:05:00Z"); // 22:05 in Berlin
    assert_eq!(desk.shown(berlin("2026-05-13T20:05:00Z")), 0);
    assert_eq!(desk.shown(berlin("2026-05-14T05:00:00Z")), 1, "07:00");
}

#[test]
fn everything_quiet_for_an_hour_brings_it_after_the_hour_however_late_that_is() {
    let mut evening = goal("21:30", SINCE);
    evening.lateness = Lateness::For(chrono::TimeDelta::minutes(30));
    let mut desk = Desk::with([evening]).under(Conditions {
        hushed_until: Some(instant("2026-05-13T20:20:00Z")),
        ..Conditions::default()
    });
    assert_eq!(desk.shown(berlin("2026-05-13T20:19:59Z")), 0);
    assert_eq!(desk.shown(berlin("2026-05-13T20:20:00Z")), 1);
}

#[test]
fn a_goal_whose_timer_runs_is_not_spoken_of_until_it_stops() {
    let mut desk = Desk::with([goal("14:00", SINCE)]);
    desk.rules[0].busy = true;
    assert_eq!(desk.shown(berlin("2026-05-13T12:00:00Z")), 0);
    desk.rules[0].busy = false;
    assert_eq!(desk.shown(berlin("2026-05-13T12:20:00Z")), 1);
}

#[test]
fn an_answer_keeps_its_form_in_the_sealed_inbox() {
    let until = instant("2026-05-13T12:00:00Z");
    for answer in [Answer::Done, Answer::Snooze(until), Answer::FiveMore] {
        let text = serde_json::to_string(&answer).unwrap();
        assert_eq!(serde_json::from_str::<Answer>(&text).unwrap(), answer);
    }
}

#[test]
fn case_05_a_snooze_is_an_instant_and_comes_at_it_wherever_one_has_flown() {
    let mut desk = Desk::with([goal("09:00", SINCE)]);
    let shown = desk.look(berlin("2026-05-14T07:00:00Z"));
    desk.snooze(&shown[0], "2026-05-14T09:00:00Z");
    let landed = |text| at(text, chrono_tz::Tz::America__New_York);
    assert_eq!(
        desk.decision(landed("2026-05-14T08:59:00Z")).next_wake,
        Some(instant("2026-05-14T09:00:00Z"))
    );
    assert_eq!(desk.shown(landed("2026-05-14T09:00:00Z")), 1);
}

#[test]
fn the_evenings_question_is_never_asked_on_another_day() {
    let mut evening = goal("23:30", SINCE);
    evening.lateness = Lateness::SameDay(chrono::TimeDelta::hours(1));
    let mut desk = Desk::with([evening]);
    let shown = desk.look(berlin("2026-05-13T21:30:00Z"));
    desk.snooze(&shown[0], "2026-05-13T22:30:00Z");
    assert_eq!(desk.shown(berlin("2026-05-13T22:30:00Z")), 0);
    assert_eq!(desk.count(Fate::Missed), 1);
}

#[test]
fn a_goal_whose_timer_ran_all_day_says_so() {
    let mut desk = Desk::with([goal("14:00", SINCE)]);
    desk.rules[0].busy = true;
    desk.shown(berlin("2026-05-13T12:00:00Z"));
    desk.shown(berlin("2026-05-13T22:00:00Z"));
    assert_eq!(desk.count(Fate::Busy), 1);
}
