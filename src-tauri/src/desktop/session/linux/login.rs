//! logind, on the system bus.

use std::os::fd;
use std::sync::mpsc::Sender;

use futures_lite::{StreamExt, stream};
use serde::Serialize;
use zbus::connection::Builder;
use zbus::message::Type;
use zbus::wire::DynamicType;
use zbus::{Connection, MatchRule, Message, MessageStream, OwnedFd, OwnedObjectPath};

use super::PATIENCE;
use super::delay::Delay;
use crate::app::Event;
use crate::words;

const LOGIND: &str = "org.freedesktop.login1";
const PATH: &str = "/org/freedesktop/login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
const BUS: &str = "org.freedesktop.DBus";

/// Watches until the bus goes away.
pub(super) async fn watch(
    bus: Builder<'static>,
    delay: &Delay,
    events: &Sender<Event>,
) -> zbus::Result<()> {
    let bus = bus.method_timeout(PATIENCE).build().await?;
    // Anybody may send signals on the system bus: it is the bus that looks who sent them.
    let signal = |from| MatchRule::builder().msg_type(Type::Signal).sender(from);
    let owners = signal(BUS).member("NameOwnerChanged").add_arg(LOGIND);
    let sleep = signal(LOGIND).interface(MANAGER).member("PrepareForSleep");
    let locks = signal(LOGIND).interface(SESSION).member("Lock");
    // Subscribed before logind is asked for anything, so that nothing is missed.
    let owners = MessageStream::for_match_rule(owners.build()?, &bus, None).await?;
    let sleep = MessageStream::for_match_rule(sleep.build()?, &bus, None).await?;
    let locks = MessageStream::for_match_rule(locks.build()?, &bus, None).await?;
    let mut login = Login {
        bus,
        delay,
        events,
        session: None,
    };
    login.meet().await;
    let mut signals = stream::or(owners, stream::or(sleep, locks));
    while let Some(signal) = signals.next().await {
        if let Ok(signal) = signal {
            login.hear(&signal).await;
        }
    }
    Ok(())
}

struct Login<'a> {
    bus: Connection,
    delay: &'a Delay,
    events: &'a Sender<Event>,
    /// The session that Onward runs in.
    session: Option<OwnedObjectPath>,
}

impl Login<'_> {
    async fn hear(&mut self, signal: &Message) {
        let header = signal.header();
        match header.member().map(|member| member.as_str()) {
            Some("PrepareForSleep") => match signal.body().deserialize() {
                Ok(true) => {
                    self.delay.awaited();
                    self.tell(Event::Sleeping);
                }
                Ok(false) => {
                    self.delay.over();
                    self.tell(Event::Woke);
                    if let Err(error) = self.inhibit().await {
                        complain(&error);
                    }
                }
                Err(_) => {}
            },
            Some("Lock") if header.path() == self.session.as_deref() => {
                self.tell(Event::ScreenLocked);
            }
            Some("NameOwnerChanged") => {
                let owners = signal.body();
                let new = owners.deserialize::<(&str, &str, &str)>();
                if new.is_ok_and(|(.., new)| !new.is_empty()) {
                    // A logind that has just started is not on its way to sleep.
                    if self.delay.over() {
                        self.tell(Event::Woke);
                    }
                    self.meet().await;
                }
            }
            _ => {}
        }
    }

    fn tell(&self, event: Event) {
        let _ = self.events.send(event);
    }

    /// What logind is asked for whenever it starts.
    async fn meet(&mut self) {
        let inhibited = self.inhibit().await;
        let found = self.own_session().await;
        match inhibited.and(found) {
            Ok(session) => self.session = Some(session),
            Err(error) => complain(&error),
        }
    }

    async fn inhibit(&self) -> zbus::Result<()> {
        let request = ("sleep", words::ONWARD, words::BEFORE_SLEEP, "delay");
        let reply = self.ask("Inhibit", &request).await?;
        // A clone that no child process inherits; the descriptor that came goes with the
        // message.
        let inhibitor: OwnedFd = reply.body().deserialize()?;
        self.delay.hold(fd::OwnedFd::from(inhibitor));
        Ok(())
    }

    /// Programs started by the user's own service manager belong to no session by their
    /// process: "auto" is then the one on the screen. An older logind knows no "auto".
    async fn own_session(&self) -> zbus::Result<OwnedObjectPath> {
        let reply = match self.ask("GetSession", &("auto",)).await {
            Ok(reply) => reply,
            Err(_) => {
                let process = std::process::id();
                self.ask("GetSessionByPID", &(process,)).await?
            }
        };
        reply.body().deserialize()
    }

    async fn ask<B>(&self, method: &str, body: &B) -> zbus::Result<Message>
    where
        B: Serialize + DynamicType,
    {
        self.bus
            .call_method(Some(LOGIND), PATH, Some(MANAGER), method, body)
            .await
    }
}

fn complain(error: &zbus::Error) {
    eprintln!("onward: logind: sleep may not wait, or a lock go unnoticed ({error})");
}
