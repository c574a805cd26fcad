use crate::desk::{Desk, SOON, wait_for};
use crate::person::{
    A_KEY, PASSPHRASE, answer_dialog, files_under, first_start, settings, write_an_entry,
};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

#[test]
fn a_backup_is_made_tried_and_restored_and_the_present_journal_is_set_aside() {
    let desk = Desk::new("backups");
    let _tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let app = first_start(&desk, &[]);
    let page = app.page();
    write_an_entry(page, "Before the backup.");
    wait_for("the day's own backup", SOON * 2, || {
        let made = files_under(&desk.profile().join("backups"));
        if made.len() == 1 { Ok(()) } else { Err(made) }
    });
    settings(page, "Lock and backups");
    page.press("Try the newest backup");
    page.fill("Your passphrase", PASSPHRASE);
    page.press("Try it");
    page.wait_for_text("It opens. 1 entry");

    let file = desk.path("home").join("mine.onward-backup");
    page.press("Back up now …");
    answer_dialog(&desk, &screen, "Where should the backup go?", &file);
    page.wait_for_text("mine.onward-backup");
    let kept = std::fs::metadata(&file).expect("the backup").len();
    assert!(kept > 4096, "{kept} bytes");

    write_an_entry(page, "After the backup.");
    settings(page, "Lock and backups");
    page.press("Restore from a file …");
    answer_dialog(&desk, &screen, "Choose a backup", &file);
    page.fill(
        "The passphrase of this backup, or its recovery code",
        "wrong",
    );
    page.press("Look inside");
    page.wait_for_text("That does not open this backup.");
    page.fill(
        "The passphrase of this backup, or its recovery code",
        PASSPHRASE,
    );
    page.press("Look inside");
    page.wait_for_text("is set aside in a folder of its own");
    page.press("Restore this one");
    wait_for("the folder set aside", A_KEY, || {
        let names: Vec<_> = std::fs::read_dir(desk.profile())
            .expect("the profile")
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        let aside = names.iter().any(|name| name.starts_with("vault-set-aside"));
        if aside { Ok(()) } else { Err(names) }
    });
    page.wait_for_title("Today");
    page.press("Journal");
    page.wait_for_text("Before the backup.");
    assert!(!page.text().contains("After the backup."));
}
