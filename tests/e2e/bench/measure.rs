//! One round with one program: the same steps and the same eyes for both.

use std::path::PathBuf;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::app::App;
use crate::desk::{Desk, HEIGHT, SOON};
use crate::processes::memory;
use crate::screen::Screen;
use crate::tray_host::TrayHost;

/// After this, what was only needed to start is given back.
const AT_REST: Duration = Duration::from_secs(3);

/// A plain ground is one colour, with the window's frame a few; a painted page has text.
const PAINTED: usize = 12;

/// Looking all the time would take a core from what is measured.
const LOOK_AGAIN: Duration = Duration::from_millis(4);

pub struct Subject {
    pub program: PathBuf,
    /// How its window's title starts.
    pub title: &'static str,
    /// What its tray menu calls opening the window.
    pub open: &'static str,
}

/// Start to painted (ms), in the tray (MiB), shown and closed (MiB), opened from the tray (ms).
pub fn all(desk: &Desk, tray: &TrayHost, screen: &Screen, subject: &Subject) -> [f64; 4] {
    let start = Instant::now();
    let shown = App::start_program(desk, &subject.program, &[], &[]);
    let started = until_painted(screen, subject, start);
    shown.kill();
    screen.wait_until_empty();

    let app = App::start_program(desk, &subject.program, &["--hidden"], &[]);
    let menu = tray.menu();
    menu.wait_for(subject.open, SOON);
    sleep(AT_REST);
    let hidden = memory(app.pid());
    let start = Instant::now();
    menu.press(subject.open);
    let opened = until_painted(screen, subject, start);
    sleep(Duration::from_secs(1));
    screen.close(&screen.wait_for(subject.title, SOON));
    screen.wait_until_empty();
    sleep(AT_REST);
    let closed = memory(app.pid());
    app.kill();
    [started, hidden, closed, opened]
}

/// Looks along lines across the middle of the window until one of them shows more than a ground.
fn until_painted(screen: &Screen, subject: &Subject, start: Instant) -> f64 {
    let lines = || (HEIGHT / 5..HEIGHT * 4 / 5).step_by(12);
    while start.elapsed() < SOON {
        if lines().any(|y| screen.colours_on_line(y) >= PAINTED) {
            let took = start.elapsed();
            screen.wait_for(subject.title, SOON);
            return took.as_secs_f64() * 1000.0;
        }
        sleep(LOOK_AGAIN);
    }
    panic!(
        "{} painted nothing within {SOON:?}",
        subject.program.display()
    );
}
