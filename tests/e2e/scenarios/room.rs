use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::desk::{Desk, SOON, wait_for};
use crate::keyboard::Keyboard;
use crate::notifications::Notifications;
use crate::person::{first_start, hide, open_the_room, plan_a_ritual, quit, start_and_unlock};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

#[test]
fn a_no_opens_the_room_and_its_end_is_announced_while_the_window_is_hidden() {
    let desk = Desk::new("room");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let notifications = Notifications::of(&desk);
    let mut app = first_start(&desk, &[("ONWARD_TEST_WINDOW_SECONDS", "20")]);
    let page = app.page();
    plan_a_ritual(page, "walk to the river and back");
    open_the_room(page);
    page.fill("What happened, plainly?", "A short mail. No reasons.");
    hide(&desk, &screen, &mut app);

    let menu = tray.menu();
    let status = menu.wait_for("Your window", SOON);
    assert!(
        !status.enabled,
        "a line that says how things stand is not pressed"
    );
    let over = notifications.wait_for("Your window is over.", Duration::from_secs(40));
    assert!(over.body.contains("Next:"), "{over:?}");
    assert!(
        !over.body.contains("Halden"),
        "a name in a notification: {over:?}"
    );
    assert_eq!(notifications.on_screen(), 1);
    wait_for("the tray without the window", SOON, || {
        let labels = menu.labels();
        let runs = labels.iter().any(|label| label.starts_with("Your window:"));
        if runs { Err(labels) } else { Ok(()) }
    });

    notifications.press("Start my ritual");
    let window = screen.wait_for("The window is closed", SOON);
    // Past the ratings and the switch that puts the text away, how it stings is left out; then "I'm going" is the
    // first thing the keyboard reaches.
    let keyboard = Keyboard::on(&desk, &window);
    screen.settle();
    keyboard.press_times("Tab", 3);
    screen.after(|| keyboard.press("Return"));
    keyboard.press("Tab");
    screen.after(|| keyboard.press("Return"));
    notifications.close_all();
    let said: Vec<_> = notifications
        .history()
        .into_iter()
        .map(|one| one.summary)
        .collect();
    assert_eq!(
        said,
        ["Your window is over."],
        "announced once, and remembered"
    );
    quit(&desk, &screen, &app);

    let app = start_and_unlock(&desk, &[]);
    let page = app.page();
    if !page.title().starts_with("The window is closed") {
        page.press("See what comes next");
    }
    page.wait_for_text("You chose");
    page.wait_for_text("walk to the river and back");
    page.press("On to the next small step");
    page.press("Back to Today");
    page.wait_for_title("Today");
}

#[test]
fn killed_inside_the_window_it_goes_on_to_the_same_deadline() {
    const SECONDS: u64 = 45;
    let length = SECONDS.to_string();
    let extra = [("ONWARD_TEST_WINDOW_SECONDS", length.as_str())];
    let desk = Desk::new("killed");
    let tray = TrayHost::on(&desk);
    let notifications = Notifications::of(&desk);
    let app = first_start(&desk, &extra);
    open_the_room(app.page());
    let opened = Instant::now();
    app.page().wait_for_text("closes by itself at");
    let closes = closing_time(&app.page().text());
    app.page()
        .fill("What happened, plainly?", "Cut off in the middle.");
    // It is kept while one writes; a moment after the last key at the latest.
    sleep(Duration::from_secs(2));
    app.kill();

    let app = start_and_unlock(&desk, &extra);
    let page = app.page();
    if !page.title().starts_with("The window is open") {
        page.press("Back to the room");
    }
    page.wait_for_title("The window is open");
    page.wait_for_text("closes by itself at");
    assert_eq!(
        closing_time(&page.text()),
        closes,
        "another deadline than before"
    );
    assert_eq!(
        page.value("What happened, plainly?"),
        "Cut off in the middle."
    );
    tray.menu().wait_for("Your window", SOON);
    notifications.wait_for("Your window is over.", Duration::from_secs(SECONDS));
    let took = opened.elapsed().as_secs();
    assert!(
        (SECONDS - 5..=SECONDS + 10).contains(&took),
        "it was over {took} s after it was opened"
    );
    page.wait_for_title("The window is closed");
}

/// From "The window closes by itself at 14:32."
#[track_caller]
fn closing_time(text: &str) -> String {
    let (_, after) = text
        .split_once("closes by itself at")
        .expect("a closing time");
    after
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == ':')
        .take(5)
        .collect()
}
