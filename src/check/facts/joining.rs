//! Texts joined with their translations.

use crate::check::facts::references;
use crate::check::known::translations::{Translation, Translations};
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Language, Localized, Markdown};
use crate::parse::documents::{Field, Text};
use crate::source::{Span, Spanned};

impl<T> Translations<T> {
    /// A required plain text.
    pub(crate) fn text(
        &mut self,
        lowering: &mut Lowering<'_>,
        key: &str,
        original: Field<Text>,
        part: fn(&mut T) -> &mut Field<Text>,
    ) -> Localized<String> {
        if original.is_none() {
            lowering.lacking(key, self.place());
        }
        self.optional_text(lowering, key, original, part)
            .unwrap_or_default()
    }

    /// An optional plain text.
    pub(crate) fn optional_text(
        &mut self,
        lowering: &mut Lowering<'_>,
        key: &str,
        original: Field<Text>,
        part: fn(&mut T) -> &mut Field<Text>,
    ) -> Option<Localized<String>> {
        self.join(lowering, key, original, part, |_, text, _| {
            text.value.to_string()
        })
    }

    /// A required Markdown text.
    pub(crate) fn markdown(
        &mut self,
        lowering: &mut Lowering<'_>,
        key: &str,
        original: Field<Text>,
        part: fn(&mut T) -> &mut Field<Text>,
    ) -> Localized<Markdown> {
        if original.is_none() {
            lowering.lacking(key, self.place());
        }
        self.optional_markdown(lowering, key, original, part)
            .unwrap_or_default()
    }

    /// An optional Markdown text.
    pub(crate) fn optional_markdown(
        &mut self,
        lowering: &mut Lowering<'_>,
        key: &str,
        original: Field<Text>,
        part: fn(&mut T) -> &mut Field<Text>,
    ) -> Option<Localized<Markdown>> {
        self.join(lowering, key, original, part, references::checked)
    }

    fn join<V>(
        &mut self,
        lowering: &mut Lowering<'_>,
        key: &str,
        original: Field<Text>,
        part: fn(&mut T) -> &mut Field<Text>,
        convert: fn(&mut Lowering<'_>, Spanned<Text>, &Language) -> V,
    ) -> Option<Localized<V>> {
        let mut translations = Vec::new();
        for translation in &mut self.of {
            match (part(&mut translation.raw).take(), &original) {
                (Some(text), Some(_)) => {
                    let value = convert(lowering, text, &translation.language);
                    translations.push((translation.language.clone(), value));
                }
                (Some(text), None) => orphan_text(lowering, key, text.span),
                (None, Some(_)) => {
                    note_untranslated(lowering, &format!("`{key}`"), translation);
                }
                (None, None) => {}
            }
        }
        let original = original?;
        let language = &lowering.inputs.default_language;
        Some(Localized {
            original: convert(lowering, original, language),
            translations,
        })
    }

    /// A list of plain texts, whose translation may differ in length.
    pub(crate) fn texts(
        &mut self,
        lowering: &mut Lowering<'_>,
        key: &str,
        original: Vec<Spanned<Text>>,
        part: fn(&mut T) -> &mut Vec<Spanned<Text>>,
    ) -> Localized<Vec<String>> {
        self.join_lists(lowering, key, original, part, Length::Free, |_, text, _| {
            text.value.to_string()
        })
    }

    /// A list of plain texts, whose translation must have the same length.
    pub(crate) fn matching_texts(
        &mut self,
        lowering: &mut Lowering<'_>,
        key: &str,
        original: Vec<Spanned<Text>>,
        part: fn(&mut T) -> &mut Vec<Spanned<Text>>,
    ) -> Localized<Vec<String>> {
        self.join_lists(lowering, key, original, part, Length::Same, |_, text, _| {
            text.value.to_string()
        })
    }

    /// A list of Markdown texts, whose translation must have the same length.
    pub(crate) fn matching_markdowns(
        &mut self,
        lowering: &mut Lowering<'_>,
        key: &str,
        original: Vec<Spanned<Text>>,
        part: fn(&mut T) -> &mut Vec<Spanned<Text>>,
    ) -> Localized<Vec<Markdown>> {
        self.join_lists(
            lowering,
            key,
            original,
            part,
            Length::Same,
            references::checked,
        )
    }

    fn join_lists<V>(
        &mut self,
        lowering: &mut Lowering<'_>,
        key: &str,
        original: Vec<Spanned<Text>>,
        part: fn(&mut T) -> &mut Vec<Spanned<Text>>,
        length: Length,
        convert: fn(&mut Lowering<'_>, Spanned<Text>, &Language) -> V,
    ) -> Localized<Vec<V>> {
        let mut translations = Vec::new();
        for translation in &mut self.of {
            let texts = std::mem::take(part(&mut translation.raw));
            let Some(place) = texts.first().map(|text| text.span) else {
                if length == Length::Same && !original.is_empty() {
                    note_untranslated(lowering, &format!("`{key}`"), translation);
                }
                continue;
            };
            if length == Length::Same && original.is_empty() {
                orphan_text(lowering, key, place);
                continue;
            }
            if length == Length::Same && texts.len() != original.len() {
                let first = original.first().map(|text| text.span);
                wrong_length(lowering, key, place, (texts.len(), original.len()), first);
            }
            let values = texts
                .into_iter()
                .map(|text| convert(lowering, text, &translation.language))
                .collect();
            translations.push((translation.language.clone(), values));
        }
        let language = &lowering.inputs.default_language;
        Localized {
            original: original
                .into_iter()
                .map(|text| convert(lowering, text, language))
                .collect(),
            translations,
        }
    }

    /// Takes a list of items out of every translation, to be matched with the original's by position.
    /// `places`: where the items of the original stand.
    pub(crate) fn in_order<U>(
        &mut self,
        lowering: &mut Lowering<'_>,
        key: &str,
        places: &[Span],
        part: fn(&mut T) -> &mut Vec<U>,
        place_of: fn(&U) -> Span,
    ) -> Vec<Translations<U>> {
        let mut items: Vec<_> = places.iter().map(|&at| Translations::none(at)).collect();
        for translation in &mut self.of {
            let translated = std::mem::take(part(&mut translation.raw));
            let Some(first) = translated.first().map(place_of) else {
                if !places.is_empty() {
                    note_untranslated(lowering, &format!("`{key}`"), translation);
                }
                continue;
            };
            if translated.len() != places.len() {
                let lengths = (translated.len(), places.len());
                wrong_length(lowering, key, first, lengths, places.first().copied());
            }
            for (item, raw) in items.iter_mut().zip(translated) {
                item.of.push(translation.with(place_of(&raw), raw));
            }
        }
        items
    }

    /// Takes one field out of every translation that has it.
    pub(crate) fn part<U>(
        &mut self,
        lowering: &mut Lowering<'_>,
        key: &str,
        place: Span,
        part: fn(&mut T) -> Option<U>,
    ) -> Translations<U> {
        let mut translations = Translations::none(place);
        for translation in &mut self.of {
            match part(&mut translation.raw) {
                Some(raw) => translations
                    .of
                    .push(translation.with(translation.place, raw)),
                None => note_untranslated(lowering, &format!("`{key}`"), translation),
            }
        }
        translations
    }
}

/// Whether a translated list must be as long as the original. A free list (spellings of a term)
/// may also be present in only one of them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    Same,
    Free,
}

pub(crate) fn note_untranslated<T>(
    lowering: &mut Lowering<'_>,
    what: &str,
    translation: &Translation<T>,
) {
    let Translation {
        language, place, ..
    } = translation;
    if !lowering.inputs.is_broken(place.source) {
        Diagnostic::new(Code::MissingTranslation, *place)
            .message(format!("{what} is not translated to `{}`", language.tag()))
            .report(lowering);
    }
}

fn orphan_text(lowering: &mut Lowering<'_>, key: &str, place: Span) {
    Diagnostic::new(Code::OrphanTranslation, place)
        .message(format!("The original has no `{key}` to translate"))
        .hint("Add it to the original, or remove it here.")
        .report(lowering);
}

fn wrong_length(
    lowering: &mut Lowering<'_>,
    key: &str,
    place: Span,
    (length, wanted): (usize, usize),
    first: Option<Span>,
) {
    let mut diagnostic = Diagnostic::new(Code::OrphanTranslation, place)
        .message(format!(
            "The list `{key}` has {length} entries here and {wanted} in the original"
        ))
        .hint("Translate the list entry by entry.");
    if let Some(first) = first {
        diagnostic = diagnostic.label(first, "the original");
    }
    diagnostic.report(lowering);
}
