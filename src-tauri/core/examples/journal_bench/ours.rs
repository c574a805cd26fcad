//! The journal as the app opens it.

use std::path::Path;

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use onward_core::clock::Moment;
use onward_core::finding::{SearchAsk, SearchOrder, SearchPage};
use onward_core::journal::{EntryDraft, EntryKind, EntryMarks, EntryPage, ListPart, Mood};
use onward_core::secret::Passphrase;
use onward_core::vault::{Cost, RecoveryCode, Secret, Vault, VaultFolder};

use crate::corpus::{Corpus, Written};
use crate::{Outcome, PAGE};

/// After so many entries the index is brought up to date, when it is made: between two of
/// its looks a person writes a few.
const WRITTEN_AT_ONCE: usize = 20;

pub struct Ours {
    vault: Vault,
    today: NaiveDate,
    now: Moment,
}

/// A vault with nothing written in it.
pub fn empty(folder: &Path) -> Outcome<()> {
    let secret = Secret::Passphrase(Passphrase::new("an empty vault".into())?);
    let now = Moment::new(DateTime::UNIX_EPOCH, Tz::UTC);
    let vault = VaultFolder::new(folder).create(&secret, Cost::LEAST, now)?;
    Ok(vault.close()?)
}

/// Writes the whole journal into `folder`, as a person does: entry by entry. A recovery
/// code that opens it: one that is not stretched.
pub fn make(folder: &Path, corpus: &Corpus) -> Outcome<String> {
    let secret = Secret::Passphrase(Passphrase::new("a large vault".into())?);
    let folder = VaultFolder::new(folder);
    let start = at(&corpus.entry(0));
    let mut vault = folder.create(&secret, Cost::LEAST, start)?;
    let code = RecoveryCode::random()?;
    let shown = code.shown().to_string();
    let pass = vault.gate().try_secret(&secret)?;
    let new = pass.seal_for(&Secret::Recovery(code), Cost::LEAST)?;
    vault.add_way_in(&pass, new, start)?;
    let mut ours = Ours::of(vault, corpus);
    for (number, written) in corpus.all().enumerate() {
        ours.create(number, written)?;
        if number.is_multiple_of(WRITTEN_AT_ONCE) {
            ours.vault.store.index_catch_up()?;
        }
    }
    ours.vault.store.index_catch_up()?;
    // As the app does when it has nothing else to do.
    while ours.vault.store.room_give_back_some()? {}
    ours.close()?;
    Ok(shown)
}

impl Ours {
    pub fn open(folder: &VaultFolder, code: &str, corpus: &Corpus) -> Outcome<Self> {
        let secret = Secret::Recovery(RecoveryCode::parse(code)?);
        Ok(Self::of(folder.unlock(&secret)?, corpus))
    }

    fn of(vault: Vault, corpus: &Corpus) -> Self {
        Self {
            vault,
            today: corpus.last_day,
            now: at(&corpus.entry(corpus.entries - 1)),
        }
    }

    pub fn close(self) -> Outcome<()> {
        Ok(self.vault.close()?)
    }

    /// One in ten has marks; raw has none.
    fn create(&mut self, number: usize, written: Written) -> Outcome<()> {
        let now = at(&written);
        let draft = EntryDraft {
            title: written.title,
            text: written.text,
        };
        let store = &mut self.vault.store;
        let made = store.entry_create(EntryKind::Page, draft, now)?;
        if number.is_multiple_of(10) {
            let marks = EntryMarks {
                mood: Some(Mood::Even),
                starred: number.is_multiple_of(100),
                ..EntryMarks::default()
            };
            store.entry_marks(made.id, &marks)?;
        }
        Ok(())
    }

    pub fn save(&mut self, id: i64, title: &str, text: &str) -> Outcome<()> {
        let draft = EntryDraft {
            title: title.into(),
            text: text.into(),
        };
        self.vault.store.entry_save(id, draft, None, self.now)?;
        Ok(())
    }

    pub fn search(&mut self, typed: &str) -> Outcome<SearchPage> {
        self.find(typed, SearchOrder::Newest)
    }

    pub fn search_best(&mut self, typed: &str) -> Outcome<SearchPage> {
        self.find(typed, SearchOrder::Best)
    }

    fn find(&mut self, typed: &str, order: SearchOrder) -> Outcome<SearchPage> {
        let ask = SearchAsk {
            query: typed.into(),
            order,
            before: None,
            limit: PAGE as u32,
        };
        Ok(self.vault.store.search(&ask, self.today)?)
    }

    /// One page of the list, newest first.
    pub fn page(&self, before: Option<i64>) -> Outcome<EntryPage> {
        let part = ListPart {
            before,
            ..ListPart::default()
        };
        Ok(self.vault.store.entries(part, PAGE as u32)?)
    }

    /// What stands before the page of this number, as one finds it out by scrolling there.
    pub fn before_page(&self, number: usize) -> Outcome<Option<i64>> {
        let mut before = None;
        for _ in 1..number {
            before = self.page(before)?.next;
        }
        Ok(before)
    }
}

fn at(written: &Written) -> Moment {
    Moment::new(written.at, Tz::UTC)
}
