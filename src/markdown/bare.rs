//! Addresses that stand in a text as they are, which become links as they do on GitHub.

use std::ops::Range;

/// An address in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bare {
    /// Its range in the text.
    pub range: Range<usize>,
    /// Whether it is a mail address, so that its link begins with `mailto:`.
    pub is_mail: bool,
}

/// The addresses in words without markup: those that begin with `https://` or `http://`, and mail
/// addresses. Punctuation at the end of one does not belong to it.
pub fn bare_addresses(text: &str) -> Vec<Bare> {
    let mut found: Vec<Bare> = Vec::new();
    if !text.contains("://") && !text.contains('@') {
        return found;
    }
    let mut done = 0;
    for (at, _) in text.match_indices([':', '@']) {
        if at < done {
            continue;
        }
        let bare = if text.get(at..).is_some_and(|rest| rest.starts_with(':')) {
            web(text, at)
        } else {
            mail(text, done, at)
        };
        if let Some(bare) = bare {
            done = bare.range.end;
            found.push(bare);
        }
    }
    found
}

/// The address whose scheme ends at a colon.
fn web(text: &str, colon: usize) -> Option<Bare> {
    let before = text.get(..colon)?;
    let scheme = ["https", "http"].into_iter().find(|scheme| {
        let start = before.len().checked_sub(scheme.len());
        start
            .and_then(|start| before.get(start..))
            .is_some_and(|end| end.eq_ignore_ascii_case(scheme))
    })?;
    let start = colon - scheme.len();
    if follows_letter(text, start) {
        return None;
    }
    let rest = text.get(colon..)?.strip_prefix("://")?;
    if !rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let length = rest
        .find(|c: char| {
            c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '`' | '|')
        })
        .unwrap_or(rest.len());
    let address = trimmed(rest.get(..length)?);
    Some(Bare {
        range: start..colon + 3 + address.len(),
        is_mail: false,
    })
}

/// Without the punctuation at its end: a closing bracket belongs to an address only with its
/// partner.
fn trimmed(address: &str) -> &str {
    // Counted once, so that many brackets take no longer than others.
    let balance = |open: char, close: char| {
        address
            .matches(close)
            .count()
            .saturating_sub(address.matches(open).count())
    };
    let mut spare = [balance('(', ')'), balance('[', ']'), balance('{', '}')];
    let mut address = address;
    while let Some(last) = address.chars().next_back() {
        let is_outside = match last {
            ')' | ']' | '}' => {
                let at = [')', ']', '}'].iter().position(|close| *close == last);
                match at.and_then(|at| spare.get_mut(at)) {
                    Some(count) if *count > 0 => {
                        *count -= 1;
                        true
                    }
                    _ => false,
                }
            }
            '?' | '!' | '.' | ',' | ':' | ';' | '*' | '_' | '~' | '\'' => true,
            '\u{2018}'..='\u{201f}' | '«' | '»' | '…' => true,
            _ => false,
        };
        if !is_outside {
            break;
        }
        address = address
            .get(..address.len() - last.len_utf8())
            .unwrap_or_default();
    }
    address
}

/// The mail address around an `@`, which begins at `from` or later.
fn mail(text: &str, from: usize, at: usize) -> Option<Bare> {
    let before = text.get(from..at)?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let name = before.len() - before.trim_end_matches(is_name).len();
    let name = before
        .get(before.len() - name..)?
        .trim_start_matches(['.', '-', '_', '+']);
    let start = at - name.len();
    if name.is_empty() || name.ends_with('.') || follows_letter(text, start) {
        return None;
    }
    if text.get(..start)?.ends_with(['/', ':', '@']) && !text.get(..start)?.ends_with("mailto:") {
        return None;
    }
    let rest = text.get(at + 1..)?;
    let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let host = rest.len() - rest.trim_start_matches(is_host).len();
    let host = rest.get(..host)?.trim_end_matches(['.', '-']);
    let (_, last) = host.rsplit_once('.')?;
    let is_real = last.len() >= 2
        && last.bytes().all(|byte| byte.is_ascii_alphabetic())
        && host.split('.').all(|label| !label.is_empty());
    let follows = rest.get(host.len()..)?.chars().next();
    let ends = follows.is_none_or(|c| !c.is_alphanumeric() && c != '@' && c != '_');
    (is_real && ends).then_some(Bare {
        range: start..at + 1 + host.len(),
        is_mail: true,
    })
}

fn follows_letter(text: &str, start: usize) -> bool {
    let before = text
        .get(..start)
        .and_then(|before| before.chars().next_back());
    before.is_some_and(|c| c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::bare_addresses;

    #[test]
    fn addresses_end_where_the_sentence_goes_on() {
        for (text, expected) in [
            ("See https://example.org/.", &["https://example.org/"][..]),
            ("(https://a.org/b_(c))", &["https://a.org/b_(c)"]),
            (
                "http://a.org, HTTPS://B.org!",
                &["http://a.org", "HTTPS://B.org"],
            ),
            (
                "\u{201c}https://a.org/x?y=1&z#w\u{201d}",
                &["https://a.org/x?y=1&z#w"],
            ),
            ("mail jane@example.org.", &["jane@example.org"]),
            (
                "a.b+c@x-y.example.org, d@e.org",
                &["a.b+c@x-y.example.org", "d@e.org"],
            ),
            ("mailto:jane@example.org", &["jane@example.org"]),
            ("https://a.org/@jane", &["https://a.org/@jane"]),
            (
                "https://good.org@evil.test/",
                &["https://good.org@evil.test/"],
            ),
            ("www.example.org javascript://x ftp://a.org", &[]),
            (
                "xhttps://a.org https:// https://. @jane a@b a@b.c 5@1.2",
                &[],
            ),
            ("a@b@c.org", &[]),
            ("éé@example.org", &[]),
        ] {
            let found: Vec<&str> = (bare_addresses(text).into_iter())
                .map(|bare| &text[bare.range])
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
