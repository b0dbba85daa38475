//! The translations of one document or item.

use crate::language_tag;
use crate::model::Language;
use crate::source::Span;

/// The translations of one document, or of an item within it.
pub(crate) struct Translations<T> {
    /// The place in the original.
    place: Span,
    pub(crate) of: Vec<Translation<T>>,
}

/// One translation.
pub(crate) struct Translation<T> {
    pub(crate) language: Language,
    /// The place in the translation, for "not translated".
    pub(crate) place: Span,
    pub(crate) raw: T,
}

impl<T> Translation<T> {
    /// A part of it, in the same language.
    pub(crate) fn with<U>(&self, place: Span, raw: U) -> Translation<U> {
        Translation {
            language: self.language.clone(),
            place,
            raw,
        }
    }
}

impl<T> Translations<T> {
    pub(crate) fn none(place: Span) -> Self {
        Self {
            place,
            of: Vec::new(),
        }
    }

    pub(crate) fn add(&mut self, language: Language, place: Span, raw: T) {
        self.of.push(Translation {
            language,
            place,
            raw,
        });
    }

    /// Whether readers of a language have a translation, if only into one that stands in for it.
    pub(crate) fn has(&self, language: &Language) -> bool {
        language_tag::with_fallbacks(language.tag())
            .any(|tag| self.of.iter().any(|own| own.language.tag() == tag))
    }

    /// The place in the original.
    pub(crate) fn place(&self) -> Span {
        self.place
    }

    /// The same translations of something else.
    pub(crate) fn map<U>(self, part: impl Fn(T) -> U) -> Translations<U> {
        let of = self.of.into_iter().map(|translation| Translation {
            language: translation.language,
            place: translation.place,
            raw: part(translation.raw),
        });
        Translations {
            place: self.place,
            of: of.collect(),
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Language, &T)> {
        self.of
            .iter()
            .map(|translation| (&translation.language, &translation.raw))
    }
}
