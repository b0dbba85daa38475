//! Which states a state can learn from on one sub-element.

use super::distance::Distance;
use super::peers::{self, PEERS_UP_TO_STATES};
use super::tables::Analysis;
use super::{Move, movement_of, previous_assessment};
use crate::model::{
    Edition, IndexVec, PlaceOrState, PracticeIndex, Rating, ResourceIndex, Site, StateIndex,
    SubElementIndex,
};
use std::cmp::Reverse;

/// The maximum number of states, practices and resources, each.
const AT_MOST: usize = 3;

/// The maximum number of candidates for [`LearnFrom::ahead`], so that time does not grow with the
/// number of states: of 10,000 states thousands can be ahead. Candidates are taken in the order of
/// [`super::SubElementTable::values`], the highest rating first.
pub(super) const CANDIDATES: usize = PEERS_UP_TO_STATES;

/// The states that are ahead on a sub-element, and practices and resources for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LearnFrom {
    /// The sub-element.
    pub sub_element: SubElementIndex,
    /// Up to three states with a higher comparable rating, in this order: states assessed for the
    /// same sector before others; states whose rating here rose since their previous edition before
    /// others; the smallest [`Distance`] (states without one last); the highest rating; the slug.
    /// Empty if the state is not rated here.
    pub ahead: Vec<Ahead>,
    /// Up to three practices of other states for this sub-element; practices of the states ahead
    /// come first.
    pub practices: Vec<PracticeIndex>,
    /// Up to three resources for this sub-element; resources of the states ahead come first.
    pub resources: Vec<ResourceIndex>,
}

/// A state that is ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// The state.
    pub state: StateIndex,
    /// Its rating.
    pub rating: Rating,
    /// The increase since its previous edition; `None` if there was none, or it cannot be compared.
    pub rise: Option<Rise>,
    /// The distance of the two states; `None` if too few sub-elements are rated in both.
    pub distance: Option<Distance>,
    /// Whether both were assessed for the same sector.
    pub same_sector: bool,
}

/// An increase of a rating from one edition to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rise {
    /// The rating in the previous edition.
    pub from: Rating,
    /// The previous edition.
    pub since: Edition,
}

/// Finds the states, practices and resources for one sub-element. At most `CANDIDATES` other
/// states are compared.
pub fn learn_from(
    site: &Site,
    analysis: &Analysis,
    state: StateIndex,
    sub_element: SubElementIndex,
) -> LearnFrom {
    let ahead = ahead(site, analysis, state, sub_element);
    let states: Vec<StateIndex> = ahead.iter().map(|ahead| ahead.state).collect();
    let index = &analysis.index;
    let practices = named(&index.practices_by_sub_element, sub_element)
        .iter()
        .filter_map(|&practice| {
            let of = &site.practices.get(practice)?.states;
            (!belongs_to(of, &[state])).then_some((practice, belongs_to(of, &states)))
        });
    let resources = named(&index.resources_by_sub_element, sub_element)
        .iter()
        .filter_map(|&resource| {
            let of = &site.resources.get(resource)?.states;
            Some((resource, belongs_to(of, &states)))
        });
    LearnFrom {
        sub_element,
        practices: preferred_first(practices),
        resources: preferred_first(resources),
        ahead,
    }
}

fn ahead(
    site: &Site,
    analysis: &Analysis,
    state: StateIndex,
    sub_element: SubElementIndex,
) -> Vec<Ahead> {
    let ratings = &analysis.ratings;
    let Some((own, version)) = ratings.cell(state, sub_element).rated() else {
        return Vec::new();
    };
    let Some(table) = analysis.sub_elements.get(sub_element) else {
        return Vec::new();
    };
    let own_row = ratings.row(state);
    // The values are sorted by comparable version and rating, unrated states last, so the states
    // ahead form one range.
    let rated = |other: StateIndex| ratings.cell(other, sub_element).rated();
    let first = table
        .values
        .partition_point(|&other| rated(other).is_some_and(|(_, newer)| newer > version));
    let mut candidates: Vec<Candidate> = (table.values.iter())
        .skip(first)
        .map_while(|&other| {
            let (rating, other_version) = rated(other)?;
            (other_version == version && rating > own).then_some((rating, other))
        })
        .take(CANDIDATES)
        .map(|(rating, other)| {
            let row = ratings.row(other);
            let distance = peers::between(own_row, row);
            Candidate {
                is_of_other_sector: own_row.sector != row.sector,
                has_risen: Reverse(ratings.cell(other, sub_element).has_risen),
                is_too_far_to_say: distance.is_none(),
                distance,
                rating: Reverse(rating),
                state: other,
            }
        })
        .collect();
    if candidates.len() > AT_MOST {
        // Only the first few need to be sorted.
        candidates.select_nth_unstable(AT_MOST - 1);
        candidates.truncate(AT_MOST);
    }
    candidates.sort_unstable();
    (candidates.into_iter())
        .map(|candidate| Ahead {
            state: candidate.state,
            rating: candidate.rating.0,
            rise: rise(site, analysis, candidate.state, sub_element),
            distance: candidate.distance,
            same_sector: !candidate.is_of_other_sector,
        })
        .collect()
}

/// A state that is ahead. The order of the fields is the order of precedence.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    is_of_other_sector: bool,
    has_risen: Reverse<bool>,
    is_too_far_to_say: bool,
    distance: Option<Distance>,
    rating: Reverse<Rating>,
    state: StateIndex,
}

/// The increase of the current rating since the previous edition, if it is comparable.
pub(super) fn rise(
    site: &Site,
    analysis: &Analysis,
    state: StateIndex,
    sub_element: SubElementIndex,
) -> Option<Rise> {
    let current = analysis.current_assessment(site, state)?;
    let before = previous_assessment(site.states.get(state)?, current)?;
    match movement_of(&site.rubric, before, current, sub_element) {
        Move::Rated { from, to } if to > from => Some(Rise {
            from,
            since: before.edition,
        }),
        _ => None,
    }
}

fn named<I>(index: &IndexVec<SubElementIndex, Vec<I>>, sub_element: SubElementIndex) -> &[I] {
    index.get(sub_element).map_or(&[], Vec::as_slice)
}

fn belongs_to(places: &[PlaceOrState], states: &[StateIndex]) -> bool {
    places.iter().any(|place| match place {
        PlaceOrState::State(index) => states.contains(index),
        PlaceOrState::Place(_) => false,
    })
}

/// The first few items: preferred ones first, otherwise in the given order.
fn preferred_first<T>(items: impl Iterator<Item = (T, bool)>) -> Vec<T> {
    let (preferred, others): (Vec<_>, Vec<_>) = items.partition(|(_, preferred)| *preferred);
    (preferred.into_iter())
        .chain(others)
        .take(AT_MOST)
        .map(|(item, _)| item)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use crate::analysis::tests::support::{
        assessment, practice, resource, rubric_change, site_of, site_with,
    };
    use crate::model::SectorIndex;

    fn numbers(states: &[Ahead]) -> Vec<u32> {
        states.iter().map(|ahead| ahead.state.0).collect()
    }

    fn ahead_of_first(states: &[&str]) -> Vec<u32> {
        let site = site_of(4, &[3], states);
        let learned = learn_from(&site, &analyse(&site), StateIndex(0), SubElementIndex(0));
        numbers(&learned.ahead)
    }

    #[test]
    fn the_most_alike_then_the_highest_then_by_slug() {
        for (states, expected) in [
            (&["111"][..], &[][..]),       // no other state
            (&["1--", "---", ""], &[]),    // no other state is rated
            (&["2--", "2--", "1--"], &[]), // no state is ahead
            (&["---", "4--"], &[]),        // an unrated state is not behind
            (&["x--", "4--"], &[]),
            (&["1--", "2--", "4--", "3--"], &[2, 3, 1]), // too few shared sub-elements for a distance
            (&["111", "444", "411", "422", "311"], &[1, 2, 3]),
            (&["111", "411", "411", "411", "411"], &[1, 2, 3]),
        ] {
            assert_eq!(ahead_of_first(states), expected, "{states:?}");
        }
        let of_nine = |states: &[&str]| {
            let site = site_of(4, &[9], states);
            let learned = learn_from(&site, &analyse(&site), StateIndex(0), SubElementIndex(0));
            numbers(&learned.ahead)
        };
        for (states, expected) in [
            // Similarity has precedence over the rating.
            (
                &["111111111", "444444444", "211111111", "311111111"][..],
                &[2, 3, 1][..],
            ),
            // Equal distances: the higher rating, then the slug.
            (
                &["111111111", "211111112", "311111111", "311111111"],
                &[2, 3, 1],
            ),
            // States without a distance come last, whatever their rating.
            (&["111111111", "4--------", "211114444"], &[2, 1]),
        ] {
            assert_eq!(of_nine(states), expected, "{states:?}");
        }
    }

    #[test]
    fn those_that_rose_come_first_and_say_how() {
        let mut site = site_of(
            4,
            &[9],
            &["111111111", "211111111", "444444444", "344444444"],
        );
        let before = |edition, values, version: &str| {
            let mut made = assessment(&site.rubric, edition, values);
            version.clone_into(&mut made.rubric_version);
            made
        };
        let earlier = [
            before(2019, "3--------", "2021"), // fell since
            before(2020, "2--------", "2021"),
            before(2018, "1--------", "2017"), // not comparable
        ];
        site.rubric.changes = vec![
            rubric_change("2017", &[], true),
            rubric_change("2021", &[0], false),
        ];
        for (state, earlier) in site.states.iter_mut().skip(1).zip(earlier) {
            std::sync::Arc::make_mut(state).assessments.push(earlier);
        }
        let learned = learn_from(&site, &analyse(&site), StateIndex(0), SubElementIndex(0));
        assert_eq!(numbers(&learned.ahead), [2, 1, 3]);
        let rises: Vec<_> = learned.ahead.iter().map(|ahead| ahead.rise).collect();
        let rise = Rise {
            from: Rating(1),
            since: Edition(2020),
        };
        assert_eq!(rises, [Some(rise), None, None]);
    }

    #[test]
    fn those_of_another_sector_come_last_and_are_told_apart() {
        let mut site = site_of(4, &[9], &["111111111", "444444444", "2--------"]);
        std::sync::Arc::make_mut(&mut site.states[1]).assessments[0].sector = SectorIndex(1);
        let learned = learn_from(&site, &analyse(&site), StateIndex(0), SubElementIndex(0));
        let found: Vec<_> = (learned.ahead.iter())
            .map(|a| (a.state.0, a.same_sector))
            .collect();
        assert_eq!(found, [(2, true), (1, false)]);
        assert_eq!(learned.ahead[1].distance, None);
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
        site.resources = vec![resource("a", &[1]), resource("b", &[0]), from_ahead].into();
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
        states.push("41"); // more similar, but beyond the limit
        let site = site_of(4, &[2], &states);
        let learned = learn_from(&site, &analyse(&site), StateIndex(0), SubElementIndex(0));
        assert_eq!(numbers(&learned.ahead), [1, 2, 3]);
    }
}
