use crate::app::App;
use crate::desk::{Desk, SOON};
use crate::person::{files_under, first_start, quit, start_and_unlock};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

#[test]
fn what_is_left_while_locked_is_inside_after_a_kill_and_an_unlock() {
    let desk = Desk::new("sealed");
    let _tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let app = first_start(&desk, &[]);
    quit(&desk, &screen, &app);

    let app = App::steered(&desk, &[]);
    let page = app.page();
    page.wait_for_title("Locked");
    page.fill(
        "Leave a note without unlocking",
        "Ask about the rota on Monday.",
    );
    page.press("Keep it");
    page.wait_for_text("One thing is waiting inside.");
    page.press("I got a no");
    page.wait_for_title("I got a no");
    page.press("7");
    page.press("disappointed");
    page.fill("Company", "Halden and Ruiz");
    page.press("Open the window, once unlocked");
    page.wait_for_title("Locked");
    page.wait_for_text("Your no is kept.");
    let sealed = files_under(&desk.profile().join("vault/inbox"));
    assert_eq!(sealed.len(), 2, "{sealed:?}");
    app.kill();

    let app = start_and_unlock(&desk, &[]);
    let page = app.page();
    page.wait_for_title("The window is open");
    page.press("Back to Today");
    page.press("Journal");
    page.wait_for_text("Ask about the rota on Monday.");
    assert!(files_under(&desk.profile().join("vault/inbox")).is_empty());
}

#[test]
fn the_tray_leads_to_a_no_without_the_passphrase() {
    let desk = Desk::new("sealed-from-tray");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let app = first_start(&desk, &[]);
    quit(&desk, &screen, &app);

    let app = App::start(&desk, &["--hidden"]);
    let menu = tray.menu();
    menu.wait_for("I got a no", SOON);
    menu.press("I got a no");
    screen.wait_for("I got a no · Onward", SOON);
    assert!(app.is_running(), "{}", app.said());
}
