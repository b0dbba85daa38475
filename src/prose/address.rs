//! Addresses outside of the site, in the form that every reader of HTML takes.

use std::borrow::Cow;

/// The address with everything outside of plain ASCII encoded: a host in other letters as Punycode
/// (faults.md, N11), the rest with percent signs.
pub(super) fn ascii(address: &str) -> Cow<'_, str> {
    if address.bytes().all(is_plain) {
        return Cow::Borrowed(address);
    }
    match url::Url::parse(address) {
        Ok(parsed) => Cow::Owned(encode(parsed.as_str())),
        Err(_) => Cow::Owned(encode(address)),
    }
}

/// Whether a byte may stand in an address as it is (RFC 3986, and `%` of what is encoded already).
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte)
}

fn encode(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for byte in address.bytes() {
        if is_plain(byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
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
