//! A valid site: every id resolved, every date real, every rating on the scale. Only `check` makes
//! one. This module is independent of TOML, file paths, spans and templates.

mod as_of;
mod assessment;
mod catalog;
mod index;
mod mean;
mod natural_order;
mod needs_assessment;
mod place;
mod plan;
mod reserved;
mod rubric;
mod settings;
mod site;
mod suggestion;
mod text;

pub use as_of::{AsOf, is_older_than, last_day_of};
pub use assessment::{
    Agency, Assessment, Edition, EmptyKind, Score, ScoreValue, State, SummativeScore,
};
pub use catalog::{
    ActionPlan, AttachedFile, Audience, AudienceQuestion, ContentPage, ImageSize, Lever, LinkKind,
    Outcome, PlaceOrState, Practice, PracticeKind, PracticeOutcome, Resource, ResourceCategory,
    Step, StepAsks, Term, TheoryOfAction,
};
pub use index::{
    AudienceIndex, BasisIndex, CriterionIndex, ElementIndex, IndexVec, LeverIndex, PositionOf,
    PracticeIndex, Rating, ResourceCategoryIndex, ResourceIndex, ResourceTypeIndex, SectorIndex,
    StateIndex, StepIndex, SubElementIndex, TermIndex,
};
pub use mean::{Mean, Standing};
pub use natural_order::natural_order;
pub use needs_assessment::{AssessmentStep, NeedsAssessment};
pub use place::{PLACES, Place};
pub use plan::{Activity, ActivityStatus, Goal, Highlight, LeftOutStep, Plan, PlanResource};
pub use reserved::{
    DATA_ANCHORS, DATA_PAGE, RESERVED_AMONG_RESOURCES, RESERVED_EVERYWHERE, RESERVED_SECTIONS,
};
pub use rubric::{
    Basis, Change, Condition, Criterion, Element, Level, Rubric, Sector, ShareTest, SubElement,
    Suggestion, SuggestionRule,
};
pub use settings::{License, ResourceType, Settings};
pub use site::Site;
pub use text::{
    Citation, Language, Localized, MAX_LANGUAGES, Markdown, NamedLink, Shown, newest_source,
};
