//! Hears when the notification daemon ends, of which notify-rust says nothing.

use std::convert::Infallible;
use std::thread;

use async_channel::{Receiver, Sender};
use futures_lite::StreamExt;
use zbus::connection::Builder;
use zbus::fdo::DBusProxy;

use super::super::PATIENCE;

const DAEMON: &str = "org.freedesktop.Notifications";

/// Calls `went` whenever the daemon ends, until that says no. What is returned ends as soon
/// as no end will be missed any more, or where there is no bus.
pub(super) fn watch(went: impl Fn() -> bool + Send + 'static) -> Receiver<Infallible> {
    let (starting, started) = async_channel::bounded(1);
    thread::spawn(move || {
        // Without a bus there is nothing to hear, which each notification finds out too.
        let _ = zbus::block_on(listen(went, starting));
    });
    started
}

async fn listen(went: impl Fn() -> bool, starting: Sender<Infallible>) -> zbus::Result<()> {
    let bus = Builder::session().method_timeout(PATIENCE).build().await?;
    let proxy = DBusProxy::new(&bus).await?;
    let mut owners = proxy
        .receive_name_owner_changed_with_args(&[(0, DAEMON)])
        .await?;
    drop(starting);
    while let Some(change) = owners.next().await {
        // One that only begins, perhaps for what is just being shown, takes nothing away.
        if change.args()?.old_owner().is_some() && !went() {
            break;
        }
    }
    Ok(())
}
