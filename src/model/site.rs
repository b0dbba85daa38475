//! The root of the model.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    ActionPlan, AttachedFile, Audience, AudienceIndex, ContentPage, IndexVec, Lever, LeverIndex,
    NeedsAssessment, Practice, PracticeIndex, Resource, ResourceIndex, Rubric, Settings, State,
    StateIndex, Term, TermIndex, TheoryOfAction,
};

/// All content of a site.
#[derive(Clone, Debug)]
pub struct Site {
    /// The settings in `site.toml`.
    pub settings: Settings,
    /// What states are rated against.
    pub rubric: Rubric,
    /// The levers of change, in the order of the file.
    pub levers: IndexVec<LeverIndex, Lever>,
    /// The groups that the data serves, in the order of the file.
    pub audiences: IndexVec<AudienceIndex, Audience>,
    /// The glossary, in the order of the file.
    pub glossary: IndexVec<TermIndex, Term>,
    /// The theory of action, if the site has one.
    pub theory: Option<TheoryOfAction>,
    /// The steps of the action plan.
    pub action_plan: ActionPlan,
    /// The texts of the needs assessment; without them the site does not offer one.
    pub needs_assessment: Option<NeedsAssessment>,
    /// Pages of prose, by slug.
    pub content: Vec<ContentPage>,
    /// Best practices, by slug.
    pub practices: IndexVec<PracticeIndex, Practice>,
    /// The resource repository, by slug.
    pub resources: IndexVec<ResourceIndex, Resource>,
    /// The states, by slug. Unchanged ones are shared with the site of the next rebuild.
    pub states: IndexVec<StateIndex, Arc<State>>,
    /// Images and documents that content refers to, by path.
    pub files: Vec<AttachedFile>,
    /// The date of the site: the newest date in its content, or the date given on the command line.
    /// Never the current date, so that a build depends only on its files.
    pub date: Date,
}

impl Site {
    /// The page of prose with a slug.
    pub fn page(&self, slug: &str) -> Option<&ContentPage> {
        self.content.iter().find(|page| page.slug == slug)
    }
}
