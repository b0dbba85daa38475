//! National changes since the previous edition, for each sub-element.

use super::moves::Moves;
use crate::analysis::{Move, StateTable, breaks_between, movement_of, previous_assessment};
use crate::model::{IndexVec, Rubric, Site, State, StateIndex, SubElementIndex};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// Changes from the previous edition to the current assessment, over all states that have an
/// earlier edition of the same sector. Other states are not counted, because they have no baseline.
///
/// Core elements have no movement of their own, only the total over their sub-elements: a mean over
/// a different set of rated sub-elements could change although no rating did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// The states with an earlier edition of the sector of their current assessment, by slug.
    pub states: Vec<StateIndex>,
    /// The number of other states that have an earlier edition, but only of another sector.
    pub other_sector: usize,
    /// The changes of each sub-element.
    pub sub_elements: IndexVec<SubElementIndex, SubElementMovement>,
}

/// The changes of one sub-element, as counts of states.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubElementMovement {
    /// The number of states for each pair of old and new level, where the two ratings can be
    /// compared.
    pub moves: Moves,
    /// Rated in both editions, on versions of the rubric that cannot be compared.
    pub not_comparable: usize,
    /// Rated in both editions from the same source.
    pub same_source: usize,
    /// The positions in [`Rubric::changes`] of the changes that broke the comparison.
    pub breaks: BTreeSet<usize>,
    /// Rated in the current assessment only.
    pub newly_rated: usize,
    /// Rated in the previous edition only.
    pub no_longer_rated: usize,
    /// Rated in neither edition.
    pub unrated: usize,
    /// The states with the greatest increase, by slug; empty if no rating rose.
    pub most_improved: Vec<StateIndex>,
    /// The greatest increase in levels; 0 if no rating rose.
    pub rose_by: u8,
}

impl SubElementMovement {
    fn new(rubric: &Rubric) -> Self {
        Self {
            moves: Moves::new(rubric.levels.len()),
            ..Self::default()
        }
    }

    /// The number of states with an earlier edition: the sum of all counts.
    pub fn states(&self) -> usize {
        self.moves.compared()
            + self.not_comparable
            + self.same_source
            + self.newly_rated
            + self.no_longer_rated
            + self.unrated
    }

    /// Adds the counts of another movement. Leaves `most_improved` and `rose_by` unchanged.
    fn add(&mut self, other: &Self) {
        self.moves.add(&other.moves);
        self.not_comparable += other.not_comparable;
        self.same_source += other.same_source;
        self.breaks.extend(&other.breaks);
        self.newly_rated += other.newly_rated;
        self.no_longer_rated += other.no_longer_rated;
        self.unrated += other.unrated;
    }

    /// Updates the greatest increase with states that rose `by` levels. They must come after the
    /// states added before, so that the list stays sorted.
    fn add_most_improved(&mut self, by: u8, states: &[StateIndex]) {
        if by > self.rose_by {
            self.rose_by = by;
            self.most_improved.clear();
        }
        if by > 0 && by == self.rose_by {
            self.most_improved.extend(states);
        }
    }
}

impl Movement {
    /// Zero counts for every sub-element.
    fn new(rubric: &Rubric) -> Self {
        Self {
            states: Vec::new(),
            other_sector: 0,
            sub_elements: vec![SubElementMovement::new(rubric); rubric.sub_elements.len()].into(),
        }
    }

    /// Counts the changes of all states; `tables` has one item for each state, in the order of the
    /// site.
    pub(in crate::analysis) fn count(site: &Site, tables: &[StateTable]) -> Self {
        let rubric = &site.rubric;
        site.states
            .par_iter()
            .zip(tables)
            .enumerate()
            .fold(
                || Self::new(rubric),
                |mut movement, (position, (state, table))| {
                    movement.count_state(rubric, StateIndex::new(position), state, table);
                    movement
                },
            )
            .reduce(|| Self::new(rubric), Self::merge)
    }

    /// Counts one state. States must be added in the order of their slugs.
    fn count_state(
        &mut self,
        rubric: &Rubric,
        index: StateIndex,
        state: &State,
        table: &StateTable,
    ) {
        let Some(assessment) = table.assessment(state) else {
            return;
        };
        let Some(previous) = previous_assessment(state, assessment) else {
            let mut others = state.assessments.iter();
            let has_earlier =
                others.any(|other| other.edition < assessment.edition && !other.is_look_back());
            self.other_sector += usize::from(has_earlier);
            return;
        };
        self.states.push(index);
        for (sub_element, counted) in
            (rubric.sub_elements.indices()).zip(self.sub_elements.iter_mut())
        {
            match movement_of(rubric, previous, assessment, sub_element) {
                Move::Rated { from, to } => {
                    counted.moves.count(from, to);
                    counted.add_most_improved(to.0.saturating_sub(from.0), &[index]);
                }
                Move::NotComparable { .. } => {
                    counted.not_comparable += 1;
                    let (older, newer) = (&previous.rubric_version, &assessment.rubric_version);
                    let breaks = breaks_between(rubric, older, newer, sub_element);
                    counted.breaks.extend(breaks.map(|(at, _)| at));
                }
                Move::SameSource { .. } => counted.same_source += 1,
                Move::NewlyRated { .. } => counted.newly_rated += 1,
                Move::NoLongerRated { .. } => counted.no_longer_rated += 1,
                Move::Unrated => counted.unrated += 1,
            }
        }
    }

    /// Adds the counts of states that come later by slug, so that lists of states stay sorted.
    fn merge(mut self, later: Self) -> Self {
        self.states.extend(&later.states);
        self.other_sector += later.other_sector;
        for (counted, more) in self.sub_elements.iter_mut().zip(&later.sub_elements) {
            counted.add(more);
            counted.add_most_improved(more.rose_by, &more.most_improved);
        }
        self
    }

    /// The total over some sub-elements, such as those of a core element. The counts are of
    /// ratings, not of states, and `most_improved` is empty.
    pub fn total(&self, sub_elements: &[SubElementIndex]) -> SubElementMovement {
        let mut found = (sub_elements.iter()).filter_map(|index| self.sub_elements.get(index));
        let Some(first) = found.next() else {
            return SubElementMovement::default();
        };
        let mut total = SubElementMovement {
            most_improved: Vec::new(),
            rose_by: 0,
            ..first.clone()
        };
        found.for_each(|more| total.add(more));
        total
    }
}
