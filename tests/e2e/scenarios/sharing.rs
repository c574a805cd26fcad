//! Entries as a web page, as Markdown, and on paper.

use std::fs;
use std::path::Path;

use crate::desk::{Desk, SOON, wait_for};
use crate::keyboard::Keyboard;
use crate::page::{ENTER, Page, ctrl};
use crate::person::{answer_dialog, files_under, first_start};
use crate::picture::png;
use crate::screen::Screen;

#[test]
fn entries_are_saved_as_a_web_page_and_as_markdown_with_their_pictures() {
    let desk = Desk::new("sharing");
    let screen = Screen::of(&desk);
    let app = first_start(&desk, &[]);
    let page = app.page();
    write(page);
    let file = desk.path("home").join("river.html");
    page.press("More");
    page.press("Share or print");
    page.press("Save as web page …");
    answer_dialog(&desk, &screen, "Where should the page go?", &file);
    page.wait_for_text("Saved, one entry.");
    let html = fs::read_to_string(&file).expect("the web page");
    for part in ["By the river", "<strong>weir</strong>", "data:image/"] {
        assert!(html.contains(part), "no {part} in {html:.2000}");
    }
    assert!(!html.contains("<script"), "{html:.2000}");

    let folder = desk.path("home").join("pages");
    fs::create_dir(&folder).expect("a folder");
    page.press("More");
    page.press("Share or print");
    page.press("Save as Markdown …");
    answer_dialog(&desk, &screen, "Choose a folder", &folder);
    page.wait_for_text("pages");
    let markdown = found(&folder, "journal.md");
    let text = fs::read_to_string(markdown).expect("the Markdown");
    for part in ["By the river", "**weir**", "](images/"] {
        assert!(text.contains(part), "no {part} in {text}");
    }
    let pictures = files_under(&folder);
    let picture = pictures
        .iter()
        .find(|file| file.parent().is_some_and(|p| p.ends_with("images")));
    let bytes = fs::read(picture.expect("a picture")).expect("its bytes");
    assert!(bytes.len() > 100, "{} bytes", bytes.len());
}

#[test]
fn printing_opens_the_systems_own_dialog() {
    let desk = Desk::new("printing");
    let screen = Screen::of(&desk);
    let app = first_start(&desk, &[]);
    let page = app.page();
    write(page);
    page.press("More");
    page.press("Share or print");
    page.press("Print …");
    let dialog = screen.wait_for("Print", SOON);
    screen.settle();
    Keyboard::on(&desk, &dialog).press("Escape");
    wait_for("the dialog to close", SOON, || {
        let windows = screen.windows();
        if windows.len() == 1 {
            Ok(())
        } else {
            Err(windows)
        }
    });
    page.press("Close");
    page.press("Today");
    page.wait_for_title("Today");
}

/// A page with a bold word and a picture.
#[track_caller]
fn write(page: &Page) {
    page.press("Journal");
    page.wait_for_title("Journal");
    page.press("New");
    page.fill("Title", "By the river");
    page.fill("Entry", "The heron stood on the ");
    page.keys(&ctrl("b"));
    page.keys("weir");
    page.keys(&ctrl("b"));
    page.keys(&format!("{ENTER}{ENTER}"));
    page.paste_picture("Entry", &png(96, 64, "nothing"));
    page.wait_for_pictures("Entry", 1);
    page.wait_for_text("Kept at");
}

#[track_caller]
fn found(folder: &Path, name: &str) -> std::path::PathBuf {
    wait_for(name, SOON, || {
        let files = files_under(folder);
        let found = files.iter().find(|file| file.ends_with(name));
        found.cloned().ok_or(files)
    })
}
