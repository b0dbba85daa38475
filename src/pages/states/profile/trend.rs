//! A score over the editions, in words and as a line.

use serde::Serialize;

use crate::analysis::TrendPoint;
use crate::model::{Assessment, Rating, Rubric, StateIndex, SubElementIndex};
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::slope;
use crate::text::say;

use super::history::{Dot, History, Rated, edition_of};

/// The history of a score.
#[derive(Debug, Serialize)]
pub(super) struct TrendView {
    points: Vec<Step>,
    /// `None` if no two neighboring editions can be compared, because a line would suggest
    /// otherwise, or if all ratings are equal.
    line: Option<Line>,
}

/// One edition.
#[derive(Debug, Serialize)]
struct Step {
    edition: String,
    cell: Cell,
    /// Why it is not compared with the edition before.
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct Line {
    finding: String,
    /// The steps as the data of an SVG path, with a gap at each break.
    path: String,
    dots: Vec<Dot>,
}

/// The size of the drawing without its margin, in user units of the SVG.
const WIDTH: i64 = 140;
const HEIGHT: i64 = 30;
const MARGIN: i64 = 6;

/// The history of a score in the same sector; `None` with fewer than two ratings.
pub(super) fn view(
    context: &PageContext<'_>,
    state: StateIndex,
    assessment: &Assessment,
    index: SubElementIndex,
) -> Option<TrendView> {
    let history = History::new(context.site, state, assessment, index)?;
    Some(TrendView {
        line: line(context, &history),
        points: (history.points.iter())
            .enumerate()
            .map(|(at, point)| Step {
                edition: edition_of(context, point),
                cell: cell::value(context, point.value),
                note: (at > 0).then(|| note(context, point)).flatten(),
            })
            .collect(),
    })
}

/// Why an edition is not compared with the one before; `None` if it is.
fn note(context: &PageContext<'_>, point: &TrendPoint<'_>) -> Option<String> {
    if !point.comparable_with_previous {
        return Some(context.word("trend-not-comparable"));
    }
    let is_same = point.same_source_as_previous && point.value.rating().is_some();
    is_same.then(|| context.word("trend-same-source"))
}

fn line(context: &PageContext<'_>, history: &History<'_>) -> Option<Line> {
    let rubric = &context.site.rubric;
    let first = i64::from(history.points.first()?.edition.0);
    let last = i64::from(history.points.last()?.edition.0);
    let place = |rated: Rated<'_>| {
        let along = (i64::from(rated.point.edition.0) - first) * WIDTH;
        Dot {
            x: MARGIN + along.checked_div(last - first).unwrap_or(0),
            y: MARGIN + HEIGHT - height(rubric, rated.rating),
        }
    };
    let [start, end] = history.last_stretch()?;
    let dots = history.dots(place);
    // A flat line adds nothing to the words.
    if dots.windows(2).all(|pair| pair[0].y == pair[1].y) {
        return None;
    }
    Some(Line {
        finding: finding(context, start, end),
        path: history.path(place),
        dots,
    })
}

/// The change of the sub-element over a run of comparable editions.
fn finding(context: &PageContext<'_>, start: Rated<'_>, end: Rated<'_>) -> String {
    say!(
        context,
        "trend-finding",
        change = slope::direction(start.rating, end.rating),
        from = context.level_name(start.rating),
        first = start.point.edition.0.to_string(),
        to = context.level_name(end.rating),
        last = end.point.edition.0.to_string()
    )
}

/// The height of a level above the lowest, by its position on the scale.
fn height(rubric: &Rubric, rating: Rating) -> i64 {
    let steps = rubric.levels.len().saturating_sub(1) as i64;
    (rating.position() as i64 * HEIGHT)
        .checked_div(steps)
        .unwrap_or(0)
}
