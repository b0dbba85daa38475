//! How a score moved from edition to edition, in words and as a line.

use serde::Serialize;

use crate::analysis::{self, TrendPoint};
use crate::model::{Assessment, Rating, Rubric, StateIndex, SubElementIndex};
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::text::Arg;

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

#[derive(Debug, Serialize)]
struct Dot {
    x: i64,
    y: i64,
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
    let state = &context.site.states[state.position()];
    if state.assessments.len() < 2 {
        return None;
    }
    let mut points = analysis::trend(context.site, state, assessment.sector, index);
    points.retain(|point| point.edition <= assessment.edition);
    let rated = points.iter().filter(|point| rating(point).is_some());
    if rated.count() < 2 {
        return None;
    }
    Some(TrendView {
        line: line(context, &points),
        points: points
            .iter()
            .enumerate()
            .map(|(at, point)| Step {
                edition: point.edition.0.to_string(),
                cell: cell::standing(context, point.standing),
                note: (at > 0 && !point.comparable_with_previous)
                    .then(|| context.word("trend-not-comparable")),
            })
            .collect(),
    })
}

fn line(context: &PageContext<'_>, points: &[TrendPoint<'_>]) -> Option<Line> {
    let rubric = &context.site.rubric;
    let first = i64::from(points.first()?.edition.0);
    let last = i64::from(points.last()?.edition.0);
    let place = |point: &TrendPoint<'_>| {
        let along = (i64::from(point.edition.0) - first) * WIDTH;
        Some(Dot {
            x: MARGIN + along.checked_div(last - first).unwrap_or(0),
            y: MARGIN + HEIGHT - height(rubric, rating(point)?),
        })
    };
    let mut path = String::new();
    // The last stretch without a break: what the sentence is about.
    let mut stretch: Option<(&TrendPoint<'_>, &TrendPoint<'_>)> = None;
    for (before, point) in points.iter().zip(points.iter().skip(1)) {
        let (Some(from), Some(to)) = (place(before), place(point)) else {
            continue;
        };
        if !point.comparable_with_previous {
            continue;
        }
        path.push_str(&format!("M{} {}H{}V{}", from.x, from.y, to.x, to.y));
        stretch = match stretch {
            Some((start, end)) if end.assessment == before.assessment => Some((start, point)),
            _ => Some((before, point)),
        };
    }
    let (start, end) = stretch?;
    let dots: Vec<Dot> = points.iter().filter_map(place).collect();
    // A flat line says no more than the words do.
    let moves = dots
        .iter()
        .zip(dots.iter().skip(1))
        .any(|(a, b)| a.y != b.y);
    if !moves {
        return None;
    }
    Some(Line {
        finding: finding(context, start, end)?,
        path,
        dots,
    })
}

fn finding(
    context: &PageContext<'_>,
    start: &TrendPoint<'_>,
    end: &TrendPoint<'_>,
) -> Option<String> {
    let (from, to) = (rating(start)?, rating(end)?);
    let change = match from.cmp(&to) {
        std::cmp::Ordering::Less => "up",
        std::cmp::Ordering::Greater => "down",
        std::cmp::Ordering::Equal => "same",
    };
    let (first, last) = (start.edition.0.to_string(), end.edition.0.to_string());
    Some(context.say(
        "trend-finding",
        &[
            ("change", Arg::from(change)),
            ("from", Arg::from(context.level_name(from))),
            ("first", Arg::from(first.as_str())),
            ("to", Arg::from(context.level_name(to))),
            ("last", Arg::from(last.as_str())),
        ],
    ))
}

fn rating(point: &TrendPoint<'_>) -> Option<Rating> {
    point.standing.rating()
}

/// How high a level stands above the lowest, by its place on the scale.
fn height(rubric: &Rubric, rating: Rating) -> i64 {
    let steps = rubric.levels.len().saturating_sub(1) as i64;
    (rating.position() as i64 * HEIGHT)
        .checked_div(steps)
        .unwrap_or(0)
}
