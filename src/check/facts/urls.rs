//! External URLs.

use url::Url;

use crate::check::known::message::shortened;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic, Reporter, Severity};
use crate::markdown::{BadAddress, web_address};
use crate::parse::documents::{Field, Text};
use crate::source::{Span, Spanned, foreign_letter};

/// An optional `http:` or `https:` URL.
pub(crate) fn optional(lowering: &mut Lowering<'_>, field: Field<Text>) -> Option<Text> {
    field.and_then(|url| web(url, lowering))
}

/// An `http:` or `https:` URL, with its host in ASCII.
pub(crate) fn web(written: Spanned<Text>, reporter: &mut impl Reporter) -> Option<Text> {
    match web_address(&written.value) {
        Ok(url) => {
            report_mixed_letters(&written, &url, reporter);
            // As written, unless the host has to be converted to ASCII.
            Some(if written.value.is_ascii() {
                written.value
            } else {
                Text::from(String::from(url))
            })
        }
        Err(bad) => {
            problem(bad, &written.value, written.span).report(reporter);
            None
        }
    }
}

/// The problem of an address that cannot be used.
pub(crate) fn problem(bad: BadAddress, written: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadUrl, span)
        .message(format!("The address `{}` {}", shortened(written), bad.what))
        .hint(bad.hint)
}

/// Warns about a URL in a text whose host mixes alphabets. URLs that cannot be used are already
/// reported by the reader of texts.
pub(crate) fn look_at_host(written: &Spanned<String>, reporter: &mut impl Reporter) {
    if !written.value.is_ascii()
        && let Ok(url) = Url::parse(&written.value)
    {
        report_mixed_letters(written, &url, reporter);
    }
}

/// Warns about a host that mixes Latin letters with look-alikes of another alphabet.
fn report_mixed_letters(
    written: &Spanned<impl AsRef<str>>,
    url: &Url,
    reporter: &mut impl Reporter,
) {
    let host = written
        .value
        .as_ref()
        .split("://")
        .nth(1)
        .and_then(|rest| rest.split(['/', '?', '#', '\\', ':']).next())
        .unwrap_or_default();
    // The last label is the same for all addresses of a country.
    let labels = host.rsplit_once('.').map_or(host, |(labels, _)| labels);
    if foreign_letter(labels).is_some() {
        let mut warning = Diagnostic::new(Code::BadUrl, written.span)
            .message(format!(
                "The host of this address mixes alphabets; a browser goes to `{}`",
                shortened(url.host_str().unwrap_or_default())
            ))
            .hint("Check that it is the site you mean.");
        warning.severity = Severity::Warning;
        warning.report(reporter);
    }
}
