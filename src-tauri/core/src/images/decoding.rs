//! From a file to pixels, within limits that hold before anything is decoded.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

use super::MOST_PIXELS;
use crate::error::{Error, Result};

/// What a decoder may allocate at once, in bytes. 100 megapixels with four channels are
/// 400 MB; with two bytes for each channel they are refused.
const MOST_ALLOCATED: u64 = 512 * 1024 * 1024;
/// The longest side, in pixels: what a JPEG can say at most.
const LONGEST_DECODED: u32 = 65_535;

/// A picture's pixels, how they are turned to stand upright, and whether the file kept
/// them without loss.
pub(super) struct Decoded {
    pub pixels: DynamicImage,
    pub orientation: Orientation,
    pub lossless: bool,
}

pub(super) fn decode(bytes: &[u8]) -> Result<Decoded> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let lossless = match reader.format() {
        Some(ImageFormat::Png | ImageFormat::Gif | ImageFormat::Bmp) => true,
        Some(ImageFormat::Jpeg | ImageFormat::WebP) => false,
        _ => return Err(Error::NotAnImage),
    };
    reader.limits(limits());
    let mut decoder = reader.into_decoder().map_err(refusal)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    // Decoders count what they need themselves, and not the pixels they are asked for.
    if pixels > MOST_PIXELS || decoder.total_bytes() > MOST_ALLOCATED {
        return Err(Error::ImageTooLarge);
    }
    // A picture with broken data about itself is still a picture.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let pixels = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    if pixels.width() == 0 || pixels.height() == 0 {
        return Err(Error::NotAnImage);
    }
    Ok(Decoded {
        pixels,
        orientation,
        lossless,
    })
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_DECODED);
    limits.max_image_height = Some(LONGEST_DECODED);
    limits.max_alloc = Some(MOST_ALLOCATED);
    limits
}

fn refusal(error: ImageError) -> Error {
    match error {
        ImageError::Limits(_) => Error::ImageTooLarge,
        _ => Error::NotAnImage,
    }
}
