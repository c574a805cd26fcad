//! The child: writes without end, and says on its pipe what it tries and what is done.

use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{NaiveTime, TimeDelta};
use onward_core::care::DraftName;
use onward_core::clock::Moment;
use onward_core::journal::ListPart;
use onward_core::journal::{EntryKind, EntryMarks};
use onward_core::settings::Settings;
use onward_core::store::Opening;
use onward_core::vault::inbox::What;
use onward_core::vault::{Secret, Vault, VaultFolder};
use onward_core::week::TimeOfDay;

use super::deeds::{Deed, day, number_of, passphrase, text};
use super::known::Known;
use crate::chance::Chance;
use crate::specimen::{at, no_from};

const TOP: &str = "ONWARD_TORTURE_TOP";
const STATE: &str = "ONWARD_TORTURE_STATE";
/// The file that says which folder is the vault's.
pub const PLACE: &str = "place";

/// Tells a child where it goes on.
pub fn hand_over(command: &mut Command, top: &Path, known: &Known, seed: u64) {
    let state = format!(
        "{} {} {} {seed} {}",
        known.folder,
        known.passphrase,
        known.next,
        known.recovery.as_deref().unwrap_or("none")
    );
    command.env(TOP, top).env(STATE, state);
}

pub fn play() {
    let top = PathBuf::from(std::env::var_os(TOP).unwrap());
    let state = std::env::var(STATE).unwrap();
    let parts: Vec<&str> = state.split(' ').collect();
    let mut scribe = Scribe {
        folder: VaultFolder::new(top.join(parts[0])),
        passphrase: parts[1].parse().unwrap(),
        next: parts[2].parse().unwrap(),
        chance: Chance::seeded(parts[3].parse().unwrap()),
        recovery: Some(parts[4].to_owned()).filter(|code| code != "none"),
        top,
        pages: Vec::new(),
        no: None,
    };
    // Ends the line that the test harness has begun.
    println!();
    loop {
        scribe.sit_down();
    }
}

pub(super) struct Scribe {
    pub(super) top: PathBuf,
    pub(super) folder: VaultFolder,
    pub(super) passphrase: u64,
    pub(super) recovery: Option<String>,
    /// The next number nobody has used.
    pub(super) next: u64,
    pub(super) chance: Chance,
    /// Entries that can be changed: id and the number of the text.
    pub(super) pages: Vec<(i64, u64)>,
    /// The no that is written about, and the number of the text.
    pub(super) no: Option<(i64, Option<u64>)>,
}

/// Says what is tried, does it, and says that it is done.
pub(super) fn doing<T>(deed: Deed, work: impl FnOnce() -> onward_core::Result<T>) -> T {
    println!("{}", deed.line());
    let value = work().unwrap_or_else(|error| panic!("{}: {error}", deed.line()));
    println!("done");
    value
}

impl Scribe {
    /// From locked to locked.
    fn sit_down(&mut self) {
        for _ in 0..self.chance.below(4) {
            let number = self.number();
            let what = What::Note { text: text(number) };
            let folder = &self.folder;
            doing(Deed::Note { text: number }, || {
                folder.put_in_inbox(what, at(number))
            });
        }
        let mut vault = self.folder.unlock(&self.secret()).unwrap();
        let now = self.now();
        doing(Deed::TakeIn, || vault.take_in(TimeDelta::minutes(15), now));
        let page = vault.store.entries(ListPart::default(), 20).unwrap();
        let of_pages = page
            .entries
            .iter()
            .filter(|one| one.kind == EntryKind::Page);
        self.pages = of_pages
            .map(|one| (one.id, number_of(&one.excerpt)))
            .collect();
        self.no = vault.store.rebound_current().unwrap().map(|no| {
            let written = Some(no.text).filter(|text| !text.is_empty());
            (no.id, written.as_deref().map(number_of))
        });
        for _ in 0..20 + self.chance.below(60) {
            vault = self.one_thing(vault);
        }
        vault.close().unwrap();
    }

    fn one_thing(&mut self, mut vault: Vault) -> Vault {
        match self.chance.below(100) {
            0..34 => self.create(&mut vault),
            34..38 => self.mark(&mut vault),
            38..42 => self.move_to_a_day(&mut vault),
            42..45 => self.park(&mut vault),
            45..60 => self.save(&mut vault),
            60..64 => self.delete(&mut vault),
            64..72 => self.no(&mut vault),
            72..80 => self.write_about_it(&mut vault),
            80..83 => self.set(&mut vault),
            83..86 => self.back_up(&vault),
            86..90 => self.change_passphrase(&mut vault),
            90..92 => self.change_recovery(&mut vault),
            92..95 => self.change_data_key(&mut vault),
            95..97 => return self.restore(vault),
            97..99 => self.move_away(&mut vault),
            _ => {}
        }
        vault
    }

    fn create(&mut self, vault: &mut Vault) {
        let number = self.number();
        let entry = doing(Deed::Create { text: number }, || {
            let words = text(number);
            vault
                .store
                .entry_create(EntryKind::Page, words.as_str(), at(number))
        });
        self.pages.push((entry.id, number));
    }

    fn save(&mut self, vault: &mut Vault) {
        let Some((id, old)) = self.pages.pop() else {
            return;
        };
        let number = self.number();
        let deed = Deed::Save {
            id,
            old,
            text: number,
        };
        doing(deed, || {
            vault
                .store
                .entry_save(id, text(number).as_str(), None, at(number))
        });
        self.pages.push((id, number));
    }

    fn delete(&mut self, vault: &mut Vault) {
        if let Some((id, number)) = self.pages.pop() {
            let now = self.now();
            doing(Deed::Delete { id, text: number }, || {
                vault.store.entry_delete(id, now)
            });
        }
    }

    fn mark(&mut self, vault: &mut Vault) {
        let starred = self.chance.below(3) > 0;
        if let Some(&(id, text)) = self.pages.last() {
            let marks = EntryMarks {
                starred,
                ..EntryMarks::default()
            };
            doing(Deed::Mark { id, text, starred }, || {
                vault.store.entry_marks(id, &marks)
            });
        }
    }

    fn move_to_a_day(&mut self, vault: &mut Vault) {
        let (number, now) = (self.chance.below(365), self.now());
        if let Some(&(id, text)) = self.pages.last() {
            let deed = Deed::Day {
                id,
                text,
                day: number,
            };
            doing(deed, || {
                vault.store.entry_move(id, day(number), NaiveTime::MIN, now)
            });
        }
    }

    fn no(&mut self, vault: &mut Vault) {
        if let Some((id, _)) = self.no.take() {
            vault.store.rebound_finish(id, self.now()).unwrap();
        }
        let number = self.number();
        let no = doing(Deed::No { company: number }, || {
            let window = Opening::Window(TimeDelta::minutes(15));
            let draft = no_from(&format!("company {number}"));
            vault.store.rebound_begin(draft, window, at(number))
        });
        self.no = Some((no.id, None));
    }

    fn write_about_it(&mut self, vault: &mut Vault) {
        let Some((no, old)) = self.no else {
            return;
        };
        let number = self.number();
        let deed = Deed::Room {
            no,
            old,
            text: number,
        };
        doing(deed, || {
            vault.store.rebound_write(no, &text(number), at(number))
        });
        self.no = Some((no, Some(number)));
    }

    /// Typed as a draft first, as the page does.
    fn park(&mut self, vault: &mut Vault) {
        let number = self.number();
        let words = format!("text {number}");
        let five = TimeOfDay::from_minutes(17 * 60).unwrap();
        vault.store.draft_keep(DraftName::Worry, &words).unwrap();
        doing(Deed::Park { text: number }, || {
            vault.store.worry_park(&words, None, five, at(number))
        });
    }

    fn set(&mut self, vault: &mut Vault) {
        let minutes = 5 + self.chance.below(25) as u32;
        let settings = Settings {
            window_minutes: minutes,
            ..Settings::default()
        };
        doing(Deed::Settings { minutes }, || {
            vault.store.settings_save(settings)
        });
    }

    pub(super) fn number(&mut self) -> u64 {
        self.next += 1;
        self.next - 1
    }

    pub(super) fn now(&self) -> Moment {
        at(self.next)
    }

    pub(super) fn secret(&self) -> Secret {
        passphrase(self.passphrase)
    }
}
