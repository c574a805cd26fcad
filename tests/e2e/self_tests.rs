//! The desk itself, tried with the bare window: a scenario can only be trusted where these pass.

use std::path::{Path, PathBuf};
use std::time::Duration;

use zbus::Variant;

use crate::app::App;
use crate::desk::{Desk, Process, SOON, finish, never, wait_for};
use crate::keyboard::Keyboard;
use crate::notifications::Notifications;
use crate::screen::Screen;
use crate::tray_host::TrayHost;

/// The example is built into the folder beside the app.
fn bare() -> PathBuf {
    let folder = Path::new(crate::app::ONWARD).parent().expect("a folder");
    folder.join("examples/bare")
}

#[test]
fn the_tray_host_reads_and_presses_a_menu_and_windows_come_and_go() {
    let desk = Desk::new("self-tray");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let app = App::start_program(&desk, &bare(), &["--hidden"], &[]);
    let menu = tray.menu();
    menu.wait_for("Open Bare", SOON);
    assert_eq!(menu.labels(), ["Open Bare", "Quit Bare"]);
    screen.stays_empty(Duration::from_millis(500));
    menu.press("Open Bare");
    let window = screen.wait_for("Bare", SOON);
    assert_eq!((window.width, window.height), (1080, 740));
    wait_for("something painted", SOON, || {
        let colours = screen.colours_on_line(450);
        if colours > 2 { Ok(()) } else { Err(colours) }
    });
    screen.close(&window);
    screen.wait_until_empty();
    assert!(
        app.is_running(),
        "closing the window ended it: {}",
        app.said()
    );
    menu.press("Quit Bare");
    app.wait_until_gone();
    wait_for("an empty tray", SOON, || {
        let items = tray.items();
        if items.is_empty() { Ok(()) } else { Err(items) }
    });
}

#[test]
fn the_page_is_steered_by_names_and_the_app_outlives_the_driver() {
    let desk = Desk::new("self-page");
    let _tray = TrayHost::on(&desk);
    let mut app = App::steered_program(&desk, &bare(), &[]);
    let page = app.page();
    page.wait_for_title("Bare");
    page.wait_for_text("Passphrase");
    page.fill("Passphrase", "quiet harbour");
    assert_eq!(page.value("Passphrase"), "quiet harbour");
    page.set("Passphrase", "other");
    assert_eq!(page.value("Passphrase"), "other");
    page.press("Unlock");
    assert!(!page.has("Lock"));
    let picture = desk.path("page.png");
    page.picture(&picture);
    assert!(picture.exists());
    let screen = Screen::of(&desk);
    let window = screen.wait_for("Bare", SOON);
    app.let_go_of_page();
    never("the app was to run on", Duration::from_millis(500), || {
        (!app.is_running()).then_some("no app")
    });
    let keyboard = Keyboard::on(&desk, &window);
    keyboard.press("Tab");
    keyboard.write("typed by hand");
    screen.resize(&window, 720, 560);
    app.kill();
    screen.wait_until_empty();
}

#[test]
fn a_notification_is_seen_pressed_and_remembered() {
    let desk = Desk::new("self-notification");
    let notifications = Notifications::of(&desk);
    let mut watch = desk.command("dbus-monitor");
    let monitor = Process::start("monitor", watch.arg("--session"), &desk.logs());
    wait_for("the monitor", SOON, || {
        let said = monitor.said();
        if said.contains("NameLost") {
            Ok(())
        } else {
            Err(said)
        }
    });
    let bus = desk.connect();
    let no_hints = std::collections::HashMap::<&str, Variant<'_>>::new();
    let actions = ["ritual", "Start my ritual"];
    let sent = finish(
        "sending",
        bus.call_method(
            Some("org.freedesktop.Notifications"),
            "/org/freedesktop/Notifications",
            Some("org.freedesktop.Notifications"),
            "Notify",
            &(
                "self-test",
                0_u32,
                "",
                "Your window is over.",
                "Next: a walk & a coffee",
                &actions[..],
                no_hints,
                -1_i32,
            ),
        ),
    );
    sent.expect("a notification");
    let seen = notifications.wait_for("Your window is over.", SOON);
    assert!(seen.body.contains("Next: a walk"), "{seen:?}");
    assert_eq!(notifications.on_screen(), 1);
    notifications.press("Start my ritual");
    wait_for("the sender to hear of it", SOON, || {
        let heard = monitor.said();
        let at = heard.find("member=ActionInvoked").unwrap_or(heard.len());
        let is_it = heard[at..].contains("\"ritual\"");
        if is_it { Ok(()) } else { Err(heard) }
    });
    notifications.close_all();
    assert_eq!(notifications.on_screen(), 0);
    let history = notifications.history();
    assert_eq!(history.len(), 1, "{history:?}");
    assert_eq!(history[0].summary, "Your window is over.");
}
