//! Linux: sleep and the session's lock are heard from logind on the system bus, the
//! screen's lock from the screen savers on the session bus. A desktop says the same lock
//! on both; nobody minds hearing it twice.

mod delay;
mod login;
mod screen;

use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use futures_lite::future;
use zbus::connection::Builder;

use crate::app::Event;
use delay::Delay;

/// No answer within this is no answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// Both buses, watched on one thread.
pub(super) struct Session(Arc<Delay>);

impl Session {
    pub(super) fn watch(events: Sender<Event>) -> Self {
        Self::watch_on(Builder::system(), Builder::session(), events)
    }

    /// As [`Session::watch`], on these buses.
    pub(super) fn watch_on(
        system: Builder<'static>,
        session: Builder<'static>,
        events: Sender<Event>,
    ) -> Self {
        let delay = Arc::new(Delay::default());
        let held = delay.clone();
        thread::spawn(move || {
            let login = async {
                if let Err(error) = login::watch(system, &held, &events).await {
                    eprintln!("onward: no system bus: sleep goes unnoticed ({error})");
                }
            };
            let screen = async {
                if let Err(error) = screen::watch(session, &events).await {
                    eprintln!("onward: no session bus: a locked screen goes unnoticed ({error})");
                }
            };
            // Side by side: one bus that never answers does not silence the other.
            zbus::block_on(future::zip(login, screen));
        });
        Self(delay)
    }

    pub(super) fn may_sleep(&self) {
        self.0.release();
    }
}
