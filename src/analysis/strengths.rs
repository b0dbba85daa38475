//! Strengths and challenges: step 2 of the action plan asks for a few of each.

use super::scale;
use crate::model::{Assessment, Rating, Rubric, SubElementIndex};
use std::cmp::Reverse;

/// The maximum number of strengths.
const STRENGTHS: usize = 3;

/// With fewer rated sub-elements than this, what is rated highest and lowest is no strength and no
/// weakness of the whole: the next rating could turn it around.
pub const ENOUGH_PARTS: usize = 8;

/// Up to three sub-elements rated above the middle of the scale, the highest first. Of equal
/// ratings, those of a core element that is not in the list yet come first, then rubric order. No
/// level is among the strengths and the challenges.
pub fn strengths(rubric: &Rubric, assessment: &Assessment) -> Vec<SubElementIndex> {
    let lowest = level_to_leave(rubric, assessment);
    let candidates = rated(assessment)
        .filter(|&(_, rating)| scale::is_above_middle(rubric, rating) && Some(rating) != lowest)
        .map(|(index, rating)| (Reverse(rating), index));
    pick(rubric, candidates.collect(), STRENGTHS)
}

/// Every sub-element at the lowest level that the assessment gives, unless that is the top of the
/// scale. Ties as in [`strengths`].
pub fn challenges(rubric: &Rubric, assessment: &Assessment) -> Vec<SubElementIndex> {
    let lowest = level_to_leave(rubric, assessment);
    let candidates = rated(assessment).filter(|&(_, rating)| Some(rating) == lowest);
    let candidates: Vec<_> = candidates.map(|(index, _)| ((), index)).collect();
    let all = candidates.len();
    pick(rubric, candidates, all)
}

/// The lowest level that is given; `None` without ratings, or if all are at the top.
fn level_to_leave(rubric: &Rubric, assessment: &Assessment) -> Option<Rating> {
    let lowest = rated(assessment).map(|(_, rating)| rating).min()?;
    (!scale::is_top(rubric, lowest)).then_some(lowest)
}

fn rated(assessment: &Assessment) -> impl Iterator<Item = (SubElementIndex, Rating)> {
    let scores = assessment.scores.iter_enumerated();
    scores.filter_map(|(index, score)| Some((index, score.value.rating()?)))
}

/// The first few by key; of equal keys, core elements that are not in the list yet come first, then
/// rubric order.
fn pick<K: Ord>(
    rubric: &Rubric,
    mut candidates: Vec<(K, SubElementIndex)>,
    most: usize,
) -> Vec<SubElementIndex> {
    candidates.sort();
    let mut picked: Vec<SubElementIndex> = Vec::new();
    while picked.len() < most
        && let Some((first, _)) = candidates.first()
    {
        let is_new = |&(_, index): &(K, SubElementIndex)| {
            let element = rubric.sub_element(index).element;
            let mut named = picked.iter();
            !named.any(|&earlier| rubric.sub_element(earlier).element == element)
        };
        let position = (candidates.iter())
            .take_while(|(key, _)| key == first)
            .position(is_new)
            .unwrap_or(0);
        picked.push(candidates.remove(position).1);
    }
    picked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::{assessment, rubric};
    use proptest::prelude::*;

    /// Sub-elements 0 1 | 2 3 | 4 5 in three elements.
    #[test]
    fn strengths_and_every_part_of_the_lowest_level_from_different_elements() {
        for (values, strong, weak) in [
            ("------", &[][..], &[][..]),
            ("222222", &[], &[0, 2, 4, 1, 3, 5]),
            ("444444", &[0, 2, 4], &[]),
            ("333333", &[], &[0, 2, 4, 1, 3, 5]), // nothing is ahead of anything
            ("44-3--", &[0, 1], &[3]),
            ("4433--", &[0, 1], &[2, 3]),
            ("443322", &[0, 1, 2], &[4, 5]), // a higher rating has precedence over a new element
            ("4-4-4-", &[0, 2, 4], &[]),
            ("1-2-4-", &[4], &[0]),
            ("112---", &[], &[0, 1]),
            ("12x~w-", &[], &[0]),
            ("3-----", &[], &[0]),
            ("2-----", &[], &[0]),
            ("4-----", &[0], &[]),
            ("143214", &[1, 5, 2], &[0, 4]),
        ] {
            let rubric = rubric(4, &[2, 2, 2]);
            let made = assessment(&rubric, 2025, values);
            let numbers = |list: Vec<SubElementIndex>| -> Vec<u32> {
                list.into_iter().map(|index| index.0).collect()
            };
            assert_eq!(numbers(strengths(&rubric, &made)), strong, "{values}");
            assert_eq!(numbers(challenges(&rubric, &made)), weak, "{values}");
        }
    }

    proptest! {
        #[test]
        fn no_level_is_in_both_lists(levels in 2usize..6, values in "[1-2xw~-]{6}") {
            let rubric = rubric(levels, &[2, 2, 2]);
            let made = assessment(&rubric, 2025, &values);
            let rating = |index: &SubElementIndex| made.score(*index).value.rating();
            let strong: Vec<_> = strengths(&rubric, &made).iter().map(rating).collect();
            for weak in challenges(&rubric, &made).iter().map(rating) {
                prop_assert!(!strong.contains(&weak));
            }
        }
    }

    #[test]
    fn the_middle_of_three_levels_is_no_strength() {
        let rubric = rubric(3, &[3]);
        let made = assessment(&rubric, 2025, "213");
        assert_eq!(strengths(&rubric, &made), [SubElementIndex(2)]);
        assert_eq!(challenges(&rubric, &made), [SubElementIndex(1)]);
    }
}
