//! A bus on which nothing is started on demand.

use std::fs;
use std::os::unix::net::UnixStream;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use zbus::Connection;
use zbus::connection::Builder;

/// How long it may take to be there on a slow, busy machine.
const SOON: Duration = Duration::from_secs(20);

const CONFIG: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=SOCKET</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

pub(in crate::desktop) struct Bus {
    pub address: String,
    daemon: Child,
    _folder: TempDir,
}

impl Bus {
    pub(in crate::desktop) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("bus");
        let config = folder.path().join("bus.conf");
        let path = socket.to_str().unwrap();
        fs::write(&config, CONFIG.replace("SOCKET", path)).unwrap();
        // The leash holds even where the tests are killed and nothing is dropped.
        let daemon = Command::new("setpriv")
            .args(["--pdeathsig", "KILL", "dbus-daemon"])
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--nopidfile"])
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let start = Instant::now();
        while UnixStream::connect(&socket).is_err() {
            assert!(start.elapsed() < SOON, "no bus (package dbus)");
            sleep(Duration::from_millis(10));
        }
        Self {
            address: format!("unix:path={path}"),
            daemon,
            _folder: folder,
        }
    }

    pub(in crate::desktop) fn connect(&self) -> Connection {
        zbus::block_on(Builder::address(self.address.as_str()).build()).unwrap()
    }

    /// A signal from a program without a name.
    pub(in crate::desktop) fn emit<B>(&self, interface: &str, signal: &str, body: &B)
    where
        B: serde::Serialize + zbus::wire::DynamicType,
    {
        let connection = self.connect();
        zbus::block_on(connection.emit_signal(None::<&str>, "/", interface, signal, body)).unwrap();
        zbus::block_on(connection.close()).unwrap();
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}
