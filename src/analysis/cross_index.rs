//! What belongs to what: the lists of practices, resources and sub-elements the other way round.

use crate::model::{
    PlaceOrState, Practice, PracticeIndex, Resource, ResourceIndex, Site, StateIndex,
    SubElementIndex,
};

/// For each thing, what names it. The outer lists have one entry for each thing of the site, the
/// inner ones are in the order of the site (by slug; sub-elements in the order of the rubric).
#[derive(Debug, Default)]
pub struct CrossIndex {
    /// Practices that move a sub-element, by [`SubElementIndex`].
    pub practices_by_sub_element: Vec<Vec<PracticeIndex>>,
    /// Practices that use a lever, by [`crate::model::LeverIndex`].
    pub practices_by_lever: Vec<Vec<PracticeIndex>>,
    /// Practices in a part of the system, by [`crate::model::SectorIndex`].
    pub practices_by_sector: Vec<Vec<PracticeIndex>>,
    /// Practices of a state that has a profile, by [`StateIndex`].
    pub practices_by_state: Vec<Vec<PracticeIndex>>,
    /// Resources for a sub-element, by [`SubElementIndex`].
    pub resources_by_sub_element: Vec<Vec<ResourceIndex>>,
    /// Resources for a lever, by [`crate::model::LeverIndex`].
    pub resources_by_lever: Vec<Vec<ResourceIndex>>,
    /// Resources for an audience, by [`crate::model::AudienceIndex`].
    pub resources_by_audience: Vec<Vec<ResourceIndex>>,
    /// Resources of a state that has a profile, by [`StateIndex`].
    pub resources_by_state: Vec<Vec<ResourceIndex>>,
    /// Resources of a kind, by [`crate::model::ResourceTypeIndex`].
    pub resources_by_type: Vec<Vec<ResourceIndex>>,
    /// Resources for a step of the action plan, by [`crate::model::StepIndex`].
    pub resources_by_step: Vec<Vec<ResourceIndex>>,
    /// Resources for a part of the system, by [`crate::model::SectorIndex`].
    pub resources_by_sector: Vec<Vec<ResourceIndex>>,
    /// Sub-elements that a lever moves, by [`crate::model::LeverIndex`].
    pub sub_elements_by_lever: Vec<Vec<SubElementIndex>>,
}

impl CrossIndex {
    pub(super) fn new(site: &Site) -> Self {
        let sub_elements = site.rubric.sub_elements.len();
        let levers = site.levers.len();
        let sectors = site.rubric.sectors.len();
        let states = site.states.len();
        Self {
            practices_by_sub_element: practices(site, sub_elements, |practice| {
                positions(&practice.sub_elements, |index| index.position())
            }),
            practices_by_lever: practices(site, levers, |practice| {
                positions(&practice.levers, |index| index.position())
            }),
            practices_by_sector: practices(site, sectors, |practice| {
                positions(&practice.sectors, |index| index.position())
            }),
            practices_by_state: practices(site, states, |practice| profiles(&practice.states)),
            resources_by_sub_element: resources(site, sub_elements, |resource| {
                positions(&resource.sub_elements, |index| index.position())
            }),
            resources_by_lever: resources(site, levers, |resource| {
                positions(&resource.levers, |index| index.position())
            }),
            resources_by_audience: resources(site, site.audiences.len(), |resource| {
                positions(&resource.audiences, |index| index.position())
            }),
            resources_by_state: resources(site, states, |resource| profiles(&resource.states)),
            resources_by_type: resources(site, site.settings.resource_types.len(), |resource| {
                vec![resource.kind.position()]
            }),
            resources_by_step: resources(site, site.action_plan.steps.len(), |resource| {
                positions(&resource.action_steps, |index| index.position())
            }),
            resources_by_sector: resources(site, sectors, |resource| {
                positions(&resource.sectors, |index| index.position())
            }),
            sub_elements_by_lever: invert(
                &site.rubric.sub_elements,
                levers,
                SubElementIndex::new,
                |sub_element| positions(&sub_element.levers, |index| index.position()),
            ),
        }
    }
}

fn practices(
    site: &Site,
    len: usize,
    named: impl Fn(&Practice) -> Vec<usize>,
) -> Vec<Vec<PracticeIndex>> {
    invert(&site.practices, len, PracticeIndex::new, named)
}

fn resources(
    site: &Site,
    len: usize,
    named: impl Fn(&Resource) -> Vec<usize>,
) -> Vec<Vec<ResourceIndex>> {
    invert(&site.resources, len, ResourceIndex::new, named)
}

fn positions<I: Copy>(indices: &[I], position: impl Fn(I) -> usize) -> Vec<usize> {
    indices.iter().map(|&index| position(index)).collect()
}

/// The states that have a profile here.
fn profiles(states: &[PlaceOrState]) -> Vec<usize> {
    let profile = |state: &PlaceOrState| match state {
        PlaceOrState::State(index) => Some(StateIndex::position(*index)),
        PlaceOrState::Place(_) => None,
    };
    states.iter().filter_map(profile).collect()
}

/// For each of `len` things, the items that name it, each once.
fn invert<T, I: PartialEq + Copy>(
    items: &[T],
    len: usize,
    index: impl Fn(usize) -> I,
    named: impl Fn(&T) -> Vec<usize>,
) -> Vec<Vec<I>> {
    let mut inverted = vec![Vec::new(); len];
    for (position, item) in items.iter().enumerate() {
        let index = index(position);
        for target in named(item) {
            if let Some(list) = inverted.get_mut(target)
                && list.last() != Some(&index)
            {
                list.push(index);
            }
        }
    }
    inverted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::test_support::{practice, resource, site, state};
    use crate::model::{LeverIndex, PLACES};

    #[test]
    fn everything_is_found_from_the_other_side_once() {
        let mut site = site(4, &[2, 1], vec![state("a", vec![]), state("b", vec![])]);
        site.rubric.sub_elements[1].levers = vec![LeverIndex(1), LeverIndex(0)];
        let mut first = practice("p0", &[0, 2, 2]);
        first.states = vec![
            PlaceOrState::Place(&PLACES[0]),
            PlaceOrState::State(StateIndex(1)),
        ];
        site.practices = vec![first, practice("p1", &[2])];
        site.resources = vec![resource("r0", &[1])];
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
