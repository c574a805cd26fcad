//! The app under test: started by hand or by a web driver, killed, started again.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use crate::desk::{Desk, Process, SOON, wait_for};
use crate::page::Page;

/// What is built here and looked at here.
pub const ONWARD: &str = env!("CARGO_BIN_EXE_onward");

pub struct App {
    group: Process,
    program: PathBuf,
    page: Option<Page>,
    pid: i32,
    /// Taken when a test fails, while the app still stands on the screen.
    last_look: Command,
}

impl App {
    /// Starts it as a person does.
    pub fn start(desk: &Desk, arguments: &[&str]) -> Self {
        Self::start_with(desk, arguments, &[])
    }

    pub fn start_with(desk: &Desk, arguments: &[&str], extra: &[(&str, &str)]) -> Self {
        Self::start_program(desk, Path::new(ONWARD), arguments, extra)
    }

    pub fn start_program(
        desk: &Desk,
        program: &Path,
        arguments: &[&str],
        extra: &[(&str, &str)],
    ) -> Self {
        let mut command = desk.command(program);
        command.args(arguments).envs(extra.iter().copied());
        let group = Process::start(&next_name(desk, "app"), &mut command, &desk.logs());
        Self {
            pid: group.id(),
            program: program.to_owned(),
            page: None,
            last_look: desk.last_look(),
            group,
        }
    }

    /// Starts it under a web driver, so that the page of its first window can be steered.
    #[track_caller]
    pub fn steered(desk: &Desk, extra: &[(&str, &str)]) -> Self {
        Self::steered_program(desk, Path::new(ONWARD), extra)
    }

    #[track_caller]
    pub fn steered_program(desk: &Desk, program: &Path, extra: &[(&str, &str)]) -> Self {
        let name = next_name(desk, "driver");
        let (page, group) = Page::open(desk, &name, program, extra);
        let pid = wait_for("the steered app's process", SOON, || {
            running(desk, program).pop().ok_or(group.said())
        });
        Self {
            group,
            program: program.to_owned(),
            page: Some(page),
            last_look: desk.last_look(),
            pid,
        }
    }

    #[track_caller]
    pub fn page(&self) -> &Page {
        self.page.as_ref().expect("an app with a steered page")
    }

    /// Lets go of the page before its web view is destroyed; the app runs on.
    pub fn let_go_of_page(&mut self) {
        // Dropped last: a page that goes while its driver lives takes the app with it.
        let page = self.page.take();
        if page.is_some() {
            for driver in children(self.group.id()) {
                if name_of(driver).starts_with("WebKitWebDriver") {
                    kill(driver);
                }
            }
            self.group.kill_alone();
        }
    }

    pub fn pid(&self) -> i32 {
        self.pid
    }

    pub fn is_running(&self) -> bool {
        is_alive(self.pid) && executable(self.pid).as_deref() == Some(&self.program)
    }

    /// As a power cut would: no signal it could answer.
    #[track_caller]
    pub fn kill(mut self) {
        self.let_go_of_page();
        kill(self.pid);
        self.wait_until_gone();
    }

    /// Waits for it to end by itself.
    #[track_caller]
    pub fn wait_until_gone(&self) {
        wait_for("the app to end", SOON, || {
            if self.is_running() {
                Err("it runs on")
            } else {
                Ok(())
            }
        });
    }

    /// For an app started by hand: how it ended.
    #[track_caller]
    pub fn wait_for_exit(&mut self, limit: Duration) -> ExitStatus {
        self.group.wait_for_exit(limit)
    }

    pub fn said(&self) -> String {
        self.group.said()
    }
}

impl Drop for App {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let _ = self.last_look.status();
        }
    }
}

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

fn children(parent: i32) -> Vec<i32> {
    pids()
        .filter(|pid| stat(*pid).is_some_and(|(_, of)| of == parent))
        .collect()
}

fn pids() -> impl Iterator<Item = i32> {
    let entries = fs::read_dir("/proc")
        .expect("the list of processes")
        .flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

fn executable(pid: i32) -> Option<PathBuf> {
    fs::read_link(format!("/proc/{pid}/exe")).ok()
}

pub fn name_of(pid: i32) -> String {
    let name = fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
    name.trim().to_owned()
}

/// State and parent, from the fields behind the name in parentheses.
fn stat(pid: i32) -> Option<(char, i32)> {
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let mut fields = text.rsplit_once(')')?.1.split_whitespace();
    Some((fields.next()?.chars().next()?, fields.next()?.parse().ok()?))
}

fn is_alive(pid: i32) -> bool {
    stat(pid).is_some_and(|(state, _)| state != 'Z' && state != 'X')
}

fn kill(pid: i32) {
    if let Some(pid) = Pid::from_raw(pid) {
        let _gone_already = kill_process(pid, Signal::KILL);
    }
}

/// "app-1", "app-2": one log for each start.
fn next_name(desk: &Desk, kind: &str) -> String {
    let free = (1..).find(|number| !desk.logs().join(format!("{kind}-{number}.log")).exists());
    format!("{kind}-{}", free.expect("a number"))
}
