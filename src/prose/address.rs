//! Addresses outside of the site, in the form that every reader of HTML takes.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What no address may hold as it is (RFC 3986); `%` stays, since it belongs to what is encoded.
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

/// The address with everything outside of plain ASCII encoded: a host in other letters as Punycode
/// (faults.md, N11), the rest with percent signs.
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
