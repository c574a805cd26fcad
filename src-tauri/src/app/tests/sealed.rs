use onward_core::ErrorCode;
use onward_core::rebound::ReboundDraft;

use super::desk::Desk;
use crate::app::Event;
use crate::shell::{Route, Tell};
use crate::tray_menu::TrayAction;

fn draft() -> ReboundDraft {
    ReboundDraft {
        application_id: None,
        company: "Blue Kiln".into(),
        role: String::new(),
        sting: Some(6),
        feelings: vec![],
        ..ReboundDraft::default()
    }
}

#[test]
fn a_note_left_while_locked_is_inside_after_unlocking_and_told_once() {
    let desk = Desk::open();
    desk.app.lock();
    assert_eq!(desk.app.seal_note("seen at the weir".into()).unwrap(), 1);
    assert_eq!(desk.app.seen_locked().1, 1);
    desk.unlock();
    assert_eq!(desk.entries(), ["seen at the weir"]);
    let arrived = desk.page_loads().1.unwrap();
    assert_eq!((arrived.notes, arrived.noes), (1, 0));
    assert!(desk.page_loads().1.is_none());
}

#[test]
fn a_note_survives_the_process() {
    let desk = Desk::open();
    desk.app.lock();
    desk.app.seal_note("kept".into()).unwrap();
    let desk = desk.killed_and_started_again();
    desk.unlock();
    assert_eq!(desk.entries(), ["kept"]);
}

#[test]
fn a_no_while_locked_opens_its_window_at_the_unlock_and_leads_there() {
    let desk = Desk::open();
    desk.app.lock();
    desk.app.seal_no(draft(), "two lines".into(), true).unwrap();
    desk.pass(5);
    desk.unlock();
    assert_eq!(desk.page_loads().0, Some(Route::Room));
    desk.pass(15);
    assert!(desk.said()[0].starts_with("Your window is over."));
}

#[test]
fn sealed_after_all_while_it_is_open_it_is_inside_at_once() {
    let desk = Desk::open();
    assert_eq!(desk.app.seal_note("at once".into()).unwrap(), 0);
    assert_eq!(desk.entries(), ["at once"]);
}

#[test]
fn without_a_vault_nothing_can_be_sealed() {
    let desk = Desk::empty();
    let refused = desk.app.seal_note("x".into()).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::NoVault);
}

#[test]
fn the_tray_leads_to_a_no_and_a_note_also_while_locked() {
    let desk = Desk::open();
    desk.open_the_window();
    desk.app.lock();
    desk.page_loads();
    for (action, route) in [
        (TrayAction::GotANo, Route::Naming),
        (TrayAction::Write, Route::Journal),
    ] {
        desk.app.handle(Event::Tray(action));
        assert!(desk.shell.seen().told.contains(&Tell::Route(route)));
    }
}

#[test]
fn a_page_that_is_being_replaced_takes_nothing_with_it() {
    let desk = Desk::open();
    desk.open_the_window();
    desk.app.lock();
    // The old page asks once more before it is gone.
    let old = format!("main-{}", desk.shell.seen().windows_built - 1);
    assert_eq!(desk.app.page_listens(&old), (None, None));
    desk.app.handle(Event::Tray(TrayAction::Write));
    assert_eq!(desk.page_loads().0, Some(Route::Journal));
}
