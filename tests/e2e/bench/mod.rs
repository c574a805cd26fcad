//! `cargo xtask bench`: the app beside a bare window with a tray icon, in turn, on one machine, in one run.

mod idle;
mod measure;
mod table;

use std::path::PathBuf;

use crate::desk::Desk;
use crate::person;
use crate::screen::Screen;
use crate::tray_host::TrayHost;
use measure::Subject;
use table::Row;

#[test]
#[ignore = "a release build, and minutes: cargo xtask bench"]
fn bench() {
    let path =
        |name: &str| PathBuf::from(std::env::var_os(name).expect("set by cargo xtask bench"));
    let runs: usize = std::env::var("ONWARD_BENCH_RUNS")
        .ok()
        .and_then(|runs| runs.parse().ok())
        .unwrap_or(7);
    let app = Subject {
        program: path("ONWARD_BENCH_APP"),
        title: "Locked",
        open: "Unlock",
    };
    let bare = Subject {
        program: path("ONWARD_BENCH_BARE"),
        title: "Bare",
        open: "Open Bare",
    };
    let desk = Desk::as_usual("bench");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    lay_out_a_profile(&desk, &screen);

    let mut rows = [
        Row::new("start to the painted unlock screen", "ms"),
        Row::new("memory, started into the tray", "MiB"),
        Row::new("memory, shown and closed again", "MiB"),
        Row::new("opened from the tray, painted", "ms"),
    ];
    // The first start of either fills the system's caches for both.
    for subject in [&app, &bare] {
        measure::all(&desk, &tray, &screen, subject);
    }
    for run in 1..=runs {
        let [of_app, of_bare] =
            [&app, &bare].map(|subject| measure::all(&desk, &tray, &screen, subject));
        println!("run {run} of {runs}: app {of_app:.0?}, bare {of_bare:.0?}");
        for ((row, app), bare) in rows.iter_mut().zip(of_app).zip(of_bare) {
            row.add(app, bare);
        }
    }
    let over = table::print(&rows);
    assert!(over.is_empty(), "over the limit: {}", over.join("; "));
}

/// The unlock screen is there once a journal is: made in the same app, as a person makes it.
fn lay_out_a_profile(desk: &Desk, screen: &Screen) {
    let app = person::first_start(desk, &[]);
    person::quit(desk, screen, &app);
}
