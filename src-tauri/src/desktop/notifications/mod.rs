//! Desktop notifications: by notify-rust on Windows and macOS. On Linux Onward speaks to the
//! daemon itself, since notify-rust 4.19 does not hear every press there
//! (`docs/platforms.md` has the figures), and a press must never be lost.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(not(target_os = "linux"))]
mod waiting;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "linux")]
use linux as system;
#[cfg(target_os = "macos")]
use macos as own;
#[cfg(not(target_os = "linux"))]
use waiting as system;
#[cfg(windows)]
use windows as own;

use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use super::known::Known;
use crate::app::Event;
use crate::shell::{Notification, Press, Ticket};

/// How long the desktop may take to show one (`docs/reminders.md`, case 32).
const PATIENCE: Duration = Duration::from_secs(2);
/// How long the end of the program may wait for its notifications to be taken away.
#[cfg_attr(
    not(target_os = "linux"),
    allow(dead_code, reason = "nothing can be taken away")
)]
const FAREWELL: Duration = Duration::from_secs(1);
/// What the desktop calls a click on the notification itself.
const CLICK: &str = "default";

/// What Onward has on the screen.
pub(super) struct Notifications(system::Notifications);

impl Notifications {
    /// Called on the main thread, before anything is shown.
    pub(super) fn new(known: Arc<Known>, events: Sender<Event>) -> Self {
        Self(system::Notifications::new(known, events))
    }

    /// As [`crate::shell::Shell::notify`]. Never waits.
    pub(super) fn notify(&self, ticket: Ticket, notification: Notification) {
        self.0.notify(ticket, notification);
    }

    /// As [`crate::shell::Shell::change`]. Never waits.
    pub(super) fn change(&self, ticket: Ticket, notification: Notification) {
        self.0.change(ticket, notification);
    }

    /// As [`crate::shell::Shell::withdraw`]. Never waits.
    pub(super) fn withdraw(&self, ticket: Ticket) {
        self.0.withdraw(ticket);
    }

    /// Takes everything off the screen, where the system can: nobody will hear its
    /// buttons any more. Waits for it, no longer than [`FAREWELL`].
    pub(super) fn leave(&self) {
        self.0.leave();
    }
}

/// What a button is called towards the desktop.
fn key(press: Press) -> String {
    match press {
        Press::Open(_) => "open".into(),
        Press::Done => "done".into(),
        Press::Snooze(minutes) => format!("snooze:{minutes}"),
        Press::FiveMore => "five_more".into(),
    }
}

/// What the desktop's name for what was pressed asks for.
fn pressed(notification: &Notification, name: &str) -> Option<Press> {
    if name == CLICK {
        return Some(Press::Open(notification.opens));
    }
    let presses = notification.buttons.iter().map(|button| button.press);
    presses.into_iter().find(|press| key(*press) == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::{Button, Route, Urgency};

    #[test]
    fn every_button_is_known_again_by_its_name() {
        let presses = [
            Press::Open(Some(Route::Evening)),
            Press::Done,
            Press::Snooze(15),
            Press::Snooze(60),
            Press::FiveMore,
        ];
        let button = |press| Button {
            press,
            label: "a label".into(),
        };
        let notification = Notification {
            summary: String::new(),
            body: String::new(),
            buttons: presses.map(button).into(),
            opens: Some(Route::Today),
            urgency: Urgency::Normal,
            sound: false,
        };
        for press in presses {
            assert_eq!(pressed(&notification, &key(press)), Some(press));
        }
        let click = Some(Press::Open(Some(Route::Today)));
        assert_eq!(pressed(&notification, CLICK), click);
        assert_eq!(pressed(&notification, "snooze:7"), None);
    }
}
