//! How many ratings of an assessment changed since an earlier one.

use super::{Move, movement_of};
use crate::model::{Assessment, Rubric};

/// The number of sub-elements by the kind of change between two editions of one sector. The six
/// counts add up to the number of sub-elements of the rubric.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MoveCounts {
    /// Rated higher than before.
    pub up: usize,
    /// Rated lower than before.
    pub down: usize,
    /// Rated at the same level.
    pub same: usize,
    /// Rated in both editions, on versions of the rubric that cannot be compared.
    pub not_comparable: usize,
    /// Rated in both editions from the same source.
    pub same_source: usize,
    /// Not rated in at least one of the two editions.
    pub unknown: usize,
}

impl MoveCounts {
    /// The number of comparable pairs of ratings.
    pub fn compared(&self) -> usize {
        self.up + self.down + self.same
    }
}

/// Counts the changes between two editions of one sector.
pub fn move_counts(rubric: &Rubric, previous: &Assessment, assessment: &Assessment) -> MoveCounts {
    let mut counts = MoveCounts::default();
    for index in rubric.sub_elements.indices() {
        *match movement_of(rubric, previous, assessment, index) {
            Move::Rated { from, to } if to > from => &mut counts.up,
            Move::Rated { from, to } if to < from => &mut counts.down,
            Move::Rated { .. } => &mut counts.same,
            Move::NotComparable { .. } => &mut counts.not_comparable,
            Move::SameSource { .. } => &mut counts.same_source,
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
    use crate::analysis::tests::support::{assessment, rubric, rubric_change};
    use crate::model::SubElementIndex;

    #[test]
    fn every_part_is_counted_once_and_none_across_a_break() {
        let mut rubric = rubric(4, &[6]);
        "2024".clone_into(&mut rubric.version);
        rubric.changes = vec![rubric_change("2024", &[5], false)];
        let mut before = assessment(&rubric, 2021, "1333-4");
        "2021".clone_into(&mut before.rubric_version);
        let mut now = assessment(&rubric, 2025, "4231x1");
        let counts = move_counts(&rubric, &before, &now);
        let expected = MoveCounts {
            up: 1,
            down: 2,
            same: 1,
            same_source: 0,
            not_comparable: 1,
            unknown: 1,
        };
        assert_eq!(counts, expected);
        assert_eq!(counts.compared(), 4);
        // The third part fell, and both editions read the same source.
        let third = SubElementIndex(2);
        now.scores[third].sources = before.score(third).sources.clone();
        let counts = move_counts(&rubric, &before, &now);
        assert_eq!((counts.down + counts.same, counts.same_source), (2, 1));
    }
}
