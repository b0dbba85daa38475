//! External addresses in a form that every HTML parser accepts.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// The characters that must be percent-encoded in an address (RFC 3986), without `%`, because the
/// address may be encoded already.
const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The address in ASCII: an internationalized host as Punycode (faults.md, N11), other characters
/// percent-encoded.
pub(super) fn ascii(address: &str) -> Cow<'_, str> {
    let encoded = Cow::from(utf8_percent_encode(address, ENCODED));
    match url::Url::parse(address) {
        Ok(parsed) if encoded != address => utf8_percent_encode(parsed.as_str(), ENCODED)
            .to_string()
            .into(),
        _ => encoded,
    }
}

#[cfg(test)]
mod tests {
    use super::ascii;

    #[test]
    fn addresses_are_plain_ascii() {
        for (address, expected) in [
            ("https://a.org/b?c=d#e", "https://a.org/b?c=d#e"),
            (
                "https://bücher.example/ü b",
                "https://xn--bcher-kva.example/%C3%BC%20b",
            ),
            ("https://a.org/\"<>", "https://a.org/%22%3C%3E"),
            ("mailto:é@a.org", "mailto:%C3%A9@a.org"),
            ("#é", "#%C3%A9"),
        ] {
            assert_eq!(ascii(address), expected);
        }
    }
}
