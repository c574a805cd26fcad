//! A page is written by the keys, and the program killed under it.

use std::thread::sleep;
use std::time::Duration;

use serde_json::{Value, json};

use crate::desk::{Desk, SOON, wait_for};
use crate::page::{ENTER, Page, ctrl};
use crate::person::{first_start, start_and_unlock};

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
    // Not by what the foot says: while somebody types on, it hardly ever says that all is kept.
    wait_until_written(page, "and on and on");
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
        text.starts_with(before.trim_end_matches("&#32;")),
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

/// Title, heading, bold, a word with an accent, a tag and a box to tick, all by the keys.
#[track_caller]
pub fn write_a_page(page: &Page) {
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
pub fn wait_for_kept(page: &Page, words: &str) {
    page.wait_for_text("Kept at");
    wait_until_written(page, words);
}

/// Whatever the page says of it.
#[track_caller]
fn wait_until_written(page: &Page, words: &str) {
    wait_for(&format!("{words:?} to be kept"), SOON, || {
        let entry = newest(page);
        if text_of(&entry).contains(words) {
            Ok(())
        } else {
            Err(entry)
        }
    });
}

pub fn newest(page: &Page) -> Value {
    listed(page, |_| true)
}

pub fn open_one(page: &Page, title: &str) -> Value {
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

pub fn text_of(entry: &Value) -> String {
    entry["text"].as_str().unwrap_or_default().to_owned()
}
