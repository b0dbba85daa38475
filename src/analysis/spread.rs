//! Counts of states by level or kind of empty.

use crate::model::{EmptyKind, IndexVec, Rating, Rubric, SectorIndex};

/// Counts of states by level or kind of empty. Only states that were rated on comparable versions
/// are counted by level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// The number of states at each level, lowest first.
    pub levels: IndexVec<Rating, usize>,
    /// The number of states with each kind of empty, in the order of [`EmptyKind::ALL`].
    pub empty: [usize; 4],
    /// The number of states rated against an older version of the rubric that cannot be compared.
    pub not_comparable: usize,
    /// The sectors of the assessments of the states counted by level.
    pub sectors: IndexVec<SectorIndex, usize>,
}

impl Spread {
    pub(super) fn new(rubric: &Rubric) -> Self {
        Self {
            levels: vec![0; rubric.levels.len()].into(),
            sectors: vec![0; rubric.sectors.len()].into(),
            ..Self::default()
        }
    }

    /// The number of states that are counted by level.
    pub fn rated(&self) -> usize {
        self.levels.iter().sum()
    }

    pub(super) fn count_level(&mut self, rating: Rating, sector: Option<SectorIndex>) {
        if let Some(count) = self.levels.get_mut(rating.position()) {
            *count += 1;
        }
        if let Some(count) = sector.and_then(|sector| self.sectors.get_mut(sector.position())) {
            *count += 1;
        }
    }

    pub(super) fn count_empty(&mut self, kind: EmptyKind) {
        for (count, counted) in self.empty.iter_mut().zip(EmptyKind::ALL) {
            *count += usize::from(kind == counted);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::analyse;
    use crate::analysis::tests::support::site_of;
    use crate::model::{EmptyKind, SectorIndex};

    #[test]
    fn states_are_counted_by_the_sector_of_their_assessment() {
        let mut site = site_of(4, &[1], &["2", "3", "3", "-", ""]);
        for at in [1, 3] {
            std::sync::Arc::make_mut(&mut site.states[at]).assessments[0].sector = SectorIndex(1);
        }
        let analysis = analyse(&site);
        assert_eq!(analysis.sub_elements[0].spread.sectors, [2, 1, 0]);
        assert_eq!(analysis.elements[0].spread.sectors, [2, 1, 0]);
    }

    #[test]
    fn the_kinds_are_in_the_order_of_the_model() {
        let site = site_of(4, &[1], &["~"]);
        let spread = &analyse(&site).sub_elements[0].spread;
        let at = EmptyKind::ALL
            .iter()
            .position(|kind| *kind == EmptyKind::UnderReview)
            .unwrap();
        assert_eq!(spread.empty[at], 1);
    }
}
