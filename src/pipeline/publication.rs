//! A valid site, with the data that its pages share.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Arc;

use super::render_error::RenderError;
use super::theme_bundle::ThemeBundle;
use crate::analysis::{self, Analysis};
use crate::body::Body;
use crate::cards;
use crate::diagnostic::Diagnostics;
use crate::export;
use crate::model::Site;
use crate::pages::{
    self, DataFile, FileKind, FragmentCache, LanguageContext, PageContext, PageTable, SiteFile,
    TakenPath, Urls,
};
use crate::prose::TermMatcher;
use crate::schema::SchemaFile;
use crate::serialized_view::SerializedView;

/// A valid site, with the data that its pages share.
pub(super) struct Publication {
    pub(super) site: Site,
    theme: Arc<ThemeBundle>,
    analysis: Analysis,
    layout: SiteLayout,
    /// The caches of each language. They depend on the states, so they belong to this site only.
    fragments: Vec<FragmentCache>,
}

/// The page table, and the data shared by the pages of each language.
struct SiteLayout {
    languages: Vec<LanguageKit>,
    palette_href: String,
    table: PageTable,
}

/// The data shared by the pages in one language.
struct LanguageKit {
    terms: TermMatcher,
    shared: Vec<(&'static str, SerializedView)>,
}

impl Publication {
    pub(super) fn new(site: Site, theme: Arc<ThemeBundle>) -> Self {
        let analysis = analysis::analyse(&site);
        let layout = SiteLayout::new(&site, &theme);
        let fragments = (0..layout.languages.len())
            .map(|at| pages::prepare(&layout.context(&site, &analysis, &theme, at)))
            .collect();
        Self {
            site,
            theme,
            analysis,
            layout,
            fragments,
        }
    }

    /// The path of every file, sorted.
    pub(super) fn paths(&self) -> &[String] {
        self.layout.table.paths()
    }

    /// The kind of every file, in the order of the paths.
    pub(super) fn kinds(&self) -> &[FileKind] {
        self.layout.table.kinds()
    }

    /// The files of the project that would stand where the site has another.
    pub(super) fn taken_paths(&self) -> &[TakenPath] {
        self.layout.table.taken()
    }

    /// The names in the root of the site that it makes itself.
    pub(super) fn own_names(&self) -> impl Iterator<Item = &str> {
        self.layout.table.own_names()
    }

    /// The name of the theme.
    pub(super) fn theme_name(&self) -> &str {
        &self.theme.name
    }

    /// Problems of the templates, found by rendering one page of each kind in each language.
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
                        problem.report(&mut problems);
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
                let theme = &self.theme.theme;
                let page = theme.render(view.template(), path, &view, shared);
                Body::from(page.map_err(RenderError::Template)?)
            }
            FileKind::Card { of, language } => {
                cards::body(pages::card(&self.context(language), of))
            }
            FileKind::Drawing { of, language } => {
                cards::as_svg(&pages::card(&self.context(language), of))
            }
            FileKind::Feed {
                of,
                format,
                language,
            } => pages::feed(&self.context(language), of, format).into(),
            FileKind::BlankTable { language } => pages::blank_table(&self.context(language)).into(),
            FileKind::GapHelp { of, language } => {
                pages::gap_help(&self.context(language), of).into()
            }
            FileKind::Data(file) => self.data(file),
            FileKind::Schema(file) => Body::from(self.schema(path, file).into_bytes()),
            FileKind::Site(file) => {
                let text = pages::site_file(&self.site, &Urls::new(&self.site), file);
                Body::from(text.into_bytes())
            }
            FileKind::Asset(_) => {
                let mut assets = self.theme.assets.iter();
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

    /// The site in a language, for views of its pages.
    pub(super) fn context(&self, language: u8) -> PageContext<'_> {
        let at = usize::from(language);
        let base = (self.layout).context(&self.site, &self.analysis, &self.theme, at);
        PageContext::new(base, &self.fragments[at])
    }

    /// The schemas of the project's files: the name of each, and its text.
    pub(super) fn schemas(&self) -> impl Iterator<Item = (String, String)> {
        let files = self.paths().iter().zip(self.kinds());
        files.filter_map(|(path, &kind)| match kind {
            FileKind::Schema(file) => Some((file.name(), self.schema(path, file))),
            _ => None,
        })
    }

    fn schema(&self, path: &str, file: SchemaFile) -> String {
        file.text(&self.site, &Urls::new(&self.site).file_absolute(path))
    }

    fn data(&self, file: DataFile) -> Body<'_> {
        let site = &self.site;
        let say = move |id: &str| {
            self.theme
                .words
                .first()
                .map_or_else(String::new, |words| words.say(id, &[]))
        };
        let tables = move |table, format, edition| {
            Body::Stream(Box::new(move |out: &mut dyn Write| {
                let tables = export::Tables {
                    site,
                    analysis: &self.analysis,
                    say: &say,
                };
                tables.write(table, format, edition, out)
            }))
        };
        match file {
            DataFile::Table(table, format) => tables(table, format, None),
            DataFile::Edition(edition, table, format) => tables(table, format, Some(edition)),
            DataFile::Archive => self.archive(),
            DataFile::StateCsv(index) => export::state_csv(site, index).into(),
            DataFile::StateJson(index) => export::state_json(site, index).into(),
            DataFile::DictionaryCsv => export::dictionary_csv(site, &say).into(),
            DataFile::DictionaryJson => export::dictionary_json(site, &say).into(),
            DataFile::DataPackage => export::data_package(site, &say).into(),
            DataFile::RubricJson => export::rubric_json(site).into(),
            DataFile::CompareJson => {
                let urls = Urls::new(site);
                let edition = |state, at| urls.edition_id(state, at);
                export::compare_json(site, &self.analysis, pages::STATES_TO_COMPARE, &edition)
                    .into()
            }
        }
    }

    /// All machine-readable files that are not about one state, after a README in the site's first
    /// language.
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
    fn new(site: &Site, theme: &ThemeBundle) -> Self {
        let urls = Urls::new(site);
        let asset_hrefs: BTreeMap<&str, String> = theme
            .assets
            .paths()
            .iter()
            .map(|(name, path)| (name.as_str(), urls.file_href(path)))
            .collect();
        let asset = SerializedView::new(&asset_hrefs);
        let imports = SerializedView::new(&import_hrefs(theme, &urls));
        let table = PageTable::new(site, &urls, theme.assets.iter().map(|(path, _)| path));
        let languages = theme
            .words
            .iter()
            .zip(&site.settings.languages)
            .map(|(words, language)| LanguageKit {
                terms: TermMatcher::new(site, language),
                shared: vec![
                    ("w", SerializedView::new(words.plain())),
                    ("asset", asset.clone()),
                    ("imports", imports.clone()),
                ],
            })
            .collect();
        Self {
            languages,
            palette_href: urls.file_href(&urls.site_path(SiteFile::Palette)),
            table,
        }
    }

    /// The site in the language at an index of the settings.
    fn context<'a>(
        &'a self,
        site: &'a Site,
        analysis: &'a Analysis,
        theme: &'a ThemeBundle,
        at: usize,
    ) -> LanguageContext<'a> {
        LanguageContext {
            site,
            analysis,
            urls: Urls::new(site),
            language_at: u8::try_from(at).unwrap_or(u8::MAX),
            language: &site.settings.languages[at],
            words: &theme.words[at],
            terms: &self.languages[at].terms,
            all_words: &theme.words,
            palette_href: &self.palette_href,
        }
    }
}

/// The addresses of all scripts that each script of the theme needs before it can run, by its name.
fn import_hrefs<'t>(theme: &'t ThemeBundle, urls: &Urls<'_>) -> BTreeMap<&'t str, Vec<String>> {
    let scripts = theme.assets.scripts();
    let hrefs = |name| theme.assets.imports(name).into_iter();
    scripts
        .map(|name| (name, hrefs(name).map(|path| urls.file_href(path)).collect()))
        .collect()
}
