//! One of the two sites: the ids that its indexes stand for. Indexes of two sites say nothing of each
//! other.

use crate::model::{
    AudienceIndex, LeverIndex, PlaceOrState, SectorIndex, Site, StepIndex, SubElementIndex,
};

/// One of the two sites.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    /// The site.
    pub(super) site: &'a Site,
}

impl<'a> Side<'a> {
    /// The ids of sub-elements.
    pub(super) fn parts(self, parts: &[SubElementIndex]) -> Vec<String> {
        let sub_elements = &self.site.rubric.sub_elements;
        (sub_elements.named(parts))
            .map(|part| part.id.clone())
            .collect()
    }

    /// The ids of levers.
    pub(super) fn levers(self, levers: &[LeverIndex]) -> Vec<String> {
        (self.site.levers.named(levers))
            .map(|lever| lever.id.clone())
            .collect()
    }

    /// The ids of audiences.
    pub(super) fn audiences(self, audiences: &[AudienceIndex]) -> Vec<String> {
        (self.site.audiences.named(audiences))
            .map(|audience| audience.id.clone())
            .collect()
    }

    /// The ids of steps of the action plan.
    pub(super) fn steps(self, steps: &[StepIndex]) -> Vec<String> {
        (self.site.action_plan.steps.named(steps))
            .map(|step| step.id.clone())
            .collect()
    }

    /// The ids of sectors.
    pub(super) fn sectors(self, sectors: &[SectorIndex]) -> Vec<String> {
        (self.site.rubric.sectors.named(sectors))
            .map(|sector| sector.id.clone())
            .collect()
    }

    /// The codes or slugs of states: a place is the same with a profile and without.
    pub(super) fn places(self, places: &[PlaceOrState]) -> Vec<String> {
        let one = |place: &PlaceOrState| match place {
            PlaceOrState::Place(place) => Some(place.code.to_owned()),
            PlaceOrState::State(index) => {
                let state = self.site.states.get(index)?;
                let code = state.place.map(|place| place.code.to_owned());
                Some(code.unwrap_or_else(|| state.slug.clone()))
            }
        };
        places.iter().filter_map(one).collect()
    }
}
