use std::time::Duration;

use crate::app::App;
use crate::desk::{Desk, SOON};
use crate::person::{first_start, hide};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

#[test]
fn a_hidden_window_comes_back_when_the_tray_goes() {
    let desk = Desk::new("tray-goes");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let mut app = first_start(&desk, &[]);
    hide(&desk, &screen, &mut app);
    // A panel that is started anew is no reason to jump up.
    tray.go();
    let tray = TrayHost::on(&desk);
    tray.menu().wait_for("Open Onward", SOON);
    screen.stays_empty(Duration::from_secs(12));
    tray.go();
    screen.wait_for("Today · Onward", SOON);
    assert!(app.is_running(), "it ended: {}", app.said());
}

#[test]
fn started_hidden_the_window_stays_away_for_a_tray_that_comes_late_and_only_for_one() {
    let desk = Desk::new("tray-late");
    let screen = Screen::of(&desk);
    let app = App::start(&desk, &["--hidden"]);
    screen.stays_empty(Duration::from_secs(3));
    let tray = TrayHost::on(&desk);
    tray.menu().wait_for("Open Onward", SOON);
    screen.stays_empty(Duration::from_secs(10));
    app.kill();
    tray.go();
    let _app = App::start(&desk, &["--hidden"]);
    screen.wait_for("Welcome · Onward", SOON);
}
