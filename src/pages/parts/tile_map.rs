//! The tile-grid map: a tile for each place of the fixed table, colored by one element at a time.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::analysis::{ElementTable, Spread};
use crate::model::{ElementIndex, PLACES, Rating, Site, Standing, StateIndex};
use crate::pages::address::all_pages;
use crate::pages::context::link;
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::one_sector;
use crate::text::say;

/// The map. Radio buttons and a stylesheet select the element that colors it, without scripts.
#[derive(Debug, Serialize)]
pub(crate) struct TileMap<'a> {
    choices: Vec<Choice<'a>>,
    tiles: Vec<Tile>,
    key: Vec<Cell>,
    /// How many places have no profile, in a sentence; `None` if each has one.
    unmapped: Option<String>,
    /// What the mark of a state that is rated for one sector only means; `None` if none has it.
    only_note: Option<String>,
}

#[derive(Debug, Serialize)]
struct Choice<'a> {
    number: usize,
    short: &'a str,
    /// The finding for this element, in a sentence.
    finding: String,
}

#[derive(Debug, Serialize)]
struct Tile {
    code: &'static str,
    name: String,
    /// `None` if the place has no profile.
    href: Option<String>,
    /// The words of its mark, if it is rated for one sector only.
    only: Option<String>,
    column: u8,
    row: u8,
    values: Vec<Value>,
}

#[derive(Debug, Serialize)]
struct Value {
    number: usize,
    cell: Cell,
}

/// The map of all places; `None` if no state of the site has a postal code.
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
                    only: one_sector::mark(context, index),
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
                name: place.name.to_owned(),
                href: None,
                only: None,
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
        unmapped: (by_code.len() < PLACES.len()).then(|| {
            let count = PLACES.len() - by_code.len();
            say!(context, "map-unmapped", count)
        }),
        only_note: one_sector::note(context, by_code.values().copied()),
        key: cell::key(context, {
            let on_map = (by_code.values()).map(|index| &context.analysis.states[index]);
            cell::Unrated::of_elements(on_map.flat_map(|table| &table.elements))
        }),
    })
}

/// The states that are on the map, by postal code.
pub(crate) fn by_code(site: &Site) -> BTreeMap<&'static str, StateIndex> {
    let states = site.states.iter_enumerated();
    states
        .filter_map(|(index, state)| Some((state.place?.code, index)))
        .collect()
}

/// The finding for an element on a map or list, in a sentence.
pub(crate) fn finding(context: &PageContext<'_>, index: ElementIndex) -> String {
    finding_of(context, index, &context.analysis.elements[index])
}

/// [`finding`] with the states that were rated for a single sector, if no table beside the sentence
/// gives them.
pub(crate) fn finding_with_sectors(context: &PageContext<'_>, index: ElementIndex) -> String {
    let mut sentences = vec![finding(context, index)];
    sentences.extend(one_sector::of_element(context, index));
    sentences.join(" ")
}

/// [`finding`] for scores other than the current ones.
pub(crate) fn finding_of(
    context: &PageContext<'_>,
    index: ElementIndex,
    table: &ElementTable,
) -> String {
    let short = context.text(&context.site.rubric.element(index).short);
    if table.scored == 0 {
        return say!(context, "finding-none", element = short);
    }
    let (standing, count) = most_common(&table.spread);
    let message = match standing {
        Standing::Nearest(_) => "finding-element",
        Standing::Between(..) => "finding-element-between",
    };
    say!(
        context,
        message,
        element = short,
        scored = table.scored,
        count,
        level = cell::standing_name(context, standing)
    )
}

/// Where the most states stand; of equal numbers, the highest place.
pub(crate) fn most_common(spread: &Spread) -> (Standing, usize) {
    (spread.standings())
        .enumerate()
        .max_by_key(|&(at, (_, count))| (count, at))
        .map_or((Standing::Nearest(Rating(0)), 0), |(_, found)| found)
}

/// The element with the most scored states; `None` if there is nothing to show on a map.
pub(crate) fn mapped_element(context: &PageContext<'_>) -> Option<ElementIndex> {
    let tables = context.analysis.elements.iter_enumerated();
    let (index, table) = tables.rev().max_by_key(|(_, table)| table.scored)?;
    (table.scored > 0 && all_pages::has_maps(context.site)).then_some(index)
}
