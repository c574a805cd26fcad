//! The recovery code: 130 random bits on paper.
//!
//! 28 characters of Crockford's base32 (no I, L, O, U), shown as seven groups of four.
//! The first 26 are random, five bits each; the last two are the first ten bits of the
//! BLAKE2b-256 of the 26 characters and find a slip of the pen before the vault is
//! asked: all but one in a thousand.

use blake2::Blake2b;
use blake2::digest::Digest;
use blake2::digest::consts::U32;
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::secret::fill_random;

/// Groups of four characters.
pub const GROUPS: usize = 7;
const RANDOM: usize = 26;
const ALL: usize = 28;
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// What is longer, whatever stands between its characters, is no code.
const MOST_TYPED: usize = 200;

/// A recovery code. Wiped when dropped; neither printed nor copied by accident.
/// Boxed, so that moving it leaves no copy behind.
pub struct RecoveryCode(Box<Zeroizing<[u8; ALL]>>);

impl RecoveryCode {
    /// A new code.
    ///
    /// # Errors
    /// [`Error::Internal`] where the system gives no random numbers.
    pub fn random() -> Result<Self> {
        let mut code = Box::new(Zeroizing::new([0; ALL]));
        fill_random(&mut code[..RANDOM])?;
        for character in &mut code[..RANDOM] {
            // 256 is a multiple of 32: every character is equally likely.
            *character = ALPHABET[usize::from(*character & 31)];
        }
        let check = check(&code[..RANDOM]);
        code[RANDOM..].copy_from_slice(&check);
        Ok(Self(code))
    }

    /// Reads a typed code: any case, with or without dashes and spaces, and with the
    /// letters people mistake for digits.
    ///
    /// # Errors
    /// [`Error::MistypedCode`] where it is not complete or its check does not fit.
    pub fn parse(typed: &str) -> Result<Self> {
        if typed.len() > MOST_TYPED {
            return Err(Error::MistypedCode);
        }
        let mut code = Box::new(Zeroizing::new([0; ALL]));
        let mut length = 0;
        for character in typed.chars().filter(|one| !is_between(*one)) {
            let place = code.get_mut(length).ok_or(Error::MistypedCode)?;
            *place = read(character).ok_or(Error::MistypedCode)?;
            length += 1;
        }
        if length == ALL && check(&code[..RANDOM]) == code[RANDOM..] {
            Ok(Self(code))
        } else {
            Err(Error::MistypedCode)
        }
    }

    /// The code as it is shown: seven groups joined by dashes.
    pub fn shown(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(ALL + GROUPS));
        for (at, character) in self.0.iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                text.push('-');
            }
            text.push(char::from(*character));
        }
        text
    }

    /// Whether `typed` is the group with this number, counted from 1.
    pub fn has_group(&self, number: usize, typed: &str) -> bool {
        let Some(group) = number
            .checked_sub(1)
            .and_then(|at| self.0.chunks_exact(4).nth(at))
        else {
            return false;
        };
        let typed = typed.chars().filter(|one| !is_between(*one)).map(read);
        typed.eq(group.iter().map(|character| Some(*character)))
    }

    /// Two different groups to be typed back, by chance, the earlier first.
    ///
    /// # Errors
    /// [`Error::Internal`] where the system gives no random numbers.
    pub fn two_groups() -> Result<[usize; 2]> {
        let mut pairs = (1..=GROUPS).flat_map(|a| (a + 1..=GROUPS).map(move |b| [a, b]));
        let count = pairs.clone().count();
        loop {
            let mut byte = [0];
            fill_random(&mut byte)?;
            // Beyond the last whole multiple, the first pairs would be likelier.
            if usize::from(byte[0]) < 256 / count * count
                && let Some(pair) = pairs.nth(usize::from(byte[0]) % count)
            {
                return Ok(pair);
            }
        }
    }

    /// What the slot's key is derived from: the random characters.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0[..RANDOM]
    }
}

fn is_between(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '–' | '—' | '.' | '_')
}

/// A typed character as the alphabet has it (Crockford: I and L are 1, O is 0).
fn read(character: char) -> Option<u8> {
    let upper = u8::try_from(character).ok()?.to_ascii_uppercase();
    let meant = match upper {
        b'I' | b'L' => b'1',
        b'O' => b'0',
        other => other,
    };
    ALPHABET.contains(&meant).then_some(meant)
}

fn check(random: &[u8]) -> [u8; 2] {
    let hash = Blake2b::<U32>::digest(random);
    let bits = u16::from_be_bytes([hash[0], hash[1]]) >> 6;
    [bits >> 5, bits & 31].map(|five| ALPHABET[usize::from(five)])
}

#[cfg(test)]
mod tests;
