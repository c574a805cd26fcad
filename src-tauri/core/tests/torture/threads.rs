//! Work spread over all cores.

use std::ops::Range;
use std::thread;

/// Runs `work` on as many threads as there are cores, each with every n-th number of
/// `range`, and answers what all of them answered. A panic in one is a panic here.
pub fn spread<T: Send>(
    range: Range<usize>,
    work: impl Fn(&mut dyn Iterator<Item = usize>) -> T + Sync,
) -> Vec<T> {
    let cores = thread::available_parallelism().map_or(2, |cores| cores.get());
    thread::scope(|scope| {
        let threads: Vec<_> = (0..cores)
            .map(|core| {
                let mut own = range.clone().skip(core).step_by(cores);
                let work = &work;
                scope.spawn(move || work(&mut own))
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| match thread.join() {
                Ok(answer) => answer,
                Err(panic) => std::panic::resume_unwind(panic),
            })
            .collect()
    })
}
