//! How similar two assessments are.

use crate::model::Rating;
use std::cmp::Ordering;

/// The least number of sub-elements that both assessments must rate for a distance to exist. Below
/// it, a single rating would dominate the mean.
pub const SHARED_AT_LEAST: u32 = 8;

/// The distance of two assessments: the mean absolute difference, in levels of the scale, over the
/// sub-elements that are rated in both and comparable. Stored as sum and count, so that distances
/// compare exactly. It measures similarity and says nothing about which assessment is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Distance {
    levels: u32,
    shared: u32,
}

impl Distance {
    /// The distance over pairs of comparable ratings; `None` with fewer than [`SHARED_AT_LEAST`].
    pub fn over(pairs: impl IntoIterator<Item = (Rating, Rating)>) -> Option<Self> {
        let mut distance = Self {
            levels: 0,
            shared: 0,
        };
        for (first, second) in pairs {
            distance.levels += u32::from(first.0.abs_diff(second.0));
            distance.shared += 1;
        }
        (distance.shared >= SHARED_AT_LEAST).then_some(distance)
    }

    /// The sum of all absolute differences, in levels.
    pub fn levels(self) -> usize {
        self.levels as usize
    }

    /// The number of compared sub-elements; at least [`SHARED_AT_LEAST`].
    pub fn shared(self) -> usize {
        self.shared as usize
    }

    /// The mean difference in tenths of a level, rounded half up.
    pub fn tenths(self) -> i32 {
        let (levels, shared) = (u64::from(self.levels), u64::from(self.shared.max(1)));
        i32::try_from((20 * levels + shared) / (2 * shared)).unwrap_or(i32::MAX)
    }
}

impl Ord for Distance {
    /// Smaller distances first; of equal distances, those over more sub-elements first.
    fn cmp(&self, other: &Self) -> Ordering {
        let product = |levels, shared| u64::from(levels) * u64::from(shared);
        product(self.levels, other.shared)
            .cmp(&product(other.levels, self.shared))
            .then(other.shared.cmp(&self.shared))
    }
}

impl PartialOrd for Distance {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde::Deserialize;

    /// A row of the table of cases that the tests of the browser scripts use too.
    #[derive(Deserialize)]
    struct Case {
        why: String,
        first: String,
        second: String,
        shared: u32,
        difference: Option<u32>,
    }

    fn ratings(text: &str) -> Vec<Option<Rating>> {
        let rating = |digit: u32| Rating(u8::try_from(digit - 1).unwrap());
        text.chars()
            .map(|standing| standing.to_digit(10).map(rating))
            .collect()
    }

    fn both(first: &[Option<Rating>], second: &[Option<Rating>]) -> Vec<(Rating, Rating)> {
        let pairs = first.iter().zip(second);
        pairs.filter_map(|(a, b)| Some(((*a)?, (*b)?))).collect()
    }

    #[test]
    fn the_table_that_the_browser_follows_too() {
        let table = include_str!("../../tests/cases/peers.json");
        let cases: Vec<Case> = serde_json::from_str(table).unwrap();
        assert!(cases.len() > 8);
        for case in cases {
            let pairs = both(&ratings(&case.first), &ratings(&case.second));
            assert_eq!(pairs.len(), case.shared as usize, "{}", case.why);
            let distance = Distance::over(pairs);
            let expected = case.difference.map(|levels| Distance {
                levels,
                shared: case.shared,
            });
            assert_eq!(distance, expected, "{}", case.why);
        }
    }

    #[test]
    fn tenths_round_half_up() {
        for (levels, shared, tenths) in [(0, 8, 0), (8, 8, 10), (2, 8, 3), (1, 20, 1), (1, 21, 0)] {
            assert_eq!(Distance { levels, shared }.tenths(), tenths);
        }
    }

    #[test]
    fn fractions_compare_exactly() {
        let of = |levels, shared| Distance { levels, shared };
        assert_eq!(of(4, 8).cmp(&of(5, 10)), Ordering::Greater); // equal distance over fewer sub-elements
        assert!(of(3, 9) < of(4, 11));
        assert!(of(0, 8) < of(1, 21));
        assert!(of(0, 21) < of(0, 8));
    }

    fn row() -> impl Strategy<Value = Vec<Option<Rating>>> {
        prop::collection::vec(prop::option::of((0u8..7).prop_map(Rating)), 21)
    }

    proptest! {
        #[test]
        fn it_is_the_same_from_both_sides_and_none_from_itself(a in row(), b in row()) {
            prop_assert_eq!(Distance::over(both(&a, &b)), Distance::over(both(&b, &a)));
            if let Some(own) = Distance::over(both(&a, &a)) {
                prop_assert_eq!(own.levels(), 0);
            }
        }

        #[test]
        fn what_is_unrated_in_one_has_no_effect(a in row(), b in row(), at in 0usize..21) {
            let (mut without_a, mut without_b) = (a.clone(), b.clone());
            without_a[at] = None;
            without_b[at] = None;
            let expected = Distance::over(both(&without_a, &without_b));
            prop_assert_eq!(Distance::over(both(&without_a, &b)), expected);
            prop_assert_eq!(Distance::over(both(&a, &without_b)), expected);
        }

        #[test]
        fn the_order_is_total(a in (0u32..50, 8u32..22), b in (0u32..50, 8u32..22), c in (0u32..50, 8u32..22)) {
            let [a, b, c] = [a, b, c].map(|(levels, shared)| Distance { levels, shared });
            prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
            if a <= b && b <= c {
                prop_assert!(a <= c);
            }
        }
    }
}
