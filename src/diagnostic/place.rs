//! The place of a problem, in one line.

use crate::diagnostic::Diagnostic;
use crate::source::{Sources, Span};

/// `path:line:column`, for one-line messages.
pub fn place(sources: &Sources, span: Span) -> String {
    let at = sources.position(span);
    format!(
        "{}:{}:{}",
        sources.get(span.source).path,
        at.line,
        at.column
    )
}

/// The place of a problem as [`place`] writes it, or the path of a file that is not there.
pub fn place_of(sources: &Sources, diagnostic: &Diagnostic) -> String {
    match &diagnostic.absent {
        Some(path) => path.clone(),
        None => place(sources, diagnostic.span),
    }
}
