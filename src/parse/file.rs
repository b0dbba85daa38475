//! The file that is being read: its text, the range of its TOML, and the problems so far.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reporter};
use crate::parse::broken_ranges::BrokenRanges;
use crate::parse::key::Key;
use crate::parse::raw::{RawText, Text};
use crate::source::{SourceId, Span, Spanned};
use std::cell::OnceCell;
use std::ops::Range;

/// More problems of one file are not reported: the first ones usually cause the others.
const MAX_REPORTED: usize = 200;

/// The language of a file's data, for the words of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Syntax {
    /// TOML, also in front matter.
    Toml,
    /// JSON: texts are kept exactly as they are, and may be blank.
    Json,
}

/// State of the reader of one file, passed to every table in it.
pub(super) struct File<'a> {
    /// Its id.
    pub(super) source: SourceId,
    /// The whole text as it was read.
    pub(super) whole: &'a Text,
    /// The whole text, with spaces instead of merge conflicts.
    pub(super) text: &'a str,
    /// The language of its data.
    pub(super) syntax: Syntax,
    /// Storage for the TOML with spaces instead of broken lines, if it has some.
    pub(super) blanked: &'a OnceCell<String>,
    /// The offset at which the TOML (or JSON) begins; ranges in it are relative to this.
    pub(super) toml_start: usize,
    /// The keys of its format.
    pub(super) keys: &'static [Key],
    /// Whether it is a translation, which may hold only ids and texts.
    pub(super) is_translation: bool,
    /// The text below the front matter, until it is read.
    pub(super) body: Option<RawText>,
    /// The parts that syntax errors make unreadable.
    pub(super) broken: BrokenRanges,
    /// Keys known at the top of the file, for a hint if one is found in a table.
    pub(super) top_keys: Vec<&'static str>,
    /// The problems so far.
    pub(super) diagnostics: Diagnostics,
}

impl<'a> File<'a> {
    /// Whether its data is JSON.
    pub(super) fn is_json(&self) -> bool {
        self.syntax == Syntax::Json
    }

    /// A place in the TOML.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(
            self.source,
            range.start + self.toml_start..range.end + self.toml_start,
        )
    }

    /// The text of a place in the TOML.
    pub(super) fn slice(&self, range: Range<usize>) -> &'a str {
        self.text
            .get(range.start + self.toml_start..range.end + self.toml_start)
            .unwrap_or("")
    }

    /// The text from the start of the TOML on.
    pub(super) fn toml(&self) -> &'a str {
        self.text.get(self.toml_start..).unwrap_or("")
    }

    /// A text with its place; a slice of the file's text if it occurs there without escapes.
    pub(super) fn text_at(&self, span: Span, text: &str) -> Spanned<Text> {
        let shown = self.whole.get(span.range()) == Some(text);
        let text = if shown {
            self.whole.substr(span.range())
        } else {
            Text::from(text)
        };
        Spanned::new(text, span)
    }

    /// Whether [`MAX_REPORTED`] problems are reported.
    pub(super) fn is_full(&self) -> bool {
        self.diagnostics.len() >= MAX_REPORTED
    }

    /// Reports a missing key, unless it may be missing because of a syntax error.
    pub(super) fn report_missing(&mut self, key: &str, at: Span, table: &str) {
        // A table in braces may be broken itself; the top of a file begins at any line.
        let is_broken = !table.is_empty() && self.broken.covers(at.start as usize);
        if self.is_full() || self.broken.may_hide(key) || is_broken {
            return;
        }
        let place = in_table(table);
        Diagnostic::new(Code::MissingKey, at)
            .message(format!("The key `{key}` is missing{place}"))
            .caret(format!("`{key}` belongs here"))
            .hint(format!("Add `{key}`."))
            .report(&mut self.diagnostics);
    }
}

/// ` in [1A]`; nothing for the top of a file, which has no name.
pub(super) fn in_table(name: &str) -> String {
    match name {
        "" => String::new(),
        name => format!(" in {name}"),
    }
}

impl Reporter for File<'_> {
    /// Adds a problem of the data, unless it is in a part that is broken by a syntax error.
    fn add(&mut self, diagnostic: Diagnostic) {
        if !self.is_full() && !self.broken.covers(diagnostic.span.start as usize) {
            diagnostic.report(&mut self.diagnostics);
        }
    }
}
