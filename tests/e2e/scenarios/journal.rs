<<<<<<< HEAD
//! A page of the journal: written by keyboard, cut off, found, thrown away, put back, pasted into.

use std::io::Write;
use std::process::Stdio;
use std::thread::{scope, sleep};
use std::time::Duration;

use serde_json::json;

use super::hostile_text::{HOSTILE, ask, nothing_ran, watch};
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
    assert!(
        found.starts_with(kept.trim_end()),
        "kept: {kept:?}; found: {found:?}"
    );
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
    write_an_entry(page, "A heron stood at the weir");
    write_an_entry(page, "The call about the lighthouse went well");
    page.press("Today");
    page.wait_for_title("Today");

    let keyboard = Keyboard::on(&desk, &only_window(&screen));
    keyboard.press("ctrl+k");
    settle();
    // As one types: the word is not finished, and accents and case do not matter.
    keyboard.write("HÉRO");
    wait_for_found(page, "A heron stood at the weir");
    keyboard.press("Return");
    page.wait_for_title("Journal");
    wait_for("the entry that was found", SOON, || {
        let open = in_the_editor(page);
        if open == "A heron stood at the weir" {
            Ok(())
        } else {
            Err(open)
        }
    });

    page.press("More");
    page.press("Delete");
    page.wait_for_text("The entry is in the bin.");
    wait_for("the entry to be gone from the list", SOON, || {
        let list = listed(page);
        if list == ["The call about the lighthouse went well"] {
            Ok(())
        } else {
            Err(list)
        }
    });
    keyboard.press("ctrl+k");
    settle();
    page.wait_for_text("Nothing fits this.");
    keyboard.press("Escape");
    settle();

    page.press("Look around");
    page.press("The bin");
    page.press("Put back: A heron stood at the weir");
    wait_for("the entry in the list again", SOON, || {
        let list = listed(page);
        let both = [
            "The call about the lighthouse went well",
            "A heron stood at the weir",
        ];
        if list == both { Ok(()) } else { Err(list) }
    });
}

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
=======
//! A page is written, found, thrown away, taken back, and put back to what it was.

use std::thread::sleep;
use std::time::Duration;

use chrono_tz::Europe::Berlin;
use serde_json::{Value, json};

use crate::desk::{Clock, Desk, SOON, wait_for};
use crate::page::{ENTER, Page, ctrl};
use crate::person::{first_start, settings, start_and_unlock};

const FIND: &str = "Find an entry, or something to do";

#[test]
fn what_was_kept_while_typing_went_on_is_there_after_a_kill_as_it_looked() {
    let desk = Desk::new("journal-kill");
    let app = first_start(&desk, &[]);
    let page = app.page();
    write_a_page(page);
    let looked = page.blocks("Entry");
    // Somebody types on and on, in the last paragraph.
    page.keys(&format!("{ENTER}{ENTER}"));
    page.run(
        "setInterval(() => document.execCommand('insertText', false, 'and on '), 40)",
        vec![],
    );
    wait_for_kept(page, "and on and on");
    // The pace of keeping is a second at most: by now it was kept several times over.
    sleep(Duration::from_secs(2));
    let kept = newest(page);
>>>>>>> journey
    app.kill();

    let app = start_and_unlock(&desk, &[]);
    let page = app.page();
<<<<<<< HEAD
    watch(page);
    page.press("Journal");
    page.wait_for_text("and then");
    nothing_ran(page, "opened again");
    assert_eq!(newest_text(page), kept, "opening it changed it");
}

/// The newest entry's text, as it is kept.
fn newest_text(page: &Page) -> String {
    let part = json!({ "before": null, "after": null, "until": null, "limit": 1 });
    let list = ask(page, "journal_list", part);
    let id = &list["entries"][0]["id"];
    let entry = ask(page, "journal_read", json!({ "id": id }));
    entry["text"].as_str().expect("a text").to_owned()
}

fn in_the_editor(page: &Page) -> String {
    let script = "return document.querySelector('[contenteditable=true][aria-label=Entry]')?.innerText ?? ''";
    let text = page.run(script, vec![]);
    text.as_str().unwrap_or_default().trim().to_owned()
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
=======
    page.press("Journal");
    page.wait_for_title("Journal");
    page.wait_for_text("write to Ana");
    let there = newest(page);
    assert_eq!(there["about"]["title"], "By the river");
    let (text, before) = (text_of(&there), text_of(&kept));
    assert!(
        text.starts_with(before.trim_end()),
        "{before:?}, then {text:?}"
    );
    let now = page.blocks("Entry");
    assert_eq!(now[..looked.len()], looked, "it looks otherwise: {now:?}");
    for form in [
        "<strong>weir</strong>",
        "Morning</h",
        "data-checked=\"false\"",
        "#kingfisher",
    ] {
        let formed = now.iter().any(|block| block.contains(form));
        assert!(formed, "no {form} in {now:?}");
    }
    assert_eq!(there["about"]["tags"], json!(["kingfisher"]));
}

#[test]
fn a_page_is_found_thrown_away_taken_back_and_put_back_to_what_it_was() {
    let desk = Desk::new("journal-finding");
    let clock = Clock::at(&desk, Berlin, "2026-05-14 10:00:00");
    let app = first_start(&desk, &clock.env());
    let page = app.page();
    settings(page, "Lock and backups");
    page.press("Never");
    write_a_page(page);
    page.press("New");
    page.fill("Entry", "Another page of another day.");
    wait_for_kept(page, "another day");

    // The accents left out, and the word not to its end.
    page.keys(&ctrl("k"));
    page.fill(FIND, "facad");
    page.wait_for_text("1 entry");
    page.keys(ENTER);
    wait_for_value(page, "Title", "By the river");
    page.keys(&ctrl("k"));
    page.fill(FIND, "kingfihser");
    page.wait_for_text("Nothing for “kingfihser”. Showing");
    page.keys("\u{e00c}");

    page.press("More");
    page.press("Delete");
    page.wait_for_text("The entry is in the bin.");
    page.press("Look around");
    page.press("The bin");
    page.press("Put back: By the river");
    wait_for_value(page, "Title", "By the river");
    earlier_and_back(page, &clock);
}

fn earlier_and_back(page: &Page, clock: &Clock) {
    let first = text_of(&open_one(page, "By the river"));
    clock.set("2026-05-14 10:16:00");
    page.caret_to_end("Entry");
    page.keys(&format!("{ENTER}{ENTER}Rain since noon."));
    wait_for("the rain to be kept", SOON, || {
        let now = text_of(&open_one(page, "By the river"));
        if now.contains("Rain since noon.") {
            Ok(())
        } else {
            Err(now)
        }
    });
    let second = text_of(&open_one(page, "By the river"));
    page.press("More");
    page.press("Earlier versions");
    page.press_beginning("Today, 10:0");
    page.press("Go back to this");
    page.wait_for_text("The page is as it was then.");
    assert_eq!(text_of(&open_one(page, "By the river")), first);
    assert!(
        !page.value("Entry").contains("Rain"),
        "{}",
        page.value("Entry")
    );
    page.press("Undo");
    wait_for("the rain to be back", SOON, || {
        let now = page.value("Entry");
        if now.contains("Rain since noon.") {
            Ok(())
        } else {
            Err(now)
        }
    });
    assert_eq!(text_of(&open_one(page, "By the river")), second);
}

/// Title, heading, bold, a word with an accent, a tag and a box to tick, all by the keys.
#[track_caller]
fn write_a_page(page: &Page) {
    page.press("Journal");
    page.wait_for_title("Journal");
    page.press("New");
    page.fill("Title", "By the river");
    page.fill("Entry", "# Morning");
    page.keys(&format!("{ENTER}The heron stood on the "));
    page.keys(&ctrl("b"));
    page.keys("weir");
    page.keys(&ctrl("b"));
    page.keys(", before the façade of the mill. #kingfisher ");
    page.keys(&format!("{ENTER}[ ] write to Ana"));
    wait_for_kept(page, "write to Ana");
}

#[track_caller]
fn wait_for_kept(page: &Page, words: &str) {
    page.wait_for_text("Kept at");
    wait_for(&format!("{words:?} to be kept"), SOON, || {
        let entry = newest(page);
        if text_of(&entry).contains(words) {
            Ok(())
        } else {
            Err(entry)
>>>>>>> journey
        }
    });
}

<<<<<<< HEAD
/// How the entries in the list begin, the newest first.
fn listed(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.entry-first')].map((e) => e.innerText)";
    serde_json::from_value(page.run(script, vec![])).expect("a list of texts")
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
=======
fn wait_for_value(page: &Page, field: &str, value: &str) {
    wait_for(&format!("{field} to be {value:?}"), SOON, || {
        let now = page.value(field);
        if now == value { Ok(()) } else { Err(now) }
    });
}

fn newest(page: &Page) -> Value {
    listed(page, |_| true)
}

fn open_one(page: &Page, title: &str) -> Value {
    listed(page, |entry| entry["title"] == title)
}

/// The first of the list that is meant, whole.
fn listed(page: &Page, is_meant: impl Fn(&Value) -> bool) -> Value {
    let ask = json!({ "before": null, "after": null, "until": null, "limit": 20 });
    let list = page.ask_the_app("journal_list", ask);
    let entries = list["entries"].as_array().cloned().unwrap_or_default();
    let Some(one) = entries.iter().find(|entry| is_meant(entry)) else {
        return Value::Null;
    };
    page.ask_the_app("journal_read", json!({ "id": one["id"] }))
}

fn text_of(entry: &Value) -> String {
    entry["text"].as_str().unwrap_or_default().to_owned()
>>>>>>> journey
}
