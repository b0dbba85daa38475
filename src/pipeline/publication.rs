//! A valid site with all that its pages need.

use std::sync::Arc;

use super::theme_bundle::ThemeBundle;
use crate::analysis::{self, Analysis};
use crate::body::Body;
use crate::cards;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::export;
use crate::model::Site;
use crate::pages::{
    self, DataFile, FileKind, LanguageParts, PageContext, PageTable, SiteFile, Urls,
};
use crate::prepared::Prepared;
use crate::prose::TermMatcher;

/// A valid site with all that its pages need.
pub(super) struct Publication {
    pub(super) site: Site,
    theme: Arc<ThemeBundle>,
    analysis: Analysis,
    layout: Layout,
    /// What pages in one language show alike. It is never that of another site: some of it is made
    /// of what states say.
    parts: Vec<LanguageParts>,
}

/// Where every file stands, and what pages in one language share.
struct Layout {
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
    pub(super) fn new(site: Site, theme: Arc<ThemeBundle>) -> Self {
        let analysis = analysis::analyse(&site);
        let layout = Layout::new(&site, &theme);
        Self {
            site,
            theme,
            analysis,
            layout,
            parts: Vec::new(),
        }
        .with_parts()
    }

    pub(super) fn paths(&self) -> &[String] {
        self.layout.table.paths()
    }

    pub(super) fn kinds(&self) -> &[FileKind] {
        self.layout.table.kinds()
    }

    /// What is wrong with the templates, seen on one page of each kind in each language.
    pub(super) fn try_templates(&self) -> Diagnostics {
        let mut tried = Vec::new();
        let mut problems = Diagnostics::new();
        for (at, &kind) in self.kinds().iter().enumerate() {
            if let FileKind::Page { page, language } = kind {
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
        let (Some(path), Some(&kind)) = (self.paths().get(at), self.kinds().get(at)) else {
            return Ok(Body::default());
        };
        match kind {
            FileKind::Page { page, language } => {
                let (Some(kit), Some(parts)) = self.of_language(language) else {
                    return Ok(Body::default());
                };
                let view = pages::view(&self.context(kit, parts, language), page);
                self.theme
                    .theme
                    .render(view.template(), path, &view, &kit.shared)
                    .map(Body::from)
            }
            FileKind::Card { of, language } => {
                let (Some(kit), Some(parts)) = self.of_language(language) else {
                    return Ok(Body::default());
                };
                let context = self.context(kit, parts, language);
                Ok(cards::body(pages::card(&context, of)))
            }
            FileKind::Feed {
                of,
                format,
                language,
            } => {
                let (Some(kit), Some(parts)) = self.of_language(language) else {
                    return Ok(Body::default());
                };
                let context = self.context(kit, parts, language);
                Ok(pages::feed(&context, of, format).into())
            }
            FileKind::Data(file) => Ok(self.data(file)),
            FileKind::Site(file) => Ok(Body::from(
                pages::site_file(&self.site, &Urls::new(&self.site), file).into_bytes(),
            )),
            FileKind::Asset(_) => Ok(self
                .theme
                .assets
                .iter()
                .find(|(asset, _)| asset == path)
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

    fn of_language(&self, language: u8) -> (Option<&LanguageKit>, Option<&LanguageParts>) {
        let at = usize::from(language);
        (self.layout.languages.get(at), self.parts.get(at))
    }

    /// The same with the parts that its pages share.
    fn with_parts(mut self) -> Self {
        let none = LanguageParts::default();
        let kits = (0..).zip(&self.layout.languages);
        self.parts = kits
            .map(|(language, kit)| LanguageParts::new(&self.context(kit, &none, language)))
            .collect();
        self
    }

    fn context<'a>(
        &'a self,
        kit: &'a LanguageKit,
        parts: &'a LanguageParts,
        language: u8,
    ) -> PageContext<'a> {
        PageContext {
            site: &self.site,
            analysis: &self.analysis,
            urls: Urls::new(&self.site),
            language_at: language,
            language: &self.site.settings.languages[usize::from(language)],
            words: &self.theme.words[usize::from(language)],
            terms: &kit.terms,
            parts,
            palette_href: &self.layout.palette_href,
        }
    }

    fn data(&self, file: DataFile) -> Body<'_> {
        let site = &self.site;
        let meaning = |id: &str| {
            self.theme
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
                export::compare_json(site, &self.analysis, pages::STATES_PER_PAGE, &edition).into()
            }
        }
    }

    /// All files for machines that are not about one state, behind a file that says what they are, in
    /// the site's first language.
    fn archive(&self) -> Body<'_> {
        let (Some(kit), Some(parts)) = self.of_language(0) else {
            return Body::default();
        };
        let readme = pages::archive_readme(&self.context(kit, parts, 0));
        let readme = Arc::new(readme);
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

impl Layout {
    fn new(site: &Site, theme: &ThemeBundle) -> Self {
        let urls = Urls::new(site);
        let asset_hrefs: std::collections::BTreeMap<&str, String> = theme
            .assets
            .paths()
            .iter()
            .map(|(name, path)| (name.as_str(), urls.file_href(path)))
            .collect();
        let asset = Prepared::new(&asset_hrefs);
        let table = PageTable::new(site, &urls, theme.assets.iter().map(|(path, _)| path));
        let languages = theme
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
}
