//! Patterns in one assessment: step 2 of the action plan asks of a heat map, "Do you notice any
//! patterns?"

use super::state_table::rated_of;
use super::{element_score, scale};
use crate::model::{
    Assessment, ElementIndex, IndexVec, LeverIndex, Rating, Rubric, Site, SubElementIndex,
};

/// The least number of low (or high) ratings for a statement about where they are.
const ENOUGH: usize = 3;

/// A pattern in one assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Fewer than half of the applicable sub-elements are rated. No other pattern is reported then.
    FewRated {
        /// The number of rated sub-elements.
        rated: usize,
        /// The number of applicable sub-elements.
        of: usize,
    },
    /// One core element has the highest score, compared as displayed (in tenths).
    HighestElement {
        /// The core element.
        element: ElementIndex,
    },
    /// One core element has the lowest score, compared as displayed (in tenths).
    LowestElement {
        /// The core element.
        element: ElementIndex,
    },
    /// At least three core elements have a score, and all scores lie within half a level.
    Even,
    /// Most of the low (or high) ratings are in one core element.
    Clustered {
        /// The core element.
        element: ElementIndex,
        /// True for ratings below the middle of the scale, false for ratings above it.
        low: bool,
    },
    /// There are several low ratings, and no core element contains most of them.
    SpreadOut {
        /// The number of low ratings.
        low: usize,
        /// The number of core elements that contain at least one of them.
        elements: usize,
    },
    /// One lever moves most of the low-rated sub-elements, and a smaller share of the others.
    SharedLever {
        /// The lever.
        lever: LeverIndex,
        /// The low-rated sub-elements that it moves, in the order of the rubric.
        sub_elements: Vec<SubElementIndex>,
    },
}

/// The patterns of an assessment: elements first, then clusters, then levers. Core elements without
/// a score, or with too few ratings for a mean, are ignored.
pub fn patterns(site: &Site, assessment: &Assessment) -> Vec<Pattern> {
    let rubric = &site.rubric;
    let (rated, of) = rated_of(assessment);
    if of == 0 {
        return Vec::new();
    }
    if 2 * rated < of {
        return vec![Pattern::FewRated { rated, of }];
    }
    let flag = |is_flagged: fn(&Rubric, Rating) -> bool| -> Flags {
        let ratings = (assessment.scores.iter()).map(|score| score.value.rating());
        ratings
            .map(|rating| Some(is_flagged(rubric, rating?)))
            .collect()
    };
    let low = flag(scale::is_below_middle);
    let high = flag(scale::is_above_middle);
    let mut found = of_elements(rubric, assessment);
    found.extend(cluster(rubric, &high).map(|element| Pattern::Clustered {
        element,
        low: false,
    }));
    found.extend(cluster(rubric, &low).map(|element| Pattern::Clustered { element, low: true }));
    found.extend(
        spread_out(rubric, &low).map(|(low, elements)| Pattern::SpreadOut { low, elements }),
    );
    found.extend(
        shared_lever(site, &low).map(|(lever, sub_elements)| Pattern::SharedLever {
            lever,
            sub_elements,
        }),
    );
    found
}

fn of_elements(rubric: &Rubric, assessment: &Assessment) -> Vec<Pattern> {
    let scores: Vec<(i32, ElementIndex)> = (rubric.elements.indices())
        .filter_map(|element| {
            let score = element_score(rubric, assessment, element);
            Some((score.tenths(rubric)?, element))
        })
        .collect();
    let (Some(&(lowest, lowest_element)), Some(&(highest, highest_element))) = (
        scores.iter().min(),
        scores.iter().max_by_key(|score| score.0),
    ) else {
        return Vec::new();
    };
    if lies_within_half_a_level(rubric, lowest, highest) {
        return if scores.len() >= 3 {
            vec![Pattern::Even]
        } else {
            Vec::new()
        };
    }
    let only = |tenths| scores.iter().filter(|score| score.0 == tenths).count() == 1;
    let mut found = Vec::new();
    if only(highest) {
        found.push(Pattern::HighestElement {
            element: highest_element,
        });
    }
    if only(lowest) {
        found.push(Pattern::LowestElement {
            element: lowest_element,
        });
    }
    found
}

/// Whether two scores, in tenths of level values, differ by at most half of the mean step between
/// level values.
fn lies_within_half_a_level(rubric: &Rubric, lowest: i32, highest: i32) -> bool {
    let (Some(first), Some(last)) = (rubric.levels.first(), rubric.levels.last()) else {
        return true;
    };
    let steps = i64::try_from(rubric.levels.len().saturating_sub(1)).unwrap_or(i64::MAX);
    let range = i64::from(highest) - i64::from(lowest);
    let scale = 10 * (i64::from(last.value) - i64::from(first.value));
    range.saturating_mul(2 * steps) <= scale
}

/// The number of judged sub-elements in a group, and how many of them are flagged.
#[derive(Clone, Copy, Default)]
struct Share {
    flagged: usize,
    of: usize,
}

impl Share {
    fn count(&mut self, is_flagged: bool) {
        self.of += 1;
        self.flagged += usize::from(is_flagged);
    }

    fn is_greater_than(self, other: Self) -> bool {
        self.flagged * other.of > other.flagged * self.of
    }
}

/// For each sub-element whether it is flagged (for example, rated low); `None` if it is not judged.
/// Sub-elements that are not judged, such as unrated ones, are not counted by any rule below.
pub(super) type Flags = IndexVec<SubElementIndex, Option<bool>>;

/// The number of flagged sub-elements.
pub(super) fn count_flagged(flags: &Flags) -> usize {
    flags.iter().filter(|&&flag| flag == Some(true)).count()
}

/// The core element that contains most of the flagged sub-elements, and whose share of flagged ones
/// is greater than that of the rest.
pub(super) fn cluster(rubric: &Rubric, flags: &Flags) -> Option<ElementIndex> {
    let flagged = count_flagged(flags);
    if flagged < ENOUGH {
        return None;
    }
    rubric.elements.indices().find(|&element| {
        let (inside, outside) = split(flags, |index| rubric.sub_element(index).element == element);
        2 * inside.flagged > flagged && inside.is_greater_than(outside)
    })
}

/// The number of flagged sub-elements and of core elements that contain them; `None` if there are
/// too few, or one core element contains most of them.
pub(super) fn spread_out(rubric: &Rubric, flags: &Flags) -> Option<(usize, usize)> {
    let flagged = count_flagged(flags);
    if flagged < ENOUGH {
        return None;
    }
    let mut elements = 0;
    for element in &rubric.elements {
        let parts = element.sub_elements.iter();
        let inside = parts
            .filter(|index| flags.get(index) == Some(&Some(true)))
            .count();
        if 2 * inside > flagged {
            return None;
        }
        elements += usize::from(inside > 0);
    }
    Some((flagged, elements))
}

/// The lever that moves the most flagged sub-elements, with these: more than half of all flagged
/// ones, and a greater share of the flagged ones among those that it moves than among the others.
/// Of equal levers, the first in the file.
pub(super) fn shared_lever(site: &Site, low: &Flags) -> Option<(LeverIndex, Vec<SubElementIndex>)> {
    let all = count_flagged(low);
    if all < ENOUGH {
        return None;
    }
    let mut best: Option<(LeverIndex, usize)> = None;
    let has = |lever: LeverIndex, index| site.rubric.sub_element(index).levers.contains(&lever);
    for lever in site.levers.indices() {
        let (with, without) = split(low, |index| has(lever, index));
        let most = best.map_or(0, |(_, moved)| moved);
        if 2 * with.flagged > all && with.is_greater_than(without) && with.flagged > most {
            best = Some((lever, with.flagged));
        }
    }
    let (lever, _) = best?;
    let sub_elements = indexes(low).filter(|&index| has(lever, index)).collect();
    Some((lever, sub_elements))
}

/// The flagged sub-elements, in the order of the rubric.
pub(super) fn indexes(flags: &Flags) -> impl Iterator<Item = SubElementIndex> {
    let flagged = flags.iter_enumerated();
    flagged
        .filter(|&(_, &flag)| flag == Some(true))
        .map(|(index, _)| index)
}

/// Counts the flagged sub-elements inside and outside of a group. If none outside is judged, the
/// share inside is not greater than the share outside.
fn split(flags: &Flags, is_inside: impl Fn(SubElementIndex) -> bool) -> (Share, Share) {
    let (mut inside, mut outside) = (Share::default(), Share::default());
    for (index, flag) in flags.iter_enumerated() {
        if let Some(is_flagged) = flag {
            let side = if is_inside(index) {
                &mut inside
            } else {
                &mut outside
            };
            side.count(*is_flagged);
        }
    }
    (inside, outside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::{assessment, site, summative};

    fn e(element: u32) -> ElementIndex {
        ElementIndex(element)
    }

    /// Three elements of three sub-elements.
    fn found(values: &str) -> Vec<Pattern> {
        let site = site(4, &[3, 3, 3], Vec::new());
        patterns(&site, &assessment(&site.rubric, 2025, values))
    }

    #[test]
    fn t20_little_or_nothing_rated_says_only_that() {
        assert_eq!(found("xxxxxxxxx"), []);
        assert_eq!(found("---------"), [Pattern::FewRated { rated: 0, of: 9 }]);
        assert_eq!(found("4444-----"), [Pattern::FewRated { rated: 4, of: 9 }]);
        assert_eq!(found("444~~~~xx"), [Pattern::FewRated { rated: 3, of: 7 }]);
    }

    #[test]
    fn highest_lowest_and_even_elements() {
        let high = |element| Pattern::HighestElement {
            element: e(element),
        };
        let low = |element| Pattern::LowestElement {
            element: e(element),
        };
        for (values, expected) in [
            ("333333333", vec![Pattern::Even]),
            ("343334333", vec![Pattern::Even]),
            ("333---223", vec![high(0), low(2)]),
            ("233---233", vec![]), // two similar elements are no pattern
            ("22-33-3--", vec![high(1), low(0)]), // the third element has too few ratings
            ("22-33-33-", vec![low(0)]), // two highest: none is named
        ] {
            let elements: Vec<_> = found(values)
                .into_iter()
                .filter(|pattern| {
                    !matches!(
                        pattern,
                        Pattern::Clustered { .. } | Pattern::SpreadOut { .. }
                    )
                })
                .collect();
            assert_eq!(elements, expected, "{values}");
        }
    }

    #[test]
    fn a_chosen_score_takes_part_as_it_is() {
        let site = site(4, &[3, 3], Vec::new());
        let mut made = assessment(&site.rubric, 2025, "333-33");
        made.summative[0] = Some(summative(1));
        assert_eq!(
            patterns(&site, &made)[..2],
            [
                Pattern::HighestElement { element: e(1) },
                Pattern::LowestElement { element: e(0) }
            ]
        );
    }

    #[test]
    fn clusters_of_low_and_high() {
        let cluster = |element, low| Pattern::Clustered {
            element: e(element),
            low,
        };
        for (values, expected) in [
            ("111333333", vec![cluster(0, true)]),
            ("222111444", vec![cluster(2, false)]), // low ones are in two elements
            ("114113114", vec![]),
            ("113333333", vec![]), // two ratings are too few
            ("111111111", vec![]),
            ("444-1-1-1", vec![cluster(0, false), cluster(2, true)]),
        ] {
            let clusters: Vec<_> = found(values)
                .into_iter()
                .filter(|pattern| matches!(pattern, Pattern::Clustered { .. }))
                .collect();
            assert_eq!(clusters, expected, "{values}");
        }
        let one = site(4, &[4], Vec::new());
        let made = assessment(&one.rubric, 2025, "1111");
        assert_eq!(patterns(&one, &made), []); // no other element to compare with
    }

    #[test]
    fn low_ratings_that_no_element_has_most_of() {
        let spread = |low, elements| vec![Pattern::SpreadOut { low, elements }];
        for (values, expected) in [
            ("133133133", spread(3, 3)),
            ("113133133", spread(4, 3)), // half is not most
            ("112233333", vec![]),       // three of four are in the first: a cluster
            ("122333123", vec![]),       // three of five
            ("114114333", spread(4, 2)),
            ("1--1--1--", vec![]), // too few are rated
            ("1-31-31-3", spread(3, 3)),
            ("133133333", vec![]), // two ratings are too few
            ("444444444", vec![]),
            ("111111111", spread(9, 3)),
        ] {
            let found: Vec<_> = found(values)
                .into_iter()
                .filter(|pattern| matches!(pattern, Pattern::SpreadOut { .. }))
                .collect();
            assert_eq!(found, expected, "{values}");
        }
    }

    #[test]
    fn a_lever_that_most_low_scores_share() {
        let mut site = site(4, &[2, 2, 2], Vec::new());
        let levers: [&[u32]; 6] = [&[0, 1], &[1], &[0, 1], &[0], &[1], &[1]];
        for (sub_element, levers) in site.rubric.sub_elements.iter_mut().zip(levers) {
            sub_element.levers = levers.iter().map(|&lever| LeverIndex(lever)).collect();
        }
        let lever = |values: &str| {
            let made = assessment(&site.rubric, 2025, values);
            patterns(&site, &made)
                .into_iter()
                .find_map(|pattern| match pattern {
                    Pattern::SharedLever {
                        lever,
                        sub_elements,
                    } => Some((
                        lever.0,
                        sub_elements.iter().map(|s| s.0).collect::<Vec<_>>(),
                    )),
                    _ => None,
                })
        };
        assert_eq!(lever("141144"), Some((0, vec![0, 2, 3])));
        assert_eq!(lever("141444"), None); // two ratings are too few
        assert_eq!(lever("114411"), Some((1, vec![0, 1, 4, 5])));
        assert_eq!(lever("111111"), None); // no others to compare with
        assert_eq!(lever("444444"), None);
    }
}
