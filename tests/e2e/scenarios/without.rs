use crate::app::App;
use crate::desk::{Desk, Parts, SOON, wait_for};
use crate::person::{first_start, only_window};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

#[test]
fn case_34_without_a_tray_closing_asks_and_never_hides() {
    let desk = Desk::new("without-tray");
    let screen = Screen::of(&desk);
    let app = first_start(&desk, &[]);
    let page = app.page();
    screen.close(&only_window(&screen));
    page.wait_for_text("Close Onward?");
    page.press("Cancel");
    only_window(&screen);
    screen.close(&only_window(&screen));
    page.wait_for_text("Keep running minimised");
    page.find("Quit");
    page.run(
        "setTimeout(() => [...document.querySelectorAll('dialog button')]
            .find((b) => b.innerText.trim() === 'Quit').click(), 50)",
        vec![],
    );
    app.wait_until_gone();
}

#[test]
fn with_a_tray_closing_hides() {
    let desk = Desk::new("with-tray");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let mut app = first_start(&desk, &[]);
    app.let_go_of_page();
    screen.close(&only_window(&screen));
    screen.wait_until_empty();
    assert!(app.is_running(), "closing ended it: {}", app.said());
    tray.menu().press("Open Onward");
    screen.wait_for("Today · Onward", SOON);
    tray.menu().press("Quit Onward");
    app.wait_until_gone();
}

#[test]
fn case_30_without_a_notification_daemon_the_settings_say_so() {
    let parts = Parts {
        notifier: false,
        ..Parts::default()
    };
    let desk = Desk::with("without-notifier", parts);
    let _tray = TrayHost::on(&desk);
    let app = first_start(&desk, &[]);
    let page = app.page();
    page.press("Settings");
    page.wait_for_title("Settings");
    page.press("This computer");
    page.wait_for_text("no notification service runs on this desktop");
}

#[test]
fn without_a_folder_to_write_to_it_starts_and_creating_says_so() {
    let desk = Desk::new("without-folder");
    let _none = std::fs::remove_dir_all(desk.profile());
    std::fs::write(desk.profile(), "a file where a folder should be").expect("a file");
    let app = App::steered(&desk, &[]);
    let page = app.page();
    page.wait_for_title("Welcome");
    page.fill("Passphrase", "lantern gravel oboe thursday");
    page.fill("Passphrase again", "lantern gravel oboe thursday");
    page.press("Create my journal");
    page.wait_for_text("may not write to its folder");
    page.wait_for_title("Welcome");
    let kept = std::fs::read_to_string(desk.profile()).expect("the file");
    assert_eq!(kept, "a file where a folder should be");
}

#[test]
fn case_33_without_a_session_bus_it_starts() {
    let parts = Parts {
        bus: false,
        notifier: false,
        ..Parts::default()
    };
    let desk = Desk::with("without-bus", parts);
    let screen = Screen::of(&desk);
    let app = App::start(&desk, &[]);
    screen.wait_for("Welcome · Onward", SOON);
    screen.close(&only_window(&screen));
    // No tray can be there either: it asks, and the window stays.
    only_window(&screen);
    assert!(app.is_running(), "it ended: {}", app.said());
}

#[test]
fn without_a_display_it_says_so_and_ends_with_one() {
    let parts = Parts {
        display: false,
        notifier: false,
        ..Parts::default()
    };
    let desk = Desk::with("without-display", parts);
    let mut app = App::start(&desk, &[]);
    let ended = app.wait_for_exit(SOON);
    let said = app.said();
    assert_eq!(ended.code(), Some(1), "{said}");
    assert!(said.to_lowercase().contains("display"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}

#[test]
fn it_tells_its_version() {
    let desk = Desk::new("version");
    let mut app = App::start(&desk, &["--version"]);
    assert!(app.wait_for_exit(SOON).success());
    wait_for("the version", SOON, || {
        let said = app.said();
        let is_it = said.contains(env!("CARGO_PKG_VERSION"));
        if is_it { Ok(()) } else { Err(said) }
    });
}
