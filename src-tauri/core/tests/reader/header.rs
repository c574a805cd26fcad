//! A header's bytes, taken apart by the description and nothing else.

use blake2::Blake2b;
use blake2::digest::Digest;
use blake2::digest::consts::U32;

/// What a header says. Its checksum held.
pub struct Header {
    pub vault: [u8; 16],
    /// The number of the database's file.
    pub database: u32,
    /// The inbox's public key.
    pub inbox: [u8; 32],
    pub slots: Vec<Slot>,
    /// Everything the tag is over.
    pub tagged: Vec<u8>,
    pub tag: [u8; 32],
}

/// A key slot.
pub struct Slot {
    /// 1: passphrase, 2: recovery code, 3: keychain.
    pub kind: u8,
    pub body: Vec<u8>,
}

/// Reads along bytes.
pub struct Reading<'bytes>(pub &'bytes [u8]);

impl Reading<'_> {
    pub fn take<const N: usize>(&mut self) -> [u8; N] {
        let (first, rest) = self.0.split_first_chunk().expect("bytes enough");
        self.0 = rest;
        *first
    }

    pub fn bytes(&mut self, length: usize) -> Vec<u8> {
        let (first, rest) = self.0.split_at(length);
        self.0 = rest;
        first.to_vec()
    }

    pub fn u16(&mut self) -> u16 {
        u16::from_le_bytes(self.take())
    }

    pub fn u32(&mut self) -> u32 {
        u32::from_le_bytes(self.take())
    }

    pub fn u64(&mut self) -> u64 {
        u64::from_le_bytes(self.take())
    }
}

impl Header {
    pub fn read(bytes: &[u8]) -> Self {
        let (tagged, tag) = bytes.split_last_chunk::<32>().expect("a tag");
        let (content, checksum) = tagged.split_last_chunk::<32>().expect("a checksum");
        assert_eq!(
            Blake2b::<U32>::digest(content)[..],
            checksum[..],
            "the checksum"
        );
        let mut reading = Reading(content);
        assert_eq!(&reading.take::<8>(), b"ONWARDV\0");
        assert_eq!(reading.u16(), 2, "the version");
        let _generation = reading.u64();
        let vault = reading.take();
        let database = reading.u32();
        let inbox = reading.take();
        let [count] = reading.take();
        let slots = (0..count).map(|_| {
            let [kind] = reading.take();
            let (_id, _made_at) = (reading.u16(), reading.u64());
            let length = reading.u16();
            Slot {
                kind,
                body: reading.bytes(length.into()),
            }
        });
        let slots = slots.collect();
        assert!(reading.0.is_empty(), "nothing stands behind the slots");
        Self {
            vault,
            database,
            inbox,
            slots,
            tagged: tagged.to_vec(),
            tag: *tag,
        }
    }

    pub fn database_name(&self) -> String {
        match self.database {
            0 => "journal.db".into(),
            number => format!("journal-{number}.db"),
        }
    }
}
