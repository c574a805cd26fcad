//! A key slot: the data key, sealed under a key derived from a passphrase.
//!
//! Body of a passphrase slot, 100 bytes, integers little-endian:
//!
//! | bytes | what |
//! |---|---|
//! | 4, 4, 4 | Argon2id memory in KiB, passes, lanes |
//! | 16 | salt |
//! | 24 | nonce |
//! | 48 | the data key under XChaCha20-Poly1305, with its tag |
//!
//! The vault's id, the slot's kind, the cost and the salt are the associated data: a
//! slot moved to another vault, or with its cost lowered, does not open.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::kdf::Cost;
use crate::error::{Error, Result};
use crate::secret::{Key, Passphrase, fill_random};

/// The kind byte of a passphrase slot.
pub(crate) const PASSPHRASE: u8 = 1;
/// Length of a passphrase slot's body.
const BODY: usize = 100;

/// The data key, wrapped for one passphrase.
#[derive(PartialEq, Eq)]
pub(crate) struct PassphraseSlot {
    cost: Cost,
    salt: [u8; 16],
    nonce: [u8; 24],
    sealed: [u8; 48],
}

impl PassphraseSlot {
    /// Wraps `data_key` for `passphrase` at `cost`.
    pub(crate) fn seal(
        vault: &[u8; 16],
        data_key: &Key,
        passphrase: &Passphrase,
        cost: Cost,
    ) -> Result<Self> {
        let mut slot = Self {
            cost,
            salt: [0; 16],
            nonce: [0; 24],
            sealed: [0; 48],
        };
        fill_random(&mut slot.salt)?;
        fill_random(&mut slot.nonce)?;
        let wrapping = cost.derive(passphrase, &slot.salt)?;
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
        Ok(slot)
    }

    /// Unwraps the data key. Takes the slot's full derivation time, right or wrong.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] if it does not open.
    pub(crate) fn open(&self, vault: &[u8; 16], passphrase: &Passphrase) -> Result<Key> {
        let wrapping = self.cost.checked()?.derive(passphrase, &self.salt)?;
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

    fn associated(&self, vault: &[u8; 16]) -> Vec<u8> {
        let mut data = Vec::with_capacity(16 + 1 + 12 + 16);
        data.extend_from_slice(vault);
        data.push(PASSPHRASE);
        self.write_cost(&mut data);
        data.extend_from_slice(&self.salt);
        data
    }

    fn write_cost(&self, out: &mut Vec<u8>) {
        for value in [self.cost.memory_kib, self.cost.passes, self.cost.lanes] {
            out.extend_from_slice(&value.to_le_bytes());
        }
    }

    /// Appends the slot's body.
    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        self.write_cost(out);
        out.extend_from_slice(&self.salt);
        out.extend_from_slice(&self.nonce);
        out.extend_from_slice(&self.sealed);
    }

    /// Reads a slot's body, its cost within bounds.
    pub(crate) fn read(body: &[u8]) -> Result<Self> {
        let body: &[u8; BODY] = body.try_into().map_err(|_| Error::Damaged("the header"))?;
        let number = |at: usize| {
            let mut bytes = [0; 4];
            bytes.copy_from_slice(&body[at..at + 4]);
            u32::from_le_bytes(bytes)
        };
        let mut slot = Self {
            cost: Cost {
                memory_kib: number(0),
                passes: number(4),
                lanes: number(8),
            }
            .checked()?,
            salt: [0; 16],
            nonce: [0; 24],
            sealed: [0; 48],
        };
        slot.salt.copy_from_slice(&body[12..28]);
        slot.nonce.copy_from_slice(&body[28..52]);
        slot.sealed.copy_from_slice(&body[52..]);
        Ok(slot)
    }
}
