//! A quick note, from each of its three doors, with the journal locked and open.

use crate::app::App;
use crate::desk::{Desk, SOON};
use crate::page::{ENTER, Page, ctrl, ctrl_shift};
use crate::person::{first_start, quit, unlock};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

#[derive(Debug, Clone, Copy)]
enum Door {
    Tray,
    Keys,
    SecondStart,
}

const DOORS: [Door; 3] = [Door::Tray, Door::Keys, Door::SecondStart];

#[test]
fn a_quick_note_from_the_tray_the_keys_and_a_second_start_becomes_an_entry() {
    let desk = Desk::new("quick-note");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let app = first_start(&desk, &[]);
    quit(&desk, &screen, &app);
    drop(app);
    let app = App::steered(&desk, &[]);
    let page = app.page();
    page.wait_for_title("Locked");
    let waiting = ["One thing is", "Two things are", "Three things are"];
    for (door, waiting) in DOORS.into_iter().zip(waiting) {
        page.run("document.activeElement.blur()", vec![]);
        go_through(door, &desk, &tray, page);
        // One writes at once, without looking for the place.
        page.wait_for_focus("Leave a note without unlocking");
        page.keys(&format!("Locked, by {door:?}."));
        page.keys(&ctrl(ENTER));
        page.wait_for_text(&format!("{waiting} waiting inside."));
    }
    unlock(page);
    page.wait_for_title("Today");
    for door in DOORS {
        go_through(door, &desk, &tray, page);
        page.wait_for_title("Quick note");
        page.wait_for_focus("Your note");
        page.keys(&format!("Open, by {door:?}."));
        page.keys(&ctrl(ENTER));
        page.wait_for_text("The note is in the journal.");
        page.wait_for_title("Today");
    }
    page.press("Journal");
    page.wait_for_title("Journal");
    for door in DOORS {
        page.wait_for_text(&format!("Locked, by {door:?}."));
        page.wait_for_text(&format!("Open, by {door:?}."));
    }
}

fn go_through(door: Door, desk: &Desk, tray: &TrayHost, page: &Page) {
    match door {
        Door::Tray => tray.menu().press("Quick note"),
        Door::Keys => page.keys(&ctrl_shift("j")),
        Door::SecondStart => {
            let mut second = App::start(desk, &["--note"]);
            assert!(second.wait_for_exit(SOON).success(), "{}", second.said());
        }
    }
}
