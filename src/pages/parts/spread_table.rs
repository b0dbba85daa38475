//! The number of states at each level as a table: counts with shares.

use serde::Serialize;

use crate::analysis::Spread;
use crate::model::{ElementIndex, EmptyKind, Standing, SubElementIndex};
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::spread::{SpreadPart, spread_parts};
use crate::text::say;

/// With fewer rated states than this, no percentages are given, because they would suggest too much
/// precision.
const LEAST_FOR_PERCENT: usize = 5;

/// Distributions as rows, levels as columns; between two levels there is one if a mean is there.
#[derive(Debug, Serialize)]
pub(crate) struct SpreadTable {
    caption: String,
    levels: Vec<Cell>,
    /// The heads of the columns after the number of rated states: reasons why states are not in the
    /// shares, if they occur in a row.
    others: Vec<String>,
    rows: Vec<SpreadRow>,
    /// A note about percentages, and why there may be none.
    note: String,
}

#[derive(Debug, Serialize)]
struct SpreadRow {
    link: Link,
    /// Whether the row is about a core element, not a sub-element.
    is_element: bool,
    /// The parts of the bar; empty if no state is rated.
    bar: Vec<SpreadPart>,
    /// The count and share in each column of [`SpreadTable::levels`]; empty if no state is rated.
    shares: Vec<String>,
    rated: String,
    /// The number of states that were rated for a single sector, one sentence for each sector.
    sectors: Vec<String>,
    /// The counts, in the order of [`SpreadTable::others`].
    others: Vec<String>,
}

/// A row before the columns are determined.
struct Source<'a> {
    link: Link,
    spread: &'a Spread,
    too_few: usize,
    is_element: bool,
}

impl SpreadTable {
    /// A core element and its sub-elements.
    pub(crate) fn of_element(context: &PageContext<'_>, index: ElementIndex) -> Self {
        let rubric = &context.site.rubric;
        let element = rubric.element(index);
        let table = &context.analysis.elements[index];
        let mut sources = vec![Source {
            link: Link::new(
                context.word("spread-whole-element"),
                link::element(context, index).href,
            ),
            spread: &table.spread,
            too_few: table.too_few,
            is_element: true,
        }];
        let parts = element.sub_elements.iter();
        sources.extend(parts.map(|&sub| of_sub_element(context, sub)));
        Self::new(context, &link::element(context, index).label, sources)
    }

    fn new(context: &PageContext<'_>, name: &str, sources: Vec<Source<'_>>) -> Self {
        let columns: Vec<Other> = Other::ALL
            .into_iter()
            .filter(|other| sources.iter().any(|source| other.count_in(source) > 0))
            .collect();
        let mut standings: Vec<Standing> = (sources.iter())
            .flat_map(|source| source.spread.standings())
            .map(|(standing, _)| standing)
            .collect();
        standings.sort_by_key(|&standing| match standing {
            Standing::Nearest(level) => (level, false),
            Standing::Between(low, _) => (low, true),
        });
        standings.dedup();
        Self {
            caption: say!(context, "spread-table-caption", part = name),
            levels: (standings.iter())
                .map(|&standing| cell::standing(context, standing))
                .collect(),
            others: columns.iter().map(|other| other.name(context)).collect(),
            note: say!(context, "percent-note", least = LEAST_FOR_PERCENT),
            rows: (sources.into_iter())
                .map(|source| row(context, source, &standings, &columns))
                .collect(),
        }
    }
}

fn of_sub_element<'a>(context: &PageContext<'a>, index: SubElementIndex) -> Source<'a> {
    Source {
        link: link::sub_element(context, index),
        spread: &context.analysis.sub_elements[index].spread,
        too_few: 0,
        is_element: false,
    }
}

fn row(
    context: &PageContext<'_>,
    source: Source<'_>,
    standings: &[Standing],
    columns: &[Other],
) -> SpreadRow {
    let spread = source.spread;
    let rated = spread.rated();
    SpreadRow {
        bar: if rated > 0 {
            spread_parts(context, spread)
        } else {
            Vec::new()
        },
        shares: if rated == 0 {
            Vec::new()
        } else {
            (standings.iter())
                .map(|&standing| share(context, spread.at(standing), rated))
                .collect()
        },
        rated: context.words.count(rated),
        sectors: sectors(context, spread, "spread-one-sector"),
        others: (columns.iter())
            .map(|other| context.words.count(other.count_in(&source)))
            .collect(),
        link: source.link,
        is_element: source.is_element,
    }
}

/// `5 of 18, 28%`, or without the percentage if there are too few rated states.
fn share(context: &PageContext<'_>, count: usize, of: usize) -> String {
    if of < LEAST_FOR_PERCENT {
        return say!(context, "share-few", count, of);
    }
    say!(context, "share", count, of, percent = percent(count, of))
}

/// A share in whole percent, rounded half up; 0 if `of` is 0.
fn percent(count: usize, of: usize) -> usize {
    (200 * count + of).checked_div(2 * of).unwrap_or(0)
}

/// The number of states that were rated for a single sector, formatted with a message.
pub(crate) fn sectors(context: &PageContext<'_>, spread: &Spread, message: &str) -> Vec<String> {
    let rubric = &context.site.rubric;
    let whole = rubric.whole_sector().position();
    let counts = spread.sectors.iter().zip(&rubric.sectors).enumerate();
    counts
        .filter(|&(at, (&count, _))| at != whole && count > 0)
        .map(|(_, (&count, sector))| {
            say!(context, message, count, sector = context.text(&sector.name))
        })
        .collect()
}

/// Why a state is not in the shares.
#[derive(Clone, Copy)]
enum Other {
    TooFew,
    Empty(EmptyKind),
    NotComparable,
}

impl Other {
    const ALL: [Self; 6] = [
        Self::TooFew,
        Self::Empty(EmptyKind::NotAssessed),
        Self::Empty(EmptyKind::UnderReview),
        Self::Empty(EmptyKind::NotApplicable),
        Self::Empty(EmptyKind::Withheld),
        Self::NotComparable,
    ];

    fn count_in(self, source: &Source<'_>) -> usize {
        match self {
            Self::TooFew => source.too_few,
            Self::NotComparable => source.spread.not_comparable,
            Self::Empty(kind) => {
                let counts = EmptyKind::ALL.iter().zip(&source.spread.empty);
                let mut own = counts.filter(|&(&of, _)| of == kind);
                own.next().map_or(0, |(_, &count)| count)
            }
        }
    }

    fn name(self, context: &PageContext<'_>) -> String {
        match self {
            Self::TooFew => context.word("score-too-few-key"),
            Self::NotComparable => context.word("spread-not-comparable"),
            Self::Empty(kind) => cell::empty_name(context, kind),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn whole_percents_round_half_up() {
        for (count, of, expected) in [
            (0, 0, 0),
            (0, 5, 0),
            (5, 5, 100),
            (5, 18, 28),
            (1, 3, 33),
            (2, 3, 67),
            (1, 8, 13),  // 12.5
            (1, 200, 1), // 0.5
            (1, 201, 0),
            (9_999, 10_000, 100),
        ] {
            assert_eq!(percent(count, of), expected, "{count} of {of}");
        }
    }
}
