//! Every kind of file.

use crate::export::{Format, Table};
use crate::model::{Edition, ElementIndex, StateIndex, SubElementIndex};
use crate::schema::SchemaFile;

use super::page::Page;

/// A data file. Its address never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataFile {
    /// A table of the whole site.
    Table(Table, Format),
    /// The rows of a table for one edition. The content never changes.
    Edition(Edition, Table, Format),
    /// All data files in one ZIP.
    Archive,
    /// One state as CSV.
    StateCsv(StateIndex),
    /// One state as JSON.
    StateJson(StateIndex),
    /// The columns of all tables, as CSV.
    DictionaryCsv,
    /// The columns of all tables, as JSON.
    DictionaryJson,
    /// The columns of all tables, for programs that read Frictionless data packages.
    DataPackage,
    /// The rubric as JSON.
    RubricJson,
    /// The numbers that the scripts of `/compare/` and "what if" load.
    CompareJson,
}

/// A file for hosts and crawlers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteFile {
    /// The sitemap, or the sitemap index if there are several.
    Sitemap,
    /// One of several sitemaps, counted from 1.
    SitemapPart(u32),
    /// `robots.txt`
    Robots,
    /// `_headers`: HTTP headers for static hosts.
    Headers,
    /// `.nojekyll`: makes GitHub Pages publish files unchanged.
    NoJekyll,
    /// The stylesheet with the colors of the ratings.
    Palette,
    /// The web app manifest.
    Manifest,
}

/// The kind of a published file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A page in one language.
    Page {
        /// The page.
        page: Page,
        /// The position of the language in the settings.
        language: u8,
    },
    /// A data file.
    Data(DataFile),
    /// A JSON Schema: what files of a format may say, for programs and text editors.
    Schema(SchemaFile),
    /// A file for hosts and crawlers.
    Site(SiteFile),
    /// An image for link previews.
    Card {
        /// The subject of the card.
        of: CardOf,
        /// The position of the language in the settings.
        language: u8,
    },
    /// A card as SVG, to be changed or printed.
    Drawing {
        /// The subject of the card.
        of: CardOf,
        /// The position of the language in the settings.
        language: u8,
    },
    /// A feed.
    Feed {
        /// The subject of the feed.
        of: FeedOf,
        /// The format of the feed.
        format: FeedFormat,
        /// The position of the language in the settings.
        language: u8,
    },
    /// The questions of the needs assessment as a table to fill in.
    BlankTable {
        /// The position of the language in the settings.
        language: u8,
    },
    /// What helps to close a gap of a sub-element in the action plan.
    GapHelp {
        /// The sub-element.
        of: SubElementIndex,
        /// The position of the language in the settings.
        language: u8,
    },
    /// An asset of the theme, by its position in the theme's list.
    Asset(u32),
    /// An attached file, by its position in [`Site::files`](crate::model::Site::files).
    Attached(u32),
}

impl FileKind {
    /// Whether the file is a page to be embedded in other sites.
    pub fn is_embed(&self) -> bool {
        matches!(self, Self::Page { page, .. } if page.is_embed())
    }
}

/// The subject of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardOf {
    /// The whole site, for every page without a card of its own.
    Site,
    /// The current assessment of a state.
    State(StateIndex),
    /// A core element.
    Element(ElementIndex),
    /// The map of a core element.
    Map(ElementIndex),
    /// A sub-element.
    SubElement(SubElementIndex),
}

/// The subject of a feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedOf {
    /// All changes of the site.
    Changes,
    /// The changes of a state.
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
    /// Both formats, in the order they are listed.
    pub(crate) const ALL: [Self; 2] = [Self::Atom, Self::Json];

    /// The extension of the file name.
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

    /// The name of the format, as shown to readers.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Atom => "Atom",
            Self::Json => "JSON",
        }
    }
}
