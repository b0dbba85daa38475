//! One sub-element across all states.

use super::rating_matrix::{Cell, RatingMatrix};
use super::{Spread, StateTable};
use crate::model::{
    CriterionIndex, IndexVec, ScoreValue, Site, Standing, StateIndex, SubElementIndex,
};

/// The ratings of one sub-element over all states, from their current assessments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubElementTable {
    /// The number of states at each level.
    pub spread: Spread,
    /// All states: comparable ratings first, the highest rating first; then those rated against an
    /// older version that cannot be compared ([`Spread::not_comparable`] of them, the newer version
    /// first); then the unrated ones, grouped in the order of [`crate::model::EmptyKind::ALL`].
    /// Ties by slug.
    pub values: Vec<StateIndex>,
    /// The states with the highest comparable rating, by slug.
    pub furthest: Vec<StateIndex>,
    /// On how many of the comparable ratings each criterion was found.
    pub criteria: IndexVec<CriterionIndex, CriterionCount>,
}

/// What the comparable ratings say of one criterion. Nobody looked for it on the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CriterionCount {
    /// Where it holds.
    pub found: usize,
    /// Where somebody looked and found nothing on it.
    pub not_found: usize,
}

impl SubElementTable {
    pub(super) fn new(
        site: &Site,
        states: &[StateTable],
        ratings: &RatingMatrix,
        sub_element: SubElementIndex,
    ) -> Self {
        let cells: IndexVec<StateIndex, Cell> = (site.states.indices())
            .map(|state| ratings.cell(state, sub_element))
            .collect();
        let newest = cells.iter().filter_map(|cell| Some(cell.rated()?.1)).max();
        let mut spread = Spread::new(&site.rubric);
        let of = &site.rubric.sub_element(sub_element).criteria;
        let mut criteria = vec![CriterionCount::default(); of.len()];
        let mut best = None;
        for ((cell, state), table) in cells.iter().zip(&site.states).zip(states) {
            match (cell.value, cell.rated()) {
                (ScoreValue::Empty(kind), _) => spread.count_empty(kind),
                (_, Some((rating, version))) if Some(version) == newest => {
                    let assessment = table.assessment(state);
                    if let Some(score) = assessment.map(|one| one.score(sub_element)) {
                        count(&mut criteria, &score.criteria, |count| &mut count.found);
                        count(&mut criteria, &score.not_found, |count| {
                            &mut count.not_found
                        });
                    }
                    spread.count(
                        Standing::Nearest(rating),
                        assessment.map(|assessment| assessment.sector),
                    );
                    best = best.max(Some(rating));
                }
                _ => spread.not_comparable += 1,
            }
        }
        let mut values: Vec<(Cell, StateIndex)> = (cells.iter_enumerated())
            .map(|(index, cell)| (*cell, index))
            .collect();
        values.sort_by_key(|(cell, _)| cell.order()); // the sort is stable, so ties stay in slug order
        let furthest = (values.iter())
            .take_while(|(cell, _)| {
                cell.rated().is_some_and(|(rating, version)| {
                    Some(rating) == best && Some(version) == newest
                })
            })
            .map(|&(_, state)| state)
            .collect();
        Self {
            spread,
            values: values.into_iter().map(|(_, state)| state).collect(),
            furthest,
            criteria: criteria.into(),
        }
    }
}

/// Adds one to each of some criteria.
fn count(
    counts: &mut [CriterionCount],
    named: &[CriterionIndex],
    of: fn(&mut CriterionCount) -> &mut usize,
) {
    for at in named {
        if let Some(count) = counts.get_mut(at.position()) {
            *of(count) += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::analyse;
    use crate::analysis::tests::support::{rubric_change, site_of, site_with};
    use crate::model::{
        Criterion, CriterionIndex, Localized, Rating, State, StateIndex, SubElement,
    };

    fn order(values: &[StateIndex]) -> Vec<u32> {
        values.iter().map(|index| index.0).collect()
    }

    #[test]
    fn best_first_then_slug_then_the_kinds_of_empty() {
        let site = site_of(4, &[1], &["w", "2", "4", "-", "4", "x", "1", "~", ""]);
        let table = &analyse(&site).sub_elements[0];
        assert_eq!(order(&table.values), [2, 4, 1, 6, 3, 8, 7, 5, 0]);
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
                assert_eq!(table.values.len(), states.len());
            }
            for table in &analysis.elements {
                assert_eq!(table.scored, 0);
                assert_eq!(table.spread.empty.iter().sum::<usize>(), states.len());
            }
        }
    }

    #[test]
    fn criteria_are_counted_where_ratings_can_be_compared() {
        let mut site = site_of(4, &[1], &["3", "2", "-"]);
        let criterion = |id: &str| Criterion {
            id: id.to_owned(),
            level: Rating(3),
            text: Localized::default(),
        };
        site.rubric.sub_elements = vec![SubElement {
            criteria: vec![criterion("a"), criterion("b")].into(),
            ..site.rubric.sub_elements[0].clone()
        }]
        .into();
        for (at, found, not_found) in [(0, &[0][..], &[1][..]), (1, &[0, 1], &[]), (2, &[0], &[])] {
            let mut state = State::clone(&site.states[at]);
            let mut score = state.assessments[0].scores[0].clone();
            score.criteria = found.iter().map(|&at| CriterionIndex::new(at)).collect();
            score.not_found = not_found
                .iter()
                .map(|&at| CriterionIndex::new(at))
                .collect();
            state.assessments[0].scores = vec![score].into();
            site.states[at] = state.into();
        }
        let analysis = analyse(&site);
        let counts: Vec<(usize, usize)> = (analysis.sub_elements[0].criteria.iter())
            .map(|count| (count.found, count.not_found))
            .collect();
        // A part without a rating does not count, whatever it ticks.
        assert_eq!(counts, [(2, 0), (1, 1)]);
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
        assert_eq!(order(&broken.values), [2, 1, 0]);
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
}
