//! Every kind of page.

use crate::model::{
    AudienceIndex, ElementIndex, LeverIndex, PlaceOrState, PracticeIndex, ResourceIndex,
    ResourceTypeIndex, SectorIndex, StateIndex, StepIndex, SubElementIndex,
};

/// A page for readers, without its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// `/`
    Home,
    /// `/elements/`
    Elements,
    /// `/elements/1/`
    Element(ElementIndex),
    /// `/elements/1/1a/`, with the page number of its list of states, from 1.
    SubElement(SubElementIndex, u32),
    /// `/states/`, with the page number, from 1.
    States(u32),
    /// `/states/kentucky/`
    State(StateIndex),
    /// `/states/kentucky/2021/`, with the position in
    /// [`State::assessments`](crate::model::State::assessments).
    Edition(StateIndex, u32),
    /// `/states/kentucky/learn/`
    Learn(StateIndex),
    /// `/states/kentucky/plan/`
    StatePlan(StateIndex),
    /// `/compare/`
    Compare,
    /// `/compare/kentucky/`
    PairsOf(StateIndex),
    /// `/compare/kentucky/maryland/`, in the order of the slugs.
    Pair(StateIndex, StateIndex),
    /// `/assessment/` and the screens below it.
    Assessment(AssessmentPage),
    /// `/plan/`
    Plan,
    /// `/practices/`
    Practices,
    /// `/practices/x/`
    Practice(PracticeIndex),
    /// `/resources/`
    Resources,
    /// `/resources/type/guide/`
    ResourcesOf(ResourceFacet),
    /// `/resources/x/`
    Resource(ResourceIndex),
    /// `/levers/`
    Levers,
    /// `/levers/x/`
    Lever(LeverIndex),
    /// `/audiences/`
    Audiences,
    /// `/audiences/x/`
    Audience(AudienceIndex),
    /// `/glossary/`
    Glossary,
    /// `/theory-of-action/`
    Theory,
    /// `/about/`, with the position in [`Site::content`](crate::model::Site::content).
    Content(u32),
    /// `/data/`
    Data,
    /// `/changes/`
    Changes,
    /// `/national/`
    National,
    /// `/trends/`
    Trends,
    /// `/404.html`
    NotFound,
    /// `/embed/`
    Embeds,
    /// `/embed/heatmap/kentucky/`, or `/embed/heatmap/kentucky/2021/` with the position in
    /// [`State::assessments`](crate::model::State::assessments).
    EmbedHeatMap(StateIndex, Option<u32>),
    /// `/embed/map/1/`, or `/embed/map/1/2021/` with the year of the edition.
    EmbedMap(ElementIndex, Option<i16>),
    /// An old address of a page, with the position in the former names of what it is about.
    Moved(MovedPage, u32),
}

impl Page {
    /// Whether this is an embed, to be shown in a frame on other sites.
    pub fn is_embed(self) -> bool {
        matches!(
            self,
            Self::EmbedHeatMap(..)
                | Self::EmbedMap(..)
                | Self::Moved(MovedPage::EmbedHeatMap(..), _)
        )
    }

    /// Whether search engines should index the page: all pages except the error page, embeds, old
    /// addresses, and screens that say nothing before somebody fills them.
    pub(crate) fn is_for_search_engines(self) -> bool {
        match self {
            Self::NotFound | Self::EmbedHeatMap(..) | Self::EmbedMap(..) | Self::Moved(..) => false,
            Self::Assessment(screen) => {
                !matches!(screen, AssessmentPage::HeatMap | AssessmentPage::Settle)
            }
            _ => true,
        }
    }
}

/// A page that had another address before: what it is about may have former names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MovedPage {
    /// The profile of a state.
    State(StateIndex),
    /// An edition of a state.
    Edition(StateIndex, u32),
    /// The states that a state can learn from.
    Learn(StateIndex),
    /// The action plan of a state.
    StatePlan(StateIndex),
    /// A heat map in frames of other sites.
    EmbedHeatMap(StateIndex, Option<u32>),
    /// A best practice.
    Practice(PracticeIndex),
    /// A resource.
    Resource(ResourceIndex),
}

impl MovedPage {
    /// The page as it is now.
    pub fn page(self) -> Page {
        match self {
            Self::State(index) => Page::State(index),
            Self::Edition(index, at) => Page::Edition(index, at),
            Self::Learn(index) => Page::Learn(index),
            Self::StatePlan(index) => Page::StatePlan(index),
            Self::EmbedHeatMap(index, at) => Page::EmbedHeatMap(index, at),
            Self::Practice(index) => Page::Practice(index),
            Self::Resource(index) => Page::Resource(index),
        }
    }

    /// The page that all pages of the same thing in the same folder are below.
    pub(crate) fn top(self) -> Page {
        match self {
            Self::State(index)
            | Self::Edition(index, _)
            | Self::Learn(index)
            | Self::StatePlan(index) => Page::State(index),
            Self::EmbedHeatMap(index, _) => Page::EmbedHeatMap(index, None),
            Self::Practice(index) => Page::Practice(index),
            Self::Resource(index) => Page::Resource(index),
        }
    }
}

/// A screen of the needs assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssessmentPage {
    /// `/assessment/`
    Start,
    /// `/assessment/form/`
    Form,
    /// `/assessment/heat-map/`
    HeatMap,
    /// `/assessment/record/`
    Record,
    /// `/assessment/settle/`
    Settle,
}

impl AssessmentPage {
    /// Every screen, in the order of the work.
    pub(crate) const ALL: [Self; 5] = [
        Self::Start,
        Self::Form,
        Self::HeatMap,
        Self::Record,
        Self::Settle,
    ];
}

/// The slug of the page of prose at the top of the front page.
pub(crate) const HOME: &str = "home";

/// A property of resources that has a page of its own in the repository. Sub-elements, levers and
/// audiences are no facets here, since their pages elsewhere list their resources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResourceFacet {
    /// The kind of resource.
    Type(ResourceTypeIndex),
    /// The part of the system.
    Sector(SectorIndex),
    /// The step of the action plan.
    Step(StepIndex),
    /// The state.
    State(PlaceOrState),
}
