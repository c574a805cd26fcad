//! A clock and a time zone of the app's own (libfaketime), which the test moves while the app runs. It is an
//! offset to the machine's clock, so that all processes of the app agree; what measures durations goes on as ever.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use super::Desk;

/// Starts the app with [`Clock::env`].
pub struct Clock {
    zone: Tz,
    file: PathBuf,
    env: Vec<(&'static str, String)>,
}

impl Clock {
    /// A clock that stands at this local time and goes on from there.
    #[track_caller]
    pub fn at(desk: &Desk, zone: Tz, local: &str) -> Self {
        let file = desk.path("clock");
        let env = vec![
            ("LD_PRELOAD", library().display().to_string()),
            ("FAKETIME_TIMESTAMP_FILE", file.display().to_string()),
            ("FAKETIME_NO_CACHE", "1".into()),
            // The older and the newer name of the same.
            ("DONT_FAKE_MONOTONIC", "1".into()),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1".into()),
            // Drivers measure their patience by it.
            (
                "FAKETIME_SKIP_CMDS",
                "setpriv,tauri-driver,WebKitWebDriver".into(),
            ),
            ("TZ", zone.name().into()),
        ];
        let clock = Self { zone, file, env };
        clock.set(local);
        clock
    }

    /// What the app is started with.
    pub fn env(&self) -> Vec<(&str, &str)> {
        let pairs = self.env.iter();
        pairs.map(|(key, value)| (*key, value.as_str())).collect()
    }

    /// Sets it to this local time, "2026-03-29 01:59:50"; of one that comes twice, to the first.
    #[track_caller]
    pub fn set(&self, local: &str) {
        let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M:%S").expect("a time");
        let wanted = self.zone.from_local_datetime(&local).earliest();
        self.write(wanted.expect("a time that exists").to_utc() - Utc::now());
    }

    fn write(&self, offset: TimeDelta) {
        // Renamed into its place: the app reads it whenever it looks at the clock.
        let beside = self.file.with_extension("new");
        fs::write(&beside, format!("{:+}\n", offset.num_seconds())).expect("the clock's file");
        fs::rename(&beside, &self.file).expect("the clock's file");
    }
}

impl Drop for Clock {
    /// A process that is killed leaves its piece of libfaketime's shared memory behind.
    fn drop(&mut self) {
        let shared = fs::read_dir("/dev/shm").into_iter().flatten().flatten();
        for file in shared {
            let name = file.file_name().to_string_lossy().into_owned();
            let is_ours =
                name.starts_with("faketime_shm_") || name.starts_with("sem.faketime_sem_");
            let owner = name.rsplit('_').next().unwrap_or_default();
            if is_ours && !Path::new("/proc").join(owner).exists() {
                let _gone_already = fs::remove_file(file.path());
            }
        }
    }
}

fn library() -> PathBuf {
    let folders = fs::read_dir("/usr/lib").expect("/usr/lib").flatten();
    let name = Path::new("faketime/libfaketimeMT.so.1");
    let mut found = folders
        .map(|folder| folder.path().join(name))
        .chain([Path::new("/usr/lib").join(name)]);
    found
        .find(|library| library.exists())
        .expect("libfaketime (package faketime)")
}
