//! The states most similar to a state.

use super::distance::Distance;
use super::rating_matrix::Row;
use super::tables::Analysis;
use crate::model::StateIndex;

/// The largest number of states for which peers are computed. Every state is compared with every
/// other one, so time grows with the square of their number: 1,000 states are a million comparisons
/// of two rows of the rating matrix. On larger sites [`peers`] returns nothing.
pub const PEERS_UP_TO_STATES: usize = 1000;

/// A state that is similar to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Peer {
    /// The distance of the two.
    pub distance: Distance,
    /// The similar state.
    pub state: StateIndex,
}

/// Up to `most` states that are most similar to one by their current assessments, the smallest
/// distance first; ties by slug. Only states assessed for the same sector, with enough comparable
/// ratings for a distance ([`super::SHARED_AT_LEAST`]), are included. Empty for sites of more than
/// [`PEERS_UP_TO_STATES`] states.
pub fn peers(analysis: &Analysis, state: StateIndex, most: usize) -> Vec<Peer> {
    let count = analysis.states.len();
    if count > PEERS_UP_TO_STATES || most == 0 {
        return Vec::new();
    }
    let own = analysis.ratings.row(state);
    let others = (0..count).map(StateIndex::new).filter(|&at| at != state);
    let mut found: Vec<Peer> = others
        .filter_map(|other| {
            let distance = between(own, analysis.ratings.row(other))?;
            Some(Peer {
                distance,
                state: other,
            })
        })
        .collect();
    if found.len() > most {
        found.select_nth_unstable(most - 1);
        found.truncate(most);
    }
    found.sort();
    found
}

/// The distance of two states by their current assessments; `None` as in `between`.
pub fn distance(analysis: &Analysis, one: StateIndex, other: StateIndex) -> Option<Distance> {
    between(analysis.ratings.row(one), analysis.ratings.row(other))
}

/// The distance of two rows; `None` for different sectors, or if too few ratings are shared.
pub(super) fn between(one: Row<'_>, other: Row<'_>) -> Option<Distance> {
    if one.sector != other.sector {
        return None;
    }
    let pairs = one.cells.iter().zip(other.cells);
    Distance::over(pairs.filter_map(|(one, other)| {
        let ((one, own_version), (other, version)) = (one.rated()?, other.rated()?);
        (own_version == version).then_some((one, other))
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::{rubric_change, site_of, site_with};
    use crate::analysis::{analyse, compare};
    use crate::model::SectorIndex;
    use proptest::prelude::*;
    use std::sync::Arc;

    fn numbers(peers: &[Peer]) -> Vec<u32> {
        peers.iter().map(|peer| peer.state.0).collect()
    }

    fn peers_of_first(states: &[&str], most: usize) -> Vec<u32> {
        let site = site_of(4, &[10], states);
        numbers(&peers(&analyse(&site), StateIndex(0), most))
    }

    #[test]
    fn the_most_alike_come_first() {
        for (states, expected) in [
            (&["1111111111"][..], &[][..]), // no other state
            (&["1111111111", "", "1111111---"], &[]),
            (&["", "1111111111"], &[]),
            (&["1111111111", "2222222222", "1111111112"], &[2, 1]),
            (&["1111111111", "11111111--", "1111111111"], &[2, 1]), // more shared sub-elements
            (&["1111111111", "1111111111", "1111111111"], &[1, 2]), // by slug
            (
                &[
                    "1111111111",
                    "4444444444",
                    "3333333333",
                    "2222222222",
                    "1111111114",
                ],
                &[4, 3, 2],
            ),
        ] {
            assert_eq!(peers_of_first(states, 3), expected, "{states:?}");
        }
        assert!(peers_of_first(&["1111111111", "1111111111"], 0).is_empty());
    }

    #[test]
    fn t23_no_peer_beyond_a_break_or_in_another_sector() {
        let all = "1111111111";
        let mut site = site_with(
            4,
            &[10],
            &[(all, "2021"), (all, "2024"), (all, "2021"), (all, "2021")],
        );
        site.rubric.version = "2024".to_owned();
        site.rubric.changes = vec![
            rubric_change("2021", &[], true),
            rubric_change("2024", &[0, 1, 2], false),
        ];
        Arc::make_mut(&mut site.states[2]).assessments[0].sector = SectorIndex(1);
        let analysis = analyse(&site);
        assert_eq!(numbers(&peers(&analysis, StateIndex(0), 5)), [3]);
        assert!(peers(&analysis, StateIndex(2), 5).is_empty());
        assert_eq!(distance(&analysis, StateIndex(0), StateIndex(1)), None);
    }

    proptest! {
        #[test]
        fn the_same_distance_as_a_comparison(states in prop::collection::vec("[1-4-]{12}", 2..8)) {
            let states: Vec<&str> = states.iter().map(String::as_str).collect();
            let site = site_of(4, &[12], &states);
            let analysis = analyse(&site);
            for one in 0..states.len() {
                for other in 0..states.len() {
                    let of = |at: usize| &site.states[at].assessments[0];
                    let compared = compare(&site.rubric, of(one), of(other)).distance();
                    let (one, other) = (StateIndex::new(one), StateIndex::new(other));
                    prop_assert_eq!(distance(&analysis, one, other), compared);
                    prop_assert_eq!(distance(&analysis, other, one), compared);
                }
            }
        }

        #[test]
        fn a_state_without_ratings_changes_nothing(states in prop::collection::vec("[1-4-]{12}", 1..8)) {
            let mut states: Vec<&str> = states.iter().map(String::as_str).collect();
            let before = peers(&analyse(&site_of(4, &[12], &states)), StateIndex(0), 4);
            states.push("------------");
            states.push("");
            let after = peers(&analyse(&site_of(4, &[12], &states)), StateIndex(0), 4);
            prop_assert_eq!(before, after);
        }
    }
}
