//! A page is found, thrown away, taken back, and put back to what it was.

use chrono_tz::Europe::Berlin;

use super::journal::{open_one, text_of, wait_for_kept, write_a_page};
use crate::desk::{Clock, Desk, SOON, wait_for};
use crate::page::{ENTER, Page, ctrl};
use crate::person::{first_start, settings};

const FIND: &str = "Find an entry, or something to do";
const ESCAPE: &str = "\u{e00c}";

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
    page.keys(ESCAPE);

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
    page.press_toast("Undo");
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

fn wait_for_value(page: &Page, field: &str, value: &str) {
    wait_for(&format!("{field} to be {value:?}"), SOON, || {
        let now = page.value(field);
        if now == value { Ok(()) } else { Err(now) }
    });
}
