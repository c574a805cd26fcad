//! The portal's setting "color-scheme" (flatpak.github.io/xdg-desktop-portal).

use std::thread;
use std::time::Duration;

use futures_lite::StreamExt;
use zbus::connection::Builder;
use zbus::message::Type;
use zbus::{Connection, MatchRule, Message, MessageStream, OwnedVariant, Variant};

const PORTAL: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const SETTINGS: &str = "org.freedesktop.portal.Settings";
const NAMESPACE: &str = "org.freedesktop.appearance";
const KEY: &str = "color-scheme";
const DARK: u32 = 1;
/// No answer within this is no answer; a portal that starts late says so itself.
const PATIENCE: Duration = Duration::from_secs(10);

/// Says whether the desktop is dark, now and whenever that changes. Where there is no
/// portal nothing is said: the toolkit's own settings are then as the person left them.
pub(super) fn watch(
    bus: impl FnOnce() -> Builder<'static> + Send + 'static,
    say: impl Fn(bool) + Send + 'static,
) {
    thread::spawn(move || {
        // Without a bus there is no portal, and nobody misses it.
        let _ = zbus::block_on(listen(bus(), &say));
    });
}

async fn listen(bus: Builder<'static>, say: &dyn Fn(bool)) -> zbus::Result<()> {
    let bus = bus.method_timeout(PATIENCE).build().await?;
    let changes = MatchRule::builder()
        .msg_type(Type::Signal)
        .interface(SETTINGS)
        .member("SettingChanged")
        .add_arg(NAMESPACE)
        .build()?;
    // Subscribed before asking, so that nothing is missed in between.
    let mut changes = MessageStream::for_match_rule(changes, &bus, None).await?;
    if let Some(dark) = ask(&bus).await {
        say(dark);
    }
    while let Some(change) = changes.next().await {
        if let Some(dark) = change.ok().and_then(|change| changed(&change)) {
            say(dark);
        }
    }
    Ok(())
}

async fn ask(bus: &Connection) -> Option<bool> {
    let question = (NAMESPACE, KEY);
    let answer = bus
        .call_method(Some(PORTAL), PATH, Some(SETTINGS), "Read", &question)
        .await
        .ok()?;
    let value: OwnedVariant = answer.body().deserialize().ok()?;
    is_dark(&value)
}

fn changed(signal: &Message) -> Option<bool> {
    let body = signal.body();
    let (_, key, value) = body.deserialize::<(&str, &str, OwnedVariant)>().ok()?;
    (key == KEY).then(|| is_dark(&value)).flatten()
}

/// An older portal wraps what it answers once more.
fn is_dark(value: &Variant<'_>) -> Option<bool> {
    match value {
        Variant::U32(scheme) => Some(*scheme == DARK),
        Variant::Variant(inner) => is_dark(inner),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use zbus::{Connection, interface};

    use super::*;
    use crate::desktop::private_bus::Bus;

    struct Settings;

    #[interface(name = "org.freedesktop.portal.Settings")]
    impl Settings {
        fn read(&self, namespace: &str, key: &str) -> OwnedVariant {
            assert_eq!((namespace, key), (NAMESPACE, KEY));
            let twice = Variant::Variant(Box::new(Variant::U32(DARK)));
            OwnedVariant::try_from(twice).unwrap()
        }
    }

    fn change(portal: &Connection, key: &str, scheme: u32) {
        let body = (NAMESPACE, key, Variant::U32(scheme));
        let to: Option<&str> = None;
        let signal = portal.emit_signal(to, PATH, SETTINGS, "SettingChanged", &body);
        zbus::block_on(signal).unwrap();
    }

    #[test]
    fn a_dark_desktop_is_known_and_followed() {
        let bus = Bus::start();
        let portal = bus.connect();
        zbus::block_on(async {
            portal.object_server().at(PATH, Settings).await.unwrap();
            portal.request_name(PORTAL).await.unwrap();
        });
        let (said, heard) = mpsc::channel();
        let address = bus.address.clone();
        watch(
            move || Builder::address(address.as_str()),
            move |dark| said.send(dark).unwrap(),
        );
        let next = || heard.recv_timeout(Duration::from_secs(20)).unwrap();
        assert!(next());
        change(&portal, "accent-color", 0);
        change(&portal, KEY, 2);
        assert!(!next());
        change(&portal, KEY, DARK);
        assert!(next());
    }
}
