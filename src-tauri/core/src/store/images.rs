//! Pictures kept in the vault.

use super::Store;
use crate::error::{Error, Result};
use crate::images::Picture;

impl Store {
    /// A picture, as it was taken in.
    ///
    /// # Errors
    /// [`Error::NotFound`]: there is no table of pictures yet.
    pub fn image(&self, _id: i64) -> Result<Picture> {
        Err(Error::NotFound("picture"))
    }
}
