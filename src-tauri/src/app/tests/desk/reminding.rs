//! Goals, windows, and the notifications that come of them.

use onward_core::goals::{GoalDraft, GoalKind, Unit};
use onward_core::rebound::ReboundDraft;
use onward_core::reminders::{Fate, ReminderSettings};
use onward_core::store::Opening;
use onward_core::week::TimeOfDay;

use super::Desk;
use crate::app::Event;
use crate::shell::{Notification, Outcome, Press, Ticket};

impl Desk {
    /// Changes how one is reminded.
    pub(in crate::app::tests) fn remind(&self, change: impl FnOnce(&mut ReminderSettings)) {
        let set = self.app.change(|store, now| {
            let mut settings = store.reminder_settings()?;
            change(&mut settings);
            store.reminder_settings_save(settings, now)
        });
        set.unwrap();
        self.app.look();
    }

    /// The ticket of the last notification.
    pub(in crate::app::tests) fn last_ticket(&self) -> Ticket {
        self.shell.seen().notified.last().unwrap().0
    }

    /// A button of the last notification is pressed.
    pub(in crate::app::tests) fn press(&self, press: Press) {
        self.app.handle(Event::Pressed(self.last_ticket(), press));
        self.app.look();
    }

    /// The buttons of the last notification.
    pub(in crate::app::tests) fn buttons(&self) -> Vec<String> {
        let seen = self.shell.seen();
        let last = &seen.notified.last().unwrap().1;
        last.buttons.iter().map(|one| one.label.clone()).collect()
    }

    /// What became of reminders, the newest first.
    pub(in crate::app::tests) fn fates(&self) -> Vec<Fate> {
        let page = self.app.deliveries(None, 50).unwrap();
        page.lines.iter().map(|line| line.fate).collect()
    }

    /// How much of the first goal is done today.
    pub(in crate::app::tests) fn done(&self) -> u32 {
        let progress = self
            .app
            .with_store(|store, now| store.progress_on(now.local_date()));
        progress.unwrap()[0].done
    }

    /// A window is opened; the ids of the no.
    pub(in crate::app::tests) fn open_a_window(&self) -> i64 {
        let draft = ReboundDraft {
            application_id: None,
            company: "Blue Kiln".into(),
            role: String::new(),
            sting: Some(7),
            feelings: vec![],
            ..ReboundDraft::default()
        };
        let length = self.app.window_length().unwrap();
        let begin = self
            .app
            .change(|store, now| store.rebound_begin(draft, Opening::Window(length), now));
        self.app.look();
        begin.unwrap().id
    }

    /// Two applications a day, reminded of at this time; the goal's id.
    pub(in crate::app::tests) fn set_goal(&self, hour: u16, minute: u16) -> i64 {
        let draft = GoalDraft {
            times: vec![TimeOfDay::from_minutes(hour * 60 + minute).unwrap()],
            ..GoalDraft::new(GoalKind::Applications, 2, Unit::Times)
        };
        let goal = self
            .app
            .change(|store, now| store.goal_save(draft, now))
            .unwrap();
        self.app.look();
        goal.id
    }

    /// What notifications said, as "summary | body".
    pub(in crate::app::tests) fn said(&self) -> Vec<String> {
        let seen = self.shell.seen();
        let line = |(_, one): &(Ticket, Notification)| format!("{} | {}", one.summary, one.body);
        seen.notified.iter().map(line).collect()
    }

    /// Every notification was (or was not) shown.
    pub(in crate::app::tests) fn deliver(&self, shown: bool) {
        let tickets: Vec<Ticket> = self
            .shell
            .seen()
            .notified
            .iter()
            .map(|(one, _)| *one)
            .collect();
        for ticket in tickets {
            let outcome = if shown {
                Outcome::Shown
            } else {
                Outcome::Refused
            };
            self.app.handle(Event::Delivered(ticket, outcome));
        }
    }
}
