//! Windows' own notifications. Each has its ticket as its tag, by which it is changed in
//! place and taken away, from the screen and from the list of what was missed.

mod identity;
mod toast;

use std::collections::HashMap;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use windows::Foundation::TypedEventHandler;
use windows::UI::Notifications::{
    NotificationSetting, ToastActivatedEventArgs, ToastDismissalReason, ToastDismissedEventArgs,
    ToastNotification, ToastNotificationManager,
};
use windows::core::{HSTRING, IInspectable, Interface, Result};

use super::super::known::Known;
use super::{CLICK, FAREWELL, PATIENCE, pressed};
use crate::app::Event;
use crate::shell::{NoticesState, Notification, Outcome, Ticket};

/// The name under which the system knows Onward; the installers use it too.
const IDENTITY: &str = "app.onward.journal";

#[derive(Clone)]
pub(super) struct Notifications {
    known: Arc<Known>,
    events: Sender<Event>,
    /// What is on the screen or in the list.
    shown: Arc<Mutex<HashMap<Ticket, Shown>>>,
}

struct Shown {
    notification: Notification,
    /// How often it was changed: what the system says of an older form is no news.
    changes: u32,
}

impl Notifications {
    pub(super) fn new(known: Arc<Known>, events: Sender<Event>) -> Self {
        identity::introduce();
        Self {
            known,
            events,
            shown: Arc::default(),
        }
    }

    pub(super) fn notify(&self, ticket: Ticket, notification: Notification) {
        let changes = {
            let mut all = self.shown();
            let changes = all.get(&ticket).map_or(0, |shown| shown.changes + 1);
            let notification = notification.clone();
            let shown = Shown {
                notification,
                changes,
            };
            all.insert(ticket, shown);
            changes
        };
        let (outcome, answer) = mpsc::channel();
        let showing = self.clone();
        let watching = self.clone();
        thread::spawn(move || {
            let show = move || {
                let shown = showing.show(ticket, &notification, changes);
                // Answered too late, it counts as not shown.
                if outcome.send(shown.is_ok()).is_err() && shown.is_ok() {
                    remove(ticket);
                }
            };
            let started = thread::Builder::new().spawn(show);
            let outcome = match started.map(|_| answer.recv_timeout(PATIENCE)) {
                Ok(Ok(true)) => Outcome::Shown,
                Ok(Err(RecvTimeoutError::Timeout)) => Outcome::Silent,
                Ok(_) | Err(_) => Outcome::Refused,
            };
            watching.settle(ticket, outcome, changes > 0);
        });
    }

    pub(super) fn withdraw(&self, ticket: Ticket) {
        if self.gone(ticket) {
            thread::spawn(move || remove(ticket));
        }
    }

    pub(super) fn leave(&self) {
        let (done, gone) = mpsc::channel();
        thread::spawn(move || {
            let _ = remove_all();
            let _ = done.send(());
        });
        let _ = gone.recv_timeout(FAREWELL);
    }

    fn show(&self, ticket: Ticket, notification: &Notification, changes: u32) -> Result<()> {
        let toast = toast::drawn(ticket, notification, changes > 0)?;
        let here = self.clone();
        toast.Activated(&TypedEventHandler::new(
            move |_, activated: windows::core::Ref<'_, IInspectable>| {
                here.activated(ticket, &name(activated.as_ref()));
                Ok(())
            },
        ))?;
        let here = self.clone();
        toast.Dismissed(&TypedEventHandler::<
            ToastNotification,
            ToastDismissedEventArgs,
        >::new(move |_, dismissed| {
            let reason = dismissed.as_ref().and_then(|why| why.Reason().ok());
            // Its time on the screen is over; in the list it can still be pressed.
            let is_over = reason != Some(ToastDismissalReason::TimedOut);
            if is_over && here.changes(ticket) == Some(changes) {
                here.gone(ticket);
            }
            Ok(())
        }))?;
        let notifier =
            ToastNotificationManager::CreateToastNotifierWithId(&HSTRING::from(IDENTITY))?;
        // A program that has shown none yet has no setting: that is no refusal.
        match notifier.Setting() {
            Ok(setting) if setting != NotificationSetting::Enabled => {
                Err(windows::core::Error::empty())
            }
            _ => notifier.Show(&toast),
        }
    }

    fn activated(&self, ticket: Ticket, name: &str) {
        let shown = self.shown().remove(&ticket);
        if let Some(press) = shown.and_then(|shown| pressed(&shown.notification, name)) {
            let _ = self.events.send(Event::Pressed(ticket, press));
            let _ = self.events.send(Event::Gone(ticket));
            remove(ticket);
        }
    }

    fn changes(&self, ticket: Ticket) -> Option<u32> {
        self.shown().get(&ticket).map(|shown| shown.changes)
    }

    /// Whether it was there until now.
    fn gone(&self, ticket: Ticket) -> bool {
        let was_there = self.shown().remove(&ticket).is_some();
        if was_there {
            let _ = self.events.send(Event::Gone(ticket));
        }
        was_there
    }

    fn settle(&self, ticket: Ticket, outcome: Outcome, is_change: bool) {
        let notices = match outcome {
            Outcome::Silent => NoticesState::Silent,
            Outcome::Shown | Outcome::Refused => NoticesState::Ready,
        };
        self.known.change(|desktop| desktop.notices = notices);
        // A change that failed leaves what is there.
        if is_change {
            return;
        }
        if outcome != Outcome::Shown {
            // Nothing of the error: it could repeat what was to be shown.
            eprintln!("onward: a notification could not be shown ({outcome:?})");
            self.shown().remove(&ticket);
        }
        let _ = self.events.send(Event::Delivered(ticket, outcome));
    }

    fn shown(&self) -> MutexGuard<'_, HashMap<Ticket, Shown>> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What was pressed; a click on the notification itself has no name.
fn name(activated: Option<&IInspectable>) -> String {
    let arguments = activated
        .and_then(|activated| activated.cast::<ToastActivatedEventArgs>().ok())
        .and_then(|activated| activated.Arguments().ok());
    let name = arguments.map(|name| name.to_string_lossy());
    name.filter(|name| !name.is_empty())
        .unwrap_or_else(|| CLICK.into())
}

fn remove(ticket: Ticket) {
    let (group, identity) = (HSTRING::from(toast::GROUP), HSTRING::from(IDENTITY));
    let _ = ToastNotificationManager::History()
        .and_then(|all| all.RemoveGroupedTagWithId(&toast::tag(ticket), &group, &identity));
}

fn remove_all() -> Result<()> {
    let (group, identity) = (HSTRING::from(toast::GROUP), HSTRING::from(IDENTITY));
    ToastNotificationManager::History()?.RemoveGroupWithId(&group, &identity)
}
