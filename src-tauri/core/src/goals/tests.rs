use super::*;

fn goal(target: u32) -> Goal {
    Goal {
        id: 1,
        kind: GoalKind::Applications,
        title: String::new(),
        target,
        unit: Unit::Times,
        days: Days::ALL,
        starts_on: None,
        ends_on: None,
        times: vec![],
        slots: vec![],
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
        title: " Walk ".into(),
        ..GoalDraft::new(GoalKind::Own, target, unit)
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
fn an_end_before_the_beginning_is_refused_and_one_day_is_fine() {
    let on = |date: &str| Some(date.parse::<NaiveDate>().unwrap());
    for (first, last, fine) in [
        ("2026-05-14", "2026-05-13", false),
        ("2026-05-14", "2026-05-14", true),
    ] {
        let dated = GoalDraft {
            starts_on: on(first),
            ends_on: on(last),
            ..draft(1, Unit::Times)
        };
        assert_eq!(dated.checked().is_ok(), fine, "{first} to {last}");
    }
}

#[test]
fn times_are_put_in_order_none_twice_and_six_are_plenty() {
    let times = |hours: &[u16]| {
        let at = |hour: &u16| TimeOfDay::from_minutes(hour * 60).unwrap();
        GoalDraft {
            times: hours.iter().map(at).collect(),
            ..draft(1, Unit::Times)
        }
    };
    let kept = times(&[14, 9, 14]).checked().unwrap().times;
    assert_eq!(kept, times(&[9, 14]).times);
    assert!(times(&[1, 2, 3, 4, 5, 6]).checked().is_ok());
    assert!(times(&[1, 2, 3, 4, 5, 6, 7]).checked().is_err());
}
