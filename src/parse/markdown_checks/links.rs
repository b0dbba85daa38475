//! Link destinations: allowed schemes and references.

use super::places::Places;
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::{ALLOWED_SCHEMES, Bare, Destination, Reference, web_address};
use crate::parse::shown::shown;
use pulldown_cmark::LinkType;
use std::ops::Range;

/// Checks the destination of a link (faults.md: C05, C07).
pub(super) fn link(
    markdown: &str,
    kind: LinkType,
    destination: &str,
    range: Range<usize>,
    places: Places,
) -> Option<Diagnostic> {
    // `<a@b.org>` has no scheme as written; the renderer adds `mailto:`.
    if kind == LinkType::Email {
        return None;
    }
    let Destination::Refused { scheme } = Destination::classify(destination) else {
        return None;
    };
    let span = places.span(destination_range(markdown, destination, range));
    Some(refused(&scheme, destination, span))
}

/// Checks an address that stands in the text as it is, and becomes a link.
pub(super) fn bare(address: &str, bare: &Bare, span: crate::source::Span) -> Option<Diagnostic> {
    if bare.is_mail {
        return None;
    }
    let Destination::Refused { scheme } = Destination::classify(address) else {
        return None;
    };
    Some(refused(&scheme, address, span))
}

fn refused(scheme: &str, destination: &str, span: crate::source::Span) -> Diagnostic {
    let is_web = matches!(scheme, "https" | "http");
    let bad = is_web.then(|| web_address(destination).err()).flatten();
    let message = if destination.trim().is_empty() || destination == "#" {
        "A link leads nowhere".to_owned()
    } else if scheme.is_empty() {
        format!(
            "The link `{}` is neither a full address nor a file beside the text",
            shown(destination)
        )
    } else if let Some(bad) = &bad {
        format!("The address `{}` {}", shown(destination), bad.what)
    } else if ALLOWED_SCHEMES.contains(&scheme) || Reference::SCHEMES.contains(&scheme) {
        format!("The link `{}` is not complete", shown(destination))
    } else {
        format!("A link must not begin with `{}:`", shown(scheme))
    };
    let schemes = || ALLOWED_SCHEMES.iter().chain(Reference::SCHEMES).copied();
    let mut diagnostic = Diagnostic::new(Code::BadLinkScheme, span)
        .message(message)
        .caret("this link");
    if !scheme.is_empty() && !schemes().any(|known| known == scheme) {
        diagnostic = diagnostic.did_you_mean(scheme, schemes());
    }
    if let Some(bad) = bad {
        return diagnostic.hint(bad.hint);
    }
    diagnostic.hint(
        "A link is an address (https://…), a reference such as page:about, \
         a file beside the text, or #heading.",
    )
}

/// The range of a destination inside its link; the whole link if the destination is written with
/// escapes.
pub(super) fn destination_range(
    markdown: &str,
    destination: &str,
    link: Range<usize>,
) -> Range<usize> {
    let written = markdown.get(link.clone()).unwrap_or("");
    if destination.is_empty() {
        return link;
    }
    match written.rfind(destination) {
        Some(at) => link.start + at..link.start + at + destination.len(),
        None => link,
    }
}
