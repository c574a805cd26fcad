use crate::error::Error;
use crate::journal::TemplateOccasion::{self, Evening, Morning};
use crate::journal::{Template, TemplateDraft};
use crate::store::testing::{berlin, store};

const NOW: &str = "2026-05-14T10:00:00Z";

fn draft(id: Option<i64>, occasion: TemplateOccasion, name: &str, text: &str) -> TemplateDraft {
    TemplateDraft {
        id,
        occasion,
        name: name.into(),
        text: text.into(),
        stands_for: false,
    }
}

#[test]
fn a_template_is_kept_changed_set_aside_and_taken_back() {
    let (_folder, mut store) = store();
    let now = berlin(NOW);
    let text = "## What *was*?\r\n\n- [ ] \n";
    let made = store
        .template_save(draft(None, Evening, " Dusk\n", text), now)
        .unwrap();
    assert_eq!((made.name.as_str(), made.text.as_str()), ("Dusk", text));
    let second = store
        .template_save(draft(None, Morning, "Dawn", ""), now)
        .unwrap();
    let changed = TemplateDraft {
        stands_for: true,
        ..draft(Some(made.id), Morning, "Dusk", "other")
    };
    let changed = store.template_save(changed, now).unwrap();
    let expected = Template {
        id: made.id,
        occasion: Morning,
        name: "Dusk".into(),
        text: "other".into(),
        stands_for: true,
    };
    assert!(changed == expected);
    assert!(store.templates().unwrap() == [changed, second]);
    store.template_delete(made.id, now).unwrap();
    assert_eq!(store.templates().unwrap().len(), 1);
    assert!(store.template_restore(made.id).unwrap() == expected);
    assert_eq!(store.templates().unwrap()[0].id, made.id);
}

#[test]
fn every_occasion_comes_back() {
    let (_folder, mut store) = store();
    for word in [
        "morning",
        "evening",
        "before_interview",
        "after_interview",
        "win",
        "why",
        "other",
    ] {
        let occasion: TemplateOccasion = serde_json::from_value(word.into()).unwrap();
        let made = store.template_save(draft(None, occasion, word, ""), berlin(NOW));
        assert_eq!(made.unwrap().occasion, occasion);
    }
    assert_eq!(store.templates().unwrap().len(), 7);
}

#[test]
fn a_template_that_is_not_there_can_be_neither_changed_nor_set_aside_nor_taken_back() {
    let (_folder, mut store) = store();
    let now = berlin(NOW);
    let made = store
        .template_save(draft(None, Evening, "", ""), now)
        .unwrap();
    store.template_delete(made.id, now).unwrap();
    for id in [made.id, 99] {
        let refused = store.template_save(draft(Some(id), Evening, "", ""), now);
        assert!(matches!(refused.map(|_| ()), Err(Error::NotFound(_))));
        assert!(matches!(
            store.template_delete(id, now),
            Err(Error::NotFound(_))
        ));
    }
    assert!(matches!(
        store.template_restore(99).map(|_| ()),
        Err(Error::NotFound(_))
    ));
}

#[test]
fn a_template_is_no_longer_than_an_entry_and_its_name_no_longer_than_a_line() {
    let (_folder, mut store) = store();
    for (name, text) in [(501, 0), (0, 1_000_001)] {
        let draft = draft(None, Evening, &"x".repeat(name), &"x".repeat(text));
        let refused = store.template_save(draft, berlin(NOW)).map(|_| ());
        assert!(matches!(refused, Err(Error::TooLong { .. })));
    }
    assert!(store.templates().unwrap().is_empty());
}
