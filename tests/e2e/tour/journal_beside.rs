//! What lies beside the pages of the journal: the calendar, the finder, the bin, earlier versions, sharing.

use super::Album;
use crate::desk::Clock;
use crate::page::{ENTER, Page, ctrl};
use crate::person::settings;

const FIND: &str = "Find an entry, or something to do";
const ESCAPE: &str = "\u{e00c}";

pub fn around_it(page: &Page, album: &mut Album<'_>) {
    page.press("Today");
    page.wait_for_title("Today");
    page.press("Journal");
    page.wait_for_title("Journal");
    album.take(page, "journal-list");
    page.press("Calendar");
    page.find("The month before");
    album.take(page, "journal-calendar");
    page.keys(ESCAPE);
    page.press("Look around");
    page.press("On this day");
    album.take(page, "journal-on-this-day");
    page.keys(ESCAPE);
}

pub fn found(page: &Page, album: &mut Album<'_>) {
    page.keys(&ctrl("k"));
    page.find(FIND);
    album.take(page, "find-empty");
    page.fill(FIND, "heron");
    page.wait_for_text("entries");
    album.take(page, "find-hits");
    page.press("Narrow it down");
    album.take(page, "find-narrowed");
    page.press("Narrow it down");
    page.fill(FIND, "facde");
    page.wait_for_text("Showing");
    album.take(page, "find-typo");
    page.fill(FIND, "> lo");
    album.take(page, "find-to-do");
    page.keys(ESCAPE);
}

pub fn versions_and_bin(page: &Page, clock: &Clock, album: &mut Album<'_>) {
    page.press_beginning("14");
    clock.set("2026-05-14 17:45:00");
    page.caret_to_end("Entry");
    page.keys(&format!("{ENTER}Rain since noon."));
    page.wait_for_text("Kept at 17:45");
    page.press("More");
    album.take(page, "journal-more");
    page.press("Earlier versions");
    album.take(page, "journal-versions");
    page.press_beginning("Today, 17:2");
    album.take(page, "journal-version");
    page.keys(ESCAPE);
    page.press_beginning("2");
    page.press("More");
    page.press("Delete");
    page.wait_for_text("The entry is in the bin.");
    page.press("Look around");
    page.press("The bin");
    page.find("Empty the bin");
    album.take(page, "journal-bin");
    page.keys(ESCAPE);
}

pub fn shared(page: &Page, album: &mut Album<'_>) {
    page.press_beginning("14");
    page.press("More");
    page.press("Share or print");
    page.find("Print …");
    album.take(page, "share");
    page.press("Close");
    settings(page, "Writing");
    album.take(page, "settings-templates");
    page.press("Today");
    page.wait_for_title("Today");
}
