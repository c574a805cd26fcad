//! The freedesktop notifications, on one thread that sleeps until it hears something.

mod board;
mod message;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::pin::pin;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Instant;

use async_channel::Receiver;
use futures_lite::{StreamExt, stream};
use zbus::connection::Builder;
use zbus::message::Type;
use zbus::{Connection, MatchRule, Message, MessageStream};

use super::super::known::Known;
use super::{FAREWELL, PATIENCE};
use crate::app::Event;
use crate::shell::{NoticesState, Notification, Ticket};
use board::{Ask, Board, Out};

const BUS: &str = "org.freedesktop.DBus";

/// What the thread is told.
enum Order {
    /// With when it was asked for.
    Notify(Ticket, Notification, Instant),
    Change(Ticket, Notification, Instant),
    Withdraw(Ticket),
    /// The daemon had its time to answer.
    Waited,
    /// Take everything off the screen and say when that is done.
    Leave(Sender<()>),
}

pub(super) struct Notifications(async_channel::Sender<Order>);

impl Notifications {
    pub(super) fn new(known: Arc<Known>, events: Sender<Event>) -> Self {
        Self::on(Builder::session, known, events)
    }

    /// As [`Notifications::new`], on the bus that `bus` leads to.
    pub(super) fn on(
        bus: impl Fn() -> Builder<'static> + Send + 'static,
        known: Arc<Known>,
        events: Sender<Event>,
    ) -> Self {
        let (orders, inbox) = async_channel::unbounded();
        thread::spawn(move || {
            let post = Post {
                known,
                events,
                board: Board::default(),
                sent: HashMap::new(),
                farewell: None,
            };
            zbus::block_on(post.work(bus, inbox));
        });
        Self(orders)
    }

    pub(super) fn notify(&self, ticket: Ticket, notification: Notification) {
        self.order(Order::Notify(ticket, notification, Instant::now()));
        // A short sleep of its own, so that the thread itself needs no timer: it then
        // sleeps for days where nothing happens.
        let orders = self.0.clone();
        thread::spawn(move || {
            thread::sleep(PATIENCE);
            let _ = orders.try_send(Order::Waited);
        });
    }

    pub(super) fn change(&self, ticket: Ticket, notification: Notification) {
        self.order(Order::Change(ticket, notification, Instant::now()));
    }

    pub(super) fn withdraw(&self, ticket: Ticket) {
        self.order(Order::Withdraw(ticket));
    }

    pub(super) fn leave(&self) {
        let (done, gone) = mpsc::channel();
        self.order(Order::Leave(done));
        let _ = gone.recv_timeout(FAREWELL);
    }

    fn order(&self, order: Order) {
        let _ = self.0.try_send(order);
    }
}

/// Between the board and the bus.
struct Post {
    known: Arc<Known>,
    events: Sender<Event>,
    board: Board,
    /// Which question a message on its way asks.
    sent: HashMap<NonZeroU32, Ask>,
    /// Whom to tell that everything is off the screen.
    farewell: Option<Sender<()>>,
}

/// What wakes the thread.
enum Heard {
    Order(Order),
    Message(Message),
    /// The bus is gone.
    Lost,
}

impl Post {
    /// Works until the program ends. The bus is joined with the first notification, and
    /// again with the next one where it was lost.
    async fn work(mut self, bus: impl Fn() -> Builder<'static>, orders: Receiver<Order>) {
        while let Ok(order) = orders.recv().await {
            let joined = match order {
                Order::Notify(..) => join(bus()).await,
                _ => None,
            };
            let Some(bus) = joined else {
                let out = self.follow(order);
                self.carry_out(None, out).await;
                let lost = self.board.bus_lost(Instant::now());
                self.carry_out(None, lost).await;
                self.say_farewell();
                continue;
            };
            let out = self.follow(order);
            self.carry_out(Some(&bus), out).await;
            self.serve(&bus, &orders).await;
            self.sent.clear();
        }
    }

    /// Goes on until the bus is lost or the program ends.
    async fn serve(&mut self, bus: &Connection, orders: &Receiver<Order>) {
        let messages = MessageStream::from(bus).map(|message| match message {
            Ok(message) => Heard::Message(message),
            Err(_) => Heard::Lost,
        });
        let orders = orders.clone().map(Heard::Order);
        let all = stream::or(messages.chain(stream::once(Heard::Lost)), orders);
        let mut all = pin!(all);
        while let Some(heard) = all.next().await {
            let out = match heard {
                Heard::Order(order) => self.follow(order),
                Heard::Message(message) => self.hear(&message),
                Heard::Lost => {
                    let out = self.board.bus_lost(Instant::now());
                    self.carry_out(None, out).await;
                    break;
                }
            };
            self.carry_out(Some(bus), out).await;
            self.say_farewell();
        }
    }

    fn follow(&mut self, order: Order) -> Vec<Out> {
        let now = Instant::now();
        match order {
            Order::Notify(ticket, notification, at) => self.board.notify(ticket, notification, at),
            Order::Change(ticket, notification, at) => self.board.change(ticket, notification, at),
            Order::Withdraw(ticket) => self.board.withdraw(ticket),
            Order::Waited => self.board.waited(now),
            Order::Leave(done) => {
                self.farewell = Some(done);
                self.board.leave()
            }
        }
    }

    fn hear(&mut self, message: &Message) -> Vec<Out> {
        let (header, body) = (message.header(), message.body());
        if let Some(asked) = header.reply_serial().and_then(|of| self.sent.remove(&of)) {
            let id = match message.message_type() {
                Type::MethodReturn => body.deserialize::<u32>().ok(),
                _ => None,
            };
            if id.is_none() {
                // Its name only: the words of the error could repeat what was to be shown.
                let name = header
                    .error_name()
                    .map_or("an odd answer", |name| name.as_str());
                eprintln!("onward: a notification could not be shown ({name})");
            }
            return self.board.answered(asked, id, Instant::now());
        }
        match header.member().map(|member| member.as_str()) {
            Some("ActionInvoked") => match body.deserialize::<(u32, &str)>() {
                Ok((id, name)) => self.board.pressed(id, name),
                Err(_) => vec![],
            },
            Some("NotificationClosed") => match body.deserialize::<(u32, u32)>() {
                Ok((id, _)) => self.board.closed(id),
                Err(_) => vec![],
            },
            Some("NameOwnerChanged") => self.board.daemon_changed(),
            _ => vec![],
        }
    }

    async fn carry_out(&mut self, bus: Option<&Connection>, all: Vec<Out>) {
        for out in all {
            match out {
                Out::Say(event) => {
                    let _ = self.events.send(event);
                }
                Out::Answers(true) => self.known.change(|desktop| {
                    if desktop.notices == NoticesState::Silent {
                        desktop.notices = NoticesState::Ready;
                    }
                }),
                Out::Answers(false) => {
                    eprintln!("onward: the notification daemon does not answer");
                    self.known
                        .change(|desktop| desktop.notices = NoticesState::Silent);
                }
                Out::Show(ask, replaced, notification) => {
                    if let (Some(bus), Ok(message)) =
                        (bus, message::notify(&notification, replaced))
                    {
                        self.sent.insert(message.primary_header().serial_num(), ask);
                        let _ = bus.send(&message).await;
                    }
                }
                Out::Close(id) => {
                    if let (Some(bus), Ok(message)) = (bus, message::close(id)) {
                        let _ = bus.send(&message).await;
                    }
                }
            }
        }
    }

    fn say_farewell(&mut self) {
        if !self.board.is_waiting()
            && let Some(done) = self.farewell.take()
        {
            let _ = done.send(());
        }
    }
}

/// The bus, heard before anything is asked of the daemon, so that nothing is missed.
async fn join(bus: Builder<'static>) -> Option<Connection> {
    let joining = async {
        let bus = bus.method_timeout(PATIENCE).build().await?;
        let signals = [
            MatchRule::builder()
                .msg_type(Type::Signal)
                .interface(message::INTERFACE)
                .path(message::PATH)
                .build()?,
            MatchRule::builder()
                .msg_type(Type::Signal)
                .sender(BUS)
                .member("NameOwnerChanged")
                .add_arg(message::DAEMON)
                .build()?,
        ];
        for rule in signals {
            let rule = rule.to_string();
            bus.call_method(
                Some(BUS),
                "/org/freedesktop/DBus",
                Some(BUS),
                "AddMatch",
                &rule,
            )
            .await?;
        }
        Ok::<_, zbus::Error>(bus)
    };
    joining.await.ok()
}
