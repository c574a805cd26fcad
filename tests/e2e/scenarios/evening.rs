use chrono_tz::Europe::Berlin;

use crate::desk::{Clock, Desk, SOON};
use crate::notifications::Notifications;
use crate::person::{first_start, let_it_look_at_the_clock, settings, unfold};

#[test]
fn what_was_planned_in_the_evening_is_there_in_the_morning() {
    let desk = Desk::new("evening");
    let notifications = Notifications::of(&desk);
    let clock = Clock::at(&desk, Berlin, "2026-05-14 20:20:00");
    let app = first_start(&desk, &clock.env());
    let page = app.page();
    settings(page, "Lock and backups");
    page.press("Never");
    settings(page, "Reminders");
    page.wait_for_text("What became of your reminders");
    unfold(page, "Evening and week");
    page.press("Plan tomorrow in the evening");

    clock.set("2026-05-14 20:30:01");
    let_it_look_at_the_clock(&desk, &clock.env());
    notifications.wait_for("Tomorrow, in two or three lines", SOON);
    notifications.press("Plan tomorrow");
    page.wait_for_title("Tomorrow");
    page.fill("What", "write to Ana");
    page.fill("When", "09:00");
    page.wait_for_text("Kept at");
    page.press("Done");
    page.wait_for_title("Today");

    clock.set("2026-05-15 08:30:01");
    let_it_look_at_the_clock(&desk, &clock.env());
    let morning = notifications.wait_for("What you planned", SOON);
    assert_eq!(morning.body, "One thing stands on Today.");
    page.wait_for_text("At 09:00: write to Ana");
    page.press("Mark done: write to Ana");
    page.find("Done: write to Ana");
}
