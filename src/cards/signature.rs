//! The signature in an image, by which an up-to-date one is recognized without drawing it again.
//!
//! A PNG ends with an empty `IEND` chunk. The signature is a `tEXt` chunk before it, with a digest
//! of the drawing and one of the bytes before the chunk, so that damaged images are detected.

use xxhash_rust::xxh3::{xxh3_64, xxh3_128};

/// The end of every PNG: a chunk without data, and its checksum.
const END: &[u8] = b"\0\0\0\0IEND\xae\x42\x60\x82";

const KEYWORD: &[u8] = b"tEXtstatewise\0";

/// What an image depends on besides its drawing: the version of the program, and how letters are set.
const DRAWN_BY: &str = concat!(env!("CARGO_PKG_VERSION"), ", marks by Unicode");

/// The image with the signature of its drawing; unchanged if it is not a PNG.
pub(super) fn signed(mut png: Vec<u8>, drawing: &str) -> Vec<u8> {
    if let Some(body) = png.strip_suffix(END) {
        let mark = mark(body, drawing);
        png.truncate(body.len());
        png.extend(mark);
        png.extend(END);
    }
    png
}

/// Whether an image has the signature of this drawing, and is undamaged.
pub(super) fn is_of(png: &[u8], drawing: &str) -> bool {
    let length = mark(&[], drawing).len();
    let split = png
        .strip_suffix(END)
        .and_then(|rest| rest.split_at_checked(rest.len().checked_sub(length)?));
    split.is_some_and(|(body, found)| found == mark(body, drawing))
}

fn mark(body: &[u8], drawing: &str) -> Vec<u8> {
    let drawn_from = xxh3_128(format!("{DRAWN_BY}\n{drawing}").as_bytes());
    let text = format!("{drawn_from:032x}{:016x}", xxh3_64(body));
    let data = [KEYWORD, text.as_bytes()].concat();
    // The length counts neither the name of the chunk (4 bytes) nor the checksum.
    let length = u32::try_from(data.len().saturating_sub(4)).unwrap_or(0);
    let checksum = crc32fast::hash(&data);
    [&length.to_be_bytes(), &data[..], &checksum.to_be_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_known_by_its_drawing_and_only_if_it_is_whole() {
        let made = signed([b"\x89PNG and more", END].concat(), "<svg/>");
        assert!(is_of(&made, "<svg/>"));
        assert!(!is_of(&made, "<svg></svg>"));
        for at in 0..made.len() {
            let mut damaged = made.clone();
            damaged[at] ^= 1;
            assert!(!is_of(&damaged, "<svg/>"), "byte {at}");
            assert!(!is_of(&made[..at], "<svg/>"), "cut at {at}");
        }
        assert!(!is_of(b"", "<svg/>"));
    }

    #[test]
    fn a_signed_picture_can_be_read() {
        let drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='4'/>";
        let made = signed(super::super::picture::png(drawing, 8, 4), drawing);
        let mut reader = png::Decoder::new(std::io::Cursor::new(made))
            .read_info()
            .unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        reader.finish().unwrap();
        let texts = &reader.info().uncompressed_latin1_text;
        assert!(texts.iter().any(|text| text.keyword == "statewise"));
    }
}
