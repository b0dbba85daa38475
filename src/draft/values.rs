//! The answers of a draft, as written: nothing is resolved, and any of them may be wrong.

use std::collections::BTreeMap;

use super::values_of_plan::{DraftHighlight, DraftPlan};
use crate::model::Rubric;

/// A draft, as far as a published assessment or plan needs it. A text that is missing is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The id of the rubric.
    pub rubric_id: String,
    /// The version of the rubric.
    pub rubric_version: String,
    /// The state or system, as typed.
    pub system: String,
    /// The USPS code of the state.
    pub code: String,
    /// The id of the sector.
    pub sector: String,
    /// The year.
    pub edition: Option<i64>,
    /// The id of the basis.
    pub basis: String,
    /// The day of the assessment: `2026-11-24`, or what was written instead.
    pub assessed_on: String,
    /// The organization that made the assessment.
    pub assessed_by: String,
    /// A note for readers.
    pub note: String,
    /// The answers about sub-elements, by id.
    pub scores: BTreeMap<String, DraftScore>,
    /// The answers about core elements, by id.
    pub summaries: BTreeMap<String, DraftSummary>,
    /// What the team says about the pattern of its scores.
    pub patterns: Vec<String>,
    /// What is strong.
    pub strengths: Vec<DraftHighlight>,
    /// What is hard.
    pub challenges: Vec<DraftHighlight>,
    /// The action plan.
    pub plan: DraftPlan,
}

impl Draft {
    /// Whether it is about a rubric: about another one, its ids mean something else.
    pub fn is_about(&self, rubric: &Rubric) -> bool {
        self.rubric_id == rubric.id
    }
}

/// The answers about one sub-element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftScore {
    /// The value of the chosen level.
    pub rating: Option<i64>,
    /// The id of the kind of empty.
    pub status: String,
    /// The ids of the ticked criteria.
    pub criteria: Vec<String>,
    /// The reason, in Markdown.
    pub evidence: String,
    /// Where the facts come from.
    pub sources: Vec<DraftSource>,
    /// Whether the team said that it is done with it.
    pub is_completed: bool,
}

/// The answers about one core element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftSummary {
    /// The value of the chosen level.
    pub rating: Option<i64>,
    /// The reason, in Markdown.
    pub evidence: String,
    /// Whether the team said that it is done with it.
    pub is_completed: bool,
}

/// A source of facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftSource {
    /// The title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub url: String,
    /// The year of publication.
    pub year: Option<i64>,
    /// The day on which somebody last read it: `2026-11-24`, or what was written instead.
    pub accessed: String,
}
