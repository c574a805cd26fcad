//! One notification, from being asked for to its end.

use std::pin::pin;
use std::sync::Arc;
use std::thread;

use async_channel::Receiver;
use async_io::Timer;
use futures_lite::future;
use notify_rust::error::Error;
use notify_rust::{NotificationHandle, NotificationResponse};

use super::super::{CLICK, PATIENCE, pressed};
use super::screen::Screen;
use super::{Order, message, picture};
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
        if let Some(handle) = self.show().await {
            let handle = self.hang(handle).await;
            self.screen.keep(handle.filter(|_| self.is_first));
        }
    }

    /// Brings it onto the screen.
    async fn show(&mut self) -> Option<NotificationHandle> {
        let heard = self.screen.heard();
        let notification = self.notification.clone();
        let mut answer = pin!(async move {
            let _ = heard.recv().await;
            let picture = picture::picture().await;
            message::drawn(&notification, false, picture)
                .show_async()
                .await
        });
        let Some(answer) = in_time(answer.as_mut()).await else {
            self.fell_silent();
            self.over(Event::Delivered(self.ticket, Outcome::Silent));
            self.take_back(answer.await).await;
            return None;
        };
        self.screen.answers(true);
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
        self.screen.answers(true);
        if let Ok(handle) = answer
            && !self.screen.has(handle.id())
        {
            handle.close_async().await;
        }
    }

    /// On the screen, until its end. What is returned is not needed any more.
    async fn hang(&mut self, mut handle: NotificationHandle) -> Option<NotificationHandle> {
        loop {
            match self.hear(&handle).await {
                Heard::Order(Order::Change(new)) => handle = self.change(handle, new).await?,
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
        let order = async {
            match self.orders.recv().await {
                Ok(order) => Heard::Order(order),
                Err(_) => Heard::Closed,
            }
        };
        future::or(press(handle), order).await
    }

    /// A change that is refused leaves what is on the screen. It goes over the connection over
    /// which it came, since that is where GNOME will say that it was closed. notify-rust can
    /// only wait for that: it waits on a thread of its own.
    async fn change(
        &mut self,
        mut handle: NotificationHandle,
        new: Notification,
    ) -> Option<NotificationHandle> {
        *handle = message::drawn(&new, true, picture::picture().await);
        self.notification = new;
        let (done, answer) = async_channel::bounded(1);
        thread::spawn(move || {
            let _ = handle.update();
            let _ = done.try_send(handle);
        });
        let mut answer = pin!(answer.recv());
        let handle = if let Some(handle) = in_time(answer.as_mut()).await {
            handle
        } else {
            self.fell_silent();
            answer.await
        };
        self.screen.answers(true);
        handle.ok()
    }

    /// Takes it off the screen. It counts as gone before the daemon says so: that one may hang.
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

    fn fell_silent(&self) {
        eprintln!("onward: the notification daemon does not answer");
        self.screen.answers(false);
    }
}

/// notify-rust gives up loudly where the bus goes at the wrong moment.
impl Drop for Card {
    fn drop(&mut self) {
        self.over(Event::Gone(self.ticket));
    }
}

async fn in_time<T>(answer: impl Future<Output = T>) -> Option<T> {
    let late = async {
        Timer::after(PATIENCE).await;
        None
    };
    future::or(async { Some(answer.await) }, late).await
}

async fn press(handle: &NotificationHandle) -> Heard {
    let mut heard = Heard::Closed;
    let hears = |response: &NotificationResponse| match response {
        NotificationResponse::Default => heard = Heard::Press(CLICK.into()),
        NotificationResponse::Action(name) => heard = Heard::Press(name.clone()),
        NotificationResponse::Reply(_) | NotificationResponse::Closed(_) => {}
    };
    handle.wait_for_action_async(hears).await;
    heard
}
