//! What became of a notification: taken by the desktop or not, and gone again.

use onward_core::clock::Moment;
use onward_core::reminders::{Fate, Occurrence};
use onward_core::vault::inbox::What;

use super::About;
use crate::app::{App, State};
use crate::shell::{Outcome, Tell, Ticket};

impl App {
    /// The outcome of a notification.
    pub(in crate::app) fn delivered(&self, ticket: Ticket, outcome: Outcome) {
        let now = self.clock.now();
        let shown = outcome == Outcome::Shown;
        let mut state = self.state();
        let State {
            showing,
            vault,
            outcomes,
            agenda,
            ..
        } = &mut *state;
        // Answered already: the answer says more.
        let Some(one) = showing.get_mut(&ticket) else {
            return;
        };
        one.delivered = true;
        let fate = match (&one.about, shown) {
            (About::Open(_), true) => Some(Fate::Shown),
            (About::Open(_), false) => Some(Fate::NotShown),
            (About::Locked(..), true) => Some(Fate::ShownLocked),
            // Not shown while locked, it is due again, or missed, at the next unlock.
            (About::Locked(..), false) | (About::Test, _) => None,
        };
        let mut kept = Ok(());
        if let About::Locked(due, instants) = &one.about {
            // What is known by its key is written down; of what is not, the instant stays.
            agenda.settle(instants, shown && due.is_empty());
            kept = agenda.write(&self.profile.agenda());
        }
        if let Some(fate) = fate.filter(|_| !one.due().is_empty()) {
            let occurrences = one.occurrences();
            kept = kept.and(match vault {
                Some(vault) => vault.store.record(&occurrences, fate, now),
                // The next unlock writes it down.
                None => self.seal_outcome(outcomes, occurrences, fate, now),
            });
        }
        let tested = matches!(one.about, About::Test);
        if !shown {
            showing.remove(&ticket);
        }
        drop(state);
        if let Err(error) = kept {
            eprintln!("onward: a delivery could not be written down: {error}");
        }
        if tested {
            self.shell.tell(Tell::Tested(outcome));
        } else {
            self.tell_changed();
        }
    }

    /// Seals what became of reminders, so that it is known after a restart too; in memory
    /// where the disk is full.
    pub(super) fn seal_outcome(
        &self,
        outcomes: &mut Vec<(Vec<Occurrence>, Fate)>,
        occurrences: Vec<Occurrence>,
        fate: Fate,
        now: Moment,
    ) -> onward_core::Result<()> {
        let of = occurrences
            .iter()
            .map(|one| (one.key, one.planned))
            .collect();
        let sealed = self.folder().put_in_inbox(What::Outcome { of, fate }, now);
        if sealed.is_err() {
            outcomes.push((occurrences, fate));
        }
        sealed.map(|_| ())
    }

    /// A notification has left the screen.
    pub(in crate::app) fn gone(&self, ticket: Ticket) {
        let mut state = self.state();
        // One whose outcome is not known yet is still kept from being due again.
        if state.showing.get(&ticket).is_some_and(|one| one.delivered) {
            state.showing.remove(&ticket);
        }
    }
}
