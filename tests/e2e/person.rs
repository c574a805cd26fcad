//! What a person does again and again: makes a journal, unlocks it, opens the room.

use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::app::App;
use crate::desk::{Desk, SOON, wait_for};
use crate::keyboard::Keyboard;
use crate::page::Page;
use crate::screen::{Screen, Window};

pub const PASSPHRASE: &str = "harbour lantern sixteen violet";

/// Deriving a key takes a second on purpose, and more on a busy machine.
pub const A_KEY: Duration = Duration::from_secs(40);

/// The first start ever: chooses a passphrase, and stands on Today.
#[track_caller]
pub fn first_start(desk: &Desk, extra: &[(&str, &str)]) -> App {
    let app = App::steered(desk, extra);
    make_a_journal(app.page());
    app
}

#[track_caller]
pub fn make_a_journal(page: &Page) {
    page.wait_for_title("Welcome");
    // As what keeps passwords puts them in: key by key it would take seconds.
    page.find_still("Passphrase");
    page.set("Passphrase", PASSPHRASE);
    page.set("Passphrase again", PASSPHRASE);
    page.press("Create my journal");
    page.press("Not now");
    page.wait_for_title("Today");
}

/// Goes to a section of the settings.
#[track_caller]
pub fn settings(page: &Page, section: &str) {
    page.press("Settings");
    page.wait_for_title("Settings");
    page.press(section);
}

/// Opens a fold, or closes it: its button also says how what is in it stands.
#[track_caller]
pub fn unfold(page: &Page, title: &str) {
    page.press_fold(title);
}

/// Writes an entry and waits until it is kept.
#[track_caller]
pub fn write_an_entry(page: &Page, text: &str) {
    page.press("Journal");
    page.wait_for_title("Journal");
    page.press("New");
    page.fill("Entry", text);
    page.wait_for_text("Kept at");
}

/// Answers the system's file dialog with this path.
#[track_caller]
pub fn answer_dialog(desk: &Desk, screen: &Screen, title: &str, path: &Path) {
    let dialog = screen.wait_for(title, SOON);
    let keyboard = Keyboard::on(desk, &dialog);
    screen.settle();
    let is_open = || screen.windows().iter().any(|window| window.title == title);
    let closes = || {
        keyboard.press("Return");
        let start = Instant::now();
        while is_open() && start.elapsed() < Duration::from_secs(1) {
            sleep(Duration::from_millis(40));
        }
        !is_open()
    };
    wait_for("the dialog to close", SOON * 2, || {
        // A field for the whole path, wherever the dialog stands.
        keyboard.press("ctrl+l");
        keyboard.press("ctrl+a");
        keyboard.write(path.to_str().expect("a plain path"));
        screen.settle();
        // A list of completions takes the first Return for itself. A folder that is still being read takes both,
        // and then the path is written once more.
        if closes() || closes() {
            Ok(())
        } else {
            Err(screen.windows())
        }
    });
}

/// A later start: unlocks, and stands wherever the app leads.
#[track_caller]
pub fn start_and_unlock(desk: &Desk, extra: &[(&str, &str)]) -> App {
    let app = App::steered(desk, extra);
    let page = app.page();
    page.wait_for_title("Locked");
    unlock(page);
    wait_for("the journal to open", A_KEY, || {
        let title = page.title();
        if title.starts_with("Locked") {
            Err(title)
        } else {
            Ok(())
        }
    });
    app
}

#[track_caller]
pub fn unlock(page: &Page) {
    page.find_still("Passphrase");
    page.set("Passphrase", PASSPHRASE);
    page.press("Unlock");
}

/// Unlocks a window no web driver can steer.
#[track_caller]
pub fn unlock_by_keyboard(desk: &Desk, screen: &Screen) {
    let window = screen.wait_for("Locked", SOON);
    let keyboard = Keyboard::on(desk, &window);
    // The caret is in the field already.
    screen.settle();
    keyboard.write(PASSPHRASE);
    keyboard.press("Return");
}

/// The first start without a web driver, by keyboard alone.
#[track_caller]
pub fn first_start_by_keyboard(desk: &Desk, screen: &Screen) {
    let window = screen.wait_for("Welcome · Onward", SOON);
    let keyboard = Keyboard::on(desk, &window);
    screen.settle();
    keyboard.write(PASSPHRASE);
    // Past the button that shows it.
    keyboard.press_times("Tab", 2);
    keyboard.write(PASSPHRASE);
    keyboard.press("Return");
    // The second step stands in the same window: its second button leaves the code for later.
    wait_for("the vault", A_KEY, || {
        let made = desk.profile().join("vault/journal.db").exists();
        if made { Ok(()) } else { Err("none yet") }
    });
    sleep(Duration::from_millis(1500));
    screen.settle();
    keyboard.press("Tab");
    keyboard.press("Return");
    screen.wait_for("Today · Onward", A_KEY);
}

/// Hides the window by its key; the app goes on in the tray.
#[track_caller]
pub fn hide(desk: &Desk, screen: &Screen, app: &mut App) {
    app.let_go_of_page();
    Keyboard::on(desk, &only_window(screen)).press("ctrl+w");
    screen.wait_until_empty();
    assert!(app.is_running(), "hiding ended it: {}", app.said());
}

/// Leaves by its key, and waits until the process is gone.
#[track_caller]
pub fn quit(desk: &Desk, screen: &Screen, app: &App) {
    Keyboard::on(desk, &only_window(screen)).press("ctrl+q");
    app.wait_until_gone();
}

#[track_caller]
pub fn only_window(screen: &Screen) -> Window {
    wait_for("one window", SOON, || {
        let windows = screen.windows();
        match windows.as_slice() {
            [window] => Ok(window.clone()),
            _ => Err(windows),
        }
    })
}

/// Names a no and opens the window.
#[track_caller]
pub fn open_the_room(page: &Page) {
    page.press("I got a no");
    page.wait_for_title("I got a no");
    page.press("7");
    page.press("disappointed");
    page.fill("Company", "Halden and Ruiz");
    page.press("Open the window, 15 minutes");
    page.wait_for_title("The window is open");
}

/// A plan for a no, made on a calm day.
#[track_caller]
pub fn plan_a_ritual(page: &Page, ritual: &str) {
    page.press("Settings");
    page.wait_for_title("Settings");
    page.press("Rituals");
    page.press("Add a plan");
    page.fill("If a no arrives, then I …", ritual);
    page.press("Done");
    page.wait_for_text(ritual);
}

/// Asks for a test reminder, which comes five seconds later.
pub fn ask_for_a_test_reminder(page: &Page) {
    page.ask_the_app("reminder_test", json!({}));
}

/// Starts the app a second time, hidden: nothing comes of it but that the first one looks at its clock, which it
/// does by itself only once a minute.
#[track_caller]
pub fn let_it_look_at_the_clock(desk: &Desk, extra: &[(&str, &str)]) {
    let mut second = App::start_with(desk, &["--hidden"], extra);
    assert!(second.wait_for_exit(SOON).success(), "{}", second.said());
}

/// What the app knows of this desktop's notifications.
pub fn notices_are(page: &Page) -> String {
    let state = page.ask_the_app("app_state", json!({}));
    state["desktop"]["notices"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// What the editor of a goal is given.
pub struct GoalWanted<'a> {
    pub kind: &'a str,
    pub title: &'a str,
    pub times: usize,
    pub time: &'a str,
}

/// A goal for every day, so that it does not matter when the test runs.
#[track_caller]
pub fn add_a_goal(page: &Page, goal: &GoalWanted<'_>) {
    page.press("Settings");
    page.wait_for_title("Settings");
    page.press("Goals");
    page.press("Add a goal");
    page.press(goal.kind);
    if !goal.title.is_empty() {
        page.fill("Goal, in your words", goal.title);
    }
    for _ in 1..goal.times {
        page.press("More");
    }
    for day in [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ] {
        page.press_in(day);
    }
    page.press("Add a time");
    page.fill("Remind me at", goal.time);
    page.press("Done");
    page.find("Add a goal");
}

/// Everything under a folder, and under those in it.
pub fn files_under(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let kind = entry.file_type().expect("a kind of file");
        if kind.is_dir() {
            found.extend(files_under(&entry.path()));
        } else if kind.is_file() {
            found.push(entry.path());
        }
    }
    found
}
