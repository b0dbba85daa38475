//! The list of tables.

use super::{activities, comparisons, evidence, goals, practices, ratings, resources, sources};
use crate::export::column::Column;
use crate::model::Site;

/// A table of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Every rating.
    Ratings,
    /// The evidence of each part that has a rating or a reason why there is none.
    Evidence,
    /// The sources of ratings and evidence.
    Sources,
    /// Best practices.
    Practices,
    /// The resource repository.
    Resources,
    /// The goals of plans, if there are plans.
    Goals,
    /// The activities of goals, if there are plans.
    Activities,
    /// Every pair of states, if pairs have pages.
    Comparisons,
}

impl Table {
    /// Every table that a site can have, in the order they are listed.
    pub const ALL: [Self; 8] = [
        Self::Ratings,
        Self::Evidence,
        Self::Sources,
        Self::Practices,
        Self::Resources,
        Self::Goals,
        Self::Activities,
        Self::Comparisons,
    ];

    /// Its name, in file names and in the dictionary.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ratings => "ratings",
            Self::Evidence => "evidence",
            Self::Sources => "sources",
            Self::Practices => "practices",
            Self::Resources => "resources",
            Self::Goals => "goals",
            Self::Activities => "activities",
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
            Self::Goals => &goals::COLUMNS,
            Self::Activities => &activities::COLUMNS,
            Self::Comparisons => &comparisons::COLUMNS,
        }
    }
}

/// The tables of a site, in the order they are listed.
pub fn tables(site: &Site) -> impl Iterator<Item = Table> {
    let has_pairs = site.settings.has_pair_pages(site.states.len());
    let has_plans = site.states.iter().any(|state| state.plan.is_some());
    let tables = Table::ALL.into_iter();
    tables.filter(move |table| match table {
        Table::Comparisons => has_pairs,
        Table::Goals | Table::Activities => has_plans,
        _ => true,
    })
}
