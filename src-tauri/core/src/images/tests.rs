//! Pictures that are none, lie, or say too much about where they come from.

mod any;
mod bombs;
mod kept;

use std::io::Cursor;

use image::{DynamicImage, ImageFormat};

/// A picture with an edge and a slope in it: something to see that it was not mixed up.
fn slope(width: u32, height: u32) -> DynamicImage {
    let pixel = |x, y| {
        let light = u8::try_from(x * 255 / width).unwrap();
        image::Rgb([light, 255 - light, if y < height / 2 { 0 } else { 255 }])
    };
    DynamicImage::ImageRgb8(image::RgbImage::from_fn(width, height, pixel))
}

fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).unwrap();
    file.into_inner()
}

const FORMATS: [ImageFormat; 5] = [
    ImageFormat::Jpeg,
    ImageFormat::Png,
    ImageFormat::WebP,
    ImageFormat::Gif,
    ImageFormat::Bmp,
];
