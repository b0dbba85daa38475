//! National patterns: which sub-elements have low ratings, what they have in common, and which are
//! rated least often.

use super::pattern::{self, Flags};
use super::tables::Analysis;
use super::{Spread, scale};
use crate::model::{ElementIndex, IndexVec, LeverIndex, Rubric, Site, SubElementIndex};

/// The least number of states that must be rated on a sub-element to judge its share of low
/// ratings. Below it, a single state could change the result.
pub const ENOUGH_STATES: usize = 5;

/// Patterns in the current ratings of all states.
///
/// A sub-element is *weak* if more than half of the states with a comparable rating on it are below
/// the middle of the scale; with fewer than [`ENOUGH_STATES`] such states it is not judged.
/// Clusters and shared levers of weak sub-elements follow the rules for the low ratings of one
/// state ([`super::patterns`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NationalPatterns {
    /// The number of sub-elements with enough rated states to be judged.
    pub judged: usize,
    /// The weak sub-elements, in the order of the rubric.
    pub weak: Vec<SubElementIndex>,
    /// The core element that contains most of the weak sub-elements.
    pub cluster: Option<ElementIndex>,
    /// The number of core elements that contain weak sub-elements; `None` if there are too few weak
    /// ones, or one core element contains most of them.
    pub spread_over: Option<usize>,
    /// The lever that moves most of the weak sub-elements, and those that it moves.
    pub lever: Option<(LeverIndex, Vec<SubElementIndex>)>,
    /// The sub-elements rated least often; `None` if all are rated equally often.
    pub least_rated: Option<LeastRated>,
}

/// The sub-elements that are rated in the fewest states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeastRated {
    /// The sub-elements, in the order of the rubric.
    pub sub_elements: Vec<SubElementIndex>,
    /// The number of states that each of them is rated in.
    pub states: usize,
}

/// Finds the national patterns.
pub fn national_patterns(site: &Site, analysis: &Analysis) -> NationalPatterns {
    let rubric = &site.rubric;
    let spreads = analysis.sub_elements.iter().map(|table| &table.spread);
    let weak: Flags = spreads
        .clone()
        .map(|spread| is_weak(rubric, spread))
        .collect();
    let rated = spreads
        .map(|spread| spread.rated() + spread.not_comparable)
        .collect();
    NationalPatterns {
        judged: weak.iter().flatten().count(),
        cluster: pattern::cluster(rubric, &weak),
        spread_over: pattern::spread_out(rubric, &weak).map(|(_, elements)| elements),
        lever: pattern::shared_lever(site, &weak),
        weak: pattern::indexes(&weak).collect(),
        least_rated: least_rated(&rated),
    }
}

/// Whether more than half of the rated states are below the middle of the scale; `None` if too few
/// states are rated.
fn is_weak(rubric: &Rubric, spread: &Spread) -> Option<bool> {
    let rated = spread.rated();
    let levels = spread.levels.iter_enumerated();
    let low: usize = levels
        .filter(|&(level, _)| scale::is_below_middle(rubric, level))
        .map(|(_, &count)| count)
        .sum();
    (rated >= ENOUGH_STATES).then_some(2 * low > rated)
}

/// The sub-elements with the smallest count; `None` if all counts are equal.
fn least_rated(rated: &IndexVec<SubElementIndex, usize>) -> Option<LeastRated> {
    let states = *rated.iter().min()?;
    if rated.iter().all(|&count| count == states) {
        return None;
    }
    let least = (rated.iter_enumerated()).filter(|&(_, &count)| count == states);
    Some(LeastRated {
        sub_elements: least.map(|(index, _)| index).collect(),
        states,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use crate::analysis::tests::support::{rubric_change, site, site_of, site_with};
    use proptest::prelude::*;

    fn found(levels: usize, elements: &[usize], states: &[&str]) -> NationalPatterns {
        let site = site_of(levels, elements, states);
        national_patterns(&site, &analyse(&site))
    }

    fn numbers(list: &[SubElementIndex]) -> Vec<u32> {
        list.iter().map(|index| index.0).collect()
    }

    #[test]
    fn weak_is_more_than_half_of_enough_states_below_the_middle() {
        for (states, judged, weak) in [
            (&[][..], 0, &[][..]),
            (&["1"; 4], 0, &[]), // one state too few
            (&["1"; 5], 1, &[0]),
            (&["1", "2", "2", "3", "4"], 1, &[0]),
            (&["1", "2", "3", "3", "4"], 1, &[]),
            (&["1", "2", "2", "3", "3", "4"], 1, &[]), // half is not more than half
            (&["1", "1", "1", "1", "-", "", "x"], 0, &[]), // unrated states are not counted
            (&["4"; 5], 1, &[]),
        ] {
            let found = found(4, &[1], states);
            assert_eq!(
                (found.judged, &*numbers(&found.weak)),
                (judged, weak),
                "{states:?}"
            );
        }
        // Of three levels only the first is below the middle.
        let three = found(3, &[2], &["12", "12", "12", "33", "33"]);
        assert_eq!(numbers(&three.weak), [0]);
    }

    #[test]
    fn weak_parts_cluster_or_spread() {
        for (state, cluster, spread_over) in [
            ("111333333", Some(0), None),
            ("133133133", None, Some(3)),
            ("113113333", None, Some(2)),
            ("113333333", None, None), // fewer than three weak sub-elements
            ("111111111", None, Some(3)),
            ("333333333", None, None),
            ("---------", None, None),
            ("111------", None, None), // no other sub-element is judged
        ] {
            let found = found(4, &[3, 3, 3], &[state; 5]);
            assert_eq!(
                (found.cluster.map(|element| element.0), found.spread_over),
                (cluster, spread_over),
                "{state}"
            );
        }
    }

    #[test]
    fn the_lever_that_the_weak_parts_share() {
        let mut site = site_of(4, &[2, 2], &["1114"; 5]);
        let levers: [&[u32]; 4] = [&[0, 1], &[1], &[1], &[0]];
        for (sub_element, levers) in site.rubric.sub_elements.iter_mut().zip(levers) {
            sub_element.levers = levers.iter().map(|&lever| LeverIndex(lever)).collect();
        }
        let (lever, parts) = national_patterns(&site, &analyse(&site)).lever.unwrap();
        assert_eq!((lever.0, numbers(&parts)), (1, vec![0, 1, 2]));
    }

    #[test]
    fn what_is_least_often_rated() {
        for (states, expected) in [
            (&[][..], None),
            (&["", "---"][..], None),
            (&["123", "321"], None), // all counts are equal
            (&["123", "32-", "1-x"], Some((vec![2], 1))),
            (&["1--"], Some((vec![1, 2], 0))),
        ] {
            let least = found(4, &[2, 1], states).least_rated;
            let least = least.map(|least| (numbers(&least.sub_elements), least.states));
            assert_eq!(least, expected, "{states:?}");
        }
    }

    #[test]
    fn ratings_on_an_older_ruler_are_not_judged() {
        let mut states = vec![("1", "2021"); 9];
        states.extend([("4", "2024"); 5]);
        let mut site = site_with(4, &[1], &states);
        site.rubric.version = "2024".to_owned();
        site.rubric.changes = vec![
            rubric_change("2021", &[], true),
            rubric_change("2024", &[0], false),
        ];
        let found = national_patterns(&site, &analyse(&site));
        assert_eq!((found.judged, found.weak.len()), (1, 0));
    }

    #[test]
    fn t20_a_site_without_states_has_no_pattern() {
        let site = site(4, &[2, 2], Vec::new());
        let found = national_patterns(&site, &analyse(&site));
        assert_eq!((found.judged, found.weak.len()), (0, 0));
        assert_eq!(
            (
                found.cluster,
                found.spread_over,
                found.lever,
                found.least_rated
            ),
            (None, None, None, None)
        );
    }

    proptest! {
        #[test]
        fn order_and_unrated_states_change_nothing(
            levels in 2usize..8,
            states in prop::collection::vec("[1-2~wx-]{6}", 0..12),
            turn in 0usize..12,
        ) {
            let texts: Vec<&str> = states.iter().map(String::as_str).collect();
            let of = |texts: &[&str]| found(levels, &[2, 3, 1], texts);
            let expected = of(&texts);
            let mut turned = texts.clone();
            turned.rotate_left(turn.min(texts.len()));
            prop_assert_eq!(&of(&turned), &expected);
            let mut more = texts;
            more.extend(["------", "", "xxxxxx"]);
            prop_assert_eq!(&of(&more), &expected);
            prop_assert!(expected.weak.len() <= expected.judged);
            prop_assert!(expected.cluster.is_none() || expected.spread_over.is_none());
        }
    }
}
