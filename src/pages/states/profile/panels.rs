//! Small multiples: for each core element, the ratings of its sub-elements over all editions of one
//! sector.

use serde::Serialize;

use crate::analysis::TrendPoint;
use crate::model::{Assessment, Element, Rating, StateIndex};
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::slope;
use crate::text::say;

use super::history::{Dot, History, Rated, edition_of};

/// The sub-elements of one core element over time, as a drawing and as a table.
#[derive(Debug, Serialize)]
pub(super) struct PanelView<'a> {
    id: &'a str,
    short: &'a str,
    finding: String,
    caption: String,
    /// `None` if no two neighboring editions can be compared.
    drawing: Option<Drawing<'a>>,
    editions: Vec<String>,
    rows: Vec<PanelRow<'a>>,
    /// The sub-elements with a gap because the rubric changed, in a sentence.
    broken: Option<String>,
    /// The sub-elements with two editions in a row from the same source, in a sentence.
    same_source: Option<String>,
}

/// The drawing. Its labels are text of the page around it.
#[derive(Debug, Serialize)]
struct Drawing<'a> {
    width: i64,
    height: i64,
    /// From the highest level to the lowest.
    bands: Vec<Band>,
    lines: Vec<PanelLine>,
    /// For each lane from the top, the sub-element whose line ends there, or an empty text.
    names: Vec<&'a str>,
    first: String,
    last: String,
}

/// The band of one level. Each sub-element has its own lane in it, so that lines do not overlap.
#[derive(Debug, Serialize)]
struct Band {
    y: i64,
    height: i64,
    text: String,
    is_even: bool,
}

#[derive(Debug, Serialize)]
struct PanelLine {
    /// The steps, with a gap at each break.
    path: String,
    dots: Vec<Dot>,
}

#[derive(Debug, Serialize)]
struct PanelRow<'a> {
    id: &'a str,
    title: &'a str,
    anchor: String,
    cells: Vec<Cell>,
}

/// The width of the drawing, its horizontal margin, and the height of a lane, in user units of the
/// SVG.
const WIDTH: i64 = 192;
const MARGIN: i64 = 8;
const LANE: i64 = 16;
/// The most that each lane is shifted to the right of the one above, in user units, so that steps
/// do not overlap; see [`shift`].
const SHIFT: i64 = 5;

/// A panel for each core element with a sub-element that is rated in two editions of the sector, up
/// to the edition of the assessment.
pub(super) fn views<'a>(
    context: &PageContext<'a>,
    state: StateIndex,
    assessment: &Assessment,
) -> Vec<PanelView<'a>> {
    let rubric = &context.site.rubric;
    (rubric.elements.iter())
        .filter_map(|element| view(context, state, assessment, element))
        .collect()
}

fn view<'a>(
    context: &PageContext<'a>,
    state: StateIndex,
    assessment: &Assessment,
    element: &'a Element,
) -> Option<PanelView<'a>> {
    let site = context.site;
    let histories: Vec<History<'a>> = (element.sub_elements.iter())
        .filter_map(|&index| History::new(site, state, assessment, index))
        .collect();
    let first = histories.first()?;
    let short = context.text(&element.short);
    Some(PanelView {
        id: &element.id,
        short,
        finding: finding(context, &histories),
        caption: say!(context, "panel-caption", element = short),
        drawing: drawing(context, &histories),
        editions: (first.points.iter())
            .map(|point| edition_of(context, point))
            .collect(),
        rows: (histories.iter())
            .map(|history| {
                let sub_element = site.rubric.sub_element(history.index);
                PanelRow {
                    id: &sub_element.id,
                    title: context.text(&sub_element.title),
                    anchor: context.urls.score_anchor(history.index),
                    cells: (history.points.iter())
                        .map(|point| cell::value(context, point.value))
                        .collect(),
                }
            })
            .collect(),
        broken: named(context, &histories, |history| {
            let mut later = history.points.iter().skip(1);
            later.any(|point| !point.comparable_with_previous)
        })
        .map(|(count, parts)| say!(context, "panel-broken", count, parts)),
        same_source: named(context, &histories, |history| {
            let mut later = history.points.iter().skip(1);
            later.any(|point| point.same_source_as_previous && point.value.rating().is_some())
        })
        .map(|(_, parts)| say!(context, "panel-same-source", parts)),
    })
}

/// The direction of the last run of comparable editions; `None` if there is none.
fn direction(history: &History<'_>) -> Option<&'static str> {
    let [start, end] = history.last_stretch()?;
    Some(slope::direction(start.rating, end.rating))
}

/// The sub-elements that rose, fell and stayed the same, one sentence each.
fn finding(context: &PageContext<'_>, histories: &[History<'_>]) -> String {
    let sentences: Vec<String> = [Some("up"), Some("down"), Some("same"), None]
        .into_iter()
        .filter_map(|way| {
            let (count, parts) = named(context, histories, |history| direction(history) == way)?;
            Some(say!(
                context,
                "panel-finding",
                way = way.unwrap_or("none"),
                count,
                parts
            ))
        })
        .collect();
    sentences.join(" ")
}

/// The list of the ids of some sub-elements and their number; `None` if there are none.
fn named(
    context: &PageContext<'_>,
    histories: &[History<'_>],
    is_meant: impl Fn(&History<'_>) -> bool,
) -> Option<(usize, String)> {
    let rubric = &context.site.rubric;
    let ids: Vec<&str> = (histories.iter())
        .filter(|history| is_meant(history))
        .map(|history| rubric.sub_element(history.index).id.as_str())
        .collect();
    (!ids.is_empty()).then(|| (ids.len(), context.words.list(&ids)))
}

fn drawing<'a>(context: &PageContext<'a>, histories: &[History<'a>]) -> Option<Drawing<'a>> {
    if (histories.iter()).all(|history| history.steps().next().is_none()) {
        return None;
    }
    let rubric = &context.site.rubric;
    let lanes = i64::try_from(histories.len()).ok()?;
    let levels = i64::try_from(rubric.levels.len()).ok()?;
    let band = lanes * LANE;
    let shift = shift(lanes);
    let length = WIDTH - 2 * MARGIN - lanes * shift;
    let editions = &histories.first()?.points;
    let first = i64::from(editions.first()?.edition.0);
    let last = i64::from(editions.last()?.edition.0);
    let along = |point: &TrendPoint<'_>| {
        let years = i64::from(point.edition.0) - first;
        (years * length).checked_div(last - first).unwrap_or(0)
    };
    let top = |rating: Rating| (levels - 1 - rating.position() as i64) * band;
    let mut names = vec![""; rubric.levels.len() * histories.len()];
    let mut lines = Vec::with_capacity(histories.len());
    for (lane, history) in (0i64..).zip(histories) {
        let place = |rated: Rated<'_>| Dot {
            x: MARGIN + lane * shift + along(rated.point),
            y: top(rated.rating) + lane * LANE + LANE / 2,
        };
        let path = history.path(place);
        let dots = history.dots(place);
        let end = (dots.last()).and_then(|dot| usize::try_from(dot.y / LANE).ok());
        if let Some(name) = end.and_then(|row| names.get_mut(row)) {
            *name = &rubric.sub_element(history.index).id;
        }
        lines.push(PanelLine { path, dots });
    }
    Some(Drawing {
        width: WIDTH,
        height: levels * band,
        bands: (rubric.levels.iter_enumerated())
            .rev()
            .map(|(rating, level)| Band {
                y: top(rating),
                height: band,
                text: level.value.to_string(),
                is_even: rating.0.is_multiple_of(2),
            })
            .collect(),
        lines,
        names,
        first: first.to_string(),
        last: last.to_string(),
    })
}

/// The shift of each lane to the right of the one above, so that dots of one edition do not
/// overlap: at most [`SHIFT`], and all shifts together at most half of the width. 0 without lanes.
fn shift(lanes: i64) -> i64 {
    (WIDTH / 2)
        .checked_div(lanes)
        .map_or(0, |most| most.min(SHIFT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn however_many_lines_there_are_they_stay_in_the_drawing() {
        for lanes in [0, 1, 4, 25, 26, 500] {
            let length = WIDTH - 2 * MARGIN - lanes * shift(lanes);
            assert!(length > 0, "{lanes}");
        }
        assert_eq!(shift(1), SHIFT);
    }
}
