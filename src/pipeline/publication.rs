//! A valid site with all that its pages need. Publications that follow share what stays the same.

use std::sync::Arc;

use super::look::Look;
use super::render_error::RenderError;
use crate::analysis::{self, Analysis};
use crate::body::Body;
use crate::cards;
use crate::check::Kept;
use crate::diagnostic::Diagnostics;
use crate::export;
use crate::model::Site;
use crate::pages::{
    self, DataFile, FileKind, FragmentCache, LanguageContext, PageContext, PageTable, SiteFile,
    Urls,
};
use crate::prepared::Prepared;
use crate::prose::TermMatcher;

/// A valid site with all that its pages need.
pub(super) struct Publication {
    pub(super) site: Arc<Site>,
    pub(super) kept: Arc<Kept>,
    pub(super) look: Arc<Look>,
    analysis: Arc<Analysis>,
    layout: Arc<SiteLayout>,
    /// For each language. Made of what states say, so never shared with another site.
    fragments: Vec<FragmentCache>,
}

/// Where every file stands, and what pages in one language share.
struct SiteLayout {
    languages: Vec<LanguageKit>,
    palette_href: String,
    table: PageTable,
}

/// What pages in one language share.
struct LanguageKit {
    terms: TermMatcher,
    shared: Vec<(&'static str, Prepared)>,
}

impl Publication {
    pub(super) fn new(site: Site, kept: Kept, look: Look) -> Self {
        let analysis = Arc::new(analysis::analyse(&site));
        let layout = Arc::new(SiteLayout::new(&site, &look));
        Self::with_fragments(
            Arc::new(site),
            Arc::new(kept),
            Arc::new(look),
            analysis,
            layout,
        )
    }

    /// The same site with another look.
    pub(super) fn with_look(&self, look: Look) -> Self {
        let layout = Arc::new(SiteLayout::new(&self.site, &look));
        Self::with_fragments(
            Arc::clone(&self.site),
            Arc::clone(&self.kept),
            Arc::new(look),
            Arc::clone(&self.analysis),
            layout,
        )
    }

    /// The same look for another site.
    pub(super) fn with_content(&self, site: Site, kept: Kept) -> Self {
        let layout = Arc::new(SiteLayout::new(&site, &self.look));
        self.with_layout(site, kept, layout)
    }

    /// The same look for a site of which only states differ.
    pub(super) fn with_site(&self, site: Site, kept: Kept) -> Self {
        let layout = if have_same_addresses(&self.site, &site) {
            Arc::clone(&self.layout)
        } else {
            Arc::new(SiteLayout::new(&site, &self.look))
        };
        self.with_layout(site, kept, layout)
    }

    fn with_layout(&self, site: Site, kept: Kept, layout: Arc<SiteLayout>) -> Self {
        let analysis = Arc::new(analysis::analyse(&site));
        Self::with_fragments(
            Arc::new(site),
            Arc::new(kept),
            Arc::clone(&self.look),
            analysis,
            layout,
        )
    }

    fn with_fragments(
        site: Arc<Site>,
        kept: Arc<Kept>,
        look: Arc<Look>,
        analysis: Arc<Analysis>,
        layout: Arc<SiteLayout>,
    ) -> Self {
        let fragments = (0..layout.languages.len())
            .map(|at| pages::prepare(&layout.context(&site, &analysis, &look, at)))
            .collect();
        Self {
            site,
            kept,
            look,
            analysis,
            layout,
            fragments,
        }
    }

    /// The path of every file, sorted.
    pub(super) fn paths(&self) -> &[String] {
        self.layout.table.paths()
    }

    /// What every file is, in the order of the paths.
    pub(super) fn kinds(&self) -> &[FileKind] {
        self.layout.table.kinds()
    }

    /// What is wrong with the templates, seen on one page of each kind in each language.
    pub(super) fn try_templates(&self) -> Diagnostics {
        let mut tried = Vec::new();
        let mut problems = Diagnostics::new();
        for (path, &kind) in self.paths().iter().zip(self.kinds()) {
            if let FileKind::Page { page, language } = kind {
                let tried_as = (std::mem::discriminant(&page), language);
                if !tried.contains(&tried_as) {
                    tried.push(tried_as);
                    if let Err(RenderError::Template(problem)) = self.render(path, kind)
                        && !problems.iter().any(|known| known.span == problem.span)
                    {
                        problems.push(*problem);
                    }
                }
            }
        }
        problems
    }

    /// The content of a file of this publication.
    pub(super) fn render(&self, path: &str, kind: FileKind) -> Result<Body<'_>, RenderError> {
        Ok(match kind {
            FileKind::Page { page, language } => {
                let view = pages::view(&self.context(language), page);
                let shared = &self.layout.languages[usize::from(language)].shared;
                let theme = &self.look.theme;
                let page = theme.render(view.template(), path, &view, shared);
                Body::from(page.map_err(RenderError::Template)?)
            }
            FileKind::Card { of, language } => {
                cards::body(pages::card(&self.context(language), of))
            }
            FileKind::Feed {
                of,
                format,
                language,
            } => pages::feed(&self.context(language), of, format).into(),
            FileKind::Data(file) => self.data(file),
            FileKind::Site(file) => {
                let text = pages::site_file(&self.site, &Urls::new(&self.site), file);
                Body::from(text.into_bytes())
            }
            FileKind::Asset(_) => {
                let mut assets = self.look.assets.iter();
                let asset = assets.find(|(asset, _)| *asset == path);
                let (_, bytes) = asset.ok_or(RenderError::NoSuchFile)?;
                Body::from(&bytes[..])
            }
            FileKind::Attached(at) => {
                let file = self.site.files.get(at as usize);
                Body::from(&file.ok_or(RenderError::NoSuchFile)?.bytes[..])
            }
        })
    }

    fn context(&self, language: u8) -> PageContext<'_> {
        let at = usize::from(language);
        let base = (self.layout).context(&self.site, &self.analysis, &self.look, at);
        PageContext::new(base, &self.fragments[at])
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
            DataFile::Table(table, format) => Body::Stream(Box::new(move |out| {
                export::write_table(site, &self.analysis, table, format, out)
            })),
            DataFile::Edition(edition, table, format) => Body::Stream(Box::new(move |out| {
                export::write_edition_table(site, &self.analysis, edition, table, format, out)
            })),
            DataFile::Archive => self.archive(),
            DataFile::StateCsv(index) => export::state_csv(site, index).into(),
            DataFile::StateJson(index) => export::state_json(site, index).into(),
            DataFile::DictionaryCsv => export::dictionary_csv(site, &meaning).into(),
            DataFile::DictionaryJson => export::dictionary_json(site, &meaning).into(),
            DataFile::RubricJson => export::rubric_json(site).into(),
            DataFile::CompareJson => {
                let urls = Urls::new(site);
                let edition = |state, at| urls.edition_id(state, at);
                export::compare_json(site, &self.analysis, pages::STATES_TO_COMPARE, &edition)
                    .into()
            }
        }
    }

    /// All files for machines that are not about one state, behind a file that says what they are, in
    /// the site's first language.
    fn archive(&self) -> Body<'_> {
        let readme = Arc::new(pages::archive_readme(&self.context(0)));
        Body::Costly(export::archive(move || self.archived(&readme).into_iter()))
    }

    fn archived(&self, readme: &Arc<pages::Readme>) -> Vec<export::Archived<'_>> {
        let readme = Arc::clone(readme);
        let mut archived = vec![export::Archived {
            path: readme.path.clone(),
            content: Box::new(move |out| out.write_all(readme.text.as_bytes())),
        }];
        let files = pages::archived_files(&self.site, &Urls::new(&self.site));
        archived.extend(files.into_iter().map(|(path, file)| export::Archived {
            path,
            content: Box::new(move |out| self.data(file).write_to(out)),
        }));
        archived
    }
}

impl SiteLayout {
    fn new(site: &Site, look: &Look) -> Self {
        let urls = Urls::new(site);
        let asset_hrefs: std::collections::BTreeMap<&str, String> = look
            .assets
            .paths()
            .iter()
            .map(|(name, path)| (name.as_str(), urls.file_href(path)))
            .collect();
        let asset = Prepared::new(&asset_hrefs);
        let table = PageTable::new(site, &urls, look.assets.iter().map(|(path, _)| path));
        let languages = look
            .words
            .iter()
            .zip(&site.settings.languages)
            .map(|(words, language)| LanguageKit {
                terms: TermMatcher::new(site, language),
                shared: vec![
                    ("w", Prepared::new(words.plain())),
                    ("asset", asset.clone()),
                ],
            })
            .collect();
        Self {
            languages,
            palette_href: urls.file_href(&urls.site_path(SiteFile::Palette)),
            table,
        }
    }

    /// The site in the language at a place in the settings.
    fn context<'a>(
        &'a self,
        site: &'a Site,
        analysis: &'a Analysis,
        look: &'a Look,
        at: usize,
    ) -> LanguageContext<'a> {
        LanguageContext {
            site,
            analysis,
            urls: Urls::new(site),
            language_at: u8::try_from(at).unwrap_or(u8::MAX),
            language: &site.settings.languages[at],
            words: &look.words[at],
            terms: &self.languages[at].terms,
            palette_href: &self.palette_href,
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
            // The place decides which editions have a map.
            let is_alike = || {
                one.slug == other.slug
                    && one.place == other.place
                    && editions(one) == editions(other)
            };
            Arc::ptr_eq(one, other) || is_alike()
        });
    let files = one.files.len() == other.files.len()
        && (one.files.iter().zip(&other.files))
            .all(|(one, other)| one.path == other.path && Arc::ptr_eq(&one.bytes, &other.bytes));
    states && files
}
