//! Addresses that stand for real ones, which no real site should publish.

use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

/// Reports an address that nobody can reach, on a site that has an address of its own.
pub(in crate::check) fn report(
    lowering: &mut Lowering<'_>,
    base_url: &str,
    (key, address, span): (&str, &str, Span),
) {
    if base_url.is_empty() || is_stand_in(base_url) || !is_stand_in(address) {
        return;
    }
    Diagnostic::new(Code::StandInAddress, span)
        .message(format!(
            "`{key}` is an address for examples, and the site is built for {base_url}"
        ))
        .hint("Write one that reaches you.")
        .report(lowering);
}

/// Whether the host of a web address or a mailbox is one that RFC 2606 and RFC 6761 set aside.
fn is_stand_in(address: &str) -> bool {
    let host = match address.strip_prefix("mailto:") {
        Some(mailbox) => mailbox.rsplit('@').next().map(str::to_lowercase),
        None => url::Url::parse(address)
            .ok()
            .and_then(|url| url.host_str().map(str::to_lowercase)),
    };
    let host = host.unwrap_or_default();
    let mut labels = host.trim_end_matches('.').rsplit('.');
    match (labels.next(), labels.next()) {
        (Some("example" | "test" | "invalid" | "localhost"), _) => true,
        (Some("com" | "net" | "org"), Some("example")) => true,
        _ => host == "127.0.0.1" || host == "[::1]",
    }
}

#[cfg(test)]
mod tests {
    use super::is_stand_in;

    #[test]
    fn hosts_that_are_set_aside_for_examples() {
        for (address, expected) in [
            ("https://statewise.example/", true),
            ("https://example.org/some/path/", true),
            ("https://www.Example.com", true),
            ("mailto:editors@statewise.example", true),
            ("mailto:a@b.EXAMPLE", true),
            ("http://localhost:8000/", true),
            ("http://127.0.0.1/", true),
            ("https://example.gov/", false),
            ("https://my-example.org/", false),
            ("https://example.org.us/", false),
            ("mailto:example@state.us", false),
            ("", false),
        ] {
            assert_eq!(is_stand_in(address), expected, "{address}");
        }
    }
}
