//! What a desk is made of, and how much a test on it takes upon itself.

/// What a desk has. Everything, unless the test is about a missing piece.
#[derive(Clone, Copy)]
pub struct Parts {
    pub display: bool,
    pub bus: bool,
    pub notifier: bool,
    pub pace: Pace,
}

/// How much a test takes upon itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Without what takes most of the time of a test that is about something else: a key costs the least it may,
    /// and the web engine draws without a graphics card, which no desk has anyway and which has to be played.
    Brisk,
    /// As on a person's desk.
    Usual,
}

impl Default for Parts {
    fn default() -> Self {
        Self {
            display: true,
            bus: true,
            notifier: true,
            pace: Pace::Brisk,
        }
    }
}
