//! The one reader of web addresses: of keys, of links in texts and of options.

use url::Url;

/// The maximum length of a URL in characters; longer ones fail in some browsers and servers.
const MAX_CHARACTERS: usize = 2_000;

/// Why an address cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadAddress {
    /// What is wrong, to follow its name: `has a space in it`.
    pub what: &'static str,
    /// How to fix it, in one sentence.
    pub hint: &'static str,
}

impl BadAddress {
    const fn new(what: &'static str, hint: &'static str) -> Self {
        Self { what, hint }
    }
}

/// Parses an `http:` or `https:` URL.
pub fn web_address(written: &str) -> Result<Url, BadAddress> {
    if written.chars().count() > MAX_CHARACTERS {
        return Err(BadAddress::new(
            "is longer than 2,000 characters",
            "Look for a shorter address of the same page.",
        ));
    }
    if written.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err(BadAddress::new(
            "has a space or control character in it",
            "Take it out, or write `%20` for a space.",
        ));
    }
    let after_scheme = ["https://", "http://"].iter().find_map(|scheme| {
        let (head, rest) = written.split_at_checked(scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    let Some(after_scheme) = after_scheme else {
        return Err(BadAddress::new(
            "does not begin with `https://` or `http://`",
            "Copy the whole address from the browser.",
        ));
    };
    let no_host = BadAddress::new(
        "names no host that a browser could find",
        "Copy the whole address from the browser.",
    );
    // Browsers skip further slashes and read the host after them, which people do not notice.
    if after_scheme.starts_with(['/', '\\']) {
        return Err(no_host);
    }
    let url = match Url::parse(written) {
        Ok(url) => url,
        Err(url::ParseError::InvalidPort) => {
            return Err(BadAddress::new(
                "has a port that is no number up to 65535",
                "Take out the colon and what follows it, or correct the number.",
            ));
        }
        Err(_) => return Err(no_host),
    };
    if url.host_str().is_none_or(str::is_empty) {
        return Err(no_host);
    }
    let authority = after_scheme.split(['/', '?', '#', '\\']).next();
    if authority.is_some_and(|authority| authority.contains('@')) {
        return Err(BadAddress::new(
            "holds a user name or password",
            "Take everything up to the `@` out of it.",
        ));
    }
    Ok(url)
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
            assert!(web_address(good).is_ok(), "{good:?}");
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
            "https://good.org@evil.test/",
            "https://example.org:99999/",
            "https://example.org:8o/",
            "https://@example.org/",
            "https://?x",
            "https://exa<mple.org/",
            &long,
        ] {
            assert!(web_address(bad).is_err(), "{bad:?}");
        }
    }
}
