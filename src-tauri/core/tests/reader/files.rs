//! The database, a sealed note and a backup, by their descriptions.

use std::path::Path;

use blake2::Blake2b;
use blake2::digest::Digest;
use blake2::digest::consts::U32;
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, Serializable, single_shot_open};
use rusqlite::Connection;

use super::header::{Header, Reading};
use super::keys::{Key, derived, tag};

/// Opens the database with its raw key; here as SQL text, which the program never does.
pub fn database(path: &Path, key: &Key) -> Connection {
    let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(&format!("PRAGMA key = \"x'{hex}'\""))
        .unwrap();
    connection
}

/// The JSON in a sealed note.
pub fn note(bytes: &[u8], header: &Header, private: &[u8]) -> String {
    let mut reading = Reading(bytes);
    let beginning: [u8; 10] = reading.take();
    assert_eq!(&beginning, b"ONWARDN\0\x01\0");
    let encapsulated: [u8; 32] = reading.take();
    let info = [b"onward inbox".as_slice(), &header.vault].concat();
    let private = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(private).unwrap();
    let public: [u8; 32] = X25519HkdfSha256::sk_to_pk(&private).to_bytes().into();
    assert_eq!(public, header.inbox, "the two halves belong together");
    let plain = single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &private,
        &<X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(&encapsulated).unwrap(),
        &info,
        reading.0,
        &beginning,
    );
    let plain = String::from_utf8(plain.unwrap()).unwrap();
    assert_eq!(plain.len() % 1024, 0, "padded");
    plain.trim_end_matches(' ').to_owned()
}

/// A backup, unpacked.
pub struct Backup {
    /// Milliseconds since 1970.
    pub made_at: u64,
    pub header: Vec<u8>,
    pub database: Vec<u8>,
    checksum: [u8; 32],
    tag: [u8; 32],
}

impl Backup {
    pub fn read(bytes: &[u8]) -> Self {
        let mut reading = Reading(bytes);
        assert_eq!(&reading.take::<8>(), b"ONWARDB\0");
        assert_eq!(reading.u16(), 1, "the version");
        let made_at = reading.u64();
        let length = reading.u32() as usize;
        let header = reading.bytes(length);
        let length = reading.u64() as usize;
        let database = reading.bytes(length);
        let before = bytes.len() - reading.0.len();
        let checksum = reading.take();
        let tag = reading.take();
        assert!(reading.0.is_empty(), "nothing stands behind the tag");
        assert_eq!(
            Blake2b::<U32>::digest(&bytes[..before])[..],
            checksum[..],
            "the checksum"
        );
        Self {
            made_at,
            header,
            database,
            checksum,
            tag,
        }
    }

    pub fn is_authentic(&self, data_key: &Key) -> bool {
        let key = derived(data_key, b"", b"onward backup");
        tag(&key, &self.checksum) == self.tag
    }
}
