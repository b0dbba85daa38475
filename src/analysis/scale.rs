//! The position of a rating on the scale. The scale is ordinal: its middle is determined by the
//! number of levels, not by their values.

use crate::model::{Rating, Rubric};

/// Whether a rating is above the middle of the scale (3 and 4 of four levels, 3 of three).
pub(super) fn is_above_middle(rubric: &Rubric, rating: Rating) -> bool {
    2 * rating.position() + 1 > rubric.levels.len()
}

/// Whether a rating is below the middle of the scale (1 and 2 of four levels, 1 of three).
pub(super) fn is_below_middle(rubric: &Rubric, rating: Rating) -> bool {
    2 * rating.position() + 1 < rubric.levels.len()
}

/// The levels below the middle of the scale, lowest first.
pub fn levels_below_middle(rubric: &Rubric) -> Vec<Rating> {
    let levels = rubric.levels.indices();
    levels
        .filter(|&rating| is_below_middle(rubric, rating))
        .collect()
}

/// Whether a rating is the highest level.
pub(super) fn is_top(rubric: &Rubric, rating: Rating) -> bool {
    rating.position() + 1 >= rubric.levels.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support;

    #[test]
    fn the_middle_of_scales_of_any_length() {
        for (levels, below, above) in [
            (2, &[0][..], &[1][..]),
            (3, &[0], &[2]),
            (4, &[0, 1], &[2, 3]),
            (5, &[0, 1], &[3, 4]),
        ] {
            let rubric = support::rubric(levels, &[1]);
            for position in 0..levels {
                let position = u8::try_from(position).unwrap();
                let rating = Rating(position);
                assert_eq!(is_below_middle(&rubric, rating), below.contains(&position));
                assert_eq!(is_above_middle(&rubric, rating), above.contains(&position));
                assert_eq!(is_top(&rubric, rating), usize::from(position) + 1 == levels);
            }
        }
    }
}
