//! Every wait is bounded, and says what it waited for when it gives up.

use std::fmt::Debug;
use std::future::Future;
use std::sync::OnceLock;
use std::thread::sleep;
use std::time::{Duration, Instant};

use tokio::runtime::Runtime;

/// How long something a person would call immediate may take on a slow, busy machine.
pub const SOON: Duration = Duration::from_secs(20);

/// How long a call to a local service may take before it counts as hanging.
const CALL: Duration = Duration::from_secs(60);

/// How long to wait before looking again; at first hardly, since most of what is waited for comes at once.
const FIRST_STEP: Duration = Duration::from_millis(5);
const STEP: Duration = Duration::from_millis(40);

/// Looks until there is something to see. Panics with `what`, and what was seen instead, when `limit` is over.
#[track_caller]
pub fn wait_for<T, Seen: Debug>(
    what: &str,
    limit: Duration,
    mut look: impl FnMut() -> Result<T, Seen>,
) -> T {
    let start = Instant::now();
    let mut step = FIRST_STEP;
    loop {
        match look() {
            Ok(found) => return found,
            Err(seen) if start.elapsed() > limit => {
                panic!("waited {limit:?} for {what}; instead there is {seen:?}")
            }
            Err(_) => sleep(step),
        }
        step = STEP.min(step * 2);
    }
}

/// Watches for the whole of `time` that something does not happen.
#[track_caller]
pub fn never<T: Debug>(what: &str, time: Duration, mut look: impl FnMut() -> Option<T>) {
    let start = Instant::now();
    while start.elapsed() < time {
        if let Some(seen) = look() {
            panic!("{what}: after {:?} there is {seen:?}", start.elapsed());
        }
        sleep(STEP);
    }
}

/// Runs one call to the bus or the web driver to its end, or panics when it hangs.
#[track_caller]
pub fn finish<F: Future>(what: &str, call: F) -> F::Output {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    let runtime = RUNTIME.get_or_init(|| Runtime::new().expect("an async runtime"));
    let bounded = async { tokio::time::timeout(CALL, call).await };
    match runtime.block_on(bounded) {
        Ok(output) => output,
        Err(_) => panic!("{what}: no answer within {CALL:?}"),
    }
}
