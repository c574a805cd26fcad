use super::images::{LATER, NOW, add};
use crate::journal::{TemplateDraft, TemplateOccasion};
use crate::store::Store;
use crate::store::testing::{berlin, page, store};

fn template(store: &mut Store, id: Option<i64>, text: &str) -> i64 {
    let draft = TemplateDraft {
        id,
        occasion: TemplateOccasion::Evening,
        name: "Dusk".into(),
        text: text.into(),
        stands_for: false,
    };
    store.template_save(draft, berlin(NOW)).unwrap().id
}

#[test]
fn a_picture_that_only_a_template_shows_stays_also_while_that_is_set_aside() {
    let (_folder, mut store) = store();
    let image = add(&mut store);
    let dusk = template(&mut store, None, &format!("![](image:{image})"));
    store.template_delete(dusk, berlin(NOW)).unwrap();
    store.journal_tidy(berlin("2027-05-14T10:00:00Z")).unwrap();
    assert!(store.image(image).is_ok());
    store.template_restore(dusk).unwrap();
    template(&mut store, Some(dusk), "without");
    store.journal_tidy(berlin("2027-05-14T10:00:00Z")).unwrap();
    assert!(store.image(image).is_err());
}

#[test]
fn erasing_an_entry_leaves_the_pictures_of_a_template_and_of_another_entrys_earlier_state() {
    let (_folder, mut store) = store();
    let [in_template, in_version, own] = [(); 3].map(|()| add(&mut store));
    template(&mut store, None, &format!("![](image:{in_template})"));
    let other = page(&mut store, &format!("![](image:{in_version})"), NOW);
    let all = format!("![](image:{in_template}) ![](image:{in_version}) ![](image:{own})");
    let erased = page(&mut store, &all, NOW);
    let hour = berlin("2026-05-14T11:00:00Z");
    store.entry_save(other, "without", None, hour).unwrap();
    store.entry_delete(erased, hour).unwrap();
    store.bin_empty(Some(erased)).unwrap();
    assert!(store.image(own).is_err());
    assert!(store.image(in_template).is_ok() && store.image(in_version).is_ok());
    // The state is forgotten after fourteen days, the picture thirty days after its entry went.
    store.journal_tidy(berlin("2026-06-13T10:59:59Z")).unwrap();
    assert!(store.versions(other).unwrap().is_empty());
    assert!(store.image(in_version).is_ok());
    store.journal_tidy(berlin("2026-06-13T11:00:01Z")).unwrap();
    assert!(store.image(in_version).is_err());
    assert!(store.image(in_template).is_ok());
}

#[test]
fn a_picture_of_an_earlier_state_outlasts_its_thirty_days_if_that_is_still_there() {
    let (_folder, mut store) = store();
    let image = add(&mut store);
    let id = page(&mut store, &format!("![](image:{image})"), NOW);
    let late = berlin("2026-06-05T10:00:00Z");
    store.entry_save(id, "without", None, late).unwrap();
    // As if no entry had shown it for long: a state may be younger than that.
    let unused = "UPDATE images SET unused_since = 0";
    store.connection.execute(unused, []).unwrap();
    store.journal_tidy(berlin(LATER)).unwrap();
    assert!(store.image(image).is_ok());
    let before = store.versions(id).unwrap()[0].id;
    let entry = store.version_restore(before, berlin(LATER)).unwrap();
    assert!(entry.about.has_image);
}
