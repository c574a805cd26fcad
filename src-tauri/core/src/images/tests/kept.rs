//! What is kept of a picture.

use image::{DynamicImage, GenericImageView, ImageFormat, Rgba, RgbaImage};

use super::super::*;
use super::{FORMATS, file, slope};

fn looked_at(picture: &Picture) -> DynamicImage {
    image::load_from_memory(&picture.bytes).unwrap()
}

#[test]
fn every_kind_is_known_by_its_content_and_comes_back_as_it_looked() {
    for format in FORMATS {
        let picture = take_in(&file(&slope(60, 40), format)).unwrap();
        assert_eq!((picture.width, picture.height), (60, 40), "{format:?}");
        let seen = looked_at(&picture);
        assert_eq!(seen.dimensions(), (60, 40));
        let (left, right) = (seen.get_pixel(2, 2), seen.get_pixel(57, 37));
        assert!(left[0] < 60 && left[2] < 60, "{format:?}: {left:?}");
        assert!(right[0] > 190 && right[2] > 190, "{format:?}: {right:?}");
    }
}

#[test]
fn a_large_one_is_scaled_to_its_longer_side_and_a_small_one_never_grows() {
    for (from, to) in [
        ((3000, 1000), (2048, 683)),
        ((1000, 9000), (228, 2048)),
        ((2048, 10), (2048, 10)),
        ((9000, 1), (2048, 1)),
        ((1, 1), (1, 1)),
    ] {
        let picture = take_in(&file(&slope(from.0, from.1), ImageFormat::Jpeg)).unwrap();
        assert_eq!((picture.width, picture.height), to, "{from:?}");
        assert_eq!(looked_at(&picture).dimensions(), to);
    }
}

#[test]
fn what_is_seen_through_stays_so_and_a_photograph_becomes_a_jpeg() {
    let glass = RgbaImage::from_pixel(20, 20, Rgba([10, 200, 30, 90]));
    let glass = DynamicImage::ImageRgba8(glass);
    let picture = take_in(&file(&glass, ImageFormat::Png)).unwrap();
    assert_eq!(picture.kind, ImageKind::Png);
    assert_eq!(looked_at(&picture).get_pixel(3, 3)[3], 90);

    let mut seed = 1_u32;
    let noise = image::RgbImage::from_fn(200, 200, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [a, b, c, _] = seed.to_be_bytes();
        image::Rgb([a, b, c])
    });
    let noise = DynamicImage::ImageRgb8(noise);
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let picture = take_in(&file(&noise, format)).unwrap();
        assert_eq!(picture.kind, ImageKind::Jpeg, "{format:?}");
    }
}

#[test]
fn a_screenshot_stays_sharp_also_where_its_alpha_says_nothing() {
    let screen = RgbaImage::from_fn(400, 300, |x, y| {
        let ink = (x / 7 + y / 5) % 2 == 0;
        Rgba(if ink {
            [0, 0, 0, 255]
        } else {
            [250, 240, 230, 255]
        })
    });
    let screen = DynamicImage::ImageRgba8(screen);
    let picture = take_in(&file(&screen, ImageFormat::Png)).unwrap();
    assert_eq!(picture.kind, ImageKind::Png);
    assert_eq!(looked_at(&picture).to_rgba8(), screen.to_rgba8());
}

/// A JPEG that says about itself: which side is up, and where on earth it was taken.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08".to_vec();
    // Two entries: the orientation (0x0112) and the folder of the GPS (0x8825) at 38.
    tiff.extend([0, 2]);
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    tiff.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38]);
    tiff.extend([0; 4]);
    // The GPS's own: north, and what the place is called (0x001c) as text at 68.
    tiff.extend([0, 2]);
    tiff.extend([0, 1, 0, 2, 0, 0, 0, 2, b'N', 0, 0, 0]);
    tiff.extend([0, 0x1c, 0, 7, 0, 0, 0, 20, 0, 0, 0, 68]);
    tiff.extend([0; 4]);
    tiff.extend(b"48.137154N 11.576124");
    let length = u16::try_from(2 + 6 + tiff.len()).unwrap();
    let mut file = jpeg[..2].to_vec();
    file.extend([0xff, 0xe1]);
    file.extend(length.to_be_bytes());
    file.extend(b"Exif\0\0");
    file.extend(&tiff);
    file.extend(&jpeg[2..]);
    file
}

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

#[test]
fn a_photograph_that_lies_on_its_side_is_turned_and_says_nothing_of_its_place() {
    let lying = with_exif(&file(&slope(60, 40), ImageFormat::Jpeg), 6);
    assert!(holds(&lying, b"48.137154N"));
    let picture = take_in(&lying).unwrap();
    assert_eq!((picture.width, picture.height), (40, 60));
    // Its lower left corner, which is dark red and bright blue, is up on the left now.
    let corner = looked_at(&picture).get_pixel(2, 2);
    assert!(corner[0] < 60 && corner[2] > 190, "{corner:?}");
    for trace in [&b"Exif"[..], b"48.137154N", b"GPS", b"MM\0*", b"\xff\xe1"] {
        assert!(!holds(&picture.bytes, trace));
    }
}

#[test]
fn text_and_comments_of_a_png_are_gone() {
    let plain = file(&slope(60, 40), ImageFormat::Png);
    let mut told = plain[..33].to_vec();
    told.extend(super::bombs::chunk(b"tEXt", b"Author\0Somebody Real"));
    told.extend(&plain[33..]);
    let picture = take_in(&told).unwrap();
    assert!(!holds(&picture.bytes, b"Somebody Real") && !holds(&picture.bytes, b"tEXt"));
}
