//! The definitions of all formats: the keys of each kind of file, with their meaning and types.

mod assessment;
mod content;
mod draft;
mod draft_plan;
mod needs_assessment;
mod plain_words;
mod plan;
mod profile;
mod rubric;
mod shared;
mod site;
mod theory;
mod vocabulary;

pub use assessment::{RawAssessment, RawScore};
pub use content::{RawPage, RawPractice, RawResource};
pub use draft::{
    RawDraft, RawDraftAssessment, RawDraftHighlight, RawDraftInput, RawDraftRubric, RawDraftScore,
    RawDraftScores, RawDraftSettled, RawDraftSettledAnswer, RawDraftSettledAnswers, RawDraftSource,
    RawDraftSummaries, RawDraftSummary,
};
pub use draft_plan::{
    RawDraftActivity, RawDraftGoal, RawDraftLeftOut, RawDraftPlan, RawDraftResource,
    RawDraftResources,
};
pub use needs_assessment::{RawAssessmentStep, RawNeedsAssessment};
pub use plain_words::{RawPlainWord, RawPlainWords};
pub use plan::{
    RawActivity, RawGoal, RawHighlight, RawLeftOut, RawPlan, RawPlanResource, RawPlanResources,
};
pub use profile::{RawAgency, RawProfile};
pub use rubric::{
    RawBasis, RawChange, RawCondition, RawCriterion, RawElement, RawRating, RawRubric, RawSector,
    RawSubElement, RawSuggestion, RawSuggestionRule,
};
pub use shared::{RawCitation, RawNamedLink};
pub use site::{RawResourceType, RawSite};
pub use theory::{RawActionPlan, RawOutcome, RawResourceCategory, RawStep, RawTheory};
pub use vocabulary::{
    RawAudience, RawAudienceQuestion, RawAudiences, RawGlossary, RawLever, RawLevers, RawTerm,
};
