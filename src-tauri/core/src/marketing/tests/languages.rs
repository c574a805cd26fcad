use super::super::*;
use super::{ENGLISH, texts};

#[test]
fn german_french_and_spanish_are_read_as_what_they_are() {
    let german = look(
        "Wir suchen eine Projektleiterin (m/w/d) für die Planung von Windparks. Du planst \
         Windparks mit Genehmigungsbehörden und bringst Teamgeist mit.",
        "Planung eines Windparks",
    );
    assert_eq!(german.language.as_deref(), Some("de"));
    assert_eq!(texts(&german.shared)[0], "Windparks");
    assert!(texts(&german.missing).contains(&"Genehmigungsbehörden"));
    assert!(!texts(&german.missing).contains(&"Teamgeist"));

    let french = look(
        "Nous recherchons un chef d'équipe pour la gestion de projet et l'analyse. La gestion \
         de projet est au cœur du poste.",
        "Analyses de données",
    );
    assert_eq!(french.language.as_deref(), Some("fr"));
    assert_eq!(texts(&french.shared), ["analyse"]);
    assert!(!texts(&french.missing).contains(&"poste"));

    let spanish = look(
        "Buscamos una enfermera de urgencias con experiencia en el triaje de pacientes. El \
         triaje de pacientes es lo primero.",
        "Atendí a pacientes",
    );
    assert_eq!(spanish.language.as_deref(), Some("es"));
    assert_eq!(spanish.missing[0].text, "triaje de pacientes");
}

#[test]
fn a_resume_in_another_language_is_read_for_names_all_the_same() {
    let resume = "Leitung der Migration nach Kubernetes für die ganze Abteilung und das Labor.";
    let look = look(ENGLISH, resume);
    assert!(texts(&look.shared).contains(&"Kubernetes"));
    assert_eq!(look.lines[0].no_verb, Some(false));
}

#[test]
fn scripts_without_spaces_are_read_by_pairs_of_signs() {
    let look = look("我们正在寻找一位产品经理。产品经理负责数据分析。", "");
    assert_eq!(look.language.as_deref(), Some("zh"));
    assert!(texts(&look.missing).contains(&"产品"));
}
