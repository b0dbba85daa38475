//! Markdown to HTML.

use pulldown_cmark::Parser;

use super::once::RenderedOnce;
use super::writer::Writer;
use super::{Link, SeenTerms, Target, TermMatcher};
use crate::markdown;
use crate::model::{Language, Site, TermIndex};

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

/// A heading of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The level as shown, 1 to 6.
    pub level: u8,
    /// Its id on the page.
    pub id: String,
    /// Its text without markup.
    pub text: String,
}

/// A rendered text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    /// Safe HTML.
    pub html: String,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// The glossary terms that it links, in order.
    pub terms: Vec<TermIndex>,
}

impl Prose<'_> {
    /// Renders a text. `seen` is what the texts before it on the page have used up.
    pub fn html(&self, text: &str, options: &HtmlOptions<'_>, seen: &mut SeenTerms) -> Rendered {
        let mut writer = Writer::new(self, options, seen, text.len());
        for event in Parser::new_ext(text, markdown::dialect()) {
            writer.event(event);
        }
        writer.finish()
    }

    /// Renders a text that stands on many pages, but for the links of terms, which depend on what
    /// each page has used up. `None` for a text with headings or tables, whose names are used up too.
    pub fn once(&self, text: &str, options: &HtmlOptions<'_>) -> Option<RenderedOnce> {
        let mut seen = SeenTerms::default();
        let mut writer = Writer::new(self, options, &mut seen, text.len()).noting_terms();
        for event in Parser::new_ext(text, markdown::dialect()) {
            writer.event(event);
        }
        let (html, uses) = writer.finish_noted()?;
        Some(RenderedOnce::new(html, uses))
    }
}

#[cfg(test)]
mod tests;
