//! What pages may load, and which of them may stand in a frame on another site.
//!
//! Embeds may stand in any frame, everything else in none, and both must hold on hosts that read
//! `_headers` in two ways. Cloudflare Pages joins the headers of all rules that match a path: a page
//! with two policies obeys both, so no later rule can take back what the rule for every path said.
//! Netlify lets a later rule replace the header of an earlier one: a rule with part of a policy
//! would drop the rest. So:
//!
//! - the rule for every path refuses frames by `X-Frame-Options`, and its policy does not speak of
//!   frames. Nothing can be forgotten: the page for what is not found is refused, too, at whatever
//!   address it is shown;
//! - the rules for embeds hold the whole policy again, and add `frame-ancestors * file:`. Browsers ignore
//!   `X-Frame-Options` where a policy speaks of frames (HTML standard, "check a navigation
//!   response's adherence to `X-Frame-Options`"), so joined and replaced come to the same. The `*` stands for pages from any host; `file:` is somebody
//!   who tries the code on a page of their own disk.
//!
//! What no list of sources can name stays refused: a frame with no origin around the embed
//! (`sandbox` without `allow-same-origin`, `data:`).

use crate::pages::address::url::Urls;

/// The policy of every page: nothing from elsewhere, nothing inline.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
     connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

/// Who may show a page in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// Nobody.
    Nowhere,
    /// Every site.
    Anywhere,
}

impl Framing {
    /// The whole `Content-Security-Policy`, for a server that sends exactly one.
    pub fn content_security_policy(self) -> String {
        let ancestors = match self {
            Self::Nowhere => "'none'",
            Self::Anywhere => "* file:",
        };
        format!("{POLICY}; frame-ancestors {ancestors}")
    }
}

/// The rules of `_headers` for what may be loaded and framed; `others` are further headers of every
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
    use crate::analysis::test_support::site_of;
    use crate::model::{Language, Place, Site};
    use crate::pages::address::file::SiteFile;
    use crate::pages::address::table::PageTable;

    type Headers = BTreeMap<String, String>;

    /// What a host does with a header that two matching rules have.
    #[derive(Clone, Copy, Debug)]
    enum Host {
        Joins,
        Replaces,
    }

    /// The headers that a host sends for a path, by the rules of a `_headers` file. A pattern ends
    /// with `*` or is the path itself.
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

    /// Whether a browser shows the answer in a frame on another site: the rule of the HTML standard.
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
                // What is not found is shown at any address.
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
            // Twice, in two languages: two elements, now and in one year; two states, now; one edition.
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
