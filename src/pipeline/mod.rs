//! The order of the steps, on one screen. Only this room knows it.

mod memo;
mod publication;
mod render_error;
mod theme_bundle;

use std::collections::BTreeSet;

use crate::body::Body;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::pages::{self, FileKind, Urls};
use crate::parse::documents::Documents;
use crate::render;
use crate::source::{SourceId, Sources};
use crate::{check, parse, reading};
use publication::Publication;

pub use crate::pages::Framing;
pub use memo::Memo;
pub use render_error::RenderError;

/// What a run needs to know besides the files.
#[derive(Clone, Debug)]
pub struct Options {
    /// Dates and overrides for the checks.
    pub check: check::Options,
    /// Whether prose is measured too.
    pub prose: bool,
}

/// How much there is, for messages to people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Files that were read.
    pub files: usize,
    /// States with a profile.
    pub states: usize,
    /// Files that the site has.
    pub pages: usize,
}

/// What became of the files: problems, and if none is an error, a site whose every file can be
/// asked for.
pub struct Published {
    sources: Sources,
    diagnostics: Vec<Diagnostic>,
    prose: Option<reading::Summary>,
    publication: Option<Publication>,
}

/// Reads, checks and lays out a site. Reads no disk, no clock, no environment; renders nothing yet.
/// With the `memo` of the run before it only takes less time.
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
    let diagnostics = problems.into_sorted();
    sources.forget_texts_except(&shown_with(&diagnostics));
    Published {
        sources,
        diagnostics,
        prose,
        publication,
    }
}

/// The documents of everything but the states: [`check::check`] parses those that the memo does not
/// hold.
fn parse_all_but_states(sources: &Sources, problems: &mut Diagnostics) -> Documents {
    let files = sources
        .iter()
        .filter(|(_, source)| source.role().state().is_none());
    parse::parse_files(sources, &files.map(|(id, _)| id).collect(), problems)
}

/// The files that drawing the problems will show.
fn shown_with(diagnostics: &[Diagnostic]) -> BTreeSet<SourceId> {
    diagnostics
        .iter()
        .flat_map(|problem| {
            let labels = problem.labels.iter().map(|label| label.span.source);
            std::iter::once(problem.span.source).chain(labels)
        })
        .collect()
}

/// The theme and the languages that `site.toml` asks for, right or wrong: the theme's own problems
/// are reported even where the content has some.
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

    /// How easy the prose is to read, if the run was to find out.
    pub fn prose(&self) -> Option<&reading::Summary> {
        self.prose.as_ref()
    }

    /// The files, for drawing problems. Their texts are gone where there is no problem to draw.
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

    /// The path of every file of the site below its root, sorted; empty where nothing can be
    /// published.
    pub fn paths(&self) -> &[String] {
        self.publication.as_ref().map_or(&[], Publication::paths)
    }

    /// Where the site stands on its host: `/` or `/path/`.
    pub fn base_path(&self) -> &str {
        self.publication
            .as_ref()
            .map_or("/", |publication| Urls::new(&publication.site).base_path())
    }

    /// The content of the file at a place in [`Published::paths`].
    ///
    /// # Errors
    ///
    /// No such file, or a template that cannot be rendered with this page's view.
    pub fn render(&self, at: usize) -> Result<Body<'_>, RenderError> {
        let publication = self.publication.as_ref().ok_or(RenderError::NoSuchFile)?;
        match (publication.paths().get(at), publication.kinds().get(at)) {
            (Some(path), Some(&kind)) => publication.render(path, kind),
            _ => Err(RenderError::NoSuchFile),
        }
    }

    /// Whether the file at a place in [`Published::paths`] can show a mistake of the content or of
    /// the theme when it is rendered. A picture cannot, and takes long to draw; a feed says what pages
    /// say.
    pub fn may_be_wrong(&self, at: usize) -> bool {
        self.publication.as_ref().is_some_and(|publication| {
            let kind = publication.kinds().get(at);
            kind.is_some_and(|kind| !matches!(kind, FileKind::Card { .. } | FileKind::Feed { .. }))
        })
    }

    /// Who may show the file at a place in [`Published::paths`] in a frame.
    pub fn framing(&self, at: usize) -> Framing {
        let kinds = self.publication.as_ref().map(Publication::kinds);
        match kinds.and_then(|kinds| kinds.get(at)) {
            Some(kind) if kind.is_embed() => Framing::Anywhere,
            _ => Framing::Nowhere,
        }
    }

    /// How many pages show what stands in files: the pages of what the files describe, and those
    /// on which all of its kind stand together. A page that only names it in passing is not counted.
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

    /// What is wrong with the templates: renders one page of each kind in each language, which is
    /// quick, rather than every page.
    pub fn try_templates(&self) -> Vec<Diagnostic> {
        self.publication
            .as_ref()
            .map_or_else(Vec::new, |publication| {
                publication.try_templates().into_sorted()
            })
    }

    /// How much there is.
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
