//! Security headers: what pages may load, and which pages may be framed by other sites.
//!
//! Embeds may be framed by any site, other pages by none. Both must hold on hosts that interpret
//! `_headers` in two ways. Cloudflare Pages joins the headers of all matching rules: a page with
//! two policies must satisfy both, so a later rule cannot relax the rule for every path. Netlify
//! lets a later rule replace the header of an earlier one: a rule with part of a policy would drop
//! the rest. Therefore:
//!
//! - the rule for every path denies framing by `X-Frame-Options`, and its policy has no
//!   `frame-ancestors`. Pages are denied by default, including the page for unknown addresses, which
//!   hosts serve at any path;
//! - the rules for embeds repeat the whole policy and add `frame-ancestors * file:`. Browsers
//!   ignore `X-Frame-Options` if a policy has `frame-ancestors` (HTML standard, "check a navigation
//!   response's adherence to `X-Frame-Options`"), so joining and replacing have the same result. `*`
//!   matches pages on any host; `file:` matches a local file in which somebody tries the code.
//!
//! A frame with an opaque origin around the embed (`sandbox` without `allow-same-origin`, `data:`)
//! stays denied, because no source list can match it.

use crate::pages::address::url::Urls;

/// The policy of every page: only resources of the site, nothing inline.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
     connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

/// Which sites may frame a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// None.
    Nowhere,
    /// Every site.
    Anywhere,
}

impl Framing {
    /// The complete `Content-Security-Policy`, for a server that sends exactly one.
    pub fn content_security_policy(self) -> String {
        let ancestors = match self {
            Self::Nowhere => "'none'",
            Self::Anywhere => "* file:",
        };
        format!("{POLICY}; frame-ancestors {ancestors}")
    }
}

/// The rules of `_headers` for loading and framing; `others` are additional header lines for every
/// path.
pub(crate) fn rules(urls: &Urls<'_>, others: &str) -> String {
    let base = urls.base_path();
    let mut rules =
        format!("{base}*\n  Content-Security-Policy: {POLICY}\n  X-Frame-Options: DENY\n{others}");
    let of_embeds = Framing::Anywhere.content_security_policy();
    for folder in urls.embed_folders() {
        rules.push_str(&format!(
            "\n{folder}*\n  Content-Security-Policy: {of_embeds}\n"
        ));
    }
    rules
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::analysis::tests::support::site_of;
    use crate::model::{Language, Place, Site};
    use crate::pages::address::file::SiteFile;
    use crate::pages::address::table::PageTable;

    type Headers = BTreeMap<String, String>;

    /// How a host combines a header that two matching rules set.
    #[derive(Clone, Copy, Debug)]
    enum Host {
        Joins,
        Replaces,
    }

    /// The headers that a host sends for a path, by the rules of a `_headers` file. A pattern is a
    /// path, or a prefix followed by `*`.
    fn sent(file: &str, path: &str, host: Host) -> Headers {
        let mut headers = Headers::new();
        let mut matches = false;
        for line in file.lines() {
            match line.trim_start().split_once(": ") {
                Some((name, value)) if line.starts_with(' ') && matches => {
                    let sent = headers.entry(name.to_lowercase()).or_default();
                    match host {
                        Host::Joins if !sent.is_empty() => sent.push_str(&format!(", {value}")),
                        Host::Joins | Host::Replaces => value.clone_into(sent),
                    }
                }
                _ if line.starts_with('/') => {
                    matches = match line.strip_suffix('*') {
                        Some(start) => path.starts_with(start),
                        None => path == line,
                    };
                }
                _ => {}
            }
        }
        headers
    }

    /// Whether a browser shows the response in a frame on another site, by the rule of the HTML
    /// standard.
    fn may_be_framed(headers: &Headers) -> bool {
        let policies = headers["content-security-policy"].split(", ");
        let mut ancestors = policies
            .flat_map(|directives| directives.split("; "))
            .filter_map(|directive| directive.strip_prefix("frame-ancestors "))
            .peekable();
        if ancestors.peek().is_some() {
            return ancestors.all(|sources| sources.split(' ').any(|source| source == "*"));
        }
        !headers.contains_key("x-frame-options")
    }

    fn test_site(base_url: &str) -> Site {
        let mut site = site_of(4, &[2, 1], &["123", ""]);
        base_url.clone_into(&mut site.settings.base_url);
        site.settings.languages.push(Language::new("es"));
        for state in site.states.iter_mut() {
            std::sync::Arc::make_mut(state).place = Place::from_code("OH");
        }
        site
    }

    #[test]
    fn embeds_stand_in_any_frame_and_nothing_else_does_whatever_the_host_makes_of_two_rules() {
        for base_url in ["https://example.org/", "https://example.org/some/path/"] {
            let site = test_site(base_url);
            let urls = Urls::new(&site);
            let file = crate::pages::site_file(&site, &urls, SiteFile::Headers);
            let table = PageTable::new(&site, &urls, ["assets/a.css"].into_iter());
            let mut framed = 0;
            for host in [Host::Joins, Host::Replaces] {
                for (file_path, kind) in table.paths().iter().zip(table.kinds()) {
                    let file_path = urls.file_href(file_path);
                    let folder = file_path.strip_suffix("index.html").unwrap_or(&file_path);
                    for path in [&file_path, folder] {
                        let headers = sent(&file, path, host);
                        assert!(headers["content-security-policy"].starts_with(POLICY));
                        assert_eq!(may_be_framed(&headers), kind.is_embed(), "{path} {host:?}");
                    }
                    framed += usize::from(kind.is_embed());
                }
                // The page for unknown addresses is served at any path.
                for path in [
                    "nothing/",
                    "es/nothing",
                    "embed",
                    "embed/nothing/",
                    "embeds/map/1/",
                ] {
                    let path = urls.file_href(path);
                    assert!(!may_be_framed(&sent(&file, &path, host)), "{path} {host:?}");
                }
            }
            // In two languages: two elements, each now and in one year; two states, now; one
            // edition.
            assert_eq!(framed, 2 * 2 * (2 * 2 + 2 + 1));
        }
    }

    #[test]
    fn a_server_sends_one_policy_that_says_who_may_frame() {
        for (framing, ancestors) in [(Framing::Nowhere, "'none'"), (Framing::Anywhere, "* file:")] {
            let sent = framing.content_security_policy();
            assert!(sent.starts_with(POLICY));
            assert!(sent.ends_with(&format!("; frame-ancestors {ancestors}")));
        }
    }
}
