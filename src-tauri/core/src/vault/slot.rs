//! A key slot: the data key, sealed under a key that one way in gives.
//!
//! Bodies, integers little-endian:
//!
//! | bytes | passphrase (100) | recovery, keychain (88) |
//! |---|---|---|
//! | 4, 4, 4 | Argon2id memory in KiB, passes, lanes | none |
//! | 16 | salt | salt |
//! | 24 | nonce | nonce |
//! | 48 | the data key under XChaCha20-Poly1305, with its tag | the same |
//!
//! The vault's id, the slot's kind, the cost and the salt are the associated data: a
//! slot moved to another vault, or with its cost lowered, does not open.

use blake2::Blake2bMac;
use blake2::digest::Mac;
use blake2::digest::consts::U32;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::kdf::Cost;
use super::secrets::{Secret, WayIn};
use crate::error::{Error, Result};
use crate::secret::{Key, fill_random};

/// Salt, nonce and sealed key: what every kind of slot ends with.
const TAIL: usize = 16 + 24 + 48;

/// The data key, wrapped for one way in.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct KeySlot {
    /// Its number among the slots that are there.
    pub(crate) id: u16,
    pub(crate) kind: WayIn,
    /// When it was made, in milliseconds since 1970; 0 where that is not known.
    pub(crate) created_at: i64,
    /// What a passphrase costs; nothing else needs slowing down.
    cost: Option<Cost>,
    salt: [u8; 16],
    nonce: [u8; 24],
    sealed: [u8; 48],
}

impl KeySlot {
    /// Wraps `data_key` for `secret`, and proves that it can be unwrapped again before
    /// anything depends on it.
    ///
    /// # Errors
    /// [`Error::Internal`] where memory or random numbers can't be had.
    pub(crate) fn seal(
        vault: &[u8; 16],
        data_key: &Key,
        secret: &Secret,
        cost: Cost,
    ) -> Result<Self> {
        let mut slot = Self {
            id: 0,
            kind: secret.way_in(),
            created_at: 0,
            cost: matches!(secret, Secret::Passphrase(_)).then_some(cost),
            salt: [0; 16],
            nonce: [0; 24],
            sealed: [0; 48],
        };
        fill_random(&mut slot.salt)?;
        fill_random(&mut slot.nonce)?;
        let wrapping = slot.wrapping_key(secret)?;
        let sealed = XChaCha20Poly1305::new(wrapping.bytes().into())
            .encrypt(
                &XNonce::from(slot.nonce),
                Payload {
                    msg: data_key.bytes(),
                    aad: &slot.associated(vault),
                },
            )
            .map_err(|_| Error::Internal("sealing a key failed".into()))?;
        slot.sealed.copy_from_slice(&sealed);
        let again = slot.open(vault, secret)?;
        if again.bytes() != data_key.bytes() {
            return Err(Error::Internal("a sealed key reads differently".into()));
        }
        Ok(slot)
    }

    /// Unwraps the data key. Takes the slot's full derivation time, right or wrong.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] if it does not open.
    pub(crate) fn open(&self, vault: &[u8; 16], secret: &Secret) -> Result<Key> {
        if self.kind != secret.way_in() {
            return Err(Error::WrongPassphrase);
        }
        let wrapping = self.wrapping_key(secret)?;
        let opened = XChaCha20Poly1305::new(wrapping.bytes().into())
            .decrypt(
                &XNonce::from(self.nonce),
                Payload {
                    msg: &self.sealed,
                    aad: &self.associated(vault),
                },
            )
            .map(Zeroizing::new)
            .map_err(|_| Error::WrongPassphrase)?;
        let mut key = Key::empty();
        key.bytes_mut().copy_from_slice(&opened);
        Ok(key)
    }

    /// A passphrase is stretched; 130 and 256 random bits need a hash and no more.
    fn wrapping_key(&self, secret: &Secret) -> Result<Key> {
        match (secret, self.cost) {
            (Secret::Passphrase(passphrase), Some(cost)) => {
                cost.checked()?.derive(passphrase, &self.salt)
            }
            (Secret::Recovery(code), None) => self.hashed(code.bytes(), b"onward recovery"),
            (Secret::Keychain(key), None) => self.hashed(key.bytes(), b"onward keychain"),
            _ => Err(Error::Damaged("the header")),
        }
    }

    fn hashed(&self, secret: &[u8], purpose: &[u8]) -> Result<Key> {
        let mac = Blake2bMac::<U32>::new_with_salt_and_personal(Some(secret), &self.salt, purpose)
            .map_err(|_| Error::Internal("deriving a key failed".into()))?;
        let mut key = Key::empty();
        let hash = Zeroizing::new(<[u8; 32]>::from(mac.finalize().into_bytes()));
        key.bytes_mut().copy_from_slice(hash.as_slice());
        Ok(key)
    }

    fn associated(&self, vault: &[u8; 16]) -> Vec<u8> {
        let mut data = Vec::with_capacity(16 + 1 + 12 + 16);
        data.extend_from_slice(vault);
        data.push(self.kind.number());
        self.write_cost(&mut data);
        data.extend_from_slice(&self.salt);
        data
    }

    fn write_cost(&self, out: &mut Vec<u8>) {
        if let Some(cost) = self.cost {
            for value in [cost.memory_kib, cost.passes, cost.lanes] {
                out.extend_from_slice(&value.to_le_bytes());
            }
        }
    }

    /// The slot's body.
    pub(crate) fn body(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(12 + TAIL);
        self.write_cost(&mut out);
        out.extend_from_slice(&self.salt);
        out.extend_from_slice(&self.nonce);
        out.extend_from_slice(&self.sealed);
        out
    }

    /// Reads a slot's body, its cost within bounds before anything is allocated.
    pub(crate) fn read(kind: WayIn, body: &[u8]) -> Result<Self> {
        const DAMAGED: Error = Error::Damaged("the header");
        let (cost, tail) = match kind {
            WayIn::Passphrase => {
                let (cost, tail) = body.split_first_chunk::<12>().ok_or(DAMAGED)?;
                (Some(read_cost(cost)?), tail)
            }
            WayIn::Recovery | WayIn::Keychain => (None, body),
        };
        let tail: &[u8; TAIL] = tail.try_into().map_err(|_| DAMAGED)?;
        let mut slot = Self {
            id: 0,
            kind,
            created_at: 0,
            cost,
            salt: [0; 16],
            nonce: [0; 24],
            sealed: [0; 48],
        };
        slot.salt.copy_from_slice(&tail[..16]);
        slot.nonce.copy_from_slice(&tail[16..40]);
        slot.sealed.copy_from_slice(&tail[40..]);
        Ok(slot)
    }
}

fn read_cost(bytes: &[u8; 12]) -> Result<Cost> {
    let number = |at: usize| {
        let mut four = [0; 4];
        four.copy_from_slice(&bytes[at..at + 4]);
        u32::from_le_bytes(four)
    };
    Cost {
        memory_kib: number(0),
        passes: number(4),
        lanes: number(8),
    }
    .checked()
}
