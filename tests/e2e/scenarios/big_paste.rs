//! Far more is pasted than a page can hold.

use std::time::{Duration, Instant};

use super::journal::{newest, text_of, wait_for_kept};
use crate::clipboard::copy;
use crate::desk::Desk;
use crate::keyboard::Keyboard;
use crate::person::{first_start, only_window};
use crate::screen::Screen;

/// What is copied, in bytes: ten times what a page can hold.
const COPIED: usize = 10_000_000;
const LINE: &str = "The heron stood there again.\n";
const REFUSED: &str = "was left out. It fits in parts, on several pages.";

/// From the keys to the words, and to the next answer: on a busy machine too.
const ANSWERED: Duration = Duration::from_secs(10);

#[test]
fn ten_megabytes_are_refused_in_words_and_writing_goes_on() {
    let desk = Desk::new("big-paste");
    let screen = Screen::of(&desk);
    let app = first_start(&desk, &[]);
    let page = app.page();
    let keyboard = Keyboard::on(&desk, &only_window(&screen));
    screen.after(|| keyboard.press("ctrl+n"));
    page.wait_for_title("Journal");
    screen.settle();
    copy(&desk, "UTF8_STRING", &LINE.repeat(COPIED / LINE.len()));
    keyboard.write("Before it. ");
    wait_for_kept(page, "Before it.");
    let start = Instant::now();
    keyboard.press("ctrl+v");
    page.wait_for_text(REFUSED);
    newest(page);
    let took = start.elapsed();
    println!("refused after {took:?}");
    assert!(took < ANSWERED, "answered after {took:?}");
    assert_eq!(page.value("Entry").trim_end(), "Before it.");
    // The page goes on being written, and the refusal goes.
    keyboard.write("After it.");
    wait_for_kept(page, "After it.");
    let said = page.text();
    assert!(!said.contains(REFUSED), "{said}");
    assert_eq!(text_of(&newest(page)).trim_end(), "Before it. After it.");
}
