//! `cargo xtask torture`: what needs the real app and more than a look at its files.

mod memory;
mod network;
mod reader;
mod searching;

use std::fs::File;
use std::io::Write;
use std::thread::sleep;
use std::time::Duration;

use crate::desk::{Desk, SOON};
use crate::keyboard::Keyboard;
use crate::person::{first_start_by_keyboard, only_window};
use crate::screen::Screen;

/// Long, rare words: found by chance nowhere.
const ENTRY: &str = "Quixotical Zephyranthes underneath the Wolkenkuckucksheim";

/// A journal is made and an entry written, without a web driver.
fn write_an_entry(desk: &Desk, screen: &Screen) {
    first_start_by_keyboard(desk, screen);
    let keyboard = Keyboard::on(desk, &only_window(screen));
    keyboard.press("ctrl+n");
    screen.wait_for("Journal · Onward", SOON);
    screen.settle();
    keyboard.write(ENTRY);
    sleep(Duration::from_secs(2));
}

/// Locks by its key, and waits until what locking destroys has had time to go.
fn lock(desk: &Desk, screen: &Screen) {
    Keyboard::on(desk, &only_window(screen)).press("ctrl+l");
    screen.wait_for("Locked · Onward", SOON);
    sleep(Duration::from_secs(2));
}

/// Says a line, and leaves it where `cargo xtask torture` makes a table of all of them.
fn report(line: &str) {
    println!("{line}");
    if let Some(path) = std::env::var_os("ONWARD_TORTURE_FIGURES") {
        let file = File::options().create(true).append(true).open(path);
        writeln!(file.expect("the file of the figures"), "{line}").expect("room for a line");
    }
}
