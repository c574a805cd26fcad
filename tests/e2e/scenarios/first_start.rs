use crate::app::App;
use crate::desk::{Desk, SOON, wait_for};
use crate::person::{A_KEY, PASSPHRASE, quit};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

const ENTRY: &str = "Walked to the river. The heron was there again.";

#[test]
fn a_journal_is_made_and_what_was_written_is_there_the_next_time() {
    // As a person has it: with a key that takes its second, and every key pressed.
    let desk = Desk::as_usual("first-start");
    let _tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let app = App::steered(&desk, &[]);
    let page = app.page();
    page.wait_for_title("Welcome");
    page.fill("Passphrase", PASSPHRASE);
    page.fill("Passphrase again", PASSPHRASE);
    page.press("Create my journal");
    page.press("Not now");
    page.wait_for_title("Today");
    screen.wait_for("Today · Onward", SOON);
    page.press("Journal");
    page.wait_for_title("Journal");
    page.press("New");
    page.fill("Entry", ENTRY);
    page.wait_for_text("Kept at");
    quit(&desk, &screen, &app);
    drop(app);

    let app = App::steered(&desk, &[]);
    let page = app.page();
    page.wait_for_title("Locked");
    page.fill("Passphrase", "harbour lantern sixteen purple");
    page.press("Unlock");
    page.wait_for_text("That was not the passphrase");
    let focus = page.run(
        "return document.activeElement?.labels?.[0]?.innerText",
        vec![],
    );
    assert_eq!(
        focus.as_str(),
        Some("Passphrase"),
        "the caret left the field"
    );
    page.fill("Passphrase", PASSPHRASE);
    page.press("Unlock");
    wait_for("Today", A_KEY, || {
        let title = page.title();
        if title.starts_with("Today") {
            Ok(())
        } else {
            Err(title)
        }
    });
    page.press("Journal");
    page.wait_for_title("Journal");
    wait_for("the entry", SOON, || {
        let there = page.value("Entry");
        if there == ENTRY { Ok(()) } else { Err(there) }
    });
}
