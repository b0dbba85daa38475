//! How many states are at each level, in words and as a bar.

use serde::Serialize;

use crate::analysis::Spread;
use crate::model::SubElementIndex;
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::text::say;

/// How many states are at each level, in words and as parts of a bar.
#[derive(Debug, Serialize)]
pub(crate) struct SpreadView {
    finding: String,
    parts: Vec<SpreadPart>,
    width: usize,
    chart_name: String,
}

impl SpreadView {
    /// How many states are rated, in a sentence.
    pub(crate) fn into_finding(self) -> String {
        self.finding
    }

    /// What the bar shows, in words.
    pub(crate) fn in_words(&self) -> String {
        let parts: Vec<&str> = self.parts.iter().map(|part| part.words.as_str()).collect();
        format!(
            "{}: {} {}",
            self.chart_name,
            self.finding,
            parts.join(" · ")
        )
    }
}

/// How many states are at one level.
#[derive(Debug, Serialize)]
pub(crate) struct SpreadPart {
    cell: Cell,
    count: usize,
    words: String,
    x: usize,
    width: usize,
}

/// How the states spread over the levels.
pub(crate) fn view(context: &PageContext<'_>, index: SubElementIndex) -> SpreadView {
    let spread = &context.analysis.sub_elements[index].spread;
    let rated = spread.rated();
    let all = rated + spread.not_comparable + spread.empty.iter().sum::<usize>();
    let title = context.text(&context.site.rubric.sub_element(index).title);
    let parts = spread_parts(context, spread);
    SpreadView {
        finding: say!(context, "spread-finding", rated, of = all),
        width: parts.iter().map(|part| part.width).sum(),
        parts,
        chart_name: say!(context, "spread-chart", part = title),
    }
}

/// The parts of a bar, from the lowest level. A bar is 1,000 wide; its parts end where they would
/// without rounding.
pub(crate) fn spread_parts(context: &PageContext<'_>, spread: &Spread) -> Vec<SpreadPart> {
    let rated = spread.rated();
    let mut x = 0;
    let levels = spread.levels.iter_enumerated();
    levels
        .map(|(rating, &count)| {
            let width = (count * 1000).checked_div(rated).unwrap_or(0);
            let part = SpreadPart {
                cell: cell::rated(context, rating),
                count,
                words: say!(
                    context,
                    "spread-part",
                    count,
                    level = context.level_name(rating)
                ),
                x,
                width,
            };
            x += width;
            part
        })
        .collect()
}
