//! Allowed link destinations: an allow-list, applied to the address as a browser would read it.

use super::{Reference, web_address};
use std::borrow::Cow;

/// The schemes of external addresses that a link may have.
pub const ALLOWED_SCHEMES: &[&str] = &["https", "http", "mailto", "tel"];

/// The kind of a link's destination, whose entities and backslash escapes are already decoded, as
/// the Markdown parser returns it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination<'a> {
    /// A reference to a part of the site, such as `state:ohio`.
    Reference(Reference<'a>),
    /// An address outside the site; its scheme is one of [`ALLOWED_SCHEMES`].
    External(&'a str),
    /// A file beside the text: no scheme, no leading slash, no backslash.
    Relative(&'a str),
    /// `#anchor` on the same page, without `#`.
    Anchor(&'a str),
    /// Anything else.
    Refused {
        /// The text before the colon, in lower case and without invisible characters; empty if
        /// there is no scheme (an empty address, or one that begins with a slash).
        scheme: String,
    },
}

impl<'a> Destination<'a> {
    /// Classifies the destination of a link (faults.md: C05, C07, C08).
    pub fn classify(url: &'a str) -> Self {
        let clean = without_invisible(url);
        if let Some(anchor) = clean.strip_prefix('#') {
            return match url.strip_prefix('#') {
                Some(written) if !anchor.is_empty() => Self::Anchor(written),
                _ => Self::refused(""),
            };
        }
        let head = clean.split(['/', '?', '#', '\\']).next().unwrap_or("");
        let Some((scheme, _)) = head.split_once(':') else {
            let outside_folder = clean.is_empty() || clean.starts_with('/');
            return if outside_folder || clean.contains('\\') {
                Self::refused("")
            } else {
                Self::Relative(url)
            };
        };
        // A scheme with invisible characters is refused, even if it is allowed without them.
        if clean.len() != url.len() {
            return Self::refused(scheme);
        }
        if let Some(reference) = Reference::parse(url) {
            return Self::Reference(reference);
        }
        let rest = url.get(scheme.len() + 1..).unwrap_or("");
        match scheme.to_ascii_lowercase().as_str() {
            "https" | "http" if web_address(url).is_ok() => Self::External(url),
            "mailto" | "tel" if !rest.is_empty() => Self::External(url),
            _ => Self::refused(scheme),
        }
    }

    fn refused(scheme: &str) -> Self {
        Self::Refused {
            scheme: scheme.to_lowercase(),
        }
    }
}

/// Browsers skip tabs and line breaks in an address, and trim control characters around it; this
/// removes more than they do, so that no scheme is hidden.
fn without_invisible(url: &str) -> Cow<'_, str> {
    let invisible = |c: char| {
        c.is_control()
            || c.is_whitespace()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    if url.contains(invisible) {
        Cow::Owned(url.chars().filter(|&c| !invisible(c)).collect())
    } else {
        Cow::Borrowed(url)
    }
}

#[cfg(test)]
mod tests {
    use super::{Destination, Reference};

    #[test]
    fn allowed_destinations() {
        for (url, expected) in [
            (
                "https://a.org/b?c#d",
                Destination::External("https://a.org/b?c#d"),
            ),
            ("HTTP://a.org", Destination::External("HTTP://a.org")),
            ("mailto:a@b.org", Destination::External("mailto:a@b.org")),
            ("tel:+1-555", Destination::External("tel:+1-555")),
            ("report.pdf", Destination::Relative("report.pdf")),
            ("../a/b.png", Destination::Relative("../a/b.png")),
            ("a b.png", Destination::Relative("a b.png")),
            ("#ratings", Destination::Anchor("ratings")),
            ("x/y:z", Destination::Relative("x/y:z")),
            ("term:cte", Destination::Reference(Reference::Term("cte"))),
        ] {
            assert_eq!(Destination::classify(url), expected, "{url}");
        }
    }

    #[test]
    fn c05_c07_c08_other_schemes_are_refused() {
        for (url, scheme) in [
            ("javascript:alert(1)", "javascript"),
            ("JavaScript:alert(1)", "javascript"),
            ("java\tscript:alert(1)", "javascript"),
            ("java\nscript:alert(1)", "javascript"),
            ("\u{1}javascript:alert(1)", "javascript"),
            (" javascript:alert(1)", "javascript"),
            ("java\u{200b}script:x", "javascript"),
            ("java%73cript:x", "java%73cript"),
            ("data:image/svg+xml;base64,AAAA", "data"),
            ("vbscript:x", "vbscript"),
            ("file:///etc/passwd", "file"),
            ("//evil.test/x", ""),
            ("\\\\evil.test", ""),
            ("/\\evil.test", ""),
            ("/absolute", ""),
            ("\t//evil.test", ""),
            ("", ""),
            ("#", ""),
            ("https:evil.test", "https"),
            ("https://good.org@evil.test/", "https"),
            ("https://example.org:99999/", "https"),
            ("https://", "https"),
            ("https:///x", "https"),
            ("h ttps://a.org", "https"),
            ("term:", "term"),
            ("mailto:", "mailto"),
            (":x", ""),
            ("c:\\x", "c"),
        ] {
            assert_eq!(
                Destination::classify(url),
                Destination::Refused {
                    scheme: scheme.into()
                },
                "{url:?}"
            );
        }
    }
}
