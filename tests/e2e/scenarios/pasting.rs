//! What another program put on the clipboard, pasted into a page of the journal.

use std::io::Write;
use std::process::Stdio;

use super::hostile_text::{HOSTILE, nothing_ran, watch};
use super::journal::{in_the_editor, newest_text, wait_for_found};
use crate::desk::Desk;
use crate::keyboard::Keyboard;
use crate::person::{first_start, only_window, settle, start_and_unlock};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

#[test]
fn what_is_pasted_runs_nothing_neither_in_the_editor_nor_in_what_is_found() {
    let desk = Desk::new("journal-pasted");
    let _tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let app = first_start(&desk, &[]);
    let page = app.page();
    watch(page);
    for (kind, name) in [("text/html", "as a web page"), ("UTF8_STRING", "as text")] {
        copy(&desk, kind, &HOSTILE.join("\n<p>and then</p>\n"));
        let keyboard = Keyboard::on(&desk, &only_window(&screen));
        keyboard.press("ctrl+n");
        page.wait_for_title("Journal");
        settle();
        keyboard.write("Pasted zebrawood ");
        keyboard.press("ctrl+v");
        page.wait_for_text("and then");
        let taken = in_the_editor(page).contains("<p>and then</p>");
        assert_eq!(
            taken,
            kind != "text/html",
            "{name}: taken as something else"
        );
        nothing_ran(page, name);
        page.wait_for_text("Kept at");
        keyboard.press("ctrl+k");
        settle();
        keyboard.write("zebrawood");
        wait_for_found(page, "zebrawood");
        nothing_ran(page, "what is found");
        keyboard.press("Escape");
        settle();
    }
    let kept = newest_text(page);
    app.kill();

    let app = start_and_unlock(&desk, &[]);
    let page = app.page();
    watch(page);
    page.press("Journal");
    page.wait_for_text("and then");
    nothing_ran(page, "opened again");
    assert_eq!(newest_text(page), kept, "opening it changed it");
}

/// Onto the clipboard, as another program puts it there.
fn copy(desk: &Desk, kind: &str, text: &str) {
    let mut asked = desk.command("xclip");
    asked.args(["-selection", "clipboard", "-t", kind]);
    // It goes on in the background, to hand out what it was given.
    asked
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut xclip = asked.spawn().expect("xclip");
    let mut into = xclip.stdin.take().expect("its input");
    into.write_all(text.as_bytes()).expect("what is copied");
    drop(into);
    assert!(xclip.wait().expect("xclip").success());
}
