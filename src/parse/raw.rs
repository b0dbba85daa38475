//! What the fields of raw types are made of.

pub use crate::source::Text;
use crate::source::{SourceId, Span, Spanned};
use std::ops::Range;

/// A value that may be absent, with its place. `None` also where it could not be read, which is
/// reported then.
pub type Field<T> = Option<Spanned<T>>;

/// A text in Markdown or plain words. Where the file shows the text letter for letter, the span
/// covers exactly the text, so that offsets in the text are offsets in the file.
pub type RawText = Spanned<Text>;

/// The place of a range of bytes of a text: exact where the file shows the text letter for letter,
/// else the whole text. (Elsewhere the span also covers quotes and escapes, so it is longer than the
/// text.)
pub fn place_in(text: &RawText, range: Range<usize>) -> Span {
    if text.span.range().len() == text.value.len() && range.end <= text.value.len() {
        text.span.within(range)
    } else {
        text.span
    }
}

/// One file and what it says.
#[derive(Clone, Debug)]
pub struct Document<T> {
    /// The file.
    pub source: SourceId,
    /// The path without language and ending: what an original and its translations share.
    pub stem: String,
    /// The language in the file's name; `None` for an original.
    pub language: Option<String>,
    /// The start of the file (or the first line of its front matter): the place for "missing key".
    pub top: Span,
    /// What the file says.
    pub body: T,
}

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Markdown.
    Markdown,
    /// Words as they are.
    Plain,
}

/// A text that readers of the site get to see. Titles and names are none: they are labels, and often
/// not the writer's own words.
#[derive(Clone, Copy, Debug)]
pub struct ProseText<'a> {
    /// As it was written, with its place.
    pub written: &'a RawText,
    /// How.
    pub form: Form,
}

/// A raw type that knows its prose.
pub trait Prose {
    /// Adds every text of prose, in the order of the keys.
    fn add_prose<'a>(&'a self, texts: &mut Vec<ProseText<'a>>);
}
