use crate::desk::{Desk, Process, SOON, wait_for};
use crate::person::{PASSPHRASE, first_start, quit, settings};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

/// A real keychain on the desk's own bus: open, or locked as after a login without it.
fn gnome_keyring(desk: &Desk, open: bool) -> Process {
    let unlock = if open { "--unlock" } else { "" };
    let script =
        format!("printf pw | exec gnome-keyring-daemon --foreground --components=secrets {unlock}");
    let mut command = desk.command("sh");
    command.args(["-c", &script]);
    let name = if open {
        "keyring-open"
    } else {
        "keyring-locked"
    };
    let daemon = Process::start(name, &mut command, &desk.logs());
    let bus = desk.connect();
    wait_for("the keychain on the bus", SOON, || {
        let owner = crate::desk::finish("a name's owner", async {
            bus.call_method(
                Some("org.freedesktop.DBus"),
                "/org/freedesktop/DBus",
                Some("org.freedesktop.DBus"),
                "GetNameOwner",
                &("org.freedesktop.secrets",),
            )
            .await
        });
        owner.map(|_| ()).map_err(|error| error.to_string())
    });
    daemon
}

#[test]
fn the_keychain_opens_the_journal_and_without_it_the_passphrase_does() {
    let desk = Desk::new("keychain");
    let _tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let keyring = gnome_keyring(&desk, true);
    let app = first_start(&desk, &[]);
    let page = app.page();
    settings(page, "Lock and backups");
    page.press("Use it: This computer's keychain");
    page.fill("Your passphrase", PASSPHRASE);
    page.press("Use the keychain");
    page.wait_for_text("keychain opens the journal from now");
    quit(&desk, &screen, &app);

    let app = crate::app::App::steered(&desk, &[]);
    let page = app.page();
    page.wait_for_title("Locked");
    page.press("Open with this computer's keychain");
    page.wait_for_title("Today");
    quit(&desk, &screen, &app);

    // Missing, then locked.
    drop(keyring);
    let mut locked = None;
    for state in ["missing", "locked"] {
        if state == "locked" {
            locked = Some(gnome_keyring(&desk, false));
        }
        let app = crate::app::App::steered(&desk, &[]);
        let page = app.page();
        page.wait_for_title("Locked");
        page.press("Open with this computer's keychain");
        page.wait_for_text("The keychain did not open it this time.");
        page.fill("Passphrase", PASSPHRASE);
        page.press("Unlock");
        page.wait_for_title("Today");
        quit(&desk, &screen, &app);
    }
    drop(locked);
}
