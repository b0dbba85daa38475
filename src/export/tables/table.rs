//! Which tables there are.

use super::{comparisons, evidence, practices, ratings, resources, sources};
use crate::export::column::Column;
use crate::model::Site;

/// A table of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Every rating.
    Ratings,
    /// Why, for each part that is rated or explained.
    Evidence,
    /// Where the facts come from.
    Sources,
    /// Best practices.
    Practices,
    /// The resource repository.
    Resources,
    /// Every pair of states, where they have pages.
    Comparisons,
}

impl Table {
    /// Every table that a site can have, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::Ratings,
        Self::Evidence,
        Self::Sources,
        Self::Practices,
        Self::Resources,
        Self::Comparisons,
    ];

    /// Its name: of the file and in the dictionary.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ratings => "ratings",
            Self::Evidence => "evidence",
            Self::Sources => "sources",
            Self::Practices => "practices",
            Self::Resources => "resources",
            Self::Comparisons => "comparisons",
        }
    }

    /// Its columns, in order.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Ratings => &ratings::COLUMNS,
            Self::Evidence => &evidence::COLUMNS,
            Self::Sources => &sources::COLUMNS,
            Self::Practices => &practices::COLUMNS,
            Self::Resources => &resources::COLUMNS,
            Self::Comparisons => &comparisons::COLUMNS,
        }
    }
}

/// The tables that a site has, in the order they are offered.
pub fn tables(site: &Site) -> impl Iterator<Item = Table> {
    let has_pairs = site.settings.has_pair_pages(site.states.len());
    let tables = Table::ALL.into_iter();
    tables.filter(move |&table| has_pairs || table != Table::Comparisons)
}
