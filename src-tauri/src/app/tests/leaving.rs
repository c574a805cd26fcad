use super::desk::Desk;
use crate::app::{Event, VaultState};
use crate::arguments::Wanted;
use crate::shell::{Route, Tell, TrayState};
use crate::tray_menu::TrayAction;

#[test]
fn closing_the_window_saves_first_and_hides_then() {
    let desk = Desk::open();
    desk.open_the_window();
    desk.app.handle(Event::CloseRequested);
    assert_eq!(desk.shell.seen().told.last(), Some(&Tell::Flush));
    assert!(desk.shell.seen().window, "not before everything is saved");
    desk.app.flushed(true);
    assert!(!desk.shell.seen().window);
}

#[test]
fn a_page_that_never_answers_keeps_nobody_from_leaving() {
    let desk = Desk::open();
    desk.open_the_window();
    desk.app.handle(Event::Tray(TrayAction::Lock));
    let timed_out = std::iter::from_fn(|| desk.events.recv().ok())
        .find(|event| matches!(event, Event::FlushTimedOut(_)));
    desk.app.handle(timed_out.unwrap());
    assert_eq!(desk.app.vault_state(), VaultState::Locked);
}

#[test]
fn words_that_could_not_be_saved_keep_the_window_and_the_vault_open() {
    let desk = Desk::open();
    desk.open_the_window();
    desk.app.handle(Event::Tray(TrayAction::Lock));
    desk.app.flushed(false);
    desk.app.handle(Event::FlushTimedOut(1));
    assert!(desk.shell.seen().window);
    assert_eq!(desk.app.vault_state(), VaultState::Open);
}

#[test]
fn closing_the_window_does_not_turn_a_lock_under_way_into_hiding() {
    let desk = Desk::open();
    desk.open_the_window();
    desk.app.handle(Event::Tray(TrayAction::Lock));
    desk.app.handle(Event::CloseRequested);
    desk.app.flushed(true);
    assert_eq!(desk.app.vault_state(), VaultState::Locked);
}

#[test]
fn a_page_that_does_not_listen_yet_keeps_nobody_waiting() {
    let desk = Desk::open();
    desk.app.handle(Event::Tray(TrayAction::Open));
    desk.app.handle(Event::CloseRequested);
    assert!(!desk.shell.seen().window);
    desk.app.handle(Event::Tray(TrayAction::Open));
    desk.shell.seen().desktop.tray = TrayState::NoHost;
    desk.app.handle(Event::CloseRequested);
    assert!(
        desk.shell.seen().minimised,
        "nobody would hear the question"
    );
}

#[test]
fn an_old_time_out_does_not_cut_a_newer_leaving_short() {
    let desk = Desk::open();
    desk.open_the_window();
    desk.app.handle(Event::CloseRequested);
    desk.app.flushed(true);
    desk.open_the_window();
    desk.app.handle(Event::CloseRequested);
    desk.app.handle(Event::FlushTimedOut(1));
    assert!(desk.shell.seen().window);
}

#[test]
fn without_a_tray_the_window_is_never_hidden_and_closing_asks() {
    let desk = Desk::open();
    desk.open_the_window();
    desk.shell.seen().desktop.tray = TrayState::NoHost;
    desk.app.handle(Event::CloseRequested);
    assert_eq!(desk.shell.seen().told.last(), Some(&Tell::AskClose));
    desk.app.hide();
    assert!(desk.shell.seen().window && desk.shell.seen().minimised);
}

#[test]
fn locking_from_the_tray_without_a_window_is_done_at_once() {
    let desk = Desk::open();
    desk.app.handle(Event::Tray(TrayAction::Lock));
    assert_eq!(desk.app.vault_state(), VaultState::Locked);
}

#[test]
fn quitting_closes_the_vault_and_ends() {
    let desk = Desk::open();
    desk.app.handle(Event::Tray(TrayAction::Quit));
    assert!(desk.shell.seen().quit);
    assert_eq!(desk.app.vault_state(), VaultState::Locked);
}

#[test]
fn a_second_start_shows_the_first_ones_window_unless_it_was_to_be_hidden() {
    let desk = Desk::open();
    let second = |hidden, note| {
        desk.app.handle(Event::SecondStart(Wanted { hidden, note }));
    };
    second(true, false);
    assert!(!desk.shell.seen().window);
    second(false, false);
    assert!(desk.shell.seen().window);
}

#[test]
fn a_second_start_for_a_note_opens_one_locked_or_open_hidden_or_not() {
    let note = Event::SecondStart(Wanted {
        hidden: true,
        note: true,
    });
    let desk = Desk::open();
    desk.app.lock();
    desk.app.handle(note.clone());
    assert!(desk.shell.seen().window);
    assert_eq!(desk.page_loads().0, Some(Route::Note));
    desk.unlock();
    desk.app.handle(note);
    assert_eq!(
        desk.shell.seen().told.last(),
        Some(&Tell::Route(Route::Note))
    );
}
