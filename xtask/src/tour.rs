//! `cargo xtask tour`: the main job played in the real app, with a picture of each step.

use crate::failure::Outcome;
use crate::steps::Steps;
use crate::test::{InWindow, prepare, window_tests};

pub fn tour(steps: &mut Steps) -> Outcome {
    prepare(steps, InWindow::Yes)?;
    steps.run("Take pictures of every step", || {
        let _last_time = std::fs::remove_dir_all("target/tour");
        window_tests()
            .args([
                "--",
                "--ignored",
                "--test-threads=1",
                "--nocapture",
                "tour_of",
            ])
            .run("What it saw last is in target/e2e/tour/.")
    })?;
    println!("\nThe pictures are in target/tour/.");
    Ok(())
}
