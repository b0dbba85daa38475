//! The path of a request target.

use percent_encoding::percent_decode_str;

use super::rejection::{Rejection, bad};

/// Percent-decodes the path of a request target once; the query is dropped.
///
/// Stricter than `percent_encoding`, which leaves a malformed `%` as it is: such a path is rejected,
/// and so are an encoded `/`, an encoded `\` and encoded control characters.
pub(super) fn decode(target: &str) -> Result<String, Rejection> {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let is_visible = |byte: u8| matches!(byte, b'!'..=b'~') && byte != b'#';
    let is_path = |byte: u8| is_visible(byte) && !b"\"<>\\^`{|}".contains(&byte);
    if !path.starts_with('/') || !path.bytes().all(is_path) || !query.bytes().all(is_visible) {
        return Err(bad("The path is not a path."));
    }
    for escape in path.split('%').skip(1) {
        let byte = escape
            .get(..2)
            .filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
            .and_then(|digits| u8::from_str_radix(digits, 16).ok())
            .ok_or_else(|| bad("The path has a % without two hexadecimal digits."))?;
        if byte.is_ascii_control() || byte == b'/' || byte == b'\\' {
            return Err(bad("The path hides a character that it must not hold."));
        }
    }
    let decoded = percent_decode_str(path).decode_utf8();
    decoded.map_or_else(
        |_| Err(bad("The path is not written in UTF-8.")),
        |path| Ok(path.into_owned()),
    )
}
