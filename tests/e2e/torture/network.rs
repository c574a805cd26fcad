//! Promise: no network, ever. The whole tree of processes is traced during the main job.

use std::fs;

use super::{lock, report, write_an_entry};
use crate::app::App;
use crate::desk::Desk;
use crate::keyboard::Keyboard;
use crate::person::{A_KEY, only_window, unlock_by_keyboard};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

#[test]
#[ignore = "needs strace: cargo xtask torture"]
fn no_process_of_the_app_opens_a_socket_to_a_network() {
    let desk = Desk::as_usual("network");
    let _tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let calls = desk.path("logs").join("calls");
    let app = App::start_program(
        &desk,
        "strace".as_ref(),
        &[
            "--follow-forks",
            "--seccomp-bpf",
            "--trace=socket,connect",
            "--output",
            calls.to_str().expect("a plain path"),
            crate::app::ONWARD,
        ],
        &[],
    );
    write_an_entry(&desk, &screen);
    lock(&desk, &screen);
    unlock_by_keyboard(&desk, &screen);
    screen.wait_for("Journal · Onward", A_KEY);
    screen.settle();
    Keyboard::on(&desk, &only_window(&screen)).press("ctrl+q");
    screen.wait_until_empty();
    drop(app);
    let calls = fs::read_to_string(calls).expect("the calls");
    let is_call = |line: &&str| line.contains("socket(") || line.contains("connect(");
    let lines: Vec<&str> = calls.lines().filter(is_call).collect();
    let network: Vec<&str> = lines
        .iter()
        .copied()
        .filter(|line| line.contains("AF_INET"))
        .collect();
    let local = lines.iter().filter(|line| line.contains("AF_UNIX")).count();
    assert!(
        local > 0,
        "not one call was seen, not even to the session bus"
    );
    let connects = network.iter().filter(|line| line.contains("connect("));
    report(&format!(
        "no network: {} calls of socket and connect, {local} of them local; {} sockets for a network, {} connections",
        lines.len(),
        network
            .iter()
            .filter(|line| line.contains("socket("))
            .count(),
        connects.count(),
    ));
    assert!(network.is_empty(), "{network:#?}");
}
