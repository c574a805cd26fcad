//! What a notification daemon is told, word for word: urgency, sound and time limit are nothing that a
//! person could read off the screen. A monitor on the private bus writes it down.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use zbus::{Message, MessageStream, OwnedVariant, Variant};

use crate::desk::{Desk, finish, wait_for};

/// A notification as it was asked for.
#[derive(Debug, Clone)]
pub struct Told {
    /// The one it takes the place of; 0: none.
    pub replaces: u32,
    pub summary: String,
    pub body: String,
    /// Names and labels, in turn.
    actions: Vec<String>,
    hints: HashMap<String, OwnedVariant>,
    /// In milliseconds; -1: the desktop's own, 0: for ever.
    pub timeout: i32,
}

impl Told {
    /// The labels of its buttons; the click on the notification itself is none.
    pub fn buttons(&self) -> Vec<&str> {
        let pairs = self.actions.chunks_exact(2);
        let buttons = pairs.filter(|pair| pair[0] != "default");
        buttons.map(|pair| pair[1].as_str()).collect()
    }

    /// 0 low, 1 normal, 2 critical.
    pub fn urgency(&self) -> Option<u8> {
        match self.hint("urgency") {
            Some(Variant::U8(urgency)) => Some(*urgency),
            _ => None,
        }
    }

    pub fn is_silent(&self) -> bool {
        matches!(self.hint("suppress-sound"), Some(Variant::Bool(true)))
    }

    pub fn sound(&self) -> Option<&str> {
        self.text("sound-name")
    }

    pub fn text(&self, hint: &str) -> Option<&str> {
        match self.hint(hint) {
            Some(Variant::Str(text)) => Some(text.as_str()),
            _ => None,
        }
    }

    pub fn has(&self, hint: &str) -> bool {
        self.hint(hint).is_some()
    }

    fn hint(&self, name: &str) -> Option<&Variant<'_>> {
        self.hints.get(name).map(|value| &**value)
    }
}

/// Hears everything from when it is made.
pub struct Eavesdropper {
    told: Arc<Mutex<Vec<Told>>>,
    closed: Arc<Mutex<Vec<u32>>>,
}

impl Eavesdropper {
    pub fn on(desk: &Desk) -> Self {
        let bus = desk.connect();
        let daemon = "interface='org.freedesktop.Notifications'";
        let rules = [format!("type='method_call',{daemon}")];
        let request = (&rules[..], 0_u32);
        let messages = MessageStream::from(&bus);
        let monitor = bus.call_method(
            Some("org.freedesktop.DBus"),
            "/org/freedesktop/DBus",
            Some("org.freedesktop.DBus.Monitoring"),
            "BecomeMonitor",
            &request,
        );
        finish("becoming a monitor", monitor).expect("a monitor on the private bus");
        let heard = Self {
            told: Arc::default(),
            closed: Arc::default(),
        };
        let (told, closed) = (Arc::clone(&heard.told), Arc::clone(&heard.closed));
        thread::spawn(move || {
            use futures_lite::StreamExt;
            // The connection lives as long as the bus does.
            let (_bus, mut messages) = (bus, messages);
            while let Some(Ok(message)) = zbus::block_on(messages.next()) {
                if let Some(one) = notified(&message) {
                    told.lock().expect("what was told").push(one);
                } else if let Some(id) = closed_by(&message) {
                    closed.lock().expect("what was closed").push(id);
                }
            }
        });
        heard
    }

    pub fn told(&self) -> Vec<Told> {
        self.told.lock().expect("what was told").clone()
    }

    /// The ids of what was to be taken off the screen.
    pub fn closed(&self) -> Vec<u32> {
        self.closed.lock().expect("what was closed").clone()
    }

    /// Waits for the first notification whose first line has these words.
    #[track_caller]
    pub fn wait_for(&self, summary: &str, limit: Duration) -> Told {
        wait_for(&format!("a daemon told {summary:?}"), limit, || {
            let told = self.told();
            let found = told.iter().find(|one| one.summary.contains(summary));
            found.cloned().ok_or(told)
        })
    }
}

fn notified(message: &Message) -> Option<Told> {
    if message.header().member()?.as_str() != "Notify" {
        return None;
    }
    type Call = (
        String,
        u32,
        String,
        String,
        String,
        Vec<String>,
        HashMap<String, OwnedVariant>,
        i32,
    );
    let body = message.body();
    let (_app, replaces, _icon, summary, text, actions, hints, timeout): Call =
        body.deserialize().ok()?;
    Some(Told {
        replaces,
        summary,
        body: text,
        actions,
        hints,
        timeout,
    })
}

fn closed_by(message: &Message) -> Option<u32> {
    let is_it = message.header().member()?.as_str() == "CloseNotification";
    is_it.then(|| message.body().deserialize().ok()).flatten()
}
