use super::super::testing::Index;
use super::super::*;

#[test]
fn a_space_a_hyphen_and_an_underscore_are_alike_in_a_quoted_tag_and_no_others() {
    let index = Index::new();
    let tags = [
        "Job-Hunt",
        "job_hunt",
        "jobhunt",
        "job-hunt-2026",
        "job_hunt-2026",
    ];
    for (place, tag) in (1..).zip(tags) {
        let facts = Facts {
            tags: vec![tag.into()],
            ..Facts::default()
        };
        index.add(place, "", "", &facts);
    }
    for query in ["tag:\"job hunt\"", "tag:\"JOB-hunt\"", "tag:\"#job_hunt\""] {
        assert_eq!(index.find(query), [1, 2], "{query}");
    }
    assert_eq!(index.find("tag:\"job hunt 2026\""), [4, 5]);
    assert_eq!(index.find("-tag:\"job hunt\""), [3, 4, 5]);
    assert_eq!(index.find("tag:job-hunt"), [1]);
    assert_eq!(index.find("#job_hunt"), [2]);
}

#[test]
fn as_many_quoted_tags_as_are_looked_for_are_valid() {
    let index = Index::of(&["x"]);
    let query: String = (0..MOST_TERMS)
        .map(|n| format!("tag:\"a b c d {n}\" "))
        .collect();
    assert_eq!(Query::parse(&query).problems, []);
    assert_eq!(index.find(&query), [0; 0]);
    assert_eq!(index.find(&query.replace("tag:", "-tag:")), [1]);
}
