//! The commands: each parses, delegates, and returns. None runs on the main thread
//! (`async`), since the controller's lock may be held elsewhere while the desktop,
//! which lives on the main thread, is asked for something.

mod after;
mod app;
mod applications;
mod backups;
mod care;
mod cases;
mod feedback;
mod finding;
mod goals;
mod inbox;
mod interviews;
mod journal;
mod marks;
mod pictures;
mod place;
mod plans;
mod rebound;
mod reminders;
mod rituals;
mod settings;
mod steps;
mod vault;
mod ways_in;
mod wins;
mod worries;
mod worth;

use std::sync::Arc;

use tauri::ipc::Invoke;
use tauri::{Runtime, State};

use crate::app::App;
use crate::error::Answer;

/// The controller, as a command gets it.
type Onward<'a> = State<'a, Arc<App>>;

/// Runs what takes long, or waits for a person, where it holds up no other command.
async fn on_a_thread_of_its_own<T: Send + 'static>(
    app: &Arc<App>,
    work: impl FnOnce(Arc<App>) -> onward_core::Result<T> + Send + 'static,
) -> Answer<T> {
    let app = app.clone();
    let done = tauri::async_runtime::spawn_blocking(move || work(app)).await;
    let broken = |_| onward_core::Error::Internal("a task broke off".into());
    Ok(done.map_err(broken)??)
}

macro_rules! for_each_command {
    ($($module:ident :: $command:ident),* $(,)?) => {
        /// The handler of every command of the list.
        pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($module::$command),*]
        }

        /// The names of every command.
        #[cfg(test)]
        pub const NAMES: &[&str] = &[$(stringify!($command)),*];
    };
}
include!("list.rs");

#[cfg(test)]
mod tests;
