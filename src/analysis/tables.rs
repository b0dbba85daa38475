//! All tables of a site, computed at once.

use super::cross_index::CrossIndex;
use super::element_table::ElementTable;
use super::movement::Movement;
use super::planned::Planned;
use super::rating_matrix::RatingMatrix;
use super::state_table::StateTable;
use super::sub_element_table::SubElementTable;
use crate::model::{
    Assessment, ElementIndex, EmptyKind, IndexVec, ScoreValue, Site, StateIndex, SubElementIndex,
};
use rayon::prelude::*;

/// All tables that pages and downloads use.
#[derive(Debug)]
pub struct Analysis {
    /// For each state, by [`crate::model::StateIndex`].
    pub states: IndexVec<StateIndex, StateTable>,
    /// For each sub-element, by [`SubElementIndex`].
    pub sub_elements: IndexVec<SubElementIndex, SubElementTable>,
    /// For each core element, by [`ElementIndex`].
    pub elements: IndexVec<ElementIndex, ElementTable>,
    /// Changes since the previous edition.
    pub movement: Movement,
    /// Reverse lookups between things of the site.
    pub index: CrossIndex,
    /// Where the plans of states want to go.
    pub planned: Planned,
    /// The current ratings in one block of memory, so that comparing many states is cache-friendly.
    pub(super) ratings: RatingMatrix,
}

impl Analysis {
    /// The current assessment of a state. `site` must be the site that the analysis was computed
    /// from.
    pub fn current_assessment<'s>(
        &self,
        site: &'s Site,
        state: StateIndex,
    ) -> Option<&'s Assessment> {
        self.states[state].assessment(&site.states[state])
    }

    /// The value of a sub-element in a state's current assessment.
    pub fn current_value(&self, state: StateIndex, sub_element: SubElementIndex) -> ScoreValue {
        let cells = self.ratings.row(state).cells;
        cells
            .get(sub_element.position())
            .map_or(ScoreValue::Empty(EmptyKind::NotAssessed), |cell| cell.value)
    }
}

/// Computes all tables. Time and memory grow with the number of states times the number of
/// sub-elements; no pairs of states are compared here.
pub fn analyse(site: &Site) -> Analysis {
    let rubric = &site.rubric;
    let states: Vec<StateTable> = site
        .states
        .par_iter()
        .map(|state| StateTable::new(site, state))
        .collect();
    let ratings = RatingMatrix::new(site, &states);
    let sub_elements: Vec<_> = (0..rubric.sub_elements.len())
        .into_par_iter()
        .map(|at| SubElementTable::new(site, &states, &ratings, at.into()))
        .collect();
    let elements: Vec<_> = (0..rubric.elements.len())
        .into_par_iter()
        .map(|at| ElementTable::new(site, &states, at.into()))
        .collect();
    Analysis {
        movement: Movement::count(site, &states),
        states: states.into(),
        sub_elements: sub_elements.into(),
        elements: elements.into(),
        index: CrossIndex::new(site),
        planned: Planned::new(site),
        ratings,
    }
}
