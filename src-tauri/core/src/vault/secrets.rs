//! The ways into a vault, and the secrets that open them.

use serde::Serialize;
use zeroize::Zeroizing;

use super::recovery::RecoveryCode;
use crate::error::Result;
use crate::secret::{Key, Passphrase};

/// A kind of key slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum WayIn {
    /// A passphrase the person knows.
    Passphrase,
    /// A recovery code the person keeps on paper.
    Recovery,
    /// A key in the operating system's keychain.
    Keychain,
}

impl WayIn {
    /// The byte that stands for it in a header.
    pub(crate) fn number(self) -> u8 {
        match self {
            Self::Passphrase => 1,
            Self::Recovery => 2,
            Self::Keychain => 3,
        }
    }

    pub(crate) fn of_number(number: u8) -> Option<Self> {
        [Self::Passphrase, Self::Recovery, Self::Keychain]
            .into_iter()
            .find(|kind| kind.number() == number)
    }

    /// Whether a person holds it. A keychain can be lost with the computer, so it never
    /// counts as the last way in.
    pub(crate) fn is_held(self) -> bool {
        self != Self::Keychain
    }
}

/// What opens a vault.
pub enum Secret {
    /// Typed.
    Passphrase(Passphrase),
    /// Typed from paper.
    Recovery(RecoveryCode),
    /// Kept by the operating system.
    Keychain(Key),
}

impl Secret {
    /// Takes what was typed where either a passphrase or the recovery code may be: what
    /// has the form and the check characters of a code is one.
    ///
    /// # Errors
    /// As [`Passphrase::new`].
    pub fn typed(text: String) -> Result<Self> {
        let text = Zeroizing::new(text);
        match RecoveryCode::parse(&text) {
            Ok(code) => Ok(Self::Recovery(code)),
            Err(_) => Passphrase::new(text.to_string()).map(Self::Passphrase),
        }
    }

    /// Which kind of slot it opens.
    pub fn way_in(&self) -> WayIn {
        match self {
            Self::Passphrase(_) => WayIn::Passphrase,
            Self::Recovery(_) => WayIn::Recovery,
            Self::Keychain(_) => WayIn::Keychain,
        }
    }
}
