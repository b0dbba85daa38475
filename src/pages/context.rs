//! What every view needs: the site, the tables, the words and the addresses of one language.

use crate::analysis::Analysis;
use crate::model::{Language, Localized, Markdown, Rating, Site};
use crate::prose::{HtmlOptions, Prose, Rendered, RenderedOnce, SeenTerms, TermMatcher};
use crate::text::{Arg, Words};

use super::language_parts::LanguageParts;
use super::link;
use super::table::Page;
use super::url::Urls;

/// The setting in which a view is made. Small and `Copy`.
#[derive(Clone, Copy)]
pub struct PageContext<'a> {
    /// The site.
    pub site: &'a Site,
    /// Its tables.
    pub analysis: &'a Analysis,
    /// Its addresses.
    pub urls: Urls<'a>,
    /// The place of the language in the settings.
    pub language_at: u8,
    /// The language.
    pub language: &'a Language,
    /// The generator's own words in the language.
    pub words: &'a Words,
    /// Finds glossary terms in the language.
    pub terms: &'a TermMatcher,
    /// What many pages in the language show alike.
    pub parts: &'a LanguageParts,
    /// The address of the stylesheet of the ratings.
    pub palette_href: &'a str,
}

impl<'a> PageContext<'a> {
    /// The address of a page in this language.
    pub(super) fn href(&self, page: Page) -> String {
        self.urls.href(self.language_at, page)
    }

    /// A message with values.
    pub(super) fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(id, args)
    }

    /// A message without values.
    pub(super) fn word(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    /// A text for places that take no markup: titles, attributes.
    pub(super) fn text(&self, text: &'a Localized<String>) -> &'a str {
        text.get(self.language)
    }

    /// A text as HTML: escaped, and marked with its language where that is not the page's.
    pub(super) fn text_html(&self, text: &'a Localized<String>) -> String {
        let shown = text.shown(self.language);
        self.mark(escape(shown.value), "span", shown.is_original)
    }

    /// A text of one paragraph as HTML without the paragraph around it.
    pub(super) fn inline_html(
        &self,
        text: &'a Localized<Markdown>,
        seen: &mut SeenTerms,
    ) -> String {
        self.inline_html_of("", text, seen)
    }

    /// A text of one paragraph, with files that stand beside the file it is from.
    pub(super) fn inline_html_of(
        &self,
        in_file: &str,
        text: &'a Localized<Markdown>,
        seen: &mut SeenTerms,
    ) -> String {
        let shown = text.shown(self.language);
        let options = HtmlOptions {
            inline: true,
            in_file,
            ..HtmlOptions::default()
        };
        let html = self
            .prose(|prose| prose.html(shown.value.source(), &options, seen))
            .html;
        self.mark(html, "span", shown.is_original)
    }

    /// A text of one paragraph that stands on many pages, and whether it is in another language than
    /// they; `None` where it has headings or tables.
    pub(super) fn once(&self, text: &'a Localized<Markdown>) -> Option<(RenderedOnce, bool)> {
        let options = HtmlOptions {
            inline: true,
            ..HtmlOptions::default()
        };
        self.once_with(text, options)
    }

    /// As [`PageContext::once`], for a text of several paragraphs.
    pub(super) fn block_once(
        &self,
        in_file: &str,
        text: &'a Localized<Markdown>,
    ) -> Option<(RenderedOnce, bool)> {
        let options = HtmlOptions {
            in_file,
            ..HtmlOptions::default()
        };
        self.once_with(text, options)
    }

    fn once_with(
        &self,
        text: &'a Localized<Markdown>,
        options: HtmlOptions<'_>,
    ) -> Option<(RenderedOnce, bool)> {
        let shown = text.shown(self.language);
        let rendered = self.prose(|prose| prose.once(shown.value.source(), &options))?;
        Some((rendered, shown.is_original && self.is_translated_language()))
    }

    /// A text of several paragraphs as HTML.
    pub(super) fn block_html(&self, text: &'a Localized<Markdown>, seen: &mut SeenTerms) -> String {
        self.block(text, HtmlOptions::default(), seen).html
    }

    /// A text of several paragraphs as HTML, with files that stand beside the file it is from.
    pub(super) fn block_html_of(
        &self,
        in_file: &str,
        text: &'a Localized<Markdown>,
        seen: &mut SeenTerms,
    ) -> String {
        let options = HtmlOptions {
            in_file,
            ..HtmlOptions::default()
        };
        self.block(text, options, seen).html
    }

    /// A text of several paragraphs, with its headings.
    pub(super) fn block(
        &self,
        text: &'a Localized<Markdown>,
        options: HtmlOptions<'_>,
        seen: &mut SeenTerms,
    ) -> Rendered {
        let shown = text.shown(self.language);
        let mut rendered = self.prose(|prose| prose.html(shown.value.source(), &options, seen));
        rendered.html = self.mark(rendered.html, "div", shown.is_original);
        rendered
    }

    /// A list of one-paragraph texts as HTML.
    pub(super) fn list_html(
        &self,
        texts: &'a Localized<Vec<Markdown>>,
        seen: &mut SeenTerms,
    ) -> Vec<String> {
        let shown = texts.shown(self.language);
        let options = HtmlOptions {
            inline: true,
            ..HtmlOptions::default()
        };
        shown
            .value
            .iter()
            .map(|text| {
                let html = self
                    .prose(|prose| prose.html(text.source(), &options, seen))
                    .html;
                self.mark(html, "span", shown.is_original)
            })
            .collect()
    }

    /// A text without markup, cut at a word, for descriptions.
    pub(super) fn excerpt(&self, text: &'a Localized<Markdown>, max_chars: usize) -> String {
        let shown = text.shown(self.language);
        self.prose(|prose| prose.excerpt(shown.value.source(), max_chars))
    }

    /// Whether readers of this page see originals in another language.
    pub(super) fn is_translated_language(&self) -> bool {
        self.language_at != 0
    }

    /// The name of a level.
    pub(super) fn level_name(&self, rating: Rating) -> &'a str {
        self.text(&self.site.rubric.level(rating).name)
    }

    fn prose<T>(&self, work: impl FnOnce(&Prose<'_>) -> T) -> T {
        let resolve = |target: &crate::prose::Target<'_>| link::resolve(self, target);
        work(&Prose {
            site: self.site,
            language: self.language,
            resolve: &resolve,
            terms: self.terms,
        })
    }

    /// Marks HTML with its language where that is not the page's.
    pub(super) fn mark(&self, html: String, tag: &str, is_original: bool) -> String {
        if html.is_empty() || !is_original || !self.is_translated_language() {
            return html;
        }
        let language = self.site.settings.default_language().tag();
        format!("<{tag} lang=\"{language}\">{html}</{tag}>")
    }
}

/// Text as HTML text or attribute value.
pub(super) fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 8);
    // Writing to a string cannot fail.
    let _ = pulldown_cmark_escape::escape_html(&mut html, text);
    html
}
