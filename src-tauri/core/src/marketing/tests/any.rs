use proptest::prelude::*;

use super::super::*;

/// A tenth of the longest entry: a debug build is slow.
const BYTES: usize = 100_000;

#[test]
fn long_texts_of_anything_are_read_to_their_end() {
    let texts = [
        super::ENGLISH.repeat(BYTES / super::ENGLISH.len()),
        "x".repeat(BYTES),
        "a-".repeat(BYTES / 2),
        "l'".repeat(BYTES / 2),
        "Ab/".repeat(BYTES / 3),
        "产品".repeat(BYTES / 6),
        "w\u{301}".repeat(BYTES / 3),
        "👩‍🔧\u{0}\u{202e}".repeat(BYTES / 15),
        "\n".repeat(BYTES),
        (0..BYTES / 7).map(|n| format!("w{n} ")).collect(),
    ];
    for text in &texts {
        assert!(look(text, text).missing.is_empty());
    }
}

fn any_text() -> impl Strategy<Value = String> {
    let words = prop::collection::vec(
        prop::sample::select(vec![
            "project",
            "Management",
            "managing",
            "and",
            "the",
            "C++",
            "CI/CD",
            "full-stack",
            "gestion",
            "de",
            "l'analyse",
            "für",
            "die",
            "Leitung",
            "\n",
            ". ",
            "- ",
            "-",
            "/",
            "'s",
            "产品",
            "经",
            "\u{0}",
            "👩‍🔧",
            "\u{202e}",
            "שלום",
            "مرحبا",
            "2019",
            "40%",
            "ß",
            "İ",
            "e\u{301}",
            "\u{ad}",
        ]),
        0..80,
    );
    prop_oneof![
        "[\\s\\S]{0,300}",
        words.clone().prop_map(|words| words.join(" ")),
        words.prop_map(|words| words.concat()),
    ]
}

proptest! {
    #[test]
    fn any_two_texts_are_looked_at(job in any_text(), resume in any_text()) {
        let look = look(&job, &resume);
        prop_assert!(look.missing.len() <= MOST_TERMS && look.shared.len() <= MOST_TERMS);
        prop_assert!(look.lines.len() <= MOST_LINES);
        for one in &look.missing {
            prop_assert!(job.to_lowercase().contains(&one.text.to_lowercase()));
            prop_assert!(one.times > 0);
            let folded = words::fold(&one.text);
            prop_assert!(!look.shared.iter().any(|other| words::fold(&other.text) == folded));
        }
        let lines = resume.lines().count();
        prop_assert!(look.lines.iter().all(|one| (1..=lines).contains(&(one.line as usize))));
    }

    #[test]
    fn a_resume_that_is_the_job_description_lacks_nothing(job in any_text()) {
        prop_assert_eq!(look(&job, &job).missing, vec![]);
    }
}
