//! `cargo xtask bench`: the journal beside raw SQLCipher, and the app beside a bare window with a
//! tray icon, on a release build.

use crate::failure::Outcome;
use crate::place::built;
use crate::steps::Steps;
use crate::test::{InWindow, prepare, window_tests};
use crate::tool::Tool;

pub fn bench(steps: &mut Steps, runs: &str) -> Outcome {
    prepare(steps, InWindow::Yes)?;
    steps.run("Build both for release", || {
        let build = [
            "build",
            "--release",
            "--workspace",
            "--bin",
            "onward",
            "--example",
            "bare",
        ];
        Tool::cargo()
            .args(build)
            .run("The compiler's first error above is the one to start with.")
    })?;
    steps.run(
        "Write, find and open the journal, beside raw SQLCipher",
        || {
            Tool::cargo()
                .args(["run", "--release", "--package", "onward-core"])
                .args(["--example", "journal_bench", "--"])
                .args(["1000", "10000", "100000"])
                .run("A row is over its limit: see above.")
        },
    )?;
    steps.run("Measure, one and the other in turn", || {
        window_tests()
            .args(["--", "--ignored", "--exact", "--nocapture"])
            .args(["--test-threads=1", "bench::bench", "bench::idle::idle"])
            .env("ONWARD_BENCH_APP", built("release", "onward"))
            .env("ONWARD_BENCH_BARE", built("release", "examples/bare"))
            .env("ONWARD_BENCH_RUNS", runs)
            .run("A row is over its limit, or a measurement did not come to an end: see above.")
    })
}
