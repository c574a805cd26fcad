use super::*;

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
