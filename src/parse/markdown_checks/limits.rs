//! Limits that keep every later step linear, checked by counting before the text is parsed.

use super::places::Places;
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::MAX_NESTING;
use pulldown_cmark::{Tag, TagEnd};

/// The maximum number of reported problems of one text.
pub(super) const MAX_REPORTED: usize = 50;

/// More brackets, angle brackets or backquotes than this are refused (faults.md, C17).
const MAX_BRACKETS: usize = 5_000;

/// The maximum number of open tags, inline ones included; the limits of browsers are not much
/// higher.
const MAX_OPEN: usize = 128;

/// The problems that are found without parsing a text (faults.md: C16, C17).
pub(super) fn before_parsing(markdown: &str, places: Places) -> Option<Diagnostic> {
    let mut at = 0;
    for line in markdown.split_inclusive('\n') {
        if markers(line) > MAX_NESTING {
            let end = at + line.trim_end().len();
            return Some(too_deep(places.span(at..end)));
        }
        at += line.len();
    }
    for (counted, what) in [
        ("[", "square brackets"),
        ("<", "angle brackets"),
        ("`", "backquotes"),
    ] {
        if let Some((at, _)) = markdown.match_indices(counted).nth(MAX_BRACKETS) {
            return Some(
                Diagnostic::new(Code::TooManyLinks, places.span(at..at + 1))
                    .message(format!("A text has more than {MAX_BRACKETS} {what}"))
                    .caret("one too many")
                    .hint("Split the text over several files."),
            );
        }
    }
    None
}

/// The number of block quote and list markers at the start of a line.
fn markers(line: &str) -> usize {
    let bytes = line.as_bytes();
    let mut count = 0;
    let mut at = 0;
    let is_gap = |at: usize| matches!(bytes.get(at), None | Some(b' ' | b'\t' | b'\n' | b'\r'));
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b' ' | b'\t' => {}
            b'>' => count += 1,
            b'-' | b'+' | b'*' if is_gap(at + 1) => count += 1,
            b'0'..=b'9' => {
                let digits = bytes
                    .iter()
                    .skip(at)
                    .take_while(|byte| byte.is_ascii_digit())
                    .count();
                let after = at + digits;
                if digits > 9
                    || !matches!(bytes.get(after), Some(b'.' | b')'))
                    || !is_gap(after + 1)
                {
                    break;
                }
                count += 1;
                at = after;
            }
            _ => break,
        }
        at += 1;
    }
    count
}

fn too_deep(span: crate::source::Span) -> Diagnostic {
    Diagnostic::new(Code::NestingTooDeep, span)
        .message(format!(
            "Quotes or lists are nested deeper than {MAX_NESTING}"
        ))
        .caret("too many levels")
        .hint("Write shorter lists, one below the other.")
}

/// Whether a text holds nothing that the checks apply to, so that it need not be parsed.
pub(super) fn is_plain(markdown: &str) -> bool {
    let mut line_begins = true;
    for byte in markdown.bytes() {
        match byte {
            b'<' | b'[' | b'#' | b'>' | b'*' | b'_' | b'~' | b'`' | b'|' | b'=' => return false,
            b':' | b'@' | b'&' | b'\\' => return false,
            b'-' | b'+' | b'0'..=b'9' | 0x80.. if line_begins => return false,
            _ => {}
        }
        line_begins =
            matches!(byte, b'\n' | b'\r') || (line_begins && matches!(byte, b' ' | b'\t'));
    }
    true
}

/// The number of open tags.
#[derive(Debug, Default)]
pub(super) struct Depth {
    containers: usize,
    open: usize,
}

impl Depth {
    /// Opens a tag; returns a diagnostic if it is one level too many.
    pub(super) fn open(
        &mut self,
        tag: &Tag<'_>,
        range: std::ops::Range<usize>,
        places: Places,
    ) -> Option<Diagnostic> {
        self.open += 1;
        if matches!(tag, Tag::BlockQuote(_) | Tag::Item) {
            self.containers += 1;
        }
        (self.containers > MAX_NESTING || self.open > MAX_OPEN).then(|| {
            too_deep(places.span(range.start..range.end.min(range.start + 1).max(range.start)))
        })
    }

    /// Closes a tag.
    pub(super) fn close(&mut self, tag: &TagEnd) {
        self.open = self.open.saturating_sub(1);
        if matches!(tag, TagEnd::BlockQuote(_) | TagEnd::Item) {
            self.containers = self.containers.saturating_sub(1);
        }
    }
}
