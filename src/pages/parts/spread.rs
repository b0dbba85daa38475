//! The number of states at each level, in words and as a bar.

use serde::Serialize;

use crate::analysis::Spread;
use crate::model::{Standing, SubElementIndex};
use crate::pages::address::page::Page;
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::text::say;

/// The number of states at each level, in words and as parts of a bar.
#[derive(Debug, Serialize)]
pub(crate) struct SpreadView {
    finding: String,
    parts: Vec<SpreadPart>,
    width: usize,
    chart_name: String,
}

impl SpreadView {
    /// A sentence with the number of rated states.
    pub(crate) fn into_finding(self) -> String {
        self.finding
    }

    /// The content of the bar, in words.
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

/// The number of states at one level.
#[derive(Debug, Serialize)]
pub(crate) struct SpreadPart {
    cell: Cell,
    count: usize,
    words: String,
    /// What the level means; empty where no page says it of one part.
    href: String,
    /// Of those between two levels, the cell of the upper one: the bar has both colors.
    upper: Option<Cell>,
    x: usize,
    width: usize,
}

/// The distribution of the states over the levels.
pub(crate) fn view(context: &PageContext<'_>, index: SubElementIndex) -> SpreadView {
    let spread = &context.analysis.sub_elements[index].spread;
    let rated = spread.rated();
    let all = rated + spread.not_comparable + spread.empty.iter().sum::<usize>();
    let title = context.text(&context.site.rubric.sub_element(index).title);
    let mut parts = spread_parts(context, spread);
    for (part, level) in parts.iter_mut().zip(context.site.rubric.levels.indices()) {
        let page = context.link("", Page::SubElement(index, 1));
        part.href = page.at(&context.urls.level_anchor(level)).href;
    }
    SpreadView {
        finding: say!(context, "spread-finding", rated, of = all),
        width: parts.iter().map(|part| part.width).sum(),
        parts,
        chart_name: say!(context, "spread-chart", part = title),
    }
}

/// The parts of a bar of width 1,000, from the lowest level, with those between two levels where they
/// occur. The ends are rounded, not the widths,
/// so that rounding errors do not add up.
pub(crate) fn spread_parts(context: &PageContext<'_>, spread: &Spread) -> Vec<SpreadPart> {
    let rated = spread.rated();
    let mut x = 0;
    (spread.standings())
        .map(|(standing, count)| {
            let width = (count * 1000).checked_div(rated).unwrap_or(0);
            let (level, upper) = match standing {
                Standing::Nearest(level) => (level, None),
                Standing::Between(low, high) => (low, Some(cell::rated(context, high))),
            };
            let part = SpreadPart {
                cell: cell::rated(context, level),
                upper,
                count,
                href: String::new(),
                words: say!(
                    context,
                    "spread-part",
                    count,
                    level = cell::standing_name(context, standing)
                ),
                x,
                width,
            };
            x += width;
            part
        })
        .collect()
}
