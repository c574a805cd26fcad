//! What is written, named, looked for and pictured leaves nothing behind outside the vault's ciphers.

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use super::picture::{HEIGHT, IN_PICTURE, WIDTH, no_picture};
use super::traces::look_for;
use crate::app::App;
use crate::desk::{Desk, SOON, wait_for};
use crate::keyboard::Keyboard;
use crate::person::{
    A_KEY, PASSPHRASE, answer_dialog, files_under, first_start_by_keyboard, only_window, quit,
    unlock_by_keyboard,
};
use crate::picture::png;
use crate::screen::Screen;

/// Long, rare words: found by chance nowhere.
const TITLE: &str = "Onychophagist";
const TEXT: &str = "Floccinaucinihilipilification";
const TAG: &str = "Borborygmus";
const CONTACT: &str = "Honorificabilitudinitatibus";
const SEARCHED: &str = "Tergiversation";

/// Not steered: a web driver needs a web view that may write to the disk, which a person's never may.
#[test]
fn no_title_tag_name_search_or_picture_can_be_read_from_the_disk() {
    let desk = Desk::new("journal-traces");
    let screen = Screen::of(&desk);
    let app = App::start(&desk, &[]);
    first_start_by_keyboard(&desk, &screen);
    let png = png(WIDTH, HEIGHT, IN_PICTURE);
    write_by_keyboard(&desk, &screen, &png);
    everywhere(&desk, &png, "while it is open");
    let keyboard = Keyboard::on(&desk, &only_window(&screen));
    keyboard.press("ctrl+l");
    screen.wait_for("Locked", SOON);
    everywhere(&desk, &png, "while it is locked");
    unlock_by_keyboard(&desk, &screen);
    // Where one was.
    screen.wait_for("Journal · Onward", A_KEY);
    screen.settle();
    everywhere(&desk, &png, "after locking");
    quit(&desk, &screen, &app);
    everywhere(&desk, &png, "after the end");
}

fn write_by_keyboard(desk: &Desk, screen: &Screen, png: &[u8]) {
    let keyboard = Keyboard::on(desk, &only_window(screen));
    keyboard.press("ctrl+n");
    screen.wait_for("Journal · Onward", SOON);
    screen.settle();
    keyboard.write(TEXT);
    keyboard.press("shift+Tab");
    keyboard.write(TITLE);
    // What can be added: a link first, a tag second.
    keyboard.press("shift+Tab");
    let seen = |key| screen.after(|| keyboard.press(key));
    seen("Return");
    keyboard.press("Down");
    seen("Return");
    screen.after(|| keyboard.write(TAG));
    seen("Return");
    seen("ctrl+n");
    screen.after(|| keyboard.write("With a picture "));
    keyboard.press_times("shift+Tab", 2);
    seen("Return");
    seen("Return");
    screen.after(|| keyboard.write(CONTACT));
    seen("Return");
    seen("ctrl+n");
    keyboard.write("And here ");
    // Past the title, what is added, the date, and the three buttons, into the row of tools.
    keyboard.press_times("shift+Tab", 7);
    keyboard.press_times("Right", 8);
    keyboard.press("Return");
    let file = desk.path("chosen.png");
    fs::write(&file, png).expect("a picture's file");
    answer_dialog(desk, screen, "Choose a picture", &file);
    wait_for("the picture in the journal", SOON, || {
        let grown = journal_size(desk);
        if grown > u64::from(WIDTH * HEIGHT) {
            Ok(())
        } else {
            Err(grown)
        }
    });
    let keyboard = Keyboard::on(desk, &only_window(screen));
    screen.after(|| keyboard.press("ctrl+k"));
    keyboard.write(SEARCHED);
    sleep(Duration::from_secs(2));
    screen.after(|| keyboard.press("Escape"));
}

fn journal_size(desk: &Desk) -> u64 {
    let files = files_under(&desk.profile().join("vault"));
    let sizes = files.iter().filter_map(|file| fs::metadata(file).ok());
    sizes.map(|about| about.len()).sum()
}

#[track_caller]
fn everywhere(desk: &Desk, png: &[u8], when: &str) {
    look_for(
        desk,
        &[TITLE, TEXT, TAG, CONTACT, SEARCHED, PASSPHRASE],
        when,
    );
    no_picture(desk, png, when);
}
