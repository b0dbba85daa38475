//! Every kind of page.

use crate::model::{
    AudienceIndex, ElementIndex, LeverIndex, PlaceOrState, PracticeIndex, ResourceIndex,
    ResourceTypeIndex, SectorIndex, StateIndex, StepIndex, SubElementIndex,
};

/// A page for people, in any language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// `/`
    Home,
    /// `/elements/`
    Elements,
    /// `/elements/1/`
    Element(ElementIndex),
    /// `/elements/1/1a/`, with the number of the page of its list of states, from 1.
    SubElement(SubElementIndex, u32),
    /// `/states/`, with the number of the page, from 1.
    States(u32),
    /// `/states/kentucky/`
    State(StateIndex),
    /// `/states/kentucky/2021/`, with the place in the state's assessments.
    Edition(StateIndex, u32),
    /// `/states/kentucky/learn/`
    Learn(StateIndex),
    /// `/compare/`
    Compare,
    /// `/compare/kentucky/`
    PairsOf(StateIndex),
    /// `/compare/kentucky/maryland/`, the first by slug first.
    Pair(StateIndex, StateIndex),
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
    /// `/about/`, with the place in the site's pages of prose.
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
    /// `/embed/heatmap/kentucky/`, or `/embed/heatmap/kentucky/2021/` with the place in the state's
    /// assessments.
    EmbedHeatMap(StateIndex, Option<u32>),
    /// `/embed/map/1/`, or `/embed/map/1/2021/` with the year of the edition.
    EmbedMap(ElementIndex, Option<i16>),
}

impl Page {
    /// Whether this is an embed: made for frames on other sites.
    pub fn is_embed(self) -> bool {
        matches!(self, Self::EmbedHeatMap(..) | Self::EmbedMap(..))
    }

    /// Whether search engines should list the page: all but errors and embeds.
    pub(crate) fn is_for_search_engines(self) -> bool {
        self != Self::NotFound && !self.is_embed()
    }
}

/// The slug of the page of prose that opens the front page.
pub(crate) const HOME: &str = "home";

/// What resources have in common, where that has a page of its own in the repository. Sub-elements,
/// levers and audiences have pages elsewhere, which list their resources too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResourceFacet {
    /// What they are.
    Type(ResourceTypeIndex),
    /// For which part of the system.
    Sector(SectorIndex),
    /// At which step of the plan they help.
    Step(StepIndex),
    /// The state they belong to.
    State(PlaceOrState),
}
