//! The ratings of one sub-element over the editions.

use serde::Serialize;

use crate::analysis::{self, TrendPoint};
use crate::model::{Assessment, Rating, Site, StateIndex, SubElementIndex};
use crate::pages::context::page::PageContext;
use crate::text::say;

/// The history of one sub-element in one sector.
pub(super) struct History<'a> {
    pub(super) index: SubElementIndex,
    /// One for each edition, oldest first.
    pub(super) points: Vec<TrendPoint<'a>>,
}

/// An edition in which the sub-element is rated.
#[derive(Clone, Copy)]
pub(super) struct Rated<'h> {
    pub(super) point: &'h TrendPoint<'h>,
    pub(super) rating: Rating,
}

/// The position of a rating in a drawing.
#[derive(Debug, Serialize)]
pub(super) struct Dot {
    pub(super) x: i64,
    pub(super) y: i64,
}

impl<'a> History<'a> {
    /// The history in the sector of an assessment, up to its edition; `None` with fewer than two
    /// ratings.
    pub(super) fn new(
        site: &'a Site,
        state: StateIndex,
        assessment: &Assessment,
        index: SubElementIndex,
    ) -> Option<Self> {
        let state = &site.states[state];
        if state.assessments.len() < 2 {
            return None;
        }
        let mut points = analysis::trend(site, state, assessment.sector, index);
        points.retain(|point| point.edition <= assessment.edition);
        let history = Self { index, points };
        (history.rated().count() >= 2).then_some(history)
    }

    /// The editions with a rating.
    fn rated(&self) -> impl Iterator<Item = Rated<'_>> {
        self.points.iter().filter_map(rated)
    }

    /// Neighboring editions that a line connects: both rated, on comparable versions and from
    /// different sources, and no look backs.
    pub(super) fn steps(&self) -> impl Iterator<Item = [Rated<'_>; 2]> {
        let pairs = self.points.iter().zip(self.points.iter().skip(1));
        pairs
            .filter(|(before, after)| {
                let is_open = after.comparable_with_previous && !after.same_source_as_previous;
                is_open && !before.is_look_back && !after.is_look_back
            })
            .filter_map(|(before, after)| Some([rated(before)?, rated(after)?]))
    }

    /// The ends of the last run of comparable editions; `None` if no two neighbors are comparable.
    pub(super) fn last_stretch(&self) -> Option<[Rated<'_>; 2]> {
        self.steps()
            .fold(None, |stretch: Option<[Rated<'_>; 2]>, [from, to]| {
                Some(match stretch {
                    Some([start, end]) if end.point.assessment == from.point.assessment => {
                        [start, to]
                    }
                    _ => [from, to],
                })
            })
    }

    /// The steps as the data of an SVG path, with a gap at each break. Two ratings are two dots: a
    /// step would tell when it changed.
    pub(super) fn path(&self, place: impl Fn(Rated<'_>) -> Dot) -> String {
        if self.rated().count() < 3 {
            return String::new();
        }
        self.steps()
            .map(|[from, to]| {
                let (from, to) = (place(from), place(to));
                format!("M{} {}H{}V{}", from.x, from.y, to.x, to.y)
            })
            .collect()
    }

    /// A dot for each rating.
    pub(super) fn dots(&self, place: impl Fn(Rated<'_>) -> Dot) -> Vec<Dot> {
        self.rated().map(place).collect()
    }
}

fn rated<'h>(point: &'h TrendPoint<'h>) -> Option<Rated<'h>> {
    let rating = point.value.rating()?;
    Some(Rated { point, rating })
}

/// The edition of a point in a narrow place; a look back is named.
pub(super) fn edition_of(context: &PageContext<'_>, point: &TrendPoint<'_>) -> String {
    if point.is_look_back {
        let edition = point.speaks_of.year().to_string();
        say!(context, "look-back-short", edition)
    } else {
        point.edition.0.to_string()
    }
}
