//! The columns of the table of the rubric: a row for each criterion.

use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::model::{Criterion, Rubric, Site, SubElement};

/// A criterion.
pub(super) struct CriterionRow<'a> {
    rubric: &'a Rubric,
    part: &'a SubElement,
    criterion: &'a Criterion,
}

/// Every criterion, in the order of the rubric.
pub(super) fn rows(site: &Site) -> impl Iterator<Item = CriterionRow<'_>> {
    let rubric = &site.rubric;
    let parts = rubric
        .elements
        .iter()
        .flat_map(|element| &element.sub_elements);
    parts.flat_map(move |&part| {
        let part = rubric.sub_element(part);
        part.criteria.iter().map(move |criterion| CriterionRow {
            rubric,
            part,
            criterion,
        })
    })
}

columns! { CriterionRow:
    "part" Text "data-column-part" |row| Cell::text(&row.part.id),
    "criterion" Text "data-column-criterion" |row| Cell::text(&row.criterion.id),
    "element" Text "data-column-element" |row| {
        Cell::text(&row.rubric.element(row.part.element).id)
    },
    "part_title" Text "data-column-part-title" |row| Cell::text(&row.part.title.original),
    "level" Code of Rating "data-column-level" |row| {
        Cell::Number(row.rubric.level(row.criterion.level).value.into())
    },
    "level_name" Text "data-column-level-name" |row| {
        Cell::text(&row.rubric.level(row.criterion.level).name.original)
    },
    "text" Text "data-column-rubric-text" |row| {
        Cell::written(row.criterion.text.original.source())
    },
}
