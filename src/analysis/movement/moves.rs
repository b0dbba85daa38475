//! Counts of ratings by old and new level.

use crate::model::Rating;

/// Counts of ratings by old and new level. Its size is at most the square of the number of levels,
/// whatever the number of states.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    levels: usize,
    counts: Vec<usize>,
}

impl Moves {
    pub(super) fn new(levels: usize) -> Self {
        Self {
            levels,
            counts: vec![0; levels * levels],
        }
    }

    /// Counts one change.
    pub(super) fn count(&mut self, from: Rating, to: Rating) {
        let at = from.position() * self.levels + to.position();
        if let Some(count) = self.counts.get_mut(at) {
            *count += 1;
        }
    }

    pub(super) fn add(&mut self, other: &Self) {
        for (count, more) in self.counts.iter_mut().zip(&other.counts) {
            *count += more;
        }
    }

    /// Every pair of levels that occurs, as (old, new, count), sorted by the old level, then by the
    /// new one.
    pub fn pairs(&self) -> impl Iterator<Item = (Rating, Rating, usize)> {
        let levels = self.levels.max(1);
        let counts = self.counts.iter().enumerate();
        counts
            .filter(|&(_, &count)| count > 0)
            .map(move |(at, &count)| {
                (
                    Rating((at / levels) as u8),
                    Rating((at % levels) as u8),
                    count,
                )
            })
    }

    /// The number of ratings that rose.
    pub fn up(&self) -> usize {
        self.sum(|from, to| to > from)
    }

    /// The number of ratings that fell.
    pub fn down(&self) -> usize {
        self.sum(|from, to| to < from)
    }

    /// The number of ratings that stayed the same.
    pub fn same(&self) -> usize {
        self.sum(|from, to| to == from)
    }

    /// The number of all counted ratings.
    pub fn compared(&self) -> usize {
        self.counts.iter().sum()
    }

    fn sum(&self, is_meant: impl Fn(Rating, Rating) -> bool) -> usize {
        let pairs = self.pairs().filter(|&(from, to, _)| is_meant(from, to));
        pairs.map(|(_, _, count)| count).sum()
    }
}
