//! What is looked at in a Fluent file before and after it is parsed: how deep it is, and which
//! characters it holds.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{SourceId, Span, is_forbidden};

/// Placeables and calls may be so deep in one another: the parser calls itself for each.
const MAX_DEPTH: usize = 16;

/// Reports a text that is nested too deep to be parsed; whether there is one.
pub(super) fn is_too_deep(
    source: SourceId,
    offset: usize,
    text: &str,
    diagnostics: &mut Diagnostics,
) -> bool {
    let mut depth = 0_usize;
    let mut line_begins = true;
    for (at, byte) in text.bytes().enumerate() {
        let begins = std::mem::replace(&mut line_begins, byte == b'\n');
        match byte {
            b'{' | b'(' => depth += 1,
            b'}' | b')' => depth = depth.saturating_sub(1),
            // Another message, whatever the one before holds in quotes.
            byte if begins && byte.is_ascii_alphabetic() => depth = 0,
            _ => {}
        }
        if depth > MAX_DEPTH {
            Diagnostic::new(
                Code::FluentError,
                Span::new(source, offset + at..offset + at + 1),
            )
            .message(format!("Braces are nested deeper than {MAX_DEPTH}"))
            .caret("one too many")
            .hint("Write parts of it as messages of their own, and refer to them.")
            .report(diagnostics);
            return true;
        }
    }
    false
}

/// Reports the first character that no text may contain.
pub(super) fn characters(
    source: SourceId,
    offset: usize,
    text: &str,
    diagnostics: &mut Diagnostics,
) {
    if let Some((at, c)) = text.char_indices().find(|&(_, c)| is_forbidden(c)) {
        let span = Span::new(source, offset + at..offset + at + c.len_utf8());
        report(c, span, diagnostics);
    }
}

/// Reports a forbidden character, also one that is written as an escape.
pub(super) fn report(c: char, span: Span, diagnostics: &mut Diagnostics) {
    Diagnostic::new(Code::ForbiddenCharacter, span)
        .message(format!(
            "A character that people cannot see (U+{:04X}) stands in the text",
            u32::from(c)
        ))
        .caret("this character")
        .hint("Delete it.")
        .report(diagnostics);
}
