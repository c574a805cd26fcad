use onward_core::rituals::{RitualDraft, RitualKind};

use super::desk::Desk;
use crate::app::Event;
use crate::shell::{Press, Route};

#[test]
fn the_end_of_a_window_is_announced_with_the_kind_of_the_planned_ritual() {
    let desk = Desk::open();
    let plan = RitualDraft {
        id: None,
        kind: RitualKind::Move,
        text: "walk past Ana's house".into(),
        parts: vec![],
    };
    desk.app
        .with_store(|store, now| store.ritual_save(&plan, now))
        .unwrap();
    desk.open_a_window();
    desk.pass(14);
    assert!(desk.said().is_empty());
    desk.pass(1);
    assert_eq!(
        desk.said(),
        ["Your window is over. | Next: the ritual you planned, something that moves you."]
    );
    let opens = desk.shell.seen().notified[0].1.opens;
    assert_eq!(opens, Some(Route::After));
    desk.app.handle(Event::Pressed(1, Press::Open(opens)));
    assert!(desk.shell.seen().window);
    assert_eq!(desk.page_loads().0, Some(Route::After));
}

#[test]
fn a_window_left_early_is_not_announced() {
    let desk = Desk::open();
    let id = desk.open_a_window();
    desk.app
        .change(|store, now| store.rebound_close(id, now))
        .unwrap();
    desk.pass(20);
    assert!(desk.said().is_empty());
}

#[test]
fn what_could_not_be_shown_while_locked_comes_after_unlocking() {
    let desk = Desk::open();
    desk.open_a_window();
    let desk = desk.killed_and_started_again();
    desk.pass(15);
    desk.deliver(false);
    desk.unlock();
    assert_eq!(desk.said().len(), 2);
    assert!(desk.said()[1].starts_with("Your window is over."));
}

#[test]
fn a_goal_with_one_application_sent_says_one_done_one_to_go_and_says_it_once() {
    let desk = Desk::open();
    desk.set_goal(15, 0);
    desk.app
        .change(|store, now| store.application_add("Harrow", "", now))
        .unwrap();
    desk.pass(60);
    desk.pass(1);
    desk.deliver(true);
    desk.pass(60);
    assert_eq!(
        desk.said(),
        ["Send two applications today | One done, one to go."]
    );
}

#[test]
fn a_test_reminder_comes_after_five_seconds() {
    let desk = Desk::open();
    desk.app.test_reminder();
    assert!(desk.app.look() <= std::time::Duration::from_secs(5));
    assert!(desk.said().is_empty());
    desk.pass(1);
    assert_eq!(desk.said().len(), 1);
}

#[test]
fn nothing_to_do_means_a_long_sleep() {
    let desk = Desk::open();
    assert!(desk.app.look() > std::time::Duration::from_secs(60));
}
