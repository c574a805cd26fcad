//! The delay inhibitor: sleep waits for as long as its descriptor is open, though never
//! longer than the system's own limit (five seconds, if nobody changed it).

use std::os::fd::OwnedFd;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The inhibitor, if it is held, and whether sleep is waiting for it.
#[derive(Default)]
pub(super) struct Delay(Mutex<State>);

#[derive(Default)]
struct State {
    held: Option<OwnedFd>,
    awaited: bool,
}

impl Delay {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps a newly taken inhibitor; an older one is let go after it, so that there is no
    /// moment without.
    pub(super) fn hold(&self, inhibitor: OwnedFd) {
        self.state().held = Some(inhibitor);
    }

    /// Sleep is near and waits.
    pub(super) fn awaited(&self) {
        self.state().awaited = true;
    }

    /// Sleep is over, or was called off; whether it had been near.
    pub(super) fn over(&self) -> bool {
        std::mem::take(&mut self.state().awaited)
    }

    /// Lets sleep begin. An answer that comes too late, after waking, lets nothing go: the
    /// inhibitor held by then is for the next time.
    pub(super) fn release(&self) {
        let mut state = self.state();
        if state.awaited {
            state.held = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{PipeReader, Read, pipe};

    use super::*;

    fn inhibitor() -> (PipeReader, OwnedFd) {
        let (reader, writer) = pipe().unwrap();
        (reader, writer.into())
    }

    fn is_closed(mut reader: PipeReader) -> bool {
        matches!(reader.read(&mut [0]), Ok(0))
    }

    #[test]
    fn sleep_that_waits_is_let_go() {
        let delay = Delay::default();
        let (reader, inhibitor) = inhibitor();
        delay.hold(inhibitor);
        delay.awaited();
        delay.release();
        assert!(is_closed(reader));
        assert!(delay.over());
    }

    #[test]
    fn an_answer_after_waking_keeps_the_next_inhibitor() {
        let delay = Delay::default();
        let (old_reader, old) = inhibitor();
        let (_reader, new) = inhibitor();
        delay.hold(old);
        delay.awaited();
        assert!(delay.over());
        delay.hold(new);
        delay.release();
        assert!(is_closed(old_reader), "the old one is let go for the new");
        assert!(delay.state().held.is_some());
        assert!(!delay.over(), "over once");
    }
}
