//! What every rule stands on: the files, the day, the languages, and which files are already known
//! to be broken, so that one mistake is reported once.

use std::collections::BTreeSet;

use super::Options;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::model::Language;
use crate::source::{SourceId, Sources};

/// Fixed before anything is lowered.
pub(super) struct Ground<'a> {
    pub(super) sources: &'a Sources,
    pub(super) options: &'a Options,
    /// The default first; never empty.
    pub(super) languages: Vec<Language>,
    /// The language of the originals: the first.
    pub(super) default_language: Language,
    /// False when `site.toml` is missing or broken, so that nothing is held against a guess.
    pub(super) languages_known: bool,
    broken: BTreeSet<SourceId>,
    /// Files with Markdown that is nested or linked beyond all measure.
    excessive: BTreeSet<SourceId>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(
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
            broken: diagnostics.error_sources(),
            excessive: diagnostics
                .iter()
                .filter(|diagnostic| {
                    matches!(diagnostic.code, Code::NestingTooDeep | Code::TooManyLinks)
                })
                .map(|diagnostic| diagnostic.span.source)
                .collect(),
        }
    }

    /// Whether something in the file has already been reported, so that what is absent from it may
    /// only have been unreadable.
    pub(super) fn is_broken(&self, source: SourceId) -> bool {
        self.broken.contains(&source)
    }

    /// The files under a folder that are refused or have errors.
    pub(super) fn broken_paths(&self, folder: &str) -> impl Iterator<Item = &'a str> {
        self.broken
            .iter()
            .map(|&id| self.sources.get(id).path.as_str())
            .filter(move |path| path.starts_with(folder))
    }

    /// Whether every original whose path begins with `prefix` could be read in full, so that what
    /// is not in them is not there.
    pub(super) fn is_whole(&self, prefix: &str) -> bool {
        self.broken_paths(prefix).all(is_translation)
    }

    /// Whether the Markdown in a file may be handed to the Markdown parser: what was refused for
    /// its depth could take it very long.
    pub(super) fn is_readable_markdown(&self, source: SourceId) -> bool {
        !self.excessive.contains(&source)
    }

    /// Every language but the default.
    pub(super) fn other_languages(&self) -> &[Language] {
        self.languages.get(1..).unwrap_or_default()
    }
}

/// Whether a file's name has a language in it: `1.es.toml`.
fn is_translation(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split('.').count() > 2
}

/// How far the rubric can be held against what refers to it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trust {
    /// In nothing: an id may be missing, since two are alike or one cannot be used.
    None,
    /// In its ids, and not in what its rules say.
    Ids,
    /// In everything.
    Full,
}

/// How far the originals of the rubric and of its elements can be trusted.
pub(super) fn trust_in_rubric(sources: &Sources, diagnostics: &Diagnostics) -> Trust {
    let of_error = |diagnostic: &Diagnostic| {
        let path = sources.get(diagnostic.span.source).path.as_str();
        let in_element = path.starts_with("rubric/elements/");
        if diagnostic.severity != Severity::Error
            || !(in_element || path.starts_with("rubric/rubric."))
            || is_translation(path)
        {
            return Trust::Full;
        }
        match diagnostic.code {
            Code::DuplicateId | Code::SlugCollision => Trust::None,
            Code::BadRubric if in_element => Trust::None,
            _ => Trust::Ids,
        }
    };
    diagnostics
        .iter()
        .map(of_error)
        .min()
        .unwrap_or(Trust::Full)
}
