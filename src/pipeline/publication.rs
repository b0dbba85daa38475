//! A valid site with all that its pages need. The parts are shared with the publications that
//! follow, as far as they stay what they are.

use std::sync::Arc;

use tera::Value;

use super::look::Look;
use crate::analysis::{self, Analysis};
use crate::body::Body;
use crate::check::Kept;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::export;
use crate::model::Site;
use crate::pages::{self, DataFile, FileKind, PageContext, PageTable, SiteFile, Urls};
use crate::prose::TermMatcher;
use crate::render;

/// A valid site with all that its pages need.
pub(super) struct Publication {
    pub(super) site: Arc<Site>,
    pub(super) kept: Arc<Kept>,
    pub(super) look: Arc<Look>,
    analysis: Arc<Analysis>,
    layout: Arc<Layout>,
}

/// Where every file stands, and what pages in one language share.
struct Layout {
    languages: Vec<LanguageKit>,
    palette_href: String,
    table: PageTable,
    paths: Vec<String>,
}

/// What pages in one language share.
struct LanguageKit {
    terms: TermMatcher,
    shared: Vec<(&'static str, Value)>,
}

impl Publication {
    pub(super) fn new(site: Site, kept: Kept, look: Look) -> Self {
        let analysis = Arc::new(analysis::analyse(&site));
        let layout = Arc::new(Layout::new(&site, &look));
        Self {
            site: Arc::new(site),
            kept: Arc::new(kept),
            look: Arc::new(look),
            analysis,
            layout,
        }
    }

    /// The same site with another look.
    pub(super) fn with_look(&self, look: Look) -> Self {
        Self {
            site: Arc::clone(&self.site),
            kept: Arc::clone(&self.kept),
            layout: Arc::new(Layout::new(&self.site, &look)),
            look: Arc::new(look),
            analysis: Arc::clone(&self.analysis),
        }
    }

    /// The same look for another site.
    pub(super) fn with_content(&self, site: Site, kept: Kept) -> Self {
        Self {
            layout: Arc::new(Layout::new(&site, &self.look)),
            analysis: Arc::new(analysis::analyse(&site)),
            site: Arc::new(site),
            kept: Arc::new(kept),
            look: Arc::clone(&self.look),
        }
    }

    /// The same look for a site of which only states differ.
    pub(super) fn with_site(&self, site: Site, kept: Kept) -> Self {
        let analysis = Arc::new(analysis::analyse(&site));
        let layout = if have_same_addresses(&self.site, &site) {
            Arc::clone(&self.layout)
        } else {
            Arc::new(Layout::new(&site, &self.look))
        };
        Self {
            site: Arc::new(site),
            kept: Arc::new(kept),
            look: Arc::clone(&self.look),
            analysis,
            layout,
        }
    }

    pub(super) fn paths(&self) -> &[String] {
        &self.layout.paths
    }

    pub(super) fn entries(&self) -> &[pages::Entry] {
        self.layout.table.entries()
    }

    /// What is wrong with the templates, seen on one page of each kind in each language.
    pub(super) fn try_templates(&self) -> Diagnostics {
        let mut tried = Vec::new();
        let mut problems = Diagnostics::new();
        for (at, entry) in self.entries().iter().enumerate() {
            if let FileKind::Page { page, language } = entry.kind {
                let kind = (std::mem::discriminant(&page), language);
                if !tried.contains(&kind) {
                    tried.push(kind);
                    if let Err(problem) = self.render(at)
                        && !problems.iter().any(|known| known.span == problem.span)
                    {
                        problems.push(*problem);
                    }
                }
            }
        }
        problems
    }

    /// The content of the file at a place in the paths.
    pub(super) fn render(&self, at: usize) -> Result<Body<'_>, Box<Diagnostic>> {
        let Some(entry) = self.entries().get(at) else {
            return Ok(Body::default());
        };
        match entry.kind {
            FileKind::Page { page, language } => {
                let Some(kit) = self.layout.languages.get(usize::from(language)) else {
                    return Ok(Body::default());
                };
                let view = pages::view(&self.context(kit, language), page);
                self.look
                    .theme
                    .render(view.template(), &entry.path, &view, &kit.shared)
                    .map(Body::from)
            }
            FileKind::Data(file) => Ok(self.data(file)),
            FileKind::Site(file) => Ok(Body::from(
                pages::site_file(&self.site, &Urls::new(&self.site), file).into_bytes(),
            )),
            FileKind::Asset(_) => Ok(self
                .look
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
            words: &self.look.words[usize::from(language)],
            terms: &kit.terms,
            palette_href: &self.layout.palette_href,
        }
    }

    fn data(&self, file: DataFile) -> Body<'_> {
        let site = &self.site;
        let meaning = |id: &str| {
            self.look
                .words
                .first()
                .map_or_else(String::new, |words| words.say(id, &[]))
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

impl Layout {
    fn new(site: &Site, look: &Look) -> Self {
        let urls = Urls::new(site);
        let asset_hrefs: std::collections::BTreeMap<&str, String> = look
            .assets
            .paths()
            .iter()
            .map(|(name, path)| (name.as_str(), urls.file_href(path)))
            .collect();
        let asset = render::value(&asset_hrefs);
        let table = PageTable::new(site, &urls, look.assets.iter().map(|(path, _)| path));
        let paths = table
            .entries()
            .iter()
            .map(|entry| entry.path.clone())
            .collect();
        let languages = look
            .words
            .iter()
            .zip(&site.settings.languages)
            .map(|(words, language)| LanguageKit {
                terms: TermMatcher::new(site, language),
                shared: vec![
                    ("w", render::value(words.plain())),
                    ("asset", asset.clone()),
                ],
            })
            .collect();
        Self {
            languages,
            palette_href: urls.file_href(&urls.site_path(SiteFile::Palette)),
            table,
            paths,
        }
    }
}

/// Whether every page of one site stands where it stands in the other, given that only what is said
/// of states differs.
fn have_same_addresses(one: &Site, other: &Site) -> bool {
    let states = one.states.len() == other.states.len()
        && one.states.iter().zip(&other.states).all(|(one, other)| {
            let editions = |state: &crate::model::State| -> Vec<_> {
                let assessments = state.assessments.iter();
                assessments
                    .map(|assessment| (assessment.edition, assessment.sector))
                    .collect()
            };
            Arc::ptr_eq(one, other) || (one.slug == other.slug && editions(one) == editions(other))
        });
    let files = one.files.len() == other.files.len()
        && (one.files.iter().zip(&other.files))
            .all(|(one, other)| one.path == other.path && Arc::ptr_eq(&one.bytes, &other.bytes));
    states && files
}
