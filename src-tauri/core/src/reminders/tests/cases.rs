//! When it comes, and how late.

use chrono_tz::Tz;

use super::bench::{Desk, at, berlin, digest, goal, on, weekdays, window};
use crate::days::{Days, MonthDay};
use crate::reminders::Fate;

const SINCE: &str = "2026-01-10T00:00:00Z";

#[test]
fn case_01_a_time_that_spring_skips_comes_once_at_the_first_instant_after_the_gap() {
    let mut desk = Desk::with([goal("02:30", "2026-03-28T12:00:00Z")]);
    assert_eq!(desk.shown(berlin("2026-03-29T00:59:59Z")), 0);
    assert_eq!(desk.shown(berlin("2026-03-29T01:00:00Z")), 1);
    assert_eq!(desk.shown(berlin("2026-03-29T01:30:00Z")), 0);
}

#[test]
fn case_02_a_time_that_autumn_repeats_comes_once_the_first_time() {
    let mut desk = Desk::with([goal("02:30", "2026-10-24T12:00:00Z")]);
    assert_eq!(desk.shown(berlin("2026-10-25T00:29:59Z")), 0);
    assert_eq!(desk.shown(berlin("2026-10-25T00:30:00Z")), 1);
    assert_eq!(desk.shown(berlin("2026-10-25T01:30:00Z")), 0, "02:30 again");
}

#[test]
fn case_03_a_window_lasts_real_minutes_across_either_change() {
    for deadline in ["2026-03-29T01:05:00Z", "2026-10-25T01:05:00Z"] {
        let mut desk = Desk::with([window(deadline)]);
        let over = berlin(deadline);
        let before = chrono::TimeDelta::seconds(1);
        let just_before = crate::clock::Moment::new(over.utc - before, over.zone);
        assert_eq!(desk.shown(just_before), 0, "{deadline}");
        assert_eq!(desk.shown(over), 1, "{deadline}");
    }
}

#[test]
fn case_04_flying_east_over_todays_time_it_comes_on_landing_and_once_for_the_date() {
    let mut desk = Desk::with([goal("14:00", "2026-05-14T04:00:00Z")]);
    assert_eq!(
        desk.shown(at("2026-05-14T07:00:00Z", Tz::Europe__Berlin)),
        0
    );
    // Landed in Tokyo at 19:00: today's 14:00 has passed, and nothing came yet.
    assert_eq!(desk.shown(at("2026-05-14T10:00:00Z", Tz::Asia__Tokyo)), 1);
    assert_eq!(desk.shown(at("2026-05-14T12:00:00Z", Tz::Asia__Tokyo)), 0);
}

#[test]
fn case_05_flying_west_the_same_local_time_does_not_come_again() {
    let mut desk = Desk::with([goal("14:00", "2026-05-14T04:00:00Z")]);
    assert_eq!(desk.shown(berlin("2026-05-14T12:00:00Z")), 1);
    let landed = at("2026-05-14T18:30:00Z", Tz::America__New_York);
    assert_eq!(desk.shown(landed), 0);
}

#[test]
fn case_07_a_local_date_that_does_not_exist_is_skipped_silently() {
    // Samoa crossed the date line: 30 December 2011 was not there.
    let mut desk = Desk::with([goal("09:00", "2011-12-29T00:00:00Z")]);
    let samoa = |text| at(text, Tz::Pacific__Apia);
    assert_eq!(desk.shown(samoa("2011-12-29T20:00:00Z")), 1, "the 29th");
    assert_eq!(desk.shown(samoa("2011-12-30T20:00:00Z")), 1, "the 31st");
    let dates: Vec<String> = desk.ledger.keys().map(|key| key.date.to_string()).collect();
    assert!(!dates.contains(&"2011-12-30".to_owned()), "{dates:?}");
}

#[test]
fn case_08_asleep_over_the_time_it_comes_once_on_waking() {
    let mut desk = Desk::with([
        goal("14:00", "2026-05-14T04:00:00Z"),
        window("2026-05-14T19:00:00Z"),
    ]);
    assert_eq!(desk.shown(berlin("2026-05-14T20:59:59Z")), 2);
    assert_eq!(desk.shown(berlin("2026-05-14T21:01:00Z")), 0);
}

#[test]
fn case_09_awake_after_its_lateness_it_is_missed_and_says_why() {
    let mut desk = Desk::with([
        goal("14:00", "2026-05-14T04:00:00Z"),
        window("2026-05-14T19:00:00Z"),
    ]);
    assert_eq!(desk.shown(berlin("2026-05-14T22:00:00Z")), 0);
    assert_eq!(desk.count(Fate::Missed), 2);
}

#[test]
fn case_10_after_days_off_there_is_one_digest_and_not_one_for_each_day() {
    let planned = ["2026-05-11", "2026-05-12", "2026-05-13"];
    let mut desk = Desk::with([digest("09:00", &planned)]);
    let shown = desk.look(berlin("2026-05-15T06:00:00Z"));
    assert_eq!(shown.len(), 1);
    assert_eq!(
        shown[0].key.date.to_string(),
        "2026-05-13",
        "the newest speaks"
    );
    assert_eq!(desk.count(Fate::Merged), 2);
    assert_eq!(desk.shown(berlin("2026-05-16T06:00:00Z")), 0);
}

#[test]
fn case_12_a_clock_set_forward_brings_at_most_one_of_each_and_no_storm() {
    let goals = ["09:00", "14:00"].map(|time| goal(time, SINCE));
    let mut desk = Desk::with(goals);
    desk.rules[1].id = crate::reminders::RuleId::Goal(2);
    desk.shown(berlin("2026-05-14T06:00:00Z"));
    assert_eq!(desk.shown(berlin("2026-08-20T13:00:00Z")), 2);
}

#[test]
fn case_13_a_clock_set_back_shows_nothing_twice_and_nothing_is_stuck() {
    let mut desk = Desk::with([goal("14:00", "2026-05-13T20:00:00Z")]);
    assert_eq!(desk.shown(berlin("2026-05-14T12:00:00Z")), 1);
    assert_eq!(
        desk.shown(berlin("2026-05-14T10:00:00Z")),
        0,
        "two hours back"
    );
    assert_eq!(desk.shown(berlin("2026-05-14T12:00:00Z")), 0, "14:00 again");
    assert_eq!(
        desk.shown(berlin("2026-05-15T12:00:00Z")),
        1,
        "the next day"
    );
}

#[test]
fn case_19_weekdays_only_goes_by_the_local_weekday() {
    let mut desk = Desk::with([on(
        weekdays(0b001_1111),
        goal("09:00", "2026-05-15T20:00:00Z"),
    )]);
    // Friday evening in New York is Saturday morning in Tokyo.
    assert_eq!(desk.shown(at("2026-05-16T01:00:00Z", Tz::Asia__Tokyo)), 0);
    assert_eq!(desk.shown(at("2026-05-17T23:59:00Z", Tz::Asia__Tokyo)), 0);
    assert_eq!(desk.shown(at("2026-05-18T00:00:00Z", Tz::Asia__Tokyo)), 1);
}

#[test]
fn case_26_the_31st_and_29_february_are_the_months_last_day_where_it_is_shorter() {
    for (day, dates) in [
        (31, ["2026-04-30", "2026-05-31", "2027-02-28"]),
        (29, ["2026-04-29", "2028-02-29", "2027-02-28"]),
    ] {
        let day = MonthDay::try_from(day).unwrap();
        for date in dates {
            let mut desk = Desk::with([on(Days::Month { day }, goal("09:00", SINCE))]);
            let eve: chrono::NaiveDate = date.parse().unwrap();
            desk.shown(berlin(&format!("{}T12:00:00Z", eve.pred_opt().unwrap())));
            assert_eq!(
                desk.shown(berlin(&format!("{date}T12:00:00Z"))),
                1,
                "{date}"
            );
        }
    }
}

#[test]
fn case_27_a_rule_edited_to_a_time_that_has_passed_waits_for_the_next_day() {
    let mut desk = Desk::with([goal("09:00", "2026-05-14T10:00:00Z")]);
    assert_eq!(desk.shown(berlin("2026-05-14T10:00:00Z")), 0);
    assert!(desk.ledger.is_empty(), "and nothing was missed either");
    assert_eq!(desk.shown(berlin("2026-05-15T07:00:00Z")), 1);
}

#[test]
fn case_28_a_rule_moved_to_later_today_after_it_came_stays_quiet_today() {
    let mut desk = Desk::with([goal("09:00", "2026-05-13T20:00:00Z")]);
    assert_eq!(desk.shown(berlin("2026-05-14T07:00:00Z")), 1);
    desk.rules = vec![goal("18:00", "2026-05-14T08:00:00Z")];
    assert_eq!(desk.shown(berlin("2026-05-14T16:30:00Z")), 0);
    assert_eq!(desk.shown(berlin("2026-05-15T16:30:00Z")), 1);
}

#[test]
fn case_13_what_a_clock_that_ran_ahead_withheld_comes_when_its_time_really_comes() {
    let mut desk = Desk::with([goal("09:00", "2026-05-13T20:00:00Z")]);
    assert_eq!(desk.shown(berlin("2026-05-16T12:00:00Z")), 1, "days ahead");
    assert_eq!(desk.count(Fate::Missed), 2);
    assert_eq!(desk.shown(berlin("2026-05-14T07:00:00Z")), 1, "set right");
    assert_eq!(desk.shown(berlin("2026-05-15T07:00:00Z")), 1);
}

#[test]
fn case_13_a_goal_edited_while_the_clock_ran_ahead_reminds_again_once_it_is_right() {
    let mut desk = Desk::with([goal("14:00", "2031-01-01T00:00:00Z")]);
    let before = desk.decision(berlin("2026-05-14T11:00:00Z"));
    assert!(before.next_wake.is_some());
    assert_eq!(desk.shown(berlin("2026-05-14T12:00:00Z")), 1);
}

#[test]
fn case_16_a_snoozed_one_written_down_again_is_still_the_one_that_was_put_off() {
    let mut desk = Desk::with([goal("23:50", "2026-05-13T10:00:00Z")]);
    let shown = desk.look(berlin("2026-05-13T21:50:00Z"));
    desk.snooze(&shown[0], "2026-05-13T22:15:00Z");
    // Written down at 00:15, and killed before it was shown.
    desk.ledger.get_mut(&shown[0].key).unwrap().fate = Fate::Recorded;
    assert_eq!(desk.shown(berlin("2026-05-13T22:20:00Z")), 1);
}
