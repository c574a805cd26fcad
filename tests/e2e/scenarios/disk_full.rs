//! The disk is full while one writes.

use super::journal::{newest, text_of, wait_for_kept};
use crate::desk::{Desk, FullDisk};
use crate::page::Page;
use crate::person::{first_start, start_and_unlock};

const BEFORE: &str = "Kept while there was room.";
const WHILE: &str = " Typed when there was none.";
const TITLE: &str = "A full disk";

const SAID: &str = "the disk is full.";

#[test]
fn words_typed_on_a_full_disk_stay_are_kept_once_there_is_room_and_are_there_after_a_kill() {
    let desk = Desk::new("disk-full");
    let disk = FullDisk::of(&desk);
    let app = first_start(&desk, &disk.env());
    let page = app.page();
    page.press("Journal");
    page.wait_for_title("Journal");
    page.press("New");
    page.fill("Entry", BEFORE);
    wait_for_kept(page, BEFORE);

    disk.fill();
    page.caret_to_end("Entry");
    page.keys(WHILE);
    page.wait_for_text(SAID);
    assert_eq!(page.value("Entry"), format!("{BEFORE}{WHILE}"));
    // Typed on, though it was said.
    page.fill("Title", TITLE);
    what_stands_there(page);
    let said = page.text();
    assert!(said.contains(SAID) && !said.contains("Kept at"), "{said}");
    // It can be read, and is as it was.
    assert_eq!(text_of(&newest(page)).trim_end(), BEFORE);

    // Nobody presses a key: it goes on trying.
    disk.make_room();
    wait_for_kept(page, WHILE.trim());
    what_stands_there(page);
    let said = page.text();
    assert!(!said.contains(SAID), "{said}");
    app.kill();

    let app = start_and_unlock(&desk, &disk.env());
    let page = app.page();
    page.press("Journal");
    page.wait_for_title("Journal");
    page.wait_for_text(WHILE.trim());
    what_stands_there(page);
    let kept = newest(page);
    assert_eq!(kept["about"]["title"], TITLE);
    assert_eq!(text_of(&kept).trim_end(), format!("{BEFORE}{WHILE}"));
}

#[track_caller]
fn what_stands_there(page: &Page) {
    assert_eq!(page.value("Title"), TITLE);
    assert_eq!(page.value("Entry"), format!("{BEFORE}{WHILE}"));
}
