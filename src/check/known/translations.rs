//! One thing in the other languages.

use crate::model::Language;
use crate::source::Span;

/// What the translations say about one thing: a file, or an item within it.
pub(crate) struct Translations<T> {
    /// The thing itself, in the original.
    place: Span,
    pub(crate) of: Vec<Translation<T>>,
}

/// What one translation says about it.
pub(crate) struct Translation<T> {
    pub(crate) language: Language,
    /// The thing in the translation: the place for "not translated".
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

    pub(crate) fn has(&self, language: &Language) -> bool {
        self.of
            .iter()
            .any(|translation| translation.language == *language)
    }

    /// Where the thing stands in the original.
    pub(crate) fn place(&self) -> Span {
        self.place
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Language, &T)> {
        self.of
            .iter()
            .map(|translation| (&translation.language, &translation.raw))
    }
}
