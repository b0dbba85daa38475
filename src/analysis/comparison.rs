//! Two assessments side by side: equal, different and incomparable ratings.

use super::distance::Distance;
use super::is_comparable;
use crate::model::{Assessment, IndexVec, Rating, Rubric, SubElementIndex};

/// Two assessments, sub-element by sub-element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// One item for each sub-element.
    pub parts: IndexVec<SubElementIndex, PartComparison>,
}

/// The two values of one sub-element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartComparison {
    /// Both are rated, on comparable versions of the rubric.
    Compared {
        /// The rating in the first assessment.
        first: Rating,
        /// The rating in the second assessment.
        second: Rating,
    },
    /// They cannot be compared, and why.
    Incomparability(Incomparability),
}

/// Why two values cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incomparability {
    /// At least one is not rated.
    NotRated,
    /// The assessments are of different sectors.
    OtherSector,
    /// The rubric changed the sub-element between their versions so that ratings cannot be
    /// compared.
    OtherVersion,
}

impl Incomparability {
    /// The identifier in downloads, and the suffix of the message id.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotRated => "not-rated",
            Self::OtherSector => "other-sector",
            Self::OtherVersion => "other-version",
        }
    }
}

impl PartComparison {
    /// The difference in levels, positive if the second is ahead. `None` if they cannot be
    /// compared.
    pub fn difference(self) -> Option<i16> {
        match self {
            Self::Compared { first, second } => Some(i16::from(second.0) - i16::from(first.0)),
            Self::Incomparability(_) => None,
        }
    }
}

/// The greatest difference between two assessments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Widest {
    /// The difference in levels; at least 1.
    pub levels: u16,
    /// The sub-elements with this difference, in the order of the rubric.
    pub sub_elements: Vec<SubElementIndex>,
}

/// Compares two assessments. Ratings are compared only if the sectors are equal and the versions
/// comparable.
pub fn compare(rubric: &Rubric, first: &Assessment, second: &Assessment) -> Comparison {
    let parts = rubric.sub_elements.indices();
    Comparison {
        parts: parts
            .map(|index| compare_part(rubric, first, second, index))
            .collect(),
    }
}

/// [`compare`] for one sub-element.
fn compare_part(
    rubric: &Rubric,
    first: &Assessment,
    second: &Assessment,
    index: SubElementIndex,
) -> PartComparison {
    let rating = |of: &Assessment| of.score(index).value.rating();
    let (Some(own), Some(others)) = (rating(first), rating(second)) else {
        return PartComparison::Incomparability(Incomparability::NotRated);
    };
    if first.sector != second.sector {
        return PartComparison::Incomparability(Incomparability::OtherSector);
    }
    if !is_comparable(rubric, &first.rubric_version, &second.rubric_version, index) {
        return PartComparison::Incomparability(Incomparability::OtherVersion);
    }
    PartComparison::Compared {
        first: own,
        second: others,
    }
}

impl Comparison {
    /// The number of sub-elements that can be compared.
    pub fn shared(&self) -> usize {
        self.differences().count()
    }

    /// The number of sub-elements with equal ratings.
    pub fn alike(&self) -> usize {
        self.differences().filter(|&by| by == 0).count()
    }

    /// The number of sub-elements on which the first is ahead.
    pub fn first_ahead(&self) -> usize {
        self.differences().filter(|&by| by < 0).count()
    }

    /// The number of sub-elements on which the second is ahead.
    pub fn second_ahead(&self) -> usize {
        self.differences().filter(|&by| by > 0).count()
    }

    /// The number of sub-elements that cannot be compared for this reason.
    pub fn apart(&self, reason: Incomparability) -> usize {
        let parts = self.parts.iter();
        parts
            .filter(|part| **part == PartComparison::Incomparability(reason))
            .count()
    }

    /// The greatest difference; `None` if there is none.
    pub fn widest(&self) -> Option<Widest> {
        let levels = self.differences().map(i16::unsigned_abs).max()?;
        if levels == 0 {
            return None;
        }
        let parts = self.parts.iter_enumerated();
        let sub_elements = parts
            .filter(|(_, part)| part.difference().map(i16::unsigned_abs) == Some(levels))
            .map(|(index, _)| index)
            .collect();
        Some(Widest {
            levels,
            sub_elements,
        })
    }

    /// The distance of the two; `None` if too few sub-elements can be compared.
    pub fn distance(&self) -> Option<Distance> {
        Distance::over(self.parts.iter().filter_map(|part| match *part {
            PartComparison::Compared { first, second } => Some((first, second)),
            PartComparison::Incomparability(_) => None,
        }))
    }

    fn differences(&self) -> impl Iterator<Item = i16> {
        self.parts.iter().filter_map(|part| part.difference())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::{assessment, rubric, rubric_change};
    use crate::model::SectorIndex;
    use proptest::prelude::*;

    fn compared(first: &str, second: &str) -> Comparison {
        let rubric = rubric(4, &[4, 4]);
        let made = |values| assessment(&rubric, 2025, values);
        compare(&rubric, &made(first), &made(second))
    }

    #[test]
    fn counts_and_the_widest_difference() {
        for (first, second, shared, alike, ahead, widest) in [
            ("--------", "11111111", 0, 0, (0, 0), None),
            ("11111111", "11111111", 8, 8, (0, 0), None),
            ("1234----", "12------", 2, 2, (0, 0), None),
            (
                "12341234",
                "21431234",
                8,
                4,
                (2, 2),
                Some((1, vec![0, 1, 2, 3])),
            ),
            ("4---~wx1", "1---4444", 2, 0, (1, 1), Some((3, vec![0, 7]))),
            ("1111----", "3214----", 4, 1, (0, 3), Some((3, vec![3]))),
        ] {
            let found = compared(first, second);
            assert_eq!(found.shared(), shared, "{first} {second}");
            assert_eq!(found.alike(), alike, "{first} {second}");
            assert_eq!((found.first_ahead(), found.second_ahead()), ahead);
            let found_widest = found.widest().map(|widest| {
                let parts: Vec<u32> = widest.sub_elements.iter().map(|index| index.0).collect();
                (widest.levels, parts)
            });
            assert_eq!(found_widest, widest, "{first} {second}");
        }
    }

    #[test]
    fn t23_other_sectors_and_broken_rulers_are_not_compared() {
        let mut rubric = rubric(4, &[3]);
        rubric.version = "2024".to_owned();
        rubric.changes = vec![
            rubric_change("2021", &[], true),
            rubric_change("2024", &[1], false),
        ];
        let mut older = assessment(&rubric, 2021, "11-");
        older.rubric_version = "2021".to_owned();
        let newer = assessment(&rubric, 2025, "222");
        let found = compare(&rubric, &older, &newer);
        assert_eq!(found.parts[0].difference(), Some(1));
        assert_eq!(
            found.parts[1],
            PartComparison::Incomparability(Incomparability::OtherVersion)
        );
        assert_eq!(
            found.parts[2],
            PartComparison::Incomparability(Incomparability::NotRated)
        );
        assert_eq!(found.apart(Incomparability::OtherVersion), 1);

        let mut k12 = newer.clone();
        k12.sector = SectorIndex(1);
        let found = compare(&rubric, &newer, &k12);
        assert_eq!(found.apart(Incomparability::OtherSector), 3);
        assert_eq!((found.shared(), found.distance()), (0, None));
    }

    proptest! {
        #[test]
        fn from_the_other_side_it_is_turned_around(first in "[1-4x~-]{8}", second in "[1-4x~-]{8}") {
            let there = compared(&first, &second);
            let back = compared(&second, &first);
            prop_assert_eq!(there.distance(), back.distance());
            prop_assert_eq!(there.first_ahead(), back.second_ahead());
            prop_assert_eq!(there.shared(), there.alike() + there.first_ahead() + there.second_ahead());
            prop_assert_eq!(there.widest(), back.widest());
            for (one, other) in there.parts.iter().zip(&back.parts) {
                prop_assert_eq!(one.difference(), other.difference().map(|by| -by));
            }
        }
    }
}
