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
    app.kill();

    let app = start_and_unlock(&desk, &[]);
    let page = app.page();
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
        }
    });
}

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
}
