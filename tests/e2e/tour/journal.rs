//! The journal: written, found, thrown away and shared, with a picture of every step.

use chrono_tz::Europe::Berlin;
use serde_json::json;

use super::journal_beside::{around_it, found, shared, versions_and_bin};
use super::{Album, folder};
use crate::desk::{Clock, Desk};
use crate::page::{ENTER, Page, ctrl, ctrl_shift};
use crate::person::{first_start, settings};
use crate::picture::drawing;
use crate::screen::Screen;
use crate::tray_host::TrayHost;

/// The other tours' pictures have the numbers before this.
const FIRST_NUMBER: usize = 80;
const ESCAPE: &str = "\u{e00c}";

#[test]
#[ignore = "takes pictures: cargo xtask tour"]
fn tour_of_the_journal() {
    let desk = Desk::as_usual("tour-journal");
    let _tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let mut album = Album {
        folder: folder(),
        screen: &screen,
        taken: FIRST_NUMBER,
    };
    let clock = Clock::at(&desk, Berlin, "2026-05-14 17:20:00");
    let app = first_start(&desk, &clock.env());
    let page = app.page();
    settings(page, "Lock and backups");
    page.press("Never");
    earlier_days(page);
    a_page(page, &mut album);
    around_it(page, &mut album);
    found(page, &mut album);
    versions_and_bin(page, &clock, &mut album);
    shared(page, &mut album);
    page.keys(&ctrl_shift("j"));
    page.wait_for_title("Quick note");
    page.fill("Your note", "Ask Ana about the kiln.");
    album.take(page, "quick-note");
}

/// Weeks of entries, so that the list and the calendar have something to show.
fn earlier_days(page: &Page) {
    let days = [
        (
            "2026-04-14",
            "09:10",
            "",
            "A month of mornings",
            "Up before the bins. Tea on the step, and **no** news.",
        ),
        (
            "2026-04-28",
            "21:40",
            "bright",
            "They rang back",
            "The studio in Harrow rang. A talk on Thursday! #harrow",
        ),
        (
            "2026-05-02",
            "08:15",
            "even",
            "",
            "Only a line: rain, and two applications sent.",
        ),
        (
            "2026-05-07",
            "18:30",
            "low",
            "After the talk",
            "- the kiln question\n- the rota question\n\nI was nervous, and it showed. #harrow #interviews",
        ),
        (
            "2026-05-13",
            "07:55",
            "light",
            "The heron",
            "It stood in front of the **façade** of the mill and let me pass. #river",
        ),
    ];
    for (date, time, mood, title, text) in days {
        let draft = json!({ "draft": { "title": title, "text": text } });
        let about = page.ask_the_app("journal_create", draft);
        let id = about["id"].clone();
        page.ask_the_app(
            "entry_move",
            json!({ "id": id, "date": date, "time": time }),
        );
        let mood = Some(mood).filter(|mood| !mood.is_empty());
        let marks = json!({
            "mood": mood, "energy": null, "starred": title == "The heron", "tags": [], "links": []
        });
        page.ask_the_app("entry_marks", json!({ "id": id, "marks": marks }));
    }
}

fn a_page(page: &Page, album: &mut Album<'_>) {
    page.press("Journal");
    page.wait_for_title("Journal");
    page.press("New");
    album.take(page, "journal-new-page");
    page.press("Another beginning");
    page.find("Close");
    album.take(page, "journal-templates");
    page.keys(ESCAPE);
    page.fill("Title", "Thursday, and what is left of it");
    page.fill("Entry", "# What was today?");
    page.keys(&format!("{ENTER}A short mail, two lines. I walked to the "));
    page.keys(&ctrl("b"));
    page.keys("weir");
    page.keys(&ctrl("b"));
    page.keys(" and back, and the heron was there. #river ");
    page.keys(&format!(
        "{ENTER}[ ] write to Ana{ENTER}ask about the rota{ENTER}{ENTER}> "
    ));
    page.keys(&format!("You went in with open eyes.{ENTER}{ENTER}"));
    page.paste_picture("Entry", &drawing(640, 360));
    page.wait_for_pictures("Entry", 1);
    for (what, chosen) in [
        ("How it feels", "even"),
        ("How much energy there is", "some energy"),
    ] {
        page.press("Add to this page");
        page.press(what);
        page.press(chosen);
        if chosen == "even" {
            album.take(page, "journal-mood");
        }
        page.press("Done");
    }
    page.press("Add to this page");
    page.press("A tag");
    page.fill("A tag", "evenings");
    page.keys(ENTER);
    album.take(page, "journal-tag");
    page.keys(ESCAPE);
    page.press("Done");
    page.press("Add to this page");
    page.press("An application, a person or a no");
    page.fill("An application, a person or a no", "Ana Ruiz");
    page.keys(ENTER);
    page.find("Remove Ana Ruiz");
    page.wait_for_text("Kept at");
    album.take(page, "journal-page");
    page.press("Only the page");
    album.take(page, "journal-only-the-page");
    page.keys(&ctrl_shift("f"));
}
