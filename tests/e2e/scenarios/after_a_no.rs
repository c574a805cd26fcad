//! One no over two days of a moved clock. The program is killed on every screen: nothing typed is lost, and no
//! step is asked twice.

use std::thread::sleep;
use std::time::Duration;

use chrono_tz::Europe::Berlin;
use serde_json::json;

use crate::app::App;
use crate::desk::{Clock, Desk, SOON};
use crate::notifications::Notifications;
use crate::page::Page;
use crate::person::{
    first_start, let_it_look_at_the_clock, plan_a_ritual, settings, start_and_unlock,
};

/// What is typed is kept a moment after the last key at the latest.
const KEPT: Duration = Duration::from_secs(2);

#[test]
fn a_no_goes_from_naming_to_a_fix_on_the_next_day_through_a_kill_on_every_screen() {
    let desk = Desk::new("two-days");
    let notifications = Notifications::of(&desk);
    let clock = Clock::at(&desk, Berlin, "2026-05-14 14:00:00");
    let app = first_start(&desk, &clock.env());
    settings(app.page(), "Lock and backups");
    app.page().press("Never");
    plan_a_ritual(app.page(), "walk to the river and back");

    let app = naming(&desk, &clock, app);
    let app = the_room(&desk, &clock, app);
    let app = after_the_window(&desk, &clock, app);
    park_a_worry(app.page());

    clock.set("2026-05-15 17:00:01");
    let_it_look_at_the_clock(&desk, &clock.env());
    let back = notifications.wait_for("Something you parked is back", SOON);
    assert!(!back.body.contains("rent"), "{back:?}");
    notifications.press("Open");
    app.page().press("Let it go: how to pay the rent");
    let app = a_calm_look(&desk, &clock, app);

    let page = app.page();
    page.press("Today");
    page.wait_for_title("Today");
    page.press("Mark done: Collect three examples of things I did");
    page.find("Done: Collect three examples of things I did");
    assert!(!page.has("Look at it calmly"), "it was looked at");
    let said = notifications.history();
    let private = ["Halden", "rent", "river", "mail"];
    for one in &said {
        let told = format!("{} {}", one.summary, one.body);
        assert!(private.iter().all(|word| !told.contains(word)), "{told}");
    }
}

/// Killed, started again and unlocked.
#[track_caller]
fn killed(desk: &Desk, clock: &Clock, app: App) -> App {
    sleep(KEPT);
    app.kill();
    start_and_unlock(desk, &clock.env())
}

#[track_caller]
fn naming(desk: &Desk, clock: &Clock, app: App) -> App {
    let page = app.page();
    page.press("I got a no");
    page.wait_for_title("I got a no");
    page.press("7");
    page.press("disappointed");
    page.fill("Company", "Halden and Ruiz");
    page.press_fold("A little more");
    page.press("Interviews");
    page.press("Email");
    let app = killed(desk, clock, app);
    let page = app.page();
    page.press("I got a no");
    page.wait_for_text("What you had begun to name is here again.");
    assert_eq!(page.value("Company"), "Halden and Ruiz");
    page.press("Open the window, 15 minutes");
    page.wait_for_title("The window is open");
    app
}

#[track_caller]
fn the_room(desk: &Desk, clock: &Clock, app: App) -> App {
    let page = app.page();
    page.fill("What happened, plainly?", "A short mail. No reasons.");
    clock.set("2026-05-14 14:12:30");
    page.wait_for_text("What would I say to a friend?");
    page.fill("What would I say to a friend?", "You did what you could.");
    let app = killed(desk, clock, app);
    let page = app.page();
    if !page.title().starts_with("The window is open") {
        page.press("Back to the room");
    }
    page.wait_for_title("The window is open");
    assert_eq!(
        page.value("What happened, plainly?"),
        "A short mail. No reasons."
    );
    assert_eq!(
        page.value("What would I say to a friend?"),
        "You did what you could."
    );
    page.press("Five more minutes, once");
    page.press("Close the window now");
    page.wait_for_title("The window is closed");
    app
}

#[track_caller]
fn after_the_window(desk: &Desk, clock: &Clock, app: App) -> App {
    let page = app.page();
    page.wait_for_text("How much does it sting now?");
    page.press("4");
    page.press("Put it away until tomorrow");
    page.wait_for_text("Put away until tomorrow.");
    page.press("Go on");
    page.wait_for_text("walk to the river and back");
    let app = killed(desk, clock, app);
    let page = app.page();
    what_comes_next(page);
    page.wait_for_text("walk to the river and back");
    let text = page.text();
    assert!(!text.contains("How much does it sting now?"), "{text}");
    page.press("I'm going");
    page.press("I did it");
    page.press("On to the next small step");
    page.press("My own words");
    page.fill("In a few words", "read one page");
    let app = killed(desk, clock, app);
    let page = app.page();
    what_comes_next(page);
    page.wait_for_text("The smallest next step");
    assert_eq!(page.value("In a few words"), "read one page");
    page.press("Keep this step");
    page.wait_for_title("Today");
    page.find("Mark done: read one page");
    // Put away: the list shows nothing of it, one more click does.
    page.press("Journal");
    page.wait_for_title("Journal");
    let list = page.text();
    assert!(!list.contains("A short mail"), "{list}");
    page.press("Open it anyway");
    page.wait_for_text("A short mail. No reasons.");
    page.press("Today");
    page.wait_for_title("Today");
    app
}

fn what_comes_next(page: &Page) {
    if !page.title().starts_with("The window is closed") {
        page.press("See what comes next");
    }
    page.wait_for_title("The window is closed");
}

#[track_caller]
fn park_a_worry(page: &Page) {
    page.press("Park a worry");
    page.fill("What is on your mind", "how to pay the rent");
    page.press("Park it");
    page.wait_for_text("Parked.");
}

#[track_caller]
fn a_calm_look(desk: &Desk, clock: &Clock, app: App) -> App {
    let page = app.page();
    page.press("Look at it calmly");
    page.wait_for_text("It came after a talk. So it may speak of how the talk went.");
    // By the keys: Right puts it out of one's hands.
    key_on(page, "Someone from inside got it", "ArrowRight");
    page.find("Someone from inside got it: not mine");
    page.press_fold("As you would tell a friend");
    page.fill("What did you do well?", "I asked good questions.");
    let app = killed(desk, clock, app);
    let page = app.page();
    page.press("Look at it calmly");
    page.find("Someone from inside got it: not mine");
    page.press_fold("As you would tell a friend");
    assert_eq!(
        page.value("What did you do well?"),
        "I asked good questions."
    );
    page.press("Take it: Collect three examples of things I did");
    page.wait_for_text("It stands on Today.");
    page.press("I have looked at it");
    page.wait_for_text("Looked at. It may rest now.");
    app
}

/// A key, where the focus is on the thing of this name.
fn key_on(page: &Page, name: &str, key: &str) {
    page.find(name);
    let script = "const [name, key] = arguments;
        const named = [...document.querySelectorAll('button')]
            .find((b) => (b.getAttribute('aria-label') ?? b.innerText).trim() === name);
        named.focus();
        named.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))";
    page.run(script, vec![json!(name), json!(key)]);
}
