//! The machine's processes, as `/proc` tells of them: whose they are, whether they live, what they hold.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use crate::desk::Desk;

/// The processes of this program on this desk, whoever started them.
pub fn running(desk: &Desk, program: &Path) -> Vec<i32> {
    let profile = format!("ONWARD_HOME={}", desk.profile().display());
    let mut found: Vec<i32> = pids()
        .filter(|pid| executable(*pid).as_deref() == Some(program))
        .filter(|pid| is_alive(*pid))
        .filter(|pid| {
            let environment = fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
            environment
                .split(|byte| *byte == 0)
                .any(|pair| pair == profile.as_bytes())
        })
        .collect();
    found.sort_unstable();
    found
}

/// The process, its children, and theirs.
pub fn family(pid: i32) -> Vec<i32> {
    let mut all = vec![pid];
    let mut next = 0;
    while next < all.len() {
        all.extend(children(all[next]));
        next += 1;
    }
    all
}

pub fn children(parent: i32) -> Vec<i32> {
    pids()
        .filter(|pid| stat(&process(*pid)).is_some_and(|(_, of)| of == parent))
        .collect()
}

pub fn executable(pid: i32) -> Option<PathBuf> {
    fs::read_link(process(pid).join("exe")).ok()
}

pub fn name_of(pid: i32) -> String {
    let name = fs::read_to_string(process(pid).join("comm")).unwrap_or_default();
    name.trim().to_owned()
}

/// Until the last of its threads has ended: a process that was killed is a zombie as soon as its first thread is
/// gone, and holds its files and sockets until the last one is.
pub fn is_alive(pid: i32) -> bool {
    let threads = fs::read_dir(process(pid).join("task"))
        .into_iter()
        .flatten();
    let mut states = threads
        .flatten()
        .filter_map(|thread| stat(&thread.path()))
        .map(|(state, _)| state);
    states.any(|state| state != 'Z' && state != 'X')
}

pub fn kill(pid: i32) {
    if let Some(pid) = Pid::from_raw(pid) {
        let _gone_already = kill_process(pid, Signal::KILL);
    }
}

/// What the process and all its children hold, shared pages counted by their share, in MiB.
pub fn memory(pid: i32) -> f64 {
    let kib: u64 = family(pid).into_iter().filter_map(held).sum();
    kib as f64 / 1024.0
}

fn held(pid: i32) -> Option<u64> {
    let text = fs::read_to_string(process(pid).join("smaps_rollup")).ok()?;
    let line = text.lines().find(|line| line.starts_with("Pss:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// The most that a process and its children hold while this watches, looking ten times a second.
pub struct Peak {
    ended: Arc<AtomicBool>,
    watch: JoinHandle<f64>,
}

impl Peak {
    pub fn of(pid: i32) -> Self {
        let ended = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&ended);
        let watch = thread::spawn(move || {
            let mut most = memory(pid);
            while !over.load(Ordering::Relaxed) {
                thread::sleep(Duration::from_millis(100));
                most = most.max(memory(pid));
            }
            most
        });
        Self { ended, watch }
    }

    /// In MiB, as [`memory`].
    pub fn end(self) -> f64 {
        self.ended.store(true, Ordering::Relaxed);
        self.watch.join().expect("the watch over memory")
    }
}

fn process(pid: i32) -> PathBuf {
    Path::new("/proc").join(pid.to_string())
}

fn pids() -> impl Iterator<Item = i32> {
    let entries = fs::read_dir("/proc")
        .expect("the list of processes")
        .flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

/// State and parent of a process or a thread, from the fields behind the name in parentheses.
fn stat(folder: &Path) -> Option<(char, i32)> {
    let text = fs::read_to_string(folder.join("stat")).ok()?;
    let mut fields = text.rsplit_once(')')?.1.split_whitespace();
    Some((fields.next()?.chars().next()?, fields.next()?.parse().ok()?))
}
