//! Markdown to HTML.

use pulldown_cmark::Parser;

use super::once::RenderedOnce;
use super::rendered::Rendered;
use super::renderer::{HtmlOptions, Prose};
use super::seen::SeenTerms;
use super::writer::Writer;
use crate::markdown;

impl Prose<'_> {
    /// Renders a text. `seen` has the terms, ids and table names of the texts before it on the
    /// page.
    pub fn html(&self, text: &str, options: &HtmlOptions<'_>, seen: &mut SeenTerms) -> Rendered {
        let mut writer = Writer::new(self, options, seen, text.len());
        for event in Parser::new_ext(text, markdown::dialect()) {
            writer.event(event);
        }
        writer.finish()
    }

    /// Renders a text for many pages, without the links of terms, which depend on the texts before
    /// it on each page. `None` for a text with headings or tables, whose ids must be unique on each
    /// page.
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
