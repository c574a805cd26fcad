//! Text that would run, pasted where a journal takes it: it stays text, and the same text.

use serde_json::{Value, json};

use super::hostile_text::{nothing_ran, watch};
use crate::desk::{Desk, SOON, wait_for};
use crate::page::Page;
use crate::person::first_start;
use crate::screen::Screen;

/// The Big List of Naughty Strings.
pub fn naughty() -> Vec<String> {
    let list: Value =
        serde_json::from_str(include_str!("../../fixtures/blns.json")).expect("the list");
    let strings = list.as_array().cloned().unwrap_or_default();
    let strings = strings.iter().filter_map(Value::as_str);
    strings
        .map(str::to_owned)
        .filter(|text| !text.is_empty())
        .collect()
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

#[track_caller]
pub fn new_page(page: &Page, title: &str) {
    page.press("Journal");
    page.wait_for_title("Journal");
    page.press("New");
    page.fill("Title", title);
}

/// Kept, left, and opened again: what is read is the same.
#[track_caller]
pub fn same_after_reopening(page: &Page, title: &str, look: impl Fn(&str)) {
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
