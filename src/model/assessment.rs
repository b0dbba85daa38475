//! States and how they were rated.

use jiff::civil::Date;

use super::{
    BasisIndex, Citation, CriterionIndex, ElementIndex, IndexVec, Localized, Markdown, NamedLink,
    Place, Rating, SectorIndex, SubElementIndex,
};

/// A state, a territory, or a system that is none of these.
#[derive(Clone, Debug)]
pub struct State {
    /// Its address: the name of its folder.
    pub slug: String,
    /// What people call it.
    pub name: Localized<String>,
    /// Its entry in the fixed table of codes. A system that has no code is in every table, but not
    /// on the map.
    pub place: Option<&'static Place>,
    /// The data system it runs.
    pub data_system: Option<NamedLink>,
    /// The agencies that lead.
    pub agencies: Vec<Agency>,
    /// When the profile was last looked through.
    pub updated: Option<Date>,
    /// A short narrative.
    pub narrative: Localized<Markdown>,
    /// Newest edition first; of one edition, in the order of the rubric's sectors. May be empty.
    pub assessments: Vec<Assessment>,
    /// The file of the profile.
    pub path: String,
}

/// An agency and what it leads.
#[derive(Clone, Debug)]
pub struct Agency {
    /// Name and address.
    pub link: NamedLink,
    /// The part of the system that it leads.
    pub sector: Option<SectorIndex>,
}

/// The name of an edition: a year, so that editions sort by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edition(pub i16);

/// One rating of one state at one time.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// Which edition.
    pub edition: Edition,
    /// Which part of the system.
    pub sector: SectorIndex,
    /// The version of the rubric it was rated against.
    pub rubric_version: String,
    /// On which basis: what the ratings rest on.
    pub basis: BasisIndex,
    /// When.
    pub assessed_on: Date,
    /// By whom: an organization.
    pub assessed_by: String,
    /// What readers should know.
    pub note: Option<Localized<Markdown>>,
    /// One score for each sub-element of the rubric, in its order.
    pub scores: IndexVec<SubElementIndex, Score>,
    /// The summative scores that the team chose, one place for each core element.
    pub summative: IndexVec<ElementIndex, Option<SummativeScore>>,
    /// The file it was written in.
    pub path: String,
}

impl Assessment {
    /// The score of a sub-element.
    pub fn score(&self, index: SubElementIndex) -> &Score {
        &self.scores[index]
    }

    /// The summative score of a core element, if the team chose one.
    pub fn summative(&self, index: ElementIndex) -> Option<&SummativeScore> {
        self.summative[index].as_ref()
    }
}

/// A rating, or which kind of empty. The kinds are never merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ScoreValue {
    /// Rated.
    Rated(Rating),
    /// Not rated.
    Empty(EmptyKind),
}

impl ScoreValue {
    /// The rating, if there is one.
    pub fn rating(self) -> Option<Rating> {
        match self {
            ScoreValue::Rated(rating) => Some(rating),
            ScoreValue::Empty(_) => None,
        }
    }
}

/// Why there is no rating.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EmptyKind {
    /// Nobody has looked, or there was nothing to rate on.
    #[default]
    NotAssessed,
    /// Somebody is looking.
    UnderReview,
    /// The question does not arise here.
    NotApplicable,
    /// Rated, and not published.
    Withheld,
}

impl EmptyKind {
    /// Every kind, in the order they are shown.
    pub const ALL: [EmptyKind; 4] = [
        Self::NotAssessed,
        Self::UnderReview,
        Self::NotApplicable,
        Self::Withheld,
    ];

    /// The word in the files, also the id of its words.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotAssessed => "not-assessed",
            Self::UnderReview => "under-review",
            Self::NotApplicable => "not-applicable",
            Self::Withheld => "withheld",
        }
    }

    /// The kind of a word in the files.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// The score of one sub-element.
#[derive(Clone, Debug)]
pub struct Score {
    /// The rating or which kind of empty.
    pub value: ScoreValue,
    /// Why.
    pub evidence: Localized<Markdown>,
    /// The criteria that hold.
    pub criteria: Vec<CriterionIndex>,
    /// Where the facts come from.
    pub sources: Vec<Citation>,
}

/// The score that the team chose for a whole core element.
#[derive(Clone, Debug)]
pub struct SummativeScore {
    /// The rating.
    pub rating: Rating,
    /// Why.
    pub evidence: Localized<Markdown>,
    /// Where the facts come from.
    pub sources: Vec<Citation>,
}
