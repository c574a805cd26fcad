use super::super::*;

#[test]
fn lines_without_a_number_or_a_verb_are_hinted_at() {
    let resume = "Ada Byron\nada@example.org\n+49 30 1234 5678\n\nWork experience\n\
        Senior Engineer, Blue Kiln\nJan 2019 – March 2023\n\
        - Led a team of twelve\n- Cut the time of a build by 40%\n\
        - Responsible for the management of suppliers\n- Wrote the handbook for newcomers\n\
        - Owner of a budget of 2m euros\nPython, SQL, Docker, Kubernetes";
    let hints = look("", resume).lines;
    let seen: Vec<_> = hints
        .iter()
        .map(|one| (one.line, one.no_number, one.no_verb))
        .collect();
    assert_eq!(
        seen,
        [
            (10, true, Some(true)),
            (11, true, Some(false)),
            (12, false, Some(true)),
        ]
    );
    assert_eq!(hints[1].text, "Wrote the handbook for newcomers");
}

#[test]
fn a_wrapped_line_is_one_line() {
    let resume = "- Rebuilt the billing of the shop with the people who had to use it\n  \
        every day, and saved them two hours of it";
    assert!(look("", resume).lines.is_empty());
}

#[test]
fn verbs_are_only_looked_for_in_languages_whose_verbs_are_known() {
    let resume = "- Wij hebben het project met de klanten samen voor de stad gedaan";
    assert_eq!(look("", resume).lines[0].no_verb, None);
}

#[test]
fn deeds_are_found_in_german_french_and_spanish() {
    for resume in [
        "- Leitung von zwölf Leuten in der Abteilung für den Einkauf\n- Aufgaben aus dem Einkauf",
        "- Piloté la refonte du site avec deux équipes dans la ville\n- Le suivi n'est pas là",
        "- Dirigí un equipo de doce personas en la ciudad\n- Responsable de las tareas del día",
    ] {
        let hints = look("", resume).lines;
        assert!(hints.iter().all(|one| one.line == 2), "{hints:?}");
    }
}

#[test]
fn headings_lists_and_addresses_are_left_alone() {
    let resume = "Professional Summary and Profile\n# What I did there and how\n\
        Languages: English (native), French (fluent)\nBSc Mathematics, University of Leeds\n\
        What I have learned so far:\nSee https://example.org for the rest of it";
    assert!(look("", resume).lines.is_empty());
}

#[test]
fn a_manager_and_a_budget_are_no_deeds_and_planning_one_is() {
    let resume = "- The manager of a budget of 2m\n- Plan a budget of 2m\n- We managed 2m";
    let hints = look("", resume).lines;
    assert_eq!(hints.iter().map(|one| one.line).collect::<Vec<_>>(), [1]);
}
