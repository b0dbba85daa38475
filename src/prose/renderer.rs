//! What rendering a text needs.

use super::{Link, Target, TermMatcher};
use crate::model::{Language, Site};

/// Renders the texts of a site for readers of one language.
pub struct Prose<'a> {
    /// The site whose things texts refer to.
    pub site: &'a Site,
    /// The language of the page.
    pub language: &'a Language,
    /// Where a thing is, and what it is called.
    pub resolve: &'a (dyn Fn(&Target<'_>) -> Link + Sync),
    /// Finds the glossary's terms in the language.
    pub terms: &'a TermMatcher,
}

/// How a text is rendered.
#[derive(Clone, Copy, Debug, Default)]
pub struct HtmlOptions<'a> {
    /// How many levels deeper headings become; never deeper than the sixth.
    pub heading_shift: u8,
    /// A text of one paragraph stands without the paragraph around it.
    pub inline: bool,
    /// The file of the text, from which relative paths start.
    pub in_file: &'a str,
}
