//! The desk itself, tried with the bare window: a scenario can only be trusted where these pass.

use std::path::{Path, PathBuf};
use std::time::Duration;

use zbus::Variant;

use crate::app::App;
use crate::desk::{Desk, Process, SOON, finish, never, wait_for};
use crate::eavesdropper::Eavesdropper;
use crate::keyboard::Keyboard;
use crate::notifications::Notifications;
use crate::screen::Screen;
use crate::tray_host::TrayHost;

/// The example is built into the folder beside the app.
pub fn bare() -> PathBuf {
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
    // A driver takes no picture of a page that is drawn without a graphics card.
    let desk = Desk::as_usual("self-page");
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

/// Sends a notification with these buttons; its id.
fn send(desk: &Desk, summary: &str, actions: &[&str]) -> u32 {
    let mut hints = std::collections::HashMap::new();
    hints.insert("urgency", Variant::from(0_u8));
    hints.insert("suppress-sound", Variant::from(true));
    let bus = desk.connect();
    let sent = finish(
        "sending",
        bus.call_method(
            Some("org.freedesktop.Notifications"),
            "/org/freedesktop/Notifications",
            Some("org.freedesktop.Notifications"),
            "Notify",
            &("self-test", 0_u32, "", summary, "", actions, hints, -1_i32),
        ),
    );
    let id = sent.expect("a notification").body().deserialize();
    id.expect("its id")
}

#[test]
fn one_button_of_four_is_pressed_and_the_hints_are_overheard() {
    let desk = Desk::new("self-buttons");
    let notifications = Notifications::of(&desk);
    let overheard = Eavesdropper::on(&desk);
    let mut watch = desk.command("dbus-monitor");
    let monitor = Process::start("monitor", watch.arg("--session"), &desk.logs());
    wait_for("the monitor", SOON, || {
        let said = monitor.said();
        let there = said.contains("NameLost");
        if there { Ok(()) } else { Err(said) }
    });
    let actions = [
        "default",
        "Open",
        "done",
        "Done",
        "snooze:15",
        "Snooze 15 min",
        "snooze:60",
        "Snooze 60 min",
        "open",
        "Open",
    ];
    for (button, action) in [
        ("Snooze 15 min", "snooze:15"),
        ("Done", "done"),
        ("Snooze 60 min", "snooze:60"),
        ("Open", "open"),
        ("", "default"),
    ] {
        // Words of a button may stand in the text too.
        let summary = format!("Open: Done? {action}");
        let id = send(&desk, &summary, &actions);
        notifications.wait_for(&summary, SOON);
        if button.is_empty() {
            notifications.click();
        } else {
            notifications.press(button);
        }
        wait_for("the sender to hear of it", SOON, || {
            let heard = monitor.said();
            let invoked = heard.split("member=ActionInvoked").skip(1);
            let words = [format!("uint32 {id}\n"), format!("\"{action}\"")];
            let mut pressed = invoked.map(|one| one.get(..200).unwrap_or(one));
            if pressed.any(|one| words.iter().all(|word| one.contains(word))) {
                Ok(())
            } else {
                Err(heard)
            }
        });
        notifications.close_all();
    }
    let told = overheard.wait_for("Open: Done? done", SOON);
    assert_eq!(told.urgency(), Some(0));
    assert!(told.is_silent() && told.sound().is_none());
    assert_eq!((told.timeout, told.replaces), (-1, 0));
    assert_eq!(
        told.buttons(),
        ["Done", "Snooze 15 min", "Snooze 60 min", "Open"]
    );
}

#[test]
fn the_notification_daemon_ends_starts_hangs_and_is_hushed() {
    let desk = Desk::new("self-daemon");
    let notifications = Notifications::of(&desk);
    send(&desk, "One", &[]);
    notifications.wait_for_count(1, SOON);
    desk.kill_notifier();
    desk.start_notifier();
    assert_eq!(notifications.on_screen(), 0);
    send(&desk, "Two", &[]);
    notifications.wait_for_count(1, SOON);
    notifications.pause(true);
    send(&desk, "Three", &[]);
    wait_for("one that waits", SOON, || match notifications.waiting() {
        1.. => Ok(()),
        none => Err(none),
    });
    notifications.pause(false);
    notifications.wait_for_count(2, SOON);
    desk.with_notifier(Process::freeze);
    let bus = desk.connect();
    let asked = std::thread::spawn(move || {
        let answer = bus.call_method(
            Some("org.freedesktop.Notifications"),
            "/org/freedesktop/Notifications",
            Some("org.freedesktop.Notifications"),
            "GetServerInformation",
            &(),
        );
        finish("asking", answer).expect("an answer");
    });
    never("it was to hang", Duration::from_millis(500), || {
        asked.is_finished().then_some("an answer")
    });
    desk.with_notifier(Process::thaw);
    wait_for("an answer", SOON, || {
        if asked.is_finished() {
            Ok(())
        } else {
            Err("none")
        }
    });
}

#[test]
fn a_tray_host_comes_late_goes_and_comes_again() {
    let desk = Desk::new("self-host");
    let app = App::start_program(&desk, &bare(), &["--hidden"], &[]);
    for _ in 0..2 {
        let tray = TrayHost::on(&desk);
        tray.menu().wait_for("Open Bare", SOON);
        tray.go();
    }
    assert!(app.is_running(), "it ended: {}", app.said());
}
