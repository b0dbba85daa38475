//! Every file that will exist, sorted by path.

use std::collections::BTreeSet;

use crate::export::{self, Format, Table};
use crate::model::{
    AudienceIndex, Edition, ElementIndex, LeverIndex, PracticeIndex, ResourceIndex, Site,
    StateIndex, SubElementIndex,
};

use super::STATES_PER_PAGE;
use super::card::{self, CardOf};
use super::embed;
use super::facet::{self, ResourceFacet};
use super::feed::{self, FeedFormat, FeedOf};
use super::url::Urls;

/// A page for people, in any language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// `/`
    Home,
    /// `/elements/`
    Elements,
    /// `/elements/1/`
    Element(ElementIndex),
    /// `/elements/1/1a/`, with the number of the page of its list of states, from 1.
    SubElement(SubElementIndex, u32),
    /// `/states/`, with the number of the page, from 1.
    States(u32),
    /// `/states/kentucky/`
    State(StateIndex),
    /// `/states/kentucky/2021/`, with the place in the state's assessments.
    Edition(StateIndex, u32),
    /// `/states/kentucky/learn/`
    Learn(StateIndex),
    /// `/compare/`
    Compare,
    /// `/compare/kentucky/`
    PairsOf(StateIndex),
    /// `/compare/kentucky/maryland/`, the first by slug first.
    Pair(StateIndex, StateIndex),
    /// `/practices/`
    Practices,
    /// `/practices/x/`
    Practice(PracticeIndex),
    /// `/resources/`
    Resources,
    /// `/resources/type/guide/`
    ResourcesOf(ResourceFacet),
    /// `/resources/x/`
    Resource(ResourceIndex),
    /// `/levers/`
    Levers,
    /// `/levers/x/`
    Lever(LeverIndex),
    /// `/audiences/`
    Audiences,
    /// `/audiences/x/`
    Audience(AudienceIndex),
    /// `/glossary/`
    Glossary,
    /// `/theory-of-action/`
    Theory,
    /// `/about/`, with the place in the site's pages of prose.
    Content(u32),
    /// `/data/`
    Data,
    /// `/changes/`
    Changes,
    /// `/national/`
    National,
    /// `/trends/`
    Trends,
    /// `/404.html`
    NotFound,
    /// `/embed/`
    Embeds,
    /// `/embed/heatmap/kentucky/`, or `/embed/heatmap/kentucky/2021/` with the place in the state's
    /// assessments.
    EmbedHeatMap(StateIndex, Option<u32>),
    /// `/embed/map/1/`, or `/embed/map/1/2021/` with the year of the edition.
    EmbedMap(ElementIndex, Option<i16>),
}

impl Page {
    /// Whether the page is a part of another site's page, and no page of its own.
    pub fn is_embed(self) -> bool {
        matches!(self, Self::EmbedHeatMap(..) | Self::EmbedMap(..))
    }

    /// Whether people should find the page by searching: not errors, and not what shows again in a
    /// frame what a page of the site shows.
    pub(super) fn is_for_search_engines(self) -> bool {
        self != Self::NotFound && !self.is_embed()
    }
}

/// A file for machines, at an address that never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataFile {
    /// A table of the whole site.
    Table(Table, Format),
    /// What a table says of one edition. It never changes.
    Edition(Edition, Table, Format),
    /// All of these in one ZIP.
    Archive,
    /// One state as CSV.
    StateCsv(StateIndex),
    /// One state as JSON.
    StateJson(StateIndex),
    /// What the columns mean, as CSV.
    DictionaryCsv,
    /// What the columns mean, as JSON.
    DictionaryJson,
    /// The rubric as JSON.
    RubricJson,
    /// What the page that compares states reads.
    CompareJson,
}

/// A file that hosts and robots expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteFile {
    /// The map of the site, or the list of its maps.
    Sitemap,
    /// One map, from 1, where one is not enough.
    SitemapPart(u32),
    /// `robots.txt`
    Robots,
    /// Headers for static hosts.
    Headers,
    /// Tells GitHub Pages to publish files as they are.
    NoJekyll,
    /// The colors of the ratings.
    Palette,
    /// What a phone needs to put the site on its first screen.
    Manifest,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A page in one of the site's languages.
    Page {
        /// Which page.
        page: Page,
        /// The place of the language in the settings.
        language: u8,
    },
    /// A table or document for machines.
    Data(DataFile),
    /// A file for hosts and robots.
    Site(SiteFile),
    /// The picture that a link shows elsewhere.
    Card {
        /// What it shows.
        of: CardOf,
        /// The place of the language in the settings.
        language: u8,
    },
    /// A feed.
    Feed {
        /// What it follows.
        of: FeedOf,
        /// How it is written.
        format: FeedFormat,
        /// The place of the language in the settings.
        language: u8,
    },
    /// An asset of the theme, by its place in the theme's list.
    Asset(u32),
    /// A file that content shows, by its place in [`Site::files`].
    Attached(u32),
}

impl FileKind {
    /// Whether the file is made for frames on other sites.
    pub fn is_embed(&self) -> bool {
        matches!(self, Self::Page { page, .. } if page.is_embed())
    }
}

/// A file of the site: its path below the output folder, with `/` between the parts, and what it is.
struct Entry {
    path: String,
    kind: FileKind,
}

/// How many addresses a map of the site may hold (sitemaps.org allows 50,000).
pub(super) const ADDRESSES_PER_SITEMAP: usize = 40_000;

/// Every file of a site, sorted by path, each path once.
#[derive(Debug, Default)]
pub struct PageTable {
    paths: Vec<String>,
    kinds: Vec<FileKind>,
}

impl PageTable {
    /// The files of `site`; `assets` are the paths of the theme's assets in its own order.
    pub fn new<'p>(site: &Site, urls: &Urls<'_>, assets: impl Iterator<Item = &'p str>) -> Self {
        let pages = pages(site);
        let mut entries = Vec::with_capacity(pages.len() * site.settings.languages.len() * 2);
        for (language, _) in site.settings.languages.iter().enumerate() {
            let language = u8::try_from(language).unwrap_or(u8::MAX);
            entries.extend(card::all(site).into_iter().map(|of| Entry {
                path: urls.card_path(language, of),
                kind: FileKind::Card { of, language },
            }));
            entries.extend(feed::all(site).into_iter().flat_map(|of| {
                FeedFormat::ALL.map(|format| Entry {
                    path: urls.feed_path(language, of, format),
                    kind: FileKind::Feed {
                        of,
                        format,
                        language,
                    },
                })
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
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        entries.dedup_by(|a, b| a.path == b.path);
        let (paths, kinds) = (entries.into_iter())
            .map(|entry| (entry.path, entry.kind))
            .unzip();
        Self { paths, kinds }
    }

    /// The path of every file below the output folder, sorted.
    pub fn paths(&self) -> &[String] {
        &self.paths
    }

    /// What every file is, in the order of [`PageTable::paths`].
    pub fn kinds(&self) -> &[FileKind] {
        &self.kinds
    }
}

/// Every page, once for all languages.
pub(super) fn pages(site: &Site) -> Vec<Page> {
    let mut pages = vec![
        Page::Home,
        Page::Elements,
        Page::Compare,
        Page::Practices,
        Page::Resources,
        Page::Glossary,
        Page::Data,
        Page::Changes,
        Page::National,
        Page::Trends,
        Page::NotFound,
    ];
    let state_pages = page_count(site.states.len());
    pages.extend((1..=state_pages).map(Page::States));
    pages.extend((0..site.rubric.elements.len()).map(|at| Page::Element(ElementIndex::new(at))));
    for at in 0..site.rubric.sub_elements.len() {
        let index = SubElementIndex::new(at);
        pages.extend((1..=state_pages).map(|number| Page::SubElement(index, number)));
    }
    for (at, state) in site.states.iter().enumerate() {
        let index = StateIndex::new(at);
        pages.push(Page::State(index));
        pages.push(Page::Learn(index));
        pages.extend(
            (0..state.assessments.len() as u32).map(|edition| Page::Edition(index, edition)),
        );
    }
    if site.settings.has_pair_pages(site.states.len()) {
        let states = || (0..site.states.len()).map(StateIndex::new);
        pages.extend(states().map(Page::PairsOf));
        pages.extend(states().flat_map(|first| {
            let after = (first.position() + 1..site.states.len()).map(StateIndex::new);
            after.map(move |second| Page::Pair(first, second))
        }));
    }
    pages.extend((0..site.practices.len()).map(|at| Page::Practice(PracticeIndex::new(at))));
    pages.extend(facet::with_pages(site).into_iter().map(Page::ResourcesOf));
    pages.extend((0..site.resources.len()).map(|at| Page::Resource(ResourceIndex::new(at))));
    if !site.levers.is_empty() {
        pages.push(Page::Levers);
        pages.extend((0..site.levers.len()).map(|at| Page::Lever(LeverIndex::new(at))));
    }
    if !site.audiences.is_empty() {
        pages.push(Page::Audiences);
        pages.extend((0..site.audiences.len()).map(|at| Page::Audience(AudienceIndex::new(at))));
    }
    if site.theory.is_some() {
        pages.push(Page::Theory);
    }
    pages.extend(
        site.content
            .iter()
            .enumerate()
            .filter(|(_, page)| page.slug != HOME)
            .map(|(at, _)| Page::Content(at as u32)),
    );
    pages.extend(embed::pages(site));
    pages
}

/// The slug of the page of prose that opens the front page.
pub(super) const HOME: &str = "home";

/// How many pages a list of states takes; at least one.
pub(super) fn page_count(states: usize) -> u32 {
    states.div_ceil(STATES_PER_PAGE).max(1) as u32
}

/// Every file for machines.
fn data_files(site: &Site) -> impl Iterator<Item = DataFile> {
    whole_data_files(site)
        .chain(has_archive(site).then_some(DataFile::Archive))
        .chain((0..site.states.len()).flat_map(|at| {
            let index = StateIndex::new(at);
            [DataFile::StateCsv(index), DataFile::StateJson(index)]
        }))
}

/// Whether all tables are also in one archive. Past one list page of states it would be the file
/// that takes longest to make by far.
pub(super) fn has_archive(site: &Site) -> bool {
    site.states.len() <= STATES_PER_PAGE
}

/// The files that are not about one state: those that the archive has, in the order they are offered.
pub(super) fn whole_data_files(site: &Site) -> impl Iterator<Item = DataFile> {
    let tables = export::tables(site)
        .flat_map(|table| Format::ALL.map(|format| DataFile::Table(table, format)));
    let about = [
        DataFile::DictionaryCsv,
        DataFile::DictionaryJson,
        DataFile::RubricJson,
        DataFile::CompareJson,
    ];
    let editions = editions(site).into_iter().rev();
    tables.chain(about).chain(editions.flat_map(|edition| {
        EDITION_TABLES.map(|(table, format)| DataFile::Edition(edition, table, format))
    }))
}

/// What is kept of each edition.
const EDITION_TABLES: [(Table, Format); 4] = [
    (Table::Ratings, Format::Csv),
    (Table::Ratings, Format::Json),
    (Table::Evidence, Format::Csv),
    (Table::Sources, Format::Csv),
];

/// Every edition that a state has, oldest first.
fn editions(site: &Site) -> BTreeSet<Edition> {
    let states = site.states.iter();
    let assessments = states.flat_map(|state| &state.assessments);
    assessments.map(|assessment| assessment.edition).collect()
}

fn site_files(addresses: usize) -> impl Iterator<Item = SiteFile> {
    let parts = addresses.div_ceil(ADDRESSES_PER_SITEMAP) as u32;
    let split = if parts > 1 { parts } else { 0 };
    [
        SiteFile::Sitemap,
        SiteFile::Robots,
        SiteFile::Headers,
        SiteFile::NoJekyll,
        SiteFile::Palette,
        SiteFile::Manifest,
    ]
    .into_iter()
    .chain((1..=split).map(SiteFile::SitemapPart))
}
