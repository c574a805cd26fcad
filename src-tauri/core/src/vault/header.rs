//! The vault's header: which vault this is, and its key slots.
//!
//! Integers are little-endian:
//!
//! | bytes | what |
//! |---|---|
//! | 8 | magic `ONWARDV\0` |
//! | 2 | format version, 2 |
//! | 8 | generation, one more at every change |
//! | 16 | vault id, random |
//! | 4 | number of the database file (0: `journal.db`, n: `journal-n.db`) |
//! | 32 | X25519 public key of the sealed inbox |
//! | 1 | number of slots |
//! | 1 + 2 + 8 + 2 + n each | slot: kind, id, made at (ms since 1970), length of its body, body |
//! | 32 | BLAKE2b-256 over all before it: finds accidents without a key |
//! | 32 | BLAKE2b-256 keyed by the data key's `header` subkey over all before it: finds tampering |
//!
//! Version 1 had neither the database's number nor the inbox's key, and of a slot only
//! kind, length and body. It is read, and written as version 2 at the next unlock.

use blake2::digest::consts::U32;
use blake2::digest::{Digest, KeyInit, Mac};
use blake2::{Blake2b, Blake2bMac};
use zeroize::Zeroizing;

use super::secrets::{Secret, WayIn};
use super::slot::KeySlot;
use crate::error::{Error, Result};
use crate::secret::{Key, fill_random};

const MAGIC: &[u8; 8] = b"ONWARDV\0";
/// The format this program writes.
const VERSION: u16 = 2;
/// A header is a few hundred bytes; what is longer is none.
pub(crate) const MOST_BYTES: u64 = 64 * 1024;

/// What a header says.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) generation: u64,
    pub(crate) vault: [u8; 16],
    pub(crate) database: u32,
    /// None in a header of version 1.
    pub(crate) inbox: Option<[u8; 32]>,
    pub(crate) slots: Vec<KeySlot>,
}

/// A header as it was read. Its checksum held; its tag is checked by
/// [`ReadHeader::unlock`].
pub(crate) struct ReadHeader {
    pub(crate) header: Header,
    /// Everything the tag covers.
    covered: Vec<u8>,
    tag: [u8; 32],
}

/// The purposes a data key is used for; each has a subkey of its own.
#[derive(Clone, Copy)]
pub(crate) enum Purpose {
    /// SQLCipher's raw key.
    Database,
    /// The header's tag.
    Header,
    /// A backup's tag.
    Backup,
}

/// Derives the subkey of `data_key` for one purpose: BLAKE2b keyed by it, with the
/// purpose as BLAKE2's personalisation.
pub(crate) fn subkey(data_key: &Key, purpose: Purpose) -> Result<Key> {
    let name: &[u8] = match purpose {
        Purpose::Database => b"onward database",
        Purpose::Header => b"onward header",
        Purpose::Backup => b"onward backup",
    };
    let mac = Blake2bMac::<U32>::new_with_salt_and_personal(Some(data_key.bytes()), b"", name)
        .map_err(|_| Error::Internal("subkey derivation failed".into()))?;
    let mut key = Key::empty();
    let hash = Zeroizing::new(<[u8; 32]>::from(mac.finalize().into_bytes()));
    key.bytes_mut().copy_from_slice(hash.as_slice());
    Ok(key)
}

/// A keyed hash over whatever follows, by one of the data key's subkeys.
pub(crate) fn tag_of(data_key: &Key, purpose: Purpose) -> Result<Blake2bMac<U32>> {
    let key = subkey(data_key, purpose)?;
    Blake2bMac::<U32>::new_from_slice(key.bytes())
        .map_err(|_| Error::Internal("tagging failed".into()))
}

impl Header {
    /// A new vault's header, without any slot yet.
    pub(crate) fn new(inbox: [u8; 32]) -> Result<Self> {
        let mut vault = [0; 16];
        fill_random(&mut vault)?;
        Ok(Self {
            generation: 1,
            vault,
            database: 0,
            inbox: Some(inbox),
            slots: Vec::new(),
        })
    }

    /// Puts a slot in the place of the one of its kind: each kind is there once at most.
    pub(crate) fn put(&mut self, mut slot: KeySlot, made_at: i64) {
        slot.id = self.slots.iter().map(|one| one.id).max().unwrap_or(0) + 1;
        slot.created_at = made_at;
        self.slots.retain(|one| one.kind != slot.kind);
        self.slots.push(slot);
    }

    pub(crate) fn has(&self, kind: WayIn) -> bool {
        self.slots.iter().any(|slot| slot.kind == kind)
    }

    /// The data key, if `secret` opens a slot. The header itself is not checked.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`].
    pub(crate) fn open_slot(&self, secret: &Secret) -> Result<Key> {
        for slot in &self.slots {
            match slot.open(&self.vault, secret) {
                Err(Error::WrongPassphrase) => {}
                other => return other,
            }
        }
        Err(Error::WrongPassphrase)
    }

    /// The header as bytes, authenticated by `data_key`.
    pub(crate) fn to_bytes(&self, data_key: &Key) -> Result<Vec<u8>> {
        let inbox = self.inbox.ok_or(Error::Internal("no inbox key".into()))?;
        let mut out = Vec::with_capacity(512);
        out.extend_from_slice(MAGIC);
        out.extend_from_slice(&VERSION.to_le_bytes());
        out.extend_from_slice(&self.generation.to_le_bytes());
        out.extend_from_slice(&self.vault);
        out.extend_from_slice(&self.database.to_le_bytes());
        out.extend_from_slice(&inbox);
        out.push(u8::try_from(self.slots.len()).map_err(|_| Error::Invalid("too many slots"))?);
        for slot in &self.slots {
            let body = slot.body();
            let length = u16::try_from(body.len()).map_err(|_| Error::Invalid("a long slot"))?;
            out.push(slot.kind.number());
            out.extend_from_slice(&slot.id.to_le_bytes());
            out.extend_from_slice(&slot.created_at.to_le_bytes());
            out.extend_from_slice(&length.to_le_bytes());
            out.extend_from_slice(&body);
        }
        let checksum = Blake2b::<U32>::digest(&out);
        out.extend_from_slice(&checksum);
        let mut mac = tag_of(data_key, Purpose::Header)?;
        Mac::update(&mut mac, &out);
        out.extend_from_slice(&mac.finalize().into_bytes());
        Ok(out)
    }
}

impl ReadHeader {
    /// Reads a header and checks all that can be checked without a key.
    ///
    /// # Errors
    /// [`Error::Newer`] for a later format, else [`Error::Damaged`].
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self> {
        const DAMAGED: Error = Error::Damaged("the header");
        let (rest, tag) = bytes.split_last_chunk::<32>().ok_or(DAMAGED)?;
        let (content, checksum) = rest.split_last_chunk::<32>().ok_or(DAMAGED)?;
        let (magic, mut input) = content.split_first_chunk::<8>().ok_or(DAMAGED)?;
        if magic != MAGIC {
            return Err(DAMAGED);
        }
        // A newer format may place its checksum elsewhere: its version is told first.
        let version = u16::from_le_bytes(take(&mut input)?);
        if version > VERSION {
            return Err(Error::Newer(version.into()));
        }
        if version == 0 || Blake2b::<U32>::digest(content)[..] != checksum[..] {
            return Err(DAMAGED);
        }
        Ok(Self {
            header: read(version, &mut input)?,
            covered: rest.to_vec(),
            tag: *tag,
        })
    }

    /// The data key, if `secret` opens a slot and the header is what was written.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`], or [`Error::Damaged`] where the tag does not hold.
    pub(crate) fn unlock(&self, secret: &Secret) -> Result<Key> {
        let data_key = self.header.open_slot(secret)?;
        let mut mac = tag_of(&data_key, Purpose::Header)?;
        Mac::update(&mut mac, &self.covered);
        mac.verify_slice(&self.tag)
            .map_err(|_| Error::Damaged("the header"))?;
        Ok(data_key)
    }
}

fn take<const N: usize>(input: &mut &[u8]) -> Result<[u8; N]> {
    let (head, tail) = input
        .split_first_chunk::<N>()
        .ok_or(Error::Damaged("the header"))?;
    *input = tail;
    Ok(*head)
}

fn read(version: u16, input: &mut &[u8]) -> Result<Header> {
    let generation = u64::from_le_bytes(take(input)?);
    let vault = take(input)?;
    let (database, inbox) = if version == 1 {
        (0, None)
    } else {
        (u32::from_le_bytes(take(input)?), Some(take(input)?))
    };
    let [count] = take::<1>(input)?;
    let slots: Vec<KeySlot> = (1..=u16::from(count))
        .map(|number| read_slot(version, number, input))
        .collect::<Result<_>>()?;
    // Each kind is there once at most: many costly slots would keep a person waiting.
    let twice = |slot: &KeySlot| slots.iter().filter(|one| one.kind == slot.kind).count() > 1;
    if slots.is_empty() || slots.iter().any(twice) || !input.is_empty() {
        return Err(Error::Damaged("the header"));
    }
    Ok(Header {
        generation,
        vault,
        database,
        inbox,
        slots,
    })
}

fn read_slot(version: u16, number: u16, input: &mut &[u8]) -> Result<KeySlot> {
    const DAMAGED: Error = Error::Damaged("the header");
    let [kind] = take::<1>(input)?;
    let kind = WayIn::of_number(kind).ok_or(DAMAGED)?;
    let (id, created_at) = if version == 1 {
        (number, 0)
    } else {
        (
            u16::from_le_bytes(take(input)?),
            i64::from_le_bytes(take(input)?),
        )
    };
    let length = usize::from(u16::from_le_bytes(take(input)?));
    let body = input.get(..length).ok_or(DAMAGED)?;
    *input = &input[length..];
    let mut slot = KeySlot::read(kind, body)?;
    slot.id = id;
    slot.created_at = created_at;
    Ok(slot)
}

#[cfg(test)]
mod tests;
