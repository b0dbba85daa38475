//! The inputs of rendering a text.

use super::{Link, NoteWord, Target, TermMatcher};
use crate::model::{Language, Site};

/// Renders the texts of a site for readers of one language.
pub struct Prose<'a> {
    /// The site whose things texts refer to.
    pub site: &'a Site,
    /// The language of the page.
    pub language: &'a Language,
    /// The address and title of a target.
    pub resolve: &'a (dyn Fn(&Target<'_>) -> Link + Sync),
    /// The matcher for glossary terms in the language.
    pub terms: &'a TermMatcher,
    /// The words around footnotes, for the footnote of a number.
    pub note_word: &'a (dyn Fn(NoteWord, usize) -> String + Sync),
}

/// How a text is rendered.
#[derive(Clone, Copy, Debug, Default)]
pub struct HtmlOptions<'a> {
    /// The number added to heading levels; the result is at most 6.
    pub heading_shift: u8,
    /// Whether the `p` element around a text of one paragraph is left out.
    pub inline: bool,
    /// The path of the text's file, which relative paths start from.
    pub in_file: &'a str,
}
