//! `cargo xtask tour`: the main job in the real app, with a picture of every step.

mod days_after;
mod journal;
mod journal_beside;

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use chrono_tz::Europe::Berlin;

use crate::app::App;
use crate::desk::{Clock, Desk, SOON};
use crate::notifications::Notifications;
use crate::page::Page;
use crate::person::{
    GoalWanted, PASSPHRASE, add_a_goal, answer_dialog, first_start, hide, only_window,
    open_the_room, plan_a_ritual, quit, settings, unfold,
};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

const SIZES: [(u32, u32); 2] = [(1080, 740), (720, 560)];
const THEMES: [&str; 2] = ["light", "dark"];

/// The brightening when the window closes is the longest thing that moves.
const SETTLED: Duration = Duration::from_millis(1500);

/// Where the pictures go.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tour")
}

/// Each step in light and dark, large and small.
struct Album<'desk> {
    folder: PathBuf,
    screen: &'desk Screen,
    taken: usize,
}

impl Album<'_> {
    fn take(&mut self, page: &Page, name: &str) {
        self.taken += 1;
        let window = only_window(self.screen);
        for (width, height) in SIZES {
            self.screen.resize(&window, width, height);
            for theme in THEMES {
                page.run(
                    "document.documentElement.dataset.theme = arguments[0]",
                    vec![theme.into()],
                );
                sleep(SETTLED);
                let file = format!("{:02}-{name}-{theme}-{width}x{height}.png", self.taken);
                page.picture(&self.folder.join(file));
            }
        }
        page.run("delete document.documentElement.dataset.theme", vec![]);
        let (width, height) = SIZES[0];
        self.screen.resize(&window, width, height);
        // What is pressed next must stand where it will stay.
        sleep(SETTLED);
    }
}

#[test]
#[ignore = "takes pictures: cargo xtask tour"]
fn tour_of_the_first_days() {
    let folder = folder();
    let desk = Desk::as_usual("tour");
    let _tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let mut album = Album {
        folder: folder.clone(),
        screen: &screen,
        taken: 0,
    };
    first_day(&desk, &screen, &mut album);
    a_later_day(&desk, &screen, &mut album);
    println!("The pictures are in {}", folder.display());
}

fn first_day(desk: &Desk, screen: &Screen, album: &mut Album<'_>) {
    let app = App::steered(desk, &[]);
    let page = app.page();
    page.wait_for_title("Welcome");
    album.take(page, "welcome");
    page.fill("Passphrase", PASSPHRASE);
    page.fill("Passphrase again", PASSPHRASE);
    page.press("Create my journal");
    page.find("Make a recovery code");
    album.take(page, "welcome-way-back");
    page.press("Make a recovery code");
    page.find("I have it safe");
    album.take(page, "recovery-code");
    page.press("I have it safe");
    page.wait_for_text("Type back groups");
    album.take(page, "recovery-typed-back");
    page.press("Leave it for now");
    page.press("Not now");
    page.wait_for_title("Today");
    page.wait_for_text("Small goals");
    album.take(page, "today-first");
    plan_a_ritual(page, "walk to the river and back, without my phone");
    album.take(page, "settings-rituals");
    for (kind, times) in [("Applications", 2), ("Messages", 1)] {
        let goal = GoalWanted {
            kind,
            title: "",
            times,
            time: "23:55",
        };
        add_a_goal(page, &goal);
    }
    album.take(page, "settings-goals");
    page.press("Add a goal");
    page.press("Learning");
    page.press("minutes");
    page.press("Add a time");
    page.fill("Remind me at", "23:50");
    page.wait_for_text("Comes next");
    album.take(page, "goal-editor");
    page.press("Done");
    page.find("Add a goal");
    reminders(page, album);
    for section in [
        "Window for a no",
        "Lock and backups",
        "Look and text size",
        "Your data",
        "This computer",
    ] {
        page.press(section);
        let name = section.to_lowercase().replace(' ', "-");
        album.take(page, &format!("settings-{name}"));
    }
    page.press("Today");
    page.wait_for_title("Today");
    page.press("Add an application: Send two applications");
    page.fill("Company", "Halden and Ruiz");
    page.fill("Role", "Product designer");
    page.press("Add");
    page.wait_for_text("1 of 2");
    album.take(page, "today-goals");
    evening_week_and_win(page, album);
    page.press("Journal");
    page.wait_for_title("Journal");
    album.take(page, "journal-empty");
    page.press("New");
    page.fill(
        "Entry",
        "Sent the portfolio at last. The heron was on the weir again.",
    );
    page.wait_for_text("Kept at");
    album.take(page, "journal");
    locks_and_backups(desk, screen, page, album);
    quit(desk, screen, &app);
}

/// The settings of reminders, folded and unfolded.
fn reminders(page: &Page, album: &mut Album<'_>) {
    page.press("Reminders");
    page.wait_for_text("The next one comes");
    album.take(page, "settings-reminders");
    unfold(page, "Quiet hours");
    unfold(page, "What reminders say");
    album.take(page, "reminders-quiet-and-words");
    unfold(page, "Quiet hours");
    unfold(page, "What reminders say");
    unfold(page, "Evening and week");
    page.press("Plan tomorrow in the evening");
    page.press("Look at the week once a week");
    scroll_to(page, "Plan tomorrow now");
    album.take(page, "reminders-evening-and-week");
    unfold(page, "Evening and week");
    unfold(page, "Do they come through?");
    page.press("Send me a test reminder in five seconds");
    page.wait_for_text("The desktop took it.");
    unfold(page, "What became of your reminders");
    album.take(page, "reminders-test-and-log");
}

/// What is planned, what was, and a small win.
fn evening_week_and_win(page: &Page, album: &mut Album<'_>) {
    page.press("Start the timer: 30 minutes of learning");
    page.wait_for_text("Running");
    album.take(page, "today-timer");
    page.press("A small win");
    page.wait_for_title("A small win");
    page.press("A good conversation");
    page.fill("In a line, if you like", "Ana told me how she got in.");
    album.take(page, "win");
    page.press("Keep it");
    page.wait_for_title("Today");
    settings(page, "Reminders");
    unfold(page, "Evening and week");
    page.press("Plan tomorrow now");
    page.wait_for_title("Tomorrow");
    page.fill("What", "write to Ana");
    page.fill("When", "09:00");
    page.fill("Where", "at the library");
    album.take(page, "evening");
    page.press("Done");
    page.wait_for_title("Today");
    settings(page, "Reminders");
    unfold(page, "Evening and week");
    page.press("Look at the week now");
    page.wait_for_title("A look at the week");
    album.take(page, "week");
    page.press("Done");
    settings(page, "Reminders");
    page.press("A day off today");
    page.press("Today");
    page.wait_for_text("A day off.");
    album.take(page, "today-day-off");
    page.press("Back to it");
}

/// The vault's own screens, with a backup to look into.
fn locks_and_backups(desk: &Desk, screen: &Screen, page: &Page, album: &mut Album<'_>) {
    settings(page, "Lock and backups");
    page.press("Change: Passphrase");
    page.find("Change it");
    album.take(page, "change-passphrase");
    page.press("Cancel");
    let file = desk.path("home").join("mine.onward-backup");
    page.press("Back up now …");
    answer_dialog(desk, screen, "Where should the backup go?", &file);
    page.wait_for_text("mine.onward-backup");
    scroll_to(page, "Back up now …");
    album.take(page, "backups");
    page.press("Restore from a file …");
    answer_dialog(desk, screen, "Choose a backup", &file);
    page.fill(
        "The passphrase of this backup, or its recovery code",
        PASSPHRASE,
    );
    page.press("Look inside");
    page.wait_for_text("is set aside in a folder of its own");
    scroll_to(page, "Restore this one");
    album.take(page, "restore-preview");
    settings(page, "Your data");
    page.press("Forget everything …");
    scroll_to(page, "Erase all of it");
    album.take(page, "forget");
}

fn scroll_to(page: &Page, button: &str) {
    page.run(
        "[...document.querySelectorAll('button')].find((b) => b.innerText.trim() === arguments[0])
            ?.scrollIntoView({ block: 'center' })",
        vec![button.into()],
    );
}

fn a_later_day(desk: &Desk, screen: &Screen, album: &mut Album<'_>) {
    let notifications = Notifications::of(desk);
    // Long enough for the room's four pictures.
    let mut app = App::steered(desk, &[("ONWARD_TEST_WINDOW_SECONDS", "45")]);
    let page = app.page();
    page.wait_for_title("Locked");
    album.take(page, "locked");
    page.fill("Passphrase", "not this one");
    page.press("Unlock");
    page.wait_for_text("That was not the passphrase");
    album.take(page, "locked-wrong");
    page.press("Can't get in?");
    album.take(page, "locked-help");
    page.press("I got a no");
    page.wait_for_title("I got a no");
    album.take(page, "naming-locked");
    page.press("Back");
    page.wait_for_title("Locked");
    page.fill(
        "Leave a note without unlocking",
        "Ask about the rota on Monday.",
    );
    page.press("Keep it");
    page.wait_for_text("One thing is waiting inside.");
    album.take(page, "locked-note");
    crate::person::unlock(page);
    page.wait_for_title("Today");
    page.press("I got a no");
    page.wait_for_title("I got a no");
    page.press("6");
    page.press("disappointed");
    album.take(page, "naming");
    page.press("Back");
    page.wait_for_title("Today");
    open_the_room(page);
    page.fill(
        "What happened, plainly?",
        "A short mail, two lines. I had hoped to meet the team.",
    );
    album.take(page, "room");
    page.press("Back to Today");
    page.wait_for_title("Today");
    album.take(page, "today-window");
    let over = notifications.wait_for("Your window is over.", Duration::from_secs(90));
    desk.picture(&album.folder.join("notification.png"));
    println!("notification: {over:?}");
    if !page.title().starts_with("The window is closed") {
        page.press("See what comes next");
    }
    page.wait_for_title("The window is closed");
    page.press("Go on without a number");
    page.press("I'm going");
    page.wait_for_text("You chose");
    album.take(page, "after-chosen");
    hide(desk, screen, &mut app);
    screen.stays_empty(SOON / 20);
}

/// Today on a morning in May, as the README shows it.
#[test]
#[ignore = "the README's picture, made by hand: cargo test --test e2e -- --ignored readme"]
fn readme_picture() {
    let desk = Desk::as_usual("readme-picture");
    let clock = Clock::at(&desk, Berlin, "2026-05-14 08:40:00");
    let app = first_start(&desk, &clock.env());
    let page = app.page();
    plan_a_ritual(page, "walk to the river and back, without my phone");
    for (kind, times) in [("Applications", 2), ("Messages", 1), ("Move your body", 1)] {
        let goal = GoalWanted {
            kind,
            title: "",
            times,
            time: "14:00",
        };
        add_a_goal(page, &goal);
    }
    page.press("Today");
    page.press("No, thank you");
    page.press("Mark done: Write one message");
    page.press("Add an application: Send two applications");
    page.fill("Company", "Halden and Ruiz");
    page.press("Add");
    page.wait_for_text("1 of 2");
    page.run("document.activeElement.blur()", vec![]);
    sleep(Duration::from_secs(10));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tour");
    page.picture(&folder.join("readme.png"));
}
