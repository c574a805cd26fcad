//! Secrets: never printed, never copied by accident, wiped when dropped.

use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::error::{Error, Result};

/// The most bytes of UTF-8 a passphrase may have. Far above any that is typed,
/// low enough that a pasted file is refused at once.
pub const PASSPHRASE_BYTES: usize = 1024;

/// 256 bits of key. Boxed, so that moving it leaves no copy behind.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Key(Box<[u8; 32]>);

impl Key {
    /// A key from the operating system's random numbers.
    ///
    /// # Errors
    /// [`Error::Internal`] where the system gives none.
    pub fn random() -> Result<Self> {
        let mut key = Self::empty();
        fill_random(key.0.as_mut_slice())?;
        Ok(key)
    }

    /// A key of zeros, to be filled in place.
    pub(crate) fn empty() -> Self {
        Self(Box::new([0; 32]))
    }

    /// A key spelled in hexadecimal, as [`Key::spelled`] gives it; none for anything else.
    pub fn read(spelled: &str) -> Option<Self> {
        let mut key = Self::empty();
        if spelled.len() != 64 {
            return None;
        }
        for (byte, pair) in key.0.iter_mut().zip(spelled.as_bytes().chunks_exact(2)) {
            let digit = |at: usize| char::from(pair[at]).to_digit(16);
            *byte = u8::try_from(digit(0)? * 16 + digit(1)?).ok()?;
        }
        Some(key)
    }

    /// The key in hexadecimal, for a place that keeps text (a keychain).
    pub fn spelled(&self) -> Zeroizing<String> {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        let mut text = Zeroizing::new(String::with_capacity(64));
        for byte in self.0.iter() {
            text.push(char::from(HEX[usize::from(byte >> 4)]));
            text.push(char::from(HEX[usize::from(byte & 15)]));
        }
        text
    }

    /// The key's bytes.
    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key's bytes, to be filled.
    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }
}

/// Fills `bytes` from the operating system's random numbers.
///
/// # Errors
/// [`Error::Internal`] where the system gives none.
pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|_| Error::Internal("no random numbers".into()))
}

/// A passphrase in Unicode's composed form (NFC), so that the same words typed on
/// another keyboard or system open the same vault.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes over a typed passphrase and wipes the original.
    ///
    /// # Errors
    /// [`Error::Invalid`] if it is empty, [`Error::TooLong`] above [`PASSPHRASE_BYTES`].
    pub fn new(mut typed: String) -> Result<Self> {
        let outcome = Self::normalised(&typed);
        typed.zeroize();
        outcome
    }

    fn normalised(typed: &str) -> Result<Self> {
        if typed.is_empty() {
            return Err(Error::Invalid("the passphrase is empty"));
        }
        if typed.len() > PASSPHRASE_BYTES {
            return Err(Error::TooLong {
                limit: PASSPHRASE_BYTES,
            });
        }
        // NFC grows a text at most threefold (UAX #15): reserved at once, so that
        // growing leaves no unwiped copy behind.
        let mut text = Zeroizing::new(String::with_capacity(typed.len() * 3));
        text.extend(typed.nfc());
        Ok(Self(text))
    }

    /// The passphrase as typed, composed.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_letters_typed_apart_and_composed_are_one_passphrase() {
        let composed = Passphrase::new("caf\u{e9}".into()).unwrap();
        let apart = Passphrase::new("cafe\u{301}".into()).unwrap();
        assert_eq!(composed.expose(), apart.expose());
    }

    #[test]
    fn an_empty_or_enormous_passphrase_is_refused_with_its_reason() {
        assert!(matches!(
            Passphrase::new(String::new()),
            Err(Error::Invalid(_))
        ));
        assert!(matches!(
            Passphrase::new("x".repeat(PASSPHRASE_BYTES + 1)),
            Err(Error::TooLong {
                limit: PASSPHRASE_BYTES
            })
        ));
    }

    #[test]
    fn a_key_spelled_is_read_back_and_nothing_else_is_a_key() {
        let key = Key::random().unwrap();
        assert_eq!(Key::read(&key.spelled()).unwrap().bytes(), key.bytes());
        for other in ["", "00", &"g".repeat(64), &"0".repeat(65), &"é".repeat(32)] {
            assert!(Key::read(other).is_none(), "{other}");
        }
    }

    #[test]
    fn two_random_keys_differ() {
        assert_ne!(
            Key::random().unwrap().bytes(),
            Key::random().unwrap().bytes()
        );
    }
}
