//! Promise: locked is locked. No process of the app holds a word that was written, nor the
//! passphrase, nor a key.

use std::fs;

use super::reader::header::Header;
use super::reader::keys::{Key, database_key, derived};
use super::searching::{Finding, Needle, search};
use super::{ENTRY, lock, report, write_an_entry};
use crate::app::App;
use crate::desk::Desk;
use crate::person::PASSPHRASE;
use crate::processes::family;
use crate::screen::Screen;
use crate::tray_host::TrayHost;

#[test]
#[ignore = "looks into the memory of processes: cargo xtask torture"]
fn nothing_is_left_in_memory_after_locking() {
    let desk = Desk::as_usual("memory");
    let _tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let app = App::start(&desk, &[]);
    write_an_entry(&desk, &screen);
    let needles = needles(&desk);
    let (open, _) = look_into(&app, &needles);
    // Else nothing would be shown by finding nothing.
    for name in ["Zephyranthes in UTF-8", "the data key"] {
        assert!(
            open.iter().any(|finding| finding.name == name),
            "while it is open, {name} is not found: the search is blind"
        );
    }
    lock(&desk, &screen);
    let (locked, searched) = look_into(&app, &needles);
    let processes = family(app.pid()).len();
    for one in &locked {
        println!(
            "{} in {}, {}: {}",
            one.name, one.process, one.region, one.around
        );
    }
    report(&format!(
        "locked is locked: {processes} processes, {} MiB of memory, {} needles: {} found while open, {} after locking{}",
        searched >> 20,
        needles.len(),
        open.len(),
        locked.len(),
        summed_up(&locked),
    ));
    assert!(locked.is_empty(), "found after locking, see above");
}

/// Words, the passphrase and the keys, in the forms they have in memory.
fn needles(desk: &Desk) -> Vec<Needle> {
    let header = Header::read(&fs::read(desk.profile().join("vault/header")).expect("a header"));
    let data_key = header
        .data_key_by_passphrase(PASSPHRASE)
        .expect("the passphrase that was typed");
    let mut needles = Vec::new();
    let words = ENTRY.split(' ').filter(|word| word.len() > 9);
    for text in words.chain([PASSPHRASE]) {
        let wide = text.bytes().flat_map(|byte| [byte, 0]).collect();
        needles.push(needle(format!("{text} in UTF-8"), text.into()));
        needles.push(needle(format!("{text} in UTF-16"), wide));
    }
    let keys: [(&str, Key); 4] = [
        ("the data key", data_key),
        ("the database's key", database_key(&data_key)),
        (
            "the header's key",
            derived(&data_key, b"", b"onward header"),
        ),
        (
            "the backup's key",
            derived(&data_key, b"", b"onward backup"),
        ),
    ];
    for (name, key) in keys {
        let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
        needles.push(needle(
            format!("{name} in hexadecimal"),
            hex.to_uppercase().into(),
        ));
        needles.push(needle(format!("{name} in small hexadecimal"), hex.into()));
        needles.push(needle(name.into(), key.to_vec()));
        needles.push(needle(
            format!("the second half of {name}"),
            key[16..].to_vec(),
        ));
    }
    needles
}

fn needle(name: String, bytes: Vec<u8>) -> Needle {
    Needle { name, bytes }
}

fn look_into(app: &App, needles: &[Needle]) -> (Vec<Finding>, u64) {
    let mut all = Vec::new();
    let mut searched = 0;
    for pid in family(app.pid()) {
        let (found, bytes) = search(pid, needles);
        all.extend(found);
        searched += bytes;
    }
    (all, searched)
}

/// How many of what, in which process.
fn summed_up(findings: &[Finding]) -> String {
    let mut kinds: Vec<String> = findings
        .iter()
        .map(|one| format!("{} in {}", one.name, one.process))
        .collect();
    kinds.sort();
    let mut text = String::new();
    for kind in kinds.chunk_by(|a, b| a == b) {
        text.push_str(&format!("; {} times {}", kind.len(), kind[0]));
    }
    text
}
