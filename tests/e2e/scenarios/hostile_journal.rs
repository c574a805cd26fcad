//! Text that would run, typed and pasted where a journal takes it: it stays text, and the same text.

use serde_json::{Value, json};

use super::hostile_text::{HOSTILE, nothing_ran, watch};
use crate::desk::{Desk, SOON, wait_for};
use crate::page::{ENTER, Page, ctrl};
use crate::person::first_start;
use crate::screen::Screen;

const FIND: &str = "Find an entry, or something to do";

/// The Big List of Naughty Strings.
fn naughty() -> Vec<String> {
    let list: Value =
        serde_json::from_str(include_str!("../../fixtures/blns.json")).expect("the list");
    let strings = list.as_array().cloned().unwrap_or_default();
    let strings = strings.iter().filter_map(Value::as_str);
    strings
        .map(str::to_owned)
        .filter(|text| !text.is_empty())
        .collect()
}

/// What a web driver would take for keys, and what ends a line or is no letter, can't be typed.
fn can_be_typed(text: &str) -> bool {
    !text
        .chars()
        .any(|c| c.is_control() || ('\u{e000}'..='\u{f8ff}').contains(&c))
}

#[test]
fn naughty_strings_pasted_into_an_entry_stay_the_text_they_are() {
    let desk = Desk::new("hostile-pasted");
    let screen = Screen::of(&desk);
    let app = first_start(&desk, &[]);
    let page = app.page();
    watch(page);
    let naughty = naughty();
    for (number, some) in naughty.chunks(60).enumerate() {
        let title = format!("As text {number}");
        new_page(page, &title);
        page.paste("Entry", &some.join("\n"), "");
        same_after_reopening(page, &title, |text| {
            let lost = some.iter().filter(|one| !text.contains(&as_read(one)));
            assert_eq!(lost.collect::<Vec<_>>(), Vec::<&String>::new(), "{title}");
        });
        new_page(page, &format!("As a web page {number}"));
        page.paste("Entry", "x", &some.join("\n"));
        same_after_reopening(page, &format!("As a web page {number}"), |_| ());
        nothing_ran(page, &title);
    }
    assert_eq!(screen.windows().len(), 1, "{:?}", screen.windows());
}

#[test]
fn hostile_text_typed_into_entry_title_tag_and_finder_runs_nowhere() {
    let desk = Desk::new("hostile-typed");
    let app = first_start(&desk, &[]);
    let page = app.page();
    watch(page);
    let naughty = naughty();
    let angled = naughty
        .iter()
        .map(String::as_str)
        .filter(|one| one.contains('<'))
        .step_by(8);
    let typed: Vec<&str> = HOSTILE
        .iter()
        .copied()
        .chain(angled)
        .filter(|one| can_be_typed(one))
        .collect();
    for some in typed.chunks(6) {
        let title = some[0];
        new_page(page, title);
        page.fill("Entry", &some.join(ENTER));
        same_after_reopening(page, title, |_| ());
    }
    nothing_ran(page, "the entries");
    for text in typed.iter().step_by(3) {
        page.press("Add to this page");
        page.press("A tag");
        page.fill("A tag", text);
        page.keys(ENTER);
        nothing_ran(page, text);
        page.keys("\u{e00c}");
    }
    page.keys(&ctrl("k"));
    for text in &typed {
        page.fill(FIND, text);
        nothing_ran(page, text);
    }
    page.keys("\u{e00c}");
    page.press("Today");
    page.wait_for_title("Today");
}

#[track_caller]
fn new_page(page: &Page, title: &str) {
    page.press("Journal");
    page.wait_for_title("Journal");
    page.press("New");
    page.fill("Title", title);
}

/// Kept, left, and opened again: what is read is the same.
#[track_caller]
fn same_after_reopening(page: &Page, title: &str, look: impl Fn(&str)) {
    page.wait_for_text("Kept at");
    let before = page.value("Entry");
    look(&before);
    let list = json!({ "before": null, "after": null, "until": null, "limit": 1 });
    page.press("Today");
    page.wait_for_title("Today");
    let newest = page.ask_the_app("journal_list", list);
    assert_eq!(newest["entries"][0]["title"], title);
    page.press("Journal");
    page.wait_for_title("Journal");
    wait_for("the page", SOON, || {
        let now = page.value("Entry");
        if now == before { Ok(()) } else { Err(now) }
    });
}

/// As the page shows it: no sign that cannot be drawn, no space at a line's ends.
fn as_read(text: &str) -> String {
    text.trim().to_owned()
}
