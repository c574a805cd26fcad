//! Notifications against a daemon that is played, on a bus of its own.

mod daemon;
mod desk;
mod leaving;

use std::time::{Duration, Instant};

use super::super::FAREWELL;
use crate::app::Event;
use crate::desktop::private_bus::Bus;
use crate::shell::{NoticesState, Outcome, Press, Route};
use daemon::{Call, Daemon};
use desk::{Desk, notification};

/// How long what is to happen may take on a slow, busy machine.
const SOON: Duration = Duration::from_secs(20);
/// How long it is watched that something does not happen.
const A_WHILE: Duration = Duration::from_millis(200);

#[test]
fn the_daemon_is_told_of_buttons_urgency_silence_and_no_time_limit_of_ours() {
    let bus = Bus::start();
    let daemon = Daemon::start(&bus);
    let desk = Desk::on(&bus.address);
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
}

#[test]
fn a_press_is_heard_once_and_takes_the_notification_off_the_screen() {
    let bus = Bus::start();
    let daemon = Daemon::start(&bus);
    let desk = Desk::on(&bus.address);
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
}

#[test]
fn every_press_is_heard_whatever_comes_right_before_it() {
    let bus = Bus::start();
    let daemon = Daemon::start(&bus);
    let desk = Desk::on(&bus.address);
    for ticket in 1..=50 {
        desk.show(&daemon, ticket);
        let id = 6 + u32::try_from(ticket).unwrap();
        daemon.invokes(id, "done");
        assert_eq!(desk.next(), Event::Pressed(ticket, Press::Done));
        assert_eq!(desk.next(), Event::Gone(ticket));
        assert_eq!(daemon.next_closed(), id);
    }
}

#[test]
fn a_notification_shown_again_is_changed_in_place_without_a_second_outcome() {
    let bus = Bus::start();
    let daemon = Daemon::start(&bus);
    let desk = Desk::on(&bus.address);
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
}
