//! The columns of the table of parts: a row for each part of the rubric.

use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::model::{Rubric, Site, SubElement};

/// A part.
pub(super) struct PartRow<'a> {
    rubric: &'a Rubric,
    part: &'a SubElement,
}

/// Every part, in the order of the rubric.
pub(super) fn rows(site: &Site) -> impl Iterator<Item = PartRow<'_>> {
    let rubric = &site.rubric;
    let parts = rubric
        .elements
        .iter()
        .flat_map(|element| &element.sub_elements);
    parts.map(move |&part| PartRow {
        rubric,
        part: rubric.sub_element(part),
    })
}

columns! { PartRow:
    "part" Text "data-column-part" |row| Cell::text(&row.part.id),
    "title" Text "data-column-title" |row| Cell::text(&row.part.title.original),
    "element" Text "data-column-element" |row| {
        Cell::text(&row.rubric.element(row.part.element).id)
    },
    "element_short" Text "data-column-element-short" |row| {
        Cell::text(&row.rubric.element(row.part.element).short.original)
    },
    "element_title" Text "data-column-element-title" |row| {
        Cell::text(&row.rubric.element(row.part.element).title.original)
    },
    "criteria" Integer "data-column-parts-criteria" |row| Cell::count(row.part.criteria.len()),
    "statement" Text "data-column-statement" |row| {
        Cell::written(row.part.statement.original.source())
    },
}
