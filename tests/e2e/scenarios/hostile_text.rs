use serde_json::{Value, json};

use crate::desk::Desk;
use crate::notifications::Notifications;
use crate::page::Page;
use crate::person::{first_start, settings};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

/// Text that would run, load, or break out, where something took it for more than text.
/// Each sets `window.ran` if it runs.
pub const HOSTILE: &[&str] = &[
    "<script>window.ran = 1</script>",
    "<img src=x onerror=\"window.ran = 1\">",
    "<svg onload=\"window.ran = 1\"><animate onbegin=\"window.ran = 1\" attributeName=x dur=1s>",
    "<iframe srcdoc=\"<script>parent.ran = 1</script>\"></iframe>",
    "<a href=\"javascript:window.ran = 1\" autofocus onfocus=\"window.ran = 1\">x</a>",
    "<style>@import 'https://example.org/x.css';</style>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<meta http-equiv=refresh content=\"0;url=https://example.org/\">",
    "<form action=https://example.org><input autofocus onfocus=\"window.ran = 1\">",
    "\"><script>window.ran = 1</script>",
    "'; window.ran = 1; //",
    "${window.ran = 1}",
    "{@html '<img src=x onerror=window.ran=1>'}",
    "{{constructor.constructor('window.ran = 1')()}}",
    "![x](https://example.org/pixel.png) [x](javascript:window.ran=1)",
    "</textarea><script>window.ran = 1</script>",
    "<!--<img src=\"--><img src=x onerror=window.ran=1>\">",
    "<math><mtext><table><mglyph><style><img src=x onerror=window.ran=1>",
    "'; DROP TABLE entries; --",
    "Robert\u{202e}nimda\u{202c} \u{200f}\u{2066}x\u{2069}",
    "nul \u{0} bell \u{7} escape \u{1b}[31m",
    "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮ 👩‍👩‍👧‍👦 表ポあA鷗Œé",
    "%s%n %x /etc/passwd ..\\..\\ file:///etc/passwd",
    "& &amp; &lt;b&gt; <b>bold</b> _mnemonic",
];

#[test]
fn text_that_would_run_is_text_in_every_field_and_comes_back_as_it_was() {
    let desk = Desk::new("hostile-text");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let _notifications = Notifications::of(&desk);
    let app = first_start(&desk, &[]);
    let page = app.page();
    watch(page);
    for text in HOSTILE {
        let entry = page.ask_the_app(
            "journal_create",
            json!({ "draft": { "title": text, "text": text } }),
        );
        let read = page.ask_the_app("journal_read", json!({ "id": entry["id"] }));
        assert_eq!(read["text"], *text, "byte for byte");
        page.ask_the_app("application_add", json!({ "company": text, "role": text }));
        let ritual = json!({ "id": null, "kind": "move", "text": text });
        page.ask_the_app("ritual_save", json!({ "draft": ritual }));
        let goal = json!({
            "id": null, "kind": "own", "title": text, "target": 1, "unit": "times",
            "days": { "kind": "week", "weekdays": [1, 2, 3, 4, 5, 6, 7] },
            "startsOn": null, "endsOn": null, "times": [], "active": true
        });
        page.ask_the_app("goal_save", json!({ "draft": goal }));
    }
    let word = HOSTILE[1];
    let draft = json!({
        "applicationId": null, "company": word, "role": word, "sting": 5, "feelings": [word]
    });
    let no = json!({ "draft": draft, "openWindow": true });
    let rebound = page.ask_the_app("rebound_begin", no);
    let written = json!({ "id": rebound["id"], "text": HOSTILE.join("\n") });
    page.ask_the_app("rebound_write", written);

    // Every screen that shows any of it.
    for screen in ["Today", "Journal"] {
        page.press(screen);
        page.wait_for_title(screen);
        page.wait_for_text("window.ran = 1");
        nothing_ran(page, screen);
    }
    for section in ["Goals", "Rituals"] {
        settings(page, section);
        page.wait_for_text("window.ran = 1");
        nothing_ran(page, section);
    }
    page.press("I got a no");
    page.wait_for_title("The window is open");
    nothing_ran(page, "the room");
    assert_eq!(
        screen.windows().len(),
        1,
        "a second window: {:?}",
        screen.windows()
    );
    let labels = tray.menu().labels();
    assert!(labels.iter().any(|label| label.contains("<script>")));
    page.ask_the_app("rebound_close", json!({ "id": rebound["id"] }));
}

/// From now on the page remembers what was refused to it.
pub fn watch(page: &Page) {
    page.run(
        "window.broken = [];
         document.addEventListener('securitypolicyviolation',
             (e) => window.broken.push(`${e.violatedDirective} ${e.blockedURI}`));",
        vec![],
    );
}

/// Nothing ran, and nothing tried to: from [`watch`] on until now.
#[track_caller]
pub fn nothing_ran(page: &Page, place: &str) {
    // Long enough for a picture that fails to load to say so.
    std::thread::sleep(std::time::Duration::from_millis(300));
    only_text(page, place);
}

/// What stands there now is text alone. What runs or is refused a little later is seen by the next look.
#[track_caller]
pub fn only_text(page: &Page, place: &str) {
    let found = page.run(
        "return {
            ran: window.ran ?? null,
            broken: window.broken ?? [],
            strangers: [...document.querySelectorAll(
                'main script, main iframe, main img:not(.ProseMirror-separator), main link, main meta, main form[action], main style'
            )].map((e) => e.outerHTML),
            address: location.href,
        }",
        vec![],
    );
    assert_eq!(found["ran"], Value::Null, "{place}: something ran");
    assert_eq!(
        found["broken"],
        json!([]),
        "{place}: something asked for more"
    );
    assert_eq!(
        found["strangers"],
        json!([]),
        "{place}: text became elements"
    );
    assert_eq!(found["address"], "tauri://localhost", "{place}");
}
