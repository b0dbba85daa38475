//! Texts in several languages, and citations.

use arcstr::Substr;
use jiff::civil::Date;

use crate::language_tag;

/// The most languages that a site can have: a page names its language by its position, in a byte.
pub const MAX_LANGUAGES: usize = 256;

/// A language tag of the site, like `en` or `es`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(String);

impl Language {
    /// A tag that has already been checked (letters, digits, hyphens).
    pub fn new(tag: impl Into<String>) -> Self {
        Self(tag.into())
    }

    /// The tag.
    pub fn tag(&self) -> &str {
        &self.0
    }
}

/// A text with its translations. The original is in the site's default language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized<T> {
    /// The text as written in the default language.
    pub original: T,
    /// Translations, at most one for each language.
    pub translations: Vec<(Language, T)>,
}

/// The text shown to readers of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown<'a, T: ?Sized> {
    /// The text.
    pub value: &'a T,
    /// Whether it is the original, because there is no translation.
    pub is_original: bool,
}

impl<T> Localized<T> {
    /// A text without translations.
    pub fn new(original: T) -> Self {
        Self {
            original,
            translations: Vec::new(),
        }
    }

    /// The text for readers of `language`: its translation, or that into a language that stands in
    /// for it, as `es` for `es-MX`, or the original.
    pub fn shown(&self, language: &Language) -> Shown<'_, T> {
        let translation = |tag| self.translations.iter().find(|(own, _)| own.tag() == tag);
        match language_tag::with_fallbacks(language.tag()).find_map(translation) {
            Some((_, value)) => Shown {
                value,
                is_original: false,
            },
            None => Shown {
                value: &self.original,
                is_original: true,
            },
        }
    }

    /// The text of [`Localized::shown`].
    pub fn get(&self, language: &Language) -> &T {
        self.shown(language).value
    }
}

/// Checked Markdown: no raw HTML, limited nesting, links on the allow-list, and only references
/// that can be resolved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markdown(Substr);

impl Markdown {
    /// Wraps a text that `check` has accepted; nothing is verified here.
    pub fn checked(text: impl Into<Substr>) -> Self {
        Self(text.into())
    }

    /// The Markdown source.
    pub fn source(&self) -> &str {
        &self.0
    }

    /// Whether the source is empty.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }
}

/// A source of a fact: a publication or page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citation {
    /// Its title.
    pub title: Substr,
    /// The publisher.
    pub publisher: Option<Substr>,
    /// Its address, `http` or `https`.
    pub url: Option<Substr>,
    /// The year of publication.
    pub year: Option<i16>,
    /// The year of the stored copy that was read, if it was not read at its own address.
    pub copy_of: Option<i16>,
    /// The date of access.
    pub accessed: Option<Date>,
}

impl Citation {
    /// The year that dates it: that of its publication, else that of the copy. The day on which it
    /// was read says nothing about its age.
    pub fn dated(&self) -> Option<i16> {
        self.year.or(self.copy_of)
    }
}

/// The year of the newest dated source; `None` if no source has a date.
pub fn newest_source(sources: &[Citation]) -> Option<i16> {
    sources.iter().filter_map(Citation::dated).max()
}

/// A name with an optional address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedLink {
    /// The displayed name.
    pub name: String,
    /// Its address.
    pub url: Option<String>,
}
