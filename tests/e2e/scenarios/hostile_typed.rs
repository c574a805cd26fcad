//! Text that would run, typed key by key into an entry, its title, its tags and the finder.

use serde_json::json;

use super::hostile_journal::{naughty, new_page, same_after_reopening};
use super::hostile_text::{HOSTILE, nothing_ran, only_text, watch};
use crate::desk::Desk;
use crate::page::{ENTER, ESCAPE, ctrl};
use crate::person::first_start;

const FIND: &str = "Find an entry, or something to do";

/// What a web driver would take for keys, and what ends a line or is no letter, can't be typed.
fn can_be_typed(text: &str) -> bool {
    !text
        .chars()
        .any(|c| c.is_control() || ('\u{e000}'..='\u{f8ff}').contains(&c))
}

/// Of the naughty strings those with a bracket, every eighth; and all that run, load or break out.
fn typed() -> Vec<String> {
    let naughty = naughty();
    let angled = naughty
        .into_iter()
        .filter(|one| one.contains('<'))
        .step_by(8);
    let typed = HOSTILE.iter().map(|one| (*one).to_owned()).chain(angled);
    typed.filter(|one| can_be_typed(one)).collect()
}

#[test]
fn text_that_would_run_typed_into_an_entry_and_its_title_runs_nowhere() {
    let desk = Desk::new("hostile-typed");
    typed_into_entries(&desk, |text| HOSTILE.contains(&text));
}

#[test]
fn naughty_strings_typed_into_an_entry_and_its_title_run_nowhere() {
    let desk = Desk::new("naughty-typed");
    typed_into_entries(&desk, |text| !HOSTILE.contains(&text));
}

#[track_caller]
fn typed_into_entries(desk: &Desk, wanted: impl Fn(&str) -> bool) {
    let app = first_start(desk, &[]);
    let page = app.page();
    watch(page);
    let typed: Vec<String> = typed().into_iter().filter(|one| wanted(one)).collect();
    for some in typed.chunks(6) {
        let title = &some[0];
        new_page(page, title);
        page.fill("Entry", &some.join(ENTER));
        same_after_reopening(page, title, |_| ());
    }
    nothing_ran(page, "the entries");
}

#[test]
fn hostile_text_typed_as_a_tag_runs_nowhere() {
    let desk = Desk::new("hostile-tags");
    let app = first_start(&desk, &[]);
    let page = app.page();
    watch(page);
    new_page(page, "Tags");
    for text in typed().iter().step_by(3) {
        page.press("Add to this page");
        page.press("A tag");
        page.fill("A tag", text);
        page.keys(ENTER);
        only_text(page, text);
        page.keys(ESCAPE);
    }
    nothing_ran(page, "the tags");
}

#[test]
fn hostile_text_typed_into_the_finder_runs_nowhere_and_neither_does_what_is_found() {
    let desk = Desk::new("hostile-found");
    let app = first_start(&desk, &[]);
    let page = app.page();
    watch(page);
    let typed = typed();
    for text in &typed {
        let draft = json!({ "title": text, "text": text });
        page.ask_the_app("journal_create", json!({ "draft": draft }));
    }
    page.keys(&ctrl("k"));
    for text in &typed {
        // Key by key it is looked for as often; of the rest, what matters is what is found at the end.
        if HOSTILE.contains(&text.as_str()) {
            page.fill(FIND, text);
        } else {
            page.set(FIND, text);
        }
        only_text(page, text);
    }
    nothing_ran(page, "what is found");
    page.keys(ESCAPE);
    page.press("Today");
    page.wait_for_title("Today");
}
