//! The sealed inbox: what is written while the vault is locked. Anyone may put something
//! in, only the open vault can read it.
//!
//! A sealed file, `inbox/NNNNNNNNNN-XXXXXXXX.sealed` (number in order, random;
//! `-r` after it where reminders left it):
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `ONWARDN\0` |
//! | 2 | format version, 1 |
//! | 32 | HPKE's encapsulated key |
//! | n | JSON padded with spaces to a multiple of 1 KiB, sealed |
//!
//! HPKE (RFC 9180), base mode, single shot: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
//! ChaCha20-Poly1305; `info` is `onward inbox` and the vault's id, the associated data
//! the first ten bytes.

mod files;
mod taking_in;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

pub use taking_in::Arrived;

use crate::error::{Error, Result};
use crate::rebound::ReboundDraft;
use crate::reminders::{Answer, Fate, OccurrenceKey};
use crate::secret::{Key, fill_random};
use crate::wins::WinKind;

const MAGIC: &[u8; 10] = b"ONWARDN\0\x01\0";
const PADDED_TO: usize = 1024;

/// The inbox's two halves. The private one lies inside the vault.
pub(crate) struct KeyPair {
    pub(crate) private: Key,
    pub(crate) public: [u8; 32],
}

impl KeyPair {
    pub(crate) fn random() -> Result<Self> {
        let mut seed = Key::empty();
        fill_random(seed.bytes_mut())?;
        let (private, public) = X25519HkdfSha256::derive_keypair(seed.bytes());
        let mut kept = Key::empty();
        private.write_exact(kept.bytes_mut());
        Ok(Self {
            private: kept,
            public: public.to_bytes().into(),
        })
    }

    pub(crate) fn of(private: Key) -> Result<Self> {
        let secret = private_of(&private)?;
        let public = X25519HkdfSha256::sk_to_pk(&secret).to_bytes().into();
        Ok(Self { private, public })
    }
}

fn private_of(key: &Key) -> Result<<X25519HkdfSha256 as Kem>::PrivateKey> {
    <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(key.bytes())
        .map_err(|_| Error::Damaged("the inbox's key"))
}

/// One thing put into the inbox.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Item {
    /// Random; by it a crash between keeping and removing is noticed.
    pub(crate) id: [u8; 16],
    /// When it was written.
    pub(crate) at: DateTime<Utc>,
    /// The zone it was written in.
    pub(crate) zone: Tz,
    pub(crate) what: What,
}

/// What it is.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum What {
    /// A quick note.
    Note {
        /// What was written.
        text: String,
    },
    /// "I got a no".
    No {
        /// How it felt.
        draft: ReboundDraft,
        /// What was written.
        text: String,
        /// Whether a window is wanted.
        open_window: bool,
    },
    /// A small win.
    Win {
        /// Its kind.
        kind: WinKind,
        /// What was written.
        text: String,
    },
    /// What became of reminders.
    Outcome {
        /// Which, and when each was meant to come.
        of: Vec<(OccurrenceKey, DateTime<Utc>)>,
        /// What became of them.
        fate: Fate,
    },
    /// A button of a reminder.
    Answer {
        /// The reminders it answers.
        keys: Vec<OccurrenceKey>,
        /// The answer.
        answer: Answer,
    },
    /// Everything quiet until then.
    Hush(DateTime<Utc>),
    /// Days off until then.
    Rest(NaiveDate),
}

impl What {
    /// Whether reminders left it, and no person wrote it.
    fn is_of_reminders(&self) -> bool {
        match self {
            Self::Note { .. } | Self::No { .. } | Self::Win { .. } => false,
            Self::Outcome { .. } | Self::Answer { .. } | Self::Hush(_) | Self::Rest(_) => true,
        }
    }
}

impl Item {
    fn seal(&self, vault: &[u8; 16], public: &[u8; 32]) -> Result<Vec<u8>> {
        let fail = |_| Error::Internal("sealing a note failed".into());
        let mut plain = Zeroizing::new(
            serde_json::to_vec(self).map_err(|_| Error::Internal("a note has no form".into()))?,
        );
        let padded = plain.len().next_multiple_of(PADDED_TO);
        plain.resize(padded, b' ');
        let public = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(public).map_err(fail)?;
        let (encapsulated, sealed) = hpke::single_shot_seal::<
            ChaCha20Poly1305,
            HkdfSha256,
            X25519HkdfSha256,
        >(&OpModeS::Base, &public, &info(vault), &plain, MAGIC)
        .map_err(fail)?;
        Ok([MAGIC.as_slice(), &encapsulated.to_bytes(), &sealed].concat())
    }

    fn open(bytes: &[u8], vault: &[u8; 16], private: &Key) -> Result<Self> {
        const DAMAGED: Error = Error::Damaged("a sealed note");
        let (magic, rest) = bytes.split_first_chunk::<10>().ok_or(DAMAGED)?;
        let (encapsulated, sealed) = rest.split_first_chunk::<32>().ok_or(DAMAGED)?;
        if magic != MAGIC {
            return Err(DAMAGED);
        }
        let encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(encapsulated)
            .map_err(|_| DAMAGED)?;
        let plain = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &private_of(private)?,
            &encapsulated,
            &info(vault),
            sealed,
            MAGIC,
        )
        .map(Zeroizing::new)
        .map_err(|_| DAMAGED)?;
        serde_json::from_slice(&plain).map_err(|_| DAMAGED)
    }
}

fn info(vault: &[u8; 16]) -> Vec<u8> {
    [b"onward inbox".as_slice(), vault].concat()
}

#[cfg(test)]
mod tests;
