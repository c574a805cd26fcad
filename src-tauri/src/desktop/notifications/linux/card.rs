//! One notification, from being asked for to its end.

use std::pin::pin;
use std::sync::Arc;

use async_channel::Receiver;
use futures_lite::future;
use notify_rust::NotificationHandle;
use notify_rust::error::Error;

use super::super::pressed;
use super::screen::Screen;
use super::{Order, asking};
use crate::app::Event;
use crate::shell::{Notification, Outcome, Ticket};

pub(super) struct Card {
    screen: Arc<Screen>,
    ticket: Ticket,
    /// Left lying until it is on the screen.
    orders: Receiver<Order>,
    notification: Notification,
    /// Whether it came onto an empty screen.
    is_first: bool,
    is_over: bool,
}

/// What a notification on the screen hears.
enum Heard {
    Order(Order),
    /// Something of this name was pressed.
    Press(String),
    /// It was closed, or the bus is gone.
    Closed,
}

impl Card {
    pub(super) fn new(
        screen: Arc<Screen>,
        ticket: Ticket,
        orders: Receiver<Order>,
        notification: Notification,
    ) -> Self {
        Self {
            screen,
            ticket,
            orders,
            notification,
            is_first: false,
            is_over: false,
        }
    }

    pub(super) async fn live(mut self) {
        let handle = match self.show().await {
            Some(handle) => self.hang(handle).await,
            None => None,
        };
        self.screen.keep(handle.filter(|_| self.is_first));
    }

    /// Brings it onto the screen.
    async fn show(&mut self) -> Option<NotificationHandle> {
        let shown = asking::show(self.notification.clone(), self.screen.heard());
        let mut shown = pin!(shown);
        let Some(answer) = asking::in_time(shown.as_mut()).await else {
            self.screen.fell_silent();
            self.over(Event::Delivered(self.ticket, Outcome::Silent));
            self.take_back(shown.await).await;
            return None;
        };
        self.screen.answers();
        match answer {
            Ok(handle) => {
                self.is_first = self.screen.shown(self.ticket, handle.id());
                Some(handle)
            }
            Err(_) => {
                // Nothing of the error: it could repeat what was to be shown.
                eprintln!("onward: a notification could not be shown");
                self.over(Event::Delivered(self.ticket, Outcome::Refused));
                None
            }
        }
    }

    /// Shown too late: nobody would hear its buttons.
    async fn take_back(&self, answer: Result<NotificationHandle, Error>) {
        self.screen.answers();
        if let Ok(handle) = answer
            && !self.screen.has(handle.id())
        {
            handle.close_async().await;
        }
    }

    /// On the screen, until its end. What is returned is heard no more.
    async fn hang(&mut self, mut handle: NotificationHandle) -> Option<NotificationHandle> {
        loop {
            match self.hear(&handle).await {
                Heard::Order(Order::Change(new)) => {
                    self.notification = new;
                    handle = self.change(handle).await?;
                }
                Heard::Order(Order::Withdraw(_leaving)) => {
                    self.close(&handle).await;
                    break;
                }
                Heard::Order(Order::DaemonWent) | Heard::Closed => break,
                Heard::Press(name) => {
                    // One press is all that a notification has, and it takes it off the
                    // screen, which not every desktop does by itself.
                    if let Some(press) = pressed(&self.notification, &name) {
                        self.screen.say(Event::Pressed(self.ticket, press));
                        self.close(&handle).await;
                        break;
                    }
                }
            }
        }
        self.over(Event::Gone(self.ticket));
        Some(handle)
    }

    async fn hear(&self, handle: &NotificationHandle) -> Heard {
        let press = async {
            let press = asking::press(handle).await;
            press.map_or(Heard::Closed, Heard::Press)
        };
        let order = async {
            let order = self.orders.recv().await;
            order.map_or(Heard::Closed, Heard::Order)
        };
        future::or(press, order).await
    }

    async fn change(&self, handle: NotificationHandle) -> Option<NotificationHandle> {
        let changed = asking::change(handle, &self.notification).await;
        let mut changed = pin!(changed.recv());
        let handle = if let Some(handle) = asking::in_time(changed.as_mut()).await {
            handle
        } else {
            self.screen.fell_silent();
            changed.await
        };
        self.screen.answers();
        handle.ok()
    }

    /// Takes it off the screen. It counts as gone before the daemon says so: that may hang.
    async fn close(&mut self, handle: &NotificationHandle) {
        self.over(Event::Gone(self.ticket));
        handle.close_async().await;
    }

    fn over(&mut self, end: Event) {
        if !self.is_over {
            self.is_over = true;
            self.screen.end(self.ticket, &self.orders, end);
        }
    }
}

/// notify-rust panics where the bus ends just as it begins to listen.
impl Drop for Card {
    fn drop(&mut self) {
        self.over(Event::Gone(self.ticket));
    }
}
