//! Collects what changed of the fields of one thing.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::change::{FieldChange, Rewording, SourceChanges};
use crate::model::{Language, Localized, Markdown};

/// The changes of fields so far.
#[derive(Default)]
pub(super) struct Fields(Vec<FieldChange>);

/// What can be written: spaces and line breaks between words mean nothing.
pub(super) trait Written {
    /// All of it.
    fn written(&self) -> Cow<'_, str>;
}

impl Written for String {
    fn written(&self) -> Cow<'_, str> {
        Cow::from(self)
    }
}

impl Written for Markdown {
    fn written(&self) -> Cow<'_, str> {
        Cow::from(self.source())
    }
}

impl<T: Written> Written for Vec<T> {
    fn written(&self) -> Cow<'_, str> {
        let lines: Vec<_> = self.iter().map(Written::written).collect();
        Cow::from(lines.join("\n"))
    }
}

/// Whether two texts have the same words.
pub(super) fn same_words(one: &str, other: &str) -> bool {
    one == other || one.split_whitespace().eq(other.split_whitespace())
}

impl Fields {
    /// A short value.
    pub(super) fn value(
        &mut self,
        field: &'static str,
        was: Option<impl ToString>,
        now: Option<impl ToString>,
    ) {
        let (was, now) = (
            was.map(|was| was.to_string()),
            now.map(|now| now.to_string()),
        );
        if was != now {
            self.0.push(FieldChange::Value { field, was, now });
        }
    }

    /// Something with an id and a name, which is another only if its id is.
    pub(super) fn named(
        &mut self,
        field: &'static str,
        (was, was_name): (&str, &str),
        (now, now_name): (&str, &str),
    ) {
        if was != now {
            let (was, now) = (Some(was_name.to_owned()), Some(now_name.to_owned()));
            self.0.push(FieldChange::Value { field, was, now });
        }
    }

    /// A list, whose order means nothing.
    pub(super) fn list(
        &mut self,
        field: &'static str,
        was: impl IntoIterator<Item = String>,
        now: impl IntoIterator<Item = String>,
    ) {
        let was: BTreeSet<String> = was.into_iter().collect();
        let now: BTreeSet<String> = now.into_iter().collect();
        self.gained_and_lost(
            field,
            now.difference(&was).cloned().collect(),
            was.difference(&now).cloned().collect(),
        );
    }

    /// What came to a list, and what went.
    pub(super) fn gained_and_lost(
        &mut self,
        field: &'static str,
        gained: Vec<String>,
        lost: Vec<String>,
    ) {
        if !(gained.is_empty() && lost.is_empty()) {
            self.0.push(FieldChange::List {
                field,
                gained,
                lost,
            });
        }
    }

    /// A list of sources.
    pub(super) fn sources(&mut self, changes: SourceChanges) {
        self.gained_and_lost("sources", changes.gained, changes.lost);
        let changed = changes.changed.into_iter();
        self.0.extend(changed.map(FieldChange::Source));
    }

    /// A short text, which is shown, and its translations, which are not.
    pub(super) fn label(
        &mut self,
        field: &'static str,
        was: Option<&Localized<String>>,
        now: Option<&Localized<String>>,
    ) {
        let original = |text: Option<&Localized<String>>| {
            text.map(|text| text.original.clone())
                .filter(|text| !text.is_empty())
        };
        self.value(field, original(was), original(now));
        self.translations(field, was, now);
    }

    /// A text with its translations.
    pub(super) fn text<T: Written>(
        &mut self,
        field: &'static str,
        was: Option<&Localized<T>>,
        now: Option<&Localized<T>>,
    ) {
        let original =
            |text: Option<&Localized<T>>| text.map(|text| text.original.written().into_owned());
        self.wording(field, None, original(was), original(now));
        self.translations(field, was, now);
    }

    fn translations<T: Written>(
        &mut self,
        field: &'static str,
        was: Option<&Localized<T>>,
        now: Option<&Localized<T>>,
    ) {
        let all = [was, now].into_iter().flatten();
        let languages: BTreeSet<&Language> = all
            .flat_map(|text| text.translations.iter().map(|(language, _)| language))
            .collect();
        for language in languages {
            let translated = |text: Option<&Localized<T>>| {
                let mut translations = text?.translations.iter();
                let (_, value) = translations.find(|(own, _)| own == language)?;
                Some(value.written().into_owned())
            };
            let tag = Some(language.tag().to_owned());
            self.wording(field, tag, translated(was), translated(now));
        }
    }

    fn wording(
        &mut self,
        field: &'static str,
        language: Option<String>,
        was: Option<String>,
        now: Option<String>,
    ) {
        let (was, now) = (was.unwrap_or_default(), now.unwrap_or_default());
        let happened = match (was.trim().is_empty(), now.trim().is_empty()) {
            (true, true) => return,
            (true, false) => Rewording::Gained,
            (false, true) => Rewording::Lost,
            (false, false) if same_words(&was, &now) => return,
            (false, false) => Rewording::Reworded,
        };
        self.0.push(FieldChange::Text {
            field,
            language,
            happened,
        });
    }

    /// How many changed.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Everything that changed.
    pub(super) fn into_changes(self) -> Vec<FieldChange> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(original: &str, spanish: Option<&str>) -> Localized<String> {
        let mut text = Localized::new(original.to_owned());
        text.translations = (spanish.into_iter())
            .map(|words| (Language::new("es"), words.to_owned()))
            .collect();
        text
    }

    #[test]
    fn words_count_and_spaces_do_not() {
        let none = None;
        for (was, now, expected) in [
            (("a b", none), ("a\n  b ", none), vec![]),
            (
                ("a b", none),
                ("a c", none),
                vec![(None, Rewording::Reworded)],
            ),
            (("", none), ("a", none), vec![(None, Rewording::Gained)]),
            (("a", none), (" \n", none), vec![(None, Rewording::Lost)]),
            (
                ("a", none),
                ("a", Some("á")),
                vec![(Some("es"), Rewording::Gained)],
            ),
            (
                ("a", Some("á")),
                ("a", Some("é")),
                vec![(Some("es"), Rewording::Reworded)],
            ),
            (
                ("a", Some("á")),
                ("b", none),
                vec![(None, Rewording::Reworded), (Some("es"), Rewording::Lost)],
            ),
        ] {
            let mut fields = Fields::default();
            fields.text(
                "field",
                Some(&text(was.0, was.1)),
                Some(&text(now.0, now.1)),
            );
            let expected: Vec<_> = (expected.into_iter())
                .map(|(language, happened)| FieldChange::Text {
                    field: "field",
                    language: language.map(str::to_owned),
                    happened,
                })
                .collect();
            assert_eq!(fields.into_changes(), expected, "{was:?} {now:?}");
        }
    }

    #[test]
    fn a_list_gains_and_loses_whatever_its_order() {
        let list = |names: &[&str]| {
            names
                .iter()
                .map(|name| (*name).to_owned())
                .collect::<Vec<_>>()
        };
        let mut fields = Fields::default();
        fields.list("same", list(&["a", "b"]), list(&["b", "a"]));
        fields.list("other", list(&["a", "b"]), list(&["c", "b"]));
        assert_eq!(
            fields.into_changes(),
            [FieldChange::List {
                field: "other",
                gained: list(&["c"]),
                lost: list(&["a"])
            }]
        );
    }
}
