//! The events, and the thread that handles them.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use chrono::NaiveDate;
use onward_core::ErrorCode;

use super::{App, Departure, Dropped};
use crate::arguments::Wanted;
use crate::shell::{Outcome, Press, Route, Tell, Ticket, TrayState};
use crate::tray_menu::TrayAction;

/// Everything that happens to the program from outside its own windows' commands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Something reminders or the tray depend on changed.
    Changed,
    /// A line of the tray's menu was pressed.
    Tray(TrayAction),
    /// A notification was, or could not be, shown.
    Delivered(Ticket, Outcome),
    /// A notification, or a button of it, was pressed.
    Pressed(Ticket, Press),
    /// A notification left the screen: pressed, closed, withdrawn, or timed out.
    Gone(Ticket),
    /// The window's close button was pressed.
    CloseRequested,
    /// Onward was started a second time.
    SecondStart(Wanted),
    /// The user interface had its time to save what was typed.
    FlushTimedOut(u64),
    /// What the desktop can do changed.
    DesktopChanged,
    /// The computer is about to sleep.
    Sleeping,
    /// It is awake again.
    Woke,
    /// The screen was locked.
    ScreenLocked,
    /// Files were let go over the window.
    Dropped(Dropped),
    /// The automatic backup of this local date was made, or why not.
    BackedUp(NaiveDate, Option<ErrorCode>),
}

/// How long "snooze all" is, in minutes.
const HUSH_MINUTES: u16 = 60;

/// The wall clock is looked at no less often than this: timers stop in suspend, and
/// clocks and zones are changed by hand (`docs/reminders.md`).
pub(super) const LONGEST_SLEEP: Duration = Duration::from_secs(60);

impl App {
    /// Handles events and due reminders until every sender is gone.
    pub fn run(self: &Arc<Self>, events: &Receiver<Event>) {
        loop {
            let sleep = self.look();
            match events.recv_timeout(sleep.min(LONGEST_SLEEP)) {
                Ok(event) => self.handle(event),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Handles one event.
    pub fn handle(&self, event: Event) {
        match event {
            // Looking again, which follows every event, is all there is to do.
            Event::Changed | Event::Woke => {}
            Event::Tray(action) => self.tray(action),
            Event::Delivered(ticket, outcome) => self.delivered(ticket, outcome),
            Event::Pressed(ticket, press) => self.pressed(ticket, press),
            Event::Gone(ticket) => self.gone(ticket),
            Event::SecondStart(wanted) => self.second_start(wanted),
            Event::CloseRequested => self.close_requested(),
            Event::FlushTimedOut(number) => self.flush_timed_out(number),
            Event::DesktopChanged => self.shell.tell(Tell::Desktop(self.shell.desktop())),
            Event::Sleeping => self.going_to_sleep(),
            Event::ScreenLocked => self.screen_locked(),
            Event::Dropped(dropped) => self.dropped(dropped),
            Event::BackedUp(date, problem) => self.backed_up(date, problem),
        }
    }

    /// Hidden, there is nothing to show.
    fn second_start(&self, wanted: Wanted) {
        if wanted.note {
            self.tray(TrayAction::Note);
        } else if !wanted.hidden {
            self.tray(TrayAction::Open);
        }
    }

    fn close_requested(&self) {
        if self.shell.desktop().tray == TrayState::Shown {
            self.depart(Departure::Hide);
        } else if self.has_page() {
            // Without a tray there would be no way back to a hidden window.
            self.shell.tell(Tell::AskClose);
        } else {
            self.shell.minimise_window();
        }
    }

    fn tray(&self, action: TrayAction) {
        self.in_use();
        match action {
            TrayAction::Open => self.show(),
            TrayAction::GotANo => self.go(Route::Naming),
            TrayAction::Room => self.go(Route::Room),
            TrayAction::Win => self.go(Route::Win),
            TrayAction::Write => self.go(Route::Journal),
            TrayAction::Note => self.go(Route::Note),
            TrayAction::Tick(goal) => self.tick(goal),
            TrayAction::Hush => self.after_tray(self.hush(HUSH_MINUTES)),
            TrayAction::Unhush => self.after_tray(self.unhush()),
            TrayAction::DayOff => self.after_tray(self.rest(self.clock.now().local_date())),
            TrayAction::DayOn => self.after_tray(self.rest_end()),
            TrayAction::Lock => self.depart(Departure::Lock),
            TrayAction::Quit => self.depart(Departure::Quit),
        }
    }

    /// The desktop ticks a line by itself: the menu is drawn anew whatever came of it.
    fn after_tray(&self, outcome: onward_core::Result<()>) {
        self.state().tray = None;
        match outcome {
            Ok(()) => self.shell.tell(Tell::Changed),
            Err(error) => eprintln!("onward: the tray could not do that: {error}"),
        }
    }

    /// Ticks a goal from the tray: one time, or the minutes that are left; a met goal's
    /// last mark is taken back. What fails here leaves the menu as it was.
    fn tick(&self, goal: i64) {
        let outcome = self.with_store(|store, now| {
            let date = now.local_date();
            let progress = store.progress_on(date)?;
            let Some(one) = progress.iter().find(|one| one.goal.id == goal) else {
                return Ok(());
            };
            if !one.met {
                let amount = match one.goal.unit {
                    onward_core::goals::Unit::Times => 1,
                    onward_core::goals::Unit::Minutes => one.goal.target - one.done,
                };
                store.goal_mark(goal, amount, now)
            } else if one.can_undo {
                store.goal_unmark(goal, date)
            } else {
                Ok(())
            }
        });
        self.after_tray(outcome);
    }
}
