//! What hangs on the screen or is on its way there, by ticket.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::mpsc;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;

use async_channel::{Receiver, Sender};
use notify_rust::NotificationHandle;

use super::super::super::known::Known;
use super::Order;
use super::card::Card;
use super::owner;
use crate::app::Event;
use crate::shell::{NoticesState, Notification, Outcome, Ticket};

pub(super) struct Screen {
    known: Arc<Known>,
    events: mpsc::Sender<Event>,
    places: Mutex<Places>,
    /// Ends as soon as the end of the daemon will be heard of.
    heard: OnceLock<Receiver<Infallible>>,
}

#[derive(Default)]
struct Places {
    taken: BTreeMap<Ticket, Place>,
    /// See [`Screen::keep`].
    kept: Option<NotificationHandle>,
}

/// Where the orders for a notification go.
struct Place {
    orders: Sender<Order>,
    /// The daemon's id, once it has answered.
    id: Option<u32>,
}

impl Screen {
    pub(super) fn new(known: Arc<Known>, events: mpsc::Sender<Event>) -> Self {
        Self {
            known,
            events,
            places: Mutex::default(),
            heard: OnceLock::new(),
        }
    }

    pub(super) fn notify(self: &Arc<Self>, ticket: Ticket, notification: Notification) {
        let mut places = self.places();
        if !places.taken.contains_key(&ticket) {
            self.begin(&mut places, ticket, notification);
        }
    }

    /// One that is not there any more is not brought back: nobody would hear its buttons.
    pub(super) fn change(&self, ticket: Ticket, notification: Notification) {
        if let Some(place) = self.places().taken.get(&ticket) {
            let _ = place.orders.try_send(Order::Change(notification));
        }
    }

    pub(super) fn withdraw(&self, ticket: Ticket) {
        if let Some(place) = self.places().taken.get(&ticket) {
            let _ = place.orders.try_send(Order::Withdraw(None));
        }
    }

    pub(super) fn leave(&self, leaving: &mpsc::Sender<()>) {
        for place in self.places().taken.values() {
            let _ = place
                .orders
                .try_send(Order::Withdraw(Some(leaving.clone())));
        }
    }

    /// The daemon took it, under this id. Says whether it is the only one on the screen.
    pub(super) fn shown(&self, ticket: Ticket, id: u32) -> bool {
        let mut places = self.places();
        let is_first = places.kept.is_none() && places.taken.values().all(|one| one.id.is_none());
        if let Some(place) = places.taken.get_mut(&ticket) {
            place.id = Some(id);
        }
        let _ = self.events.send(Event::Delivered(ticket, Outcome::Shown));
        is_first
    }

    /// Whether the daemon gave this id to one that is on the screen.
    pub(super) fn has(&self, id: u32) -> bool {
        let places = self.places();
        places.taken.values().any(|place| place.id == Some(id))
    }

    pub(super) fn say(&self, event: Event) {
        let _ = self.events.send(event);
    }

    /// It is over. A change that was asked for just as it left the screen is then one of its
    /// own; one of what never came there is not.
    pub(super) fn end(self: &Arc<Self>, ticket: Ticket, orders: &Receiver<Order>, end: Event) {
        let mut places = self.places();
        places.taken.remove(&ticket);
        let was_shown = matches!(end, Event::Gone(_));
        self.say(end);
        let mut late = None;
        while let Ok(order) = orders.try_recv() {
            match order {
                Order::Change(notification) => late = Some(notification),
                Order::Withdraw(_) => late = None,
                Order::DaemonWent => {}
            }
        }
        if let Some(notification) = late.filter(|_| was_shown) {
            self.begin(&mut places, ticket, notification);
        }
    }

    /// GNOME counts all of ours as the first one's, and takes them away together when the
    /// connection over which that one came is closed: it stays open until all are gone.
    pub(super) fn keep(&self, first: Option<NotificationHandle>) {
        let mut places = self.places();
        places.kept = places.kept.take().or(first);
        if places.taken.is_empty() {
            places.kept = None;
        }
    }

    /// The daemon answers, whatever it says.
    pub(super) fn answers(&self) {
        self.known.change(|desktop| {
            if desktop.notices == NoticesState::Silent {
                desktop.notices = NoticesState::Ready;
            }
        });
    }

    pub(super) fn fell_silent(&self) {
        eprintln!("onward: the notification daemon does not answer");
        self.known
            .change(|desktop| desktop.notices = NoticesState::Silent);
    }

    /// Ends as soon as nothing is missed of the daemon any more.
    pub(super) fn heard(self: &Arc<Self>) -> Receiver<Infallible> {
        let watch = || {
            let here = Arc::downgrade(self);
            owner::watch(move || here.upgrade().map(|screen| screen.daemon_went()).is_some())
        };
        self.heard.get_or_init(watch).clone()
    }

    /// What is still on its way is answered by the bus.
    fn daemon_went(&self) {
        let places = self.places();
        for place in places.taken.values().filter(|place| place.id.is_some()) {
            let _ = place.orders.try_send(Order::DaemonWent);
        }
    }

    fn begin(self: &Arc<Self>, places: &mut Places, ticket: Ticket, notification: Notification) {
        let (orders, inbox) = async_channel::unbounded();
        places.taken.insert(ticket, Place { orders, id: None });
        let card = Card::new(self.clone(), ticket, inbox, notification);
        thread::spawn(move || zbus::block_on(card.live()));
    }

    fn places(&self) -> MutexGuard<'_, Places> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
