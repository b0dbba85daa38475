//! Every kind of file.

use crate::export::{Format, Table};
use crate::model::{Edition, ElementIndex, StateIndex, SubElementIndex};

use super::page::Page;

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

/// What a card shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardOf {
    /// The whole site, for every page without a card of its own.
    Site,
    /// A state as it stands now.
    State(StateIndex),
    /// A core element.
    Element(ElementIndex),
    /// A sub-element.
    SubElement(SubElementIndex),
}

/// What a feed follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedOf {
    /// Everything.
    Changes,
    /// A state.
    State(StateIndex),
    /// The ratings of a sub-element.
    SubElement(SubElementIndex),
}

/// How a feed is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedFormat {
    /// Atom 1.0 (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl FeedFormat {
    /// Both, in the order they are offered.
    pub(crate) const ALL: [Self; 2] = [Self::Atom, Self::Json];

    /// The end of a file's name.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Atom => "atom",
            Self::Json => "json",
        }
    }

    /// The media type of the file.
    pub(crate) fn content_type(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml",
            Self::Json => "application/feed+json",
        }
    }

    /// What the format is called.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Atom => "Atom",
            Self::Json => "JSON",
        }
    }
}
