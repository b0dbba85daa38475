//! A valid site: every id resolved, every date real, every rating on the scale. Only `check` makes
//! one. Nothing here knows TOML, paths on disk, spans or templates.

mod assessment;
mod catalog;
mod mean;
mod natural_order;
mod place;
mod reserved;
mod rubric;
mod settings;
mod suggestion;
mod text;

pub use assessment::{
    Agency, Assessment, Edition, EmptyKind, Score, Standing, State, SummativeScore,
};
pub use catalog::{
    ActionPlan, AttachedFile, Audience, ContentPage, Lever, LinkKind, Outcome, PlaceOrState,
    Practice, Resource, Step, Term, TheoryOfAction,
};
pub use mean::Mean;
pub use natural_order::natural_order;
pub use place::{PLACES, Place};
pub use reserved::{RESERVED_AMONG_RESOURCES, RESERVED_EVERYWHERE, RESERVED_SECTIONS};
pub use rubric::{
    Basis, Change, Condition, Criterion, Element, Level, Rating, Rubric, Sector, ShareTest,
    SubElement, Suggestion, SuggestionRule,
};
pub use settings::{License, ResourceType, Settings};
pub use text::{Citation, Language, Localized, Markdown, NamedLink, Shown};

use std::sync::Arc;

/// Declares an index into one of the lists of [`Site`].
macro_rules! index {
    ($($(#[$doc:meta])* $name:ident)+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(pub u32);

            impl $name {
                /// The index of a position in the list.
                pub fn new(position: usize) -> Self {
                    Self(u32::try_from(position).unwrap_or(u32::MAX))
                }

                /// The position in the list.
                pub fn position(self) -> usize {
                    self.0 as usize
                }
            }
        )+
    };
}

index! {
    /// A place in [`Rubric::elements`].
    ElementIndex
    /// A place in [`Rubric::sub_elements`].
    SubElementIndex
    /// A place in [`SubElement::criteria`].
    CriterionIndex
    /// A place in [`Site::levers`].
    LeverIndex
    /// A place in [`Site::audiences`].
    AudienceIndex
    /// A place in [`Rubric::sectors`].
    SectorIndex
    /// A place in [`Rubric::bases`].
    BasisIndex
    /// A place in [`Site::states`].
    StateIndex
    /// A place in [`Site::practices`].
    PracticeIndex
    /// A place in [`Site::resources`].
    ResourceIndex
    /// A place in [`Settings::resource_types`].
    ResourceTypeIndex
    /// A place in [`ActionPlan::steps`].
    StepIndex
    /// A place in [`Site::glossary`].
    TermIndex
}

/// Everything that is published.
#[derive(Clone, Debug)]
pub struct Site {
    /// What `site.toml` says.
    pub settings: Settings,
    /// What states are rated against.
    pub rubric: Rubric,
    /// The levers of change, in the order of the file.
    pub levers: Vec<Lever>,
    /// Whom the data serves, in the order of the file.
    pub audiences: Vec<Audience>,
    /// The terms, in the order of the file.
    pub glossary: Vec<Term>,
    /// Why good data matters, if the site has it.
    pub theory: Option<TheoryOfAction>,
    /// The steps of the action plan.
    pub action_plan: ActionPlan,
    /// Pages of prose, by slug.
    pub content: Vec<ContentPage>,
    /// Best practices, by slug.
    pub practices: Vec<Practice>,
    /// The resource repository, by slug.
    pub resources: Vec<Resource>,
    /// The states, by slug. Shared with the site that follows on this one, where they stay the same.
    pub states: Vec<Arc<State>>,
    /// Images and documents that content shows, by path.
    pub files: Vec<AttachedFile>,
    /// The date of the site: the newest date in its content (or the one that the run was told), never
    /// "now", so that a build is a function of its files.
    pub date: jiff::civil::Date,
}

impl Site {
    /// The page of prose with a slug.
    pub fn page(&self, slug: &str) -> Option<&ContentPage> {
        self.content.iter().find(|page| page.slug == slug)
    }
}
