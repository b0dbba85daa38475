//! The mean of ratings, stored as integers, so that it is rounded in one place by one rule.

use std::cmp::Ordering;

use super::{IndexVec, Level, Rating};

/// The mean of at least one level value. Stored as sum and count: it is never NaN, and two means
/// are equal if sum and count are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mean {
    sum: i64,
    count: u32,
}

impl Mean {
    /// The mean of level values ([`Level::value`]); `None` of no values, because unrated never
    /// counts as zero.
    pub fn of(values: impl IntoIterator<Item = i32>) -> Option<Self> {
        let mut mean = Self { sum: 0, count: 0 };
        for value in values {
            mean.sum += i64::from(value);
            mean.count += 1;
        }
        (mean.count > 0).then_some(mean)
    }

    /// The number of values; at least 1.
    pub fn count(self) -> usize {
        self.count as usize
    }

    /// The unrounded mean, for positions in drawings; for text use [`Mean::tenths`].
    #[expect(
        clippy::cast_precision_loss,
        reason = "a sum of i32 values that reaches 2^53 would need millions of ratings"
    )]
    pub fn value(self) -> f64 {
        self.sum as f64 / f64::from(self.count)
    }

    /// The mean in tenths, rounded half up (2.25 gives 23, -2.25 gives -22), for display with one
    /// decimal.
    pub fn tenths(self) -> i32 {
        let count = i64::from(self.count);
        let tenths = (20 * self.sum + count).div_euclid(2 * count);
        i32::try_from(tenths).unwrap_or(if tenths < 0 { i32::MIN } else { i32::MAX })
    }

    /// The level with the nearest value, or the two levels that are equally near: everything that
    /// colors, counts or names a mean asks here. `levels` is the scale, lowest first.
    pub fn standing(self, levels: &IndexVec<Rating, Level>) -> Standing {
        let mut best = (i64::MAX, Standing::Nearest(Rating(0)));
        for (rating, level) in levels.iter_enumerated() {
            let distance = (i64::from(level.value) * i64::from(self.count) - self.sum).abs();
            match (distance.cmp(&best.0), best.1) {
                (Ordering::Less, _) => best = (distance, Standing::Nearest(rating)),
                (Ordering::Equal, Standing::Nearest(low)) => {
                    best.1 = Standing::Between(low, rating);
                }
                _ => {}
            }
        }
        best.1
    }
}

/// Where a mean stands on the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Nearer to this level than to any other.
    Nearest(Rating),
    /// Exactly half way between two neighboring levels, the lower one first. It counts with neither.
    Between(Rating, Rating),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Localized;
    use proptest::prelude::*;

    fn levels(values: &[i32]) -> IndexVec<Rating, Level> {
        let level = |&value| Level {
            value,
            name: Localized::default(),
            definition: Localized::default(),
        };
        values.iter().map(level).collect()
    }

    #[test]
    fn t20_the_mean_of_nothing_is_nothing() {
        assert_eq!(Mean::of([]), None);
    }

    #[test]
    fn tenths_round_half_up() {
        for (values, tenths) in [
            (&[3][..], 30),
            (&[1, 2], 15),
            (&[1, 1, 2], 13),
            (&[1, 2, 2], 17),
            (&[2, 2, 2, 3], 23), // 2.25
            (&[3, 3, 3, 2], 28), // 2.75
            (&[0, 0], 0),
            (&[-2, -2, -2, -3], -22), // -2.25
            (&[-1, -2], -15),
            (&[i32::MAX, i32::MAX], i32::MAX),
            (&[i32::MIN], i32::MIN),
        ] {
            let mean = Mean::of(values.iter().copied()).unwrap();
            assert_eq!(mean.tenths(), tenths, "{values:?}");
            assert_eq!(mean.count(), values.len());
        }
    }

    #[test]
    fn a_mean_half_way_between_two_levels_is_at_neither() {
        use Standing::{Between, Nearest};
        let scale = levels(&[1, 2, 3, 4]);
        for (values, standing) in [
            (&[1][..], Nearest(Rating(0))),
            (&[1, 2], Between(Rating(0), Rating(1))), // 1.5
            (&[1, 1, 2], Nearest(Rating(0))),
            (&[1, 2, 2], Nearest(Rating(1))),
            (&[2, 3], Between(Rating(1), Rating(2))), // 2.5
            (&[1, 2, 3, 4], Between(Rating(1), Rating(2))),
            (&[1, 4, 4, 1], Between(Rating(1), Rating(2))),
            (&[1, 3], Nearest(Rating(1))),
            (&[4, 4], Nearest(Rating(3))),
        ] {
            let mean = Mean::of(values.iter().copied()).unwrap();
            assert_eq!(mean.standing(&scale), standing, "{values:?}");
        }
        // The steps of a scale need not be equal, and half way is between two values.
        let uneven = levels(&[0, 10, 100]);
        for (value, standing) in [
            (55, Between(Rating(1), Rating(2))),
            (54, Nearest(Rating(1))),
            (5, Between(Rating(0), Rating(1))),
            (50, Nearest(Rating(1))),
            (1000, Nearest(Rating(2))),
        ] {
            assert_eq!(
                Mean::of([value]).unwrap().standing(&uneven),
                standing,
                "{value}"
            );
        }
        let nothing = Mean::of([54]).unwrap().standing(&IndexVec::default());
        assert_eq!(nothing, Nearest(Rating(0)));
    }

    proptest! {
        #[test]
        fn a_mean_stays_between_its_values(values in prop::collection::vec(-1000i32..1000, 1..50)) {
            let mean = Mean::of(values.iter().copied()).unwrap();
            let low = *values.iter().min().unwrap();
            let high = *values.iter().max().unwrap();
            prop_assert!(f64::from(low) <= mean.value() && mean.value() <= f64::from(high));
            prop_assert!(10 * low <= mean.tenths() && mean.tenths() <= 10 * high);
            prop_assert!((mean.value() * 10.0 - f64::from(mean.tenths())).abs() <= 0.5 + 1e-9);
        }
    }
}
