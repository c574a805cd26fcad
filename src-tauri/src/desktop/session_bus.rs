//! What the desktop can do, seen on the session bus: is there a place for a tray icon,
//! is there something that shows notifications? Watched, not polled.

use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex};

use crate::app::Event;
use crate::shell::Desktop;

/// Keeps `desktop` true, telling the controller when it changed. Other systems always
/// have both.
#[cfg(not(target_os = "linux"))]
pub(super) fn watch(_desktop: Arc<Mutex<Desktop>>, _events: Sender<Event>) {}

/// Keeps `desktop` true, telling the controller when it changed. Without a session bus
/// neither tray nor notifications can be, which is what `desktop` says already.
#[cfg(target_os = "linux")]
pub(super) fn watch(desktop: Arc<Mutex<Desktop>>, events: Sender<Event>) {
    std::thread::spawn(move || {
        if let Err(error) = linux::watch(&desktop, &events) {
            eprintln!("onward: no session bus: no tray and no notifications ({error})");
        }
    });
}

#[cfg(target_os = "linux")]
mod linux {
    use std::sync::mpsc::Sender;
    use std::sync::{Mutex, PoisonError};
    use std::time::Duration;

    use futures_lite::{StreamExt, stream};
    use zbus::message::Type;
    use zbus::{Connection, MatchRule, MessageStream, OwnedVariant, connection};

    use crate::app::Event;
    use crate::shell::{Desktop, NoticesState, TrayState};

    const WATCHER: &str = "org.kde.StatusNotifierWatcher";
    const DAEMON: &str = "org.freedesktop.Notifications";
    const BUS: &str = "org.freedesktop.DBus";
    /// No answer within this is no answer.
    const PATIENCE: Duration = Duration::from_secs(2);

    pub(super) fn watch(desktop: &Mutex<Desktop>, events: &Sender<Event>) -> zbus::Result<()> {
        zbus::block_on(watch_names(desktop, events))
    }

    async fn watch_names(desktop: &Mutex<Desktop>, events: &Sender<Event>) -> zbus::Result<()> {
        let bus = connection::Builder::session()
            .method_timeout(PATIENCE)
            .build()
            .await?;
        let signal = || MatchRule::builder().msg_type(Type::Signal);
        let owners = signal().sender(BUS).member("NameOwnerChanged").build()?;
        let hosts = signal().interface(WATCHER).build()?;
        // Subscribed before looking, so that nothing is missed in between.
        let owners = MessageStream::for_match_rule(owners, &bus, None).await?;
        let hosts = MessageStream::for_match_rule(hosts, &bus, None).await?;
        look(&bus, desktop, events).await;
        let mut changes = stream::or(owners, hosts);
        while let Some(change) = changes.next().await {
            if change.is_ok_and(|message| concerns_us(&message)) {
                look(&bus, desktop, events).await;
            }
        }
        Ok(())
    }

    /// Programs come and go on the bus all day; only two names matter here.
    fn concerns_us(message: &zbus::Message) -> bool {
        match message.body().deserialize::<(String, String, String)>() {
            Ok((name, ..)) => name == WATCHER || name == DAEMON,
            // Not a change of owner: a signal of the watcher itself.
            Err(_) => true,
        }
    }

    async fn look(bus: &Connection, desktop: &Mutex<Desktop>, events: &Sender<Event>) {
        let tray = if has_tray_host(bus).await {
            TrayState::Shown
        } else {
            TrayState::NoHost
        };
        let notices = if has_name(bus, DAEMON).await {
            NoticesState::Ready
        } else {
            NoticesState::NoDaemon
        };
        let mut seen = desktop.lock().unwrap_or_else(PoisonError::into_inner);
        let before = *seen;
        seen.notices = notices;
        // A tray icon that could not be made stays so.
        if seen.tray != TrayState::Unavailable {
            seen.tray = tray;
        }
        if *seen != before {
            let _ = events.send(Event::DesktopChanged);
        }
    }

    async fn has_tray_host(bus: &Connection) -> bool {
        let reply = bus
            .call_method(
                Some(WATCHER),
                "/StatusNotifierWatcher",
                Some("org.freedesktop.DBus.Properties"),
                "Get",
                &(WATCHER, "IsStatusNotifierHostRegistered"),
            )
            .await;
        reply
            .ok()
            .and_then(|reply| reply.body().deserialize::<OwnedVariant>().ok())
            .and_then(|value| bool::try_from(value).ok())
            .unwrap_or(false)
    }

    /// Whether somebody has `name`, or would be started for it.
    async fn has_name(bus: &Connection, name: &str) -> bool {
        for list in ["ListNames", "ListActivatableNames"] {
            let reply = bus
                .call_method(Some(BUS), "/org/freedesktop/DBus", Some(BUS), list, &())
                .await;
            let names = reply
                .ok()
                .and_then(|reply| reply.body().deserialize::<Vec<String>>().ok());
            if names.is_some_and(|names| names.iter().any(|known| known == name)) {
                return true;
            }
        }
        false
    }
}
