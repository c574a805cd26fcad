use crate::app::App;
use crate::desk::{Desk, wait_for};
use crate::page::Page;
use crate::person::{A_KEY, PASSPHRASE, quit, settings};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

/// The code on the screen, its groups joined by dashes.
fn code_on(page: &Page) -> String {
    wait_for("a recovery code", A_KEY, || {
        let groups = page.run(
            "return [...document.querySelectorAll('.code-groups .code')].map((e) => e.innerText)",
            vec![],
        );
        let groups: Vec<String> = serde_json::from_value(groups).unwrap_or_default();
        if groups.len() == 7 {
            Ok(groups.join("-"))
        } else {
            Err(page.text())
        }
    })
}

/// Types back the two groups that are asked for.
#[track_caller]
fn type_back(page: &Page, code: &str) {
    page.press("I have it safe");
    page.wait_for_text("Type groups");
    let text = page.text();
    let groups: Vec<&str> = code.split('-').collect();
    let asked: Vec<usize> = (1..=7)
        .filter(|number| text.contains(&format!("Group {number}")))
        .collect();
    assert_eq!(asked.len(), 2, "{text}");
    for number in asked {
        page.fill(
            &format!("Group {number}"),
            &groups[number - 1].to_lowercase(),
        );
    }
    page.press("Use this code");
}

#[test]
fn a_recovery_code_made_at_the_first_start_opens_and_chooses_a_new_passphrase() {
    let desk = Desk::new("recovery");
    let _tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let app = App::steered(&desk, &[]);
    let page = app.page();
    page.wait_for_title("Welcome");
    page.fill("Passphrase", PASSPHRASE);
    page.fill("Passphrase again", PASSPHRASE);
    page.press("Create my journal");
    page.press("Make a recovery code");
    let code = code_on(page);
    type_back(page, &code);
    page.wait_for_title("Today");
    quit(&desk, &screen, &app);

    let app = App::steered(&desk, &[]);
    let page = app.page();
    page.wait_for_title("Locked");
    page.press("Use the recovery code");
    page.fill("Recovery code", "AAAA-BBBB");
    page.press("Unlock");
    page.wait_for_text("Something in the code is not right yet.");
    page.fill("Recovery code", &code.to_lowercase().replace('-', " "));
    page.press("Unlock");
    page.wait_for_title("Today");
    settings(page, "Lock and backups");
    page.press("Change: Passphrase");
    page.fill("Your passphrase, or the recovery code", &code);
    page.fill("New passphrase", "walnut sextant gravel plum");
    page.fill("New passphrase again", "walnut sextant gravel plum");
    page.press("Change it");
    page.wait_for_text("The new passphrase counts from now.");
    quit(&desk, &screen, &app);

    let app = App::steered(&desk, &[]);
    let page = app.page();
    page.wait_for_title("Locked");
    page.fill("Passphrase", PASSPHRASE);
    page.press("Unlock");
    page.wait_for_text("That was not the passphrase");
    page.fill("Passphrase", "walnut sextant gravel plum");
    page.press("Unlock");
    page.wait_for_title("Today");
}

#[test]
fn a_new_key_keeps_what_was_written_and_asks_for_a_new_code() {
    let desk = Desk::new("new-key");
    let _tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let app = crate::person::first_start(&desk, &[]);
    let page = app.page();
    crate::person::write_an_entry(page, "The heron was on the weir again.");
    settings(page, "Lock and backups");
    page.press("Make one: Recovery code");
    page.fill("Your passphrase", PASSPHRASE);
    page.press("Show me the code");
    let first = code_on(page);
    type_back(page, &first);
    page.wait_for_text("The recovery code counts from now.");
    page.press("Make a new key");
    page.fill("Your passphrase", PASSPHRASE);
    page.press("Encrypt it anew");
    let second = code_on(page);
    assert_ne!(first, second);
    type_back(page, &second);
    page.wait_for_text("counts from now");
    let names: Vec<String> = std::fs::read_dir(desk.profile().join("vault"))
        .expect("the vault")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert!(names.contains(&"journal-1.db".to_owned()), "{names:?}");
    assert!(!names.contains(&"journal.db".to_owned()), "{names:?}");
    quit(&desk, &screen, &app);

    let app = App::steered(&desk, &[]);
    let page = app.page();
    page.wait_for_title("Locked");
    for (code, opens) in [(first, false), (second, true)] {
        if !page.has("Recovery code") {
            page.press("Use the recovery code");
        }
        page.fill("Recovery code", &code);
        page.press("Unlock");
        if opens {
            page.wait_for_title("Today");
        } else {
            page.wait_for_text("does not open this journal");
        }
    }
    page.press("Journal");
    page.wait_for_text("The heron was on the weir again.");
}
