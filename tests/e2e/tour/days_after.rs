//! A no from its naming to the days after it, on a moved clock.

use chrono_tz::Europe::Berlin;

use super::{Album, folder, scroll_to};
use crate::desk::{Clock, Desk};
use crate::page::Page;
use crate::person::{first_start, let_it_look_at_the_clock, plan_a_ritual, settings};
use crate::screen::Screen;

const JOB: &str = "We are looking for a studio manager who plans kiln schedules and keeps stock of glazes.\n\
    You plan kiln schedules every week and train new assistants in health and safety.\n\
    Budget responsibility and a calm way with suppliers matter to us.";
const RESUME: &str = "Studio manager, Harrow Ceramics\n\
    Kept stock of 140 glazes and ordered from six suppliers\n\
    Responsible for the studio and its visitors\n\
    Trained four assistants";

/// The first days' pictures have the numbers before this.
const FIRST_NUMBER: usize = 50;

#[test]
#[ignore = "takes pictures: cargo xtask tour"]
fn tour_of_the_days_after() {
    let desk = Desk::as_usual("tour-after");
    let screen = Screen::of(&desk);
    let mut album = Album {
        folder: folder(),
        screen: &screen,
        taken: FIRST_NUMBER,
    };
    let clock = Clock::at(&desk, Berlin, "2026-05-14 15:00:00");
    let app = first_start(&desk, &clock.env());
    let page = app.page();
    settings(page, "Lock and backups");
    page.press("Never");
    plan_a_ritual(page, "walk to the river and back, without my phone");
    the_hour(page, &clock, &mut album);
    park_a_worry(page, &mut album);
    clock.set("2026-05-15 17:00:01");
    let_it_look_at_the_clock(&desk, &clock.env());
    page.press("Today");
    page.wait_for_text("A calm look");
    album.take(page, "today-day-after");
    page.press("Look at it calmly");
    page.wait_for_text("What kind of no was it?");
    album.take(page, "case");
    a_calm_look(page, &mut album);
    further(page, &mut album);
    page.press("I have looked at it");
    page.press("Look back");
    page.wait_for_title("Looking back");
    album.take(page, "cases");
    page.press("What stays");
    page.wait_for_title("What stays");
    page.press("Put on my list: I keep my word");
    album.take(page, "worth");
}

fn the_hour(page: &Page, clock: &Clock, album: &mut Album<'_>) {
    page.press("I got a no");
    page.wait_for_title("I got a no");
    page.press("7");
    page.press("disappointed");
    page.fill("Company", "Halden and Ruiz");
    page.fill("Role", "Studio manager");
    page.press_fold("A little more");
    page.press("The last round");
    page.press("A call");
    scroll_to(page, "Just note it");
    album.take(page, "naming-more");
    page.press("Open the window, 15 minutes");
    page.wait_for_title("The window is open");
    let words = "They called. I had pictured myself there already.";
    page.fill("What happened, plainly?", words);
    clock.set("2026-05-14 15:12:30");
    page.wait_for_text("What would I say to a friend?");
    page.fill(
        "What would I say to a friend?",
        "You went in with open eyes.",
    );
    album.take(page, "room-last-minutes");
    page.press("Close the window now");
    page.wait_for_text("How much does it sting now?");
    page.press("4");
    page.press("Put it away until tomorrow");
    album.take(page, "after-sting");
    page.press("Go on");
    page.wait_for_text("walk to the river and back");
    album.take(page, "after-ritual");
    page.press("I'm going");
    page.press("I did it");
    page.press("On to the next small step");
    page.press("Write to one person");
    album.take(page, "after-step");
    page.press("Keep this step");
    page.wait_for_title("Today");
    page.press("Journal");
    page.wait_for_title("Journal");
    album.take(page, "journal-put-away");
    page.press("Today");
    page.wait_for_title("Today");
}

fn park_a_worry(page: &Page, album: &mut Album<'_>) {
    page.press("Park a worry");
    page.fill("What is on your mind", "how to tell Ana");
    album.take(page, "park");
    page.press("Park it");
    page.wait_for_text("Parked.");
}

fn a_calm_look(page: &Page, album: &mut Album<'_>) {
    for factor in [
        "Someone from inside got it",
        "The money for it went",
        "I was nervous",
    ] {
        page.press(factor);
    }
    scroll_to(page, "The timing");
    album.take(page, "case-sorted");
    page.press("Take it: List what I would never take again");
    page.wait_for_text("It stands on Today.");
    scroll_to(page, "I have looked at it");
    album.take(page, "case-fixes");
}

fn further(page: &Page, album: &mut Album<'_>) {
    page.press_fold("The résumé beside the job");
    page.fill("The job description", &typed(JOB));
    page.fill("My résumé", &typed(RESUME));
    page.press("Compare");
    page.wait_for_text("Words of theirs your résumé does not have");
    scroll_to(page, "Compare once more");
    album.take(page, "case-compared");
    page.press_fold("The résumé beside the job");
    page.press_fold("Notes from the interview");
    page.press("Add a note");
    page.fill(
        "What was asked?",
        "How would you plan a week with two kilns?",
    );
    page.fill(
        "What would I say next time?",
        "Begin with the firing I lost, and what I changed.",
    );
    scroll_to(page, "Done");
    album.take(page, "case-notes");
    page.press("Done");
    page.press_fold("Notes from the interview");
    page.press_fold("Ask for feedback");
    page.press("Warm");
    scroll_to(page, "Copy");
    album.take(page, "case-feedback");
}

/// The driver presses Enter for this sign, and drops a line end.
fn typed(text: &str) -> String {
    text.replace('\n', "\u{e007}")
}
