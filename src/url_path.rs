//! Paths of files as parts of addresses.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but what no part of an address means anything by (RFC 3986, "unreserved"), and the slash:
/// the result is safe in an address, and in quotes of any language.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A path as it stands in an address: a file may be named `50% #1.pdf`.
pub fn encoded(path: &str) -> Cow<'_, str> {
    utf8_percent_encode(path, ENCODED).into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use url::Url;

    use super::encoded;

    #[test]
    fn n30_what_means_something_in_an_address_is_encoded() {
        for (path, expected) in [
            ("assets/a-b_c.d~e.css", "assets/a-b_c.d~e.css"),
            ("report#1.pdf", "report%231.pdf"),
            ("50%.pdf", "50%25.pdf"),
            ("a%41.pdf", "a%2541.pdf"),
            ("my chart.png", "my%20chart.png"),
            ("a+b&c='d'.png", "a%2Bb%26c%3D%27d%27.png"),
            ("é.png", "%C3%A9.png"),
        ] {
            assert_eq!(encoded(path), expected);
        }
    }

    proptest! {
        #[test]
        fn n30_an_address_read_once_is_the_path_again(path in "(\\PC{1,12}/){0,2}x\\PC{0,12}\\.pdf") {
            // A parser of addresses resolves these parts, which no file is named.
            prop_assume!(path.split('/').all(|part| !part.is_empty() && part != "." && part != ".."));
            let base = Url::parse("https://example.org/some/path/").unwrap();
            for address in [format!("/some/path/{}", encoded(&path)), encoded(&path).into_owned()] {
                let url = base.join(&address).unwrap();
                prop_assert_eq!((url.query(), url.fragment()), (None, None));
                let below = url.path().strip_prefix("/some/path/").unwrap();
                let decoded = percent_encoding::percent_decode_str(below).decode_utf8().unwrap();
                prop_assert_eq!(decoded, path.as_str());
            }
        }
    }
}
