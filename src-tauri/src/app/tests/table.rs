//! The table of `docs/reminders.md` against the sources.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The names of all tests under these folders.
fn tests_in(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            tests_in(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let names = text.split("fn ").skip(1);
            found.extend(names.filter_map(|rest| Some(rest.split_once('(')?.0.to_owned())));
        }
    }
}

#[test]
fn every_case_of_the_table_has_its_tests_and_every_test_of_a_case_stands_in_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut there = BTreeSet::new();
    for folder in ["src-tauri", "tests/e2e"] {
        tests_in(&root.join(folder), &mut there);
    }
    let table = fs::read_to_string(root.join("docs/reminders.md")).unwrap();
    let quoted: BTreeSet<&str> = table.split('`').skip(1).step_by(2).collect();
    for number in 1..=40 {
        let prefix = format!("case_{number:02}_");
        let of_it = quoted.iter().filter(|name| name.starts_with(&prefix));
        assert!(of_it.count() > 0, "no test beside case {number}");
    }
    for name in quoted.iter().filter(|name| name.starts_with("case_")) {
        assert!(there.contains(*name), "{name} stands in the table only");
    }
    // `case_07_…`, and not every function that is about a case.
    let numbered = |name: &&String| {
        let number = name.strip_prefix("case_").and_then(|rest| rest.get(..2));
        number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    for name in there.iter().filter(numbered) {
        assert!(quoted.contains(name.as_str()), "{name} is not in the table");
    }
}
