//! Desktop notifications. Each lives on a thread of its own: its handle has to stay
//! alive for its buttons to answer, and a daemon that hangs must block nobody.

use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

use notify_rust::NotificationResponse;

use crate::app::Event;
use crate::shell::{Notification, Outcome, Press, Ticket};
use crate::words;

/// How long the desktop may take to show one (`docs/reminders.md`, case 32).
const PATIENCE: Duration = Duration::from_secs(2);
const BUTTON: &str = "open";

/// Shows a notification; the outcome comes as [`Event::Delivered`] within [`PATIENCE`],
/// a press as [`Event::Pressed`], its end as [`Event::Gone`].
pub(super) fn show(ticket: Ticket, notification: Notification, events: Sender<Event>) {
    let (outcome, shown) = mpsc::channel();
    let pressed = events.clone();
    let live = move || {
        let handle = drawn(&notification).show();
        let in_time = outcome.send(handle.is_ok()).is_ok();
        match handle {
            // It counts as not shown already, and stands in the app's own list.
            Ok(handle) if !in_time => withdraw(handle),
            Ok(handle) => {
                let _ = handle.wait_for_response(|response: &NotificationResponse| {
                    let ours = match response {
                        NotificationResponse::Default => true,
                        NotificationResponse::Action(name) => name == BUTTON,
                        _ => false,
                    };
                    if ours {
                        let open = Press::Open(notification.opens);
                        let _ = pressed.send(Event::Pressed(ticket, open));
                    }
                });
            }
            // Its kind only: the error could repeat what was to be shown.
            Err(_) => eprintln!("onward: a notification could not be shown"),
        }
    };
    thread::spawn(move || {
        let started = thread::Builder::new()
            .name("notification".into())
            .spawn(live);
        let outcome = match started.map(|_| shown.recv_timeout(PATIENCE)) {
            Ok(Ok(true)) => Outcome::Shown,
            Ok(Err(_)) => Outcome::Silent,
            Ok(Ok(false)) | Err(_) => Outcome::Refused,
        };
        let _ = events.send(Event::Delivered(ticket, outcome));
    });
}

/// Takes a notification back where the system can.
fn withdraw(handle: notify_rust::NotificationHandle) {
    #[cfg(all(unix, not(target_os = "macos")))]
    handle.close();
    #[cfg(not(all(unix, not(target_os = "macos"))))]
    drop(handle);
}

fn drawn(notification: &Notification) -> notify_rust::Notification {
    let mut drawn = notify_rust::Notification::new();
    drawn
        .appname(words::ONWARD)
        .summary(&notification.summary)
        .body(&escaped(&notification.body))
        .icon("onward")
        .action("default", words::OPEN_BUTTON)
        .action(BUTTON, words::OPEN_BUTTON);
    #[cfg(all(unix, not(target_os = "macos")))]
    drawn
        .hint(notify_rust::Hint::DesktopEntry("onward".into()))
        .hint(notify_rust::Hint::Category("presence".into()));
    // The installer registers this identity; a debug build has none and is shown under
    // the system's stand-in.
    #[cfg(all(windows, not(debug_assertions)))]
    drawn.app_id("app.onward.journal");
    drawn
}

/// Bodies may hold markup in the freedesktop specification; ours never do.
fn escaped(body: &str) -> String {
    if cfg!(all(unix, not(target_os = "macos"))) {
        body.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
    } else {
        body.to_owned()
    }
}
