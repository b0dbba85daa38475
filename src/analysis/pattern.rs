//! "Do you notice any patterns?": what step 2 of the action plan asks about a heat map.

use super::state_table::rated_of;
use super::{element_score, scale};
use crate::model::{
    Assessment, ElementIndex, IndexVec, LeverIndex, Rating, Rubric, Site, SubElementIndex,
};

/// How many low (or high) ratings there must be before anything is said about where they are.
const ENOUGH: usize = 3;

/// Something that stands out in one assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Fewer than half of the applicable sub-elements are rated, so nothing else is said.
    FewRated {
        /// How many are rated.
        rated: usize,
        /// How many are applicable.
        of: usize,
    },
    /// One core element has the highest score, as it is shown.
    HighestElement {
        /// Which.
        element: ElementIndex,
    },
    /// One core element has the lowest score, as it is shown.
    LowestElement {
        /// Which.
        element: ElementIndex,
    },
    /// All core elements that have a score lie within half a level; at least three have one.
    Even,
    /// Most of the low (or high) ratings are in one core element.
    Clustered {
        /// Which.
        element: ElementIndex,
        /// Below the middle of the scale, or above it.
        low: bool,
    },
    /// There are several low ratings, and no core element has most of them.
    SpreadOut {
        /// How many low ratings there are.
        low: usize,
        /// How many core elements have at least one of them.
        elements: usize,
    },
    /// Most of the low ratings can be moved by one lever, which moves fewer of the others.
    SharedLever {
        /// Which.
        lever: LeverIndex,
        /// The low-rated sub-elements that it moves, in the order of the rubric.
        sub_elements: Vec<SubElementIndex>,
    },
}

/// Everything that stands out in an assessment, elements first, then clusters, then levers. Elements
/// without a score, or with too few ratings for a mean, take no part.
pub fn patterns(site: &Site, assessment: &Assessment) -> Vec<Pattern> {
    let rubric = &site.rubric;
    let (rated, of) = rated_of(assessment);
    if of == 0 {
        return Vec::new();
    }
    if 2 * rated < of {
        return vec![Pattern::FewRated { rated, of }];
    }
    let mark = |is_meant: fn(&Rubric, Rating) -> bool| -> Marks {
        let ratings = (assessment.scores.iter()).map(|score| score.value.rating());
        ratings
            .map(|rating| Some(is_meant(rubric, rating?)))
            .collect()
    };
    let low = mark(scale::is_below_middle);
    let high = mark(scale::is_above_middle);
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

/// Half a level: half of the mean step between the numbers people see.
fn lies_within_half_a_level(rubric: &Rubric, lowest: i32, highest: i32) -> bool {
    let (Some(first), Some(last)) = (rubric.levels.first(), rubric.levels.last()) else {
        return true;
    };
    let steps = i64::try_from(rubric.levels.len().saturating_sub(1)).unwrap_or(i64::MAX);
    let range = i64::from(highest) - i64::from(lowest);
    let scale = 10 * (i64::from(last.value) - i64::from(first.value));
    range.saturating_mul(2 * steps) <= scale
}

/// How many of the rated there are, and how many of these are meant.
#[derive(Clone, Copy, Default)]
struct Share {
    meant: usize,
    of: usize,
}

impl Share {
    fn count(&mut self, is_meant: bool) {
        self.of += 1;
        self.meant += usize::from(is_meant);
    }

    fn is_greater_than(self, other: Self) -> bool {
        self.meant * other.of > other.meant * self.of
    }
}

/// For each sub-element whether it is meant (low, say); `None` where nothing can be said. The rules
/// below count only what is said, so unrated sub-elements change nothing.
pub(super) type Marks = IndexVec<SubElementIndex, Option<bool>>;

/// How many sub-elements are meant.
pub(super) fn count_meant(marks: &Marks) -> usize {
    marks.iter().filter(|&&mark| mark == Some(true)).count()
}

/// The core element that has most of the meant sub-elements, and a greater share of them than the
/// rest.
pub(super) fn cluster(rubric: &Rubric, marks: &Marks) -> Option<ElementIndex> {
    let meant = count_meant(marks);
    if meant < ENOUGH {
        return None;
    }
    rubric.elements.indices().find(|&element| {
        let (inside, outside) = split(marks, |index| rubric.sub_element(index).element == element);
        2 * inside.meant > meant && inside.is_greater_than(outside)
    })
}

/// How many sub-elements are meant and in how many core elements they are, if they are several and
/// no core element has most of them.
pub(super) fn spread_out(rubric: &Rubric, marks: &Marks) -> Option<(usize, usize)> {
    let meant = count_meant(marks);
    if meant < ENOUGH {
        return None;
    }
    let mut elements = 0;
    for element in &rubric.elements {
        let parts = element.sub_elements.iter();
        let inside = parts
            .filter(|index| marks.get(index) == Some(&Some(true)))
            .count();
        if 2 * inside > meant {
            return None;
        }
        elements += usize::from(inside > 0);
    }
    Some((meant, elements))
}

/// The lever that moves the most of the low sub-elements, and which of them: more than half of
/// them, and a greater share of them than of the others. Of equal ones the first in the file.
pub(super) fn shared_lever(site: &Site, low: &Marks) -> Option<(LeverIndex, Vec<SubElementIndex>)> {
    let all = count_meant(low);
    if all < ENOUGH {
        return None;
    }
    let mut best: Option<(LeverIndex, usize)> = None;
    let has = |lever: LeverIndex, index| site.rubric.sub_element(index).levers.contains(&lever);
    for lever in site.levers.indices() {
        let (with, without) = split(low, |index| has(lever, index));
        let most = best.map_or(0, |(_, moved)| moved);
        if 2 * with.meant > all && with.is_greater_than(without) && with.meant > most {
            best = Some((lever, with.meant));
        }
    }
    let (lever, _) = best?;
    let sub_elements = indexes(low).filter(|&index| has(lever, index)).collect();
    Some((lever, sub_elements))
}

/// The sub-elements that are meant, in the order of the rubric.
pub(super) fn indexes(marks: &Marks) -> impl Iterator<Item = SubElementIndex> {
    let meant = marks.iter_enumerated();
    meant
        .filter(|&(_, &mark)| mark == Some(true))
        .map(|(index, _)| index)
}

/// Counts the meant sub-elements inside and outside a group. A group without marks outside has
/// nothing to be compared with: its share is never greater.
fn split(marks: &Marks, is_inside: impl Fn(SubElementIndex) -> bool) -> (Share, Share) {
    let (mut inside, mut outside) = (Share::default(), Share::default());
    for (index, mark) in marks.iter_enumerated() {
        if let Some(is_meant) = mark {
            let side = if is_inside(index) {
                &mut inside
            } else {
                &mut outside
            };
            side.count(*is_meant);
        }
    }
    (inside, outside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::test_support::{assessment, site, summative};

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
            ("233---233", vec![]), // two elements alike are no pattern
            ("22-33-3--", vec![high(1), low(0)]), // the third has too few
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
            ("113333333", vec![]), // two are not enough to speak of
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
        assert_eq!(patterns(&one, &made), []); // nothing to cluster against
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
            ("1--1--1--", vec![]), // too few are rated to say anything
            ("1-31-31-3", spread(3, 3)),
            ("133133333", vec![]), // two are not enough to speak of
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
        assert_eq!(lever("141444"), None); // two are not enough
        assert_eq!(lever("114411"), Some((1, vec![0, 1, 4, 5])));
        assert_eq!(lever("111111"), None); // no others to differ from
        assert_eq!(lever("444444"), None);
    }
}
