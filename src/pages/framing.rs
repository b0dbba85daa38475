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
//! - the rules for embeds hold the whole policy again, and add `frame-ancestors *`. Browsers ignore
//!   `X-Frame-Options` where a policy speaks of frames (HTML standard, "check a navigation
//!   response's adherence to `X-Frame-Options`"), so joined and replaced come to the same.

use super::url::Urls;

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
            Self::Anywhere => "*",
        };
        format!("{POLICY}; frame-ancestors {ancestors}")
    }
}

/// The rules of `_headers` for what may be loaded and framed; `others` are further headers of every
/// path.
pub(super) fn rules(urls: &Urls<'_>, others: &str) -> String {
    let base = urls.base_path();
    let mut rules =
        format!("{base}*\n  Content-Security-Policy: {POLICY}\n  X-Frame-Options: DENY\n{others}");
    let policy = Framing::Anywhere.content_security_policy();
    for folder in urls.embed_folders() {
        rules.push_str(&format!(
            "\n{folder}*\n  Content-Security-Policy: {policy}\n"
        ));
    }
    rules
}
