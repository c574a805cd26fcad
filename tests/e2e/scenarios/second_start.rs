use std::time::Duration;

use crate::app::{App, ONWARD};
use crate::desk::{Desk, SOON};
use crate::person::only_window;
use crate::processes::running;
use crate::screen::Screen;
use crate::tray_host::TrayHost;

#[test]
fn case_29_a_second_start_shows_the_window_of_the_first() {
    let desk = Desk::new("second-start");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let first = App::start(&desk, &["--hidden"]);
    tray.menu().wait_for("Open Onward", SOON);
    screen.stays_empty(Duration::from_millis(500));

    let mut second = App::start(&desk, &[]);
    let ended = second.wait_for_exit(SOON);
    assert!(ended.success(), "{ended}: {}", second.said());
    screen.wait_for("Welcome · Onward", SOON);
    assert_eq!(running(&desk, ONWARD.as_ref()), [first.pid()]);

    let mut third = App::start(&desk, &[]);
    third.wait_for_exit(SOON);
    only_window(&screen);
}
