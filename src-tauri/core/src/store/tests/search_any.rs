use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::clock::Moment;
use crate::journal::EntryMarks;
use crate::store::Store;
use crate::store::testing::{berlin, day, found, page, store};

const NOW: &str = "2026-05-14T10:00:00Z";
const WORDS: [&str; 4] = ["heron", "otter", "river", "stone"];

/// What happens to a journal.
#[derive(Debug, Clone)]
enum Act {
    Create(Vec<usize>),
    Save(usize, Vec<usize>),
    Delete(usize),
    Restore(usize),
    Erase(usize),
    Move(usize, u8),
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
    let words = || proptest::collection::vec(0..WORDS.len(), 0..3);
    let which = || 0..5_usize;
    let act = prop_oneof![
        3 => words().prop_map(Act::Create),
        3 => (which(), words()).prop_map(|(which, words)| Act::Save(which, words)),
        2 => which().prop_map(Act::Delete),
        2 => which().prop_map(Act::Restore),
        1 => which().prop_map(Act::Erase),
        2 => (which(), 0..3_u8).prop_map(|(which, day)| Act::Move(which, day)),
        2 => (which(), any::<bool>()).prop_map(|(which, star)| Act::Mark(which, star)),
        1 => which().prop_map(Act::Undo),
        2 => Just(Act::CatchUp),
    ];
    proptest::collection::vec(act, 1..16)
}

fn text(words: &[usize]) -> String {
    let words: Vec<&str> = words.iter().map(|word| WORDS[*word]).collect();
    words.join(" ")
}

/// Does it to the store and to what is known of it.
fn act(store: &mut Store, known: &mut BTreeMap<i64, Known>, act: &Act) {
    let now = berlin(NOW);
    let nth = |known: &BTreeMap<i64, Known>, which: usize| known.keys().nth(which).copied();
    match act {
        Act::Create(words) => {
            let text = text(words);
            let id = page(store, &text, NOW);
            known.insert(
                id,
                Known {
                    text,
                    ..Known::default()
                },
            );
        }
        Act::CatchUp => store.index_catch_up().unwrap(),
        Act::Save(which, _)
        | Act::Delete(which)
        | Act::Restore(which)
        | Act::Erase(which)
        | Act::Move(which, _)
        | Act::Mark(which, _)
        | Act::Undo(which) => {
            if let Some(id) = nth(known, *which) {
                to_one(store, known, id, act, now);
            }
        }
    }
}

fn to_one(store: &mut Store, known: &mut BTreeMap<i64, Known>, id: i64, act: &Act, now: Moment) {
    let entry = known.get_mut(&id).unwrap();
    let done = match act {
        Act::Save(_, words) => {
            let saved = store
                .entry_save(id, text(words).as_str(), None, now)
                .is_ok();
            if saved {
                entry.text = text(words);
            }
            saved
        }
        Act::Delete(_) => store.entry_delete(id, now).is_ok(),
        Act::Move(_, days) => {
            let to = day("2026-05-10") + chrono::TimeDelta::days((*days).into());
            store
                .entry_move(id, to, "12:00:00".parse().unwrap(), now)
                .is_ok()
        }
        Act::Mark(_, starred) => {
            let marks = EntryMarks {
                starred: *starred,
                ..EntryMarks::default()
            };
            let marked = store.entry_marks(id, &marks).is_ok();
            if marked {
                entry.starred = *starred;
            }
            marked
        }
        Act::Undo(_) => {
            let versions = store.versions(id).unwrap();
            let restored = versions
                .first()
                .and_then(|one| store.version_restore(one.id, now).ok());
            if let Some(restored) = restored {
                entry.text = restored.text;
            }
            return;
        }
        Act::Erase(_) => {
            let erased = store.bin_empty(Some(id)).is_ok();
            assert_eq!(erased, entry.gone);
            if erased {
                known.remove(&id);
            }
            return;
        }
        _ => {
            entry.gone = false;
            store.entry_restore(id).unwrap();
            return;
        }
    };
    assert_eq!(done, !entry.gone, "{act:?}");
    entry.gone |= matches!(act, Act::Delete(_));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn after_any_writes_a_word_finds_just_the_entries_that_hold_it(acts in acts()) {
        let (_folder, mut store) = store();
        let mut known = BTreeMap::new();
        for one in &acts {
            act(&mut store, &mut known, one);
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
