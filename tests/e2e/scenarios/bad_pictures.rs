//! What is chosen as a picture and is none, or far too much of one.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::journal::{newest, text_of, wait_for_kept};
use crate::desk::{Desk, SOON, wait_for};
use crate::page::Page;
use crate::person::{answer_dialog, first_start};
use crate::picture::{bomb, png};
use crate::processes::Peak;
use crate::screen::Screen;

const TITLE: &str = "By the weir";
const WORDS: &str = "The heron stood there again.";

const NONE: &str = "That is no picture Onward can read.";
const TOO_LARGE: &str = "That picture is larger than can be kept.";

/// In MiB, all processes of the app together, in a debug build. The bomb alone would be as much at one bit for each
/// pixel, and eight times that as it is drawn.
const MOST_MEMORY: f64 = 600.0;
const BOMB_SIDE: u32 = 30_000;
const HUGE: u64 = 100_000_000;

#[test]
fn what_is_no_picture_or_far_too_large_is_refused_in_words_and_the_next_good_one_goes_in() {
    let desk = Desk::new("bad-pictures");
    let screen = Screen::of(&desk);
    let app = first_start(&desk, &[]);
    let page = app.page();
    page.press("Journal");
    page.press("New");
    page.fill("Title", TITLE);
    page.fill("Entry", WORDS);
    wait_for_kept(page, WORDS);

    let folder = desk.path("home");
    let peak = Peak::of(app.pid());
    for (file, said) in [
        (text(&folder), NONE),
        (small_and_vast(&folder), TOO_LARGE),
        (huge(&folder), TOO_LARGE),
    ] {
        choose(&desk, &screen, page, &file);
        page.wait_for_text(said);
        assert_eq!(page.value("Title"), TITLE, "after {}", file.display());
        assert_eq!(page.value("Entry"), WORDS, "after {}", file.display());
        page.wait_for_pictures("Entry", 0);
        page.press("Dismiss");
        wait_for("the words to go", SOON, || {
            let now = page.text();
            if now.contains(said) { Err(now) } else { Ok(()) }
        });
    }
    let good = folder.join("river.png");
    fs::write(&good, png(120, 80, "a river")).expect("a picture");
    choose(&desk, &screen, page, &good);
    page.wait_for_pictures("Entry", 1);
    wait_for_kept(page, "](image:");
    assert!(text_of(&newest(page)).starts_with(WORDS));

    let most = peak.end();
    println!("{most:.0} MiB at most");
    assert!(most > 50.0, "{most} MiB: nothing was measured");
    assert!(most < MOST_MEMORY, "{most} MiB");
}

/// Through the button and the system's dialog.
#[track_caller]
fn choose(desk: &Desk, screen: &Screen, page: &Page, file: &Path) {
    page.press("Picture");
    answer_dialog(desk, screen, "Choose a picture", file);
}

fn text(folder: &Path) -> PathBuf {
    let file = folder.join("notes.png");
    fs::write(&file, "Notes, and no picture.\n".repeat(20)).expect("a text");
    file
}

fn small_and_vast(folder: &Path) -> PathBuf {
    let file = folder.join("bomb.png");
    let bytes = bomb(BOMB_SIDE);
    assert!(bytes.len() < 1_000_000, "{} bytes", bytes.len());
    fs::write(&file, bytes).expect("a bomb");
    file
}

/// A good picture, but for what comes after it.
fn huge(folder: &Path) -> PathBuf {
    let file = folder.join("photograph.png");
    fs::write(&file, png(120, 80, "a photograph")).expect("a picture");
    let longer = File::options().write(true).open(&file);
    longer
        .and_then(|file| file.set_len(HUGE))
        .expect("a longer file");
    file
}
