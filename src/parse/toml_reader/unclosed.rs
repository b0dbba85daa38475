//! Finds texts, lists and braces that are not closed: where each was opened, and the line before
//! which it must have ended. The parser would only name lines that follow from it.

use super::statement::{self, TextEnd, end_of_text, is_header, is_pair, line_from};
use std::ops::Range;

/// The parser reads nothing that is nested more deeply.
const MAX_DEPTH: usize = 80;

/// A line that may stand in open braces or below an open text is looked for on so many lines, so
/// that a long file takes linear time.
const MAX_LOOKED_AT: usize = 100;

/// Something that is not closed, or closed without being opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unclosed {
    /// The place of its first character or quotes; for a text that is not opened, of its key.
    pub(super) opening: Range<usize>,
    pub(super) what: What,
    /// The lines that cannot be read because of it: those of the whole key.
    pub(super) held: Range<usize>,
    /// The line before which it was not closed; `None` at the end of the file.
    pub(super) before: Option<Range<usize>>,
}

/// What is not closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A text between three quotes.
    LongText,
    /// A text between single quotes of its kind.
    ShortText,
    /// The same, which goes on below; the range of its closing quote.
    ShortTextOfLines(Range<usize>),
    /// A text that ends in three quotes, whose range is here, and does not begin with any.
    NotOpened(Range<usize>),
    /// Lists and braces: what must be written to close them, and the place of a bracket of another
    /// kind before which that belongs.
    Brackets(String, Option<usize>),
}

/// Everything that is not closed, in the order of the text.
pub(super) fn find(toml: &str) -> Vec<Unclosed> {
    let mut found = Vec::new();
    let mut at = 0;
    // The key above, which may be that of a text without its opening quotes.
    let mut above: Option<(Range<usize>, usize)> = None;
    while at < toml.len() {
        let line = line_from(toml, at);
        let text = toml.get(line.clone()).unwrap_or("");
        let trimmed = text.trim();
        at = line.end + 1;
        if trimmed.starts_with('[') {
            above = None;
        } else if matches!(trimmed, "\"\"\"" | "'''") {
            if let Some((key, start)) = above.take() {
                let quotes = line.start + text.find(trimmed).unwrap_or(0);
                found.push(Unclosed {
                    opening: key,
                    what: What::NotOpened(quotes..quotes + 3),
                    held: start..at.min(toml.len()),
                    before: None,
                });
            }
        } else if let Some(value) = statement::value_start(text) {
            let value = line.start + value;
            let (end, unclosed) = Statement::new(toml, line.start, value).read();
            above = unclosed
                .is_none()
                .then_some((line.start..value, line.start));
            found.extend(unclosed);
            at = end;
        }
    }
    found
}

/// A key with its value, which is read from its first line on.
struct Statement<'t> {
    toml: &'t str,
    start: usize,
    at: usize,
    /// The brackets and braces that are open.
    open: Vec<(usize, u8)>,
    /// The last character that is not a space.
    previous: u8,
    unclosed: Option<(Range<usize>, What)>,
    /// A line with a key in open braces, without a comma before it, and the lines since.
    doubtful: Option<(usize, usize)>,
}

impl<'t> Statement<'t> {
    fn new(toml: &'t str, start: usize, value: usize) -> Self {
        Self {
            toml,
            start,
            at: value,
            open: Vec::new(),
            previous: b'=',
            unclosed: None,
            doubtful: None,
        }
    }

    /// The offset at which the next line begins that can be read, and what is not closed.
    fn read(mut self) -> (usize, Option<Unclosed>) {
        let bytes = self.toml.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            let at = self.at;
            self.at += 1;
            match byte {
                b' ' | b'\t' | b'\r' => continue,
                b'\n' if self.open.is_empty() => return self.end(self.at, None),
                b'\n' => {
                    if let Some(line) = self.line_that_cannot_follow() {
                        return self.not_closed_before(line);
                    }
                    continue;
                }
                b'#' => {
                    self.at = line_from(self.toml, at).end;
                    continue;
                }
                b'"' | b'\'' if self.may_begin_here() => {
                    if let Some(ended) = self.text(at) {
                        return ended;
                    }
                }
                b'[' | b'{' if self.may_begin_here() => self.open.push((at, byte)),
                b']' | b'}' => self.close(byte),
                _ => {}
            }
            self.previous = byte;
        }
        match self.doubtful {
            Some((line, _)) if !self.open.is_empty() => self.not_closed_before(line),
            _ if !self.open.is_empty() => {
                let end = self.toml.len();
                self.not_closed_before(end)
            }
            _ => self.end(self.toml.len(), None),
        }
    }

    /// Whether a value may begin after the last character: else a quote is an apostrophe, or left
    /// over behind a value.
    fn may_begin_here(&self) -> bool {
        match self.open.last() {
            None => self.previous == b'=',
            Some(_) => !self.previous.is_ascii_alphanumeric() && self.previous < 128,
        }
    }

    /// Reads a text. The result, if it is not closed and its key ends with it.
    fn text(&mut self, at: usize) -> Option<(usize, Option<Unclosed>)> {
        let toml = self.toml;
        match end_of_text(toml, at) {
            TextEnd::Closed(end) if !self.opens_another(at, end) => self.at = end,
            TextEnd::Closed(_) | TextEnd::OpenLong => {
                let before = first_structural(toml, line_from(toml, at).end + 1);
                self.unclosed.get_or_insert((at..at + 3, What::LongText));
                let next = before.unwrap_or(toml.len());
                return Some(self.end(next, before));
            }
            TextEnd::OpenLine(end) => {
                let quote = toml.as_bytes().get(at).copied().unwrap_or(b'"');
                let end = at + toml.get(at..end).unwrap_or("").trim_end().len();
                let closing = self.open.is_empty().then(|| closed_below(toml, end, quote));
                if let Some(Some(quote)) = closing {
                    let next = line_from(toml, quote.start).end + 1;
                    self.unclosed
                        .get_or_insert((at..end, What::ShortTextOfLines(quote)));
                    let next = next.min(toml.len());
                    return Some(self.end(next, None));
                }
                self.unclosed.get_or_insert((at..end, What::ShortText));
                self.at = end;
            }
        }
        None
    }

    /// Whether the three quotes at the end of a text open the text of another key: then the text
    /// itself is not closed.
    fn opens_another(&self, at: usize, end: usize) -> bool {
        let text = self.toml.get(at..end).unwrap_or("");
        let quotes = text.get(..3).unwrap_or("");
        if !matches!(quotes, "\"\"\"" | "'''") {
            return false;
        }
        let inner = text.get(3..).unwrap_or("").trim_end_matches(['"', '\'']);
        let Some((_, last_line)) = inner.rsplit_once('\n') else {
            return false;
        };
        statement::value_start(last_line).is_some_and(|value| {
            let rest = last_line.get(value..).unwrap_or("").trim();
            let key = last_line.get(..value - 1).unwrap_or("").trim();
            rest.is_empty() && !key.contains(' ')
        })
    }

    /// Closes the innermost bracket or brace of a kind; those within it are not closed.
    fn close(&mut self, byte: u8) {
        let opening = if byte == b']' { b'[' } else { b'{' };
        // Nothing is nested more deeply, and looking through more would take the square of it.
        let from = self.open.len().saturating_sub(MAX_DEPTH);
        let near = self.open.get(from..).unwrap_or_default();
        let Some(depth) = near.iter().rposition(|&(_, open)| open == opening) else {
            return;
        };
        let depth = from + depth;
        if let Some(&(at, _)) = self.open.get(depth + 1) {
            let closing = self.closing(depth + 1);
            self.unclosed
                .get_or_insert((at..at + 1, What::Brackets(closing, Some(self.at - 1))));
        }
        self.open.truncate(depth);
    }

    /// What closes the open brackets from a depth on.
    fn closing(&self, depth: usize) -> String {
        let open = self.open.get(depth..).unwrap_or_default().iter().rev();
        let open = open.take(MAX_DEPTH);
        open.map(|&(_, open)| if open == b'[' { ']' } else { '}' })
            .collect()
    }

    /// The next line, if it cannot stand in what is open.
    fn line_that_cannot_follow(&mut self) -> Option<usize> {
        let next = self.at;
        let line = line_from(self.toml, next);
        let text = self.toml.get(line).unwrap_or("");
        let is_in_list = self.open.last().is_some_and(|&(_, open)| open == b'[');
        if is_header(text) {
            return Some(self.doubtful.map_or(next, |(line, _)| line));
        }
        if let Some((line, looked_at)) = &mut self.doubtful {
            *looked_at += 1;
            return (*looked_at > MAX_LOOKED_AT).then_some(*line);
        }
        if is_pair(text) {
            if is_in_list {
                return Some(next);
            }
            if !matches!(self.previous, b',' | b'{') {
                self.doubtful = Some((next, 0));
            }
        }
        None
    }

    fn not_closed_before(mut self, next: usize) -> (usize, Option<Unclosed>) {
        if let Some(&(at, _)) = self.open.first() {
            let closing = self.closing(0);
            self.unclosed
                .get_or_insert((at..at + 1, What::Brackets(closing, None)));
        }
        let before = (next < self.toml.len()).then_some(next);
        self.end(next, before)
    }

    fn end(&mut self, next: usize, before: Option<usize>) -> (usize, Option<Unclosed>) {
        let toml = self.toml;
        let unclosed = self.unclosed.take().map(|(opening, what)| Unclosed {
            opening,
            what,
            held: self.start..next,
            before: before.map(|start| line_from(toml, start)),
        });
        (next, unclosed)
    }
}

/// The first line from an offset on that can only be TOML.
fn first_structural(toml: &str, from: usize) -> Option<usize> {
    let mut start = from;
    while start < toml.len() {
        let line = line_from(toml, start);
        if statement::is_structural(toml.get(line.clone()).unwrap_or("")) {
            return Some(start);
        }
        start = line.end + 1;
    }
    None
}

/// The quote that ends a text some lines below its first line, if one ends a line there.
fn closed_below(toml: &str, end: usize, quote: u8) -> Option<Range<usize>> {
    let mut start = line_from(toml, end).end + 1;
    for _ in 0..MAX_LOOKED_AT {
        if start >= toml.len() {
            return None;
        }
        let line = line_from(toml, start);
        let text = toml.get(line.clone()).unwrap_or("");
        if statement::is_structural(text) || statement::value_start(text).is_some() {
            return None;
        }
        let trimmed = text.trim_end();
        if trimmed.ends_with(char::from(quote)) {
            let at = line.start + trimmed.len() - 1;
            return Some(at..at + 1);
        }
        start = line.end + 1;
    }
    None
}
