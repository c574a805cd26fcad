//! The journal of golden vaults.

use chrono_tz::Tz;
use onward_core::clock::Moment;
use onward_core::finding::{SearchAsk, SearchOrder};
use onward_core::journal::{Energy, EntryFormat, ListPart, Mood, TemplateOccasion};
use onward_core::store::Store;

use super::{copy_of, everything_is_in, passphrase};

#[test]
fn entries_of_schema_4_keep_their_order_and_are_found_by_their_words() {
    let (_copy, folder) = copy_of("vault-schema-4");
    let mut vault = folder.unlock(&passphrase()).unwrap();
    let entries = vault
        .store
        .entries(ListPart::default(), 10)
        .unwrap()
        .entries;
    let seen: Vec<_> = entries
        .iter()
        .map(|one| {
            (
                one.excerpt.as_str(),
                one.date.to_string(),
                one.time.to_string(),
            )
        })
        .collect();
    let day = "2026-05-14".to_owned();
    let expected = [
        ("Written in the room.", day.clone(), "14:00:00".to_owned()),
        ("A page. 漢字 and café.", day, "10:00:00".to_owned()),
    ];
    assert_eq!(seen, expected);
    let ids: Vec<i64> = entries.iter().map(|one| one.id).collect();
    assert_eq!(found(&mut vault.store, "cafe 漢字"), ids[1..]);
    assert_eq!(found(&mut vault.store, "on:2026-05-14"), ids);
    assert_eq!(found(&mut vault.store, "is:window room"), ids[..1]);
}

#[test]
fn a_vault_of_schema_5_opens_with_its_journal_and_all_that_belongs_to_it() {
    the_journal_is_in("vault-schema-5");
}

#[test]
fn a_vault_of_schema_6_opens_with_its_journal_and_all_that_belongs_to_it() {
    the_journal_is_in("vault-schema-6");
}

fn the_journal_is_in(vault: &str) {
    let (_copy, folder) = copy_of(vault);
    let mut vault = folder.unlock(&passphrase()).unwrap();
    let store = &mut vault.store;
    everything_is_in(store, 4);
    let entries = store.entries(ListPart::default(), 10).unwrap().entries;
    let (river, old) = (&entries[0], &entries[3]);
    assert_eq!(old.excerpt, "From an old notebook.");
    assert_eq!(
        (old.date.to_string(), old.time.to_string()),
        ("1968-08-21".into(), "17:45:00".into())
    );
    assert_eq!(
        (river.title.as_str(), river.excerpt.as_str()),
        ("By the river", "A heron. #bird · the river · And home.")
    );
    assert_eq!(
        (river.mood, river.energy, river.starred),
        (Some(Mood::Light), Some(Energy::Good), true)
    );
    assert_eq!(river.tags, ["bird", "walks"]);
    let mut about: Vec<&str> = river.links.iter().map(|link| link.name.as_str()).collect();
    about.sort_unstable();
    assert_eq!(about, ["Ana Kraus", "Harrow"]);
    assert!(river.has_image);
    let entry = store.entry(river.id).unwrap();
    assert_eq!(entry.format, EntryFormat::Commonmark);
    assert_eq!(entry.own_tags, ["walks"]);
    assert_eq!(
        entry.text,
        "A *heron*. #bird\n\n![the river](image:1)\n\nAnd home."
    );
    let picture = store.image(1).unwrap();
    assert_eq!((picture.width, picture.height), (3, 2));
    let version = store.versions(river.id).unwrap()[0].id;
    assert_eq!(
        store.version(version).unwrap().text,
        "A *heron*. #bird\n\n![the river](image:1)"
    );
    let template = &store.templates().unwrap()[0];
    assert_eq!(
        (template.name.as_str(), template.text.as_str()),
        ("Dusk", "## What was good?")
    );
    assert!(template.occasion == TemplateOccasion::Evening && template.stands_for);
    assert_eq!(
        found(store, "heron has:image has:link mood:light #bird"),
        [river.id]
    );
    assert_eq!(found(store, "notebook before:1970"), [old.id]);
    let now = Moment::new("2026-05-15T10:00:00Z".parse().unwrap(), Tz::UTC);
    let gone = store.bin(now).unwrap()[0].entry.id;
    assert!(found(store, "let go").is_empty());
    store.entry_restore(gone).unwrap();
    assert_eq!(found(store, "let go"), [gone]);
}

/// The numbers of all that a query finds, the newest first.
fn found(store: &mut Store, query: &str) -> Vec<i64> {
    let ask = SearchAsk {
        query: query.into(),
        order: SearchOrder::Newest,
        before: None,
        limit: 100,
    };
    // The room of these vaults is sealed until the day after.
    let page = store.search(&ask, "2026-05-15".parse().unwrap()).unwrap();
    page.hits.iter().map(|hit| hit.entry.id).collect()
}
