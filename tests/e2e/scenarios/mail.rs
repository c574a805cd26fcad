use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::app::App;
use crate::desk::{Desk, SOON, wait_for};
use crate::page::Page;
use crate::person::first_start;

/// A folder of openers that come before the system's: each a script of these words.
fn openers(desk: &Desk, script: &str) -> String {
    let folder = desk.path("openers");
    fs::create_dir_all(&folder).expect("a folder");
    for name in ["xdg-open", "gio", "gnome-open", "kde-open", "wslview"] {
        let file = folder.join(name);
        fs::write(&file, format!("#!/bin/sh\n{script}\n")).expect("a script");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).expect("its mode");
    }
    let others = std::env::var("PATH").unwrap_or_default();
    format!("{}:{others}", folder.display())
}

/// Notes a no and opens its request for feedback with a draft in it.
#[track_caller]
fn a_draft(app: &App) -> &Page {
    let page = app.page();
    page.press("I got a no");
    page.wait_for_title("I got a no");
    page.fill("Company", "Halden and Ruiz");
    page.press("Just note it");
    page.wait_for_title("Today");
    page.press("Look back");
    page.wait_for_text("Halden and Ruiz");
    page.run(
        "[...document.querySelectorAll('main button')].find((b) => b.innerText.includes('Halden')).click()",
        vec![],
    );
    page.press("Open it now");
    page.press_fold("Ask for feedback");
    page.press("Brief");
    page
}

#[test]
fn a_draft_is_handed_to_the_mail_program_at_a_press() {
    let desk = Desk::new("mail");
    let seen = desk.path("seen");
    let path = openers(&desk, &format!("printf %s \"$1\" > '{}'", seen.display()));
    let app = first_start(&desk, &[("PATH", &path)]);
    let page = a_draft(&app);
    page.press("Open in the mail program");
    page.wait_for_text("It is in your mail program now.");
    let address = wait_for("what the mail program was given", SOON, || {
        fs::read_to_string(&seen).map_err(|error| error.to_string())
    });
    assert!(address.starts_with("mailto:?subject="), "{address}");
    assert!(address.contains("body=Hello"), "{address}");
}

#[test]
fn where_there_is_no_mail_program_it_is_said_and_the_draft_stays() {
    let desk = Desk::new("no-mail");
    let path = openers(&desk, "exit 3");
    let app = first_start(&desk, &[("PATH", &path)]);
    let page = a_draft(&app);
    page.press("Open in the mail program");
    page.wait_for_text("No mail program answered.");
    assert!(page.value("What I would write").starts_with("Hello"));
}
