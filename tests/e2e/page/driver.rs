//! The web driver that stands between a test and the page.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::Page;
use crate::desk::{Desk, Process, SOON, finish, wait_for};

impl Page {
    /// Starts a web driver, which starts `program`. Its process group holds both.
    #[track_caller]
    pub fn open(
        desk: &Desk,
        name: &str,
        program: &Path,
        extra: &[(&str, &str)],
    ) -> (Self, Process) {
        let [port, native_port] = [free_port(), free_port()];
        let mut command = desk.command(tauri_driver());
        command
            .args(["--port", &port.to_string()])
            .args(["--native-port", &native_port.to_string()])
            .envs(extra.iter().copied());
        let driver = Process::start(name, &mut command, &desk.logs());
        let capabilities = json!({ "tauri:options": { "application": program, "args": [] } });
        let Value::Object(capabilities) = capabilities else {
            unreachable!("an object")
        };
        let address = format!("http://127.0.0.1:{port}");
        // The outer one listens before the inner one does, and fails where it is asked too early.
        for port in [native_port, port] {
            wait_for("the web driver", SOON, || {
                std::net::TcpStream::connect(("127.0.0.1", port))
                    .map_err(|error| (error.to_string(), driver.said()))
            });
        }
        let client = finish("a web driver's session", async {
            ClientBuilder::new(HttpConnector::new())
                .capabilities(capabilities)
                .connect(&address)
                .await
        });
        let client = client.unwrap_or_else(|error| {
            panic!(
                "no web driver's session: {error}; it said: {}",
                driver.said()
            )
        });
        (Self { client }, driver)
    }
}

/// Below those the system gives to whoever asks for any one (32768 and up): nobody gets it before the driver does.
/// And other tests get others, as do those of another program that is played at the same time.
fn free_port() -> u16 {
    const FIRST: u32 = 10_000;
    const COUNT: u32 = 20_000;
    static ASKED: AtomicU32 = AtomicU32::new(0);
    let start = std::process::id().wrapping_mul(97);
    let mut ports = (0..COUNT).map(|_| {
        let number = start.wrapping_add(ASKED.fetch_add(1, Ordering::Relaxed));
        u16::try_from(FIRST + number % COUNT).expect("the number of a port")
    });
    ports
        .find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .expect("a free port")
}

fn tauri_driver() -> PathBuf {
    let home = std::env::var_os("CARGO_HOME").map_or_else(
        || PathBuf::from(std::env::var_os("HOME").expect("a home")).join(".cargo"),
        PathBuf::from,
    );
    let installed = home.join("bin/tauri-driver");
    if installed.exists() {
        installed
    } else {
        PathBuf::from("tauri-driver")
    }
}
