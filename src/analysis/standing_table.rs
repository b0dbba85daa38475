//! How every state stands on each part.

use super::comparability::{self, Ruler};
use super::{ElementScore, current_position, element_score, is_stale};
use crate::model::{
    Assessment, ElementIndex, EmptyKind, Rating, Site, Standing, State, StateIndex, SubElementIndex,
};

/// What the current assessment of one state says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateTable {
    /// The place of the current assessment in [`State::assessments`].
    pub current: Option<usize>,
    /// The score of each core element, by [`ElementIndex`].
    pub elements: Vec<ElementScore>,
    /// How many sub-elements are rated.
    pub rated: usize,
    /// How many are applicable; all of them when there is no assessment.
    pub of: usize,
    /// Whether the current assessment is older than the site allows.
    pub is_stale: bool,
}

impl StateTable {
    pub(super) fn new(site: &Site, state: &State) -> Self {
        let rubric = &site.rubric;
        let current = current_position(state, rubric);
        let Some(assessment) = current.and_then(|position| state.assessments.get(position)) else {
            return Self {
                current: None,
                elements: vec![ElementScore::Empty(EmptyKind::NotAssessed); rubric.elements.len()],
                rated: 0,
                of: rubric.sub_elements.len(),
                is_stale: false,
            };
        };
        let (rated, of) = rated_of(assessment);
        Self {
            current,
            elements: (0..rubric.elements.len())
                .map(|position| element_score(rubric, assessment, ElementIndex::new(position)))
                .collect(),
            rated,
            of,
            is_stale: is_stale(
                assessment.assessed_on,
                site.date,
                site.settings.stale_after_years,
            ),
        }
    }

    /// The current assessment itself.
    pub fn assessment<'a>(&self, state: &'a State) -> Option<&'a Assessment> {
        state.assessments.get(self.current?)
    }
}

/// How many sub-elements of an assessment are rated, and how many are applicable.
pub(super) fn rated_of(assessment: &Assessment) -> (usize, usize) {
    let mut rated = 0;
    let mut of = 0;
    for score in &assessment.scores {
        match score.standing {
            Standing::Rated(_) => {
                rated += 1;
                of += 1;
            }
            Standing::Empty(EmptyKind::NotApplicable) => {}
            Standing::Empty(_) => of += 1,
        }
    }
    (rated, of)
}

/// How many states stand where. Only states that were rated on one ruler are counted by level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// How many states at each level, lowest first.
    pub levels: Vec<usize>,
    /// How many states with each kind of empty, in the order of [`EmptyKind::ALL`].
    pub empty: [usize; 4],
    /// How many are rated against an older version of the rubric that cannot be compared.
    pub not_comparable: usize,
}

impl Spread {
    fn new(levels: usize) -> Self {
        Self {
            levels: vec![0; levels],
            ..Self::default()
        }
    }

    /// How many states are rated and comparable.
    pub fn rated(&self) -> usize {
        self.levels.iter().sum()
    }

    fn count_level(&mut self, rating: Rating) {
        if let Some(count) = self.levels.get_mut(rating.position()) {
            *count += 1;
        }
    }

    fn count_empty(&mut self, kind: EmptyKind) {
        for (count, counted) in self.empty.iter_mut().zip(EmptyKind::ALL) {
            *count += usize::from(kind == counted);
        }
    }
}

/// One sub-element across all states, by their current assessments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubElementTable {
    /// How many states stand where.
    pub spread: Spread,
    /// Every state: the best rating first; then those rated against an older version that cannot be
    /// compared ([`Spread::not_comparable`] of them, the newer version first); then the unrated,
    /// grouped in the order of [`EmptyKind::ALL`]. States that stand alike are sorted by slug.
    pub standings: Vec<StateIndex>,
    /// The comparable states at the highest rating that any of them has, by slug.
    pub furthest: Vec<StateIndex>,
}

impl SubElementTable {
    pub(super) fn new(site: &Site, ratings: &RatingMatrix, sub_element: SubElementIndex) -> Self {
        let cells: Vec<_> = (0..site.states.len())
            .map(|position| ratings.cell(StateIndex::new(position), sub_element))
            .collect();
        let newest = cells.iter().filter_map(|cell| Some(cell.rated()?.1)).max();
        let mut spread = Spread::new(site.rubric.levels.len());
        let mut best = None;
        for cell in &cells {
            match (cell.standing, cell.rated()) {
                (Standing::Empty(kind), _) => spread.count_empty(kind),
                (_, Some((rating, ruler))) if Some(ruler) == newest => {
                    spread.count_level(rating);
                    best = best.max(Some(rating));
                }
                _ => spread.not_comparable += 1,
            }
        }
        let mut standings: Vec<(Cell, StateIndex)> = cells
            .iter()
            .enumerate()
            .map(|(position, cell)| (*cell, StateIndex::new(position)))
            .collect();
        standings.sort_by_key(|(cell, _)| cell.order()); // stable: slug order stays
        let furthest = standings
            .iter()
            .take_while(|(cell, _)| {
                cell.rated()
                    .is_some_and(|(rating, ruler)| Some(rating) == best && Some(ruler) == newest)
            })
            .map(|&(_, state)| state)
            .collect();
        Self {
            spread,
            standings: standings.into_iter().map(|(_, state)| state).collect(),
            furthest,
        }
    }
}

/// One core element across all states, by their current assessments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElementTable {
    /// How many states have a comparable score, chosen or computed.
    pub scored: usize,
    /// How many have some ratings but too few for a mean. They are not in the spread.
    pub too_few: usize,
    /// How many states stand where, by the level nearest to the score.
    pub spread: Spread,
}

impl ElementTable {
    pub(super) fn new(site: &Site, states: &[StateTable], element: ElementIndex) -> Self {
        let rubric = &site.rubric;
        let scores = || {
            site.states.iter().zip(states).map(|(state, table)| {
                let ruler = table.assessment(state).map_or(0, |assessment| {
                    comparability::element_ruler(rubric, &assessment.rubric_version, element)
                });
                let score = table.elements.get(element.position()).copied();
                let empty = ElementScore::Empty(EmptyKind::NotAssessed);
                (score.unwrap_or(empty), ruler)
            })
        };
        let newest = scores()
            .filter(|(score, _)| score.nearest_level(rubric).is_some())
            .map(|(_, ruler)| ruler)
            .max();
        let mut table = Self {
            scored: 0,
            too_few: 0,
            spread: Spread::new(rubric.levels.len()),
        };
        for (score, ruler) in scores() {
            match (score, score.nearest_level(rubric)) {
                (ElementScore::Empty(kind), _) => table.spread.count_empty(kind),
                (_, Some(level)) if Some(ruler) == newest => {
                    table.scored += 1;
                    table.spread.count_level(level);
                }
                (_, Some(_)) => table.spread.not_comparable += 1,
                (_, None) => table.too_few += 1,
            }
        }
        table
    }
}

/// How one state stands on one sub-element, and on which ruler.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    standing: Standing,
    ruler: Ruler,
}

impl Cell {
    const UNASSESSED: Self = Self {
        standing: Standing::Empty(EmptyKind::NotAssessed),
        ruler: 0,
    };

    /// The rating and its ruler; only equal rulers compare.
    pub(super) fn rated(self) -> Option<(Rating, Ruler)> {
        Some((self.standing.rating()?, self.ruler))
    }

    /// Rated before unrated, the newest ruler first, the highest rating first.
    fn order(self) -> impl Ord {
        use std::cmp::Reverse;
        match self.standing {
            Standing::Rated(rating) => (0, Reverse(self.ruler), Reverse(Some(rating)), None),
            Standing::Empty(kind) => (1, Reverse(0), Reverse(None), Some(kind)),
        }
    }
}

/// The current standing of every state on every sub-element, in one block: 6 bytes a cell.
#[derive(Debug)]
pub(super) struct RatingMatrix {
    cells: Vec<Cell>,
    sub_elements: usize,
}

impl RatingMatrix {
    pub(super) fn new(site: &Site, states: &[StateTable]) -> Self {
        let rubric = &site.rubric;
        let sub_elements = rubric.sub_elements.len();
        let rulers: Vec<(&str, Vec<Ruler>)> = rubric
            .versions()
            .into_iter()
            .map(|version| {
                let of = |at| comparability::ruler(rubric, version, SubElementIndex::new(at));
                (version, (0..sub_elements).map(of).collect())
            })
            .collect();
        let mut cells = Vec::with_capacity(site.states.len() * sub_elements);
        for (state, table) in site.states.iter().zip(states) {
            let end = cells.len() + sub_elements;
            if let Some(assessment) = table.assessment(state) {
                let known = rulers
                    .iter()
                    .find(|(version, _)| *version == assessment.rubric_version);
                let rulers = known.map_or(&[][..], |(_, rulers)| rulers);
                for (position, score) in assessment.scores.iter().take(sub_elements).enumerate() {
                    cells.push(Cell {
                        standing: score.standing,
                        ruler: rulers.get(position).copied().unwrap_or(0),
                    });
                }
            }
            cells.resize(end, Cell::UNASSESSED);
        }
        Self {
            cells,
            sub_elements,
        }
    }

    /// How a state stands on a sub-element.
    pub(super) fn cell(&self, state: StateIndex, sub_element: SubElementIndex) -> Cell {
        self.row(state)
            .get(sub_element.position())
            .copied()
            .unwrap_or(Cell::UNASSESSED)
    }

    /// How a state stands on every sub-element.
    pub(super) fn row(&self, state: StateIndex) -> &[Cell] {
        let start = state.position() * self.sub_elements;
        self.cells
            .get(start..start + self.sub_elements)
            .unwrap_or(&[])
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::analyse;
    use crate::analysis::test_support::{rubric_change, site_of, site_with};
    use crate::model::{EmptyKind, StateIndex};
    use jiff::civil::date;

    fn order(standings: &[StateIndex]) -> Vec<u32> {
        standings.iter().map(|index| index.0).collect()
    }

    #[test]
    fn best_first_then_slug_then_the_kinds_of_empty() {
        let site = site_of(4, &[1], &["w", "2", "4", "-", "4", "x", "1", "~", ""]);
        let table = &analyse(&site).sub_elements[0];
        assert_eq!(order(&table.standings), [2, 4, 1, 6, 3, 8, 7, 5, 0]);
        assert_eq!(order(&table.furthest), [2, 4]);
        assert_eq!(table.spread.levels, [1, 1, 0, 2]);
        assert_eq!(table.spread.empty, [2, 1, 1, 1]);
        assert_eq!(table.spread.rated(), 4);
    }

    #[test]
    fn t20_no_state_one_state_nobody_rated() {
        for states in [&[][..], &[""], &["---"], &["", "xxx", "www"]] {
            let site = site_of(4, &[2, 1], states);
            let analysis = analyse(&site);
            assert_eq!(analysis.states.len(), states.len());
            for table in &analysis.sub_elements {
                assert_eq!(table.spread.rated(), 0);
                assert!(table.furthest.is_empty());
                assert_eq!(table.standings.len(), states.len());
            }
            for table in &analysis.elements {
                assert_eq!(table.scored, 0);
                assert_eq!(table.spread.empty.iter().sum::<usize>(), states.len());
            }
        }
    }

    #[test]
    fn elements_are_counted_by_the_nearest_level() {
        let site = site_of(4, &[3], &["334", "344", "1--", "11-", "---", "~~~", ""]);
        let table = &analyse(&site).elements[0];
        assert_eq!(table.scored, 3);
        assert_eq!(table.too_few, 1);
        assert_eq!(table.spread.levels, [1, 0, 1, 1]);
        assert_eq!(table.spread.empty, [2, 1, 0, 0]);
    }

    #[test]
    fn a_state_says_how_much_is_rated_and_how_old_it_is() {
        let mut site = site_of(4, &[2, 2], &["3-x4", ""]);
        site.settings.stale_after_years = 3;
        site.states[0].assessments[0].assessed_on = date(2020, 1, 1);
        let analysis = analyse(&site);
        assert_eq!((analysis.states[0].rated, analysis.states[0].of), (2, 3));
        assert!(analysis.states[0].is_stale);
        assert_eq!((analysis.states[1].rated, analysis.states[1].of), (0, 4));
        assert!(!analysis.states[1].is_stale);
        assert_eq!(analysis.states[1].current, None);
        assert_eq!(analysis.states[1].elements.len(), 2);
    }

    #[test]
    fn t23_ratings_on_two_rulers_are_never_in_one_order() {
        let mut site = site_with(
            4,
            &[1, 1],
            &[("44", "2021"), ("22", "2024"), ("33", "2024")],
        );
        site.rubric.version = "2024".to_owned();
        site.rubric.changes = vec![
            rubric_change("2021", &[], true),
            rubric_change("2024", &[0], false),
        ];
        let analysis = analyse(&site);
        let broken = &analysis.sub_elements[0];
        assert_eq!(order(&broken.standings), [2, 1, 0]);
        assert_eq!(order(&broken.furthest), [2]);
        assert_eq!(broken.spread.levels, [0, 1, 1, 0]);
        assert_eq!(broken.spread.not_comparable, 1);
        assert_eq!(analysis.elements[0].spread.not_comparable, 1);
        assert_eq!(analysis.elements[0].scored, 2);
        let whole = &analysis.sub_elements[1];
        assert_eq!(order(&whole.furthest), [0]);
        assert_eq!(whole.spread.not_comparable, 0);
    }

    #[test]
    fn t23_before_anyone_uses_the_new_version_the_old_ruler_stands() {
        let mut site = site_with(4, &[1], &[("4", "2021"), ("2", "2021")]);
        site.rubric.version = "2024".to_owned();
        site.rubric.changes = vec![
            rubric_change("2021", &[], true),
            rubric_change("2024", &[0], false),
        ];
        let table = &analyse(&site).sub_elements[0];
        assert_eq!(table.spread.levels, [0, 1, 0, 1]);
        assert_eq!(order(&table.furthest), [0]);
    }

    #[test]
    fn the_kinds_are_in_the_order_of_the_model() {
        let site = site_of(4, &[1], &["~"]);
        let spread = &analyse(&site).sub_elements[0].spread;
        let at = EmptyKind::ALL
            .iter()
            .position(|kind| *kind == EmptyKind::UnderReview)
            .unwrap();
        assert_eq!(spread.empty[at], 1);
    }
}
