//! A session bus of its own, on which nothing is started on demand: what a test did not start is not there.

use std::fs;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::Command;

use zbus::Connection;
use zbus::connection::Builder;
use zbus::wire::DynamicDeserialize;

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

/// Whether this process has a connection to the bus, and with it the names it took.
pub fn is_on(bus: &Connection, pid: i32) -> bool {
    let names: Vec<String> = ask(bus, "ListNames", &()).expect("the names on the bus");
    let mut connections = names.iter().filter(|name| name.starts_with(':'));
    connections.any(|name| {
        // It may be gone by the time it is asked about.
        let owner: zbus::Result<u32> = ask(bus, "GetConnectionUnixProcessID", &(name.as_str(),));
        owner.is_ok_and(|owner| i64::from(owner) == i64::from(pid))
    })
}

fn ask<B, R>(bus: &Connection, method: &str, body: &B) -> zbus::Result<R>
where
    B: serde::Serialize + zbus::wire::DynamicType,
    R: for<'d> DynamicDeserialize<'d>,
{
    let name = "org.freedesktop.DBus";
    let call = bus.call_method(
        Some(name),
        "/org/freedesktop/DBus",
        Some(name),
        method,
        body,
    );
    finish(method, call)?.body().deserialize()
}
