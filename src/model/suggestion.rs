//! The rating that the ticked criteria of a sub-element suggest. The rule is data (`rubric.toml`,
//! `[suggestion]`); the browser script evaluates the same rows.

use super::{Condition, CriterionIndex, Rating, ShareTest, SubElement, Suggestion, SuggestionRule};

impl Suggestion {
    /// The first row whose conditions all hold. `None` if nothing is ticked or no row holds,
    /// because a suggestion needs a reason. Ticks of criteria that the sub-element does not have,
    /// and repeated ticks, are ignored.
    pub fn suggest(
        &self,
        sub_element: &SubElement,
        ticked: &[CriterionIndex],
    ) -> Option<&SuggestionRule> {
        let nothing = !ticked
            .iter()
            .any(|index| index.position() < sub_element.criteria.len());
        if nothing {
            return None;
        }
        (self.rules.iter())
            .find(|rule| (rule.when.iter()).all(|condition| holds(condition, sub_element, ticked)))
    }
}

/// The number of ticked criteria of a level, and of all its criteria. A level without criteria has
/// the share 0 of 1.
#[derive(Clone, Copy)]
struct Share {
    ticked: u32,
    of: u32,
}

impl Share {
    fn of_level(level: Rating, sub_element: &SubElement, ticked: &[CriterionIndex]) -> Self {
        let mut share = Self { ticked: 0, of: 0 };
        for (index, _) in sub_element.criteria_of(level) {
            share.of += 1;
            share.ticked += u32::from(ticked.contains(&index));
        }
        share.of = share.of.max(1);
        share
    }

    /// The quotient as the nearest double, like the limits parsed from the file: 7 of 100 equals a
    /// written 0.07.
    fn quotient(self) -> f64 {
        f64::from(self.ticked) / f64::from(self.of)
    }

    /// Compares exactly, by cross-multiplication.
    fn is_at_least(self, other: Self) -> bool {
        u64::from(self.ticked) * u64::from(other.of) >= u64::from(other.ticked) * u64::from(self.of)
    }
}

fn holds(condition: &Condition, sub_element: &SubElement, ticked: &[CriterionIndex]) -> bool {
    let share = Share::of_level(condition.level, sub_element, ticked);
    match condition.test {
        ShareTest::MoreThan(limit) => share.quotient() > limit,
        ShareTest::AtLeast(limit) => share.quotient() >= limit,
        ShareTest::AtMost(limit) => share.quotient() <= limit,
        ShareTest::LessThan(limit) => share.quotient() < limit,
        ShareTest::AtLeastShareOf(other) => {
            share.is_at_least(Share::of_level(other, sub_element, ticked))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Criterion, ElementIndex, Localized};
    use proptest::prelude::*;

    const LOW: Rating = Rating(0);
    const TOP: Rating = Rating(3);

    /// The rows of the shipped rubric.
    fn shipped() -> Suggestion {
        let row = |rating: u8, when: &[(Rating, ShareTest)]| SuggestionRule {
            when: (when.iter())
                .map(|&(level, test)| Condition { level, test })
                .collect(),
            rating: Rating(rating - 1),
            because: Localized::default(),
        };
        Suggestion {
            note: Localized::default(),
            rules: vec![
                row(
                    4,
                    &[
                        (TOP, ShareTest::MoreThan(0.5)),
                        (LOW, ShareTest::AtMost(0.0)),
                    ],
                ),
                row(
                    3,
                    &[
                        (TOP, ShareTest::MoreThan(0.5)),
                        (LOW, ShareTest::AtMost(0.5)),
                    ],
                ),
                row(
                    2,
                    &[
                        (TOP, ShareTest::MoreThan(0.0)),
                        (LOW, ShareTest::MoreThan(0.5)),
                    ],
                ),
                row(
                    3,
                    &[
                        (TOP, ShareTest::MoreThan(0.0)),
                        (TOP, ShareTest::AtLeastShareOf(LOW)),
                    ],
                ),
                row(2, &[(TOP, ShareTest::MoreThan(0.0))]),
                row(2, &[(LOW, ShareTest::AtMost(0.5))]),
                row(1, &[]),
            ],
        }
    }

    fn sub_element(low: usize, top: usize) -> SubElement {
        let levels = std::iter::repeat_n(LOW, low).chain(std::iter::repeat_n(TOP, top));
        SubElement {
            id: "1A".to_owned(),
            slug: "1a".to_owned(),
            letter: "A".to_owned(),
            element: ElementIndex(0),
            title: Localized::default(),
            statement: Localized::default(),
            levers: Vec::new(),
            criteria: levels
                .enumerate()
                .map(|(at, level)| Criterion {
                    id: format!("c{at}"),
                    level,
                    text: Localized::default(),
                })
                .collect(),
        }
    }

    /// The value of the suggested level if `u` of `low` and `e` of `top` criteria are ticked.
    fn suggested(u: usize, low: usize, e: usize, top: usize) -> Option<u8> {
        let ticked: Vec<_> = (0..u)
            .chain(low..low + e)
            .map(CriterionIndex::new)
            .collect();
        shipped()
            .suggest(&sub_element(low, top), &ticked)
            .map(|rule| rule.rating.0 + 1)
    }

    #[test]
    fn the_published_levels_as_a_table() {
        for (u, low, e, top, expected) in [
            (0, 4, 0, 4, None), // nothing ticked
            // Most or all of level 4.
            (0, 4, 3, 4, Some(4)),
            (0, 4, 4, 4, Some(4)),
            (0, 0, 1, 1, Some(4)), // a level without criteria has share 0
            (1, 4, 3, 4, Some(3)),
            (2, 4, 4, 4, Some(3)),
            // More than half of level 1: never above 2.
            (3, 4, 4, 4, Some(2)),
            (4, 4, 1, 4, Some(2)),
            // Some but not most of level 4.
            (0, 4, 2, 4, Some(3)), // exactly half is not "most"
            (0, 4, 1, 4, Some(3)),
            (1, 4, 1, 4, Some(3)),
            (1, 3, 2, 6, Some(3)), // equal shares of unequal lists, exactly
            (2, 4, 1, 4, Some(2)),
            (1, 3, 1, 4, Some(2)),
            // None of level 4.
            (1, 4, 0, 4, Some(2)),
            (2, 4, 0, 4, Some(2)),
            (3, 4, 0, 4, Some(1)),
            (1, 1, 0, 0, Some(1)),
        ] {
            assert_eq!(
                suggested(u, low, e, top),
                expected,
                "{u} of {low} at level 1, {e} of {top} at level 4"
            );
        }
    }

    #[test]
    fn unknown_and_double_ticks_count_for_nothing() {
        let rules = shipped();
        let sub_element = sub_element(2, 2);
        assert!(rules.suggest(&sub_element, &[CriterionIndex(9)]).is_none());
        let twice = [CriterionIndex(2), CriterionIndex(2), CriterionIndex(9)];
        let rule = rules.suggest(&sub_element, &twice).unwrap();
        assert_eq!(rule.rating, Rating(2)); // half of level 4, not all of it
    }

    #[test]
    fn no_row_no_suggestion() {
        let empty = Suggestion {
            note: Localized::default(),
            rules: Vec::new(),
        };
        assert!(
            empty
                .suggest(&sub_element(1, 1), &[CriterionIndex(0)])
                .is_none()
        );
    }

    #[test]
    fn written_shares_are_met_exactly() {
        let at = |test| Suggestion {
            note: Localized::default(),
            rules: vec![SuggestionRule {
                when: vec![Condition { level: TOP, test }],
                rating: TOP,
                because: Localized::default(),
            }],
        };
        let sub_element = sub_element(0, 100);
        let seven: Vec<_> = (0..7).map(CriterionIndex).collect();
        for (test, holds) in [
            (ShareTest::AtLeast(0.07), true),
            (ShareTest::AtMost(0.07), true),
            (ShareTest::MoreThan(0.07), false),
            (ShareTest::LessThan(0.07), false),
        ] {
            assert_eq!(
                at(test).suggest(&sub_element, &seven).is_some(),
                holds,
                "{test:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn the_result_is_a_rating_of_the_rules(
            low in 0usize..8, top in 0usize..8, u in 0usize..8, e in 0usize..8,
        ) {
            let (u, e) = (u.min(low), e.min(top));
            let result = suggested(u, low, e, top);
            prop_assert_eq!(result.is_none(), u + e == 0);
            prop_assert!(result.is_none_or(|value| (1..=4).contains(&value)));
        }

        #[test]
        fn more_of_the_top_level_never_lowers_it(
            low in 1usize..8, top in 1usize..8, u in 0usize..8,
        ) {
            let u = u.min(low);
            let ratings: Vec<_> = (0..=top).filter_map(|e| suggested(u, low, e, top)).collect();
            prop_assert!(ratings.is_sorted(), "{:?}", ratings);
        }

        #[test]
        fn more_of_the_lowest_level_never_raises_it(
            low in 1usize..8, top in 1usize..8, e in 1usize..8,
        ) {
            let e = e.min(top);
            let ratings: Vec<_> = (0..=low).filter_map(|u| suggested(u, low, e, top)).collect();
            prop_assert!(ratings.is_sorted_by(|a, b| a >= b), "{:?}", ratings);
        }
    }
}
