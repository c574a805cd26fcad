//! Waiting for a page that no web driver steers: by what is painted. A fixed time is too short on a busy machine, and
//! too long on every other.

use std::time::{Duration, Instant};

use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};

use super::Screen;
use crate::desk::{HEIGHT, SOON, WIDTH, wait_for};

/// A caret that blinks is no change: in the largest type it covers fewer pixels than this.
const CARET: usize = 300;

/// For so long nothing may change.
const STILL: Duration = Duration::from_millis(250);

impl Screen {
    /// Does something that is seen on the screen, and waits until it is.
    #[track_caller]
    pub fn after(&self, act: impl FnOnce()) {
        let before = self.painted();
        act();
        wait_for("something else on the screen", SOON, || {
            match changed(&before, &self.painted()) {
                0..=CARET => Err("the same as before"),
                _ => Ok(()),
            }
        });
        self.settle();
    }

    /// Waits until what is painted stands still.
    #[track_caller]
    pub fn settle(&self) {
        let mut last = self.painted();
        let mut since = Instant::now();
        wait_for("the screen to stand still", SOON, || {
            let now = self.painted();
            if changed(&last, &now) > CARET {
                last = now;
                since = Instant::now();
            }
            if since.elapsed() >= STILL {
                Ok(())
            } else {
                Err("it moves")
            }
        });
    }

    fn painted(&self) -> Vec<u8> {
        let (kind, planes) = (ImageFormat::Z_PIXMAP, u32::MAX);
        self.x
            .get_image(kind, self.root, 0, 0, WIDTH, HEIGHT, planes)
            .expect("a request for pixels")
            .reply()
            .expect("the pixels of the screen")
            .data
    }
}

/// How many pixels differ.
fn changed(before: &[u8], now: &[u8]) -> usize {
    let pairs = before.chunks_exact(4).zip(now.chunks_exact(4));
    pairs.filter(|(before, now)| before != now).count()
}
