//! The order of the steps: the only module that uses all of them.

mod comparison;
mod format;
mod import;
mod memo;
mod publication;
mod render_error;
mod scaffold;
mod state_folder;
mod taken_paths;
mod theme_bundle;

use std::collections::BTreeSet;

use crate::body::Body;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, causes_first, shortened};
use crate::pages::{self, FileKind, Urls};
use crate::parse::documents::Documents;
use crate::render;
use crate::source::{SourceId, Sources};
use crate::{check, parse, reading};
use publication::Publication;

pub use crate::pages::Framing;
pub use format::{FormattedFile, Formatting, format, is_formatted};
pub use import::{
    GivenFile, Import, ImportOptions, Made, MadeFile, NoState, Outcome, Setup, import,
};
pub use memo::Memo;
pub use render_error::RenderError;
pub use scaffold::{NoScaffold, scaffold};

/// Options of a run.
#[derive(Clone, Debug)]
pub struct Options {
    /// Dates and overrides for the checks.
    pub check: check::Options,
    /// Whether the prose is reviewed too (`check --prose`).
    pub prose: bool,
}

/// Numbers of files and states, for messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Files that were read.
    pub files: usize,
    /// States with a profile.
    pub states: usize,
    /// Files that the site has.
    pub pages: usize,
}

/// The result of a run: problems, and if none is an error, a site whose files can be rendered.
pub struct Published {
    sources: Sources,
    diagnostics: Vec<Diagnostic>,
    prose: Option<reading::Summary>,
    publication: Option<Publication>,
}

/// Parses and checks a project, and lists the files of its site. Uses no disk, clock or
/// environment; renders nothing yet. The `memo` of the run before saves time, and does not change
/// the result.
pub fn publish(mut sources: Sources, options: &Options, memo: &mut Memo) -> Published {
    memo.begin(&sources);
    let mut problems = Diagnostics::new();
    let documents = parse_all_but_states(&sources, &mut problems);
    let (theme, languages) = theme_and_languages(&documents);
    let prose = options.prose.then(|| {
        let tag = languages.first().map_or("en", String::as_str);
        let documents = parse::parse(&sources, &mut Diagnostics::new());
        reading::review(&documents, &sources, &theme, tag, &mut problems)
    });
    let site = check::check(
        documents,
        &sources,
        &options.check,
        &mut memo.states,
        &mut problems,
    );
    let theme = memo.theme(&theme, &languages);
    problems.extend(theme.problems.clone());
    let site = site.filter(|_| !problems.has_errors());
    let publication = site.map(|site| Publication::new(site, theme));
    if let Some(publication) = &publication {
        taken_paths::report(publication, &sources, &mut problems);
    }
    let publication = publication.filter(|_| !problems.has_errors());
    let mut diagnostics = problems.into_sorted();
    causes_first(&mut diagnostics, &sources);
    let diagnostics = shortened(diagnostics);
    sources.forget_texts_except(&shown_with(&diagnostics));
    Published {
        sources,
        diagnostics,
        prose,
        publication,
    }
}

/// The documents of everything but the states: [`check::check`] parses those that are not in the
/// memo.
fn parse_all_but_states(sources: &Sources, problems: &mut Diagnostics) -> Documents {
    let files = sources
        .iter()
        .filter(|(_, source)| source.role().state().is_none());
    parse::parse_files(sources, &files.map(|(id, _)| id).collect(), problems)
}

/// The files that the problems quote.
fn shown_with(diagnostics: &[Diagnostic]) -> BTreeSet<SourceId> {
    diagnostics
        .iter()
        .flat_map(|problem| {
            let labels = problem.labels.iter().map(|label| label.span.source);
            std::iter::once(problem.span.source).chain(labels)
        })
        .collect()
}

/// The theme and the languages that `site.toml` names, valid or not: problems of the theme are
/// reported even if the content has errors.
fn theme_and_languages(documents: &Documents) -> (String, Vec<String>) {
    let site = documents
        .site
        .iter()
        .find(|document| document.language.is_none());
    let theme = site.and_then(|document| document.body.theme.as_ref());
    let languages = site.map(|document| &document.body.languages);
    (
        theme.map_or_else(
            || render::DEFAULT_THEME.to_owned(),
            |theme| theme.value.to_string(),
        ),
        languages
            .into_iter()
            .flatten()
            .map(|language| language.value.to_string())
            .collect(),
    )
}

impl Published {
    /// Every problem of every file, in reading order.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// How easy the prose is to read; `None` unless [`Options`] asked for it.
    pub fn prose(&self) -> Option<&reading::Summary> {
        self.prose.as_ref()
    }

    /// The files, for quoting them in problems. Only files with problems keep their texts.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// Whether there is a site to publish: no problem is an error.
    pub fn is_publishable(&self) -> bool {
        self.publication.is_some()
            && !self
                .diagnostics
                .iter()
                .any(|problem| problem.severity == Severity::Error)
    }

    /// The path of every file of the site below its root, sorted; empty if there are errors.
    pub fn paths(&self) -> &[String] {
        self.publication.as_ref().map_or(&[], Publication::paths)
    }

    /// The path of the site on its host: `/` or `/path/`.
    pub fn base_path(&self) -> &str {
        self.publication
            .as_ref()
            .map_or("/", |publication| Urls::new(&publication.site).base_path())
    }

    /// The content of the file at an index of [`Published::paths`].
    ///
    /// # Errors
    ///
    /// There is no such file, or a template cannot be rendered with the view of the page.
    pub fn render(&self, at: usize) -> Result<Body<'_>, RenderError> {
        let publication = self.publication.as_ref().ok_or(RenderError::NoSuchFile)?;
        match (publication.paths().get(at), publication.kinds().get(at)) {
            (Some(path), Some(&kind)) => publication.render(path, kind),
            _ => Err(RenderError::NoSuchFile),
        }
    }

    /// Whether rendering the file at an index of [`Published::paths`] can reveal an error of the
    /// content or the theme: only pages are made with templates.
    pub fn may_be_wrong(&self, at: usize) -> bool {
        self.publication.as_ref().is_some_and(|publication| {
            let kind = publication.kinds().get(at);
            kind.is_some_and(|kind| matches!(kind, FileKind::Page { .. }))
        })
    }

    /// The schemas of the project's files: the name of each, and its text; none if there are errors.
    pub fn schemas(&self) -> Vec<(String, String)> {
        let publication = self.publication.iter();
        publication.flat_map(Publication::schemas).collect()
    }

    /// Which sites may show the file at an index of [`Published::paths`] in a frame.
    pub fn framing(&self, at: usize) -> Framing {
        let kinds = self.publication.as_ref().map(Publication::kinds);
        match kinds.and_then(|kinds| kinds.get(at)) {
            Some(kind) if kind.is_embed() => Framing::Anywhere,
            _ => Framing::Nowhere,
        }
    }

    /// How many pages show the content of files: the pages about what the files describe, and those
    /// that list all of its kind. Pages that only mention it are not counted.
    pub fn pages_showing(&self, paths: &BTreeSet<String>) -> usize {
        let Some(publication) = &self.publication else {
            return 0;
        };
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        let affected = pages::AffectedPages::new(&publication.site, &paths);
        (publication.kinds().iter())
            .filter(|kind| matches!(kind, FileKind::Page { page, .. } if affected.contains(*page)))
            .count()
    }

    /// Whether a file at a path, perhaps of an older site, is the page of a state.
    pub fn is_state_page(path: &str) -> bool {
        pages::is_state_page(path)
    }

    /// Problems of the templates, found by rendering one page of each kind in each language, which
    /// is faster than rendering every page.
    pub fn try_templates(&self) -> Vec<Diagnostic> {
        self.publication
            .as_ref()
            .map_or_else(Vec::new, |publication| {
                publication.try_templates().into_sorted()
            })
    }

    /// Numbers of files and states.
    pub fn counts(&self) -> Counts {
        Counts {
            files: self
                .sources
                .iter()
                .filter(|(_, source)| !source.built_in)
                .count(),
            states: self
                .publication
                .as_ref()
                .map_or(0, |publication| publication.site.states.len()),
            pages: self.paths().len(),
        }
    }
}
