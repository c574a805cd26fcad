//! A child process that never outlives its test.

use std::fs::File;
use std::io;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process, kill_process_group};

use super::waiting::wait_for;

/// A process with a group of its own, so that its children go with it, and a log of what it said.
pub struct Process {
    name: String,
    child: Child,
    log: PathBuf,
}

impl Process {
    /// Starts `command`; what it says goes to `<logs>/<name>.log`.
    #[track_caller]
    pub fn start(name: &str, command: &mut Command, logs: &Path) -> Self {
        let log = logs.join(format!("{name}.log"));
        let child = launch(command, &log)
            .unwrap_or_else(|error| panic!("{name} could not be started ({command:?}): {error}"));
        Self {
            name: name.to_owned(),
            child,
            log,
        }
    }

    pub fn id(&self) -> i32 {
        i32::try_from(self.child.id()).expect("a process id")
    }

    pub fn said(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    #[track_caller]
    pub fn wait_for_exit(&mut self, limit: Duration) -> ExitStatus {
        let what = format!("{} to end", self.name);
        let log = self.log.clone();
        wait_for(&what, limit, || {
            let said = std::fs::read_to_string(&log).unwrap_or_default();
            self.child
                .try_wait()
                .expect("the state of a child")
                .ok_or(format!("still running; it said: {said}"))
        })
    }

    /// Stops its clockwork where it stands: it neither answers nor ends.
    pub fn freeze(&self) {
        self.signal(Signal::STOP);
    }

    /// Lets it go on after [`Process::freeze`].
    pub fn thaw(&self) {
        self.signal(Signal::CONT);
    }

    fn signal(&self, signal: Signal) {
        let pid = Pid::from_raw(self.id()).expect("a process id");
        kill_process(pid, signal).expect("a signal to a child");
    }

    /// Ends this process alone, at once, and leaves its children running.
    pub fn kill_alone(&self) {
        if let Some(pid) = Pid::from_raw(self.id()) {
            let _gone_already = kill_process(pid, Signal::KILL);
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if let Some(group) = Pid::from_raw(self.id()) {
            let _gone_already = kill_process_group(group, Signal::KILL);
        }
        let _status = self.child.wait();
    }
}

/// `setpriv` ends the child even where this process is killed and no destructor runs.
fn launch(command: &Command, log: &Path) -> io::Result<Child> {
    let out = File::options().create(true).append(true).open(log)?;
    let mut leashed = Command::new("setpriv");
    leashed
        .args(["--pdeathsig", "KILL"])
        .arg(command.get_program())
        .args(command.get_args())
        .env_clear()
        .stdin(Stdio::null())
        .stdout(out.try_clone()?)
        .stderr(out)
        .process_group(0);
    for (key, value) in command.get_envs() {
        if let Some(value) = value {
            leashed.env(key, value);
        }
    }
    if let Some(folder) = command.get_current_dir() {
        leashed.current_dir(folder);
    }
    leashed.spawn()
}
