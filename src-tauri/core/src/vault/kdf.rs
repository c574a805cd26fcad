//! From a passphrase to a key: Argon2id, made as slow as this computer can bear.

use std::time::Duration;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

use crate::clock;
use crate::error::{Error, Result};
use crate::secret::{Key, Passphrase};

/// How long one derivation should take. About a second is felt once a day and
/// paid for every guess.
pub const TARGET: Duration = Duration::from_secs(1);

const MIB: u32 = 1024;

/// The least memory of a new key slot: 64 MiB, with [`PASSES`] (RFC 9106, section 4,
/// the recommendation for memory-constrained environments).
pub const LEAST_MEMORY_KIB: u32 = 64 * MIB;
/// Passes over the memory in a new key slot.
pub const PASSES: u32 = 3;

/// The most memory that is ever allocated, whatever a header asks for: 1 GiB.
const MOST_MEMORY_KIB: u32 = 1024 * MIB;
const MOST_PASSES: u32 = 64;
const MOST_LANES: u32 = 16;

/// What one derivation costs, stored beside the slot it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over that memory.
    pub passes: u32,
    /// Lanes (computed one after the other here).
    pub lanes: u32,
}

impl Cost {
    /// The cheapest cost a vault of the real program may have.
    pub const LEAST: Self = Self {
        memory_kib: LEAST_MEMORY_KIB,
        passes: PASSES,
        lanes: 1,
    };

    /// The cost that takes about `target` here: as much memory as that time fills,
    /// at most an eighth of what the computer has, never less than [`Cost::LEAST`].
    ///
    /// # Errors
    /// [`Error::Internal`] where even the least memory can't be had.
    pub fn calibrated(target: Duration) -> Result<Self> {
        let eighth_kib = memory_bytes() / 8 / 1024;
        let trial = Passphrase::new("calibration".into())?;
        let (outcome, took) = clock::time(|| Self::LEAST.derive(&trial, &[0; 16]));
        outcome?;
        Ok(Self::scaled(target, took, eighth_kib))
    }

    /// Memory in proportion to the time left, in whole MiB, within its bounds.
    fn scaled(target: Duration, took: Duration, eighth_kib: u64) -> Self {
        let factor = target.as_secs_f64() / took.as_secs_f64().max(0.001);
        let most = eighth_kib.clamp(LEAST_MEMORY_KIB.into(), MOST_MEMORY_KIB.into()) as f64;
        let wanted = (f64::from(LEAST_MEMORY_KIB) * factor).clamp(LEAST_MEMORY_KIB.into(), most);
        Self {
            memory_kib: (wanted as u32) / MIB * MIB,
            ..Self::LEAST
        }
    }

    /// Refuses what a hostile header could ask for, before any memory is allocated.
    ///
    /// # Errors
    /// [`Error::Damaged`] outside the bounds.
    pub(crate) fn checked(self) -> Result<Self> {
        let sane = (self.lanes.saturating_mul(8).max(8)..=MOST_MEMORY_KIB)
            .contains(&self.memory_kib)
            && (1..=MOST_PASSES).contains(&self.passes)
            && (1..=MOST_LANES).contains(&self.lanes);
        if sane {
            Ok(self)
        } else {
            Err(Error::Damaged("the header"))
        }
    }

    /// Derives the key that wraps the data key.
    ///
    /// # Errors
    /// [`Error::Internal`] where the memory can't be had.
    pub(crate) fn derive(self, passphrase: &Passphrase, salt: &[u8; 16]) -> Result<Key> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|_| Error::Damaged("the header"))?;
        let mut key = Key::empty();
        let mut memory = memory(params.block_count())?;
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(
                passphrase.expose().as_bytes(),
                salt,
                key.bytes_mut(),
                memory.as_mut_slice(),
            )
            .map_err(|error| Error::Internal(format!("key derivation failed ({error})")))?;
        Ok(key)
    }
}

/// Memory for a derivation, wiped afterwards: its last blocks would give the key away.
fn memory(blocks: usize) -> Result<Zeroizing<Vec<Block>>> {
    let mut memory = Vec::new();
    memory
        .try_reserve_exact(blocks)
        .map_err(|_| Error::Internal("no memory for key derivation".into()))?;
    memory.resize(blocks, Block::new());
    Ok(Zeroizing::new(memory))
}

/// The computer's memory in bytes; 0 where it does not tell, which asks for the least.
fn memory_bytes() -> u64 {
    sysinfo::System::new().map_or(0, |mut system| {
        system.refresh_memory();
        system.total_memory()
    })
}

#[cfg(test)]
mod tests;
