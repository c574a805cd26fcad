//! A picture in an entry is seen, also the next time, and lies nowhere in the clear.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::traces::look_for;
use crate::desk::{Desk, SOON};
use crate::keyboard::Keyboard;
use crate::person::{
    A_KEY, PASSPHRASE, files_under, first_start, only_window, quit, start_and_unlock,
    unlock_by_keyboard,
};
use crate::picture::{noise, png};
use crate::screen::Screen;

/// Long, rare words: found by chance nowhere.
const TEMPLATE: &str = "Pneumonoultramicroscopic";
pub const IN_PICTURE: &str = "Antidisestablishmentarianism";

pub const WIDTH: u32 = 120;
pub const HEIGHT: u32 = 80;

#[test]
fn a_picture_is_seen_again_after_locking_and_lies_nowhere_in_the_clear() {
    let desk = Desk::new("journal-picture");
    let screen = Screen::of(&desk);
    let mut app = first_start(&desk, &[]);
    let page = app.page();
    page.press("Journal");
    page.press("New");
    page.fill("Title", "A picture");
    let png = png(WIDTH, HEIGHT, IN_PICTURE);
    page.paste_picture("Entry", &png);
    page.wait_for_pictures("Entry", 1);
    page.wait_for_text("Kept at");
    let template = json!({
        "id": null, "occasion": "other", "name": TEMPLATE, "text": TEMPLATE, "standsFor": false
    });
    page.ask_the_app("template_save", json!({ "draft": template }));
    no_picture(&desk, &png, "while it is open");
    // What shows a locked journal is another page than the one a web driver holds on to.
    app.let_go_of_page();
    Keyboard::on(&desk, &only_window(&screen)).press("ctrl+l");
    screen.wait_for("Locked", SOON);
    no_picture(&desk, &png, "while it is locked");
    unlock_by_keyboard(&desk, &screen);
    // Where one was.
    screen.wait_for("Journal", A_KEY);
    quit(&desk, &screen, &app);
    let app = start_and_unlock(&desk, &[]);
    let page = app.page();
    page.press("Journal");
    page.wait_for_pictures("Entry", 1);
    no_picture(&desk, &png, "after locking");
    look_for(&desk, &[TEMPLATE, PASSPHRASE], "after locking");
}

/// No piece of the picture: not as it was given, not as it is drawn, not what was said in it.
#[track_caller]
pub fn no_picture(desk: &Desk, png: &[u8], when: &str) {
    look_for(desk, &[IN_PICTURE], when);
    let drawn = noise((WIDTH * HEIGHT * 3) as usize);
    let (given, drawn) = (&png[png.len() / 2..][..24], &drawn[drawn.len() / 2..][..24]);
    let places = ["profile", "home", "run"].map(|folder| desk.path(folder));
    for place in places
        .iter()
        .map(PathBuf::as_path)
        .chain([Path::new("/dev/shm")])
    {
        for file in files_under(place) {
            let bytes = fs::read(&file).unwrap_or_default();
            let found = [given, drawn]
                .iter()
                .any(|part| bytes.windows(part.len()).any(|window| window == *part));
            assert!(
                !found,
                "{when}: a piece of the picture in {}",
                file.display()
            );
        }
    }
}
