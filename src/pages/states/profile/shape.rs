//! The shape of a profile: the score of each core element on the scale, and the distribution of the
//! ratings of its sub-elements around it.

use serde::Serialize;

use crate::analysis::ElementScore;
use crate::model::{Assessment, ElementIndex, IndexVec, Rating, Rubric};
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell;
use crate::text::say;

/// The chart; its numbers are also text beside it.
#[derive(Debug, Serialize)]
pub(super) struct ShapeView<'a> {
    finding: String,
    /// The positions of the levels, from the lowest.
    ticks: Vec<i32>,
    lowest: String,
    highest: String,
    rows: Vec<ShapeRow<'a>>,
    has_computed: bool,
}

#[derive(Debug, Serialize)]
struct ShapeRow<'a> {
    id: &'a str,
    short: &'a str,
    /// The score as text.
    text: String,
    /// The position of the score; `None` without a score.
    at: Option<i32>,
    /// Whether it is a mean, not a chosen score.
    is_computed: bool,
    parts: Vec<Part>,
}

/// The sub-elements with one rating.
#[derive(Debug, Serialize)]
struct Part {
    at: i32,
    /// The radius: larger for more sub-elements.
    radius: i32,
}

/// The start and the length of the scale, in user units of the SVG.
const START: i32 = 12;
const LENGTH: i32 = 216;

/// The shape of an assessment, given the scores of its core elements; `None` with fewer than two
/// scores, because there is nothing to compare.
pub(super) fn view<'a>(
    context: &PageContext<'a>,
    assessment: &Assessment,
    scores: &IndexVec<ElementIndex, ElementScore>,
) -> Option<ShapeView<'a>> {
    let rubric = &context.site.rubric;
    let finding = finding(context, scores)?;
    let end = |at: usize| {
        let level = rubric.levels.get(at);
        level.map_or_else(String::new, |level| {
            format!("{} {}", level.value, context.text(&level.name))
        })
    };
    let rows = (rubric.elements.iter())
        .zip(scores)
        .map(|(element, score)| ShapeRow {
            id: &element.id,
            short: context.text(&element.short),
            text: cell::element_text(context, score),
            at: score.tenths(rubric).map(|tenths| place(rubric, tenths)),
            is_computed: matches!(score, ElementScore::Computed { .. }),
            parts: parts(rubric, assessment, &element.sub_elements),
        })
        .collect();
    Some(ShapeView {
        finding,
        ticks: (rubric.levels.iter())
            .map(|level| place(rubric, level.value.saturating_mul(10)))
            .collect(),
        lowest: end(0),
        highest: end(rubric.levels.len().saturating_sub(1)),
        rows,
        has_computed: (scores.iter()).any(|score| matches!(score, ElementScore::Computed { .. })),
    })
}

/// The lowest and the highest score, in a sentence.
fn finding(
    context: &PageContext<'_>,
    scores: &IndexVec<ElementIndex, ElementScore>,
) -> Option<String> {
    let rubric = &context.site.rubric;
    let scored: Vec<(i32, ElementIndex)> = (scores.iter_enumerated())
        .filter_map(|(at, score)| Some((score.tenths(rubric)?, at)))
        .collect();
    if scored.len() < 2 {
        return None;
    }
    let low = scored.iter().map(|&(tenths, _)| tenths).min()?;
    let high = scored.iter().map(|&(tenths, _)| tenths).max()?;
    let value = |tenths: i32| {
        let found = scored.iter().find(|&&(own, _)| own == tenths);
        let score = found.and_then(|&(_, at)| scores.get(at));
        score.map_or_else(String::new, |score| cell::element_text(context, score))
    };
    let names = |tenths: i32| {
        let alike = scored.iter().filter(|&&(own, _)| own == tenths);
        let names: Vec<&str> = alike
            .map(|&(_, at)| context.text(&rubric.element(at).short))
            .collect();
        context.words.list(&names)
    };
    let (from, to) = (value(low), value(high));
    let (lowest, highest) = (names(low), names(high));
    if low == high {
        return Some(say!(context, "shape-even", value = to));
    }
    Some(say!(
        context,
        "shape-finding",
        low = from,
        lowest,
        high = to,
        highest
    ))
}

fn parts(
    rubric: &Rubric,
    assessment: &Assessment,
    sub_elements: &[crate::model::SubElementIndex],
) -> Vec<Part> {
    let rated = |rating: Rating| {
        let scores = sub_elements.iter().map(|&index| assessment.score(index));
        scores
            .filter(|score| score.value.rating() == Some(rating))
            .count()
    };
    (rubric.levels.iter_enumerated())
        .filter_map(|(rating, level)| {
            let count = i32::try_from(rated(rating)).ok()?;
            (count > 0).then(|| Part {
                at: place(rubric, level.value.saturating_mul(10)),
                radius: (1 + count).min(5),
            })
        })
        .collect()
}

/// The position of a score, in tenths of the level values, on the scale.
fn place(rubric: &Rubric, tenths: i32) -> i32 {
    let value = |at: usize| rubric.levels.get(at).map_or(0, |level| level.value);
    let low = i64::from(value(0)) * 10;
    let high = i64::from(value(rubric.levels.len().saturating_sub(1))) * 10;
    let share = (i64::from(tenths) - low).clamp(0, (high - low).max(0));
    let along = (share * i64::from(LENGTH)).checked_div(high - low);
    START + i32::try_from(along.unwrap_or(0)).unwrap_or(0)
}
