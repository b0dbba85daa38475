//! Paths, decoded once.

use super::{Refusal, bad};

/// The path of a target, decoded once.
pub(super) fn decoded(target: &str) -> Result<String, Refusal> {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let is_visible = |byte: u8| matches!(byte, b'!'..=b'~') && byte != b'#';
    let is_path = |byte: u8| is_visible(byte) && !b"\"<>\\^`{|}".contains(&byte);
    if !path.starts_with('/') || !path.bytes().all(is_path) || !query.bytes().all(is_visible) {
        return Err(bad("The path is not a path."));
    }
    let mut decoded = Vec::with_capacity(path.len());
    let mut bytes = path.bytes();
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            decoded.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        let (Some(high), Some(low)) = (digit(bytes.next()), digit(bytes.next())) else {
            return Err(bad("The path has a % without two hexadecimal digits."));
        };
        let byte = u8::try_from(high * 16 + low).unwrap_or_default();
        if byte.is_ascii_control() || byte == b'/' || byte == b'\\' {
            return Err(bad("The path hides a character that it must not hold."));
        }
        decoded.push(byte);
    }
    String::from_utf8(decoded).map_err(|_| bad("The path is not written in UTF-8."))
}
