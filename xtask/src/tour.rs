//! `cargo xtask tour`: the main job played in the real app, with a picture of each step.

use crate::failure::Outcome;
use crate::steps::Steps;
use crate::test::{InWindow, prepare, window_tests};

pub fn tour(steps: &mut Steps) -> Outcome {
    prepare(steps, InWindow::Yes)?;
    steps.run("Take pictures of every step", || {
        window_tests()
            .args(["--", "--ignored", "--exact", "tour::tour", "--nocapture"])
            .run("What it saw last is in target/e2e/tour/.")
    })?;
    println!("\nThe pictures are in target/tour/.");
    Ok(())
}
