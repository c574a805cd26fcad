//! What comes from the desktop's own clipboard runs nothing, neither on the page nor in what is found.

use super::hostile_text::{HOSTILE, nothing_ran, watch};
use super::journal::{newest, text_of};
use crate::clipboard::copy;
use crate::desk::{Desk, SOON, wait_for};
use crate::keyboard::Keyboard;
use crate::page::Page;
use crate::person::{first_start, only_window, start_and_unlock};
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
        screen.after(|| keyboard.press("ctrl+n"));
        page.wait_for_title("Journal");
        screen.settle();
        keyboard.write("Pasted zebrawood ");
        keyboard.press("ctrl+v");
        // On the page itself: the list beside it still says what was pasted the last time.
        let entry = wait_for("what is pasted", SOON, || {
            let entry = page.value("Entry");
            let there = entry.contains("and then");
            if there { Ok(entry) } else { Err(entry) }
        });
        let taken = entry.contains("<p>and then</p>");
        assert_eq!(
            taken,
            kind != "text/html",
            "{name}: taken as something else"
        );
        nothing_ran(page, name);
        page.wait_for_text("Kept at");
        screen.after(|| keyboard.press("ctrl+k"));
        keyboard.write("zebrawood");
        wait_for_found(page, "zebrawood");
        nothing_ran(page, "what is found");
        screen.after(|| keyboard.press("Escape"));
    }
    let kept = text_of(&newest(page));
    app.kill();

    let app = start_and_unlock(&desk, &[]);
    let page = app.page();
    watch(page);
    page.press("Journal");
    page.wait_for_text("and then");
    nothing_ran(page, "opened again");
    assert_eq!(text_of(&newest(page)), kept, "opening it changed it");
}

/// Waits until the finder shows an entry with these words.
#[track_caller]
fn wait_for_found(page: &Page, words: &str) {
    let script =
        "return [...document.querySelectorAll('dialog[open] .find-hit')].map((e) => e.innerText)";
    wait_for(&format!("{words:?} to be found"), SOON, || {
        let hits = page.run(script, vec![]);
        if hits.to_string().contains(words) {
            Ok(())
        } else {
            Err(hits)
        }
    });
}
