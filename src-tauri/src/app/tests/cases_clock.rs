//! The cases of `docs/reminders.md` about the clock, and about what was off or killed.

use chrono_tz::Tz;
use onward_core::plans::PlanDraft;
use onward_core::reminders::{ClockTrust, Fate};
use onward_core::today;

use super::cases::{BERLIN, time};
use super::desk::Desk;
use crate::shell::Route;

#[test]
fn case_06_a_zone_that_changes_while_running_counts_at_the_next_look() {
    let desk = Desk::open();
    desk.stays_open();
    desk.set_goal(21, 0);
    // 14:00 in Berlin is 21:00 in Tokyo.
    desk.clock_says("2026-05-14T12:00:30Z", Tz::Asia__Tokyo);
    assert_eq!(desk.said().len(), 1);
}

#[test]
fn case_06_the_clock_is_looked_at_at_least_once_a_minute() {
    assert!(crate::app::events::LONGEST_SLEEP <= std::time::Duration::from_secs(60));
}

#[test]
fn case_10_after_days_with_the_computer_off_one_digest_comes_and_one_line_counts_the_rest() {
    let desk = Desk::open();
    desk.stays_open();
    desk.set_goal(15, 0);
    desk.remind(|settings| settings.morning = Some(time(9)));
    for day in ["2026-05-15", "2026-05-16"] {
        let thing = PlanDraft {
            id: None,
            thing: "write to Ana".into(),
            time: None,
            place: String::new(),
        };
        let planned = desk
            .app
            .change(|store, now| store.plans_save(day.parse().unwrap(), vec![thing], now));
        planned.unwrap();
    }
    desk.clock_says("2026-05-18T08:00:00Z", BERLIN);
    assert_eq!(desk.said().len(), 1, "{:?}", desk.said());
    assert!(desk.said()[0].starts_with("What you planned"));
    let notices = desk
        .app
        .with_store(|store, now| today::read(store, now))
        .unwrap()
        .notices;
    // Four days' goals: the 14th to the 17th.
    assert_eq!((notices.len(), notices[0].count), (1, 4));
}

#[test]
fn case_14_a_clock_that_is_plainly_wrong_holds_everything_and_says_so() {
    let desk = Desk::open();
    desk.stays_open();
    desk.set_goal(15, 0);
    for wrong in ["1970-01-01T15:00:00Z", "2098-01-01T15:00:00Z"] {
        desk.clock_says(wrong, BERLIN);
        assert!(desk.said().is_empty(), "{wrong}: {:?}", desk.said());
        assert!(desk.fates().is_empty(), "{wrong}: nothing is recorded");
        assert_eq!(desk.tray_labels()[0], "The computer’s clock looks wrong");
    }
    desk.clock_says("2026-05-14T13:00:00Z", BERLIN);
    assert_eq!(desk.said().len(), 1, "right again, it goes on");
}

#[test]
fn case_14_a_person_can_say_that_the_clock_is_right() {
    let desk = Desk::open();
    desk.stays_open();
    desk.set_goal(15, 0);
    desk.clock_says("2098-01-01T13:59:00Z", BERLIN);
    desk.app
        .change(|store, now| store.clock_believe(now))
        .unwrap();
    desk.pass(1);
    let day = desk.app.with_store(|store, now| today::read(store, now));
    assert_eq!(day.unwrap().clock, ClockTrust::Right);
    assert_eq!(desk.said().len(), 1);
}

#[test]
fn case_14_locked_a_clock_that_jumps_by_decades_shows_nothing() {
    let desk = Desk::open();
    desk.set_goal(15, 0);
    desk.app.lock();
    desk.clock_says("2098-01-01T15:00:00Z", BERLIN);
    assert!(desk.said().is_empty());
    let desk = desk.killed_and_started_again();
    desk.app.look();
    assert!(desk.said().is_empty(), "nor after a restart");
}

#[test]
fn case_15_killed_inside_a_window_it_goes_on_to_the_same_deadline() {
    let desk = Desk::open();
    desk.open_a_window();
    desk.pass(5);
    let desk = desk.killed_and_started_again();
    desk.unlock();
    assert_eq!(desk.page_loads().0, Some(Route::Room));
    assert_eq!(desk.tray_labels()[0], "Your window: 10 minutes left");
    desk.pass(10);
    assert_eq!(desk.said().len(), 1);
}

#[test]
fn case_15_killed_and_over_meanwhile_it_comes_within_two_hours_and_is_missed_after() {
    for (minutes, shown, fate) in [(100, 1, None), (200, 0, Some(Fate::Missed))] {
        let desk = Desk::open();
        desk.open_a_window();
        let desk = desk.killed_and_started_again();
        desk.clock_says(
            &(desk.now().utc + chrono::TimeDelta::minutes(minutes)).to_rfc3339(),
            BERLIN,
        );
        let announced = desk.said().len();
        desk.deliver(false);
        desk.unlock();
        assert_eq!(desk.said().len() - announced, shown, "{minutes} minutes");
        if let Some(fate) = fate {
            assert_eq!(desk.fates(), [fate]);
        }
    }
}

#[test]
fn case_16_killed_between_writing_down_and_showing_it_is_shown_after_the_restart_once() {
    let desk = Desk::open();
    desk.stays_open();
    desk.set_goal(15, 0);
    desk.pass(60);
    assert_eq!(desk.said().len(), 1);
    assert_eq!(desk.fates(), [Fate::Recorded]);
    // No outcome ever came: the process died with the notification on its way.
    let desk = desk.killed_and_started_again();
    desk.unlock();
    desk.deliver(true);
    desk.pass(1);
    assert_eq!((desk.said().len(), desk.fates()), (1, vec![Fate::Shown]));
}

#[test]
fn case_40_logged_out_over_the_time_is_as_if_the_computer_was_off() {
    let desk = Desk::open();
    desk.set_goal(15, 0);
    let desk = desk.killed_and_started_again();
    desk.clock_says("2026-05-14T18:00:00Z", BERLIN);
    // Hours late and still locked, nobody knows what it was.
    assert!(desk.said().is_empty());
    desk.unlock();
    assert_eq!(desk.said().len(), 1, "the same day it still comes");
}
