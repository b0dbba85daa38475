//! States and their assessments.

use jiff::civil::Date;

use super::{
    AsOf, BasisIndex, Citation, CriterionIndex, ElementIndex, IndexVec, Localized, Markdown,
    NamedLink, Place, Plan, Rating, SectorIndex, SubElementIndex,
};

/// A state, a territory, or another system.
#[derive(Clone, Debug)]
pub struct State {
    /// The name of its folder, used in addresses.
    pub slug: String,
    /// The displayed name.
    pub name: Localized<String>,
    /// Its entry in the fixed table of codes. A system without a code is in every table, but not on
    /// the map.
    pub place: Option<&'static Place>,
    /// The data system it runs.
    pub data_system: Option<NamedLink>,
    /// The lead agencies.
    pub agencies: Vec<Agency>,
    /// The date of the last review of the profile.
    pub updated: Option<Date>,
    /// A short description.
    pub narrative: Localized<Markdown>,
    /// Newest edition first; within an edition, in the order of the rubric's sectors. May be empty.
    pub assessments: Vec<Assessment>,
    /// The action plan, if it has published one.
    pub plan: Option<Plan>,
    /// Former names of its folder, whose addresses lead to its pages.
    pub moved_from: Vec<String>,
    /// The file of the profile.
    pub path: String,
}

/// An agency and its sector.
#[derive(Clone, Debug)]
pub struct Agency {
    /// Name and address.
    pub link: NamedLink,
    /// The part of the system that it leads.
    pub sector: Option<SectorIndex>,
}

/// An edition: a year, so that editions sort by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edition(pub i16);

/// An assessment of one state at one time.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// The edition.
    pub edition: Edition,
    /// The time that it speaks of, where the edition does not say it.
    pub as_of: Option<AsOf>,
    /// The part of the system that is assessed.
    pub sector: SectorIndex,
    /// The version of the rubric it was rated against.
    pub rubric_version: String,
    /// The basis of the ratings.
    pub basis: BasisIndex,
    /// The date of the assessment.
    pub assessed_on: Date,
    /// The organization that made the assessment.
    pub assessed_by: String,
    /// A note for readers.
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

    /// The time that it speaks of: the year of its edition, unless it says otherwise.
    pub fn speaks_of(&self) -> AsOf {
        self.as_of.unwrap_or(AsOf::Year(self.edition.0))
    }

    /// Whether it was written more than a year after the time that it speaks of: a look back, which
    /// is no edition of then.
    pub fn is_look_back(&self) -> bool {
        self.speaks_of().is_look_back_from(self.assessed_on)
    }

    /// The summative score of a core element, if the team chose one.
    pub fn summative(&self, index: ElementIndex) -> Option<&SummativeScore> {
        self.summative[index].as_ref()
    }
}

/// A rating, or a kind of empty. The kinds are never merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ScoreValue {
    /// A rating.
    Rated(Rating),
    /// No rating, and why.
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
    /// Not assessed yet, or without enough information to rate.
    #[default]
    NotAssessed,
    /// An assessment is in progress.
    UnderReview,
    /// The sub-element does not apply to the state.
    NotApplicable,
    /// Rated, but not published.
    Withheld,
}

impl EmptyKind {
    /// Every kind, in display order.
    pub const ALL: [EmptyKind; 4] = [
        Self::NotAssessed,
        Self::UnderReview,
        Self::NotApplicable,
        Self::Withheld,
    ];

    /// The keyword in files, and the suffix of the message id.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotAssessed => "not-assessed",
            Self::UnderReview => "under-review",
            Self::NotApplicable => "not-applicable",
            Self::Withheld => "withheld",
        }
    }

    /// The kind of a keyword in files; `None` for any other word.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// The score of one sub-element.
#[derive(Clone, Debug)]
pub struct Score {
    /// The rating or the kind of empty.
    pub value: ScoreValue,
    /// The reason for the rating.
    pub evidence: Localized<Markdown>,
    /// The criteria that are met.
    pub criteria: Vec<CriterionIndex>,
    /// The criteria that somebody looked for without finding anything on them. Nobody looked for
    /// those in neither list.
    pub not_found: Vec<CriterionIndex>,
    /// Why the rating differs from the one that the criteria suggest.
    pub why: Option<Localized<String>>,
    /// The sources of the evidence.
    pub sources: Vec<Citation>,
}

/// The score that the team chose for a whole core element.
#[derive(Clone, Debug)]
pub struct SummativeScore {
    /// The rating.
    pub rating: Rating,
    /// The reason for the rating.
    pub evidence: Localized<Markdown>,
    /// The sources of the evidence.
    pub sources: Vec<Citation>,
}
