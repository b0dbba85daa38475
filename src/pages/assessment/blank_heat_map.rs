//! The heat map of an assessment that is being filled in: no rating yet. Scripts fill the cells.

use serde::Serialize;

use crate::model::EmptyKind;
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell, Unrated};
use crate::pages::parts::heat_map;

/// The heat map without ratings, elements as rows.
#[derive(Debug, Serialize)]
pub(crate) struct BlankHeatMap<'a> {
    /// The address of the page that the links lead to; empty for the page that the heat map is on.
    page_href: String,
    letters: Vec<String>,
    rows: Vec<Row<'a>>,
    /// A cell without a rating.
    blank: Cell,
    /// Every mark that a cell can have.
    key: Vec<Cell>,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    /// The position of the element.
    at: usize,
    id: &'a str,
    short: &'a str,
    anchor: String,
    /// `None` where the element has no part in this column.
    cells: Vec<Option<PartCell<'a>>>,
}

#[derive(Debug, Serialize)]
struct PartCell<'a> {
    /// The position of the part.
    at: usize,
    id: &'a str,
    anchor: String,
}

impl<'a> BlankHeatMap<'a> {
    /// The heat map, with links to the questions on the page at `page_href`.
    pub(crate) fn new(context: &PageContext<'a>, page_href: String) -> Self {
        let rubric = &context.site.rubric;
        let width = heat_map::width(rubric);
        let rows = rubric.elements.iter_enumerated();
        Self {
            page_href,
            letters: heat_map::letters(context, width),
            rows: rows
                .map(|(index, element)| {
                    let cells = element.sub_elements.iter().map(|&part| {
                        Some(PartCell {
                            at: part.position(),
                            id: &rubric.sub_element(part).id,
                            anchor: context.urls.score_anchor(part),
                        })
                    });
                    let mut cells: Vec<_> = cells.collect();
                    cells.resize_with(width, || None);
                    Row {
                        at: index.position(),
                        id: &element.id,
                        short: context.text(&element.short),
                        anchor: context.urls.element_anchor(index),
                        cells,
                    }
                })
                .collect(),
            blank: cell::no_rating(cell::empty_name(context, EmptyKind::NotAssessed)),
            key: cell::key(context, Unrated::every_kind()),
        }
    }
}
