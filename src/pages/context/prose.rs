//! Prose of the content as HTML, in one language.

use crate::model::{Localized, Markdown};
use crate::prose::{HtmlOptions, NoteWord, Prose, Rendered, RenderedOnce, SeenTerms, Target};
use crate::text::Arg;

use super::language::LanguageContext;
use super::link;

impl<'a> LanguageContext<'a> {
    /// A text of one paragraph as HTML without the paragraph around it.
    pub(crate) fn inline_html(
        &self,
        text: &'a Localized<Markdown>,
        seen: &mut SeenTerms,
    ) -> String {
        self.inline_html_of("", text, seen)
    }

    /// [`PageContext::inline_html`] for a text with relative paths: they start from the file that
    /// it is from.
    pub(crate) fn inline_html_of(
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

    /// A text of one paragraph for many pages, and whether it is the original;
    /// `None` if it has headings or tables, whose ids must be unique on each page.
    pub(crate) fn once(&self, text: &'a Localized<Markdown>) -> Option<(RenderedOnce, bool)> {
        let options = HtmlOptions {
            inline: true,
            ..HtmlOptions::default()
        };
        self.once_with(text, options)
    }

    /// [`PageContext::once`] for a text of several paragraphs.
    pub(crate) fn block_once(
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
        Some((rendered, shown.is_original))
    }

    /// A text of several paragraphs as HTML.
    pub(crate) fn block_html(&self, text: &'a Localized<Markdown>, seen: &mut SeenTerms) -> String {
        self.block(text, HtmlOptions::default(), seen).html
    }

    /// [`PageContext::block_html`] for a text with relative paths: they start from the file that it
    /// is from.
    pub(crate) fn block_html_of(
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
    pub(crate) fn block(
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
    pub(crate) fn list_html(
        &self,
        texts: &'a Localized<Vec<Markdown>>,
        seen: &mut SeenTerms,
    ) -> Vec<String> {
        let shown = texts.shown(self.language);
        let options = HtmlOptions {
            inline: true,
            ..HtmlOptions::default()
        };
        (shown.value.iter())
            .map(|text| {
                let html = self
                    .prose(|prose| prose.html(text.source(), &options, seen))
                    .html;
                self.mark(html, "span", shown.is_original)
            })
            .collect()
    }

    /// A text without markup.
    pub(crate) fn plain(&self, text: &Localized<Markdown>) -> String {
        let shown = text.shown(self.language);
        self.prose(|prose| prose.plain_text(shown.value.source()))
    }

    /// The beginning of a text without markup, cut at a word boundary, for descriptions.
    pub(crate) fn excerpt(&self, text: &'a Localized<Markdown>, max_chars: usize) -> String {
        let shown = text.shown(self.language);
        self.prose(|prose| prose.excerpt(shown.value.source(), max_chars))
    }

    fn prose<T>(&self, work: impl FnOnce(&Prose<'_>) -> T) -> T {
        let resolve = |target: &Target<'_>| link::resolve(self, target);
        let note_word = |word: NoteWord, number: usize| {
            let id = match word {
                NoteWord::List => "note-list",
                NoteWord::Note => "note-link",
                NoteWord::Back => "note-back",
            };
            let number = i64::try_from(number).unwrap_or_default();
            self.say(id, &[("number", Arg::Number(number))])
        };
        work(&Prose {
            site: self.site,
            language: self.language,
            resolve: &resolve,
            terms: self.terms,
            note_word: &note_word,
        })
    }
}
