//! How a score moved from edition to edition, in words and as a line.

use serde::Serialize;

use crate::model::{Assessment, Rating, Rubric, StateIndex, SubElementIndex};
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::slope;
use crate::text::say;

use super::history::{Dot, History, Rated};

/// The history of a score.
#[derive(Debug, Serialize)]
pub(super) struct TrendView {
    points: Vec<Step>,
    /// `None` where no two neighboring editions can be compared, as a line would say what is not so,
    /// and where nothing moved.
    line: Option<Line>,
}

/// One edition.
#[derive(Debug, Serialize)]
struct Step {
    edition: String,
    cell: Cell,
    /// Said where it cannot be compared with the edition before.
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct Line {
    finding: String,
    /// The steps as an SVG path, with a gap where the history breaks.
    path: String,
    dots: Vec<Dot>,
}

/// The drawing: its width and height without the margin around it.
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
                edition: point.edition.0.to_string(),
                cell: cell::value(context, point.value),
                note: (at > 0 && !point.comparable_with_previous)
                    .then(|| context.word("trend-not-comparable")),
            })
            .collect(),
    })
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
    // A flat line says no more than the words do.
    if dots.windows(2).all(|pair| pair[0].y == pair[1].y) {
        return None;
    }
    Some(Line {
        finding: finding(context, start, end),
        path: history.path(place),
        dots,
    })
}

/// What became of the part over a stretch without a break.
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

/// How high a level stands above the lowest, by its place on the scale.
fn height(rubric: &Rubric, rating: Rating) -> i64 {
    let steps = rubric.levels.len().saturating_sub(1) as i64;
    (rating.position() as i64 * HEIGHT)
        .checked_div(steps)
        .unwrap_or(0)
}
