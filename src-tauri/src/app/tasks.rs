//! Long tasks: one at a time, with progress, and ended when they are cancelled or the
//! vault is locked.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use onward_core::{Error, Result};
use serde::Serialize;

use super::App;
use crate::shell::Tell;

/// A long task, as the user interface is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// A backup.
    Backup,
    /// A look into a backup.
    Preview,
    /// A backup takes the journal's place.
    Restore,
    /// The journal moves to another folder.
    Move,
    /// Everything is encrypted anew.
    NewDataKey,
    /// Entries are written to a file of the person's own.
    Sharing,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Progress {
    /// Which task.
    pub task: Task,
    /// How much is done, in whatever it counts.
    #[cfg_attr(test, ts(type = "number"))]
    pub done: u64,
    /// Of how much; 0 where that is not known.
    #[cfg_attr(test, ts(type = "number"))]
    pub total: u64,
}

/// The flag of the task that runs, if one does.
pub(super) type Running = Option<Arc<AtomicBool>>;

/// Told no more often than this: a bar moves smoothly, and the page has time for more.
const TOLD_EVERY: Duration = Duration::from_millis(100);

impl App {
    /// Runs a long task on this thread. `work` gets what it reports its progress to; that
    /// answers [`Error::Cancelled`] once the task is cancelled.
    pub(super) fn task<T>(
        &self,
        task: Task,
        work: impl FnOnce(&mut dyn FnMut(u64, u64) -> Result<()>) -> Result<T>,
    ) -> Result<T> {
        self.quiet_task(|cancelled| {
            let mut told: Option<Instant> = None;
            work(&mut |done, total| {
                cancelled()?;
                if told.is_none_or(|at| at.elapsed() >= TOLD_EVERY) {
                    told = Some(Instant::now());
                    self.shell()
                        .tell(Tell::Progress(Progress { task, done, total }));
                }
                Ok(())
            })
        })
    }

    /// As [`App::task`], without telling anyone.
    pub(super) fn quiet_task<T>(
        &self,
        work: impl FnOnce(&dyn Fn() -> Result<()>) -> Result<T>,
    ) -> Result<T> {
        let cancelled = Arc::new(AtomicBool::new(false));
        {
            let mut state = self.state();
            if state.task.is_some() {
                return Err(Error::Busy);
            }
            state.task = Some(cancelled.clone());
        }
        let _ends = Ends(self);
        work(&|| {
            if cancelled.load(Ordering::Relaxed) {
                Err(Error::Cancelled)
            } else {
                Ok(())
            }
        })
    }

    /// Asks the running task to end. It ends at its next step, within milliseconds.
    pub fn cancel_task(&self) {
        if let Some(cancelled) = &self.state().task {
            cancelled.store(true, Ordering::Relaxed);
        }
    }
}

impl App {
    /// Cancels the running task and waits until it has let go, for a moment at most.
    pub(super) fn end_task(&self) {
        const PATIENCE: u32 = 200;
        self.cancel_task();
        for _ in 0..PATIENCE {
            if self.state().task.is_none() {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

/// Whatever becomes of a task, also a panic: the next one may begin.
struct Ends<'a>(&'a App);

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        self.0.state().task = None;
    }
}
