//! Work that is left where it takes too long.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rusqlite::{Connection, ErrorCode};

/// After so many steps of SQLite's machine the time is looked at: some 20 µs.
const STEPS: i32 = 2_000;

/// Interrupts what a connection does when its time is over.
pub(super) struct Patience {
    most: Duration,
    until: Arc<Mutex<Option<Instant>>>,
}

impl Patience {
    /// Takes hold of the connection, until [`let_go`].
    pub(super) fn of(connection: &mut Connection, most: Duration) -> rusqlite::Result<Self> {
        let until = Arc::new(Mutex::new(None::<Instant>));
        let watched = Arc::clone(&until);
        let is_over = move || {
            let until = watched.lock().unwrap_or_else(PoisonError::into_inner);
            until.is_some_and(|until| Instant::now() > until)
        };
        connection.progress_handler(STEPS, Some(is_over))?;
        Ok(Self { most, until })
    }

    /// What `work` answers, or nothing where it takes longer.
    pub(super) fn within<T>(
        &self,
        work: impl FnOnce() -> rusqlite::Result<T>,
    ) -> rusqlite::Result<Option<T>> {
        self.set(Instant::now().checked_add(self.most));
        let outcome = work();
        self.set(None);
        match outcome {
            Ok(value) => Ok(Some(value)),
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) => {
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    fn set(&self, until: Option<Instant>) {
        *self.until.lock().unwrap_or_else(PoisonError::into_inner) = until;
    }
}

/// The connection is interrupted no more.
pub(super) fn let_go(connection: &mut Connection) -> rusqlite::Result<()> {
    connection.progress_handler(0, None::<fn() -> bool>)
}
