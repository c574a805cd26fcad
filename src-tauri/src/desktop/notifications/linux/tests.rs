//! Notifications against a daemon that is played, on a bus of its own.

mod daemon;
mod desk;

use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::super::FAREWELL;
use crate::app::Event;
use crate::shell::{NoticesState, Outcome, Press, Route};
use daemon::{Call, Daemon};
use desk::{A_WHILE, Desk, SOON, alone, alone_at, notification};

#[test]
fn the_daemon_is_told_of_buttons_urgency_silence_and_no_time_limit_of_ours() {
    alone(|| {
        let daemon = Daemon::start();
        let desk = Desk::new();
        desk.notifications.notify(1, notification("One to go"));
        let Call::Notify {
            body,
            actions,
            hints,
            timeout,
            ..
        } = daemon.next()
        else {
            panic!("a notification first");
        };
        assert_eq!(body, "This &amp; that");
        let named = ["default", "done", "snooze:15", "open"];
        assert_eq!(actions.iter().step_by(2).collect::<Vec<_>>(), named);
        assert_eq!(actions[3], "Done");
        assert_eq!(u8::try_from(&*hints["urgency"]).unwrap(), 0);
        assert!(bool::try_from(&*hints["suppress-sound"]).unwrap());
        assert!(!hints.contains_key("sound-name"));
        assert_eq!(timeout, -1);

        let mut loud = notification("Two to go");
        loud.sound = true;
        desk.notifications.notify(2, loud);
        let Call::Notify { hints, .. } = daemon.next() else {
            panic!("a notification");
        };
        assert!(hints.contains_key("sound-name") && !hints.contains_key("suppress-sound"));
    });
}

#[test]
fn a_press_is_heard_once_and_takes_the_notification_off_the_screen() {
    alone(|| {
        let daemon = Daemon::start();
        let desk = Desk::new();
        desk.show(&daemon, 1);
        desk.show(&daemon, 2);
        daemon.invokes(7, "snooze:15");
        daemon.invokes(7, "done");
        assert_eq!(desk.next(), Event::Pressed(1, Press::Snooze(15)));
        assert_eq!(desk.next(), Event::Gone(1));
        assert_eq!(daemon.next_closed(), 7);
        daemon.closes(7);
        desk.nothing_comes();
        daemon.invokes(8, "default");
        let click = Press::Open(Some(Route::Today));
        assert_eq!(desk.next(), Event::Pressed(2, click));
    });
}

#[test]
fn a_notification_shown_again_is_changed_in_place_without_a_second_outcome() {
    alone(|| {
        let daemon = Daemon::start();
        let desk = Desk::new();
        desk.notifications.notify(1, notification("Two to go"));
        assert_eq!(daemon.next_shown(), ("Two to go".into(), 0));
        // Still on its way: changed as soon as there is something to change.
        desk.notifications.change(1, notification("One to go"));
        daemon.answers(true);
        assert_eq!(desk.next(), Event::Delivered(1, Outcome::Shown));
        assert_eq!(daemon.next_shown(), ("One to go".into(), 7));
        daemon.answers(true);
        let mut third = notification("Half an hour to go");
        third.buttons.truncate(1);
        desk.notifications.change(1, third);
        assert_eq!(daemon.next_shown(), ("Half an hour to go".into(), 7));
        daemon.answers(true);
        desk.nothing_comes();
        daemon.invokes(7, "snooze:15");
        desk.nothing_comes();
        daemon.invokes(7, "done");
        assert_eq!(desk.next(), Event::Pressed(1, Press::Done));
    });
}

#[test]
fn what_is_withdrawn_leaves_the_screen_also_when_it_was_still_on_its_way() {
    alone(|| {
        let daemon = Daemon::start();
        let desk = Desk::new();
        desk.show(&daemon, 1);
        desk.notifications.withdraw(1);
        desk.notifications.withdraw(1);
        assert_eq!(desk.next(), Event::Gone(1));
        assert_eq!(daemon.next_closed(), 7);
        desk.notifications.notify(2, notification("One to go"));
        daemon.next();
        desk.notifications.withdraw(2);
        daemon.answers(true);
        assert_eq!(desk.next(), Event::Delivered(2, Outcome::Shown));
        assert_eq!(desk.next(), Event::Gone(2));
        assert_eq!(daemon.next_closed(), 8);
        desk.nothing_comes();
    });
}

#[test]
fn what_is_closed_by_hand_or_ends_with_its_daemon_is_gone() {
    alone(|| {
        let daemon = Daemon::start();
        let desk = Desk::new();
        desk.show(&daemon, 1);
        desk.show(&daemon, 2);
        daemon.closes(7);
        daemon.closes(99);
        assert_eq!(desk.next(), Event::Gone(1));
        desk.notifications.notify(3, notification("On its way"));
        daemon.next();
        daemon.dies();
        let (one, other) = (desk.next(), desk.next());
        let expected = [Event::Gone(2), Event::Delivered(3, Outcome::Refused)];
        assert!(expected.contains(&one) && expected.contains(&other) && one != other);
        // Old ids are harmless: another daemon may give them out anew.
        let daemon = Daemon::start();
        daemon.invokes(8, "done");
        desk.nothing_comes();
        desk.show(&daemon, 4);
        daemon.invokes(7, "done");
        assert_eq!(desk.next(), Event::Pressed(4, Press::Done));
    });
}

#[test]
fn a_daemon_that_hangs_is_given_up_within_two_seconds_and_what_comes_late_is_taken_back() {
    alone(|| {
        let daemon = Daemon::start();
        let desk = Desk::new();
        let start = Instant::now();
        desk.notifications.notify(1, notification("Two to go"));
        desk.notifications.change(1, notification("One to go"));
        assert_eq!(desk.next(), Event::DesktopChanged);
        assert_eq!(desk.next(), Event::Delivered(1, Outcome::Silent));
        let took = start.elapsed();
        assert!(took < Duration::from_millis(2800), "{took:?}");
        assert_eq!(desk.known.now().notices, NoticesState::Silent);
        daemon.next();
        daemon.answers(true);
        assert_eq!(daemon.next_closed(), 7);
        assert_eq!(desk.next(), Event::DesktopChanged);
        assert_eq!(desk.known.now().notices, NoticesState::Ready);
        desk.nothing_comes();
    });
}

#[test]
fn a_refusal_and_a_daemon_that_is_not_there_say_so_at_once() {
    alone(|| {
        let daemon = Daemon::start();
        let desk = Desk::new();
        daemon.answers(false);
        desk.notifications.notify(1, notification("One to go"));
        assert_eq!(desk.next(), Event::Delivered(1, Outcome::Refused));
        daemon.dies();
        desk.notifications.notify(2, notification("One to go"));
        assert_eq!(desk.next(), Event::Delivered(2, Outcome::Refused));
    });
}

#[test]
fn a_bus_that_is_not_there_is_said_at_once() {
    alone_at("unix:path=/nowhere/at/all", || {
        let desk = Desk::new();
        desk.notifications.notify(3, notification("One to go"));
        assert_eq!(desk.next(), Event::Delivered(3, Outcome::Refused));
        desk.notifications.leave();
    });
}

#[test]
fn leaving_takes_all_of_them_along_and_waits_for_no_daemon_that_hangs() {
    alone(|| {
        let daemon = Daemon::start();
        let desk = Desk::new();
        desk.show(&daemon, 1);
        desk.show(&daemon, 2);
        let start = Instant::now();
        desk.notifications.leave();
        assert!(start.elapsed() < FAREWELL);
        let mut closed = [daemon.next_closed(), daemon.next_closed()];
        closed.sort_unstable();
        assert_eq!(closed, [7, 8]);
        desk.notifications.notify(3, notification("On its way"));
        let start = Instant::now();
        desk.notifications.leave();
        let took = start.elapsed();
        assert!((FAREWELL..FAREWELL * 2).contains(&took), "{took:?}");
    });
}

#[test]
fn threads_and_connections_end_with_what_they_were_for() {
    alone(|| {
        let count = |what: &str| fs::read_dir(what).unwrap().count();
        let used = || (count("/proc/self/task"), count("/proc/self/fd"));
        let daemon = Daemon::start();
        let desk = Desk::new();
        // With the first comes what stays: the watch over the daemon.
        desk.show(&daemon, 0);
        desk.notifications.withdraw(0);
        assert_eq!(desk.next(), Event::Gone(0));
        sleep(A_WHILE);
        let before = used();
        for ticket in 1..=5 {
            desk.show(&daemon, ticket);
        }
        daemon.dies();
        for _ in 1..=5 {
            assert!(matches!(desk.next(), Event::Gone(_)));
        }
        let start = Instant::now();
        while used().0 > before.0 || used().1 > before.1 {
            assert!(start.elapsed() < SOON, "{before:?}, then {:?}", used());
            sleep(A_WHILE);
        }
    });
}
