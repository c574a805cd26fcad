//! What an opened vault holds, as it is compared with what was said.

use std::collections::{BTreeMap, BTreeSet};

use onward_core::care::DraftName;
use onward_core::finding::{SearchAsk, SearchOrder};
use onward_core::journal::ListPart;
use onward_core::journal::excerpt;
use onward_core::vault::Vault;

use super::deeds::{FIRST_DAY, day, number_of, text};
use crate::specimen::at;

/// The texts of all entries; each is compared with what was written, the newest whole.
pub(super) fn texts_in(vault: &Vault, everything: bool) -> BTreeSet<u64> {
    let mut found = BTreeSet::new();
    let mut before = None;
    loop {
        let whole = everything || before.is_none();
        let page = vault
            .store
            .entries(
                ListPart {
                    before,
                    ..ListPart::default()
                },
                200,
            )
            .unwrap();
        for entry in page.entries {
            let number = number_of(&entry.excerpt);
            let expected = text(number);
            assert_eq!(entry.excerpt, excerpt(&expected));
            if whole {
                assert!(vault.store.entry(entry.id).unwrap().text == expected);
            }
            assert!(found.insert(number), "text {number} is there twice");
        }
        before = page.next;
        if before.is_none() {
            return found;
        }
    }
}

/// The texts with a star: the list and the index must agree on them.
pub(super) fn starred_in(vault: &mut Vault) -> BTreeSet<u64> {
    let mut found = BTreeSet::new();
    let mut ask = SearchAsk {
        query: "is:starred".into(),
        order: SearchOrder::Newest,
        before: None,
        limit: 100,
    };
    loop {
        let page = vault.store.search(&ask, at(0).local_date()).unwrap();
        found.extend(page.hits.iter().map(|hit| number_of(&hit.entry.excerpt)));
        assert!(page.hits.iter().all(|hit| hit.entry.starred));
        ask.before = page.next;
        if ask.before.is_none() {
            return found;
        }
    }
}

/// The texts with a day of their own, which all lie at the end of the list.
pub(super) fn days_in(vault: &Vault) -> BTreeMap<u64, u64> {
    let mut found = BTreeMap::new();
    let mut part = ListPart {
        until: Some(day(400)),
        ..ListPart::default()
    };
    loop {
        let page = vault.store.entries(part, 200).unwrap();
        for entry in page.entries {
            let days = entry.date.signed_duration_since(FIRST_DAY).num_days();
            found.insert(number_of(&entry.excerpt), days.try_into().unwrap());
        }
        part.before = page.next;
        if page.next.is_none() {
            return found;
        }
    }
}

/// The worries that are parked, none of them also still a draft, to be parked once more.
pub(super) fn parked_in(vault: &Vault) -> BTreeSet<u64> {
    let worries = vault.store.worries().unwrap();
    let found: BTreeSet<u64> = worries.iter().map(|one| number_of(&one.text)).collect();
    assert_eq!(found.len(), worries.len(), "a worry twice");
    if let Some(typed) = vault.store.draft(DraftName::Worry).unwrap() {
        assert!(!found.contains(&number_of(&typed)), "parked, and a draft");
    }
    found
}

/// The companies that said no. Application, history and no belong together: one without
/// the others is half a step.
pub(super) fn noes_in(vault: &Vault, everything: bool) -> BTreeSet<u64> {
    let applications = vault.store.applications().unwrap();
    let rows = vault.store.summary().unwrap().applications as usize;
    assert_eq!(applications.len(), rows, "an application without a history");
    let number = |company: &str| number_of(company);
    let of_applications: BTreeSet<u64> = applications
        .iter()
        .map(|one| number(&one.company))
        .collect();
    assert_eq!(of_applications.len(), rows, "an application twice");
    let last = applications.len() as i64;
    let first = if everything { 1 } else { (last - 30).max(1) };
    let mut of_noes = BTreeSet::new();
    for id in first..=last {
        let no = vault.store.rebound(id).expect("a no for each application");
        of_noes.insert(number(&no.company.expect("its company")));
    }
    assert!(
        vault.store.rebound(last + 1).is_err(),
        "a no without its application"
    );
    assert!(of_noes.is_subset(&of_applications));
    of_applications
}
