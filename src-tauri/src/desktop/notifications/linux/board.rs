//! What hangs on the screen and what was asked of the daemon, as a value: told what
//! happens, it answers with what to send and what to say. No bus and no clock in here.

use std::collections::BTreeMap;
use std::time::Instant;

use super::super::{PATIENCE, pressed};
use crate::app::Event;
use crate::shell::{Notification, Outcome, Press, Ticket};

/// Something to send to the daemon, or to say to the controller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Out {
    /// Ask for this notification to be shown, in the place of the one with this id (0:
    /// a new one). The answer is handed to [`Board::answered`] with this number.
    Show(Ask, u32, Notification),
    /// Take this one off the screen; no answer is awaited.
    Close(u32),
    /// For the controller.
    Say(Event),
    /// Whether the daemon answers.
    Answers(bool),
}

/// The number of a question to the daemon.
pub(super) type Ask = u64;

#[derive(Default)]
pub(super) struct Board {
    cards: BTreeMap<Ticket, Card>,
    asked: BTreeMap<Ask, Asked>,
    next: Ask,
}

/// A notification on its way to the screen, or on it.
struct Card {
    /// The question with which it was first shown.
    first: Ask,
    /// The daemon's id, once it has answered.
    id: Option<u32>,
    /// What it says, or is about to say.
    notification: Notification,
    /// Asked for before the daemon's first answer, to be done after it.
    later: Option<Later>,
}

enum Later {
    Change,
    Withdraw,
}

struct Asked {
    ticket: Ticket,
    /// The first question of the card it belongs to.
    first: Ask,
    /// Until when the answer counts as in time.
    until: Option<Instant>,
}

impl Board {
    /// Shows a notification.
    pub(super) fn notify(&mut self, ticket: Ticket, new: Notification, now: Instant) -> Vec<Out> {
        let first = self.next;
        let card = Card {
            first,
            id: None,
            notification: new,
            later: None,
        };
        self.cards.insert(ticket, card);
        self.ask(ticket, first, now)
    }

    /// Changes the one that is there under this ticket. One that has gone is not brought
    /// back: nobody would hear its buttons.
    pub(super) fn change(&mut self, ticket: Ticket, new: Notification, now: Instant) -> Vec<Out> {
        let Some(card) = self.cards.get_mut(&ticket) else {
            return vec![];
        };
        card.notification = new;
        if card.id.is_none() {
            card.later = Some(Later::Change);
            return vec![];
        }
        let first = card.first;
        self.ask(ticket, first, now)
    }

    /// Takes a notification off the screen.
    pub(super) fn withdraw(&mut self, ticket: Ticket) -> Vec<Out> {
        match self.cards.get_mut(&ticket) {
            Some(card) if card.id.is_none() => {
                card.later = Some(Later::Withdraw);
                vec![]
            }
            Some(_) => self.take_off(ticket),
            None => vec![],
        }
    }

    /// Takes everything off the screen.
    pub(super) fn leave(&mut self) -> Vec<Out> {
        let tickets: Vec<Ticket> = self.cards.keys().copied().collect();
        tickets
            .into_iter()
            .flat_map(|ticket| self.withdraw(ticket))
            .collect()
    }

    /// Whether a notification is on its way whose outcome is open.
    pub(super) fn is_waiting(&self) -> bool {
        self.cards.values().any(|card| card.id.is_none())
    }

    /// The daemon showed what it was asked to, under this id, or refused.
    pub(super) fn answered(&mut self, ask: Ask, id: Option<u32>, now: Instant) -> Vec<Out> {
        let Some(asked) = self.asked.remove(&ask) else {
            return vec![];
        };
        let mut out = vec![Out::Answers(true)];
        let ticket = asked.ticket;
        let card = self.cards.get_mut(&ticket);
        let Some(card) = card.filter(|card| card.first == asked.first) else {
            // Shown too late, or already taken back: nobody would hear its buttons.
            out.extend(
                id.filter(|id| self.ticket_of(*id).is_none())
                    .map(Out::Close),
            );
            return out;
        };
        let Some(id) = id else {
            // A change that was refused leaves what is on the screen.
            if card.id.is_none() {
                self.cards.remove(&ticket);
                out.push(Out::Say(Event::Delivered(ticket, Outcome::Refused)));
            }
            return out;
        };
        if card.id.replace(id).is_none() {
            out.push(Out::Say(Event::Delivered(ticket, Outcome::Shown)));
        }
        match card.later.take() {
            Some(Later::Change) => out.extend(self.ask(ticket, asked.first, now)),
            Some(Later::Withdraw) => out.extend(self.take_off(ticket)),
            None => {}
        }
        out
    }

    /// Time has passed. Whatever got no answer counts as not shown.
    pub(super) fn waited(&mut self, now: Instant) -> Vec<Out> {
        let mut out = vec![];
        for asked in self.asked.values_mut() {
            if asked.until.is_none_or(|until| until > now) {
                continue;
            }
            asked.until = None;
            out.push(Out::Answers(false));
            let ticket = asked.ticket;
            let unseen = |card: &Card| card.first == asked.first && card.id.is_none();
            if self.cards.get(&ticket).is_some_and(unseen) {
                self.cards.remove(&ticket);
                out.push(Out::Say(Event::Delivered(ticket, Outcome::Silent)));
            }
        }
        out
    }

    /// Something was pressed, which takes the notification off the screen. Not every
    /// desktop does that by itself, and one press is all that a notification has.
    pub(super) fn pressed(&mut self, id: u32, name: &str) -> Vec<Out> {
        let Some((ticket, press)) = self.press_of(id, name) else {
            return vec![];
        };
        let mut out = vec![Out::Say(Event::Pressed(ticket, press))];
        out.extend(self.take_off(ticket));
        out
    }

    fn press_of(&self, id: u32, name: &str) -> Option<(Ticket, Press)> {
        let ticket = self.ticket_of(id)?;
        let card = self.cards.get(&ticket)?;
        Some((ticket, pressed(&card.notification, name)?))
    }

    /// The daemon says that it is gone: closed by hand, or its time is over.
    pub(super) fn closed(&mut self, id: u32) -> Vec<Out> {
        let Some(ticket) = self.ticket_of(id) else {
            return vec![];
        };
        self.cards.remove(&ticket);
        vec![Out::Say(Event::Gone(ticket))]
    }

    /// There is another daemon, or none: whatever was shown is gone with the old one. A
    /// question that is still open is answered by the bus.
    pub(super) fn daemon_changed(&mut self) -> Vec<Out> {
        let shown = self.cards.iter().filter(|(_, card)| card.id.is_some());
        let gone: Vec<Ticket> = shown.map(|(ticket, _)| *ticket).collect();
        self.cards.retain(|_, card| card.id.is_none());
        let say = |ticket| Out::Say(Event::Gone(ticket));
        gone.into_iter().map(say).collect()
    }

    /// The bus is gone: nothing is on the screen, and nothing will be answered.
    pub(super) fn bus_lost(&mut self, now: Instant) -> Vec<Out> {
        let open: Vec<Ask> = self.asked.keys().copied().collect();
        let mut out: Vec<Out> = open
            .into_iter()
            .flat_map(|ask| self.answered(ask, None, now))
            .filter(|out| matches!(out, Out::Say(_)))
            .collect();
        out.extend(self.daemon_changed());
        out
    }

    fn ask(&mut self, ticket: Ticket, first: Ask, now: Instant) -> Vec<Out> {
        let Some(card) = self.cards.get(&ticket) else {
            return vec![];
        };
        let ask = self.next;
        self.next += 1;
        let asked = Asked {
            ticket,
            first,
            until: Some(now + PATIENCE),
        };
        self.asked.insert(ask, asked);
        let replaced = card.id.unwrap_or(0);
        vec![Out::Show(ask, replaced, card.notification.clone())]
    }

    fn take_off(&mut self, ticket: Ticket) -> Vec<Out> {
        let card = self.cards.remove(&ticket);
        let Some(id) = card.and_then(|card| card.id) else {
            return vec![];
        };
        vec![Out::Close(id), Out::Say(Event::Gone(ticket))]
    }

    fn ticket_of(&self, id: u32) -> Option<Ticket> {
        let mut cards = self.cards.iter();
        let found = cards.find(|(_, card)| card.id == Some(id));
        found.map(|(ticket, _)| *ticket)
    }
}
