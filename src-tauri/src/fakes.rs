//! A keychain, dialogs and a login of the tests' own.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use onward_core::secret::Key;
use onward_core::{Error, Result};

use crate::ports::{Autostart, AutostartState, Chooser, Keychain, Mail};

/// How the keychain behaves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Mood {
    #[default]
    Honest,
    /// Locked, missing, or silent: for Onward the same.
    Closed,
    /// Gives out keys that were never put in.
    Lying,
    /// Gives the wrong key back, but only after it was given a new one.
    Forgetful,
}

#[derive(Clone, Default)]
pub(crate) struct FakeKeychain {
    pub mood: Arc<Mutex<Mood>>,
    given: Arc<Mutex<bool>>,
    pub kept: Arc<Mutex<HashMap<String, String>>>,
}

impl FakeKeychain {
    pub(crate) fn is(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    fn ask(&self) -> Result<Mood> {
        match *self.mood.lock().unwrap() {
            Mood::Closed => Err(Error::Keychain("is locked or not there")),
            mood => Ok(mood),
        }
    }
}

impl Keychain for FakeKeychain {
    fn get(&self, name: &str) -> Result<Key> {
        let given = std::mem::take(&mut *self.given.lock().unwrap());
        match self.ask()? {
            Mood::Lying => return Key::random(),
            Mood::Forgetful if given => return Key::random(),
            _ => {}
        }
        let kept = self.kept.lock().unwrap();
        let spelled = kept
            .get(name)
            .ok_or(Error::Keychain("does not have the key"))?;
        Ok(Key::read(spelled).unwrap())
    }
    fn set(&self, name: &str, key: &Key) -> Result<()> {
        self.ask()?;
        *self.given.lock().unwrap() = true;
        let spelled = key.spelled().to_string();
        self.kept.lock().unwrap().insert(name.into(), spelled);
        Ok(())
    }
    fn remove(&self, name: &str) -> Result<()> {
        self.ask()?;
        self.kept.lock().unwrap().remove(name);
        Ok(())
    }
}

/// A person who always chooses the same.
#[derive(Clone, Default)]
pub(crate) struct FakeChooser(pub Arc<Mutex<Option<PathBuf>>>);

impl FakeChooser {
    pub(crate) fn chooses(&self, path: impl Into<PathBuf>) {
        *self.0.lock().unwrap() = Some(path.into());
    }
}

impl Chooser for FakeChooser {
    fn backup_to_open(&self) -> Option<PathBuf> {
        self.0.lock().unwrap().clone()
    }
    fn backup_to_save(&self, _name: &str) -> Option<PathBuf> {
        self.0.lock().unwrap().clone()
    }
    fn folder(&self) -> Option<PathBuf> {
        self.0.lock().unwrap().clone()
    }
    fn web_page_to_save(&self, _name: &str) -> Option<PathBuf> {
        self.0.lock().unwrap().clone()
    }
    fn picture_to_open(&self) -> Option<PathBuf> {
        self.0.lock().unwrap().clone()
    }
}

/// A mail program that keeps what it was given.
#[derive(Clone, Default)]
pub(crate) struct FakeMail(pub Arc<Mutex<Vec<(String, String)>>>);

impl Mail for FakeMail {
    fn compose(&self, subject: &str, body: &str) -> Result<()> {
        self.0.lock().unwrap().push((subject.into(), body.into()));
        Ok(())
    }
}

/// A desktop that starts programs at login, until it is told that it can't.
#[derive(Clone)]
pub(crate) struct FakeAutostart(pub Arc<Mutex<AutostartState>>);

impl Default for FakeAutostart {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(AutostartState::Off)))
    }
}

impl Autostart for FakeAutostart {
    fn state(&self) -> AutostartState {
        *self.0.lock().unwrap()
    }
    fn set(&self, on: bool) -> Result<AutostartState> {
        let mut state = self.0.lock().unwrap();
        *state = match (*state, on) {
            (AutostartState::Unavailable, _) => AutostartState::Unavailable,
            (_, true) => AutostartState::On,
            (_, false) => AutostartState::Off,
        };
        Ok(*state)
    }
}
