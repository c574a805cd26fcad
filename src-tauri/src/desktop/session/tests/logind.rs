//! A logind that hands out inhibitors and says what it is told to.

use std::io::{PipeReader, Read, pipe};
use std::os::fd;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use zbus::{Connection, ObjectPath, OwnedFd, fdo, interface};

use super::SOON;
use crate::desktop::private_bus::Bus;

const NAME: &str = "org.freedesktop.login1";
const PATH: &str = "/org/freedesktop/login1";
pub(super) const OWN_SESSION: &str = "/org/freedesktop/login1/session/_31";
pub(super) const OTHER_SESSION: &str = "/org/freedesktop/login1/session/c2";

pub(super) struct Logind {
    connection: Connection,
    inhibitors: Receiver<Inhibitor>,
    session_asked_for: Receiver<()>,
}

/// An inhibitor that was handed out.
pub(super) struct Inhibitor {
    /// What for, who, why, how.
    pub request: [String; 4],
    let_go: Receiver<()>,
}

impl Inhibitor {
    fn new(request: [String; 4], mut end: PipeReader) -> Self {
        let (closed, let_go) = mpsc::channel();
        thread::spawn(move || {
            if matches!(end.read(&mut [0]), Ok(0)) {
                let _ = closed.send(());
            }
        });
        Self { request, let_go }
    }

    /// Whether every copy of its descriptor is closed.
    pub(super) fn let_go_within(&self, time: Duration) -> bool {
        self.let_go.recv_timeout(time).is_ok()
    }
}

struct Manager {
    knows_auto: bool,
    inhibitors: Sender<Inhibitor>,
    session_asked_for: Sender<()>,
}

#[interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    fn inhibit(&self, what: &str, who: &str, why: &str, mode: &str) -> OwnedFd {
        let (reader, writer) = pipe().unwrap();
        let request = [what, who, why, mode].map(str::to_owned);
        let _ = self.inhibitors.send(Inhibitor::new(request, reader));
        fd::OwnedFd::from(writer).into()
    }

    fn get_session(&self, id: &str) -> fdo::Result<ObjectPath<'static>> {
        if self.knows_auto && id == "auto" {
            return Ok(self.own());
        }
        Err(fdo::Error::Failed("no such session".into()))
    }

    #[zbus(name = "GetSessionByPID")]
    fn get_session_by_pid(&self, pid: u32) -> fdo::Result<ObjectPath<'static>> {
        if pid == std::process::id() {
            return Ok(self.own());
        }
        Err(fdo::Error::Failed("no such process".into()))
    }
}

impl Manager {
    fn own(&self) -> ObjectPath<'static> {
        let _ = self.session_asked_for.send(());
        ObjectPath::from_static_str(OWN_SESSION).unwrap()
    }
}

impl Logind {
    pub(super) fn start(bus: &Bus) -> Self {
        Self::knowing(bus, true)
    }

    /// One that knows the session "auto", or an older one.
    pub(super) fn knowing(bus: &Bus, auto: bool) -> Self {
        let (inhibitors, handed_out) = mpsc::channel();
        let (asked_for, session_asked_for) = mpsc::channel();
        let manager = Manager {
            knows_auto: auto,
            inhibitors,
            session_asked_for: asked_for,
        };
        let connection = bus.connect();
        zbus::block_on(async {
            connection.object_server().at(PATH, manager).await.unwrap();
            connection.request_name(NAME).await.unwrap();
        });
        Self {
            connection,
            inhibitors: handed_out,
            session_asked_for,
        }
    }

    pub(super) fn next_inhibitor(&self) -> Inhibitor {
        self.inhibitors.recv_timeout(SOON).unwrap()
    }

    /// Waits until the watch knows its session, or is about to be told.
    pub(super) fn session_asked_for(&self) {
        self.session_asked_for.recv_timeout(SOON).unwrap();
    }

    pub(super) fn prepare_for_sleep(&self, begins: bool) {
        let manager = "org.freedesktop.login1.Manager";
        self.emit(PATH, manager, "PrepareForSleep", &(begins,));
    }

    pub(super) fn lock(&self, session: &str) {
        self.emit(session, "org.freedesktop.login1.Session", "Lock", &());
    }

    fn emit<B>(&self, path: &str, interface: &str, signal: &str, body: &B)
    where
        B: serde::Serialize + zbus::wire::DynamicType,
    {
        let to_all = None::<&str>;
        let sent = self
            .connection
            .emit_signal(to_all, path, interface, signal, body);
        zbus::block_on(sent).unwrap();
    }
}

impl Drop for Logind {
    fn drop(&mut self) {
        let _ = zbus::block_on(self.connection.release_name(NAME));
    }
}
