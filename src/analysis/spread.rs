//! Counts of states by level or kind of empty.

use crate::model::{EmptyKind, IndexVec, Rating, Rubric, SectorIndex, Standing};

/// Counts of states by level or kind of empty. Only states that were rated on comparable versions
/// are counted by level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// The number of states at each level, lowest first.
    pub levels: IndexVec<Rating, usize>,
    /// The number of states exactly half way between a level and the next, by the lower one. They
    /// count with neither. Only means are ever between two levels.
    pub between: IndexVec<Rating, usize>,
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
            between: vec![0; rubric.levels.len()].into(),
            sectors: vec![0; rubric.sectors.len()].into(),
            ..Self::default()
        }
    }

    /// The number of states that are counted at or between levels.
    pub fn rated(&self) -> usize {
        self.levels.iter().chain(&self.between).sum()
    }

    /// The standings that occur on the scale, lowest first, with their numbers of states; levels
    /// also where there is none.
    pub fn standings(&self) -> impl Iterator<Item = (Standing, usize)> {
        let levels = self.levels.iter_enumerated();
        levels.flat_map(|(low, &count)| {
            let half = self.between.get(low).copied().unwrap_or(0);
            let between = Standing::Between(low, Rating(low.0.saturating_add(1)));
            let between = (half > 0).then_some((between, half));
            std::iter::once((Standing::Nearest(low), count)).chain(between)
        })
    }

    /// The number of states at a level, or between two.
    pub fn at(&self, standing: Standing) -> usize {
        let (counts, at) = match standing {
            Standing::Nearest(level) => (&self.levels, level),
            Standing::Between(low, _) => (&self.between, low),
        };
        counts.get(at).copied().unwrap_or(0)
    }

    pub(super) fn count(&mut self, standing: Standing, sector: Option<SectorIndex>) {
        let (counts, at) = match standing {
            Standing::Nearest(rating) => (&mut self.levels, rating),
            Standing::Between(low, _) => (&mut self.between, low),
        };
        if let Some(count) = counts.get_mut(at.position()) {
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
