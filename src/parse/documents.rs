//! The content of files as written: with places, unresolved, possibly invalid. A field is `None` if
//! it is absent or could not be read (which is then already reported).
//!
//! A translation is read into the same type as its original; only its ids and texts are filled.

pub use super::formats::*;
pub use super::key::{Format, Key, Kind, MAX_LABEL, Presence, Values};
pub use super::raw::{
    Document, Field, Form, KeyedText, Prose, ProseText, RawText, Text, YearOrDay, place_in,
};

use super::path::Name;
use super::read;
use super::toml_reader::Record;
use crate::diagnostic::Diagnostics;
use crate::source::SourceId;

/// Adds a document to the list of its format.
pub(super) type Add = Box<dyn FnOnce(&mut Documents) + Send>;

/// Reads a file of one format.
pub(super) type Reader = fn(SourceId, &Text, Name) -> (Add, Diagnostics);

macro_rules! documents {
    ($($list:ident: $raw:ident, $name:literal in $path:literal,)+) => {
        /// Every document of a project, in path order within each list.
        #[derive(Debug, Default)]
        pub struct Documents {
            $(
                #[doc = concat!("`", $path, "`")]
                pub $list: Vec<Document<$raw>>,
            )+
        }

        /// The formats of the documents, in the order of the lists, and how each is read.
        static FORMATS: [(Format, Reader); [$($path),+].len()] = [$((
            format::<$raw>($name, $path, true),
            |source, text, name| {
                let (document, problems) = read::document::<$raw>(source, text, name);
                (Box::new(move |all| all.$list.push(document)), problems)
            },
        )),+];
    };
}

documents! {
    site: RawSite, "site" in "site.toml",
    rubric: RawRubric, "rubric" in "rubric/rubric.toml",
    elements: RawElement, "element" in "rubric/elements/*.toml",
    levers: RawLevers, "levers" in "rubric/levers.toml",
    audiences: RawAudiences, "audiences" in "rubric/audiences.toml",
    glossary: RawGlossary, "glossary" in "rubric/glossary.toml",
    theory: RawTheory, "theory-of-action" in "rubric/theory-of-action.toml",
    action_plan: RawActionPlan, "action-plan" in "rubric/action-plan.toml",
    needs_assessment: RawNeedsAssessment, "needs-assessment" in "rubric/assessment.toml",
    pages: RawPage, "page" in "content/*.md",
    practices: RawPractice, "practice" in "content/practices/*.md",
    resources: RawResource, "resource" in "content/resources/*.md",
    profiles: RawProfile, "profile" in "states/*/profile.md",
    plans: RawPlan, "plan" in "states/*/plan.toml",
    assessments: RawAssessment, "assessment" in "states/*/*.toml",
}

/// The format of a theme's list of plain words, which is not a document of the site.
static PLAIN_WORDS: Format =
    format::<RawPlainWords>("plain-words", "themes/*/plain-words/*.toml", false);

/// The format of drafts, which are no documents of a site: `statewise import` reads them.
pub static DRAFT: Format = format::<RawDraft>("draft", "*.json", false);

const fn format<R: Record>(
    name: &'static str,
    path: &'static str,
    has_translations: bool,
) -> Format {
    Format {
        name,
        path,
        description: R::DESCRIPTION,
        keys: R::KEYS,
        has_translations,
    }
}

/// Every format of input files.
pub fn formats() -> impl Iterator<Item = &'static Format> {
    let of_documents = FORMATS.iter().map(|(format, _)| format);
    of_documents.chain([&PLAIN_WORDS, &DRAFT])
}

/// The format of the text at a path of a project, and whether it is a translation; `None` if the path
/// is that of no text.
pub fn format_at(path: &str) -> Option<(&'static Format, bool)> {
    let name = Name::parse(path)?;
    let format = formats().find(|format| format.path != DRAFT.path && name.is_at(format.path))?;
    Some((format, format.has_translations && name.language.is_some()))
}

/// The reader for the file at a path, and the parts of the path; `None` if it is not a document.
pub(super) fn reader(path: &str) -> Option<(Reader, Name)> {
    let name = Name::parse(path)?;
    let (_, reader) = FORMATS.iter().find(|(format, _)| name.is_at(format.path))?;
    Some((*reader, name))
}

/// The format of the file at a path, also of a theme's list of plain words; `None` if it is not one that
/// people write by hand.
pub fn format_of(path: &str) -> Option<&'static Format> {
    let name = Name::parse(path)?;
    let of_documents = FORMATS.iter().map(|(format, _)| format);
    let mut formats = of_documents.chain([&PLAIN_WORDS]);
    formats.find(|format| name.is_at(format.path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Checks the keys of a table and of those in it.
    fn check(place: &str, keys: &[Key]) {
        let names: BTreeSet<&str> = keys.iter().map(|key| key.name).collect();
        assert_eq!(names.len(), keys.len(), "{place}: a key is there twice");
        for key in keys {
            let place = format!("{place}: {}", key.name);
            let about = key.description;
            let quoted = format!("`{}`", key.name);
            assert!(
                about.ends_with('.') && about.split(' ').count() > 1 && !about.contains(&quoted),
                "{place}: {about:?} does not say what it means"
            );
            let is_table = matches!(
                key.kind,
                Kind::Table
                    | Kind::FactTable
                    | Kind::Tables
                    | Kind::FactTables
                    | Kind::KeyedTables(_)
            );
            assert_eq!(is_table, !key.keys.is_empty(), "{place}");
            check(&place, key.keys);
        }
    }

    #[test]
    fn every_key_is_described_and_there_once() {
        for format in formats() {
            assert!(format.description.ends_with('.'), "{}", format.path);
            check(format.path, format.keys);
            let has_body = format.keys.iter().any(|key| key.kind == Kind::Body);
            assert_eq!(has_body, format.path.ends_with(".md"), "{}", format.path);
        }
    }

    #[test]
    fn names_of_formats_are_there_once() {
        let names: BTreeSet<&str> = formats().map(|format| format.name).collect();
        assert_eq!(names.len(), formats().count());
    }

    #[test]
    fn paths_tell_the_format() {
        for (path, expected) in [
            ("site.toml", Some("site.toml")),
            ("site.es.toml", Some("site.toml")),
            (
                "rubric/elements/GOV.es.toml",
                Some("rubric/elements/*.toml"),
            ),
            (
                "rubric/theory-of-action.toml",
                Some("rubric/theory-of-action.toml"),
            ),
            ("rubric/notes.toml", None),
            ("content/home.md", Some("content/*.md")),
            ("content/v1.2.md", Some("content/*.md")),
            ("content/home.toml", None),
            ("content/other/home.md", None),
            ("states/ky/2026.pt-BR.toml", Some("states/*/*.toml")),
            ("states/ky/2026-k12.toml", Some("states/*/*.toml")),
            ("states/ky/plan.toml", Some("states/*/plan.toml")),
            ("states/ky/plan.es.toml", Some("states/*/plan.toml")),
            ("states/ky/profile.es.md", Some("states/*/profile.md")),
            ("states/profile.md", None),
            ("other.toml", None),
        ] {
            let found = reader(path).map(|(_, name)| {
                let mut paths = formats().map(|format| format.path);
                paths.find(|pattern| name.is_at(pattern)).unwrap()
            });
            assert_eq!(found, expected, "{path}");
        }
    }

    #[test]
    fn a_path_tells_the_format_and_whether_it_is_a_translation() {
        for (path, expected) in [
            ("site.toml", Some(("site", false))),
            ("site.es.toml", Some(("site", true))),
            ("states/ky/2026-k12.es.toml", Some(("assessment", true))),
            ("states/ky/plan.toml", Some(("plan", false))),
            (
                "themes/mine/plain-words/en.toml",
                Some(("plain-words", false)),
            ),
            ("themes/mine/theme.toml", None),
            ("draft.json", None),
        ] {
            let found =
                format_at(path).map(|(format, is_translation)| (format.name, is_translation));
            assert_eq!(found, expected, "{path}");
        }
    }
}
