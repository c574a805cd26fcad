use std::fs;

use crate::app::App;
use crate::desk::{Desk, SOON};
use crate::person::{
    answer_dialog, files_under, first_start, quit, settings, start_and_unlock, write_an_entry,
};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

#[test]
fn a_moved_journal_is_missing_without_its_disk_and_there_again_with_it() {
    let desk = Desk::new("moving");
    let _tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let app = first_start(&desk, &[]);
    let page = app.page();
    write_an_entry(page, "Taken along.");
    let disk = desk.path("home").join("Dropbox");
    fs::create_dir(&disk).expect("a folder");
    settings(page, "Your data");
    page.press("Move it …");
    answer_dialog(&desk, &screen, "Choose a folder", &disk);
    page.wait_for_text("Dropbox copies this folder");
    page.press("Move it here");
    page.wait_for_text("Moved.");
    assert!(!desk.profile().join("vault").exists());
    quit(&desk, &screen, &app);

    let away = desk.path("home").join("away");
    fs::rename(&disk, &away).expect("the disk goes");
    let app = App::steered(&desk, &[]);
    let page = app.page();
    page.wait_for_title("Locked");
    page.find("Find its folder");
    assert!(!page.has("Create my journal"));
    fs::rename(&away, &disk).expect("the disk comes back");
    page.press("Try again");
    page.find("Passphrase");
    quit(&desk, &screen, &app);

    let app = start_and_unlock(&desk, &[]);
    let page = app.page();
    page.press("Journal");
    page.wait_for_text("Taken along.");
}

#[test]
fn forgetting_everything_takes_the_typed_words_and_leaves_nothing() {
    let desk = Desk::new("forgetting");
    let _tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let mut app = first_start(&desk, &[]);
    let page = app.page();
    write_an_entry(page, "To be forgotten.");
    settings(page, "Your data");
    page.press("Forget everything …");
    page.fill("To go on, type: forget everything", "forget");
    page.press("Erase all of it");
    page.wait_for_text("Type the words as they stand");
    assert!(desk.profile().join("vault/header").exists());
    page.fill("To go on, type: forget everything", "forget everything");
    // The page goes with what it showed: pressed a moment after the driver has let go.
    page.run(
        "setTimeout(() => [...document.querySelectorAll('button')]
            .find((b) => b.innerText.trim() === 'Erase all of it').click(), 1500)",
        vec![],
    );
    app.let_go_of_page();
    screen.wait_for("Welcome · Onward", SOON);
    let left: Vec<_> = files_under(&desk.profile())
        .into_iter()
        .filter(|file| !file.starts_with(desk.profile().join("onward-web-engine")))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}
