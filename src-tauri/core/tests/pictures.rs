//! How much memory a picture may cost. A process of its own, since the peak of a process
//! is all that can be measured; so it holds one test.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test says by panicking, and what it measured"
)]
#![allow(clippy::unwrap_used, reason = "a test says by panicking")]

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage, RgbaImage};
use onward_core::clock::time;
use onward_core::images::{LONGEST_SIDE, take_in};

/// In MB: what [`take_in`] says of itself, and this test's own pictures.
const MOST: u64 = 1_000;

/// The most memory this process ever had, in MB.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kib = line
        .and_then(|line| line.split_whitespace().nth(1))
        .unwrap();
    kib.parse::<u64>().unwrap() / 1000
}

/// `length` zeros as a zlib stream: one literal, then copies of 258 bytes from one before,
/// 13 bits each in the fixed code of RFC 1951.
fn zeros(length: usize) -> Vec<u8> {
    let (mut stream, mut held, mut bits) = (vec![0x78, 0x01], 0_u32, 0);
    let mut put = |code: u32, width: u32| {
        held |= code << bits;
        bits += width;
        while bits >= 8 {
            stream.push(held.to_le_bytes()[0]);
            held >>= 8;
            bits -= 8;
        }
    };
    put(0b011, 3);
    put(0b0000_1100, 8);
    for _ in 0..length / 258 {
        // 11000101, from its first bit, and the distance 1.
        put(0b1010_0011, 8);
        put(0, 5);
    }
    put(0, 15);
    stream
}

/// A picture of 100 × 100 whose colour profile is `profile`.
fn with_profile(profile: &[u8]) -> Vec<u8> {
    let mut plain = Cursor::new(Vec::new());
    let small = DynamicImage::ImageRgb8(RgbImage::new(100, 100));
    small.write_to(&mut plain, ImageFormat::Png).unwrap();
    let plain = plain.into_inner();
    let data = [&b"iCCPp\0\0"[..], profile].concat();
    let length = u32::try_from(data.len() - 4).unwrap();
    let checksum = crc(&data);
    [
        &plain[..33],
        &length.to_be_bytes(),
        &data,
        &checksum.to_be_bytes(),
        &plain[33..],
    ]
    .concat()
}

fn crc(data: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    };
    !data.iter().fold(u32::MAX, step)
}

#[test]
fn a_small_picture_with_much_folded_into_it_and_the_largest_cost_less_than_a_gigabyte() {
    // Three gigabytes in 19 MB.
    let bomb = with_profile(&zeros(3_000_000_000));
    assert!(bomb.len() < 20_000_000);
    let (outcome, took) = time(|| take_in(&bomb).map(|_| ()).is_ok());
    println!("taken: {outcome}, {took:?}, at most {} MB", most_memory());
    assert!(most_memory() < MOST, "it took {} MB", most_memory());
    the_largest();
}

fn the_largest() {
    // Four channels in a PNG are what costs most.
    let clear = DynamicImage::ImageRgba8(RgbaImage::new(10_000, 10_000));
    let flat = DynamicImage::ImageRgb8(RgbImage::new(10_000, 2_000));
    for (picture, format, size) in [
        (clear, ImageFormat::Png, (LONGEST_SIDE, LONGEST_SIDE)),
        (flat, ImageFormat::Jpeg, (LONGEST_SIDE, 410)),
    ] {
        let mut file = Cursor::new(Vec::new());
        picture.write_to(&mut file, format).unwrap();
        drop(picture);
        let (kept, took) = time(|| take_in(file.get_ref()).unwrap());
        println!("{format:?}: {took:?}, at most {} MB", most_memory());
        assert_eq!((kept.width, kept.height), size);
    }
    assert!(most_memory() < MOST, "it took {} MB", most_memory());
}
