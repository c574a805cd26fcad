//! Plays the app in a real window. What failed is played once more, alone: a test that passes then is named as
//! unsteady, and only one that fails twice fails the step. What it left the first time stays, as `NAME.first`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::place;
use crate::test::window_tests;

const NEXT: &str = "What the failed test saw last is in target/e2e/: its logs and a picture of the screen \
     (NAME.first: those of the first time). Run it alone with `cargo xtask test --only-e2e NAME`.";

/// Most of the time they wait for something: four of them are what two cores can carry.
const AT_ONCE: &str = "--test-threads=4";

/// The ending of what a test left the first time.
const FIRST: &str = "first";

pub fn play(filter: Option<&str>) -> Outcome {
    forget_earlier(&place::root().join("target/e2e"));
    let tests = window_tests().args(filter);
    let (outcome, said) = tests.args(["--", AT_ONCE]).run_heard(NEXT);
    let failed = failed_tests(&said);
    // Without a list it did not come to an end, and nobody knows what to play again.
    if outcome.is_ok() || failed.is_empty() {
        return outcome;
    }
    traces(&said).iter().for_each(|folder| keep_first(folder));
    println!("\n    failed: once more, alone, one at a time");
    let (steady, twice): (Vec<&str>, Vec<&str>) = failed.into_iter().partition(|test| {
        let alone = ["--", "--exact", test, "--test-threads=1"];
        window_tests().args(alone).run(NEXT).is_ok()
    });
    println!();
    for test in steady {
        println!("unsteady: {test} failed the first time and passed the second");
    }
    if twice.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(
            format!("Failed twice: {}.", twice.join(", ")),
            NEXT,
        ))
    }
}

/// The names under the last `failures:` of a test program: the one before it heads what they said.
fn failed_tests(said: &str) -> Vec<&str> {
    let lines: Vec<&str> = said.lines().collect();
    let Some(heading) = lines.iter().rposition(|line| *line == "failures:") else {
        return Vec::new();
    };
    lines[heading + 1..]
        .iter()
        .map_while(|line| line.strip_prefix("    "))
        .collect()
}

/// The folders in which failed tests say that they left their logs and pictures.
fn traces(said: &str) -> Vec<PathBuf> {
    said.lines()
        .filter_map(|line| line.strip_prefix("--- ")?.split_once(": traces are in "))
        .map(|(_, folder)| PathBuf::from(folder))
        .collect()
}

/// The second time begins with an empty folder of the same name.
fn keep_first(folder: &Path) {
    if let Err(error) = fs::rename(folder, folder.with_added_extension(FIRST)) {
        println!("    {} could not be kept: {error}", folder.display());
    }
}

/// What was kept of an earlier run.
fn forget_earlier(all: &Path) {
    for folder in fs::read_dir(all).into_iter().flatten().flatten() {
        let path = folder.path();
        if path.extension().is_some_and(|ending| ending == FIRST) {
            let _gone_already = fs::remove_dir_all(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "
running 3 tests
test ways_in::one ... ok
test ways_in::two ... FAILED
test room::three ... FAILED

failures:

---- ways_in::two stdout ----
waited 20s for the text; instead there is:
    failures:
    no test at all
--- new-key: traces are in /somewhere/target/e2e/new-key
--- app-1.log

---- room::three stdout ----
--- room: traces are in /somewhere/target/e2e/room


failures:
    room::three
    ways_in::two

test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 9 filtered out; finished in 51.20s
";

    #[test]
    fn the_failed_tests_are_those_of_the_last_list() {
        assert_eq!(failed_tests(SAID), ["room::three", "ways_in::two"]);
    }

    #[test]
    fn nothing_is_played_again_where_all_passed_or_the_list_never_came() {
        let passed = "test a ... ok\n\ntest result: ok. 1 passed; 0 failed\n";
        assert!(failed_tests(passed).is_empty());
        let cut = "failures:\n\n---- a stdout ----\n    indented\n";
        assert!(failed_tests(cut).is_empty());
        assert!(failed_tests("").is_empty());
    }

    #[test]
    fn the_first_logs_and_pictures_stay_under_a_name_of_their_own() {
        let said = traces(SAID);
        let wanted = ["new-key", "room"].map(|name| Path::new("/somewhere/target/e2e").join(name));
        assert_eq!(said, wanted);
        let all = place::target().join("twice-test");
        let folder = all.join("new-key");
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("app-1.log"), "why").expect("a log");
        keep_first(&folder);
        assert!(!folder.exists());
        let kept = all.join("new-key.first/app-1.log");
        assert_eq!(fs::read_to_string(&kept).expect("the log"), "why");
        forget_earlier(&all);
        assert!(!kept.exists());
        let _gone_already = fs::remove_dir_all(all);
    }
}
