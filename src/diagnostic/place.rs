//! The place of a problem, in one line.

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
