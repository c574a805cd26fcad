//! A disk that is full when the test says so. It needs no rights that a container may lack: a small library between
//! the app and the system refuses what would be written into the profile.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::Desk;

const LIBRARY: &str = include_str!("full_disk.c");

/// Starts the app with [`FullDisk::env`].
pub struct FullDisk {
    sign: PathBuf,
    env: [(&'static str, String); 2],
}

impl FullDisk {
    /// One with room at first.
    #[track_caller]
    pub fn of(desk: &Desk) -> Self {
        let (source, library) = (desk.path("full_disk.c"), desk.path("full_disk.so"));
        fs::write(&source, LIBRARY).expect("the library's source");
        let mut compiler = Command::new("cc");
        compiler.args(["-shared", "-fPIC", "-O1", "-o"]);
        let done = compiler.arg(&library).arg(&source).output();
        let done = done.expect("cc (package build-essential)");
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{said}");
        let sign = desk.path("full");
        let env = [
            ("LD_PRELOAD", library.display().to_string()),
            ("FULL_DISK_SIGN", sign.display().to_string()),
        ];
        Self { sign, env }
    }

    /// What the app is started with.
    pub fn env(&self) -> Vec<(&str, &str)> {
        let pairs = self.env.iter();
        pairs.map(|(key, value)| (*key, value.as_str())).collect()
    }

    /// From now on nothing more fits on it.
    pub fn fill(&self) {
        fs::write(&self.sign, "").expect("the sign of a full disk");
    }

    /// Somebody made room.
    pub fn make_room(&self) {
        fs::remove_file(&self.sign).expect("the sign of a full disk");
    }
}
