//! How many parts of an assessment moved since the edition before.

use super::{Change, change, previous_assessment};
use crate::model::{Assessment, Edition, Site, State, SubElementIndex};

/// How many sub-elements did what since the edition before, of the same sector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangeCounts {
    /// The edition before.
    pub since: Edition,
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

impl ChangeCounts {
    /// How many can be compared.
    pub fn compared(&self) -> usize {
        self.up + self.down + self.same
    }
}

/// What moved since the edition before; `None` when there is none of the same sector.
pub fn change_counts(site: &Site, state: &State, assessment: &Assessment) -> Option<ChangeCounts> {
    let mut counts = ChangeCounts {
        since: previous_assessment(state, assessment)?.edition,
        up: 0,
        down: 0,
        same: 0,
        not_comparable: 0,
        unknown: 0,
    };
    for position in 0..site.rubric.sub_elements.len() {
        match change(site, state, assessment, SubElementIndex::new(position))? {
            Change::Up(_) => counts.up += 1,
            Change::Down(_) => counts.down += 1,
            Change::Same => counts.same += 1,
            Change::NotComparable => counts.not_comparable += 1,
            Change::Unknown => counts.unknown += 1,
        }
    }
    Some(counts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::test_support::{assessment, rubric_change, site, state};
    use crate::model::SectorIndex;

    #[test]
    fn every_part_is_counted_once_and_none_across_a_break() {
        let mut site = site(4, &[6], Vec::new());
        "2024".clone_into(&mut site.rubric.version);
        site.rubric.changes = vec![rubric_change("2024", &[5], false)];
        let mut before = assessment(&site.rubric, 2021, "1333-4");
        "2021".clone_into(&mut before.rubric_version);
        let mut of_schools = assessment(&site.rubric, 2023, "111111");
        of_schools.sector = SectorIndex(1);
        let now = assessment(&site.rubric, 2025, "4231x1");
        let made = state("a", vec![now, of_schools, before]);
        let counts = |at: usize| change_counts(&site, &made, &made.assessments[at]);
        let expected = ChangeCounts {
            since: Edition(2021),
            up: 1,
            down: 2,
            same: 1,
            not_comparable: 1,
            unknown: 1,
        };
        assert_eq!(counts(0), Some(expected));
        assert_eq!(expected.compared(), 4);
        assert_eq!(counts(1), None);
        assert_eq!(counts(2), None);
    }
}
