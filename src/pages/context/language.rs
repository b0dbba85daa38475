//! The site in one language: its tables, words and addresses.

use crate::analysis::Analysis;
use crate::model::{
    Assessment, Language, Localized, Rating, ScoreValue, Site, StateIndex, SubElementIndex,
};
use crate::pages::address::page::Page;
use crate::pages::address::url::Urls;
use crate::prose::TermMatcher;
use crate::text::{Arg, Words};

use super::escape::escape;

/// The site in one language. Small and `Copy`.
#[derive(Clone, Copy)]
pub struct LanguageContext<'a> {
    /// The site.
    pub site: &'a Site,
    /// Its tables.
    pub analysis: &'a Analysis,
    /// Its addresses.
    pub urls: Urls<'a>,
    /// The position of the language in the settings.
    pub language_at: u8,
    /// The language.
    pub language: &'a Language,
    /// The generator's own words in the language.
    pub words: &'a Words,
    /// The same in every language of the site.
    pub all_words: &'a [Words],
    /// The matcher for glossary terms in the language.
    pub terms: &'a TermMatcher,
    /// The address of the stylesheet with the colors of the ratings.
    pub palette_href: &'a str,
}

impl<'a> LanguageContext<'a> {
    /// The address of a page in this language, from the root of the host.
    pub(crate) fn href(&self, page: Page) -> String {
        self.urls.href(self.language_at, page)
    }

    /// A message with arguments.
    pub(crate) fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(id, args)
    }

    /// A message without arguments.
    pub(crate) fn word(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    /// A text for places without markup: titles, attributes.
    pub(crate) fn text(&self, text: &'a Localized<String>) -> &'a str {
        text.get(self.language)
    }

    /// A text as HTML: escaped, with a `lang` attribute if it is not in the page's language.
    pub(crate) fn text_html(&self, text: &'a Localized<String>) -> String {
        let shown = text.shown(self.language);
        self.mark(escape(shown.value), "span", shown.is_original)
    }

    /// The name of a level.
    pub(crate) fn level_name(&self, rating: Rating) -> &'a str {
        self.text(&self.site.rubric.level(rating).name)
    }

    /// States in the order of their names in this language, which may differ from that of the site.
    pub(crate) fn by_name(&self, states: impl Iterator<Item = StateIndex>) -> Vec<StateIndex> {
        let mut states: Vec<StateIndex> = states.collect();
        states.sort_by(|&a, &b| {
            let by_name = self.words.compare(self.state_name(a), self.state_name(b));
            by_name.then(a.cmp(&b))
        });
        states
    }

    /// The name of a state.
    pub(crate) fn state_name(&self, state: StateIndex) -> &'a str {
        self.text(&self.site.states[state].name)
    }

    /// The ids of sub-elements, as a list.
    pub(crate) fn ids(&self, parts: &[SubElementIndex]) -> String {
        let ids = parts
            .iter()
            .map(|&index| &*self.site.rubric.sub_element(index).id);
        self.words.list(&ids.collect::<Vec<&str>>())
    }

    /// The current assessment of a state; `None` if it has none.
    pub(crate) fn current_assessment(&self, state: StateIndex) -> Option<&'a Assessment> {
        self.analysis.current_assessment(self.site, state)
    }

    /// The value of a sub-element in a state's current assessment.
    pub(crate) fn current_value(&self, state: StateIndex, part: SubElementIndex) -> ScoreValue {
        self.analysis.current_value(state, part)
    }

    /// The name of a language of the site, in the language itself.
    pub(crate) fn name_of(&self, language: &'a Language) -> &'a str {
        let mut words = self.all_words.iter();
        words
            .find(|words| words.language_tag() == language.tag())
            .map_or(language.tag(), Words::language_name)
    }

    /// Whether this is not the language of the originals.
    pub(crate) fn is_translated_language(&self) -> bool {
        self.language_at != 0
    }

    /// Whether a text is shown in a language other than the page's.
    pub(crate) fn is_untranslated<T>(&self, text: &Localized<T>) -> bool {
        self.is_translated_language() && text.shown(self.language).is_original
    }

    /// The language that a page is in: that of the generator's own words on it, which most of it is
    /// made of. Texts that are in another one say so.
    pub(crate) fn page_language(&self) -> &'a str {
        self.words.spoken_tag()
    }

    /// The language of a text, if it is not the page's.
    pub(crate) fn other_language(&self, is_original: bool) -> Option<&'a str> {
        let language = match is_original {
            true => self.site.settings.default_language(),
            false => self.language,
        };
        Some(language.tag()).filter(|tag| *tag != self.page_language())
    }

    /// Adds a `lang` attribute to HTML that is not in the page's language.
    pub(crate) fn mark(&self, html: String, tag: &str, is_original: bool) -> String {
        match self.other_language(is_original) {
            Some(language) if !html.is_empty() => {
                format!("<{tag} lang=\"{language}\">{html}</{tag}>")
            }
            _ => html,
        }
    }
}
