//! A picture no other file has a piece of: noise, and words in its margins.

use std::io::Write;

/// A PNG of noise with this text in a chunk of its own, as cameras and editors leave it.
pub fn png(width: u32, height: u32, said: &str) -> Vec<u8> {
    encoded(
        width,
        height,
        said,
        &noise(width as usize * height as usize * 3),
    )
}

/// A river under an evening sky, for the tour.
pub fn drawing(width: u32, height: u32) -> Vec<u8> {
    let pixel = |x: u32, y: u32| {
        let down = u8::try_from(y * 100 / height).unwrap_or(100);
        // Straight slopes, up and down again.
        let hill = height / 2 + (x % 320).abs_diff(160) / 2;
        if y < hill {
            [200 - down, 170 - down / 2, 190]
        } else {
            [70 + down / 3, 90 + down / 4, 80]
        }
    };
    let lines = (0..height).flat_map(|y| (0..width).flat_map(move |x| pixel(x, y)));
    encoded(width, height, "a drawing", &lines.collect::<Vec<u8>>())
}

/// A small PNG that unfolds to a square with sides this long: white, one bit for each pixel.
pub fn bomb(side: u32) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, side, side);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header().expect("a picture's head");
    let mut lines = writer.stream_writer().expect("a picture's body");
    let line = vec![u8::MAX; side.div_ceil(8) as usize];
    for _ in 0..side {
        lines.write_all(&line).expect("a line of a picture");
    }
    lines.finish().expect("a picture's end");
    writer.finish().expect("a picture's end");
    file
}

fn encoded(width: u32, height: u32, said: &str, pixels: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder
        .add_text_chunk("Comment".into(), said.into())
        .expect("a text of a picture");
    let mut writer = encoder.write_header().expect("a picture's head");
    writer.write_image_data(pixels).expect("a picture's body");
    writer.finish().expect("a picture's end");
    file
}

/// Always the same, and never twice the same within it (Knuth's MMIX generator).
pub fn noise(length: usize) -> Vec<u8> {
    let mut state = 42_u64;
    let next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        state.to_be_bytes()[0]
    };
    std::iter::repeat_with(next).take(length).collect()
}
