//! The types of fields of raw documents.

pub use crate::source::Text;
use crate::source::{SourceId, Span, Spanned};
use jiff::civil::Date;
use std::ops::Range;

/// An optional value with its place. `None` also if it could not be read, which is then reported.
pub type Field<T> = Option<Spanned<T>>;

/// A Markdown or plain text. If it is written without escapes, the span covers exactly the text, so
/// that offsets in the text are offsets in the file.
pub type RawText = Spanned<Text>;

/// A time that may be known to the year only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearOrDay {
    /// A year.
    Year(i64),
    /// A calendar date.
    Day(Date),
}

/// A text under a key that is an id.
#[derive(Clone, Debug)]
pub struct KeyedText {
    /// The id.
    pub key: RawText,
    /// The text.
    pub text: RawText,
}

/// The place of a range in bytes of a text: exact if the text is written without escapes, else the
/// whole text. (The span then also covers quotes and escapes, so it is longer than the text.)
pub fn place_in(text: &RawText, range: Range<usize>) -> Span {
    if text.span.range().len() == text.value.len() && range.end <= text.value.len() {
        text.span.within(range)
    } else {
        text.span
    }
}

/// One file and its content.
#[derive(Clone, Debug)]
pub struct Document<T> {
    /// The file.
    pub source: SourceId,
    /// The path without language and extension, which an original and its translations share.
    pub stem: String,
    /// The language in the file's name; `None` for an original.
    pub language: Option<String>,
    /// The start of the file (or the first line of its front matter), where a missing key is
    /// reported.
    pub top: Span,
    /// The content.
    pub body: T,
}

/// The form of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Markdown.
    Markdown,
    /// Plain text.
    Plain,
}

/// A text that readers of the site see. Titles and names are excluded: they are labels, and often
/// not the writer's own words.
#[derive(Clone, Copy, Debug)]
pub struct ProseText<'a> {
    /// The text with its place.
    pub written: &'a RawText,
    /// Its form.
    pub form: Form,
}

/// A raw type with prose.
pub trait Prose {
    /// Adds every text of prose, in the order of the keys.
    fn add_prose<'a>(&'a self, texts: &mut Vec<ProseText<'a>>);
}
