//! The size of an image, read from the first bytes of its file, so that a page does not jump when
//! the image arrives.

/// Width and height in pixels of a PNG, GIF or JPEG file; none for other files.
pub(super) fn image_size(bytes: &[u8]) -> Option<(u32, u32)> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.get(12..16)? == b"IHDR" {
        return Some((big_endian(bytes, 16, 4)?, big_endian(bytes, 20, 4)?));
    }
    if bytes.starts_with(b"GIF8") {
        let side = |at: usize| {
            let pair: [u8; 2] = bytes.get(at..at + 2)?.try_into().ok()?;
            Some(u32::from(u16::from_le_bytes(pair)))
        };
        return Some((side(6)?, side(8)?));
    }
    bytes
        .starts_with(b"\xff\xd8")
        .then(|| jpeg(bytes))
        .flatten()
}

/// Goes from segment to segment to the one that begins the frame.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        let (0xff, marker) = (*bytes.get(at)?, *bytes.get(at + 1)?) else {
            return None;
        };
        match marker {
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                return Some((big_endian(bytes, at + 7, 2)?, big_endian(bytes, at + 5, 2)?));
            }
            0xd9 | 0xda => return None,
            _ => at += 2 + big_endian(bytes, at + 2, 2)? as usize,
        }
    }
}

fn big_endian(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let part = bytes.get(at..at + length)?;
    Some(part.iter().fold(0, |sum, &byte| sum << 8 | u32::from(byte)))
}

#[cfg(test)]
mod tests {
    use super::image_size;

    #[test]
    fn sizes_are_read_and_broken_files_have_none() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0";
        let gif = b"GIF89a\x0a\x00\x14\x00";
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc0\0\x11\x08\x00\x10\x00\x20";
        for (bytes, expected) in [
            (&png[..], Some((640, 480))),
            (&gif[..], Some((10, 20))),
            (&jpeg[..], Some((32, 16))),
            (b"<svg/>", None),
            (b"", None),
            (b"\xff\xd8\xff\xe0\0\0\xff\xe0\0\0", None),
        ] {
            assert_eq!(image_size(bytes), expected);
            for end in 0..bytes.len() {
                image_size(&bytes[..end]);
            }
        }
    }
}
