//! The vault's header: which vault this is, and its key slots.
//!
//! Integers are little-endian:
//!
//! | bytes | what |
//! |---|---|
//! | 8 | magic `ONWARDV\0` |
//! | 2 | format version, 1 |
//! | 8 | generation, one more at every change |
//! | 16 | vault id, random |
//! | 1 | number of slots |
//! | 1 + 2 + n each | slot: kind, length of its body, body |
//! | 32 | BLAKE2b-256 over all before it: finds accidents without a key |
//! | 32 | BLAKE2b-256 keyed by the data key's `header` subkey over all before it: finds tampering |

use blake2::digest::consts::U32;
use blake2::digest::{Digest, KeyInit, Mac};
use blake2::{Blake2b, Blake2bMac};

use super::slot::{self, PassphraseSlot};
use crate::error::{Error, Result};
use crate::secret::{Key, Passphrase, fill_random};

const MAGIC: &[u8; 8] = b"ONWARDV\0";
/// The format this program writes.
pub(crate) const VERSION: u16 = 1;
/// A header is a few hundred bytes; what is longer is none.
pub(crate) const MOST_BYTES: u64 = 64 * 1024;

/// A parsed header. Its checksum held; its tag is checked by [`Header::unlock`].
pub(crate) struct Header {
    pub(crate) generation: u64,
    pub(crate) vault: [u8; 16],
    slots: Vec<PassphraseSlot>,
    /// Everything the tag covers, as read.
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
}

/// Derives the subkey of `data_key` for one purpose: BLAKE2b keyed by it, with the
/// purpose as BLAKE2's personalisation.
pub(crate) fn subkey(data_key: &Key, purpose: Purpose) -> Result<Key> {
    let name: &[u8] = match purpose {
        Purpose::Database => b"onward database",
        Purpose::Header => b"onward header",
    };
    let mac = Blake2bMac::<U32>::new_with_salt_and_personal(Some(data_key.bytes()), b"", name)
        .map_err(|_| Error::Internal("subkey derivation failed".into()))?;
    let mut key = Key::empty();
    key.bytes_mut()
        .copy_from_slice(&mac.finalize().into_bytes());
    Ok(key)
}

fn tag_of(data_key: &Key) -> Result<Blake2bMac<U32>> {
    let key = subkey(data_key, Purpose::Header)?;
    Blake2bMac::<U32>::new_from_slice(key.bytes())
        .map_err(|_| Error::Internal("tagging the header failed".into()))
}

impl Header {
    /// A new vault's header with one passphrase slot, as bytes.
    pub(crate) fn first(
        slot_for: impl Fn(&[u8; 16]) -> Result<PassphraseSlot>,
        data_key: &Key,
    ) -> Result<Vec<u8>> {
        let mut vault = [0; 16];
        fill_random(&mut vault)?;
        write(1, &vault, &[slot_for(&vault)?], data_key)
    }

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
        if version != VERSION || Blake2b::<U32>::digest(content)[..] != checksum[..] {
            return Err(DAMAGED);
        }
        let generation = u64::from_le_bytes(take(&mut input)?);
        let vault = take(&mut input)?;
        let slots = read_slots(&mut input)?;
        Ok(Self {
            generation,
            vault,
            slots,
            covered: rest.to_vec(),
            tag: *tag,
        })
    }

    /// The data key, if `passphrase` opens a slot and the header is what was written.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`], or [`Error::Damaged`] where the tag does not hold.
    pub(crate) fn unlock(&self, passphrase: &Passphrase) -> Result<Key> {
        for slot in &self.slots {
            match slot.open(&self.vault, passphrase) {
                Err(Error::WrongPassphrase) => {}
                Err(other) => return Err(other),
                Ok(data_key) => {
                    let mut mac = tag_of(&data_key)?;
                    Mac::update(&mut mac, &self.covered);
                    mac.verify_slice(&self.tag)
                        .map_err(|_| Error::Damaged("the header"))?;
                    return Ok(data_key);
                }
            }
        }
        Err(Error::WrongPassphrase)
    }
}

fn write(
    generation: u64,
    vault: &[u8; 16],
    slots: &[PassphraseSlot],
    data_key: &Key,
) -> Result<Vec<u8>> {
    let mut out = Vec::with_capacity(512);
    out.extend_from_slice(MAGIC);
    out.extend_from_slice(&VERSION.to_le_bytes());
    out.extend_from_slice(&generation.to_le_bytes());
    out.extend_from_slice(vault);
    out.push(u8::try_from(slots.len()).map_err(|_| Error::Invalid("too many key slots"))?);
    for slot in slots {
        let mut body = Vec::new();
        slot.write(&mut body);
        out.push(slot::PASSPHRASE);
        let length =
            u16::try_from(body.len()).map_err(|_| Error::Invalid("a key slot is too long"))?;
        out.extend_from_slice(&length.to_le_bytes());
        out.extend_from_slice(&body);
    }
    let checksum = Blake2b::<U32>::digest(&out);
    out.extend_from_slice(&checksum);
    let mut mac = tag_of(data_key)?;
    Mac::update(&mut mac, &out);
    out.extend_from_slice(&mac.finalize().into_bytes());
    Ok(out)
}

fn take<const N: usize>(input: &mut &[u8]) -> Result<[u8; N]> {
    let (head, tail) = input
        .split_first_chunk::<N>()
        .ok_or(Error::Damaged("the header"))?;
    *input = tail;
    Ok(*head)
}

fn read_slots(input: &mut &[u8]) -> Result<Vec<PassphraseSlot>> {
    let [count] = take::<1>(input)?;
    let mut slots = Vec::new();
    for _ in 0..count {
        let [kind] = take::<1>(input)?;
        let length = usize::from(u16::from_le_bytes(take(input)?));
        let body = input.get(..length).ok_or(Error::Damaged("the header"))?;
        *input = &input[length..];
        if kind != slot::PASSPHRASE {
            return Err(Error::Damaged("the header"));
        }
        slots.push(PassphraseSlot::read(body)?);
    }
    if slots.is_empty() || !input.is_empty() {
        return Err(Error::Damaged("the header"));
    }
    Ok(slots)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::kdf::Cost;

    /// Far cheaper than any real vault, so that every byte can be flipped.
    const CHEAP: Cost = Cost {
        memory_kib: 8,
        passes: 1,
        lanes: 1,
    };

    fn made(words: &str) -> (Vec<u8>, Key) {
        let passphrase = Passphrase::new(words.into()).unwrap();
        let data_key = Key::random().unwrap();
        let bytes = Header::first(
            |vault| PassphraseSlot::seal(vault, &data_key, &passphrase, CHEAP),
            &data_key,
        )
        .unwrap();
        (bytes, data_key)
    }

    fn opened(bytes: &[u8], words: &str) -> Result<Key> {
        Header::parse(bytes)?.unlock(&Passphrase::new(words.into()).unwrap())
    }

    #[test]
    fn the_right_passphrase_gives_the_data_key_back() {
        let (bytes, data_key) = made("four quiet words here");
        let key = opened(&bytes, "four quiet words here").unwrap();
        assert_eq!(key.bytes(), data_key.bytes());
    }

    #[test]
    fn a_wrong_passphrase_is_told_apart_from_damage() {
        let (bytes, _) = made("four quiet words here");
        assert!(matches!(
            opened(&bytes, "four quiet words there"),
            Err(Error::WrongPassphrase)
        ));
    }

    #[test]
    fn every_flipped_bit_is_found_and_never_taken_for_a_wrong_passphrase() {
        let (bytes, _) = made("words");
        for at in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[at / 8] ^= 1 << (at % 8);
            let outcome = opened(&flipped, "words").map(|_| ());
            assert!(
                matches!(outcome, Err(Error::Damaged(_) | Error::Newer(_))),
                "bit {at}: {outcome:?}"
            );
        }
    }

    #[test]
    fn every_shortened_header_is_refused() {
        let (bytes, _) = made("words");
        for length in 0..bytes.len() {
            assert!(opened(&bytes[..length], "words").is_err(), "{length} bytes");
        }
    }

    #[test]
    fn a_forged_header_with_a_right_checksum_is_refused() {
        let (bytes, _) = made("words");
        let content = bytes.len() - 64;
        let mut forged = bytes[..content].to_vec();
        forged[10] ^= 1; // the generation
        let checksum = Blake2b::<U32>::digest(&forged);
        forged.extend_from_slice(&checksum);
        forged.extend_from_slice(&bytes[content + 32..]);
        assert!(matches!(opened(&forged, "words"), Err(Error::Damaged(_))));
    }

    #[test]
    fn a_newer_format_is_named_as_such() {
        let (mut bytes, _) = made("words");
        bytes[8] = 2;
        assert!(matches!(opened(&bytes, "words"), Err(Error::Newer(2))));
    }
}
