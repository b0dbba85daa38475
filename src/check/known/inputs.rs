//! The inputs of all rules: the files, the date, the languages, and which files are already known
//! to be broken, so that one mistake is reported once.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::check::known::elsewhere::Elsewhere;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Language;
use crate::source::{Role, SourceId, Sources, Span};

/// Options of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Dates after this day are in the future. Nothing that is published depends on it.
    pub today: Date,
    /// Overrides `base_url` of `site.toml`.
    pub base_url: Option<String>,
}

/// The inputs of all rules.
pub(crate) struct Inputs<'a> {
    pub(crate) sources: &'a Sources,
    pub(crate) options: &'a Options,
    /// The default first; never empty.
    pub(crate) languages: Vec<Language>,
    /// The language of the originals: the first.
    pub(crate) default_language: Language,
    /// False when `site.toml` is missing or broken: then the languages are a guess, and no problem
    /// is reported because of them.
    pub(crate) languages_known: bool,
    /// What is missing because it stands elsewhere.
    pub(crate) elsewhere: Elsewhere,
    /// Files with errors.
    broken: BTreeSet<SourceId>,
    /// The places of the errors.
    errors: BTreeSet<Span>,
    /// Files with Markdown that exceeds the limits of nesting or links.
    excessive: BTreeSet<SourceId>,
}

impl<'a> Inputs<'a> {
    pub(crate) fn new(
        sources: &'a Sources,
        options: &'a Options,
        languages: Option<Vec<Language>>,
        diagnostics: &Diagnostics,
    ) -> Self {
        let languages_known = languages.is_some();
        let languages = languages.unwrap_or_else(|| vec![Language::new("en")]);
        let default_language = languages.first().cloned();
        Self {
            sources,
            options,
            languages_known,
            languages,
            default_language: default_language.unwrap_or_else(|| Language::new("en")),
            elsewhere: Elsewhere::of(sources),
            broken: diagnostics.error_sources(),
            errors: diagnostics.error_places(),
            excessive: excessive(diagnostics),
        }
    }

    /// The same inputs for the files of one state, in which `parse` found these problems.
    pub(crate) fn for_files(&self, diagnostics: &Diagnostics) -> Self {
        Self {
            languages: self.languages.clone(),
            default_language: self.default_language.clone(),
            elsewhere: self.elsewhere.clone(),
            broken: diagnostics.error_sources(),
            errors: diagnostics.error_places(),
            excessive: excessive(diagnostics),
            ..*self
        }
    }

    /// Whether the file has errors, so that what is absent from it may only have been unreadable.
    pub(crate) fn is_broken(&self, source: SourceId) -> bool {
        self.broken.contains(&source)
    }

    /// Whether the table that a place is in has an error, so that what is absent from it may only
    /// have been unreadable.
    pub(crate) fn is_broken_at(&self, place: Span) -> bool {
        if !self.is_broken(place.source) {
            return false;
        }
        let text = self.sources.get(place.source).text.as_str();
        let at = place.range().start.min(text.len());
        let start = match text.get(..at) {
            Some(before) if !text.get(at..).unwrap_or("").starts_with('[') => {
                before.rfind("\n[").map_or(0, |header| header + 1)
            }
            _ => at,
        };
        let end = text
            .get(at..)
            .and_then(|rest| rest.find("\n["))
            .map_or(text.len(), |header| at + header);
        let (first, last) = (Span::new(place.source, start..start), end + 1);
        let last = Span::new(place.source, last..last);
        self.errors.range(first..last).next().is_some()
    }

    /// The paths of the files that are refused or have errors.
    pub(crate) fn broken_paths(&self) -> impl Iterator<Item = &'a str> {
        let sources = self.sources;
        self.broken
            .iter()
            .map(move |&id| sources.get(id).path.as_str())
    }

    /// Whether every original of a role could be read in full, so that an id that is not in them
    /// does not exist.
    pub(crate) fn is_whole(&self, role: Role<'_>) -> bool {
        self.broken_paths()
            .filter(|path| Role::from_path(path) == role)
            .all(is_translation)
    }

    /// Whether the Markdown in a file may be parsed: text that exceeds the limits could take very
    /// long.
    pub(crate) fn is_readable_markdown(&self, source: SourceId) -> bool {
        !self.excessive.contains(&source)
    }

    /// Every language but the default.
    pub(crate) fn other_languages(&self) -> &[Language] {
        self.languages.get(1..).unwrap_or_default()
    }
}

fn excessive(diagnostics: &Diagnostics) -> BTreeSet<SourceId> {
    let is_excessive = |diagnostic: &&Diagnostic| {
        matches!(diagnostic.code, Code::NestingTooDeep | Code::TooManyLinks)
    };
    diagnostics
        .iter()
        .filter(is_excessive)
        .map(|diagnostic| diagnostic.span.source)
        .collect()
}

/// Whether the project has anything of a rubric.
pub(crate) fn has_rubric(sources: &Sources) -> bool {
    sources
        .iter()
        .any(|(_, file)| file.path.starts_with("rubric/"))
}

/// Whether a file's name has a language in it: `1.es.toml`.
pub(crate) fn is_translation(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split('.').count() > 2
}
