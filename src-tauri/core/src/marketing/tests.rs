use super::*;

mod any;
mod languages;
mod resume_lines;

fn texts(terms: &[Term]) -> Vec<&str> {
    terms.iter().map(|term| term.text.as_str()).collect()
}

fn missing(job: &str, resume: &str) -> Vec<String> {
    look(job, resume)
        .missing
        .into_iter()
        .map(|one| one.text)
        .collect()
}

const ENGLISH: &str = "Blue Kiln is looking for somebody new.\n\
    You will own the project management of our Kubernetes platform and talk to users.\n\
    - Project management in a regulated market\n\
    - C++ and C#, Node.js, CI/CD, .NET, R&D\n\
    - full-stack work, a feel for accessibility\n\
    We offer health insurance and fruit.\n\
    We are an equal opportunity employer regardless of colour, religion or pregnancy.\n";

#[test]
fn a_phrase_that_comes_twice_is_named_first_and_its_words_are_not_repeated() {
    let look = look(ENGLISH, "");
    assert_eq!(look.language.as_deref(), Some("en"));
    assert_eq!(look.missing[0].text, "project management");
    assert_eq!(look.missing[0].times, 2);
    let found = texts(&look.missing);
    assert!(!found.contains(&"management") && !found.contains(&"project"));
    assert!(look.shared.is_empty() && look.lines.is_empty());
}

#[test]
fn a_word_counts_beside_its_phrase_where_it_comes_on_its_own() {
    let job = "The risk analysis is yours. Each risk analysis is read. A risk is a chance.";
    let missing = look(job, "").missing;
    let times = |text: &str| {
        let one = missing.iter().find(|term| term.text == text);
        one.map(|term| term.times)
    };
    assert_eq!(times("risk analysis"), Some(2));
    assert_eq!(times("risk"), Some(1));
    assert_eq!(times("analysis"), None);
}

#[test]
fn names_of_techniques_stay_whole() {
    let found = missing(ENGLISH, "");
    for name in [
        "C++",
        "C#",
        "Node.js",
        "CI/CD",
        ".NET",
        "R&D",
        "Kubernetes",
        "full-stack",
    ] {
        assert!(found.iter().any(|one| one == name), "{name} in {found:?}");
    }
}

#[test]
fn what_every_job_description_says_is_left_out() {
    let found = missing(ENGLISH, "");
    for word in [
        "health",
        "insurance",
        "fruit",
        "equal",
        "religion",
        "pregnancy",
        "looking",
    ] {
        assert!(!found.iter().any(|one| one == word), "{word} in {found:?}");
    }
}

#[test]
fn another_form_of_a_word_is_the_same_word() {
    let job = "The management of suppliers is dear to us, and so does negotiating.";
    let look = look(job, "I was managing a supplier and negotiated.");
    assert!(look.missing.iter().all(|one| one.text == "dear"));
    assert_eq!(
        texts(&look.shared),
        ["management", "suppliers", "negotiating"]
    );
}

#[test]
fn two_words_next_to_each_other_in_either_order_are_the_phrase() {
    let job = "Here project management counts: project management every day of the week.";
    assert!(missing(job, "Managed large projects").contains(&"project management".to_owned()));
    assert!(!missing(job, "Managed projects").contains(&"project management".to_owned()));
    assert!(!missing(job, "Management of the projects").contains(&"project management".to_owned()));
}

#[test]
fn a_hyphen_a_space_or_nothing_between_two_words_is_one_to_us() {
    let job = "We are looking for a back-end developer who knows about on-site go-to-market.";
    for resume in [
        "The back end and on site, go to market",
        "backend, onsite, go-to-market",
    ] {
        let found = missing(job, resume);
        assert!(!found.iter().any(|one| one.contains('-')), "{found:?}");
    }
    assert!(missing("A frontend of ours and of yours", "a front-end").is_empty());
}

#[test]
fn slashes_are_met_in_any_order() {
    let job = "You will do UX/UI for us (M/F/D).";
    assert_eq!(missing(job, ""), ["UX/UI"]);
    assert!(missing(job, "UI and UX").is_empty());
}

#[test]
fn of_two_phrases_that_share_a_word_the_one_that_begins_with_a_deed_gives_way() {
    let job = "The studio manager plans kiln schedules and keeps stock. You plan kiln schedules \
        every week. The ceramic glaze recipes are kept, and ceramic glaze recipes are tested.";
    let texts: Vec<String> = look(job, "")
        .missing
        .into_iter()
        .map(|term| term.text)
        .collect();
    assert!(texts.contains(&"kiln schedules".to_owned()), "{texts:?}");
    assert!(texts.contains(&"ceramic glaze".to_owned()), "{texts:?}");
}
