//! What is asked of the daemon, through notify-rust, and how long it may take.

use std::convert::Infallible;
use std::thread;

use async_channel::Receiver;
use async_io::Timer;
use futures_lite::future;
use notify_rust::error::Error;
use notify_rust::{NotificationHandle, NotificationResponse};

use super::super::{CLICK, PATIENCE};
use super::{message, picture};
use crate::shell::Notification;

/// The answer, unless it takes longer than the desktop may take. Not asked for again then:
/// it can still come.
pub(super) async fn in_time<T>(answer: impl Future<Output = T>) -> Option<T> {
    let late = async {
        Timer::after(PATIENCE).await;
        None
    };
    future::or(async { Some(answer.await) }, late).await
}

/// Shows it, once `heard` has ended: then the end of the daemon is not missed.
pub(super) async fn show(
    notification: Notification,
    heard: Receiver<Infallible>,
) -> Result<NotificationHandle, Error> {
    let _ = heard.recv().await;
    let picture = picture::picture().await;
    let drawn = message::drawn(&notification, false, picture);
    drawn.show_async().await
}

/// Changes what is on the screen, or leaves it where that is refused.
///
/// This goes over the connection over which it came, since that is where GNOME says of it that
/// it was closed. notify-rust blocks for that, so it has a thread of its own.
pub(super) async fn change(
    mut handle: NotificationHandle,
    notification: &Notification,
) -> Receiver<NotificationHandle> {
    *handle = message::drawn(notification, true, picture::picture().await);
    let (done, changed) = async_channel::bounded(1);
    thread::spawn(move || {
        let _ = handle.update();
        let _ = done.try_send(handle);
    });
    changed
}

/// The name of what is pressed; none where it is closed instead, or the bus is gone.
pub(super) async fn press(handle: &NotificationHandle) -> Option<String> {
    let mut name = None;
    let hears = |response: &NotificationResponse| match response {
        NotificationResponse::Default => name = Some(CLICK.into()),
        NotificationResponse::Action(pressed) => name = Some(pressed.clone()),
        NotificationResponse::Reply(_) | NotificationResponse::Closed(_) => {}
    };
    handle.wait_for_action_async(hears).await;
    name
}
