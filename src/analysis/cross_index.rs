//! Reverse lookups: the practices, resources and sub-elements that refer to an entry.

use crate::model::{
    AudienceIndex, IndexVec, LeverIndex, PlaceOrState, PositionOf, PracticeIndex, ResourceIndex,
    ResourceTypeIndex, SectorIndex, Site, StateIndex, StepIndex, SubElementIndex,
};

/// For each entry, the things that refer to it. The outer lists have one item for each entry of the
/// site; the inner lists are in the order of the site (by slug; sub-elements in the order of the
/// rubric).
#[derive(Debug, Default)]
pub struct CrossIndex {
    /// Practices that move a sub-element.
    pub practices_by_sub_element: IndexVec<SubElementIndex, Vec<PracticeIndex>>,
    /// Practices that use a lever.
    pub practices_by_lever: IndexVec<LeverIndex, Vec<PracticeIndex>>,
    /// Practices in a part of the system.
    pub practices_by_sector: IndexVec<SectorIndex, Vec<PracticeIndex>>,
    /// Practices of a state that has a profile.
    pub practices_by_state: IndexVec<StateIndex, Vec<PracticeIndex>>,
    /// Resources for a sub-element.
    pub resources_by_sub_element: IndexVec<SubElementIndex, Vec<ResourceIndex>>,
    /// Resources for a lever.
    pub resources_by_lever: IndexVec<LeverIndex, Vec<ResourceIndex>>,
    /// Resources for an audience.
    pub resources_by_audience: IndexVec<AudienceIndex, Vec<ResourceIndex>>,
    /// Resources of a state that has a profile.
    pub resources_by_state: IndexVec<StateIndex, Vec<ResourceIndex>>,
    /// Resources of a kind.
    pub resources_by_type: IndexVec<ResourceTypeIndex, Vec<ResourceIndex>>,
    /// Resources for a step of the action plan.
    pub resources_by_step: IndexVec<StepIndex, Vec<ResourceIndex>>,
    /// Resources for a part of the system.
    pub resources_by_sector: IndexVec<SectorIndex, Vec<ResourceIndex>>,
    /// Sub-elements that a lever moves.
    pub sub_elements_by_lever: IndexVec<LeverIndex, Vec<SubElementIndex>>,
}

impl CrossIndex {
    pub(super) fn new(site: &Site) -> Self {
        let (practices, resources) = (&site.practices, &site.resources);
        let (sub_elements, sectors) = (&site.rubric.sub_elements, &site.rubric.sectors);
        let (levers, states, audiences) = (&site.levers, &site.states, &site.audiences);
        let (types, steps) = (&site.settings.resource_types, &site.action_plan.steps);
        Self {
            practices_by_sub_element: invert(practices, sub_elements, |of| of.sub_elements.clone()),
            practices_by_lever: invert(practices, levers, |of| of.levers.clone()),
            practices_by_sector: invert(practices, sectors, |of| of.sectors.clone()),
            practices_by_state: invert(practices, states, |of| profiles(&of.states)),
            resources_by_sub_element: invert(resources, sub_elements, |of| of.sub_elements.clone()),
            resources_by_lever: invert(resources, levers, |of| of.levers.clone()),
            resources_by_audience: invert(resources, audiences, |of| of.audiences.clone()),
            resources_by_state: invert(resources, states, |of| profiles(&of.states)),
            resources_by_type: invert(resources, types, |of| vec![of.kind]),
            resources_by_step: invert(resources, steps, |of| of.action_steps.clone()),
            resources_by_sector: invert(resources, sectors, |of| of.sectors.clone()),
            sub_elements_by_lever: invert(sub_elements, levers, |of| of.levers.clone()),
        }
    }
}

/// The states among these that have a profile.
fn profiles(states: &[PlaceOrState]) -> Vec<StateIndex> {
    let profile = |state: &PlaceOrState| match state {
        PlaceOrState::State(index) => Some(*index),
        PlaceOrState::Place(_) => None,
    };
    states.iter().filter_map(profile).collect()
}

/// For each of `things`, the items that refer to it, each once.
fn invert<I: From<usize> + PartialEq + Copy, T, K: PositionOf<K>, U>(
    items: &IndexVec<I, T>,
    things: &IndexVec<K, U>,
    named: impl Fn(&T) -> Vec<K>,
) -> IndexVec<K, Vec<I>> {
    let mut inverted = vec![Vec::new(); things.len()];
    for (index, item) in items.iter_enumerated() {
        for thing in named(item) {
            if let Some(list) = inverted.get_mut(thing.position())
                && list.last() != Some(&index)
            {
                list.push(index);
            }
        }
    }
    inverted.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::{practice, resource, site, state};
    use crate::model::PLACES;

    #[test]
    fn everything_is_found_from_the_other_side_once() {
        let mut site = site(4, &[2, 1], vec![state("a", vec![]), state("b", vec![])]);
        site.rubric.sub_elements[1].levers = vec![LeverIndex(1), LeverIndex(0)];
        let mut first = practice("p0", &[0, 2, 2]);
        first.states = vec![
            PlaceOrState::Place(&PLACES[0]),
            PlaceOrState::State(StateIndex(1)),
        ];
        site.practices = vec![first, practice("p1", &[2])].into();
        site.resources = vec![resource("r0", &[1])].into();
        let index = CrossIndex::new(&site);
        let p = PracticeIndex;
        assert_eq!(
            index.practices_by_sub_element,
            [vec![p(0)], vec![], vec![p(0), p(1)]]
        );
        assert_eq!(index.practices_by_state, [vec![], vec![p(0)]]);
        assert_eq!(
            index.resources_by_sub_element,
            [vec![], vec![ResourceIndex(0)], vec![]]
        );
        assert_eq!(index.resources_by_type, [vec![ResourceIndex(0)]]);
        assert_eq!(
            index.sub_elements_by_lever,
            [vec![SubElementIndex(1)], vec![SubElementIndex(1)]]
        );
        assert_eq!(index.resources_by_state.len(), 2);
    }
}
