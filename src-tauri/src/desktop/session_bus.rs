//! What the desktop can do, seen on the session bus: is there a place for a tray icon,
//! is there something that shows notifications? Watched, not polled.

use std::sync::Arc;

use super::known::Known;

/// Keeps `known` true. Other systems always have both.
#[cfg(not(target_os = "linux"))]
pub(super) fn watch(_known: Arc<Known>, _tray_went: impl Fn() + Send + 'static) {}

/// Keeps `known` true, and says when there is no place for the tray's icon any more.
/// Without a session bus neither tray nor notifications can be, which is what `known`
/// says already.
#[cfg(target_os = "linux")]
pub(super) fn watch(known: Arc<Known>, tray_went: impl Fn() + Send + 'static) {
    std::thread::spawn(move || {
        if let Err(error) = linux::watch(&known, &tray_went) {
            eprintln!("onward: no session bus: no tray and no notifications ({error})");
        }
    });
}

#[cfg(target_os = "linux")]
mod linux {
    use std::time::Duration;

    use futures_lite::{StreamExt, stream};
    use zbus::message::Type;
    use zbus::{Connection, MatchRule, MessageStream, OwnedVariant, connection};

    use super::super::known::Known;
    use crate::shell::{NoticesState, TrayState};

    const WATCHER: &str = "org.kde.StatusNotifierWatcher";
    const DAEMON: &str = "org.freedesktop.Notifications";
    const BUS: &str = "org.freedesktop.DBus";
    /// No answer within this is no answer.
    const PATIENCE: Duration = Duration::from_secs(2);

    /// Which of the two names something was heard of.
    enum Name {
        Watcher,
        Daemon,
    }

    pub(super) fn watch(known: &Known, tray_went: &dyn Fn()) -> zbus::Result<()> {
        zbus::block_on(watch_names(known, tray_went))
    }

    async fn watch_names(known: &Known, tray_went: &dyn Fn()) -> zbus::Result<()> {
        let bus = connection::Builder::session()
            .method_timeout(PATIENCE)
            .build()
            .await?;
        let signal = || MatchRule::builder().msg_type(Type::Signal);
        // Programs come and go on the bus all day: only two names wake this thread.
        let owner = |of| signal().sender(BUS).member("NameOwnerChanged").add_arg(of);
        let hosts = signal().interface(WATCHER).build()?;
        // Subscribed before looking, so that nothing is missed in between.
        let watcher = MessageStream::for_match_rule(owner(WATCHER).build()?, &bus, None).await?;
        let daemon = MessageStream::for_match_rule(owner(DAEMON).build()?, &bus, None).await?;
        let hosts = MessageStream::for_match_rule(hosts, &bus, None).await?;
        look_for_daemon(&bus, known).await;
        look_for_host(&bus, known).await;
        let tray = stream::or(watcher, hosts).map(|_| Name::Watcher);
        let mut changes = stream::or(tray, daemon.map(|_| Name::Daemon));
        while let Some(name) = changes.next().await {
            match name {
                Name::Watcher => {
                    let before = known.now().tray;
                    look_for_host(&bus, known).await;
                    if before == TrayState::Shown && known.now().tray == TrayState::NoHost {
                        tray_went();
                    }
                }
                Name::Daemon => look_for_daemon(&bus, known).await,
            }
        }
        Ok(())
    }

    async fn look_for_host(bus: &Connection, known: &Known) {
        let tray = if has_tray_host(bus).await {
            TrayState::Shown
        } else {
            TrayState::NoHost
        };
        known.change(|desktop| {
            // A tray icon that could not be made stays so.
            if desktop.tray != TrayState::Unavailable {
                desktop.tray = tray;
            }
        });
    }

    /// At the start and whenever the daemon is another: one that did not answer is then
    /// trusted anew.
    async fn look_for_daemon(bus: &Connection, known: &Known) {
        let notices = if has_name(bus, DAEMON).await {
            NoticesState::Ready
        } else {
            NoticesState::NoDaemon
        };
        known.change(|desktop| desktop.notices = notices);
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
