//! Anything at all, and pictures with anything done to them.

use proptest::prelude::*;

use super::super::*;
use super::{FORMATS, file, slope};
use crate::error::ErrorCode;

/// A refusal with its code, or a picture that is within its bounds and can be read again.
fn holds(bytes: &[u8]) -> std::result::Result<(), TestCaseError> {
    match take_in(bytes) {
        Ok(picture) => {
            prop_assert!(picture.width.max(picture.height) <= LONGEST_SIDE);
            let again = image::load_from_memory(&picture.bytes).unwrap();
            prop_assert_eq!(
                (again.width(), again.height()),
                (picture.width, picture.height)
            );
        }
        Err(error) => prop_assert!(matches!(
            error.code(),
            ErrorCode::NotAnImage | ErrorCode::ImageTooLarge
        )),
    }
    Ok(())
}

/// How each format begins.
const BEGINNINGS: [&[u8]; 6] = [
    b"\xff\xd8\xff\xe0\0\x10JFIF\0",
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    b"RIFF\0\x01\0\0WEBPVP8 ",
    b"RIFF\0\x01\0\0WEBPVP8X\x0a\0\0\0",
    b"GIF89a",
    b"BM",
];

proptest! {
    #[test]
    fn any_bytes_are_refused_or_a_picture(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        holds(&bytes)?;
        for beginning in BEGINNINGS {
            holds(&[beginning, &bytes].concat())?;
        }
    }

    #[test]
    fn a_picture_with_bytes_changed_is_refused_or_a_picture(
        format in prop::sample::select(&FORMATS[..]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = file(&slope(30, 20), format);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        holds(&bytes)?;
    }
}
