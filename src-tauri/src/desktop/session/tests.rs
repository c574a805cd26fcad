//! The watch on Linux, against a bus of its own on which a logind is played.

mod logind;

use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use zbus::connection::Builder;

use super::linux::Session;
use crate::app::Event;
use crate::desktop::private_bus::Bus;
use logind::{Logind, OTHER_SESSION, OWN_SESSION};

/// How long what is to happen may take on a slow, busy machine.
const SOON: Duration = Duration::from_secs(20);
/// How long it is watched that something does not happen.
const A_WHILE: Duration = Duration::from_millis(200);

fn watch(bus: &Bus) -> (Session, Receiver<Event>) {
    let (events, inbox) = mpsc::channel();
    let on = || Builder::address(bus.address.as_str());
    (Session::watch_on(on(), on(), events), inbox)
}

fn next(events: &Receiver<Event>) -> Event {
    events.recv_timeout(SOON).unwrap()
}

fn nothing_comes(events: &Receiver<Event>) {
    assert_eq!(events.recv_timeout(A_WHILE), Err(RecvTimeoutError::Timeout));
}

#[test]
fn sleep_waits_until_it_may_begin_and_the_next_one_waits_again() {
    let bus = Bus::start();
    let logind = Logind::start(&bus);
    let (session, events) = watch(&bus);
    let first = logind.next_inhibitor();
    assert_eq!(first.request[..2], ["sleep", "Onward"]);
    assert_eq!(first.request[3], "delay");

    session.may_sleep();
    assert!(!first.let_go_within(A_WHILE), "nobody waits for it yet");
    logind.prepare_for_sleep(true);
    assert_eq!(next(&events), Event::Sleeping);
    assert!(!first.let_go_within(A_WHILE), "sleep came too early");
    session.may_sleep();
    assert!(first.let_go_within(SOON));

    logind.prepare_for_sleep(false);
    assert_eq!(next(&events), Event::Woke);
    let second = logind.next_inhibitor();
    logind.prepare_for_sleep(true);
    assert_eq!(next(&events), Event::Sleeping);
    session.may_sleep();
    assert!(second.let_go_within(SOON));
    nothing_comes(&events);
}

#[test]
fn sleep_that_did_not_wait_for_the_answer_leaves_the_next_one_guarded() {
    let bus = Bus::start();
    let logind = Logind::start(&bus);
    let (session, events) = watch(&bus);
    let first = logind.next_inhibitor();
    logind.prepare_for_sleep(true);
    logind.prepare_for_sleep(false);
    assert_eq!(next(&events), Event::Sleeping);
    assert_eq!(next(&events), Event::Woke);
    let second = logind.next_inhibitor();
    assert!(first.let_go_within(SOON), "the new one takes its place");
    session.may_sleep();
    assert!(!second.let_go_within(A_WHILE));
}

#[test]
fn logind_may_start_late_and_anew() {
    let bus = Bus::start();
    let (session, events) = watch(&bus);
    nothing_comes(&events);
    let logind = Logind::start(&bus);
    let _first = logind.next_inhibitor();
    logind.prepare_for_sleep(true);
    assert_eq!(next(&events), Event::Sleeping);
    drop(logind);

    let logind = Logind::start(&bus);
    assert_eq!(next(&events), Event::Woke, "the new one does not prepare");
    let second = logind.next_inhibitor();
    logind.prepare_for_sleep(true);
    assert_eq!(next(&events), Event::Sleeping);
    session.may_sleep();
    assert!(second.let_go_within(SOON));
}

#[test]
fn the_lock_of_its_own_session_is_heard_and_no_other() {
    let bus = Bus::start();
    for knows_auto in [true, false] {
        let logind = Logind::knowing(&bus, knows_auto);
        let (_session, events) = watch(&bus);
        logind.session_asked_for();
        logind.lock(OTHER_SESSION);
        nothing_comes(&events);
        logind.lock(OWN_SESSION);
        assert_eq!(next(&events), Event::ScreenLocked);
    }
}

#[test]
fn a_screen_saver_that_begins_locks() {
    let bus = Bus::start();
    let (_session, events) = watch(&bus);
    let start = Instant::now();
    // There is no seeing from outside when the watch has begun: it is told until it hears.
    loop {
        bus.emit("org.gnome.ScreenSaver", "ActiveChanged", &(true,));
        match events.recv_timeout(A_WHILE) {
            Ok(event) => break assert_eq!(event, Event::ScreenLocked),
            Err(RecvTimeoutError::Timeout) if start.elapsed() < SOON => {}
            Err(error) => panic!("{error}"),
        }
    }
}

#[test]
fn without_any_bus_it_ends_by_itself_and_blocks_nobody() {
    let (events, inbox) = mpsc::channel();
    let nowhere = || Builder::address("unix:path=/nowhere/at/all");
    let session = Session::watch_on(nowhere(), nowhere(), events);
    session.may_sleep();
    assert_eq!(
        inbox.recv_timeout(SOON),
        Err(RecvTimeoutError::Disconnected)
    );
}
