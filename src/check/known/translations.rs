//! One thing in the other languages.

use crate::model::Language;
use crate::source::Span;

/// What the translations say about one thing: a file, or an item within it.
pub(in crate::check) struct Translations<T> {
    /// The thing itself, in the original.
    place: Span,
    pub(in crate::check) of: Vec<Translation<T>>,
}

/// What one translation says about it.
pub(in crate::check) struct Translation<T> {
    pub(in crate::check) language: Language,
    /// The thing in the translation: the place for "not translated".
    pub(in crate::check) place: Span,
    pub(in crate::check) raw: T,
}

impl<T> Translations<T> {
    pub(in crate::check) fn none(place: Span) -> Self {
        Self {
            place,
            of: Vec::new(),
        }
    }

    pub(in crate::check) fn add(&mut self, language: Language, place: Span, raw: T) {
        self.of.push(Translation {
            language,
            place,
            raw,
        });
    }

    pub(in crate::check) fn has(&self, language: &Language) -> bool {
        self.of
            .iter()
            .any(|translation| translation.language == *language)
    }

    /// Where the thing stands in the original.
    pub(in crate::check) fn place(&self) -> Span {
        self.place
    }

    pub(in crate::check) fn iter(&self) -> impl Iterator<Item = (&Language, &T)> {
        self.of
            .iter()
            .map(|translation| (&translation.language, &translation.raw))
    }
}
