//! What changed in the nation since the edition before, sub-element by sub-element.

use super::moves::Moves;
use crate::analysis::{Move, StateTable, breaks_between, movement_of, previous_assessment};
use crate::model::{IndexVec, Rubric, Site, State, StateIndex, SubElementIndex};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// What changed from the edition before to the current assessment, over all states that have an
/// earlier edition of the same sector. Other states take no part: there is nothing to hold them
/// against.
///
/// A core element has no movement of its own, only that of its parts: a mean of other parts than
/// before would move without anything having changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// The states with an earlier edition of the sector of their current assessment, by slug.
    pub states: Vec<StateIndex>,
    /// How many other states have an earlier edition, though only of another sector.
    pub other_sector: usize,
    /// What happened to each sub-element.
    pub sub_elements: IndexVec<SubElementIndex, SubElementMovement>,
}

/// What happened to one sub-element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubElementMovement {
    /// How many states went from which level to which, where the two ratings can be compared.
    pub moves: Moves,
    /// How many were rated both times on rubrics that cannot be compared here.
    pub not_comparable: usize,
    /// The places in [`Rubric::changes`] of what broke the comparison.
    pub breaks: BTreeSet<usize>,
    /// How many are rated now and were not before.
    pub newly_rated: usize,
    /// How many were rated before and are not now.
    pub no_longer_rated: usize,
    /// How many are rated in neither edition.
    pub unrated: usize,
    /// The states that rose by the most levels, by slug; none where nothing rose.
    pub most_improved: Vec<StateIndex>,
    /// By how many levels they rose; 0 where nothing rose.
    pub rose_by: u8,
}

impl SubElementMovement {
    fn new(rubric: &Rubric) -> Self {
        Self {
            moves: Moves::new(rubric.levels.len()),
            ..Self::default()
        }
    }

    /// How many states were looked at: those with an earlier edition.
    pub fn states(&self) -> usize {
        self.moves.compared()
            + self.not_comparable
            + self.newly_rated
            + self.no_longer_rated
            + self.unrated
    }

    /// Adds what was counted elsewhere, without who improved.
    fn add(&mut self, other: &Self) {
        self.moves.add(&other.moves);
        self.not_comparable += other.not_comparable;
        self.breaks.extend(&other.breaks);
        self.newly_rated += other.newly_rated;
        self.no_longer_rated += other.no_longer_rated;
        self.unrated += other.unrated;
    }

    /// Takes note of states that rose by so many levels, and come after those known so far.
    fn rise(&mut self, by: u8, states: &[StateIndex]) {
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
    /// Nothing yet.
    fn new(rubric: &Rubric) -> Self {
        Self {
            states: Vec::new(),
            other_sector: 0,
            sub_elements: vec![SubElementMovement::new(rubric); rubric.sub_elements.len()].into(),
        }
    }

    /// Counts the movement of all states; `tables` has one for each, in the order of the site.
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

    /// Counts one state, the next by slug.
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
            let has_earlier = others.any(|other| other.edition < assessment.edition);
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
                    counted.rise(to.0.saturating_sub(from.0), &[index]);
                }
                Move::NotComparable { .. } => {
                    counted.not_comparable += 1;
                    let (older, newer) = (&previous.rubric_version, &assessment.rubric_version);
                    let breaks = breaks_between(rubric, older, newer, sub_element);
                    counted.breaks.extend(breaks.map(|(at, _)| at));
                }
                Move::NewlyRated { .. } => counted.newly_rated += 1,
                Move::NoLongerRated { .. } => counted.no_longer_rated += 1,
                Move::Unrated => counted.unrated += 1,
            }
        }
    }

    /// Adds the counts of later states (by slug), so that lists of states stay sorted.
    fn merge(mut self, later: Self) -> Self {
        self.states.extend(&later.states);
        self.other_sector += later.other_sector;
        for (counted, more) in self.sub_elements.iter_mut().zip(&later.sub_elements) {
            counted.add(more);
            counted.rise(more.rose_by, &more.most_improved);
        }
        self
    }

    /// What happened to some sub-elements taken together, such as those of a core element: counts of
    /// ratings, not of states, and nobody who improved most.
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
