//! How much memory a picture may cost. A process of its own, since the peak of a process
//! is all that can be measured; so it holds one test.

#![allow(clippy::unwrap_used, reason = "a test says by panicking")]

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage, RgbaImage};
use onward_core::clock::time;
use onward_core::images::{LONGEST_SIDE, take_in};

/// In MB: what [`take_in`] says of itself, and this test's own pictures.
const MOST: u64 = 1_000;

/// The most memory this process ever had, in MB.
#[cfg(target_os = "linux")]
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kib = line
        .and_then(|line| line.split_whitespace().nth(1))
        .unwrap();
    kib.parse::<u64>().unwrap() / 1000
}

#[test]
#[cfg(target_os = "linux")]
fn the_largest_pictures_cost_less_than_a_gigabyte() {
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
