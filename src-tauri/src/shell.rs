//! What the controller asks of the desktop, as a trait: the real one is
//! [`crate::desktop::TauriShell`], the tests have one that only writes down.

use serde::{Deserialize, Serialize};

use crate::app::{DropPlace, Progress};
use crate::preferences::Theme;
use crate::tray_menu::TrayMenu;

/// A screen of the user interface that the tray or a notification can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// The day.
    Today,
    /// The journal, at a new entry.
    Journal,
    /// The settings.
    Settings,
    /// "I got a no".
    Naming,
    /// The open window.
    Room,
    /// What comes after the window.
    After,
    /// A small win, in one line.
    Win,
    /// The plan for tomorrow.
    Evening,
    /// The look at the week.
    Week,
    /// The settings, at the reminders.
    Reminders,
    /// A quick note.
    Note,
}

/// Whether the tray's icon is really there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum TrayState {
    /// It is shown.
    Shown,
    /// The desktop has no place for it: the window is then never hidden.
    NoHost,
    /// It could not be made.
    Unavailable,
}

/// Whether notifications can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum NoticesState {
    /// They can.
    Ready,
    /// There is no session bus, over which they would go.
    NoBus,
    /// No program on this desktop shows them.
    NoDaemon,
    /// There is one, but it did not answer the last time.
    Silent,
}

/// What the desktop can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Desktop {
    /// The tray.
    pub tray: TrayState,
    /// Notifications.
    pub notices: NoticesState,
}

/// What the user interface is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tell {
    /// Something changed: read again what is on screen.
    Changed,
    /// Go there.
    Route(Route),
    /// Save everything typed, then answer `flushed`.
    Flush,
    /// Nothing would be left to click on: ask whether to minimise or quit.
    AskClose,
    /// What the desktop can do changed.
    Desktop(Desktop),
    /// How far a long task is.
    Progress(Progress),
    /// What became of the test reminder.
    Tested(Outcome),
    /// Files were let go there. What they are is asked for with a command.
    Dropped(DropPlace),
}

/// A notification: what it says and what pressing it asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    /// Its first line.
    pub summary: String,
    /// The rest.
    pub body: String,
    /// Its buttons, in order, where the platform has them.
    pub buttons: Vec<Button>,
    /// The screen that a click on the notification itself opens; none for the window as
    /// it is.
    pub opens: Option<Route>,
    /// How much it may come forward.
    pub urgency: Urgency,
    /// Whether the desktop is asked for a sound. None is asked for else.
    pub sound: bool,
}

/// A button of a notification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// What pressing it asks for.
    pub press: Press,
    /// Its words.
    pub label: String,
}

/// What pressing a notification asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// Show the window, at a screen.
    Open(Option<Route>),
    /// What it reminds of is done.
    Done,
    /// Remind again after so many minutes.
    Snooze(u16),
    /// Five more minutes in the room, once.
    FiveMore,
}

/// How much a notification may come forward. None is critical: that would stay on the
/// screen until it is closed, and nothing of ours is worth that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// It can wait in the list.
    Low,
    /// As messages do.
    Normal,
}

/// What became of a notification that was handed to the desktop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, rename = "TestOutcome"))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The desktop took it. Whether it is seen is up to the desktop (do not disturb).
    Shown,
    /// It was refused, or there is nothing to hand it to.
    Refused,
    /// No answer in time.
    Silent,
}

/// Which notification an outcome belongs to.
pub type Ticket = u64;

/// What the controller asks of the desktop. No call may wait for the user, and none is
/// made while the controller's state is held.
pub trait Shell: Send + Sync {
    /// Shows the window, building it where there is none; brings it to the front.
    fn show_window(&self);
    /// Whether there is a window (shown or minimised).
    fn has_window(&self) -> bool;
    /// Whether the window of this label is the one that is there, and not one going.
    fn is_current(&self, label: &str) -> bool;
    /// Destroys the window and its web view; the app stays in the tray.
    fn drop_window(&self);
    /// Destroys the web view, with all it ever held, and builds a new window in its place.
    fn replace_window(&self);
    /// Minimises the window.
    fn minimise_window(&self);
    /// Makes the window fill the screen, or no more.
    fn fill_screen(&self, fill: bool);
    /// Opens the system's dialog for printing what the window shows.
    fn print_window(&self);
    /// Tells the user interface something, if there is one.
    fn tell(&self, message: Tell);
    /// Draws the tray.
    fn draw_tray(&self, menu: &TrayMenu);
    /// Shows a notification; its outcome comes as [`crate::app::Event::Delivered`], a press
    /// as [`crate::app::Event::Pressed`], its end as [`crate::app::Event::Gone`].
    fn notify(&self, ticket: Ticket, notification: Notification);
    /// Changes a notification in its place where the platform can, and else leaves it as
    /// it is. One that has gone meanwhile stays gone. There is no outcome of its own.
    fn change(&self, ticket: Ticket, notification: Notification);
    /// Takes a notification off the screen where the platform can.
    fn withdraw(&self, ticket: Ticket);
    /// What the desktop can do, as last seen. Does not block.
    fn desktop(&self) -> Desktop;
    /// The theme was chosen anew: the next window's background follows it.
    fn theme_changed(&self, theme: Theme);
    /// The vault is locked, or stays open by choice: the computer need not wait with
    /// going to sleep.
    fn may_sleep(&self);
    /// Ends the program.
    fn quit(&self);
}
