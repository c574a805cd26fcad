//! A notification daemon that writes down what it is told and does as it is told.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};

use zbus::{Connection, OwnedVariant, fdo, interface};

use super::SOON;
use crate::desktop::private_bus::Bus;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// What the daemon was asked for.
#[derive(Debug)]
pub(super) enum Call {
    Notify {
        replaces: u32,
        summary: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedVariant>,
        timeout: i32,
    },
    Close(u32),
}

pub(super) struct Daemon {
    connection: Connection,
    calls: Receiver<Call>,
    /// An answer goes out for each of these; none is put in while it hangs.
    answers: async_channel::Sender<bool>,
}

struct Served {
    calls: Sender<Call>,
    answers: async_channel::Receiver<bool>,
    next: AtomicU32,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Served {
    #[allow(clippy::too_many_arguments, reason = "the specification's own")]
    async fn notify(
        &self,
        _app: String,
        replaces: u32,
        _icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedVariant>,
        timeout: i32,
    ) -> fdo::Result<u32> {
        let _ = self.calls.send(Call::Notify {
            replaces,
            summary,
            body,
            actions,
            hints,
            timeout,
        });
        match self.answers.recv().await {
            Ok(true) if replaces != 0 => Ok(replaces),
            Ok(true) => Ok(self.next.fetch_add(1, Ordering::Relaxed)),
            _ => Err(fdo::Error::Failed("too many".into())),
        }
    }

    fn close_notification(&self, id: u32) {
        let _ = self.calls.send(Call::Close(id));
    }
}

impl Daemon {
    /// A daemon that answers as often as [`Daemon::answers`] says.
    pub(super) fn start(bus: &Bus) -> Self {
        let (calls, inbox) = mpsc::channel();
        let (answers, waiting) = async_channel::unbounded();
        let served = Served {
            calls,
            answers: waiting,
            next: AtomicU32::new(7),
        };
        let connection = bus.connect();
        zbus::block_on(async {
            connection.object_server().at(PATH, served).await.unwrap();
            connection.request_name(NAME).await.unwrap();
        });
        Self {
            connection,
            calls: inbox,
            answers,
        }
    }

    /// It answers the next, or the oldest open, question: shown, or refused.
    pub(super) fn answers(&self, shown: bool) {
        self.answers.try_send(shown).unwrap();
    }

    pub(super) fn next(&self) -> Call {
        self.calls.recv_timeout(SOON).unwrap()
    }

    /// The next call, a notification's summary and which one it replaces.
    pub(super) fn next_shown(&self) -> (String, u32) {
        match self.next() {
            Call::Notify {
                summary, replaces, ..
            } => (summary, replaces),
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn next_closed(&self) -> u32 {
        match self.next() {
            Call::Close(id) => id,
            other => panic!("{other:?}"),
        }
    }

    /// As GNOME Shell does it: something else right before the press, and its end right
    /// after it.
    pub(super) fn invokes(&self, id: u32, name: &str) {
        self.emit("ActivationToken", &(id, "a token"));
        self.emit("ActionInvoked", &(id, name));
    }

    pub(super) fn closes(&self, id: u32) {
        self.emit("NotificationClosed", &(id, 2_u32));
    }

    fn emit<B>(&self, signal: &str, body: &B)
    where
        B: serde::Serialize + zbus::wire::DynamicType,
    {
        let to: Option<&str> = None;
        zbus::block_on(self.connection.emit_signal(to, PATH, NAME, signal, body)).unwrap();
    }

    /// As a crash: every open question is answered by the bus.
    pub(super) fn dies(self) {
        zbus::block_on(self.connection.close()).unwrap();
    }
}
