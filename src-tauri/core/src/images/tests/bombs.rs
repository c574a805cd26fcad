//! Files that are small and want much, or are no pictures at all.

use image::ImageFormat;

use super::super::*;
use super::{FORMATS, file, slope};
use crate::error::ErrorCode;

/// A chunk of a PNG, its checksum made here.
pub(super) fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut crc = u32::MAX;
    for byte in kind.iter().chain(data) {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 };
        }
    }
    let mut chunk = u32::try_from(data.len()).unwrap().to_be_bytes().to_vec();
    chunk.extend(kind);
    chunk.extend(data);
    chunk.extend((!crc).to_be_bytes());
    chunk
}

/// A PNG that declares this size and holds `data` as its compressed pixels.
fn png(width: u32, height: u32, depth: u8, chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut head = width.to_be_bytes().to_vec();
    head.extend(height.to_be_bytes());
    head.extend([depth, 2, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    file.extend(chunk(b"IHDR", &head));
    for (kind, data) in chunks {
        file.extend(chunk(kind, data));
    }
    file.extend(chunk(b"IEND", b""));
    file
}

/// So many zeros, compressed: a thousand times smaller.
fn zeros(bytes: usize) -> Vec<u8> {
    let mut squeezed = Vec::new();
    let flat = image::GrayImage::new(u32::try_from(bytes / 1000).unwrap(), 1000);
    let encoder = image::codecs::png::PngEncoder::new(&mut squeezed);
    flat.write_with_encoder(encoder).unwrap();
    // The data of its IDAT chunks, put together again.
    let (mut at, mut data) = (8, Vec::new());
    while at < squeezed.len() {
        let length = u32::from_be_bytes(squeezed[at..at + 4].try_into().unwrap()) as usize;
        if &squeezed[at + 4..at + 8] == b"IDAT" {
            data.extend(&squeezed[at + 8..at + 8 + length]);
        }
        at += 12 + length;
    }
    data
}

fn code(bytes: &[u8]) -> ErrorCode {
    take_in(bytes).map(|_| ()).unwrap_err().code()
}

#[test]
fn what_is_no_picture_is_said_to_be_none() {
    let nothing: [&[u8]; 8] = [
        b"",
        b"\0",
        b"%PDF-1.7 \n",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\xff\xd8\xff",
        b"\x89PNG\r\n\x1a\n",
        b"GIF89a",
        b"II*\0\x08\0\0\0\0\0\0\0\0\0",
    ];
    for bytes in nothing {
        assert_eq!(code(bytes), ErrorCode::NotAnImage, "{bytes:?}");
    }
}

#[test]
fn a_picture_of_monstrous_size_is_refused_before_it_is_decoded() {
    for (width, height, depth) in [
        (50_000, 50_000, 8),
        (10_001, 10_000, 8),
        (10_000, 10_000, 16),
    ] {
        let bomb = png(width, height, depth, &[(b"IDAT", &zeros(1_000_000))]);
        assert_eq!(code(&bomb), ErrorCode::ImageTooLarge, "{width}");
    }
    let wide = png(100_000, 1, 8, &[(b"IDAT", &zeros(1_000_000))]);
    assert_eq!(code(&wide), ErrorCode::ImageTooLarge);
}

#[test]
fn a_file_that_is_too_long_is_not_even_looked_at() {
    assert_eq!(code(&vec![0; 100_000_000]), ErrorCode::ImageTooLarge);
    let mut picture = file(&slope(10, 10), ImageFormat::Png);
    picture.resize(MOST_BYTES, 0);
    assert!(take_in(&picture).is_ok(), "at the limit, filled up");
    picture.push(0);
    assert_eq!(code(&picture), ErrorCode::ImageTooLarge);
}

#[test]
fn data_that_swells_beyond_its_picture_leaves_the_picture_or_a_refusal() {
    // 200 MB of zeros in 200 KB: as the pixels of 100 × 100, as a colour profile, as text.
    // How much memory that takes is measured in tests/pictures.rs.
    let swelling = zeros(200_000_000);
    assert!(swelling.len() < 1_000_000);
    let pixels = zeros(100_000);
    let profile = [&b"p\0\0"[..], &swelling].concat();
    let text = [&b"Comment\0\0"[..], &swelling].concat();
    let international = [&b"Comment\0\x01\0\0\0"[..], &swelling].concat();
    for bomb in [
        png(100, 100, 8, &[(b"IDAT", &swelling)]),
        png(100, 100, 8, &[(b"iCCP", &profile), (b"IDAT", &pixels)]),
        png(100, 100, 8, &[(b"zTXt", &text), (b"IDAT", &pixels)]),
        png(
            100,
            100,
            8,
            &[(b"iTXt", &international), (b"IDAT", &pixels)],
        ),
        png(100, 100, 8, &[(b"IDAT", &pixels), (b"zTXt", &text)]),
    ] {
        match take_in(&bomb) {
            Ok(picture) => assert_eq!((picture.width, picture.height), (100, 100)),
            Err(error) => assert_ne!(error.code(), ErrorCode::Internal),
        }
    }
}

#[test]
fn one_that_breaks_off_is_refused_or_taken_as_far_as_it_goes() {
    for format in FORMATS {
        let whole = file(&slope(60, 40), format);
        for length in 0..whole.len() {
            match take_in(&whole[..length]) {
                Ok(picture) => assert_eq!((picture.width, picture.height), (60, 40)),
                Err(error) => assert!(
                    matches!(
                        error.code(),
                        ErrorCode::NotAnImage | ErrorCode::ImageTooLarge
                    ),
                    "{format:?} {length}: {error}"
                ),
            }
        }
    }
}
