//! The screen savers, on the session bus. Each desktop has its own, with the same signal.

use std::sync::mpsc::Sender;

use futures_lite::StreamExt;
use zbus::connection::Builder;
use zbus::message::Type;
use zbus::{MatchRule, Message, MessageStream};

use super::PATIENCE;
use crate::app::Event;

/// KDE and others, GNOME, Cinnamon, MATE, Xfce.
const SAVERS: [&str; 5] = [
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
];
const CHANGED: &str = "ActiveChanged";

/// Watches until the bus goes away.
pub(super) async fn watch(bus: Builder<'static>, events: &Sender<Event>) -> zbus::Result<()> {
    let bus = bus.method_timeout(PATIENCE).build().await?;
    // Whoever sends it: on this bus there are only the user's own programs, and some
    // desktops send from another name than the signal's.
    let changed = MatchRule::builder()
        .msg_type(Type::Signal)
        .member(CHANGED)
        .build()?;
    let mut changes = MessageStream::for_match_rule(changed, &bus, None).await?;
    while let Some(change) = changes.next().await {
        if change.is_ok_and(|change| begins(&change)) {
            let _ = events.send(Event::ScreenLocked);
        }
    }
    Ok(())
}

/// Whether the screen saver begins with this.
fn begins(change: &Message) -> bool {
    let header = change.header();
    let saver = header.interface().map(|interface| interface.as_str());
    saver.is_some_and(|saver| SAVERS.contains(&saver))
        && change.body().deserialize().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signal<B>(interface: &str, body: &B) -> Message
    where
        B: serde::Serialize + zbus::wire::DynamicType,
    {
        Message::signal("/", interface, CHANGED)
            .build(body)
            .unwrap()
    }

    #[test]
    fn every_desktops_screen_saver_is_heard_when_it_begins() {
        for saver in SAVERS {
            assert!(begins(&signal(saver, &true)), "{saver}");
            assert!(!begins(&signal(saver, &false)), "{saver}");
        }
    }

    #[test]
    fn others_with_such_a_signal_are_not_heard() {
        assert!(!begins(&signal("org.example.Player", &true)));
        assert!(!begins(&signal(SAVERS[0], &"true")));
    }
}
