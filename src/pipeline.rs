//! The order of the steps, on one screen. Only this file knows it.

use std::collections::BTreeSet;

use crate::analysis::{self, Analysis};
use crate::body::Body;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::Site;
use crate::pages::{
    self, DataFile, FileKind, LanguageParts, PageContext, PageTable, SiteFile, Urls,
};
use crate::parse::documents::Documents;
use crate::prepared::Prepared;
use crate::prose::TermMatcher;
use crate::render::{self, Assets, Theme};
use crate::source::{SourceId, Sources};
use crate::text::{self, Words};
use crate::{cards, check, export, parse, reading};

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

/// A valid site with all that its pages need.
struct Publication {
    site: Site,
    analysis: Analysis,
    languages: Vec<LanguageKit>,
    theme: Theme,
    assets: Assets,
    palette_href: String,
    table: PageTable,
    paths: Vec<String>,
}

/// What pages in one language share.
struct LanguageKit {
    words: Words,
    terms: TermMatcher,
    parts: LanguageParts,
    shared: Vec<(&'static str, Prepared)>,
}

/// Reads, checks and lays out a site. Reads no disk, no clock, no environment; renders nothing yet.
pub fn publish(mut sources: Sources, options: &Options) -> Published {
    let mut diagnostics = Diagnostics::new();
    let documents = parse::parse(&sources, &mut diagnostics);
    let (theme, languages) = theme_and_languages(&documents);
    let prose = options.prose.then(|| {
        let tag = languages.first().map_or("en", String::as_str);
        reading::review(&documents, &sources, &theme, tag, &mut diagnostics)
    });
    let site = check::check(documents, &sources, &options.check, &mut diagnostics);
    let tags: Vec<&str> = languages.iter().map(String::as_str).collect();
    let words = text::load(&sources, &theme, &tags, &mut diagnostics);
    let assets = Assets::load(&sources, &theme, &mut diagnostics);
    let theme = Theme::load(&sources, &theme, &mut diagnostics);
    let publication = match site {
        Some(site) if !diagnostics.has_errors() => {
            Some(Publication::new(site, words, theme, assets))
        }
        _ => None,
    };
    let diagnostics = diagnostics.into_sorted();
    sources.forget_texts_except(&shown_with(&diagnostics));
    Published {
        sources,
        diagnostics,
        prose,
        publication,
    }
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

impl Publication {
    fn new(site: Site, words: Vec<Words>, theme: Theme, assets: Assets) -> Self {
        let analysis = analysis::analyse(&site);
        let urls = Urls::new(&site);
        let asset_hrefs: std::collections::BTreeMap<&str, String> = assets
            .paths()
            .iter()
            .map(|(name, path)| (name.as_str(), urls.file_href(path)))
            .collect();
        let asset = Prepared::new(&asset_hrefs);
        let palette_href = urls.file_href(&urls.site_path(SiteFile::Palette));
        let table = PageTable::new(&site, &urls, assets.iter().map(|(path, _)| path));
        let paths = table
            .entries()
            .iter()
            .map(|entry| entry.path.clone())
            .collect();
        let languages = words
            .into_iter()
            .zip(&site.settings.languages)
            .map(|(words, language)| LanguageKit {
                terms: TermMatcher::new(&site, language),
                parts: LanguageParts::default(),
                shared: vec![
                    ("w", Prepared::new(words.plain())),
                    ("asset", asset.clone()),
                ],
                words,
            })
            .collect();
        let mut publication = Self {
            site,
            analysis,
            languages,
            theme,
            assets,
            palette_href,
            table,
            paths,
        };
        let kits = publication.languages.iter().enumerate();
        let parts: Vec<LanguageParts> = kits
            .map(|(at, kit)| LanguageParts::new(&publication.context(kit, at as u8)))
            .collect();
        for (kit, parts) in publication.languages.iter_mut().zip(parts) {
            kit.parts = parts;
        }
        publication
    }

    fn render(&self, at: usize) -> Result<Body<'_>, Box<Diagnostic>> {
        let Some(entry) = self.table.entries().get(at) else {
            return Ok(Body::default());
        };
        match entry.kind {
            FileKind::Page { page, language } => {
                let Some(kit) = self.languages.get(usize::from(language)) else {
                    return Ok(Body::default());
                };
                let view = pages::view(&self.context(kit, language), page);
                self.theme
                    .render(view.template(), &entry.path, &view, &kit.shared)
                    .map(Body::from)
            }
            FileKind::Card { of, language } => {
                let Some(kit) = self.languages.get(usize::from(language)) else {
                    return Ok(Body::default());
                };
                Ok(cards::body(pages::card(&self.context(kit, language), of)))
            }
            FileKind::Data(file) => Ok(self.data(file)),
            FileKind::Site(file) => Ok(Body::from(
                pages::site_file(&self.site, &Urls::new(&self.site), file).into_bytes(),
            )),
            FileKind::Asset(_) => Ok(self
                .assets
                .iter()
                .find(|(path, _)| *path == entry.path)
                .map(|(_, bytes)| Body::from(&bytes[..]))
                .unwrap_or_default()),
            FileKind::Attached(at) => Ok(self
                .site
                .files
                .get(at as usize)
                .map(|file| Body::from(&file.bytes[..]))
                .unwrap_or_default()),
        }
    }

    fn context<'a>(&'a self, kit: &'a LanguageKit, language: u8) -> PageContext<'a> {
        PageContext {
            site: &self.site,
            analysis: &self.analysis,
            urls: Urls::new(&self.site),
            language_at: language,
            language: &self.site.settings.languages[usize::from(language)],
            words: &kit.words,
            terms: &kit.terms,
            parts: &kit.parts,
            palette_href: &self.palette_href,
        }
    }

    fn data(&self, file: DataFile) -> Body<'_> {
        let site = &self.site;
        let meaning = |id: &str| {
            self.languages
                .first()
                .map_or_else(String::new, |kit| kit.words.say(id, &[]))
        };
        match file {
            DataFile::RatingsCsv => Body::Stream(Box::new(|out| {
                export::write_ratings_csv(site, &self.analysis, out)
            })),
            DataFile::RatingsJson => Body::Stream(Box::new(|out| {
                export::write_ratings_json(site, &self.analysis, out)
            })),
            DataFile::StateCsv(index) => export::state_csv(site, index).into(),
            DataFile::StateJson(index) => export::state_json(site, index).into(),
            DataFile::DictionaryCsv => export::dictionary_csv(site, &meaning).into(),
            DataFile::DictionaryJson => export::dictionary_json(site, &meaning).into(),
            DataFile::RubricJson => export::rubric_json(site).into(),
        }
    }
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
        self.publication
            .as_ref()
            .map_or(&[], |publication| &publication.paths)
    }

    /// The content of the file at a place in [`Published::paths`].
    ///
    /// # Errors
    ///
    /// A template that cannot be rendered with this page's view.
    pub fn render(&self, at: usize) -> Result<Body<'_>, Box<Diagnostic>> {
        self.publication
            .as_ref()
            .map_or(Ok(Body::default()), |publication| publication.render(at))
    }

    /// Whether the file at a place in [`Published::paths`] can show a mistake of the content or of
    /// the theme when it is rendered. A picture cannot, and takes long to draw.
    pub fn may_be_wrong(&self, at: usize) -> bool {
        self.publication.as_ref().is_some_and(|publication| {
            let entry = publication.table.entries().get(at);
            entry.is_some_and(|entry| !matches!(entry.kind, FileKind::Card { .. }))
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
