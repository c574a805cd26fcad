use crate::error::Error;
use crate::journal::{Energy, EntryMarks, Mood};
use crate::store::Store;
use crate::store::testing::{berlin, day, found, page, store};

const NOW: &str = "2026-05-14T08:00:00Z";

fn tagged(tags: &[&str]) -> EntryMarks {
    EntryMarks {
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        ..EntryMarks::default()
    }
}

fn tags(store: &Store, id: i64) -> Vec<String> {
    store.entry(id).unwrap().about.tags
}

#[test]
fn what_is_said_of_an_entry_is_kept_and_its_words_count_as_unchanged() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "words", NOW);
    let marks = EntryMarks {
        mood: Some(Mood::Light),
        energy: Some(Energy::Empty),
        starred: true,
        ..tagged(&["calm"])
    };
    let summary = store.entry_marks(id, &marks).unwrap();
    assert_eq!(summary.mood, Some(Mood::Light));
    assert_eq!(summary.energy, Some(Energy::Empty));
    assert!(summary.starred);
    assert_eq!(summary.updated_at, berlin(NOW).utc);
    let cleared = store.entry_marks(id, &EntryMarks::default()).unwrap();
    assert_eq!((cleared.mood, cleared.energy), (None, None));
    assert!(!cleared.starred && cleared.tags.is_empty());
}

#[test]
fn every_mood_and_energy_comes_back_and_is_found_by_its_name() {
    let (_folder, mut store) = store();
    for (number, (mood, energy)) in (1..).zip(Mood::ALL.into_iter().zip(Energy::ALL)) {
        let id = page(&mut store, "", NOW);
        let marks = EntryMarks {
            mood: Some(mood),
            energy: Some(energy),
            ..EntryMarks::default()
        };
        let summary = store.entry_marks(id, &marks).unwrap();
        assert_eq!((summary.mood, summary.energy), (Some(mood), Some(energy)));
        let name = |value| serde_json::to_value(value).unwrap();
        let mood = name(serde_json::to_value(mood).unwrap());
        assert_eq!(
            found(&mut store, &format!("mood:{}", mood.as_str().unwrap())),
            [id]
        );
        assert_eq!(found(&mut store, &format!("energy:{number}")), [id]);
    }
}

#[test]
fn typed_and_chosen_tags_stand_together_and_folded_twins_once() {
    let (_folder, mut store) = store();
    let text = "A talk #Été today #interview";
    let id = page(&mut store, text, NOW);
    assert_eq!(tags(&store, id), ["Été", "interview"]);
    store
        .entry_marks(id, &tagged(&["Interview", "#new role", "ete"]))
        .unwrap();
    assert_eq!(tags(&store, id), ["ete", "Interview", "new-role"]);
    let entry = store.entry(id).unwrap();
    assert_eq!(entry.own_tags, ["Interview", "new-role", "ete"]);
    for query in ["#été", "tag:INTERVIEW", "tag:new-role"] {
        assert_eq!(found(&mut store, query), [id], "{query}");
    }
    assert_eq!(store.tags(day("2100-01-01")).unwrap().len(), 3);
}

#[test]
fn a_typed_tag_goes_with_the_text_and_saving_leaves_chosen_ones_and_marks_alone() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "one #typed", NOW);
    let marks = EntryMarks {
        mood: Some(Mood::Even),
        starred: true,
        ..tagged(&["chosen"])
    };
    store.entry_marks(id, &marks).unwrap();
    assert_eq!(found(&mut store, "#typed"), [id]);
    let saved = store.entry_save(id, "one", None, berlin(NOW)).unwrap();
    assert_eq!(saved.tags, ["chosen"]);
    assert_eq!((saved.mood, saved.starred), (Some(Mood::Even), true));
    assert_eq!(found(&mut store, "#typed"), [] as [i64; 0]);
    assert_eq!(found(&mut store, "#chosen mood:even is:starred"), [id]);
    store.entry_marks(id, &EntryMarks::default()).unwrap();
    assert_eq!(found(&mut store, "#chosen"), [] as [i64; 0]);
    assert!(store.tags(day("2100-01-01")).unwrap().is_empty());
}

#[test]
fn tags_are_counted_without_the_bin_as_they_were_written_last() {
    let (_folder, mut store) = store();
    page(&mut store, "#walk #rest", NOW);
    page(&mut store, "#Walk", NOW);
    let gone = page(&mut store, "#WALK #gone", NOW);
    store.entry_delete(gone, berlin(NOW)).unwrap();
    let tags = store.tags(day("2100-01-01")).unwrap();
    let counted: Vec<(&str, u32)> = tags
        .iter()
        .map(|one| (one.tag.as_str(), one.times))
        .collect();
    assert_eq!(counted, [("Walk", 2), ("rest", 1)]);
}

#[test]
fn a_tag_in_code_or_of_figures_alone_and_an_escaped_one_are_no_tags() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "# Title\n\n#1 &num;entity word#no (#yes)", NOW);
    let by_text = tags(&store, id);
    store.entry_marks(id, &EntryMarks::default()).unwrap();
    assert_eq!(tags(&store, id), by_text);
    assert!(by_text.contains(&"yes".to_owned()) && !by_text.contains(&"no".to_owned()));
}

#[test]
fn too_many_or_too_long_tags_are_refused_and_change_nothing() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "words", NOW);
    store.entry_marks(id, &tagged(&["kept"])).unwrap();
    let long = "x".repeat(51);
    let refused = store.entry_marks(id, &tagged(&[&long])).map(|_| ());
    assert!(matches!(refused, Err(Error::TooLong { limit: 50 })));
    let many: Vec<String> = (0..31).map(|number| format!("tag{number}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let refused = store.entry_marks(id, &tagged(&many)).map(|_| ());
    assert!(matches!(refused, Err(Error::Invalid(_))));
    let none = store.entry_marks(99, &tagged(&[])).map(|_| ());
    assert!(matches!(none, Err(Error::NotFound(_))));
    assert_eq!(tags(&store, id), ["kept"]);
    store
        .entry_marks(id, &tagged(&["", " # ", "kept", "kept"]))
        .unwrap();
    assert_eq!(store.entry(id).unwrap().own_tags, ["kept"]);
}
