use crate::error::Error;
use crate::journal::EntryLinkKind::{self, Application, Case, Contact};
use crate::journal::{EntryMarks, LinkTarget};
use crate::rebound::ReboundDraft;
use crate::store::testing::{berlin, found, page, store};
use crate::store::{Opening, Store};

const NOW: &str = "2026-05-14T08:00:00Z";

fn about(links: &[(EntryLinkKind, i64)]) -> EntryMarks {
    let links = links.iter().map(|&(kind, id)| LinkTarget { kind, id });
    EntryMarks {
        links: links.collect(),
        ..EntryMarks::default()
    }
}

/// An application, a person, and a no of that application.
fn things(store: &mut Store) -> [(EntryLinkKind, i64); 3] {
    let now = berlin(NOW);
    let application = store.application_add("Blue Kiln", "Potter", now).unwrap();
    let contact = store.contact_add("Ana", now).unwrap();
    let draft = ReboundDraft {
        application_id: Some(application.id),
        ..ReboundDraft::default()
    };
    let no = store.rebound_begin(draft, Opening::Noted, now).unwrap();
    [
        (Application, application.id),
        (Contact, contact.id),
        (Case, no.id),
    ]
}

#[test]
fn an_entry_names_what_it_is_about_and_is_found_as_linked() {
    let (_folder, mut store) = store();
    let things = things(&mut store);
    let id = page(&mut store, "words", NOW);
    assert_eq!(found(&mut store, "has:link"), [] as [i64; 0]);
    let twice = [things.as_slice(), things.as_slice()].concat();
    let summary = store.entry_marks(id, &about(&twice)).unwrap();
    let mut names: Vec<&str> = summary
        .links
        .iter()
        .map(|link| link.name.as_str())
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["Ana", "Blue Kiln, Potter", "Blue Kiln, Potter"]);
    assert_eq!(found(&mut store, "has:link"), [id]);
    store.entry_marks(id, &about(&[])).unwrap();
    assert!(store.entry(id).unwrap().about.links.is_empty());
    assert_eq!(found(&mut store, "has:link"), [] as [i64; 0]);
}

#[test]
fn an_entry_is_found_by_the_names_of_what_it_is_about() {
    let (_folder, mut store) = store();
    let things = things(&mut store);
    let id = page(&mut store, "words", NOW);
    assert_eq!(found(&mut store, "kiln"), [] as [i64; 0]);
    store.entry_marks(id, &about(&things)).unwrap();
    assert_eq!(found(&mut store, "kiln"), [id]);
    assert_eq!(found(&mut store, "\"blue kiln\" an"), [id]);
    assert_eq!(found(&mut store, "words -ana"), [] as [i64; 0]);
    store.entry_marks(id, &about(&things[..1])).unwrap();
    assert_eq!(found(&mut store, "ana "), [] as [i64; 0]);
    assert_eq!(found(&mut store, "potter"), [id]);
}

#[test]
fn what_is_written_after_a_no_is_about_it_and_found_by_its_company() {
    let (_folder, mut store) = store();
    let now = berlin(NOW);
    let application = store.application_add("Blue Kiln", "Potter", now).unwrap();
    let draft = ReboundDraft {
        application_id: Some(application.id),
        ..ReboundDraft::default()
    };
    let no = store
        .rebound_begin(draft, Opening::Window(chrono::TimeDelta::minutes(15)), now)
        .unwrap();
    store.rebound_write(no.id, "It stings.", now).unwrap();
    let entry = store.rebound(no.id).unwrap().entry_id.unwrap();
    let links = store.entry(entry).unwrap().about.links;
    assert_eq!(links.len(), 1);
    assert!(links[0].kind == Case && links[0].id == no.id);
    assert_eq!(found(&mut store, "kiln"), [entry]);
}

#[test]
fn everything_that_can_be_linked_is_offered_until_it_is_set_aside() {
    let (_folder, mut store) = store();
    let things = things(&mut store);
    let offered = |store: &Store| -> Vec<(EntryLinkKind, i64)> {
        let links = store.links_offered().unwrap();
        links.iter().map(|link| (link.kind, link.id)).collect()
    };
    let all = offered(&store);
    assert!(things.iter().all(|thing| all.contains(thing)), "{all:?}");
    assert_eq!(all.len(), 3);
    store.application_remove(things[0].1, berlin(NOW)).unwrap();
    assert!(!offered(&store).contains(&things[0]));
}

#[test]
fn what_was_set_aside_since_is_still_named() {
    let (_folder, mut store) = store();
    let things = things(&mut store);
    let id = page(&mut store, "words", NOW);
    store.entry_marks(id, &about(&things[..1])).unwrap();
    store.application_remove(things[0].1, berlin(NOW)).unwrap();
    let links = store.entry(id).unwrap().about.links;
    assert_eq!(links[0].name, "Blue Kiln, Potter");
    // And the next marks, which name it again, are kept.
    store.entry_marks(id, &about(&things[..1])).unwrap();
}

#[test]
fn a_link_to_nothing_is_refused_and_no_mark_of_it_is_kept() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "words", NOW);
    for kind in [Application, Contact, Case] {
        let marks = EntryMarks {
            starred: true,
            tags: vec!["lost".into()],
            ..about(&[(kind, 7)])
        };
        let refused = store.entry_marks(id, &marks).map(|_| ());
        assert!(matches!(refused, Err(Error::NotFound("link"))));
        let entry = store.entry(id).unwrap().about;
        assert!(!entry.starred && entry.tags.is_empty());
    }
}

#[test]
fn an_entry_is_about_a_dozen_things_at_most() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "words", NOW);
    let mut people = Vec::new();
    for number in 0..13 {
        let person = store.contact_add(&number.to_string(), berlin(NOW)).unwrap();
        people.push((Contact, person.id));
    }
    let refused = store.entry_marks(id, &about(&people)).map(|_| ());
    assert!(matches!(refused, Err(Error::Invalid(_))));
    let kept = store.entry_marks(id, &about(&people[..12])).unwrap();
    assert_eq!(kept.links.len(), 12);
}

#[test]
fn a_person_is_kept_once_and_needs_a_name() {
    let (_folder, mut store) = store();
    let ana = store.contact_add(" Ana\n Kraus ", berlin(NOW)).unwrap();
    assert_eq!((ana.kind, ana.name.as_str()), (Contact, "Ana Kraus"));
    let again = store.contact_add("Ana Kraus", berlin(NOW)).unwrap();
    assert!(again == ana);
    let other = store.contact_add("ana kraus", berlin(NOW)).unwrap();
    assert_ne!(other.id, ana.id);
    for nobody in ["", " \n "] {
        let refused = store.contact_add(nobody, berlin(NOW)).map(|_| ());
        assert!(matches!(refused, Err(Error::Invalid(_))));
    }
    assert_eq!(store.links_offered().unwrap().len(), 2);
}

#[test]
fn a_no_without_a_name_is_offered_with_none() {
    let (_folder, mut store) = store();
    let no = store.rebound_begin(ReboundDraft::default(), Opening::Noted, berlin(NOW));
    let no = no.unwrap().id;
    let id = page(&mut store, "words", NOW);
    let links = store.entry_marks(id, &about(&[(Case, no)])).unwrap().links;
    assert_eq!((links[0].kind, links[0].name.as_str()), (Case, ""));
    let offered = store.links_offered().unwrap();
    let case = offered.iter().find(|link| link.kind == Case).unwrap();
    assert!(*case == links[0]);
}
