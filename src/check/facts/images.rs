//! Images in texts. The size of each must be known, so that a page does not shift when it loads.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::ImageSize;
use crate::source::Span;

/// The longest side that an image may have, in pixels: the limit of AVIF. No browser draws a larger
/// one.
const MAX_SIDE: usize = 65_536;

/// The width and height in pixels in the header of an AVIF, GIF, JPEG, PNG or WebP file, animated
/// or not. `None` for any other file, and for one that is truncated or damaged before its size.
pub(in crate::check) fn size(bytes: &[u8]) -> Option<ImageSize> {
    let found = imagesize::blob_size(bytes).ok()?;
    let side = |pixels: usize| {
        let pixels = Some(pixels).filter(|pixels| (1..=MAX_SIDE).contains(pixels));
        pixels.and_then(|pixels| u32::try_from(pixels).ok())
    };
    Some(ImageSize {
        width: side(found.width)?,
        height: side(found.height)?,
    })
}

/// The diagnostic for an image without a size, at its place in the text.
pub(in crate::check) fn broken(place: Span, path: &str) -> Diagnostic {
    let message = format!("`{path}` cannot be read as an image");
    Diagnostic::new(Code::BrokenImage, place)
        .message(message)
        .caret("shown here")
        .expected("an AVIF, GIF, JPEG, PNG or WebP file that is whole")
        .hint("Save the image anew. A file of another kind can be linked to: `[text](file.pdf)`.")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Images of 23 by 11 pixels: one of each format, and animated ones of three frames.
    const PICTURES: [(&str, &[u8]); 11] = [
        (
            "still.avif",
            include_bytes!("../../../tests/images/still.avif"),
        ),
        (
            "moving.avif",
            include_bytes!("../../../tests/images/moving.avif"),
        ),
        (
            "still.gif",
            include_bytes!("../../../tests/images/still.gif"),
        ),
        (
            "moving.gif",
            include_bytes!("../../../tests/images/moving.gif"),
        ),
        (
            "still.jpg",
            include_bytes!("../../../tests/images/still.jpg"),
        ),
        (
            "progressive.jpg",
            include_bytes!("../../../tests/images/progressive.jpg"),
        ),
        (
            "still.png",
            include_bytes!("../../../tests/images/still.png"),
        ),
        (
            "moving.png",
            include_bytes!("../../../tests/images/moving.png"),
        ),
        (
            "lossy.webp",
            include_bytes!("../../../tests/images/lossy.webp"),
        ),
        (
            "lossless.webp",
            include_bytes!("../../../tests/images/lossless.webp"),
        ),
        (
            "moving.webp",
            include_bytes!("../../../tests/images/moving.webp"),
        ),
    ];

    const SIZE: Option<ImageSize> = Some(ImageSize {
        width: 23,
        height: 11,
    });

    #[test]
    fn every_kind_has_its_size_and_one_that_breaks_off_has_it_or_none() {
        for (name, bytes) in PICTURES {
            assert_eq!(size(bytes), SIZE, "{name}");
            for end in 0..bytes.len() {
                let found = size(&bytes[..end]);
                assert!(found.is_none() || found == SIZE, "{name} cut at {end}");
            }
        }
    }

    #[test]
    fn other_files_and_sides_that_no_image_has_are_none() {
        let png = |width: u32, height: u32| {
            let start = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
            [&start[..], &width.to_be_bytes(), &height.to_be_bytes()].concat()
        };
        assert!(size(&png(65_536, 1)).is_some());
        for bytes in [
            png(0, 1),
            png(1, 0),
            png(65_537, 1),
            png(u32::MAX, u32::MAX),
            Vec::new(),
            b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(),
            b"%PDF-1.7 and more of it".to_vec(),
            b"GIF89a".to_vec(),
        ] {
            assert_eq!(size(&bytes), None, "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_are_a_panic(
            picture in 0..PICTURES.len(),
            damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
            tail in prop::collection::vec(any::<u8>(), 0..64),
            kept in any::<prop::sample::Index>(),
        ) {
            let (_, bytes) = PICTURES[picture];
            let mut damaged = bytes.to_vec();
            for (at, byte) in damage {
                let at = at.index(damaged.len());
                damaged[at] = byte;
            }
            size(&damaged);
            damaged.truncate(kept.index(damaged.len()));
            damaged.extend(tail);
            size(&damaged);
        }
    }
}
