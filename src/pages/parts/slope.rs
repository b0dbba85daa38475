//! Changes of ratings between two editions, in words and as a slope chart.

use serde::Serialize;

use crate::analysis::Moves;
use crate::model::Rating;
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::text::say;

/// The numbers of comparable ratings that rose, fell and stayed the same, in a sentence.
pub(crate) fn finding(context: &PageContext<'_>, moves: &Moves) -> String {
    sentence(context, moves.up(), moves.down(), moves.same())
}

/// [`finding`] for given numbers.
pub(crate) fn sentence(context: &PageContext<'_>, up: usize, down: usize, same: usize) -> String {
    say!(
        context,
        "moves-finding",
        compared = up + down + same,
        up,
        down,
        same
    )
}

/// A line for each pair of levels that occurs; the same numbers are in a table beside it.
#[derive(Debug, Serialize)]
pub(crate) struct Slope {
    caption: String,
    width: usize,
    height: usize,
    /// The levels from the top, one for each row of the drawing.
    levels: Vec<LevelMark>,
    lines: Vec<SlopeLine>,
    rows: Vec<SlopeRow>,
}

#[derive(Debug, Serialize)]
struct LevelMark {
    text: String,
    y: usize,
}

#[derive(Debug, Serialize)]
struct SlopeLine {
    /// `up`, `down` or `same`.
    direction: &'static str,
    from_y: usize,
    to_y: usize,
    /// The stroke width: thicker for more ratings.
    width: usize,
}

#[derive(Debug, Serialize)]
struct SlopeRow {
    from: Cell,
    to: Cell,
    count: String,
}

/// The size of the drawing, in user units of the SVG; the template has the ends of the lines.
const WIDTH: usize = 192;
const STEP: usize = 24;
const THICKEST: usize = 10;

/// The chart of some changes; `None` if nothing can be compared. `most` is the greatest count in
/// all charts shown together, so that equal stroke widths mean equal counts.
pub(crate) fn view(
    context: &PageContext<'_>,
    moves: &Moves,
    most: usize,
    caption: String,
) -> Option<Slope> {
    if moves.compared() == 0 {
        return None;
    }
    let levels = &context.site.rubric.levels;
    let top = levels.len().saturating_sub(1);
    let y = |position: usize| STEP / 2 + top.saturating_sub(position) * STEP;
    Some(Slope {
        caption,
        width: WIDTH,
        height: levels.len() * STEP,
        levels: (levels.iter())
            .enumerate()
            .rev()
            .map(|(at, level)| LevelMark {
                text: level.value.to_string(),
                y: y(at),
            })
            .collect(),
        lines: moves
            .pairs()
            .map(|(from, to, count)| SlopeLine {
                direction: direction(from, to),
                from_y: y(from.position()),
                to_y: y(to.position()),
                width: 2 + ((THICKEST - 2) * count).checked_div(most).unwrap_or(0),
            })
            .collect(),
        rows: moves
            .pairs()
            .map(|(from, to, count)| SlopeRow {
                from: cell::rated(context, from),
                to: cell::rated(context, to),
                count: context.words.count(count),
            })
            .collect(),
    })
}

/// The direction of a change: `up`, `down` or `same`.
pub(crate) fn direction(from: Rating, to: Rating) -> &'static str {
    match to.cmp(&from) {
        std::cmp::Ordering::Greater => "up",
        std::cmp::Ordering::Less => "down",
        std::cmp::Ordering::Equal => "same",
    }
}
