//! The current ratings of all states on all sub-elements, in one contiguous block of memory.

use super::comparability::{self, ComparableVersion};
use super::{Move, StateTable, movement_of, previous_assessment};
use crate::model::{
    Assessment, EmptyKind, Rating, Rubric, ScoreValue, SectorIndex, Site, State, StateIndex,
    SubElementIndex,
};

/// The rating of one state on one sub-element, with its comparable version.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) value: ScoreValue,
    /// Whether the rating is higher than in the previous edition.
    pub(super) has_risen: bool,
    version: ComparableVersion,
}

impl Cell {
    const UNASSESSED: Self = Self {
        value: ScoreValue::Empty(EmptyKind::NotAssessed),
        has_risen: false,
        version: 0,
    };

    /// The rating and its comparable version. Ratings can be compared only if their versions are
    /// equal.
    pub(super) fn rated(self) -> Option<(Rating, ComparableVersion)> {
        Some((self.value.rating()?, self.version))
    }

    /// The sort key: rated before unrated, the newest comparable version first, the highest rating
    /// first.
    pub(super) fn order(self) -> impl Ord {
        use std::cmp::Reverse;
        match self.value {
            ScoreValue::Rated(rating) => (0, Reverse(self.version), Reverse(Some(rating)), None),
            ScoreValue::Empty(kind) => (1, Reverse(0), Reverse(None), Some(kind)),
        }
    }
}

/// The current ratings of all states on all sub-elements, in one contiguous block of memory: 6
/// bytes for each cell.
#[derive(Debug)]
pub(super) struct RatingMatrix {
    cells: Vec<Cell>,
    sub_elements: usize,
    sectors: Vec<Option<SectorIndex>>,
}

/// The ratings of one state on every sub-element.
#[derive(Clone, Copy)]
pub(super) struct Row<'m> {
    /// The sector of the assessment; `None` without an assessment.
    pub(super) sector: Option<SectorIndex>,
    pub(super) cells: &'m [Cell],
}

impl RatingMatrix {
    pub(super) fn new(site: &Site, states: &[StateTable]) -> Self {
        let rubric = &site.rubric;
        let sub_elements = rubric.sub_elements.len();
        let versions: Vec<(&str, Vec<ComparableVersion>)> = rubric
            .versions()
            .into_iter()
            .map(|version| {
                let of = |index| comparability::comparable_version(rubric, version, index);
                (version, rubric.sub_elements.indices().map(of).collect())
            })
            .collect();
        let mut cells = Vec::with_capacity(site.states.len() * sub_elements);
        for (state, table) in site.states.iter().zip(states) {
            let end = cells.len() + sub_elements;
            if let Some(assessment) = table.assessment(state) {
                let known =
                    (versions.iter()).find(|(version, _)| *version == assessment.rubric_version);
                let previous = previous_assessment(state, assessment);
                let versions = known.map_or(&[][..], |(_, versions)| versions);
                for (index, score) in assessment.scores.iter_enumerated().take(sub_elements) {
                    cells.push(Cell {
                        value: score.value,
                        has_risen: has_risen(rubric, previous, assessment, index),
                        version: versions.get(index.position()).copied().unwrap_or(0),
                    });
                }
            }
            cells.resize(end, Cell::UNASSESSED);
        }
        let sector = |(state, table): (&std::sync::Arc<State>, &StateTable)| {
            Some(table.assessment(state)?.sector)
        };
        Self {
            cells,
            sub_elements,
            sectors: site.states.iter().zip(states).map(sector).collect(),
        }
    }

    /// The rating of a state on a sub-element.
    pub(super) fn cell(&self, state: StateIndex, sub_element: SubElementIndex) -> Cell {
        self.row(state)
            .cells
            .get(sub_element.position())
            .copied()
            .unwrap_or(Cell::UNASSESSED)
    }

    /// The ratings of a state on every sub-element.
    pub(super) fn row(&self, state: StateIndex) -> Row<'_> {
        let start = state.position() * self.sub_elements;
        Row {
            sector: self.sectors.get(state.position()).copied().flatten(),
            cells: self
                .cells
                .get(start..start + self.sub_elements)
                .unwrap_or(&[]),
        }
    }
}

fn has_risen(
    rubric: &Rubric,
    previous: Option<&Assessment>,
    assessment: &Assessment,
    index: SubElementIndex,
) -> bool {
    previous.is_some_and(|previous| {
        matches!(
            movement_of(rubric, previous, assessment, index),
            Move::Rated { from, to } if to > from
        )
    })
}
