//! How a notification goes, or never comes.

use super::*;

#[test]
fn what_is_withdrawn_leaves_the_screen_also_when_it_was_still_on_its_way() {
    let bus = Bus::start();
    let daemon = Daemon::start(&bus);
    let desk = Desk::on(&bus.address);
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
}

#[test]
fn what_is_closed_by_hand_or_ends_with_its_daemon_is_gone() {
    let bus = Bus::start();
    let daemon = Daemon::start(&bus);
    let desk = Desk::on(&bus.address);
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
    let daemon = Daemon::start(&bus);
    daemon.invokes(8, "done");
    desk.nothing_comes();
    desk.show(&daemon, 4);
    daemon.invokes(7, "done");
    assert_eq!(desk.next(), Event::Pressed(4, Press::Done));
}

#[test]
fn a_daemon_that_hangs_is_given_up_within_two_seconds_and_what_comes_late_is_taken_back() {
    let bus = Bus::start();
    let daemon = Daemon::start(&bus);
    let desk = Desk::on(&bus.address);
    let start = Instant::now();
    desk.notifications.notify(1, notification("One to go"));
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
}

#[test]
fn a_refusal_and_a_bus_that_is_not_there_say_so_at_once() {
    let bus = Bus::start();
    let daemon = Daemon::start(&bus);
    let desk = Desk::on(&bus.address);
    daemon.answers(false);
    desk.notifications.notify(1, notification("One to go"));
    assert_eq!(desk.next(), Event::Delivered(1, Outcome::Refused));
    daemon.dies();
    desk.notifications.notify(2, notification("One to go"));
    assert_eq!(desk.next(), Event::Delivered(2, Outcome::Refused));
    let desk = Desk::on("unix:path=/nowhere/at/all");
    desk.notifications.notify(3, notification("One to go"));
    assert_eq!(desk.next(), Event::Delivered(3, Outcome::Refused));
    desk.notifications.leave();
}

#[test]
fn leaving_takes_all_of_them_along_and_waits_for_no_daemon_that_hangs() {
    let bus = Bus::start();
    let daemon = Daemon::start(&bus);
    let desk = Desk::on(&bus.address);
    desk.show(&daemon, 1);
    desk.show(&daemon, 2);
    let start = Instant::now();
    desk.notifications.leave();
    assert!(start.elapsed() < FAREWELL);
    assert_eq!([daemon.next_closed(), daemon.next_closed()], [7, 8]);
    desk.notifications.notify(3, notification("On its way"));
    let start = Instant::now();
    desk.notifications.leave();
    let took = start.elapsed();
    assert!((FAREWELL..FAREWELL * 2).contains(&took), "{took:?}");
}
