//! The door: a Tauri app on its mock runtime with the real handler, asked as the page asks.

use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex};

use onward_core::clock::SystemClock;
use onward_core::vault::Cost;
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{Manager, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

use crate::app::{App, Event, Overrides};
use crate::fakes::{FakeChooser, FakeKeychain};
use crate::ports::Ports;
use crate::preferences::Theme;
use crate::profile::Profile;
use crate::shell::{Desktop, NoticesState, Notification, Shell, Tell, Ticket, TrayState};
use crate::tray_menu::TrayMenu;

/// A desktop on which nothing is to be seen; it counts the windows it let go.
#[derive(Default)]
pub(super) struct QuietShell {
    pub hidden: Mutex<u32>,
    pub minimised: Mutex<u32>,
    pub quit: Mutex<bool>,
    pub fills_screen: Mutex<bool>,
    pub printed: Mutex<u32>,
}

impl Shell for QuietShell {
    fn show_window(&self) {}
    fn has_window(&self) -> bool {
        true
    }
    fn is_current(&self, _label: &str) -> bool {
        true
    }
    fn drop_window(&self) {
        *self.hidden.lock().unwrap() += 1;
    }
    fn replace_window(&self) {}
    fn minimise_window(&self) {
        *self.minimised.lock().unwrap() += 1;
    }
    fn fill_screen(&self, fill: bool) {
        *self.fills_screen.lock().unwrap() = fill;
    }
    fn print_window(&self) {
        *self.printed.lock().unwrap() += 1;
    }
    fn tell(&self, _message: Tell) {}
    fn draw_tray(&self, _menu: &TrayMenu) {}
    fn notify(&self, _ticket: Ticket, _notification: Notification) {}
    fn change(&self, _ticket: Ticket, _notification: Notification) {}
    fn withdraw(&self, _ticket: Ticket) {}
    fn desktop(&self) -> Desktop {
        Desktop {
            tray: TrayState::Shown,
            notices: NoticesState::Ready,
        }
    }
    fn theme_changed(&self, _theme: Theme) {}
    fn may_sleep(&self) {}
    fn quit(&self) {
        *self.quit.lock().unwrap() = true;
    }
}

pub(super) struct Door {
    pub shell: Arc<QuietShell>,
    window: WebviewWindow<MockRuntime>,
    _app: tauri::App<MockRuntime>,
    _events: Receiver<Event>,
    pub chooser: FakeChooser,
    pub mail: crate::fakes::FakeMail,
    pub folder: TempDir,
}

impl Door {
    /// A door without a vault behind it yet.
    pub(super) fn new() -> Self {
        Self::labelled("main-1")
    }

    /// A door in a window with this label.
    pub(super) fn labelled(label: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let shell = Arc::new(QuietShell::default());
        let (sender, events) = mpsc::channel();
        let overrides = Overrides {
            window: None,
            cost: Some(Cost {
                memory_kib: 8,
                passes: 1,
                lanes: 1,
            }),
            no_backups: true,
        };
        let chooser = FakeChooser::default();
        let mail = crate::fakes::FakeMail::default();
        let ports = Ports {
            clock: Box::new(SystemClock(|| chrono_tz::Tz::UTC)),
            shell: shell.clone(),
            keychain: Box::new(FakeKeychain::default()),
            chooser: Box::new(chooser.clone()),
            autostart: Box::new(crate::fakes::FakeAutostart::default()),
            mail: Box::new(mail.clone()),
        };
        let profile = Profile::at(folder.path().join("profile"));
        let controller = App::new(ports, profile, overrides, sender);
        let app = mock_builder()
            .invoke_handler(super::super::handler())
            .build(tauri::generate_context!(test = true))
            .unwrap();
        app.manage(Arc::new(controller));
        let window = WebviewWindowBuilder::new(&app, label, Default::default())
            .build()
            .unwrap();
        Self {
            shell,
            window,
            _app: app,
            _events: events,
            chooser,
            mail,
            folder,
        }
    }

    /// A door with an open vault behind it.
    pub(super) fn open() -> Self {
        let door = Self::new();
        door.ask("vault_create", json!({ "passphrase": "right" }))
            .unwrap();
        door
    }

    /// Asks as the page does.
    pub(super) fn ask(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let origin = if cfg!(windows) {
            "http://tauri.localhost"
        } else {
            "tauri://localhost"
        };
        let request = InvokeRequest {
            cmd: command.into(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: origin.parse().unwrap(),
            body: InvokeBody::Json(arguments),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_string(),
        };
        get_ipc_response(&self.window, request).map(|body| body.deserialize().unwrap())
    }

    /// The code of a refusal.
    pub(super) fn code(&self, command: &str, arguments: Value) -> String {
        let refused = self.ask(command, arguments).unwrap_err();
        refused["code"]
            .as_str()
            .map_or_else(|| refused.to_string(), str::to_owned)
    }
}
