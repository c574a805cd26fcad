//! What is known of the vault from what the child said.

use std::collections::{BTreeMap, BTreeSet};

use onward_core::vault::{RecoveryCode, Secret};

use super::deeds::*;

/// What the vault must hold, from all that was acknowledged.
#[derive(Clone)]
pub struct Known {
    /// The folder's name.
    pub folder: String,
    pub passphrase: u64,
    pub recovery: Option<String>,
    pub minutes: u32,
    /// The texts that entries hold.
    pub texts: BTreeSet<u64>,
    /// Those of them with a star.
    pub starred: BTreeSet<u64>,
    /// Those of them with a day of their own, and which.
    pub days: BTreeMap<u64, u64>,
    /// The companies that said no.
    pub noes: BTreeSet<u64>,
    /// The worries that are parked.
    pub parked: BTreeSet<u64>,
    pub backup: Option<BackedUp>,
    /// The next number nobody has used.
    pub next: u64,
}

/// What the last backup holds.
#[derive(Clone)]
pub struct BackedUp {
    /// When it was made.
    pub number: u64,
    pub texts: usize,
    pub passphrase: u64,
}

impl Default for Known {
    fn default() -> Self {
        Self {
            folder: "vault-1".into(),
            passphrase: 1,
            recovery: None,
            minutes: 15,
            texts: BTreeSet::new(),
            starred: BTreeSet::new(),
            days: BTreeMap::new(),
            noes: BTreeSet::new(),
            parked: BTreeSet::new(),
            backup: None,
            next: 2,
        }
    }
}

impl Known {
    /// Takes over what a child said; answers what it tried last and did not acknowledge.
    pub fn take_over(&mut self, lines: &[String]) -> Option<Deed> {
        let mut tried = None;
        for line in lines {
            if line == "done" {
                let deed = tried.take().expect("something tried before it was done");
                self.apply(&deed);
            } else if let Some(deed) = Deed::of_line(line) {
                assert_eq!(tried, None, "two things at once");
                tried = Some(deed);
            }
        }
        if let Some(deed) = &tried {
            self.use_up(deed);
        }
        tried
    }

    pub fn apply(&mut self, deed: &Deed) {
        self.use_up(deed);
        match deed {
            Deed::Create { text } | Deed::Note { text } => {
                self.texts.insert(*text);
            }
            Deed::Save { old, text, .. } => {
                self.texts.remove(old);
                self.texts.insert(*text);
                // What is said of an entry is not touched by what is written in it.
                if self.starred.remove(old) {
                    self.starred.insert(*text);
                }
                if let Some(day) = self.days.remove(old) {
                    self.days.insert(*text, day);
                }
            }
            Deed::Delete { text, .. } => {
                self.texts.remove(text);
                self.starred.remove(text);
                self.days.remove(text);
            }
            Deed::Mark { text, starred, .. } => {
                self.starred.remove(text);
                self.starred.extend(starred.then_some(*text));
            }
            Deed::Day { text, day, .. } => {
                self.days.insert(*text, *day);
            }
            Deed::No { company } => {
                self.noes.insert(*company);
            }
            Deed::Room { old, text, .. } => {
                if let Some(old) = old {
                    self.texts.remove(old);
                }
                self.texts.insert(*text);
            }
            Deed::Park { text } => {
                self.parked.insert(*text);
            }
            Deed::Settings { minutes } => self.minutes = *minutes,
            Deed::Passphrase { number } => self.passphrase = *number,
            Deed::Recovery { code } => self.recovery = Some(code.clone()),
            Deed::Backup { number } => {
                self.backup = Some(BackedUp {
                    number: *number,
                    texts: self.texts.len(),
                    passphrase: self.passphrase,
                });
            }
            Deed::Move { to } => self.folder.clone_from(to),
            // Made of a backup that was written just before it: the content stays.
            Deed::TakeIn | Deed::NewDataKey | Deed::Restore => {}
        }
    }

    fn use_up(&mut self, deed: &Deed) {
        let used = match deed {
            Deed::Create { text } | Deed::Note { text } | Deed::Park { text } => *text,
            Deed::Save { text, .. } | Deed::Room { text, .. } => *text,
            Deed::No { company } => *company,
            Deed::Passphrase { number } | Deed::Backup { number } => *number,
            Deed::Move { to } => to.trim_start_matches("vault-").parse().unwrap(),
            _ => 0,
        };
        self.next = self.next.max(used + 1);
    }

    pub fn secret(&self) -> Secret {
        passphrase(self.passphrase)
    }

    pub fn code(&self) -> Option<Secret> {
        let code = self.recovery.as_deref()?;
        Some(Secret::Recovery(RecoveryCode::parse(code).unwrap()))
    }
}
