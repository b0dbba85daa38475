//! The tile-grid map: a square for each place of the fixed table, colored by one element at a time.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::analysis::ElementTable;
use crate::model::{ElementIndex, IndexVec, PLACES, Rating, Site, StateIndex};
use crate::pages::address::all_pages;
use crate::pages::context::link;
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::spread_table;
use crate::text::say;

/// The map. Which element colors it is chosen by radio buttons and a stylesheet, without scripts.
#[derive(Debug, Serialize)]
pub(crate) struct TileMap<'a> {
    choices: Vec<Choice<'a>>,
    tiles: Vec<Tile>,
    key: Vec<Cell>,
}

#[derive(Debug, Serialize)]
struct Choice<'a> {
    number: usize,
    short: &'a str,
    /// What the map shows for this element, in a sentence.
    finding: String,
}

#[derive(Debug, Serialize)]
struct Tile {
    code: &'static str,
    name: String,
    /// `None` where the place has no profile.
    href: Option<String>,
    column: u8,
    row: u8,
    values: Vec<Value>,
}

#[derive(Debug, Serialize)]
struct Value {
    number: usize,
    cell: Cell,
}

/// The map of the whole country; `None` where no state of the site has a code.
pub(crate) fn view<'a>(context: &PageContext<'a>) -> Option<TileMap<'a>> {
    let site = context.site;
    let by_code = by_code(site);
    if by_code.is_empty() {
        return None;
    }
    let tiles = (PLACES.iter())
        .map(|place| match by_code.get(place.code) {
            Some(&index) => {
                let link = link::state(context, index);
                let scores = &context.analysis.states[index].elements;
                Tile {
                    code: place.code,
                    name: link.label,
                    href: Some(link.href),
                    column: place.column,
                    row: place.row,
                    values: (scores.iter())
                        .enumerate()
                        .map(|(at, score)| Value {
                            number: at + 1,
                            cell: cell::element(context, score),
                        })
                        .collect(),
                }
            }
            None => Tile {
                code: place.code,
                name: say!(context, "map-no-profile", state = place.name),
                href: None,
                column: place.column,
                row: place.row,
                values: Vec::new(),
            },
        })
        .collect();
    Some(TileMap {
        choices: (site.rubric.elements.iter_enumerated())
            .map(|(index, element)| Choice {
                number: index.position() + 1,
                short: context.text(&element.short),
                finding: finding_with_sectors(context, index),
            })
            .collect(),
        tiles,
        key: cell::key(context, {
            let on_map = (by_code.values()).map(|index| &context.analysis.states[index]);
            cell::Unrated::of_elements(on_map.flat_map(|table| &table.elements))
        }),
    })
}

/// The states that are on the map, by their codes.
pub(crate) fn by_code(site: &Site) -> BTreeMap<&'static str, StateIndex> {
    let states = site.states.iter_enumerated();
    states
        .filter_map(|(index, state)| Some((state.place?.code, index)))
        .collect()
}

/// What a map or list shows for an element, in a sentence.
pub(crate) fn finding(context: &PageContext<'_>, index: ElementIndex) -> String {
    finding_of(context, index, &context.analysis.elements[index])
}

/// As [`finding`], and how many of these states were rated for one sector only: for where no table
/// beside the sentence says so.
pub(crate) fn finding_with_sectors(context: &PageContext<'_>, index: ElementIndex) -> String {
    let spread = &context.analysis.elements[index].spread;
    let mut sentences = vec![finding(context, index)];
    sentences.extend(spread_table::sectors(context, spread, "finding-one-sector"));
    sentences.join(" ")
}

/// The same for other scores than the current ones.
pub(crate) fn finding_of(
    context: &PageContext<'_>,
    index: ElementIndex,
    table: &ElementTable,
) -> String {
    let short = context.text(&context.site.rubric.element(index).short);
    if table.scored == 0 {
        return say!(context, "finding-none", element = short);
    }
    let (level, count) = most_common(&table.spread.levels);
    say!(
        context,
        "finding-element",
        element = short,
        scored = table.scored,
        count,
        level = context.level_name(level)
    )
}

/// The level that most have; of several, the higher.
pub(crate) fn most_common(levels: &IndexVec<Rating, usize>) -> (Rating, usize) {
    let counts = (levels.iter_enumerated()).map(|(level, &count)| (level, count));
    counts
        .max_by_key(|&(level, count)| (count, level))
        .unwrap_or((Rating(0), 0))
}

/// The element that most states have a score on; `None` where there is nothing to show on a map.
pub(crate) fn mapped_element(context: &PageContext<'_>) -> Option<ElementIndex> {
    let tables = context.analysis.elements.iter_enumerated();
    let (index, table) = tables.rev().max_by_key(|(_, table)| table.scored)?;
    (table.scored > 0 && all_pages::has_maps(context.site)).then_some(index)
}
