//! A door that the system waits at before it sleeps.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Closed from [`Gate::close`] to [`Gate::open`].
#[derive(Default)]
pub(super) struct Gate {
    closed: Mutex<bool>,
    opened: Condvar,
}

impl Gate {
    /// Closes it; to be called before anybody can be told that it is to be opened.
    pub(super) fn close(&self) {
        *self.closed.lock().unwrap_or_else(PoisonError::into_inner) = true;
    }

    /// Opens it. An open one stays open.
    pub(super) fn open(&self) {
        *self.closed.lock().unwrap_or_else(PoisonError::into_inner) = false;
        self.opened.notify_all();
    }

    /// Waits until it is open, at most so long.
    pub(super) fn wait(&self, at_most: Duration) {
        let closed = self.closed.lock().unwrap_or_else(PoisonError::into_inner);
        drop(
            self.opened
                .wait_timeout_while(closed, at_most, |closed| *closed),
        );
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::thread;
    use std::time::Instant;

    use super::*;

    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn who_waits_goes_on_when_it_opens() {
        let gate = Arc::new(Gate::default());
        gate.close();
        let waiting = thread::spawn({
            let gate = gate.clone();
            move || gate.wait(LONG)
        });
        thread::sleep(Duration::from_millis(50));
        assert!(!waiting.is_finished());
        let start = Instant::now();
        gate.open();
        waiting.join().unwrap();
        assert!(start.elapsed() < LONG);
    }

    #[test]
    fn nobody_waits_longer_than_agreed_and_an_open_one_holds_nobody() {
        let gate = Gate::default();
        gate.wait(LONG);
        gate.close();
        gate.wait(Duration::from_millis(10));
        gate.open();
        gate.wait(LONG);
    }
}
