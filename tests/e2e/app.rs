//! The app under test: started by hand or by a web driver, killed, started again.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::Duration;

use zbus::Connection;

use crate::desk::{Desk, Process, SOON, is_on, wait_for};
use crate::page::Page;
use crate::processes::{children, executable, is_alive, kill, name_of, running};

/// What is built here and looked at here.
pub const ONWARD: &str = env!("CARGO_BIN_EXE_onward");

pub struct App {
    group: Process,
    program: PathBuf,
    page: Option<Page>,
    pid: i32,
    /// None on a desk without a bus.
    bus: Option<Connection>,
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
            bus: desk.connect_if_there(),
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
            bus: desk.connect_if_there(),
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

    /// Waits for it to end by itself, and until nothing is left of it: where its name is still on the bus, the next
    /// start takes it for a running one.
    #[track_caller]
    pub fn wait_until_gone(&self) {
        wait_for("the app to end", SOON, || {
            let another = |program| program != self.program;
            if is_alive(self.pid) && !executable(self.pid).is_some_and(another) {
                return Err("it runs on");
            }
            match &self.bus {
                Some(bus) if is_on(bus, self.pid) => Err("it is still on the bus"),
                _ => Ok(()),
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

/// "app-1", "app-2": one log for each start.
fn next_name(desk: &Desk, kind: &str) -> String {
    let free = (1..).find(|number| !desk.logs().join(format!("{kind}-{number}.log")).exists());
    format!("{kind}-{}", free.expect("a number"))
}
