//! From a passphrase or a recovery code to the data key, and from it to the others.

use argon2::{Algorithm, Argon2, Params, Version};
use blake2::Blake2bMac;
use blake2::digest::consts::U32;
use blake2::digest::{KeyInit, Mac};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use super::header::{Header, Reading, Slot};

pub type Key = [u8; 32];

/// BLAKE2b-256 with a key, a salt and a personalisation, over nothing.
pub fn derived(key: &[u8], salt: &[u8], purpose: &[u8]) -> Key {
    let mac = Blake2bMac::<U32>::new_with_salt_and_personal(Some(key), salt, purpose);
    mac.expect("lengths within bounds")
        .finalize()
        .into_bytes()
        .into()
}

/// BLAKE2b-256 with a key, over a message.
pub fn tag(key: &Key, message: &[u8]) -> Key {
    let mut mac = Blake2bMac::<U32>::new_from_slice(key).expect("a key of 32 bytes");
    mac.update(message);
    mac.finalize().into_bytes().into()
}

impl Header {
    /// The data key, by the passphrase in Unicode NFC.
    pub fn data_key_by_passphrase(&self, passphrase: &str) -> Option<Key> {
        let slot = self.slots.iter().find(|slot| slot.kind == 1)?;
        let mut body = Reading(&slot.body);
        let (memory, passes, lanes) = (body.u32(), body.u32(), body.u32());
        let salt: [u8; 16] = body.take();
        let params = Params::new(memory, passes, lanes, Some(32)).expect("a cost");
        let mut wrapping = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &salt, &mut wrapping)
            .expect("a derivation");
        self.unwrapped(slot, &wrapping, &mut body)
    }

    /// The data key, by the 26 random characters of the recovery code.
    pub fn data_key_by_recovery(&self, code: &str) -> Option<Key> {
        let slot = self.slots.iter().find(|slot| slot.kind == 2)?;
        let mut body = Reading(&slot.body);
        let salt: [u8; 16] = body.take();
        let wrapping = derived(code.as_bytes(), &salt, b"onward recovery");
        self.unwrapped(slot, &wrapping, &mut body)
    }

    /// Bound to the vault's id, the kind, and all of the body that stands before the nonce.
    fn unwrapped(&self, slot: &Slot, wrapping: &Key, body: &mut Reading) -> Option<Key> {
        let before = slot.body.len() - body.0.len();
        let mut bound_to = self.vault.to_vec();
        bound_to.push(slot.kind);
        bound_to.extend_from_slice(&slot.body[..before]);
        let nonce: [u8; 24] = body.take();
        let sealed: [u8; 48] = body.take();
        let payload = Payload {
            msg: &sealed,
            aad: &bound_to,
        };
        let opened = XChaCha20Poly1305::new(wrapping.into())
            .decrypt(&XNonce::from(nonce), payload)
            .ok()?;
        opened.try_into().ok()
    }

    /// Whether the header is what was written by someone with the data key.
    pub fn is_authentic(&self, data_key: &Key) -> bool {
        let key = derived(data_key, b"", b"onward header");
        tag(&key, &self.tagged) == self.tag
    }
}

/// SQLCipher's raw key.
pub fn database_key(data_key: &Key) -> Key {
    derived(data_key, b"", b"onward database")
}
