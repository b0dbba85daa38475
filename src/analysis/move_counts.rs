//! How many parts of an assessment moved since an earlier one.

use super::{Move, movement_of};
use crate::model::{Assessment, Rubric};

/// How many sub-elements did what between two editions of one sector. Together they are all
/// sub-elements of the rubric.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MoveCounts {
    /// How many are higher.
    pub up: usize,
    /// How many are lower.
    pub down: usize,
    /// How many are at the same level.
    pub same: usize,
    /// How many are rated both times, on rubrics that cannot be compared there.
    pub not_comparable: usize,
    /// How many are not rated in one of the two, or in neither.
    pub unknown: usize,
}

impl MoveCounts {
    /// How many can be compared.
    pub fn compared(&self) -> usize {
        self.up + self.down + self.same
    }
}

/// What moved between two editions of one sector.
pub fn move_counts(rubric: &Rubric, previous: &Assessment, assessment: &Assessment) -> MoveCounts {
    let mut counts = MoveCounts::default();
    for index in rubric.sub_elements.indices() {
        *match movement_of(rubric, previous, assessment, index) {
            Move::Rated { from, to } if to > from => &mut counts.up,
            Move::Rated { from, to } if to < from => &mut counts.down,
            Move::Rated { .. } => &mut counts.same,
            Move::NotComparable { .. } => &mut counts.not_comparable,
            Move::NewlyRated { .. } | Move::NoLongerRated { .. } | Move::Unrated => {
                &mut counts.unknown
            }
        } += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::test_support::{assessment, rubric, rubric_change};

    #[test]
    fn every_part_is_counted_once_and_none_across_a_break() {
        let mut rubric = rubric(4, &[6]);
        "2024".clone_into(&mut rubric.version);
        rubric.changes = vec![rubric_change("2024", &[5], false)];
        let mut before = assessment(&rubric, 2021, "1333-4");
        "2021".clone_into(&mut before.rubric_version);
        let now = assessment(&rubric, 2025, "4231x1");
        let counts = move_counts(&rubric, &before, &now);
        let expected = MoveCounts {
            up: 1,
            down: 2,
            same: 1,
            not_comparable: 1,
            unknown: 1,
        };
        assert_eq!(counts, expected);
        assert_eq!(counts.compared(), 4);
    }
}
