//! A session bus of its own, on which nothing is started on demand: what a test did not start is not there.

use std::fs;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::Command;

use zbus::Connection;
use zbus::connection::Builder;

use super::process::Process;
use super::waiting::{SOON, finish, wait_for};

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

pub struct Bus {
    pub address: String,
    _daemon: Process,
}

impl Bus {
    pub fn start(command: &mut Command, folder: &Path, logs: &Path) -> Self {
        let socket = folder.join("bus");
        let config = folder.join("bus.conf");
        let path = socket.to_str().expect("a plain path");
        fs::write(&config, CONFIG.replace("SOCKET", path)).expect("the bus's config");
        command
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--nopidfile"]);
        let daemon = Process::start("dbus", command, logs);
        wait_for("the session bus", SOON, || {
            UnixStream::connect(&socket).map_err(|error| format!("{error}; {}", daemon.said()))
        });
        Self {
            address: format!("unix:path={path}"),
            _daemon: daemon,
        }
    }

    pub fn connect(&self) -> Connection {
        finish(
            "connecting to the bus",
            Builder::address(self.address.as_str()).build(),
        )
        .expect("a connection to the private bus")
    }
}
