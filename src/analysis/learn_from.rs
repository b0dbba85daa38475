//! Whom a state can learn from on one sub-element.

use super::Analysis;
use super::rating_matrix::Cell;
use crate::model::{
    PlaceOrState, PracticeIndex, Rating, ResourceIndex, Site, StateIndex, SubElementIndex,
};
use std::cmp::Ordering;

/// How many states, practices and resources are named, each.
const AT_MOST: usize = 3;

/// How many states ahead are looked at. With 10,000 states thousands can be ahead; the first 200,
/// the furthest along first, are enough to choose three from.
const CANDIDATES: usize = 200;

/// States ahead, and what helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LearnFrom {
    /// On what.
    pub sub_element: SubElementIndex,
    /// Up to three states with a higher comparable rating: the highest first, then those most alike
    /// in everything else, then by slug. Empty when the state itself is not rated here.
    pub ahead: Vec<StateIndex>,
    /// Up to three practices of other states for this sub-element; those of the states ahead first.
    pub practices: Vec<PracticeIndex>,
    /// Up to three resources for this sub-element; those of the states ahead first.
    pub resources: Vec<ResourceIndex>,
}

/// Whom a state can learn from on one sub-element. Compares the state with at most 200 others,
/// however many there are.
pub fn learn_from(
    site: &Site,
    analysis: &Analysis,
    state: StateIndex,
    sub_element: SubElementIndex,
) -> LearnFrom {
    let ahead = ahead(analysis, state, sub_element);
    let index = &analysis.index;
    let practices = named(&index.practices_by_sub_element, sub_element)
        .iter()
        .filter_map(|&practice| {
            let states = &site.practices.get(practice.position())?.states;
            (!belongs_to(states, &[state])).then_some((practice, belongs_to(states, &ahead)))
        });
    let resources = named(&index.resources_by_sub_element, sub_element)
        .iter()
        .filter_map(|&resource| {
            let states = &site.resources.get(resource.position())?.states;
            Some((resource, belongs_to(states, &ahead)))
        });
    LearnFrom {
        sub_element,
        practices: preferred_first(practices),
        resources: preferred_first(resources),
        ahead,
    }
}

fn ahead(analysis: &Analysis, state: StateIndex, sub_element: SubElementIndex) -> Vec<StateIndex> {
    let ratings = &analysis.ratings;
    let Some((own, ruler)) = ratings.cell(state, sub_element).rated() else {
        return Vec::new();
    };
    let Some(table) = analysis.sub_elements.get(sub_element.position()) else {
        return Vec::new();
    };
    let own_row = ratings.row(state);
    // The standings are sorted by ruler and rating, the unrated last: those ahead stand together.
    let rated = |other: StateIndex| ratings.cell(other, sub_element).rated();
    let first = table
        .standings
        .partition_point(|&other| rated(other).is_some_and(|(_, newer)| newer > ruler));
    let mut candidates: Vec<_> = table
        .standings
        .iter()
        .skip(first)
        .map_while(|&other| {
            let (rating, other_ruler) = rated(other)?;
            (other_ruler == ruler && rating > own).then_some((rating, other))
        })
        .take(CANDIDATES)
        .map(|(rating, other)| (rating, Unlikeness::of(own_row, ratings.row(other)), other))
        .collect();
    let order = |a: &(Rating, Unlikeness, StateIndex), b: &(Rating, Unlikeness, StateIndex)| {
        let by_rating = b.0.cmp(&a.0);
        by_rating.then_with(|| a.1.cmp(&b.1)).then(a.2.cmp(&b.2))
    };
    if candidates.len() > AT_MOST {
        // Only the first few are put in order.
        candidates.select_nth_unstable_by(AT_MOST - 1, order);
        candidates.truncate(AT_MOST);
    }
    candidates.sort_by(order);
    candidates.into_iter().map(|(_, _, other)| other).collect()
}

/// The mean absolute difference over shared comparable ratings, as a fraction; nothing shared is
/// the least alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Unlikeness {
    sum: u32,
    count: u32,
}

impl Unlikeness {
    fn of(a: &[Cell], b: &[Cell]) -> Self {
        let mut difference = Self { sum: 0, count: 0 };
        for (a, b) in a.iter().zip(b) {
            if let (Some((a, a_ruler)), Some((b, b_ruler))) = (a.rated(), b.rated())
                && a_ruler == b_ruler
            {
                difference.sum += u32::from(a.0.abs_diff(b.0));
                difference.count += 1;
            }
        }
        difference
    }

    fn cmp(&self, other: &Self) -> Ordering {
        match (self.count, other.count) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Greater,
            (_, 0) => Ordering::Less,
            (own, others) => {
                let product = |sum, count| u64::from(sum) * u64::from(count);
                product(self.sum, others).cmp(&product(other.sum, own))
            }
        }
    }
}

fn named<I>(index: &[Vec<I>], sub_element: SubElementIndex) -> &[I] {
    index.get(sub_element.position()).map_or(&[], Vec::as_slice)
}

fn belongs_to(places: &[PlaceOrState], states: &[StateIndex]) -> bool {
    places.iter().any(|place| match place {
        PlaceOrState::State(index) => states.contains(index),
        PlaceOrState::Place(_) => false,
    })
}

/// The first few, preferred ones first, else in the given order.
fn preferred_first<T>(items: impl Iterator<Item = (T, bool)>) -> Vec<T> {
    let (preferred, others): (Vec<_>, Vec<_>) = items.partition(|(_, preferred)| *preferred);
    preferred
        .into_iter()
        .chain(others)
        .take(AT_MOST)
        .map(|(item, _)| item)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use crate::analysis::test_support::{practice, resource, rubric_change, site_of, site_with};

    fn numbers(states: &[StateIndex]) -> Vec<u32> {
        states.iter().map(|index| index.0).collect()
    }

    fn ahead_of_first(states: &[&str]) -> Vec<u32> {
        let site = site_of(4, &[3], states);
        let learned = learn_from(&site, &analyse(&site), StateIndex(0), SubElementIndex(0));
        numbers(&learned.ahead)
    }

    #[test]
    fn the_highest_first_then_the_most_alike_then_by_slug() {
        for (states, expected) in [
            (&["111"][..], &[][..]),       // nobody else
            (&["1--", "---", ""], &[]),    // nobody else is rated
            (&["2--", "2--", "1--"], &[]), // nobody is ahead
            (&["---", "4--"], &[]),        // unrated is not behind
            (&["x--", "4--"], &[]),
            (&["1--", "2--", "4--", "3--"], &[2, 3, 1]),
            (&["111", "444", "411", "422", "311"], &[2, 3, 1]),
            (&["11-", "4--", "41-", "4-4"], &[2, 1, 3]), // shared ratings decide
            (&["111", "411", "411", "411", "411"], &[1, 2, 3]),
        ] {
            assert_eq!(ahead_of_first(states), expected, "{states:?}");
        }
    }

    #[test]
    fn t23_peers_never_cross_a_break() {
        let mut site = site_with(
            4,
            &[1],
            &[("1", "2021"), ("4", "2024"), ("2", "2021"), ("1", "2024")],
        );
        site.rubric.version = "2024".to_owned();
        site.rubric.changes = vec![
            rubric_change("2021", &[], true),
            rubric_change("2024", &[0], false),
        ];
        let analysis = analyse(&site);
        let ahead = |state| {
            let learned = learn_from(&site, &analysis, StateIndex(state), SubElementIndex(0));
            numbers(&learned.ahead)
        };
        assert_eq!(ahead(0), [2]);
        assert_eq!(ahead(3), [1]);
    }

    #[test]
    fn what_helps_comes_from_others_and_from_those_ahead_first() {
        let mut site = site_of(4, &[2], &["1-", "4-", "1-"]);
        let of = |state| vec![PlaceOrState::State(StateIndex(state))];
        for (slug, state) in [("a", 2), ("b", 0), ("c", 1), ("d", 2), ("e", 2)] {
            let mut made = practice(slug, &[0]);
            made.states = of(state);
            site.practices.push(made);
        }
        let mut from_ahead = resource("z", &[0]);
        from_ahead.states = of(1);
        site.resources = vec![resource("a", &[1]), resource("b", &[0]), from_ahead];
        let analysis = analyse(&site);
        let learned = learn_from(&site, &analysis, StateIndex(0), SubElementIndex(0));
        assert_eq!(
            learned.practices,
            [PracticeIndex(2), PracticeIndex(0), PracticeIndex(3)]
        );
        assert_eq!(learned.resources, [ResourceIndex(2), ResourceIndex(1)]);
        let unrated = learn_from(&site, &analysis, StateIndex(0), SubElementIndex(1));
        assert!(unrated.ahead.is_empty());
        assert_eq!(unrated.resources, [ResourceIndex(0)]);
    }

    #[test]
    fn many_candidates_are_capped() {
        let mut states = vec!["11"];
        states.extend(std::iter::repeat_n("44", CANDIDATES));
        states.push("41"); // more alike, but past the cap
        let site = site_of(4, &[2], &states);
        let learned = learn_from(&site, &analyse(&site), StateIndex(0), SubElementIndex(0));
        assert_eq!(numbers(&learned.ahead), [1, 2, 3]);
    }
}
