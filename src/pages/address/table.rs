//! Every file of a site, sorted by path.

use crate::model::Site;
use crate::schema::SchemaFile;

use super::all_files::{cards, data_files, drawings, feeds, site_files};
use super::all_pages::{has_plan, pages};
use super::file::{FeedFormat, FileKind};
use super::page::Page;
use super::taken::{TakenPath, taken};
use super::url::Urls;

/// A file of the site: its path below the output folder, separated by `/`, and its kind.
struct Entry {
    path: String,
    kind: FileKind,
}

/// Every file of a site, sorted by path, without duplicates.
#[derive(Debug, Default)]
pub struct PageTable {
    paths: Vec<String>,
    kinds: Vec<FileKind>,
    taken: Vec<TakenPath>,
}

impl PageTable {
    /// The files of `site`; `assets` are the paths of the theme's assets, in the order of their
    /// indexes.
    pub fn new<'p>(site: &Site, urls: &Urls<'_>, assets: impl Iterator<Item = &'p str>) -> Self {
        let pages = pages(site);
        let mut entries = Vec::with_capacity(pages.len() * site.settings.languages.len() * 2);
        for (language, _) in site.settings.languages.iter().enumerate() {
            let language = u8::try_from(language).unwrap_or(u8::MAX);
            entries.extend(cards(site).into_iter().map(|of| Entry {
                path: urls.card_path(language, of),
                kind: FileKind::Card { of, language },
            }));
            entries.extend(drawings(site).into_iter().map(|of| Entry {
                path: urls.drawing_path(language, of),
                kind: FileKind::Drawing { of, language },
            }));
            entries.extend(feeds(site).into_iter().flat_map(|of| {
                FeedFormat::ALL.map(|format| Entry {
                    path: urls.feed_path(language, of, format),
                    kind: FileKind::Feed {
                        of,
                        format,
                        language,
                    },
                })
            }));
            entries.extend(site.needs_assessment.iter().map(|_| Entry {
                path: urls.blank_table_path(language),
                kind: FileKind::BlankTable { language },
            }));
            let parts = site.rubric.sub_elements.indices();
            entries.extend(parts.filter(|_| has_plan(site)).map(|of| Entry {
                path: urls.gap_help_path(language, of),
                kind: FileKind::GapHelp { of, language },
            }));
            entries.extend(pages.iter().map(|&page| Entry {
                path: urls.out_path(language, page),
                kind: FileKind::Page { page, language },
            }));
        }
        entries.extend(data_files(site).map(|file| Entry {
            path: urls.data_path(file),
            kind: FileKind::Data(file),
        }));
        entries.extend(SchemaFile::all().map(|file| Entry {
            path: urls.schema_path(file),
            kind: FileKind::Schema(file),
        }));
        let is_listed = |page: &&Page| page.is_for_search_engines();
        let addresses = pages.iter().filter(is_listed).count() * site.settings.languages.len();
        entries.extend(site_files(addresses).map(|file| Entry {
            path: urls.site_path(file),
            kind: FileKind::Site(file),
        }));
        entries.extend(assets.enumerate().map(|(at, path)| Entry {
            path: path.to_owned(),
            kind: FileKind::Asset(at as u32),
        }));
        entries.extend(site.files.iter().enumerate().map(|(at, file)| Entry {
            path: urls.attached_path(file),
            kind: FileKind::Attached(at as u32),
        }));
        let taken = taken(
            entries
                .iter()
                .map(|entry| (entry.path.as_str(), entry.kind)),
        );
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        entries.dedup_by(|a, b| a.path == b.path);
        let (paths, kinds) = (entries.into_iter())
            .map(|entry| (entry.path, entry.kind))
            .unzip();
        Self {
            paths,
            kinds,
            taken,
        }
    }

    /// The path of every file below the output folder, sorted.
    pub fn paths(&self) -> &[String] {
        &self.paths
    }

    /// The files of the theme and the attachments that would stand where the site has another file: a
    /// site with any is not published.
    pub fn taken(&self) -> &[TakenPath] {
        &self.taken
    }

    /// The names in the root of the site that it makes itself.
    pub fn own_names(&self) -> impl Iterator<Item = &str> {
        let files = self.paths.iter().zip(&self.kinds);
        files.filter_map(|(path, kind)| {
            let is_own = !matches!(kind, FileKind::Asset(_) | FileKind::Attached(_));
            (is_own && !path.contains('/')).then_some(path.as_str())
        })
    }

    /// The kind of every file, in the order of [`PageTable::paths`].
    pub fn kinds(&self) -> &[FileKind] {
        &self.kinds
    }
}
