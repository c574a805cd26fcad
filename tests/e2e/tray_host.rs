//! The panel of a desktop, as far as a tray icon needs one: a StatusNotifier watcher and host.

use std::sync::{Arc, Mutex};

use zbus::message::Header;
use zbus::object_server::SignalEmitter;
use zbus::{Connection, interface};

use crate::desk::{Desk, SOON, finish, wait_for};
use crate::tray_menu::TrayMenu;

const NAME: &str = "org.kde.StatusNotifierWatcher";
const PATH: &str = "/StatusNotifierWatcher";

/// Who put an icon into the tray, and where on the bus it answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub owner: String,
    pub path: String,
}

struct Watcher {
    items: Arc<Mutex<Vec<Item>>>,
}

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    /// What is given is a bus name or an object path; libayatana-appindicator gives its path.
    async fn register_status_notifier_item(
        &mut self,
        service: String,
        #[zbus(header)] header: Header<'_>,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> zbus::fdo::Result<()> {
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        let item = if service.starts_with('/') {
            Item {
                owner: sender,
                path: service.clone(),
            }
        } else {
            Item {
                owner: service.clone(),
                path: "/StatusNotifierItem".to_owned(),
            }
        };
        self.items.lock().expect("the items").push(item);
        Self::status_notifier_item_registered(&emitter, &service).await?;
        Ok(())
    }

    fn register_status_notifier_host(&self, _service: String) {}

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        let items = self.items.lock().expect("the items");
        items
            .iter()
            .map(|item| format!("{}{}", item.owner, item.path))
            .collect()
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(signal)]
    async fn status_notifier_item_registered(
        emitter: &SignalEmitter<'_>,
        service: &str,
    ) -> zbus::Result<()>;
}

/// While it lives, the desk has a tray.
pub struct TrayHost {
    bus: Connection,
    items: Arc<Mutex<Vec<Item>>>,
}

impl TrayHost {
    pub fn on(desk: &Desk) -> Self {
        let bus = desk.connect();
        let items = Arc::new(Mutex::new(Vec::new()));
        let watcher = Watcher {
            items: Arc::clone(&items),
        };
        finish("the tray host", async {
            bus.object_server().at(PATH, watcher).await?;
            bus.request_name(NAME).await
        })
        .expect("the name of the tray host");
        Self { bus, items }
    }

    /// The panel ends: there is no tray any more.
    pub fn go(self) {
        finish("the end of the tray host", self.bus.close()).expect("the tray host to go");
    }

    /// The icons whose owners are still there.
    pub fn items(&self) -> Vec<Item> {
        let mut items = self.items.lock().expect("the items").clone();
        items.retain(|item| self.is_there(&item.owner));
        items
    }

    fn is_there(&self, owner: &str) -> bool {
        let answer = self.bus.call_method(
            Some("org.freedesktop.DBus"),
            "/org/freedesktop/DBus",
            Some("org.freedesktop.DBus"),
            "NameHasOwner",
            &owner,
        );
        finish("asking the bus", answer)
            .and_then(|reply| reply.body().deserialize())
            .unwrap_or(false)
    }

    /// The menu of the one app in the tray: the newest icon, where one was registered anew.
    #[track_caller]
    pub fn menu(&self) -> TrayMenu {
        let item = wait_for("an icon in the tray", SOON, || {
            self.items().pop().ok_or("an empty tray")
        });
        TrayMenu::of(self.bus.clone(), item)
    }
}
