//! Pictures: taken in from files that may be anything, kept as pixels and nothing else.
//!
//! What a camera writes beside the pixels (where it was, when, with what, a small copy of
//! the whole picture) never reaches the vault: every picture is decoded and encoded anew.

mod decoding;
mod encoding;

use crate::error::{Error, Result};

/// The longest file that is taken, in bytes: above the largest photographs of cameras.
pub const MOST_BYTES: usize = 40_000_000;
/// The most pixels a file may declare: a 100-megapixel camera is the largest in use, and
/// 400 MB in memory is what its picture costs for a moment.
pub const MOST_PIXELS: u64 = 100_000_000;
/// The longest side of a picture that is kept, in pixels: more than a page of the journal
/// is wide on a screen of high density, and enough for print.
pub const LONGEST_SIDE: u32 = 2048;

/// What a kept picture is encoded as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImageKind {
    /// A photograph.
    Jpeg,
    /// A drawing, a screenshot, or anything with see-through parts.
    Png,
}

impl ImageKind {
    /// Its media type.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// How its file's name ends.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

/// A picture as it is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// How it is encoded.
    pub kind: ImageKind,
    /// Pixels from left to right, as it is looked at.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// The encoded file.
    pub bytes: Vec<u8>,
}

/// Makes a picture to keep of a file: JPEG, PNG, WebP, GIF (its first frame) or BMP, told
/// by what is in it. It is turned upright, scaled down to [`LONGEST_SIDE`], and encoded
/// anew. A JPEG that breaks off is taken as far as it goes, as browsers show it.
///
/// Takes up to some seconds and, for the largest pictures, up to 1 GB for that time: not for a thread
/// that holds a lock.
///
/// # Errors
/// [`Error::ImageTooLarge`] above [`MOST_BYTES`] or [`MOST_PIXELS`], or where decoding
/// would take more memory than is granted; [`Error::NotAnImage`] for all that can't be read.
pub fn take_in(bytes: &[u8]) -> Result<Picture> {
    if bytes.len() > MOST_BYTES {
        return Err(Error::ImageTooLarge);
    }
    let decoded = decoding::decode(bytes)?;
    encoding::encode(decoded)
}

#[cfg(test)]
mod tests;
