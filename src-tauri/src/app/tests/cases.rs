//! The cases of `docs/reminders.md` in which the whole program takes part.

use chrono_tz::Tz;
use onward_core::goals::{GoalDraft, GoalKind, Unit};
use onward_core::notices::NoticeWhy;
use onward_core::reminders::Fate;
use onward_core::today;
use onward_core::week::TimeOfDay;

use super::desk::Desk;

pub(super) const BERLIN: Tz = Tz::Europe__Berlin;

pub(super) fn time(hour: u16) -> TimeOfDay {
    TimeOfDay::from_minutes(hour * 60).unwrap()
}

#[test]
fn case_11_many_due_at_the_same_moment_are_one_notification_that_counts_them() {
    let desk = Desk::open();
    desk.set_goal(15, 0);
    desk.set_goal(15, 0);
    desk.pass(60);
    assert_eq!(desk.said().len(), 1);
    assert!(desk.said()[0].starts_with("Two small goals are open today"));
    let log = desk.app.deliveries(None, 10);
    // The vault has locked itself meanwhile.
    assert!(log.is_err());
}

#[test]
fn case_20_a_goal_met_before_its_time_is_not_shown_and_the_tray_says_it_is_done() {
    let desk = Desk::open();
    desk.stays_open();
    let id = desk.set_goal(15, 0);
    desk.app
        .change(|store, now| store.goal_mark(id, 2, now))
        .unwrap();
    desk.pass(90);
    assert!(desk.said().is_empty());
    assert_eq!(desk.tray_labels()[0], "Today’s small goals are done.");
    assert_eq!(desk.fates(), [Fate::AlreadyMet]);
}

#[test]
fn case_21_a_goal_met_while_its_notification_is_on_the_screen_is_withdrawn() {
    let desk = Desk::open();
    desk.stays_open();
    let id = desk.set_goal(15, 0);
    desk.pass(60);
    desk.deliver(true);
    desk.pass(1);
    assert!(desk.shell.seen().withdrawn.is_empty());
    desk.app
        .change(|store, now| store.goal_mark(id, 2, now))
        .unwrap();
    desk.handle_events();
    let ticket = desk.last_ticket();
    assert_eq!(desk.shell.seen().withdrawn, [ticket]);
}

#[test]
fn case_21_of_two_in_one_notification_the_one_that_is_met_is_taken_out_of_it() {
    let desk = Desk::open();
    desk.stays_open();
    let met = desk.set_goal(15, 0);
    let other = GoalDraft {
        times: vec![time(15)],
        ..GoalDraft::new(GoalKind::Messages, 1, Unit::Times)
    };
    desk.app
        .change(|store, now| store.goal_save(other, now))
        .unwrap();
    desk.pass(60);
    desk.deliver(true);
    desk.app
        .change(|store, now| store.goal_mark(met, 2, now))
        .unwrap();
    desk.handle_events();
    assert!(desk.shell.seen().withdrawn.is_empty());
    let seen = desk.shell.seen();
    let (ticket, changed) = &seen.changed[0];
    assert_eq!(changed.summary, "Write one message today");
    assert_eq!(*ticket, seen.notified[0].0, "in its place");
}

#[test]
fn case_22_a_day_off_withdraws_what_is_shown_and_ends_by_itself() {
    let desk = Desk::open();
    desk.stays_open();
    desk.set_goal(15, 0);
    desk.pass(60);
    desk.deliver(true);
    desk.app.rest(desk.now().local_date()).unwrap();
    desk.handle_events();
    assert_eq!(desk.shell.seen().withdrawn.len(), 1);
    assert_eq!(desk.tray_labels()[0], "A day off");
    desk.pass(24 * 60);
    assert_eq!(desk.said().len(), 2, "the next day goes on by itself");
}

#[test]
fn case_30_without_a_notification_daemon_it_stands_in_the_apps_own_list() {
    let desk = Desk::open();
    desk.stays_open();
    desk.set_goal(15, 0);
    desk.pass(60);
    desk.deliver(false);
    let day = desk.app.with_store(|store, now| today::read(store, now));
    let notices = day.unwrap().notices;
    assert_eq!((notices.len(), notices[0].why), (1, NoticeWhy::NotShown));
    assert_eq!(desk.fates(), [Fate::NotShown]);
}

#[test]
fn case_31_what_comes_after_one_that_failed_is_shown_and_an_old_ticket_is_harmless() {
    let desk = Desk::open();
    desk.stays_open();
    desk.set_goal(15, 0);
    desk.set_goal(16, 0);
    desk.pass(60);
    desk.deliver(false);
    let old = desk.last_ticket();
    desk.pass(60);
    desk.deliver(true);
    assert_eq!(desk.fates(), [Fate::Shown, Fate::NotShown]);
    desk.app
        .handle(crate::app::Event::Pressed(old, crate::shell::Press::Done));
    desk.app.handle(crate::app::Event::Gone(old));
    assert_eq!(desk.done(), 0, "nobody pressed what is there");
}

#[test]
fn case_39_what_the_desktop_took_counts_as_shown_and_stays_on_todays_list() {
    // Whether it is seen at once is up to the desktop: do not disturb is its business.
    let desk = Desk::open();
    desk.stays_open();
    desk.set_goal(15, 0);
    desk.pass(60);
    desk.deliver(true);
    assert_eq!(desk.fates(), [Fate::Shown]);
    let day = desk.app.with_store(|store, now| today::read(store, now));
    assert!(!day.unwrap().goals[0].met, "the goal is still on the list");
}
