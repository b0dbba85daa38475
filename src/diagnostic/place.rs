//! Where a problem is, in one line.

use crate::source::{Sources, Span};

/// A file and place for one-line messages: `path:line:column`.
pub fn place(sources: &Sources, span: Span) -> String {
    let at = sources.position(span);
    format!(
        "{}:{}:{}",
        sources.get(span.source).path,
        at.line,
        at.column
    )
}
