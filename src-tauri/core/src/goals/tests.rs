use super::*;
use proptest::prelude::*;

fn goal(target: u32) -> Goal {
    Goal {
        id: 1,
        kind: GoalKind::Applications,
        title: String::new(),
        target,
        unit: Unit::Times,
        weekdays: Weekdays::ALL,
        remind_at: None,
        active: true,
        changed_at: DateTime::UNIX_EPOCH,
    }
}

fn done(amount: u32, second: i64) -> Done {
    Done {
        amount,
        at: DateTime::from_timestamp(second, 0).unwrap(),
        by_hand: false,
    }
}

fn draft(target: u32, unit: Unit) -> GoalDraft {
    GoalDraft {
        id: None,
        kind: GoalKind::Own,
        title: " Walk ".into(),
        target,
        unit,
        weekdays: Weekdays::ALL,
        remind_at: None,
        active: true,
    }
}

#[test]
fn a_goal_is_met_when_the_last_missing_thing_was_recorded() {
    let progress = GoalProgress::of(goal(2), vec![done(1, 30), done(1, 10), done(1, 20)]);
    assert_eq!(progress.done, 3);
    assert_eq!(progress.met_at, DateTime::from_timestamp(20, 0));
}

#[test]
fn a_target_of_zero_or_a_million_is_refused() {
    for (target, unit, fine) in [
        (0, Unit::Times, false),
        (1, Unit::Times, true),
        (101, Unit::Times, false),
        (1440, Unit::Minutes, true),
        (1_000_000, Unit::Minutes, false),
    ] {
        assert_eq!(draft(target, unit).checked().is_ok(), fine, "{target}");
    }
}

#[test]
fn a_goal_of_ones_own_needs_words_and_they_are_trimmed() {
    assert_eq!(draft(1, Unit::Times).checked().unwrap().title, "Walk");
    let wordless = GoalDraft {
        title: "  ".into(),
        ..draft(1, Unit::Times)
    };
    assert!(matches!(wordless.checked(), Err(Error::Invalid(_))));
}

#[test]
fn weekdays_cross_as_a_sorted_list_and_an_empty_one_is_refused() {
    let days: Weekdays = serde_json::from_str("[5,1,1]").unwrap();
    assert_eq!(serde_json::to_string(&days).unwrap(), "[1,5]");
    assert!(serde_json::from_str::<Weekdays>("[]").is_err());
    assert!(serde_json::from_str::<Weekdays>("[8]").is_err());
}

#[test]
fn a_time_that_does_not_exist_on_the_clock_is_refused() {
    for wrong in ["\"24:00\"", "\"9\"", "\"12:60\"", "\"\""] {
        assert!(serde_json::from_str::<TimeOfDay>(wrong).is_err(), "{wrong}");
    }
}

proptest! {
    #[test]
    fn every_time_of_day_crosses_and_comes_back(minutes in 0_u16..24 * 60) {
        let time = TimeOfDay::from_minutes(minutes).unwrap();
        let text = serde_json::to_string(&time).unwrap();
        prop_assert_eq!(serde_json::from_str::<TimeOfDay>(&text).unwrap(), time);
    }
}
