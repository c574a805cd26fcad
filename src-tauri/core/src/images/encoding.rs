//! From pixels to the file that is kept: scaled down, and nothing in it but pixels.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::FilterType as Scaling;
use image::{DynamicImage, ImageEncoder, RgbImage, RgbaImage};

use super::decoding::Decoded;
use super::{ImageKind, LONGEST_SIDE, Picture};
use crate::error::{Error, Result};

/// Of 100: no loss that shows in a photograph.
const QUALITY: u8 = 85;

pub(super) fn encode(decoded: Decoded) -> Result<Picture> {
    let mut pixels = scaled(decoded.pixels);
    // Turning copies: the small one is turned.
    pixels.apply_orientation(decoded.orientation);
    let (width, height) = (pixels.width(), pixels.height());
    let picture = |kind, bytes| Picture {
        kind,
        width,
        height,
        bytes,
    };
    if let Some(seen_through) = seen_through(&pixels) {
        return Ok(picture(ImageKind::Png, png_with_alpha(&seen_through)?));
    }
    let opaque = pixels.into_rgb8();
    let photograph = jpeg(&opaque)?;
    if decoded.lossless {
        let screenshot = png(&opaque)?;
        // Sharp edges are worth half as much again: 1.5 times the length.
        if screenshot.len() * 2 < photograph.len() * 3 {
            return Ok(picture(ImageKind::Png, screenshot));
        }
    }
    Ok(picture(ImageKind::Jpeg, photograph))
}

/// At most [`LONGEST_SIDE`] on its longer side. Far larger ones are halved roughly first:
/// the good filter works on floating-point numbers, four times as much memory.
fn scaled(pixels: DynamicImage) -> DynamicImage {
    let longest = pixels.width().max(pixels.height());
    if longest <= LONGEST_SIDE {
        return pixels;
    }
    let nearer = if longest > 4 * LONGEST_SIDE {
        pixels.thumbnail(2 * LONGEST_SIDE, 2 * LONGEST_SIDE)
    } else {
        pixels
    };
    nearer.resize(LONGEST_SIDE, LONGEST_SIDE, Scaling::Lanczos3)
}

/// The pixels with their alpha, where any of them is not opaque.
fn seen_through(pixels: &DynamicImage) -> Option<RgbaImage> {
    if !pixels.color().has_alpha() {
        return None;
    }
    let pixels = pixels.to_rgba8();
    let any = pixels.pixels().any(|pixel| pixel.0[3] < u8::MAX);
    any.then_some(pixels)
}

fn jpeg(pixels: &RgbImage) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, QUALITY)
        .encode_image(pixels)
        .map_err(unencoded)?;
    Ok(file)
}

fn png(pixels: &RgbImage) -> Result<Vec<u8>> {
    let (width, height) = pixels.dimensions();
    let color = image::ExtendedColorType::Rgb8;
    written(|encoder| encoder.write_image(pixels, width, height, color))
}

fn png_with_alpha(pixels: &RgbaImage) -> Result<Vec<u8>> {
    let (width, height) = pixels.dimensions();
    let color = image::ExtendedColorType::Rgba8;
    written(|encoder| encoder.write_image(pixels, width, height, color))
}

fn written(
    write: impl FnOnce(PngEncoder<&mut Vec<u8>>) -> image::ImageResult<()>,
) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut file, CompressionType::Default, FilterType::Adaptive);
    write(encoder).map_err(unencoded)?;
    Ok(file)
}

fn unencoded(_: image::ImageError) -> Error {
    Error::Internal("a picture could not be encoded".into())
}
