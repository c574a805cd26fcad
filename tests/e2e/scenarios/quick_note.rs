//! A quick note, from each of its three doors, with the journal locked and open.

use crate::app::App;
use crate::desk::{Desk, SOON};
use crate::page::{Page, ctrl, ctrl_shift};
use crate::person::{first_start, unlock};
use crate::tray_host::TrayHost;

const CTRL_ENTER: &str = "\u{e007}";

#[test]
fn a_quick_note_from_the_tray_the_keys_and_a_second_start_becomes_an_entry() {
    let desk = Desk::new("quick-note");
    let tray = TrayHost::on(&desk);
    let app = first_start(&desk, &[]);
    let page = app.page();
    let menu = tray.menu();
    for (words, ask) in doors(&desk, &menu) {
        ask(page);
        page.wait_for_title("A quick note");
        page.fill("Your note", &format!("{words}, open."));
        page.keys(&ctrl(CTRL_ENTER));
        page.wait_for_text("The note is in the journal.");
        page.wait_for_title("Today");
    }
    page.keys(&ctrl("l"));
    page.wait_for_title("Locked");
    for (number, (words, ask)) in doors(&desk, &menu).into_iter().enumerate() {
        ask(page);
        page.fill(
            "Leave a note without unlocking",
            &format!("{words}, locked."),
        );
        page.press("Keep it");
        let waiting = match number {
            0 => "One thing is waiting inside.".to_owned(),
            more => format!("{} things are waiting inside.", more + 1),
        };
        page.wait_for_text(&waiting);
    }
    unlock(page);
    page.wait_for_title("Today");
    page.press("Journal");
    page.wait_for_title("Journal");
    for how in ["By the tray", "By the keys", "By a second start"] {
        page.wait_for_text(&format!("{how}, open."));
        page.wait_for_text(&format!("{how}, locked."));
    }
}

type Door<'a> = (&'static str, Box<dyn Fn(&Page) + 'a>);

/// The three ways to a note.
fn doors<'a>(desk: &'a Desk, menu: &'a crate::tray_menu::TrayMenu) -> Vec<Door<'a>> {
    vec![
        ("By the tray", Box::new(|_| menu.press("Quick note"))),
        ("By the keys", Box::new(|page| page.keys(&ctrl_shift("j")))),
        (
            "By a second start",
            Box::new(|_| {
                let mut second = App::start(desk, &["--note"]);
                assert!(second.wait_for_exit(SOON).success(), "{}", second.said());
            }),
        ),
    ]
}
