//! Items within files, matched with their translations by key.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::check::facts::joining::note_untranslated;
use crate::check::known::translations::{Translation, Translations};
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::documents::Text;
use crate::source::{Span, Spanned};

impl<T> Translations<T> {
    /// Takes a list of items out of every translation, to be matched with the original's by key.
    pub(crate) fn nested<U>(
        &mut self,
        noun: &'static str,
        part: fn(&mut T) -> &mut Vec<U>,
        key: fn(&U) -> Option<Spanned<Text>>,
    ) -> Nested<U> {
        let of = self.of.iter_mut().map(|translation| {
            let mut by_key: ByKey<U> = BTreeMap::new();
            for item in std::mem::take(part(&mut translation.raw)) {
                // An item without a key is reported by `parse`.
                if let Some(key) = key(&item) {
                    let items = by_key.entry(key.value).or_default();
                    items.push_back((key.span, item));
                }
            }
            translation.with(translation.place, by_key)
        });
        Nested {
            noun,
            of: of.collect(),
            keys: BTreeSet::new(),
        }
    }
}

/// The items of a list in every translation, by key.
pub(crate) struct Nested<U> {
    noun: &'static str,
    of: Vec<Translation<ByKey<U>>>,
    /// The keys of the original, to distinguish an unknown key from a duplicate.
    keys: BTreeSet<String>,
}

/// The items of one translation, with the places of their keys.
type ByKey<U> = BTreeMap<Text, VecDeque<(Span, U)>>;

impl<U> Nested<U> {
    /// Takes the translations of the original's item with this key. `has_text`: whether the item
    /// has anything to translate.
    pub(crate) fn take(
        &mut self,
        lowering: &mut Lowering<'_>,
        key: &str,
        place: Span,
        has_text: bool,
    ) -> Translations<U> {
        let mut translations = Translations::none(place);
        for translation in &mut self.of {
            let item = translation.raw.get_mut(key).and_then(VecDeque::pop_front);
            match item {
                Some((place, raw)) => translations.of.push(translation.with(place, raw)),
                None if has_text => {
                    let what = format!("The {} `{key}`", self.noun);
                    note_untranslated(lowering, &what, translation);
                }
                None => {}
            }
        }
        if !self.of.is_empty() {
            self.keys.insert(key.to_owned());
        }
        translations
    }

    /// Reports items of translations that no item of the original has taken.
    pub(crate) fn finish(self, lowering: &mut Lowering<'_>) {
        let Self { noun, of, keys } = self;
        for translation in of {
            for (key, items) in translation.raw {
                for (place, _) in items {
                    let diagnostic = if keys.contains(key.as_str()) {
                        Diagnostic::new(Code::OrphanTranslation, place)
                            .message(format!("The {noun} `{key}` is translated twice"))
                    } else {
                        Diagnostic::new(Code::OrphanTranslation, place)
                            .message(format!("The original has no {noun} `{key}`"))
                            .did_you_mean(&key, keys.iter().map(String::as_str))
                    };
                    diagnostic.report(lowering);
                }
            }
        }
    }
}
