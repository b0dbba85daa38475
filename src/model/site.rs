//! Everything that is published.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    ActionPlan, AttachedFile, Audience, AudienceIndex, ContentPage, IndexVec, Lever, LeverIndex,
    Practice, PracticeIndex, Resource, ResourceIndex, Rubric, Settings, State, StateIndex, Term,
    TermIndex, TheoryOfAction,
};

/// Everything that is published.
#[derive(Clone, Debug)]
pub struct Site {
    /// What `site.toml` says.
    pub settings: Settings,
    /// What states are rated against.
    pub rubric: Rubric,
    /// The levers of change, in the order of the file.
    pub levers: IndexVec<LeverIndex, Lever>,
    /// Whom the data serves, in the order of the file.
    pub audiences: IndexVec<AudienceIndex, Audience>,
    /// The terms, in the order of the file.
    pub glossary: IndexVec<TermIndex, Term>,
    /// Why good data matters, if the site has it.
    pub theory: Option<TheoryOfAction>,
    /// The steps of the action plan.
    pub action_plan: ActionPlan,
    /// Pages of prose, by slug.
    pub content: Vec<ContentPage>,
    /// Best practices, by slug.
    pub practices: IndexVec<PracticeIndex, Practice>,
    /// The resource repository, by slug.
    pub resources: IndexVec<ResourceIndex, Resource>,
    /// The states, by slug. Shared with the site that follows on this one, where they stay the same.
    pub states: IndexVec<StateIndex, Arc<State>>,
    /// Images and documents that content shows, by path.
    pub files: Vec<AttachedFile>,
    /// The date of the site: the newest date in its content (or the one that the run was told), never
    /// "now", so that a build is a function of its files.
    pub date: Date,
}

impl Site {
    /// The page of prose with a slug.
    pub fn page(&self, slug: &str) -> Option<&ContentPage> {
        self.content.iter().find(|page| page.slug == slug)
    }
}
