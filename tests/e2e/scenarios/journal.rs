//! A page of the journal: written by keyboard, cut off, found, thrown away, put back.

use std::thread::{scope, sleep};
use std::time::Duration;

use serde_json::json;

use super::hostile_text::ask;
use crate::desk::{Desk, SOON, wait_for};
use crate::keyboard::Keyboard;
use crate::page::Page;
use crate::person::{first_start, only_window, settle, start_and_unlock, write_an_entry};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

/// At 15 ms a letter it takes some seconds to type.
const GOING_ON: &str = " Then the long way beside the river and past the mill and over the bridge where \
    the herons stand and back through the gardens and up the hill to the old wall and along it until the \
    lamps came on and down the steps again and home to a cup of tea and the letters of the week.";

const HERON: &str = "A heron stood at the weir";
const CALL: &str = "The call about the lighthouse went well";

#[test]
fn killed_while_one_types_all_that_was_kept_is_there() {
    let desk = Desk::new("journal-killed");
    let _tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let app = first_start(&desk, &[]);
    let keyboard = Keyboard::on(&desk, &only_window(&screen));
    keyboard.press("ctrl+n");
    app.page().wait_for_title("Journal");
    settle();
    keyboard.write("Wrote to ");
    keyboard.press("ctrl+b");
    keyboard.write("two people");
    keyboard.press("ctrl+b");
    keyboard.write(" today.");
    app.page().wait_for_text("Kept at");
    let kept = scope(|threads| {
        threads.spawn(|| keyboard.write(GOING_ON));
        // Well into it, and well before its end.
        sleep(Duration::from_secs(3));
        let kept = newest_text(app.page());
        app.kill();
        kept
    });
    assert!(
        kept.starts_with("Wrote to **two people** today. Then the long way"),
        "{kept}"
    );
    assert!(
        !kept.ends_with("week."),
        "it was typed to the end before the kill"
    );

    let app = start_and_unlock(&desk, &[]);
    let page = app.page();
    page.press("Journal");
    page.wait_for_title("Journal");
    let found = newest_text(page);
    // A space at the end is written so; with words after it, as itself.
    let begins = found.starts_with(kept.trim_end_matches("&#32;"));
    assert!(begins, "kept: {kept:?}; found: {found:?}");
    page.wait_for_text("Wrote to two people today. Then the long way");
    let bold = page.run(
        "return document.querySelector('[aria-label=Entry] strong').innerText",
        vec![],
    );
    assert_eq!(bold, "two people");
}

#[test]
fn an_entry_is_found_by_keyboard_thrown_away_and_put_back() {
    let desk = Desk::new("journal-found");
    let _tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let app = first_start(&desk, &[]);
    let page = app.page();
    write_an_entry(page, HERON);
    write_an_entry(page, CALL);
    page.press("Today");
    page.wait_for_title("Today");

    let keyboard = Keyboard::on(&desk, &only_window(&screen));
    keyboard.press("ctrl+k");
    settle();
    // As one types: the word is not finished, and accents and case do not matter.
    keyboard.write("HÉRO");
    wait_for_found(page, HERON);
    keyboard.press("Return");
    page.wait_for_title("Journal");
    wait_for("the entry that was found", SOON, || {
        let open = in_the_editor(page);
        if open == HERON { Ok(()) } else { Err(open) }
    });

    page.press("More");
    page.press("Delete");
    page.wait_for_text("The entry is in the bin.");
    wait_for("the entry to be gone from the list", SOON, || {
        let list = listed(page);
        if list == [CALL] { Ok(()) } else { Err(list) }
    });
    keyboard.press("ctrl+k");
    settle();
    page.wait_for_text("Nothing fits this.");
    keyboard.press("Escape");
    settle();

    page.press("Look around");
    page.press("The bin");
    page.press(&format!("Put back: {HERON}"));
    wait_for("the entry in the list again", SOON, || {
        let list = listed(page);
        if list == [CALL, HERON] {
            Ok(())
        } else {
            Err(list)
        }
    });
}

/// The newest entry's text, as it is kept.
pub(super) fn newest_text(page: &Page) -> String {
    let part = json!({ "before": null, "after": null, "until": null, "limit": 1 });
    let list = ask(page, "journal_list", part);
    let id = &list["entries"][0]["id"];
    let entry = ask(page, "journal_read", json!({ "id": id }));
    entry["text"].as_str().expect("a text").to_owned()
}

pub(super) fn in_the_editor(page: &Page) -> String {
    let script = "return document.querySelector('[contenteditable=true][aria-label=Entry]')?.innerText ?? ''";
    let text = page.run(script, vec![]);
    text.as_str().unwrap_or_default().trim().to_owned()
}

/// Waits until the finder shows an entry with these words.
#[track_caller]
pub(super) fn wait_for_found(page: &Page, words: &str) {
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

/// How the entries in the list begin, the newest first.
fn listed(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.entry-first')].map((e) => e.innerText)";
    serde_json::from_value(page.run(script, vec![])).expect("a list of texts")
}
