use std::collections::BTreeMap;

use chrono::TimeDelta;
use proptest::prelude::*;

use crate::clock::Moment;
use crate::journal::EntryMarks;
use crate::store::Store;
use crate::store::testing::{berlin, day, found, page, store};

const NOW: &str = "2026-05-14T10:00:00Z";
const WORDS: [&str; 4] = ["heron", "otter", "river", "stone"];

/// What happens to a journal; to which entry of those that are known.
#[derive(Debug, Clone)]
enum Act {
    Create(String),
    Save(usize, String),
    Delete(usize),
    Restore(usize),
    Erase(usize),
    Move(usize, i64),
    Mark(usize, bool),
    Undo(usize),
    CatchUp,
}

/// What is known of an entry: its words, and whether it lies in the bin or has a star.
#[derive(Clone, Default)]
struct Known {
    text: String,
    gone: bool,
    starred: bool,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let words = proptest::sample::subsequence(WORDS.to_vec(), 0..3);
    let text = words.prop_map(|words| words.join(" "));
    let which = 0..4_usize;
    let act = prop_oneof![
        3 => text.clone().prop_map(Act::Create),
        4 => (which.clone(), text).prop_map(|(which, text)| Act::Save(which, text)),
        2 => which.clone().prop_map(Act::Delete),
        2 => which.clone().prop_map(Act::Restore),
        2 => which.clone().prop_map(Act::Erase),
        2 => (which.clone(), 0..3_i64).prop_map(|(which, days)| Act::Move(which, days)),
        2 => (which.clone(), any::<bool>()).prop_map(|(which, star)| Act::Mark(which, star)),
        2 => which.prop_map(Act::Undo),
        2 => Just(Act::CatchUp),
    ];
    proptest::collection::vec(act, 1..20)
}

/// Does it to the store and to what is known of it.
fn act(store: &mut Store, known: &mut BTreeMap<i64, Known>, act: &Act, now: Moment) {
    match act {
        Act::Create(text) => {
            let entry = Known {
                text: text.clone(),
                ..Known::default()
            };
            known.insert(page(store, text, NOW), entry);
        }
        Act::CatchUp => store.index_catch_up().unwrap(),
        Act::Save(which, _)
        | Act::Delete(which)
        | Act::Restore(which)
        | Act::Erase(which)
        | Act::Move(which, _)
        | Act::Mark(which, _)
        | Act::Undo(which) => {
            let entry = known.iter_mut().nth(*which).map(|(id, it)| (*id, it));
            if let Some((id, entry)) = entry
                && to_one(store, id, entry, act, now)
            {
                known.remove(&id);
            }
        }
    }
}

/// Whether it is erased by it.
fn to_one(store: &mut Store, id: i64, entry: &mut Known, act: &Act, now: Moment) -> bool {
    let there = !entry.gone;
    match act {
        Act::Save(_, text) => {
            let saved = store.entry_save(id, text.as_str(), None, now);
            assert_eq!(saved.is_ok(), there);
            entry.text = if there { text } else { &entry.text }.clone();
        }
        Act::Delete(_) => {
            let ever = !entry.text.is_empty() || !store.versions(id).unwrap().is_empty();
            assert_eq!(store.entry_delete(id, now).is_ok(), there);
            entry.gone = true;
            // What is blank and never was more does not rest in the bin.
            return there && !ever;
        }
        Act::Move(_, days) => {
            let to = day("2026-05-13") + TimeDelta::days(*days);
            let moved = store.entry_move(id, to, "12:00:00".parse().unwrap(), now);
            assert_eq!(moved.is_ok(), there);
        }
        Act::Mark(_, starred) => {
            let marks = EntryMarks {
                starred: *starred,
                ..EntryMarks::default()
            };
            assert_eq!(store.entry_marks(id, &marks).is_ok(), there);
            entry.starred = if there { *starred } else { entry.starred };
        }
        Act::Undo(_) => {
            let versions = store.versions(id).unwrap();
            let Some(last) = versions.first().filter(|_| there) else {
                return false;
            };
            entry.text = store.version_restore(last.id, now).unwrap().text;
        }
        Act::Erase(_) => {
            let erased = store.bin_empty(Some(id)).is_ok();
            assert_eq!(erased, !there);
            return erased;
        }
        _ => {
            store.entry_restore(id).unwrap();
            entry.gone = false;
        }
    }
    false
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn after_any_writes_a_word_finds_just_the_entries_that_hold_it(acts in acts()) {
        let (_folder, mut store) = store();
        let mut known = BTreeMap::new();
        let mut now = berlin(NOW);
        for one in &acts {
            // Long enough for what is written over to be kept.
            now.utc += TimeDelta::minutes(11);
            act(&mut store, &mut known, one, now);
        }
        let ids = |holds: &dyn Fn(&Known) -> bool| -> Vec<i64> {
            let there = known.iter().filter(|(_, entry)| !entry.gone && holds(entry));
            there.map(|(id, _)| *id).collect()
        };
        let mut find = |query: &str| {
            let mut found = found(&mut store, query);
            found.sort_unstable();
            found
        };
        for word in WORDS {
            prop_assert_eq!(find(word), ids(&|entry| entry.text.contains(word)), "{}", word);
        }
        prop_assert_eq!(find("is:starred"), ids(&|entry| entry.starred));
        prop_assert_eq!(find("on:2026"), ids(&|_| true));
    }
}
