//! Strengths and challenges: step 2 of the action plan asks for a few of each.

use super::scale;
use crate::model::{Assessment, Rating, Rubric, SubElementIndex};
use std::cmp::Reverse;

/// The maximum number of strengths, and of challenges.
const AT_MOST: usize = 3;

/// Up to three sub-elements rated above the middle of the scale, the highest first. Of equal
/// ratings, those of a core element that is not in the list yet come first, then rubric order.
pub fn strengths(rubric: &Rubric, assessment: &Assessment) -> Vec<SubElementIndex> {
    let candidates = rated(assessment)
        .filter(|&(_, rating)| scale::is_above_middle(rubric, rating))
        .map(|(index, rating)| (Reverse(rating), index));
    pick(rubric, candidates.collect())
}

/// Up to three sub-elements rated below the top level, the lowest first, without those that are
/// among the strengths. Ties as in [`strengths`].
pub fn challenges(rubric: &Rubric, assessment: &Assessment) -> Vec<SubElementIndex> {
    let strengths = strengths(rubric, assessment);
    let candidates = rated(assessment)
        .filter(|&(index, rating)| !scale::is_top(rubric, rating) && !strengths.contains(&index))
        .map(|(index, rating)| (rating, index));
    pick(rubric, candidates.collect())
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
) -> Vec<SubElementIndex> {
    candidates.sort();
    let mut picked: Vec<SubElementIndex> = Vec::new();
    while picked.len() < AT_MOST
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

    /// Sub-elements 0 1 | 2 3 | 4 5 in three elements.
    #[test]
    fn up_to_three_of_each_from_different_elements() {
        for (values, strong, weak) in [
            ("------", &[][..], &[][..]),
            ("222222", &[], &[0, 2, 4]),
            ("444444", &[0, 2, 4], &[]),
            ("333333", &[0, 2, 4], &[1, 3, 5]), // below the top level, and not a strength
            ("44-3--", &[0, 1, 3], &[]),        // a higher rating has precedence over a new element
            ("4433--", &[0, 1, 2], &[3]),
            ("4-4-4-", &[0, 2, 4], &[]),
            ("1-2-4-", &[4], &[0, 2]),
            ("112---", &[], &[0, 1, 2]),
            ("12x~w-", &[], &[0, 1]),
            ("3-----", &[0], &[]),
            ("2-----", &[], &[0]),
            ("143214", &[1, 5, 2], &[0, 4, 3]),
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

    #[test]
    fn the_middle_of_three_levels_is_no_strength() {
        let rubric = rubric(3, &[3]);
        let made = assessment(&rubric, 2025, "213");
        assert_eq!(strengths(&rubric, &made), [SubElementIndex(2)]);
        assert_eq!(
            challenges(&rubric, &made),
            [SubElementIndex(1), SubElementIndex(0)]
        );
    }
}
