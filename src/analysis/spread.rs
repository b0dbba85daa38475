//! How many states stand where.

use crate::model::{EmptyKind, Rating};

/// How many states stand where. Only states that were rated on one ruler are counted by level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// How many states at each level, lowest first.
    pub levels: Vec<usize>,
    /// How many states with each kind of empty, in the order of [`EmptyKind::ALL`].
    pub empty: [usize; 4],
    /// How many are rated against an older version of the rubric that cannot be compared.
    pub not_comparable: usize,
}

impl Spread {
    pub(super) fn new(levels: usize) -> Self {
        Self {
            levels: vec![0; levels],
            ..Self::default()
        }
    }

    /// How many states are rated and comparable.
    pub fn rated(&self) -> usize {
        self.levels.iter().sum()
    }

    pub(super) fn count_level(&mut self, rating: Rating) {
        if let Some(count) = self.levels.get_mut(rating.position()) {
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
    use crate::analysis::test_support::site_of;
    use crate::model::EmptyKind;

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
