//! The computer sleeps and its screen is locked, on a desk whose bus also plays logind.

use std::io::{PipeReader, Read, pipe};
use std::os::fd;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use zbus::{Connection, OwnedFd, interface};

use crate::app::App;
use crate::desk::{Desk, SOON, finish};
use crate::person::{first_start_by_keyboard, unlock_by_keyboard};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

const PATH: &str = "/org/freedesktop/login1";

struct Manager {
    waits: Sender<PipeReader>,
}

#[interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    /// The other end of what is given out ends when the app lets go of it.
    fn inhibit(&self, _what: &str, _who: &str, _why: &str, _mode: &str) -> OwnedFd {
        let (end, given) = pipe().expect("a pipe");
        let _ = self.waits.send(end);
        fd::OwnedFd::from(given).into()
    }
}

struct Logind {
    bus: Connection,
    waits: Receiver<PipeReader>,
}

impl Logind {
    fn on(desk: &Desk) -> Self {
        let (waits, given) = mpsc::channel();
        let bus = desk.connect();
        finish("logind on the bus", async {
            let server = bus.object_server();
            server.at(PATH, Manager { waits }).await?;
            bus.request_name("org.freedesktop.login1").await
        })
        .expect("a played logind");
        Self { bus, waits: given }
    }

    fn say<B>(&self, path: &str, interface: &str, signal: &str, body: &B)
    where
        B: serde::Serialize + zbus::wire::DynamicType,
    {
        let to_all = None::<&str>;
        let sent = self.bus.emit_signal(to_all, path, interface, signal, body);
        finish("a signal", sent).expect("a signal");
    }

    /// The computer wants to sleep; answers once the app lets it.
    fn sleep(&self) {
        let mut wait = self.waits.recv_timeout(SOON).expect("an inhibitor");
        self.say(
            PATH,
            "org.freedesktop.login1.Manager",
            "PrepareForSleep",
            &(true,),
        );
        let (let_go, gone) = mpsc::channel();
        std::thread::spawn(move || {
            let _ = wait.read(&mut [0]);
            let _ = let_go.send(());
        });
        // A real one waits five seconds at most.
        gone.recv_timeout(Duration::from_secs(5))
            .expect("the app lets the computer sleep in time");
    }
}

#[test]
fn it_is_locked_before_the_computer_sleeps_and_with_the_screen() {
    let desk = Desk::new("sleeping");
    let _tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let logind = Logind::on(&desk);
    let bus = desk.bus_address();
    let app = App::start_with(&desk, &[], &[("DBUS_SYSTEM_BUS_ADDRESS", &bus)]);
    first_start_by_keyboard(&desk, &screen);
    logind.sleep();
    screen.wait_for("Locked", SOON);
    logind.say(
        PATH,
        "org.freedesktop.login1.Manager",
        "PrepareForSleep",
        &(false,),
    );
    unlock_by_keyboard(&desk, &screen);
    screen.wait_for("Today", SOON);
    logind.say(
        "/org/gnome/ScreenSaver",
        "org.gnome.ScreenSaver",
        "ActiveChanged",
        &(true,),
    );
    screen.wait_for("Locked", SOON);
    assert!(app.is_running(), "{}", app.said());
}
