//! External URLs.

use url::Url;

use crate::check::known::message::shortened;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic, Reporter, Severity};
use crate::parse::documents::{Field, Text};
use crate::source::{Span, Spanned};

/// The maximum length of a URL in characters; longer ones fail in some browsers and servers.
const MAX_CHARACTERS: usize = 2_000;

/// An optional `http:` or `https:` URL.
pub(crate) fn optional(lowering: &mut Lowering<'_>, field: Field<Text>) -> Option<Text> {
    field.and_then(|url| web(url, lowering))
}

/// An `http:` or `https:` URL, with its host in ASCII.
pub(crate) fn web(written: Spanned<Text>, reporter: &mut impl Reporter) -> Option<Text> {
    match parse(&written.value) {
        Ok(url) => {
            report_mixed_letters(&written, &url, reporter);
            // As written, unless the host has to be converted to ASCII.
            Some(if written.value.is_ascii() {
                written.value
            } else {
                Text::from(String::from(url))
            })
        }
        Err(problem) => {
            problem.at(&written.value, written.span).report(reporter);
            None
        }
    }
}

/// Why a URL cannot be used.
pub(crate) struct Problem {
    what: &'static str,
    hint: &'static str,
}

impl Problem {
    fn new(what: &'static str, hint: &'static str) -> Self {
        Self { what, hint }
    }

    pub(crate) fn at(self, written: &str, span: Span) -> Diagnostic {
        Diagnostic::new(Code::BadUrl, span)
            .message(format!(
                "The address `{}` {}",
                shortened(written),
                self.what
            ))
            .hint(self.hint)
    }
}

/// Parses an `http:` or `https:` URL.
pub(crate) fn parse(written: &str) -> Result<Url, Problem> {
    if written.chars().count() > MAX_CHARACTERS {
        return Err(Problem::new(
            "is longer than 2,000 characters",
            "Look for a shorter address of the same page.",
        ));
    }
    if written.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err(Problem::new(
            "has a space or control character in it",
            "Take it out, or write `%20` for a space.",
        ));
    }
    let after_scheme = ["https://", "http://"].iter().find_map(|scheme| {
        let (head, rest) = written.split_at_checked(scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    let Some(after_scheme) = after_scheme else {
        return Err(Problem::new(
            "does not begin with `https://` or `http://`",
            "Copy the whole address from the browser.",
        ));
    };
    let no_host = Problem::new(
        "names no host that a browser could find",
        "Copy the whole address from the browser.",
    );
    // Browsers skip further slashes and read the host after them, which people do not notice.
    if after_scheme.starts_with(['/', '\\']) {
        return Err(no_host);
    }
    let Ok(url) = Url::parse(written) else {
        return Err(no_host);
    };
    if url.host_str().is_none_or(str::is_empty) {
        return Err(no_host);
    }
    let authority = after_scheme.split(['/', '?', '#', '\\']).next();
    if authority.is_some_and(|authority| authority.contains('@')) {
        return Err(Problem::new(
            "holds a user name or password",
            "Take everything up to the `@` out of it.",
        ));
    }
    Ok(url)
}

/// Warns about a URL in a text whose host mixes alphabets. URLs that cannot be used are already
/// reported by `parse`.
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
    let latin = host
        .split('.')
        .rev()
        .skip(1)
        .any(|label| label.bytes().any(|byte| byte.is_ascii_alphabetic()));
    // Greek, Cyrillic and Armenian have letters that look like Latin ones.
    let look_alike = host.chars().any(|c| ('\u{370}'..='\u{58f}').contains(&c));
    if latin && look_alike {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t17_addresses_are_checked_for_scheme_length_and_host() {
        let long = format!("https://example.org/{}", "x".repeat(3_000));
        for good in [
            "https://example.org",
            "http://www.legis.state.tx.us/tlodocs/83R/HB02103I.HTM",
            "HTTPS://example.org/a?b=c@d#e",
            "https://例え.jp/",
        ] {
            assert!(parse(good).is_ok(), "{good:?}");
        }
        for bad in [
            "",
            "example.org",
            "javascript:alert(1)",
            "ftp://example.org/",
            "https://exa mple.org/",
            "https://example.org/a b",
            "https://example.org/\u{7}",
            "https://",
            "https:///example.org",
            "https:\\\\example.org",
            "https://user:secret@example.org/",
            "https://@example.org/",
            "https://?x",
            "https://exa<mple.org/",
            &long,
        ] {
            assert!(parse(bad).is_err(), "{bad:?}");
        }
    }
}
