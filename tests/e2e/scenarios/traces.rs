use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use crate::app::App;
use crate::desk::{Desk, SOON, wait_for};
use crate::keyboard::Keyboard;
use crate::person::{
    A_KEY, PASSPHRASE, files_under, first_start_by_keyboard, only_window, quit, unlock_by_keyboard,
};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

/// Long, rare words: found by chance nowhere.
const NOTE: &str = "Sesquipedalian Hummingbirds overhead";
const ENTRY: &str = "Quixotical Zephyranthes underneath the Wolkenkuckucksheim";

/// Not steered: a web driver needs a web view that may write to the disk, which a person's never may.
#[test]
fn none_of_the_words_typed_can_be_read_from_the_disk() {
    let desk = Desk::new("traces");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let app = App::start(&desk, &[]);
    first_start_by_keyboard(&desk, &screen);
    let keyboard = Keyboard::on(&desk, &only_window(&screen));
    keyboard.press("ctrl+n");
    screen.wait_for("Journal · Onward", SOON);
    screen.settle();
    keyboard.write(ENTRY);
    sleep(Duration::from_secs(2));
    look_everywhere(&desk, "while it is open");
    wait_for("the day's backup", SOON, || {
        let backups = files_under(&desk.profile().join("backups"));
        if backups.is_empty() {
            Err("none yet")
        } else {
            Ok(())
        }
    });
    keyboard.press("ctrl+l");
    let keyboard = Keyboard::on(&desk, &screen.wait_for("Locked", SOON));
    screen.settle();
    // The tray's menu leads to the slip under the passphrase.
    screen.after(|| tray.menu().press("Quick note"));
    keyboard.write(NOTE);
    keyboard.press("ctrl+Return");
    wait_for("the sealed note", SOON, || {
        let sealed = files_under(&desk.profile().join("vault/inbox"));
        if sealed.is_empty() {
            Err("none yet")
        } else {
            Ok(())
        }
    });
    look_everywhere(&desk, "while a note waits");
    // Back from the note to the passphrase.
    keyboard.press("ctrl+w");
    screen.wait_until_empty();
    tray.menu().press("Unlock");
    unlock_by_keyboard(&desk, &screen);
    // Where one was.
    screen.wait_for("Journal · Onward", A_KEY);
    look_everywhere(&desk, "after locking");
    let window = only_window(&screen);
    assert!(window.title.starts_with("Journal"), "{window:?}");
    quit(&desk, &screen, &app);
    look_everywhere(&desk, "after the end");
    let kept = files_under(&desk.profile());
    assert!(!kept.is_empty(), "nothing was kept at all");
}

#[track_caller]
fn look_everywhere(desk: &Desk, when: &str) {
    look_for(desk, &[ENTRY, NOTE, PASSPHRASE], when);
}

/// Looks for the long words of these texts in every file the app could have written, and in what it said.
#[track_caller]
pub fn look_for(desk: &Desk, texts: &[&str], when: &str) {
    let words = texts.iter().flat_map(|text| text.split(' '));
    let words: Vec<&str> = words.filter(|word| word.len() > 6).collect();
    for folder in ["profile", "home", "run"] {
        let found = find(&desk.path(folder), &words);
        assert!(found.is_empty(), "{when}, in {folder}: {found:?}");
    }
    let logs: String = ["app-1"].iter().map(|name| read_log(desk, name)).collect();
    let told = words.iter().find(|word| logs.contains(**word));
    assert_eq!(told, None, "{when}, in what the app says: {logs}");
}

fn read_log(desk: &Desk, name: &str) -> String {
    std::fs::read_to_string(desk.logs().join(format!("{name}.log"))).unwrap_or_default()
}

/// The words that stand in a file, in any of the forms they could take there.
fn find(folder: &Path, words: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for file in files_under(folder) {
        let bytes = std::fs::read(&file).unwrap_or_default();
        let lower = bytes.to_ascii_lowercase();
        for word in words {
            let small = word.to_ascii_lowercase();
            let wide: Vec<u8> = small.bytes().flat_map(|byte| [byte, 0]).collect();
            let plain = contains(&lower, small.as_bytes()) || contains(&lower, &wide);
            let cased = [(*word).to_owned(), small, word.to_ascii_uppercase()];
            let coded = cased
                .iter()
                .flat_map(|word| base64(word))
                .any(|code| contains(&bytes, code.as_bytes()));
            if plain || coded {
                found.push((file.clone(), (*word).to_owned()));
            }
        }
    }
    found
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The middle of the word's base64 form, for each of the three places in a group it can start at.
fn base64(word: &str) -> Vec<String> {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    (0..3)
        .map(|before| {
            let mut bytes = vec![0; before];
            bytes.extend(word.bytes());
            let whole = bytes.chunks_exact(3).flat_map(|group| {
                let bits = u32::from_be_bytes([0, group[0], group[1], group[2]]);
                [18, 12, 6, 0].map(|shift| char::from(ALPHABET[((bits >> shift) & 63) as usize]))
            });
            // The first group holds bytes that stand before the word.
            whole.skip(if before == 0 { 0 } else { 4 }).collect()
        })
        .collect()
}

#[test]
fn the_search_finds_words_in_every_form() {
    let folder = tempfile::tempdir().expect("a folder");
    let hidden = [
        "plain: zephyranthes!",
        "xWmVwaHlyYW50aGVz",
        "eFplcGh5cmFudGhlcw==",
        "eHhaZXBoeXJhbnRoZXM=",
    ];
    for (number, text) in hidden.iter().enumerate() {
        std::fs::write(folder.path().join(number.to_string()), text).expect("a file");
    }
    let wide: Vec<u8> = "ZEPHYRANTHES".bytes().flat_map(|byte| [byte, 0]).collect();
    std::fs::write(folder.path().join("wide"), wide).expect("a file");
    std::fs::write(folder.path().join("clean"), "nothing here").expect("a file");
    let found = find(folder.path(), &["Zephyranthes"]);
    assert_eq!(found.len(), hidden.len() + 1, "{found:?}");
}
